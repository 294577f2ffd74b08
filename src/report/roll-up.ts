/** The reports of subordinates → a draft of the report over them: the sum of each cell, and what keeps a sum from being told. */
import { blocks, hasEditions, tableKeys } from '../definition/form.js';
import type { Edition, TableKey } from '../definition/form.js';
import { cells } from '../definition/table.js';
import type { CellPlace } from '../definition/table.js';
import { formatNumber } from '../locales/number-format.js';
import { cellAddress, subordinatePrefix } from './address.js';
import type { Address } from './address.js';
import { addUp } from './decimal.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import { isExact } from './judge.js';
import { parseReport } from './parse.js';
import { unitOf } from './printed.js';
import { cellNumber, cellOf, formatVersion, isPrinted, tableOf } from './report.js';
import type { AnyTable, Cell, Report } from './report.js';

export interface RollUpOptions {
  /** Whose report it is. */
  readonly agency: string | Report['agency'];
  readonly year: number;
  /**
   * Add up what is there. A sum that lacks some of the reports says so in its own cell, 「57（缺2份）」, and nowhere looks
   * like the sum of all. Without it such a cell is blank.
   */
  readonly partial?: boolean;
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
  /** Cells whose wording says another number than their value: nobody knows which to add. */
  readonly unsure: ReadonlySet<Address>;
}

/** What is added up, out of how many, and what came up on the way. */
interface Sum {
  readonly below: readonly Below[];
  /** How many reports were given. */
  readonly of: number;
  readonly partial: boolean;
  /** A report may be counted twice: no sum can be told. */
  readonly unclear: boolean;
  readonly findings: Finding[];
}

/**
 * Adds up reports cell by cell, exactly. Nothing is taken for 0: a cell that one report lacks has no sum, and that is said
 * of the report. Tables of two editions are not added up. Whether the report should be the sum is for its agency to say.
 * Never throws.
 */
export function rollUp(reports: readonly unknown[], options: RollUpOptions): RolledUp {
  const { agency = '', year, partial = false }: Partial<RollUpOptions> = options || {};
  const given: unknown[] = Array.isArray(reports) ? Array.from(reports) : [];
  const findings: Finding[] = [];
  const read = given.flatMap((data, index): Below[] => {
    const { report, findings: own } = parseReport(data);
    for (const each of own) findings.push({ ...each, at: subordinatePrefix(index) + each.at });
    const unsure = new Set(own.flatMap(({ id, severity, at }) => (id === 'printed-value' && severity === 'error' ? [at] : [])));
    return report ? [{ report, index, unsure }] : [];
  });
  if (!read.length) findings.push(finding('sum-of-none', '', {}));
  const draft = {
    version: formatVersion,
    year: year as number,
    agency: typeof agency === 'string' ? { name: agency } : agency,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
  } as const;
  const unclear = sayTwice(read, draft, findings);
  for (const { report, index } of read) {
    if (report.year !== year) findings.push(finding('sum-other-year', `${subordinatePrefix(index)}year`, { agency: report.agency.name, found: report.year, expected: year as number }));
  }
  const sum: Sum = { below: read.filter(({ report }) => report.year === year), of: given.length, partial, unclear, findings };
  const tables = Object.fromEntries(tableKeys.flatMap((key) => {
    const table = sumOf(key, sum);
    return table ? [[key, table]] : [];
  }));
  // An agency or a year that is none.
  findings.push(...parseReport(draft).findings);
  return { draft: { ...draft, tables }, findings };
}

/** Whether somebody's numbers may be in the sum twice: two reports of one agency and year, or the very report that is being made. */
function sayTwice(below: readonly Below[], { agency, year }: Pick<Report, 'agency' | 'year'>, findings: Finding[]): boolean {
  const own = agencyKey(agency && agency.name);
  const seen = new Set<string>();
  let unclear = false;
  for (const { report, index } of below) {
    if (report.year !== year) continue;
    const { name } = report.agency;
    const key = agencyKey(name);
    const itself = key === own;
    if (itself || seen.has(key)) {
      unclear = true;
      findings.push(finding(itself ? 'sum-itself' : 'sum-twice', `${subordinatePrefix(index)}agency`, { agency: name }));
    }
    seen.add(key);
  }
  return unclear;
}

/** Two agencies of one name, however it is spaced, are the same. */
export function agencyKey(name: string | undefined): string {
  return String(name).normalize('NFKC').replace(/\s+/g, '');
}

function sumOf(key: TableKey, { below, of, partial, unclear, findings }: Sum): AnyTable | undefined {
  const having = below.filter(({ report }) => tableOf(report, key));
  for (const { report, index } of below) {
    if (!tableOf(report, key)) findings.push(finding('sum-without-table', `${subordinatePrefix(index)}tables.${key}`, { agency: report.agency.name }, 'warning'));
  }
  if (!having.length) return undefined;
  const edition = oneEdition(key, having, findings);
  if (!edition) return undefined;
  const places = blocks(key, edition).flatMap(cells);
  sayBlanks(key, places, having, findings);
  const rows: Record<string, Record<string, Cell>> = {};
  for (const place of places) {
    const counted = having.filter((each) => knownIn(each, key, place) !== null);
    const lacking = of - counted.length;
    const told = !unclear && counted.length > 0 && (partial || !lacking);
    (rows[place.row] ||= {})[place.column] = told ? cellFrom(key, place, counted, lacking, findings) : null;
  }
  return { ...(hasEditions(key) && { edition }), rows };
}

/** The number of a cell, where nobody has to doubt it: a sum of some reports would make the sum above it look whole. */
function knownIn({ report, unsure }: Below, key: TableKey, { row, column }: CellPlace): number | null {
  const cell = cellOf(tableOf(report, key)!, row, column);
  return unsure.has(cellAddress(key, row, column)) || isPartial(cell) ? null : cellNumber(cell);
}

function cellFrom(key: TableKey, place: CellPlace, counted: readonly Below[], lacking: number, findings: Finding[]): Cell {
  const unit = unitOfSum(key, place, counted, findings);
  if (unit === undefined) return null;
  const value = addUp(counted.map((each) => knownIn(each, key, place)!));
  if (!isExact(value)) {
    findings.push(finding('number-not-exact', cellAddress(key, place.row, place.column), { shown: String(value) }));
    return null;
  }
  // A report is written in Chinese, whoever reads it.
  const beside = unit + (lacking ? `（缺${lacking}份）` : '');
  return beside ? { value, printed: formatNumber(value) + beside } : value;
}

/** Whether a cell of a draft is the sum of some of the reports alone. */
export function isPartial(cell: Cell | undefined): boolean {
  return isPrinted(cell) && /\(缺\d+份\)$/.test(cell.printed.normalize('NFKC').replace(/\s/g, ''));
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
  for (const each of having) {
    const { report, index } = each;
    const prefix = subordinatePrefix(index);
    const related = places.filter((place) => knownIn(each, key, place) === null).map(({ row, column }) => prefix + cellAddress(key, row, column));
    if (!related.length) continue;
    findings.push({ ...finding('sum-with-blank', `${prefix}tables.${key}`, { agency: report.agency.name, count: related.length }, 'warning'), related } as Finding);
  }
}

/** The unit to write beside a sum: the one that all wordings give, where it is not the form's own; `undefined` where they differ. */
function unitOfSum(key: TableKey, place: CellPlace, counted: readonly Below[], findings: Finding[]): string | undefined {
  const { row, column, unit } = place;
  if (unit.kind !== 'amount') return '';
  const agencies = new Map<string, string[]>();
  for (const each of counted) {
    // Of nothing the unit does not matter.
    if (knownIn(each, key, place) === 0) continue;
    const said = unitOf(cellOf(tableOf(each.report, key)!, row, column), unit);
    agencies.set(said, [...(agencies.get(said) || []), each.report.agency.name]);
  }
  const [[only] = [unit.label], ...others] = [...agencies];
  if (!others.length) return only === unit.label ? '' : only;
  findings.push(finding('sum-of-units', cellAddress(key, row, column), { units: [...agencies].map(([each, names]) => ({ unit: each, agencies: names })) }));
  return undefined;
}
