/** A chart as data: lanes of bars with their labels and numbers, and what a sentence says of them. No markup, no DOM. */
import { blocks } from '../definition/form.js';
import type { BalanceChart, BarChart, Chart, TrendChart } from '../definition/chart.js';
import { isGroup, leaves } from '../definition/table.js';
import type { Heading, Label, Table } from '../definition/table.js';
import { wordsOf } from '../locales/locale.js';
import type { ChartFacts, Locale } from '../locales/locale.js';
import { cellAddress } from '../report/address.js';
import type { Address } from '../report/address.js';
import { addUp } from '../report/decimal.js';
import { blocksOf, numberOf, tableOf } from '../report/report.js';
import type { AnyTable, Report } from '../report/report.js';

/** A bar. */
export interface Mark {
  readonly label: Label;
  readonly value: number;
  /** Which of the patterns it is drawn in. */
  readonly pattern: number;
  /** The cells whose numbers it is. */
  readonly cells: readonly Address[];
}

/** One line of a chart: its words, and under them a bar. */
export interface Lane {
  readonly label: Label;
  /** 0 for a bar of its own, 1 for one inside another. */
  readonly level: number;
  /** `null` where a number it needs was left blank; `undefined` for a heading, which has none. */
  readonly value: number | null | undefined;
  /** The mark that is drawn; none for a heading, a blank, or what is nothing. */
  readonly mark?: Mark;
  /** Where the bar begins, in the same unit; 0 where it is not given. */
  readonly start?: number;
  /** Per cent of the whole, where there is one. */
  readonly share?: number;
}

export interface ChartView {
  readonly caption: Label;
  /** Empty where there is nothing to draw: the sentence says why. */
  readonly lanes: readonly Lane[];
  /** The longest lane. */
  readonly most: number;
  /** What the numbers say, in one or two sentences. */
  readonly sentence: string;
}

/** Draws a report's slice; a trend wants several reports, the others the one, and last year's for the change on it. */
export function chartView(chart: Chart, reports: readonly Report[], locale: Locale, previous?: Report | null): ChartView {
  const [report] = reports;
  if (chart.kind === 'trend') return trendView(chart, reports, locale);
  const table = report && tableOf(report, chart.table);
  if (!table) return nothingToDraw(chart, locale, true);
  const before = previous && previous.year === report.year - 1 ? tableOf(previous, chart.table) : undefined;
  return chart.kind === 'bars' ? barsView(chart, table, before, locale) : balanceView(chart, table, locale);
}

/** A number of the table by the labels' keys, added up over all cells; `null` where one of them is blank. */
interface Sum {
  readonly value: number | null;
  readonly cells: readonly Address[];
}

function sumOf(chart: Chart, table: AnyTable, cells: readonly (readonly [row: string, column: string])[]): Sum {
  const values = cells.map(([row, column]) => numberOf(table, row, column));
  return {
    value: values.includes(null) ? null : addUp(values as number[]),
    cells: cells.map(([row, column]) => cellAddress(chart.table, row, column)),
  };
}

function barsView(chart: BarChart, table: AnyTable, before: AnyTable | undefined, locale: Locale): ChartView {
  const form = formOf(chart, table);
  const lanes = barLanes(chart, table, form);
  const tops = lanes.filter(({ level }) => level === 0);
  const known = tops.flatMap(({ value }) => value ?? []);
  const blank = lanes.some(({ value }) => value === null);
  if (!known.length && !blank) return nothingToDraw(chart, locale, true);
  const sum = addUp(known);
  const most = Math.max(0, ...known);
  const top = tops.find(({ value }) => value === most);
  const total = chart.total === undefined ? undefined : sumOf(chart, table, [cellKeys(chart, chart.total)]).value;
  const last = before && formOf(chart, before) ? barTotal(chart, before) : null;
  const facts: ChartFacts = {
    unit: form.unit,
    sum,
    blank,
    ...(most > 0 && top && { most: { label: top.label, value: most, percent: percentOf(most, sum) } }),
    ...(total !== undefined && total !== null && !blank && { total }),
    ...(last !== null && !blank && { change: addUp([sum, -last]) }),
  };
  const words = wordsOf(locale);
  if (sum === 0) return { caption: chart.caption, lanes: [], most: 0, sentence: words.charts.bars(facts) };
  // Reasons that were never given are many; that they are zero is said, and stands in the table.
  const drawn = lanes.filter(({ level, value }) => level === 0 || value !== 0);
  return {
    caption: chart.caption,
    lanes: drawn.map((lane) => (lane.value && lane.mark ? { ...lane, share: percentOf(lane.value, sum) } : lane)),
    most,
    sentence: words.charts.bars(facts) + (drawn.length < lanes.length ? words.charts.zerosLeftOut : ''),
  };
}

const percentOf = (value: number, whole: number): number => Math.round((value / whole) * 1000) / 10;

function formOf(chart: Chart, table: AnyTable): Table {
  return (blocksOf(table, chart.table)[0] || blocks(chart.table, '2021')[0])!;
}

/** Row and column of a key on the drawn axis. */
function cellKeys({ axis, at }: BarChart, key: string): readonly [string, string] {
  return axis === 'rows' ? [key, at] : [at, key];
}

/** The headings to draw: those of a group, without what sums them up. */
function drawnHeadings(chart: BarChart, form: Table): readonly Heading[] {
  const headings = form[chart.axis];
  const group = chart.of === undefined ? undefined : findGroup(headings, chart.of);
  const flat = (list: readonly Heading[]): readonly Heading[] =>
    chart.across ? leaves(list).map(({ leaf }) => leaf) : list;
  return flat(group || headings).filter((heading) => isGroup(heading) || !heading.sumOf);
}

function findGroup(headings: readonly Heading[], id: string): readonly Heading[] | undefined {
  for (const heading of headings) {
    if (!isGroup(heading)) continue;
    const found = heading.id === id ? heading.headings : findGroup(heading.headings, id);
    if (found) return found;
  }
  return undefined;
}

function barLanes(chart: BarChart, table: AnyTable, form: Table): Lane[] {
  return drawnHeadings(chart, form).flatMap((heading) => {
    const inside = isGroup(heading)
      ? leaves(heading.headings).map(({ leaf }) => ({ label: leaf, cells: [cellKeys(chart, leaf.key)] }))
      : chart.across
        ? leaves(form.columns)
            .filter(({ leaf }) => !leaf.sumOf)
            .map(({ leaf }) => ({ label: leaf, cells: [[heading.key, leaf.key] as const] }))
        : [];
    const own = isGroup(heading) ? inside.flatMap(({ cells }) => cells) : [cellKeys(chart, heading.key)];
    return [laneOf(heading, 0, sumOf(chart, table, own)), ...inside.map(({ label, cells }) => laneOf(label, 1, sumOf(chart, table, cells)))];
  });
}

function laneOf({ label, en }: Label, level: number, { value, cells }: Sum): Lane {
  const name = { label, en };
  return { label: name, level, value, ...(value !== null && { mark: { label: name, value, pattern: level, cells } }) };
}

function barTotal(chart: BarChart, table: AnyTable): number | null {
  const tops = barLanes(chart, table, formOf(chart, table)).filter(({ level }) => level === 0);
  return tops.some(({ value }) => value === null) ? null : addUp(tops.map(({ value }) => value!));
}

function balanceView(chart: BalanceChart, table: AnyTable, locale: Locale): ChartView {
  const form = formOf(chart, table);
  const [balance] = form.balances!;
  const words = wordsOf(locale);
  const sides = [balance!.left, balance!.right].map((rows) =>
    rows.map((row, pattern) => {
      const { leaf } = leaves(form.rows).find((each) => each.leaf.key === row)!;
      return { label: { label: leaf.label, en: leaf.en }, pattern, ...sumOf(chart, table, [[row, chart.at]]) };
    }),
  );
  const facts = sides.map((side) => side.map(({ label, value }) => ({ label, value })));
  const sums = sides.map((side) => (side.some(({ value }) => value === null) ? null : addUp(side.map(({ value }) => value!))));
  const sentence = words.charts.balance({ unit: form.unit, left: facts[0]!, right: facts[1]!, leftSum: sums[0]!, rightSum: sums[1]! });
  const most = Math.max(0, ...sums.map((sum) => sum || 0));
  if (most === 0) return { caption: chart.caption, lanes: [], most, sentence };
  const lanes = sides.flatMap((side, index): Lane[] => {
    let start = 0;
    const bars = side.map(({ label, value, pattern, cells }): Lane => {
      const lane = { ...laneOf(label, 1, { value, cells }), start };
      start += value || 0;
      return lane.mark ? { ...lane, mark: { ...lane.mark, pattern } } : lane;
    });
    return [{ label: words.charts.sides[index]!, level: 0, value: sums[index] }, ...bars];
  });
  const [less, more] = [...sums].sort((a, b) => (a || 0) - (b || 0));
  const apart = sums.includes(null) ? 0 : addUp([more!, -less!]);
  if (apart) lanes.push({ ...laneOf(words.charts.apart, 0, { value: apart, cells: [] }), start: less! });
  return { caption: chart.caption, lanes, most, sentence };
}

function trendView(chart: TrendChart, reports: readonly Report[], locale: Locale): ChartView {
  const words = wordsOf(locale);
  const sorted = [...reports].sort((a, b) => a.year - b.year);
  const tableIn = (year: number): AnyTable | undefined => {
    const report = sorted.find((each) => each.year === year);
    return report && tableOf(report, chart.table);
  };
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  if (!first || !last) return nothingToDraw(chart, locale, true);
  const years = Array.from({ length: last.year - first.year + 1 }, (_, index) => first.year + index);
  const lanes = years.flatMap((year): Lane[] => {
    const table = tableIn(year);
    const name = table ? words.year(year) : words.charts.noReport(year);
    const heading: Lane = { label: { label: name, en: name }, level: 0, value: undefined };
    return [heading, ...(table ? trendLanes(chart, table, year) : [])];
  });
  const most = Math.max(0, ...lanes.map(({ value }) => value || 0));
  const breaks = years.flatMap((year) => {
    const [now, next] = [tableIn(year), tableIn(year + 1)];
    const from = now ? numberOf(now, chart.handed.from, chart.at) : null;
    const to = next ? numberOf(next, chart.handed.to, chart.at) : null;
    return from !== null && to !== null && from !== to ? [{ year, from, to }] : [];
  });
  const received = (year: number): number | null => {
    const table = tableIn(year);
    return table ? numberOf(table, chart.rows[0]!, chart.at) : null;
  };
  const editions = new Set(years.flatMap((year) => tableIn(year)?.edition ?? []));
  const sentence = words.charts.trend({
    first: { year: first.year, value: received(first.year) },
    last: { year: last.year, value: received(last.year) },
    missing: years.filter((year) => !tableIn(year)),
    breaks,
    mixed: editions.size > 1,
  });
  return { caption: chart.caption, lanes: most ? lanes : [], most, sentence };
}

function trendLanes(chart: TrendChart, table: AnyTable, year: number): Lane[] {
  const form = formOf(chart, table);
  return chart.rows.map((row, pattern) => {
    const { leaf } = leaves(form.rows).find((each) => each.leaf.key === row)!;
    const lane = laneOf(leaf, 1, sumOf(chart, table, [[row, chart.at]]));
    // The mark is read on its own, so it says its year.
    const named = (label: Label): Label => ({ label: `${year}年 ${label.label}`, en: `${year}, ${label.en}` });
    return lane.mark ? { ...lane, mark: { ...lane.mark, label: named(lane.mark.label), pattern } } : lane;
  });
}

function nothingToDraw(chart: Chart, locale: Locale, blank: boolean): ChartView {
  const { unit } = blocks(chart.table, '2021')[0]!;
  return { caption: chart.caption, lanes: [], most: 0, sentence: wordsOf(locale).charts.bars({ unit, sum: 0, blank }) };
}
