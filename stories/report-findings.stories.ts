/** Stories of `<report-findings>`: every state it can be in. */
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { brokenRows, drawn, metaOf, statesOf } from './any-element.js';
import { report, withTables, withCell, applications, proactiveDisclosure } from './fixtures.js';
import type { ReportArgs } from './report-args.js';

const tag = 'report-findings';
const meta: Meta<ReportArgs> = { title: 'report-findings', component: 'report-findings', ...metaOf(tag) };
export default meta;

// Tags stand here, not with the states: Storybook reads them off the file without running it.
const states = statesOf(tag);

export const FromAddress = states.fromAddress;
export const FromProperty = states.fromProperty;
export const FromInlineScript = states.fromInlineScript;
export const NoSource = { ...states.noSource, tags: ['empty'] };
export const OwnContent = { ...states.ownContent, tags: ['empty'] };
export const Loading = { ...states.loading, tags: ['loading'] };
export const NotFound = { ...states.notFound, tags: ['failure'] };
export const Unreachable = { ...states.unreachable, tags: ['failure'] };
export const NotJson = { ...states.notJson, tags: ['failure'] };
export const NewerVersion = { ...states.newerVersion, tags: ['failure'] };
export const WithPrevious = states.withPrevious;
export const Edition2019 = states.edition2019;
export const Mixed = states.mixed;
export const Large = states.large;
export const AllZero = states.allZero;
export const Blank = states.blank;
export const Disagreeing = states.disagreeing;
export const NoTables = states.noTables;
export const LongName = states.longName;
export const English = states.english;
export const Dark = states.dark;
export const Narrow = states.narrow;

/** Beside the report, whose cells its entries lead to. */
export const BesideReport = {
  args: { report: brokenRows },
  render: (args: ReportArgs) => html`<disclosure-report .report=${args.report}></disclosure-report>${drawn(tag, args)}`,
};

/** What the agency says stands beside what does not agree. */
export const Explained = {
  args: { report: { ...brokenRows, explanations: [{ at: 'tables.applications.rows.granted.total', rule: 'row-total', text: '含一件由两人共同提出的申请（虚构）。' }] } },
};

/** Errors, a warning and matters for review, in several parts. */
export const EverySeverity = {
  args: {
    report: {
      ...withTables({
        applications: withCell(withCell(applications(), 'granted', 'total', 99), 'repeats', 'research', null),
        proactiveDisclosure: withCell(proactiveDisclosure(), 'rules', 'issued', -4),
      }),
      published: '2024-05-28',
      otherMatters: [{ text: '无。' }],
      overview: [{ heading: '依申请公开', text: '共收到政府信息公开申请78件，予以公开30件。' }],
      misspelt: true,
    },
  },
};

export const Nothing = { args: { report: report() } };
