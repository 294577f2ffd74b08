/** A chart of one report as data, and what a sentence says of it. */
import type { BalanceChart, BarChart } from '../definition/chart.js';
import { findHeading, isGroup, leaves } from '../definition/table.js';
import type { Heading, Table } from '../definition/table.js';
import { wordsOf } from '../locales/locale.js';
import type { ChartFacts, Locale } from '../locales/locale.js';
import { addUp, addUpAll } from '../report/decimal.js';
import { lastYears, tableOf } from '../report/report.js';
import type { AnyTable, Report } from '../report/report.js';
import { formOf, laneOf, nothingToDraw, rowLabel, sumOf } from './lane.js';
import type { ChartView, Lane } from './lane.js';

/** Draws a report's slice, and says the change on last year's where that is given. */
export function chartView(chart: BarChart | BalanceChart, report: Report, locale: Locale, previous?: Report | null): ChartView {
  const table = tableOf(report, chart.table);
  if (!table) return nothingToDraw(chart, locale);
  const last = lastYears(report, previous);
  const before = last && tableOf(last, chart.table);
  return chart.kind === 'bars' ? barsView(chart, table, before, locale) : balanceView(chart, table, locale);
}

function barsView(chart: BarChart, table: AnyTable, before: AnyTable | undefined, locale: Locale): ChartView {
  const form = formOf(chart, table);
  const lanes = barLanes(chart, table, form);
  const tops = lanes.filter(({ level }) => level === 0);
  const known = tops.flatMap(({ value }) => value ?? []);
  const blank = lanes.some(({ value }) => value === null);
  if (!known.length && !blank) return nothingToDraw(chart, locale);
  const sum = addUp(known);
  const most = Math.max(0, ...known);
  const top = tops.find(({ value }) => value === most);
  const total = chart.total === undefined ? undefined : sumOf(chart, table, [cellKeys(chart, chart.total)]).value;
  const last = before ? barTotal(chart, before) : null;
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

/** Row and column of a key on the drawn axis. */
function cellKeys({ axis, at }: BarChart, key: string): readonly [string, string] {
  return axis === 'rows' ? [key, at] : [at, key];
}

/** The headings to draw: those of a group, without what sums them up. */
function drawnHeadings(chart: BarChart, form: Table): readonly Heading[] {
  const headings = form[chart.axis];
  const group = chart.of === undefined ? undefined : findHeading(headings, chart.of);
  const flat = (list: readonly Heading[]): readonly Heading[] =>
    chart.across ? leaves(list).map(({ leaf }) => leaf) : list;
  return flat(group && isGroup(group) ? group.headings : headings).filter((heading) => isGroup(heading) || !heading.sumOf);
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

function barTotal(chart: BarChart, table: AnyTable): number | null {
  const tops = barLanes(chart, table, formOf(chart, table)).filter(({ level }) => level === 0);
  return addUpAll(tops.map(({ value }) => value ?? null));
}

function balanceView(chart: BalanceChart, table: AnyTable, locale: Locale): ChartView {
  const form = formOf(chart, table);
  const [balance] = form.balances!;
  const words = wordsOf(locale);
  const sides = [balance!.left, balance!.right].map((rows) =>
    rows.map((row, pattern) => ({ label: rowLabel(form, row), pattern, ...sumOf(chart, table, [[row, chart.at]]) })),
  );
  const sums = sides.map((side) => addUpAll(side.map(({ value }) => value)));
  const sentence = words.charts.balance({ unit: form.unit, left: sides[0]!, right: sides[1]!, leftSum: sums[0]!, rightSum: sums[1]! });
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
