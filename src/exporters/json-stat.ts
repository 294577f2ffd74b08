/** The tables of a report as JSON-stat 2, which statistical offices and their tools read: a data set for each block of the form. */
import { partHeading, partOf } from '../definition/form.js';
import type { TableKey } from '../definition/form.js';
import { isGroup, leaves } from '../definition/table.js';
import type { Heading, Table, Unit } from '../definition/table.js';
import type { Locale } from '../locales/locale.js';
import { asShown, printable } from '../report/as-shown.js';
import { unitOf } from '../report/printed.js';
import { blocksOf, cellNumber, cellOf, isPrinted, tableOf } from '../report/report.js';
import type { AnyTable, Cell, Report } from '../report/report.js';
import { reportTitle } from '../view/report-view.js';
import type { Exporter, Wanted } from './exporter.js';
import { statusOf } from './tidy-rows.js';
import { worded } from './worded.js';

export const jsonStat: Exporter = {
  type: 'application/json',
  ending: 'json-stat.json',
  tabular: true,
  write(report, { tables, locale }: Wanted) {
    const sets = tables.flatMap((key) => {
      const table = tableOf(report, key);
      return table ? blocksOf(table, key).map((block) => datasetFrom(report, key, table, block, locale)) : [];
    });
    const whole = sets.length === 1 ? { version: '2.0', ...sets[0] } : { version: '2.0', class: 'collection', label: asShown(reportTitle(report)), ...updated(report), link: { item: sets } };
    return `${JSON.stringify(whole, null, 1)}\n`;
  },
};

const updated = ({ published, revised }: Report): { updated?: string } => {
  const day = (revised && revised.on) || published;
  return day ? { updated: day } : {};
};

interface Axis {
  /** Every heading that has a category: groups, too, before what stands in them. */
  readonly ids: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly children: Readonly<Record<string, readonly string[]>>;
  readonly groups: ReadonlySet<string>;
}

function axisOf(headings: readonly Heading[], locale: Locale): Axis {
  const ids: string[] = [];
  const labels: Record<string, string> = {};
  const children: Record<string, string[]> = {};
  const groups = new Set<string>();
  const take = (heading: Heading): string => {
    const id = isGroup(heading) ? heading.id || heading.label : heading.key;
    ids.push(id);
    labels[id] = worded(heading, locale);
    if (isGroup(heading)) {
      groups.add(id);
      children[id] = heading.headings.map(take);
    }
    return id;
  };
  headings.forEach(take);
  return { ids, labels, children, groups };
}

function datasetFrom(report: Report, key: TableKey, table: AnyTable, block: Table, locale: Locale): Record<string, unknown> {
  const [rows, columns] = [axisOf(block.rows, locale), axisOf(block.columns, locale)];
  const places = rows.ids.flatMap((row) => columns.ids.map((column) => ({ row, column, group: rows.groups.has(row) || columns.groups.has(column) })));
  const units = new Map(leaves(block.columns).map(({ leaf }) => [leaf.key, leaf.unit || block.unit]));
  const filed = places.map(({ row, column, group }) => (group ? undefined : cellOf(table, row, column)));
  const status = Object.fromEntries(
    places.flatMap(({ group }, index) => {
      const said = group ? 'group' : statusOf(filed[index]);
      return said === 'number' ? [] : [[index, said]];
    }),
  );
  const printed = Object.fromEntries(
    places.flatMap(({ row, column }, index) => {
      const cell = filed[index];
      return isPrinted(cell) ? [[`${row}.${column}`, printable(cell.printed)]] : [];
    }),
  );
  const agency = asShown(report.agency.name) || '—';
  const heading = worded(partHeading(partOf(key)), locale);
  return {
    class: 'dataset',
    label: block.banner ? `${heading} › ${worded(block.banner, locale)}` : heading,
    source: agency,
    ...updated(report),
    id: ['agency', 'year', 'row', 'column'],
    size: [1, 1, rows.ids.length, columns.ids.length],
    role: { time: ['year'], metric: ['column'] },
    dimension: {
      agency: { label: locale === 'en' ? 'Agency' : '编制机关', category: { index: [agency] } },
      year: { label: locale === 'en' ? 'Year' : '年度', category: { index: [String(report.year)] } },
      row: { label: worded(block.stub || { label: '行', en: 'Row' }, locale), category: categoryOf(rows) },
      column: { label: locale === 'en' ? 'Column' : '列', category: { ...categoryOf(columns), unit: unitsOf(units, block, table, locale) } },
    },
    value: filed.map((cell, index) => (fits(cell, units.get(places[index]!.column)) ? cellNumber(cell) : null)),
    ...(Object.keys(status).length && { status }),
    ...(table.notes && table.notes.length && { note: table.notes.map(printable) }),
    extension: {
      table: key,
      ...(table.edition && { edition: table.edition }),
      status: locale === 'en' ? statusWords.en : statusWords.label,
      ...(Object.keys(printed).length && { printed }),
    },
  };
}

const statusWords = {
  label: { blank: '未填写', missing: '报告中没有这一格', printed: '原文不只是一个数', group: '表式中这一组没有数字' },
  en: { blank: 'left blank', missing: 'not in the report', printed: 'its wording says more than the number', group: 'a group, for which the form has no number' },
} as const;

const categoryOf = ({ ids, labels, children }: Axis): Record<string, unknown> => ({
  index: ids,
  label: labels,
  ...(Object.keys(children).length && { child: children }),
});

/** The format has a unit for a column, not for a cell: 2,655元 in a column of 万元 stays a wording. */
function fits(cell: Cell | undefined, unit: Unit | undefined): boolean {
  return !unit || !unit.label || unitOf(cell, unit) === unit.label;
}

/** The unit of each column; where the form names none, the one that its wordings agree upon. */
function unitsOf(units: ReadonlyMap<string, Unit>, block: Table, table: AnyTable, locale: Locale): Record<string, unknown> {
  const said = (column: string, unit: Unit): string => {
    if (unit.label) return worded(unit, locale);
    const [only = '', ...others] = new Set(leaves(block.rows).map(({ leaf }) => unitOf(cellOf(table, leaf.key, column), unit)));
    return others.length ? '' : only;
  };
  return Object.fromEntries(
    Array.from(units, ([column, unit]) => {
      const label = said(column, unit);
      return [column, { ...(label && { label }), ...(unit.kind !== 'amount' && { decimals: 0 }) }];
    }),
  );
}
