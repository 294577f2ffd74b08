/** A chart of one report as data, and what a sentence says of it. */
import type { BalanceChart, BarChart } from '../definition/chart.js';
import { findHeading, isGroup, leaves } from '../definition/table.js';
import type { Heading, Label, Table, Unit } from '../definition/table.js';
import { wordsOf } from '../locales/locale.js';
import type { ChartFacts, Locale } from '../locales/locale.js';
import { addUp } from '../report/decimal.js';
import { lastYears, tableOf } from '../report/report.js';
import type { AnyTable, Report } from '../report/report.js';
import { formOf, laneOf, nothingToDraw, rowLabel, said, sumOf } from './lane.js';
import type { ChartView, Lane } from './lane.js';

/** Draws a report's slice, and says the change on last year's where that is given. */
export function chartView(chart: BarChart | BalanceChart, report: Report, locale: Locale, previous?: Report | null): ChartView {
  const table = tableOf(report, chart.table);
  if (!table) return nothingToDraw(chart, locale);
  const last = lastYears(report, previous);
  const before = last && tableOf(last, chart.table);
  return chart.kind === 'bars' ? barsView(chart, table, before, locale) : balanceView(chart, table, locale);
}

/** A bar, what stands inside it, and which of its numbers were left blank. */
interface Bar {
  readonly own: Lane;
  readonly inside: readonly Lane[];
  readonly blanks: readonly Label[];
  /** What the form's own total says, of a bar whose insides it adds up. */
  readonly total?: number | null;
}

/** What has shares: all bars together, or each bar by itself where the form has no sum of them. */
interface Whole {
  readonly of?: Label;
  readonly parts: readonly Lane[];
  readonly blanks: readonly Label[];
  readonly total?: number | null | undefined;
}

function barsView(chart: BarChart, table: AnyTable, before: AnyTable | undefined, locale: Locale): ChartView {
  const { unit } = formOf(chart, table);
  const { charts: words } = wordsOf(locale);
  const bars = barsOf(chart, table);
  const last = before && wholesOf(chart, before, barsOf(chart, before));
  const told = wholesOf(chart, table, bars).map((whole, index) => factsOf(whole, unit, last && last[index]));
  const nothing = told.every(({ sum, blanks, total }) => sum === 0 && !blanks.length && !total);
  const sentences = nothing ? [words.bars({ unit, sum: 0, blanks: [] })] : told.map((facts) => words.bars(facts));
  const lanes = bars.flatMap(({ own, inside }, index) => {
    const shared = (lane: Lane, facts: ChartFacts | undefined): Lane =>
      facts && facts.whole && lane.value ? { ...lane, share: percentOf(lane.value, facts.whole) } : lane;
    return [shared(own, chart.across ? undefined : told[0]), ...inside.map((lane) => shared(lane, told[chart.across ? index : 0]))];
  });
  const most = Math.max(0, ...lanes.map(({ value }) => value || 0));
  // Reasons that were never given are many; that they are zero is said, and stands in the table.
  const drawn = most ? lanes.filter(({ level, value }) => level === 0 || value !== 0) : [];
  const left = drawn.length && drawn.length < lanes.length;
  return { caption: chart.caption, lanes: drawn, most, sentence: sentences.join('\n') + (left ? words.zerosLeftOut : '') };
}

function wholesOf(chart: BarChart, table: AnyTable, bars: readonly Bar[]): Whole[] {
  if (chart.across) return bars.map(({ own, inside, blanks, total }) => ({ of: own.label, parts: inside, blanks, total }));
  const total = chart.total === undefined ? undefined : sumOf(chart, table, [cellKeys(chart, chart.total)]).value;
  return [{ parts: bars.map(({ own }) => own), blanks: bars.flatMap(({ blanks }) => blanks), total }];
}

/** Of what is only known in part nothing is said but that: neither shares, nor which is the most, nor a change. */
function factsOf({ of, parts, blanks, total }: Whole, unit: Unit, last: Whole | undefined): ChartFacts {
  const known = (lanes: readonly Lane[]): number[] => lanes.flatMap(({ value }) => value ?? []);
  const values = known(parts);
  const sum = values.length ? addUp(values) : null;
  const whole = !blanks.length && values.every((value) => value >= 0) ? sum || 0 : 0;
  const most = Math.max(...values);
  const top = parts.filter(({ value }) => value === most);
  return {
    unit,
    sum,
    blanks,
    whole,
    ...(of && { of }),
    // Of three or more that are alike none stands out.
    ...(whole && top.length < 3 && { most: { labels: top.map(({ label }) => label), value: most, percent: percentOf(most, whole) } }),
    ...(typeof total === 'number' && { total }),
    ...(last && !blanks.length && !last.blanks.length && { change: addUp([...values, ...known(last.parts).map((value) => -value)]) }),
  };
}

const percentOf = (value: number, whole: number): string => ((value / whole) * 100).toFixed(1);

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

function barsOf(chart: BarChart, table: AnyTable): Bar[] {
  const form = formOf(chart, table);
  return drawnHeadings(chart, form).map((heading): Bar => {
    const inside = isGroup(heading)
      ? leaves(heading.headings).map(({ leaf }) => ({ label: leaf, cells: [cellKeys(chart, leaf.key)] }))
      : chart.across
        ? leaves(form.columns)
            .filter(({ leaf }) => !leaf.sumOf)
            .map(({ leaf }) => ({ label: leaf, cells: [[heading.key, leaf.key] as const] }))
        : [];
    const lanes = inside.map(({ label, cells }) => laneOf(label, 1, sumOf(chart, table, cells), heading));
    const cells = inside.flatMap((each) => each.cells);
    const total = isGroup(heading) ? null : sumOf(chart, table, [cellKeys(chart, heading.key)]);
    // Where its own cell was left blank, what stands inside is known.
    const sum = total && total.value !== null ? total : cells.length ? { ...sumOf(chart, table, cells), partly: true } : total!;
    const own = laneOf(heading, 0, isGroup(heading) ? sumOf(chart, table, cells) : sum);
    const blanks = (lanes.length ? lanes : [own]).flatMap(({ label, value }) => (value === null ? [label] : []));
    return { own, inside: lanes, blanks, ...(lanes.length && total && { total: total.value }) };
  });
}

function balanceView(chart: BalanceChart, table: AnyTable, locale: Locale): ChartView {
  const form = formOf(chart, table);
  const [balance] = form.balances!;
  const words = wordsOf(locale);
  const sides = [balance!.left, balance!.right].map((rows) =>
    rows.map((row, pattern) => ({ label: rowLabel(form, row), pattern, ...sumOf(chart, table, [[row, chart.at]]) })),
  );
  const sumsAt = (column: string): (number | null)[] =>
    [balance!.left, balance!.right].map((rows) => {
      const { value, partly } = sumOf(chart, table, rows.map((row) => [row, column]));
      return partly ? null : value;
    });
  const sums = sumsAt(chart.at);
  // Columns may fail and their total still hold.
  const columns = leaves(form.columns).flatMap(({ leaf }) => {
    const [left, right] = leaf.key === chart.at ? [null, null] : sumsAt(leaf.key);
    return left !== null && right !== null && left !== right ? [leaf] : [];
  });
  const sentence = words.charts.balance({ unit: form.unit, left: sides[0]!, right: sides[1]!, leftSum: sums[0]!, rightSum: sums[1]!, columns });
  const most = Math.max(0, ...sides.map((side) => addUp(side.map(({ value }) => value || 0))));
  if (most === 0) return { caption: chart.caption, lanes: [], most, sentence };
  const lanes = sides.flatMap((side, index): Lane[] => {
    let start = 0;
    const bars = side.map(({ label, pattern, ...sum }): Lane => {
      const { value } = sum;
      const lane = { ...laneOf(label, 1, sum), start };
      start += value || 0;
      return lane.mark ? { ...lane, mark: { ...lane.mark, pattern } } : lane;
    });
    return [{ label: said(words.charts.sides[index]!), level: 0, value: sums[index] ?? undefined }, ...bars];
  });
  const [less, more] = [...sums].sort((a, b) => (a || 0) - (b || 0));
  const apart = sums.includes(null) ? 0 : addUp([more!, -less!]);
  if (apart) lanes.push({ ...laneOf(said(words.charts.apart), 0, { value: apart, partly: false, cells: [] }), start: less! });
  return { caption: chart.caption, lanes, most, sentence };
}
