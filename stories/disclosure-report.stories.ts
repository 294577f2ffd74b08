/** Stories of `<disclosure-report>`: every state it can be in. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { exportHtml } from '../src/exporters/html.js';
import { parseReport } from '../src/report/parse.js';
import { brokenRows, withApplications } from './any-element.js';
import { answerAt } from './fixture-answers.js';
import {
  applications,
  blankTable,
  example,
  largeCounts,
  longName,
  printedTable,
  proactiveDisclosure,
  report,
  reviewLitigation,
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
import type { ReportArgs } from './report-args.js';

interface WholeReportArgs extends ReportArgs {
  'heading-level'?: number;
  charts?: 'on' | 'off';
}

const element = (args: WholeReportArgs, content?: unknown) =>
  html`<disclosure-report
    src=${ifDefined(args.src || undefined)}
    heading-level=${ifDefined(args['heading-level'])}
    charts=${ifDefined(args.charts)}
    .report=${args.report ?? null}
    ?isolated=${args.isolated}
    checks=${ifDefined(args.checks)}
    downloads=${ifDefined(args.downloads)}
    previous-src=${ifDefined(args['previous-src'] || undefined)}
    .previous=${args.previous ?? null}
    @report-load=${args.onReportLoad}
    @report-error=${args.onReportError}
    >${content}</disclosure-report
  >`;

const meta: Meta<WholeReportArgs> = {
  title: 'disclosure-report',
  component: 'disclosure-report',
  argTypes: {
    ...reportArgTypes,
    'heading-level': { control: { type: 'number', min: 1, max: 6 } },
    charts: { control: 'select', options: ['on', 'off'] },
  },
  render: (args) => element(args),
  beforeEach: withAnswers,
};
export default meta;

type Story = StoryObj<WholeReportArgs>;

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
    return element(args, unsafeHTML(shown ? exportHtml(shown) : ''));
  },
};

/** Pasted from Word, without a source of any other kind: read, checked, and shown in place of what was pasted. */
export const Pasted: Story = {
  render: (args) => {
    const { report: shown } = parseReport(report());
    return element(args, unsafeHTML(shown && pasted(exportHtml(shown))));
  },
};

/** Ids and fragments stay apart. */
export const TwoOnOnePage: Story = {
  args: { src: example('mingyuan-2023') },
  render: (args) => html`${element({ src: example('mingyuan-2022') })}${element(args)}`,
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
  args: { report: withTables({ applications: withCell(applications(), 'received', 'research', '12') }) },
  tags: ['failure'],
};

export const ListForObject: Story = { args: { report: report({ tables: [] }) }, tags: ['failure'] };

export const TextForProse: Story = { args: { report: report({ overview: '全年公开信息211条。' }) }, tags: ['failure'] };

/** A row of edition 2019 in a table that says it is edition 2021. */
export const RowOfOtherEdition: Story = {
  args: { report: withTables({ applications: withCell(applications(), 'otherHandling', 'total', 1) }) },
  tags: ['failure'],
};

export const UnknownEdition: Story = {
  args: { report: withTables({ applications: { ...applications(), edition: '2023' } }) },
  tags: ['failure'],
};

/** More than are listed; the rest are counted. */
export const ManyErrors: Story = {
  args: { report: withTables({ applications: printedTable('applications', '两件') }) },
  tags: ['failure'],
};

/** Keys the format does not have are left out, said as warnings, and the report shown. */
export const UnknownKeys: Story = {
  args: {
    report: { ...withTables({ applications: withCell(applications(), 'recieved', 'total', 77) }), author: '张三' },
  },
};

/** Without an edition the one whose rows fit is shown. */
export const EditionAssumed: Story = {
  args: {
    report: withTables({
      applications: { ...applications(undefined, '2019'), edition: undefined },
      proactiveDisclosure: { ...proactiveDisclosure(), edition: undefined },
    }),
  },
};

export const Edition2019: Story = { args: { src: example('qinghe-2019') } };

/** Tables of both editions in one report. */
export const MixedEditions: Story = { args: { src: example('xishan-2023-mixed') } };

export const LargeCity: Story = { args: { src: example('mingyuan-2024') } };

export const LargeCity2021: Story = { args: { src: example('mingyuan-2021') } };

/** All that is required: the rest is said to be missing. */
export const OnlyWhatIsRequired: Story = { args: { report: { year: 2023, agency: report()['agency'] } } };

export const MissingTables: Story = {
  args: { report: withTables({ proactiveDisclosure: undefined, reviewLitigation: undefined }) },
};

export const MissingParts: Story = { args: { report: report({ overview: undefined, otherMatters: undefined }) } };

export const EmptyParts: Story = { args: { report: report({ preamble: [], overview: [], problems: [{ text: '' }] }) } };

/** Left blank is not 0: the cells stay empty. */
export const BlankCells: Story = {
  args: {
    report: withTables({
      proactiveDisclosure: withCell(proactiveDisclosure(), 'fees', 'amount', null),
      applications: blankTable('applications'),
      reviewLitigation: withCell(reviewLitigation(), 'reconsideration', 'pending', null),
    }),
  },
};

/** What was printed says more than the number, and notes stand under the tables. */
export const PrintedNotes: Story = {
  args: {
    report: withTables({
      proactiveDisclosure: {
        ...withCell(proactiveDisclosure(), 'fees', 'amount', { value: 251000, printed: '251000元' }),
        notes: ['注：收费金额以元为单位（虚构）。'],
      },
      applications: withCell(applications(), 'received', 'research', { value: 2, printed: '2（其中1件为联合申请）' }),
      reviewLitigation: printedTable('reviewLitigation', { value: null, printed: '/' }),
    }),
  },
};

/** The wording is shown where its value says something else. */
export const PrintedDisagrees: Story = {
  args: {
    report: withTables({
      applications: withCell(applications(), 'received', 'research', { value: 2, printed: '3' }),
    }),
  },
};

/** The day of a correction, and what it was. */
export const Revised: Story = {
  args: { report: report({ revised: { on: '2024-03-02', note: '更正表格中的一处数字（虚构）' } }) },
};

export const LargeNumbers: Story = {
  args: {
    report: withTables({
      proactiveDisclosure: printedTable('proactiveDisclosure', 1234567.89),
      applications: applications(largeCounts),
      reviewLitigation: printedTable('reviewLitigation', 1234567),
    }),
  },
};

export const LongAgencyName: Story = { args: { report: report({ agency: { name: longName } }) } };

/** A word no line can hold, as addresses often are. */
export const LongWords: Story = {
  args: {
    report: report({
      contact: { email: `${'office.of.open.government.information.'.repeat(3)}@example.org`, phone: '0000-0000000' },
      overview: [{ text: `详见 https://www.example.org/${'open-government-information/'.repeat(8)}` }],
    }),
  },
};

/** Where the page's own heading is of level 3. */
export const HeadingLevel4: Story = { args: { report: report(), 'heading-level': 4 } };

/** The report is the page. */
export const HeadingLevel1: Story = { args: { report: report(), 'heading-level': 1 } };

export const English: Story = { args: { report: report() }, decorators: [inEnglish] };

export const EnglishEdition2019: Story = { args: { src: example('qinghe-2019') }, decorators: [inEnglish] };

export const EnglishFailure: Story = {
  args: { src: answerAt('missing') },
  decorators: [inEnglish],
  tags: ['failure'],
};

export const EnglishMissingParts: Story = {
  args: { report: { year: 2023, agency: report()['agency'] } },
  decorators: [inEnglish],
};

export const Dark: Story = { args: { report: report() }, decorators: [inTheDark] };

export const DarkFailure: Story = {
  args: { src: answerAt('missing') },
  decorators: [inTheDark],
  tags: ['failure'],
};

export const DarkLoading: Story = { args: { src: answerAt('loading') }, decorators: [inTheDark], tags: ['loading'] };

/** Its document in the shadow root, out of reach of the page's styles. */
export const Isolated: Story = { args: { report: report(), isolated: true } };

export const IsolatedEnglish: Story = { args: { report: report(), isolated: true }, decorators: [inEnglish] };

/** Tables wider than their place scroll, and a keyboard can reach them. */
export const Narrow: Story = { args: { report: report() }, decorators: [inNarrowColumn] };

export const NarrowEnglish: Story = { args: { report: report() }, decorators: [inNarrowColumn, inEnglish] };

export const NarrowLongWords: Story = { ...LongWords, decorators: [inNarrowColumn] };

/** Two row totals and the text are off; everything that takes part is marked. */
export const RowTotalsOff: Story = { args: { report: brokenRows } };

export const RowTotalsOffInFull: Story = { args: { report: brokenRows, checks: 'full' } };

/** Nothing is checked, nothing is marked. */
export const ChecksOff: Story = { args: { report: brokenRows, checks: 'off' } };

export const RowTotalsOffEnglish: Story = { args: { report: brokenRows, checks: 'full' }, decorators: [inEnglish] };

export const RowTotalsOffNarrow: Story = { args: { report: brokenRows, checks: 'full' }, decorators: [inNarrowColumn] };

export const RowTotalsOffIsolated: Story = { args: { report: brokenRows, checks: 'full', isolated: true } };

/** Breaks in two columns and holds in 总计. */
export const BalanceOff: Story = {
  args: {
    report: withApplications((table) => withCell(withCell(table, 'carriedIn', 'commercial', 2), 'carriedIn', 'otherOrganisations', 2)),
  },
};

/** 10 read as 1 and 0. */
export const SplitDigit: Story = {
  args: {
    report: withApplications((table) => withCell(withCell(withCell(table, 'granted', 'naturalPersons', 1), 'granted', 'commercial', 0), 'granted', 'total', 13)),
  },
};

/** Wrong without being a sum, and explained where nothing was found: neither is lost in the line and the list. */
export const WrongOrExplained: Story = {
  args: {
    checks: 'full',
    report: {
      ...withTables({ proactiveDisclosure: withCell(proactiveDisclosure(), 'rules', 'issued', { value: 2, printed: '3' }) }),
      explanations: [{ at: 'tables.applications.rows.granted.total', text: '数字已复核。' }],
    },
  },
};

/** A blank keeps a sum from being checked: it neither passes nor fails. */
export const NotAssessable: Story = {
  args: { report: withApplications((table) => withCell(table, 'repeats', 'research', null)) },
};

export const KindOfNumber: Story = {
  args: {
    report: withTables({ proactiveDisclosure: withCell(withCell(proactiveDisclosure(), 'rules', 'issued', -3), 'licensing', 'decisions', 1.5) }),
  },
};

export const ReviewTotalOff: Story = {
  args: { report: withTables({ reviewLitigation: withCell(reviewLitigation(), 'reconsideration', 'total', 11) }) },
};

/** What last year carried over is not what this year begins with. */
export const CarriedOverOff: Story = {
  args: {
    report: report(),
    previous: report({ year: 2022, period: { from: '2022-01-01', to: '2022-12-31' }, overview: [{ text: '上一年的概况。' }] }),
    checks: 'full',
  },
};

export const WithPrevious: Story = { args: { src: example('mingyuan-2024'), 'previous-src': example('mingyuan-2023') } };

export const PreviousNotFound: Story = { args: { report: report(), 'previous-src': answerAt('missing'), checks: 'full' } };

/** The prose says other numbers than the tables, speaks of another year, and says nothing of the fee. */
export const ProseOff: Story = {
  args: {
    report: report({
      published: '2024-05-20',
      overview: [{ heading: '（二）依申请公开方面', text: '2022年，我局共收到政府信息公开申请80件，予以公开30件，未发生行政复议、行政诉讼。' }],
      otherMatters: [{ text: '无其他需要报告的事项。' }],
    }),
    checks: 'full',
  },
};

export const Explained: Story = {
  args: {
    report: { ...brokenRows, explanations: [{ at: 'tables.applications.rows.granted.total', text: '含一件由两人共同提出的申请（虚构）。' }] },
    checks: 'full',
  },
};

export const UnknownKey: Story = { args: { report: report({ misspelt: 1 }), checks: 'full' } };
