/** Stories of `<proactive-disclosure-table>`: every state it can be in. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { parseReport } from '../src/report/parse.js';
import { toHtml } from '../src/view/to-html.js';
import { documentContainer } from '../src/view/to-html.js';
import { tableContent } from '../src/view/table-markup.js';
import { answerAt } from './fixture-answers.js';
import {
  blankTable,
  example,
  longName,
  printedTable,
  proactiveDisclosure,
  report,
  withCell,
  withTables,
} from './fixtures.js';
import {
  inEnglish,
  inlineScript,
  inNarrowColumn,
  inTheDark,
  ownContent,
  reportArgTypes,
  withAnswers,
} from './report-args.js';
import { pasted } from './pasted.js';
import { pressed } from './pressed.js';
import type { ReportArgs } from './report-args.js';

const element = (args: ReportArgs, content?: unknown) =>
  html`<proactive-disclosure-table
    src=${ifDefined(args.src || undefined)}
    .report=${args.report ?? null}
    ?isolated=${args.isolated}
    checks=${ifDefined(args.checks)}
    downloads=${ifDefined(args.downloads)}
    previous-src=${ifDefined(args['previous-src'] || undefined)}
    .previous=${args.previous ?? null}
    @report-load=${args.onReportLoad}
    @report-error=${args.onReportError}
    >${content}</proactive-disclosure-table
  >`;

const meta: Meta<ReportArgs> = {
  title: 'proactive-disclosure-table',
  component: 'proactive-disclosure-table',
  argTypes: reportArgTypes,
  render: (args) => element(args),
  beforeEach: withAnswers,
};
export default meta;

type Story = StoryObj<ReportArgs>;

/** From an address, as most pages will. */
export const FromAddress: Story = { args: { src: example('zibo-2023') } };

export const FromProperty: Story = { args: { report: report() } };

export const FromInlineScript: Story = {
  render: (args) => element(args, inlineScript(JSON.stringify(report()))),
};

/** The document stood on the page before any script ran; the element takes it over as it is. */
export const TakenOver: Story = {
  args: { report: report() },
  render: (args) => {
    const { report: shown } = parseReport(args.report);
    const document = shown && documentContainer(tableContent(shown, 'proactiveDisclosure', { locale: 'zh-Hans' }), 'zh-Hans');
    return element(args, unsafeHTML(document && toHtml(document)));
  },
};

/** Pasted from Word, without a source of any other kind: read, checked, and shown in place of what was pasted. */
export const Pasted: Story = {
  render: (args) => {
    const { report: shown } = parseReport(report());
    return element(args, unsafeHTML(shown && pasted(toHtml(documentContainer(tableContent(shown, 'proactiveDisclosure', { locale: 'zh-Hans' }), 'zh-Hans')))));
  },
};

/** Nothing was named, and the page holds nothing: the element says what to do. */
export const NoSource: Story = { tags: ['empty'] };

/** Until there is a report the page's own content stands. */
export const OwnContent: Story = { render: (args) => element(args, ownContent), tags: ['empty'] };

export const Loading: Story = { args: { src: answerAt('loading') }, tags: ['loading'] };

export const LoadingOverOwnContent: Story = {
  args: { src: answerAt('loading') },
  render: (args) => element(args, ownContent),
  tags: ['loading'],
};

/** The page's own content stays beside the message. */
export const FailureOverOwnContent: Story = {
  args: { src: answerAt('missing') },
  render: (args) => element(args, ownContent),
  tags: ['failure'],
};

/** The network is down, or the other site does not let this one read. */
export const Unreachable: Story = { args: { src: answerAt('unreachable') }, tags: ['failure'] };

export const NotFound: Story = { args: { src: answerAt('missing') }, tags: ['failure'] };

export const ServerError: Story = { args: { src: answerAt('server-error') }, tags: ['failure'] };

export const NotJson: Story = { args: { src: answerAt('not-json') }, tags: ['failure'] };

/** A sign-in page in place of the file. */
export const WebPageForJson: Story = { args: { src: answerAt('web-page') }, tags: ['failure'] };

export const EmptyFile: Story = { args: { src: answerAt('empty-file') }, tags: ['failure'] };

/** Over 5 MB: reading stops there. */
export const TooLarge: Story = { args: { src: answerAt('too-large') }, tags: ['failure'] };

/** Saved as GBK. */
export const NotUtf8: Story = { args: { src: answerAt('not-utf-8') }, tags: ['failure'] };

export const RefusedScheme: Story = { args: { src: 'javascript:alert(1)' }, tags: ['failure'] };

/** A format this version of the library does not know yet. */
export const NewerVersion: Story = { args: { src: answerAt('newer-version') }, tags: ['failure'] };

export const InlineNotJson: Story = {
  render: (args) => element(args, inlineScript('{ "year": 2023, }')),
  tags: ['failure'],
};

export const NotAReport: Story = { args: { report: [report()] }, tags: ['failure'] };

export const MissingYear: Story = { args: { report: report({ year: undefined }) }, tags: ['failure'] };

/** A slip of the key: 20233. */
export const YearOutOfRange: Story = { args: { report: report({ year: 20233 }) }, tags: ['failure'] };

export const ImpossibleDate: Story = { args: { report: report({ published: '2024-02-30' }) }, tags: ['failure'] };

/** "12" for 12. */
export const NumberAsText: Story = {
  args: { report: withTables({ proactiveDisclosure: withCell(proactiveDisclosure(), 'rules', 'issued', '12') }) },
  tags: ['failure'],
};

export const ListForObject: Story = {
  args: { report: withTables({ proactiveDisclosure: { edition: '2021', rows: [[1, 2, 3]] } }) },
  tags: ['failure'],
};

/** A row of edition 2019 in a table that says it is edition 2021. */
export const RowOfOtherEdition: Story = {
  args: { report: withTables({ proactiveDisclosure: withCell(proactiveDisclosure(), 'procurement', 'projects', 1) }) },
  tags: ['failure'],
};

export const UnknownEdition: Story = {
  args: { report: withTables({ proactiveDisclosure: { ...proactiveDisclosure(), edition: '2023' } }) },
  tags: ['failure'],
};

/** More than are listed; the rest are counted. */
export const ManyErrors: Story = {
  args: { report: withTables({ proactiveDisclosure: printedTable('proactiveDisclosure', '两件', '2019') }) },
  tags: ['failure'],
};

/** A key the format does not have is left out, said as a warning, and the report shown. */
export const UnknownKey: Story = {
  args: { report: withTables({ proactiveDisclosure: withCell(proactiveDisclosure(), 'rules', 'isued', 1) }) },
};

/** Without an edition the one whose rows fit is shown. */
export const EditionAssumed: Story = {
  args: { report: withTables({ proactiveDisclosure: { ...proactiveDisclosure(), edition: undefined } }) },
};

export const Edition2019: Story = { args: { src: example('qinghe-2019') } };

export const Edition2019Invented: Story = {
  args: { report: withTables({ proactiveDisclosure: proactiveDisclosure('2019') }) },
};

/** Tables of both editions in one report. */
export const MixedEditions: Story = { args: { src: example('xishan-2023-mixed') } };

export const LargeCity: Story = { args: { src: example('mingyuan-2024') } };

export const MissingTable: Story = { args: { report: withTables({ proactiveDisclosure: undefined }) } };

/** Left blank is not 0: the cells stay empty. */
export const AllBlank: Story = {
  args: { report: withTables({ proactiveDisclosure: blankTable('proactiveDisclosure') }) },
};

export const SomeBlank: Story = {
  args: { report: withTables({ proactiveDisclosure: withCell(proactiveDisclosure(), 'rules', 'issued', null) }) },
};

/** No row was given at all. */
export const NoRows: Story = { args: { report: withTables({ proactiveDisclosure: { edition: '2021', rows: {} } }) } };

/** What was printed says more than the number, and notes stand under the table. */
export const PrintedNotes: Story = {
  args: {
    report: withTables({
      proactiveDisclosure: {
        ...withCell(proactiveDisclosure(), 'rules', 'issued', { value: 22, printed: '22（其中修订 16 件）' }),
        notes: ['注：按办结日期统计。', '注：数据截至2023年12月31日（虚构）。'],
      },
    }),
  },
};

/** The wording is shown where its value says something else. */
export const PrintedDisagrees: Story = {
  args: {
    report: withTables({
      proactiveDisclosure: withCell(proactiveDisclosure(), 'rules', 'issued', { value: 12, printed: '21' }),
    }),
  },
};

export const SlashInEveryCell: Story = {
  args: {
    report: withTables({ proactiveDisclosure: printedTable('proactiveDisclosure', { value: null, printed: '/' }) }),
  },
};

export const LargeNumbers: Story = {
  args: { report: withTables({ proactiveDisclosure: printedTable('proactiveDisclosure', 1234567.89) }) },
};

export const LongAgencyName: Story = { args: { report: report({ agency: { name: longName } }) } };

export const English: Story = { args: { report: report() }, decorators: [inEnglish] };

export const EnglishFailure: Story = {
  args: { src: answerAt('missing') },
  decorators: [inEnglish],
  tags: ['failure'],
};

export const Dark: Story = { args: { report: report() }, decorators: [inTheDark] };

export const DarkFailure: Story = {
  args: { src: answerAt('missing') },
  decorators: [inTheDark],
  tags: ['failure'],
};

/** Its document in the shadow root, out of reach of the page's styles. */
export const Isolated: Story = { args: { report: report(), isolated: true } };

/** Wider than its place: the table scrolls, and a keyboard can reach it. */
export const Narrow: Story = { args: { report: report() }, decorators: [inNarrowColumn] };

export const NarrowEnglish: Story = { args: { report: report() }, decorators: [inNarrowColumn, inEnglish] };

export const NarrowIsolated: Story = {
  args: { report: report(), isolated: true },
  decorators: [inNarrowColumn],
};

/** What does not agree is marked and listed. */
export const Disagreeing: Story = { args: { report: withTables({ proactiveDisclosure: withCell(withCell(proactiveDisclosure(), 'rules', 'issued', -3), 'normativeDocuments', 'inForce', null) }) } };

export const DisagreeingInFull: Story = { args: { ...Disagreeing.args, checks: 'full' } };

export const DisagreeingEnglish: Story = { args: { ...Disagreeing.args, checks: 'full' }, decorators: [inEnglish] };

export const ChecksOff: Story = { args: { ...Disagreeing.args, checks: 'off' } };

/** No merged cells: every row and column says its whole path, and on a phone a row is a list. */
export const LineByLine: Story = { args: { src: example('mingyuan-2023') }, play: pressed('逐行显示') };

/** Rows that are all zero are put away on the screen, never in print. */
export const ZerosPutAway: Story = { args: { src: example('zibo-2023') }, play: pressed('逐行显示', '隐去全为 0 的行') };

export const ComparedWithLastYear: Story = {
  args: { src: example('mingyuan-2023'), 'previous-src': example('mingyuan-2022') },
  play: pressed('与上年比较'),
};

export const LineByLineCompared: Story = {
  args: { src: example('mingyuan-2023'), 'previous-src': example('mingyuan-2022') },
  play: pressed('逐行显示', '与上年比较'),
};
