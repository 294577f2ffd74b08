/** The states that every element which shows a report can be in, told once for whatever tag. */
import type { Decorator, Meta, StoryObj } from '@storybook/web-components-vite';
import { ifDefined } from 'lit/directives/if-defined.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import { answerAt } from './fixture-answers.js';
import { applications, blankTable, example, largeCounts, longName, report, withCell, withTables } from './fixtures.js';
import type { Json } from './fixtures.js';
import { inEnglish, inlineScript, inNarrowColumn, inTheDark, ownContent, reportArgTypes, withAnswers } from './report-args.js';
import type { ReportArgs } from './report-args.js';

type Story = StoryObj<ReportArgs>;

/** A report that agrees with itself but for what is changed in its application table. */
export const withApplications = (change: (table: Json) => Json): Json => withTables({ applications: change(applications()) });

/** One row's total is one too high, another's one too low, and the text goes by the first. */
export const brokenRows = withApplications((table) =>
  withCell(withCell(table, 'granted', 'total', 33), 'partlyGranted', 'total', 7),
);

export function drawn(tag: string, args: ReportArgs, content?: unknown): unknown {
  const name = unsafeStatic(tag);
  return html`<${name}
    src=${ifDefined(args.src || undefined)}
    checks=${ifDefined(args.checks)}
    downloads=${ifDefined(args.downloads)}
    previous-src=${ifDefined(args['previous-src'] || undefined)}
    .report=${args.report ?? null}
    .previous=${args.previous ?? null}
    @report-load=${args.onReportLoad}
    @report-error=${args.onReportError}
    >${content}</${name}
  >`;
}

export function metaOf(tag: string): Meta<ReportArgs> {
  return { argTypes: reportArgTypes, render: (args) => drawn(tag, args) as ReturnType<Decorator>, beforeEach: withAnswers };
}

const failure = (name: Parameters<typeof answerAt>[0]): Story => ({ args: { src: answerAt(name) } });

/** Exported one by one by each file, since Storybook reads the names off the file itself. */
export function statesOf(tag: string) {
  const given = (shown: unknown, decorators: Decorator[] = []): Story => ({ args: { report: shown }, decorators });
  return {
    fromAddress: { args: { src: example('zibo-2023') } } as Story,
    fromProperty: given(report()),
    fromInlineScript: { render: (args: ReportArgs) => drawn(tag, args, inlineScript(JSON.stringify(report()))) } as Story,
    noSource: {} as Story,
    ownContent: { render: (args: ReportArgs) => drawn(tag, args, ownContent)} as Story,
    loading: { args: { src: answerAt('loading') } } as Story,
    notFound: failure('missing'),
    unreachable: failure('unreachable'),
    notJson: failure('not-json'),
    newerVersion: failure('newer-version'),
    withPrevious: { args: { src: example('mingyuan-2023'), 'previous-src': example('mingyuan-2022') } } as Story,
    edition2019: { args: { src: example('qinghe-2019') } } as Story,
    mixed: { args: { src: example('xishan-2023-mixed') } } as Story,
    large: given(withTables({ applications: applications(largeCounts) })),
    allZero: given(withTables({ applications: applications({}) })),
    blank: given(withTables({ applications: blankTable('applications'), reviewLitigation: blankTable('reviewLitigation') })),
    disagreeing: given(brokenRows),
    noTables: given(report({ tables: {} })),
    longName: given(report({ agency: { name: longName } })),
    english: given(brokenRows, [inEnglish]),
    dark: given(brokenRows, [inTheDark]),
    narrow: given(brokenRows, [inNarrowColumn]),
  };
}
