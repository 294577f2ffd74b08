/** The reports of subordinates → a draft of the report over them: the sum of each cell, and what keeps a sum from being told. */
import { blocks, hasEditions, tableKeys } from '../definition/form.js';
import type { Edition, TableKey } from '../definition/form.js';
import { cells } from '../definition/table.js';
import type { CellPlace } from '../definition/table.js';
import { formatNumber } from '../locales/number-format.js';
import { cellAddress, subordinatePrefix } from './address.js';
import { addUp } from './decimal.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import { parseReport } from './parse.js';
import { cellOf, formatVersion, isPrinted, numberOf, tableOf } from './report.js';
import type { AnyTable, Cell, Report } from './report.js';

export interface RollUpOptions {
  /** Whose report it is. */
  readonly agency: string | Report['agency'];
  readonly year: number;
}

export interface RolledUp {
  /** The tables alone; prose is for a person to write. */
  readonly draft: Report;
  /** Addresses in the subordinates' reports begin with `subordinates.<index>:`, in the order given. */
  readonly findings: readonly Finding[];
}

/** One of the reports, by its place in the list. */
interface Below {
  readonly report: Report;
  readonly index: number;
}

/**
 * Adds up reports cell by cell, exactly. Nothing is taken for 0: a cell that one report lacks has no sum, and that is said
 * of the report. Tables of two editions are not added up. Whether the report should be the sum is for its agency to say.
 */
export function rollUp(reports: readonly unknown[], { agency, year }: RollUpOptions): RolledUp {
  const findings: Finding[] = [];
  const below = reports.flatMap((data, index): Below[] => {
    const { report, findings: own } = parseReport(data);
    for (const each of own) findings.push({ ...each, at: subordinatePrefix(index) + each.at });
    return report ? [{ report, index }] : [];
  });
  if (!below.length) findings.push(finding('sum-of-none', '', {}));
  const seen = new Set<string>();
  for (const { report, index } of below) {
    const { name } = report.agency;
    if (report.year !== year) findings.push(finding('sum-other-year', `${subordinatePrefix(index)}year`, { agency: name, found: report.year, expected: year }));
    if (seen.has(name)) findings.push(finding('sum-twice', `${subordinatePrefix(index)}agency`, { agency: name }, 'warning'));
    seen.add(name);
  }
  const counted = below.filter(({ report }) => report.year === year);
  // The sum of some is not the sum of all.
  const whole = counted.length === reports.length;
  const tables = Object.fromEntries(tableKeys.flatMap((key) => {
    const table = sumOf(key, counted, whole, findings);
    return table ? [[key, table]] : [];
  }));
  return {
    draft: {
      version: formatVersion,
      year,
      agency: typeof agency === 'string' ? { name: agency } : agency,
      period: { from: `${year}-01-01`, to: `${year}-12-31` },
      tables,
    },
    findings,
  };
}

function sumOf(key: TableKey, below: readonly Below[], whole: boolean, findings: Finding[]): AnyTable | undefined {
  const having = below.filter(({ report }) => tableOf(report, key));
  if (!having.length) return undefined;
  const edition = oneEdition(key, having, findings);
  if (!edition) return undefined;
  for (const { report, index } of below) {
    if (!tableOf(report, key)) findings.push(finding('sum-without-table', `${subordinatePrefix(index)}tables.${key}`, { agency: report.agency.name }, 'warning'));
  }
  const places = blocks(key, edition).flatMap(cells);
  sayBlanks(key, places, having, findings);
  const rows: Record<string, Record<string, Cell>> = {};
  for (const place of places) {
    const values = having.map(({ report }) => numberOf(tableOf(report, key)!, place.row, place.column));
    const known = whole && having.length === below.length && values.every((value): value is number => value !== null);
    const unit = known ? unitOf(key, place, having, findings) : '';
    const sum = known && unit !== undefined ? addUp(values) : null;
    (rows[place.row] ||= {})[place.column] = sum !== null && unit ? { value: sum, printed: `${formatNumber(sum)}${unit}` } : sum;
  }
  return { ...(hasEditions(key) && { edition }), rows };
}

function oneEdition(key: TableKey, having: readonly Below[], findings: Finding[]): Edition | undefined {
  if (!hasEditions(key)) return '2021';
  const agencies = new Map<Edition, string[]>();
  for (const { report } of having) {
    const { edition = '2021' } = tableOf(report, key)!;
    agencies.set(edition, [...(agencies.get(edition) || []), report.agency.name]);
  }
  const [[edition] = [], ...others] = [...agencies];
  if (!others.length) return edition;
  findings.push(finding('sum-editions', `tables.${key}`, { editions: [...agencies].map(([each, names]) => ({ edition: each, agencies: names })) }));
  return undefined;
}

/** One finding a report and table, with the cells it has no number in. */
function sayBlanks(key: TableKey, places: readonly CellPlace[], having: readonly Below[], findings: Finding[]): void {
  for (const { report, index } of having) {
    const table = tableOf(report, key)!;
    const prefix = subordinatePrefix(index);
    const related = places.filter(({ row, column }) => numberOf(table, row, column) === null).map(({ row, column }) => prefix + cellAddress(key, row, column));
    if (!related.length) continue;
    findings.push({ ...finding('sum-with-blank', `${prefix}tables.${key}`, { agency: report.agency.name, count: related.length }, 'warning'), related } as Finding);
  }
}

/** The unit that wordings give where the form gives none; `undefined` where they differ. */
function unitOf(key: TableKey, { row, column, unit }: CellPlace, having: readonly Below[], findings: Finding[]): string | undefined {
  if (unit.label || unit.kind !== 'amount') return '';
  const agencies = new Map<string, string[]>();
  for (const { report } of having) {
    const cell = cellOf(tableOf(report, key)!, row, column);
    const [said = ''] = (isPrinted(cell) && /[万亿]?元/.exec(cell.printed)) || [];
    // Of nothing the unit does not matter.
    if (numberOf(tableOf(report, key)!, row, column) !== 0) agencies.set(said, [...(agencies.get(said) || []), report.agency.name]);
  }
  const [[only] = [''], ...others] = [...agencies];
  if (!others.length) return only;
  findings.push(finding('sum-of-units', cellAddress(key, row, column), { units: [...agencies].map(([each, names]) => ({ unit: each, agencies: names })) }));
  return undefined;
}
