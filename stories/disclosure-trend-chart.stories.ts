/** Stories of `<disclosure-trend-chart>`: every state it can be in, and the years it draws. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { metaOf, statesOf } from './any-element.js';
import { answerAt } from './fixture-answers.js';
import { example, withCell } from './fixtures.js';
import type { Json } from './fixtures.js';
import { inEnglish, inTheDark, inNarrowColumn } from './report-args.js';
import type { ReportArgs } from './report-args.js';

const tag = 'disclosure-trend-chart';
interface TrendArgs extends ReportArgs {
  srcs?: string;
}

const shared = metaOf(tag);
const meta: Meta<TrendArgs> = { title: 'disclosure-trend-chart', component: 'disclosure-trend-chart', ...shared, argTypes: { ...shared.argTypes, srcs: { control: 'text' } } };
export default meta;

type Story = StoryObj<TrendArgs>;
const years = (...names: string[]): string => names.map(example).join(' ');
const drawnFrom = (srcs: string, more: Story = {}): Story => ({ args: { srcs }, render: (args) => html`<disclosure-trend-chart srcs=${args.srcs}></disclosure-trend-chart>`, ...more });
const four = years('mingyuan-2021', 'mingyuan-2022', 'mingyuan-2023', 'mingyuan-2024');

/** Invented figures of an invented city. */
const yearOf = (year: number, received: number, carriedOut: number): Json => {
  const rows = { received, carriedIn: 0, totalOutcomes: received - carriedOut, carriedOut };
  const table: Json = { edition: '2021', rows: {} };
  const filled = Object.entries(rows).reduce((made, [row, value]) => withCell(made, row, 'total', value), table);
  return { year, agency: { name: '示例市' }, tables: { applications: filled } };
};

const states = statesOf(tag);
export const FourYears = drawnFrom(four);
export const MissingYear = drawnFrom(years('mingyuan-2021', 'mingyuan-2022', 'mingyuan-2024'));
export const OneCannotBeRead = { ...drawnFrom(`${years('mingyuan-2021', 'mingyuan-2022')} ${answerAt('missing')}`), tags: ['partial'] };
export const NoneCanBeRead = { ...drawnFrom(`${answerAt('missing')} ${answerAt('not-json')}`), tags: ['failure'] };
export const NotHandedOn: Story = {
  render: () => html`<disclosure-trend-chart .reports=${[yearOf(2022, 30, 4), yearOf(2023, 25, 2)]}></disclosure-trend-chart>`,
};
export const DifferentAgencies = drawnFrom(years('mingyuan-2022', 'zibo-2023'));
export const TwoEditions = drawnFrom(years('qinghe-2019', 'mingyuan-2021'));
export const FromAddress = states.fromAddress;
export const FromProperty = states.fromProperty;
export const FromInlineScript = states.fromInlineScript;
export const NoSource = { ...states.noSource, tags: ['empty'] };
export const OwnContent = { ...states.ownContent, tags: ['empty'] };
export const Loading = { ...states.loading, tags: ['loading'] };
export const NotFound = { ...states.notFound, tags: ['failure'] };
export const Unreachable = { ...states.unreachable, tags: ['failure'] };
export const NewerVersion = { ...states.newerVersion, tags: ['failure'] };
export const WithPrevious = states.withPrevious;
export const AllZero = states.allZero;
export const Blank = states.blank;
export const NoTables = states.noTables;
export const English = drawnFrom(four, { decorators: [inEnglish] });
export const Dark = drawnFrom(four, { decorators: [inTheDark] });
export const Narrow = drawnFrom(four, { decorators: [inNarrowColumn] });
