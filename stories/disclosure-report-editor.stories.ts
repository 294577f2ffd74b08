/** Stories of `<disclosure-report-editor>`: every state it can be in. */
import type { Meta } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import '../src/elements/disclosure-report-editor.js';
import type { DisclosureReportEditor } from '../src/elements/disclosure-report-editor.js';
import { blankDraft, followingYear } from '../src/editing/draft.js';
import { importNodes } from '../src/importers/index.js';
import { parseReport } from '../src/report/parse.js';
import { metaOf, statesOf, withApplications } from './any-element.js';
import { inventedAgency, report, withCell, withTables } from './fixtures.js';
import { inEnglish, inTheDark, reportArgTypes } from './report-args.js';
import type { ReportArgs } from './report-args.js';

const tag = 'disclosure-report-editor';
const { src, report: given, 'previous-src': previousSrc, previous } = reportArgTypes;
// It has no menu of files, and nothing that can be switched off.
const argTypes = { src, report: given, 'previous-src': previousSrc, previous } as Meta<ReportArgs>['argTypes'];
const meta: Meta<ReportArgs> = { title: 'disclosure-report-editor', component: 'disclosure-report-editor', ...metaOf(tag), argTypes };
export default meta;

const states = statesOf(tag);

export const FromAddress = states.fromAddress;
export const FromProperty = states.fromProperty;
export const FromInlineScript = states.fromInlineScript;
export const NoSource = { ...states.noSource, tags: ['empty'] };
export const Loading = { ...states.loading, tags: ['loading'] };
export const NotFound = { ...states.notFound, tags: ['failure'] };
export const Unreachable = { ...states.unreachable, tags: ['failure'] };
export const NotJson = { ...states.notJson, tags: ['failure'] };
export const WithPrevious = states.withPrevious;
export const Edition2019 = states.edition2019;
export const Mixed = states.mixed;
export const Large = states.large;
export const Blank = states.blank;
export const Disagreeing = states.disagreeing;
export const NoTables = states.noTables;
export const English = states.english;
export const Dark = states.dark;
export const Narrow = states.narrow;

/** In the state that is made of it. */
const made = (make: (editor: DisclosureReportEditor) => void): unknown => {
  const editor = document.createElement('disclosure-report-editor');
  make(editor);
  return editor;
};

/** A new report on the blank form. */
export const BlankForm = {
  render: () => html`${made((editor) => (editor.draft = blankDraft({ year: 2024, agency: { name: inventedAgency, level: 'department' } })))}`,
};

/** A new report after last year's: what was carried in is filled and locked. */
export const AfterLastYear = {
  render: () => {
    const { report: previous } = parseReport(report());
    return html`${made((editor) => Object.assign(editor, { previous, lockCarriedIn: true, draft: followingYear(previous!) }))}`;
  },
};

/** A draft without a name and with a day that is none: what keeps it from being a report is said, the rest is checked. */
export const NoReportYet = {
  tags: ['empty'],
  render: () => html`${made((editor) => (editor.draft = { ...report(), agency: { name: '' }, published: '2024-02-30' }))}`,
};

/** What the agency explains, a number that contradicts the text, a wording that is no number. */
export const Explained = {
  args: {
    report: {
      ...withApplications((table) => withCell(withCell(table, 'granted', 'total', 33), 'repeats', 'research', { value: null, printed: '1 2' })),
      overview: [{ heading: '依申请公开', text: '共收到政府信息公开申请78件，予以公开30件。' }],
      explanations: [{ at: 'tables.applications.rows.granted.total', rule: 'row-total', text: '含一件由两人共同提出的申请（虚构）。' }],
    },
  },
};

const five = html`<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>`;
const doubtful = html`<h1>${inventedAgency}2023年政府信息公开工作年度报告</h1>
  <h2>四、政府信息公开行政复议、行政诉讼情况</h2>
  <table>
    <tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
    <tr><td rowspan="2">结果维持</td><td rowspan="2">结果纠正</td><td rowspan="2">其他结果</td><td rowspan="2">尚未审结</td><td rowspan="2">总计</td><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
    <tr>${five}${five}</tr>
    <tr><td>1 2</td>${Array.from({ length: 14 }, () => html`<td>0</td>`)}</tr>
  </table>`;

/** What an import was not sure of, one after the other beside the source. */
export const Doubts = {
  render: () => {
    const page = document.createElement('div');
    render(doubtful, page);
    return html`${made((editor) => (editor.imported = importNodes(page, [...page.childNodes])!))}`;
  },
};

/** A cell that is being typed into. */
export const Typing = {
  args: { report: withTables({}) },
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    const editor = canvasElement.querySelector('disclosure-report-editor')!;
    for (let tries = 0; tries < 100 && !editor.shadowRoot!.querySelector('td[role="gridcell"]'); tries += 1) await new Promise((go) => setTimeout(go, 20));
    const cell = editor.shadowRoot!.querySelector<HTMLElement>('[data-cell="tables.proactiveDisclosure.rows.rules.issued"]')!;
    cell.focus();
    cell.dispatchEvent(new KeyboardEvent('keydown', { key: '7', bubbles: true, composed: true, cancelable: true }));
  },
};

/** In a form, where it is a control like others. */
export const InAForm = {
  args: { report: report() },
  render: (args: ReportArgs) => html`<form @submit=${(event: Event) => event.preventDefault()}><disclosure-report-editor name="report" .report=${args.report}></disclosure-report-editor></form>`,
};

export const EnglishDoubts = { ...Doubts, decorators: [inEnglish] };
export const DarkDoubts = { ...Doubts, decorators: [inTheDark] };
