/** Several years of one agency as data: a group of bars a year, and whether each year hands on what the next begins with. */
import type { TrendChart } from '../definition/chart.js';
import { leaves } from '../definition/table.js';
import type { Label } from '../definition/table.js';
import { wordsOf, yearWordsOf } from '../locales/locale.js';
import type { Locale, TrendFacts } from '../locales/locale.js';
import { numberOf, tableOf } from '../report/report.js';
import type { AnyTable, Report } from '../report/report.js';
import { formOf, laneOf, nothingToDraw, rowLabel, said, sumOf } from './lane.js';
import type { ChartView, Lane } from './lane.js';

/** Draws the years in their order, whatever the order of the reports. Of two reports of a year the later given is drawn. */
export function trendView(chart: TrendChart, reports: readonly Report[], locale: Locale): ChartView {
  const words = yearWordsOf(locale);
  const byYear = new Map(reports.map((report) => [report.year, report] as const));
  if (!byYear.size) return nothingToDraw(chart, locale);
  const tableIn = (year: number): AnyTable | undefined => {
    const report = byYear.get(year);
    return report && tableOf(report, chart.table);
  };
  const years = span([...byYear.keys()]);
  const lanes = years.flatMap((year): Lane[] => {
    const table = tableIn(year);
    const name = table ? wordsOf(locale).year(year) : words[byYear.has(year) ? 'noTable' : 'noReport'](year);
    const heading: Lane = { label: said(name), level: 0, value: undefined };
    return [heading, ...(table ? yearLanes(chart, table, year) : [])];
  });
  const most = Math.max(0, ...lanes.map(({ value }) => value || 0));
  const received = (year: number): TrendFacts['first'] => {
    const table = tableIn(year);
    return { year, value: table ? numberOf(table, chart.rows[0]!, chart.at) : null };
  };
  const sentence = words.trend({
    first: received(years[0]!),
    last: received(years[years.length - 1]!),
    missing: years.filter((year) => !byYear.has(year)),
    tableless: [...byYear.keys()].filter((year) => !tableIn(year)).sort(),
    twice: [...new Set(reports.map(({ year }) => year).filter((year, index, all) => all.indexOf(year) !== index))],
    agencies: [...new Set(reports.map(({ agency }) => agency.name.trim()))],
    mixed: new Set(years.flatMap((year) => tableIn(year)?.edition ?? [])).size > 1,
    ...handedOn(chart, years, tableIn),
  });
  return { caption: chart.caption, lanes: most ? lanes : [], most, sentence };
}

/** Every year from the first to the last: a year without a report is a gap that shows. */
function span(years: readonly number[]): number[] {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Column by column, whether a year begins with what the one before it carried over; of which years nothing can be said. */
function handedOn(chart: TrendChart, years: readonly number[], tableIn: (year: number) => AnyTable | undefined): Pick<TrendFacts, 'agreed' | 'unknown' | 'breaks'> {
  const breaks: TrendFacts['breaks'][number][] = [];
  const [agreed, unknown]: [number[], number[]] = [[], []];
  for (const year of years.slice(0, -1)) {
    const [now, next] = [tableIn(year), tableIn(year + 1)];
    const columns = now && next ? leaves(formOf(chart, now).columns) : [];
    let all = columns.length > 0;
    let broken = false;
    for (const { leaf } of columns) {
      const [from, to] = [numberOf(now!, chart.handed.from, leaf.key), numberOf(next!, chart.handed.to, leaf.key)];
      if (from === null || to === null) all = false;
      else if (from !== to) {
        broken = true;
        breaks.push({ year, column: leaf, from, to });
      }
    }
    if (!all) unknown.push(year);
    else if (!broken) agreed.push(year);
  }
  return { agreed, unknown, breaks };
}

function yearLanes(chart: TrendChart, table: AnyTable, year: number): Lane[] {
  const form = formOf(chart, table);
  return chart.rows.map((row, pattern) => {
    const lane = laneOf(rowLabel(form, row), 1, sumOf(chart, table, [[row, chart.at]]));
    // The mark is read on its own, so it says its year.
    const named = (label: Label): Label => ({ label: `${year}年 ${label.label}`, en: `${year}, ${label.en}` });
    return lane.mark ? { ...lane, mark: { ...lane.mark, label: named(lane.mark.label), pattern } } : lane;
  });
}
