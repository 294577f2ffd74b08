/** Data of any kind → a report that can be trusted in its shape, and what was noticed. Never throws. */
import { blocks, editions, hasEditions, tableKeys } from '../definition/form.js';
import type { Edition, TableKey } from '../definition/form.js';
import { leafKeys } from '../definition/table.js';
import type { Kind } from '../locales/locale.js';
import { cellAddress } from './address.js';
import type { Address } from './address.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import type { EditionOf, Shaped, ShapeIssue } from './format.js';
import { cellNumber, eachCell, formatVersion, isPrinted, tableOf } from './report.js';
import type { PrintedCell, Report } from './report.js';
import { checkShape } from './shape.js';

/** What reading a source came to: a report where there is one that can be shown, and what was noticed. */
export interface Reading {
  readonly report?: Report;
  /** All of them, where several were asked for; `report` is then the latest year's. */
  readonly reports?: readonly Report[];
  readonly findings: readonly Finding[];
}

/** The years a report can be about; guards against 20233 and 1023. */
export const years = { from: 2000, to: 2099 } as const;

/** Judges whatever is unusual about data: `faults.ts`, which a page loads when something is. */
export interface Faults {
  tellVersion(version: unknown): Finding;
  /** Judges a shape that is not as it should be; where it cannot be had, what was held against it stands. */
  judgeShape?(data: unknown, editionOf: EditionOf): Shaped;
  tellShape(issue: ShapeIssue, data: unknown, editionOf: EditionOf): readonly Finding[];
  tellDate(at: Address, date: string): Finding;
  /** Whether a wording and its value contradict each other. */
  tellPrinted(at: Address, cell: PrintedCell): readonly Finding[];
}

/** A report that has been judged is frozen, so it need not be judged again. */
const known = new WeakMap<object, Reading>();

/** Whoever is handed the report of a reading has from now on all that was noticed when it was read. */
export function know<R extends Reading | undefined>(reading: R): R {
  if (reading && reading.report) known.set(reading.report, reading);
  return reading;
}

/** The reading of the data; `undefined` where something is unusual and `faults` are not there to judge it. */
export function judge(data: unknown, faults?: Faults): Reading | undefined {
  try {
    return known.get(data as object) || judgeNew(data, faults);
  } catch {
    // Only what is no JSON can get here: a getter that throws, a revoked proxy.
    return { findings: [finding('not-a-report', '', { found: 'other' })] };
  }
}

function judgeNew(data: unknown, faults?: Faults): Reading | undefined {
  let unusual = false;
  const ask = <T>(judged: (faults: Faults) => T): T | undefined => {
    unusual = true;
    return faults && judged(faults);
  };
  if (!isObject(data)) return { findings: [finding('not-a-report', '', { found: kindOf(data) })] };
  const { version } = data;
  // Nothing else can be said of another version.
  if (version !== undefined && version !== formatVersion) return ask(({ tellVersion }) => ({ findings: [tellVersion(version)] }));

  const findings: Finding[] = [];
  const chosen = new Map(tableKeys.map((key) => [key, chooseEdition(data, key, findings)]));
  const editionOf = (key: TableKey): Edition => chosen.get(key)!;

  // The report is a copy of the data, so it may be added to.
  const shaped = checkShape(data, editionOf);
  const { report, issues } = (shaped.issues.length && ask(({ judgeShape }) => judgeShape && judgeShape(data, editionOf))) || shaped;
  for (const issue of issues) findings.push(...(ask(({ tellShape }) => tellShape(issue, data, editionOf)) || []));
  findings.push(...judgeParticulars(data, ask));
  if (report && !findings.some(isError)) {
    addEditions(report, editionOf);
    findings.push(...judgeNumbers(report, ask));
  }
  if (unusual && !faults) return undefined;
  if (!report || findings.some(isError)) return { findings };
  return know(Object.freeze({ report: freeze(report), findings: Object.freeze(findings) }));
}

/** Has something unusual judged, if there is anybody to do so. */
type Ask = <T>(judged: (faults: Faults) => T) => T | undefined;

/** Whether a report with this cannot be shown. A wording that says another number than its value can: as filed, and told of. */
const isError = ({ id, severity }: Finding): boolean => severity === 'error' && id !== 'printed-value';

/** The edition a table names; where it names none, the first that has all its rows, and that is said. */
function chooseEdition(data: Record<string, unknown>, key: TableKey, findings: Finding[]): Edition {
  const { tables } = data;
  const table = isObject(tables) && tables[key];
  if (!hasEditions(key) || !isObject(table)) return '2021';
  const named = editions.find((edition) => edition === table['edition']);
  if (named) return named;
  const rows = isObject(table['rows']) ? Object.keys(table['rows']) : [];
  const fits = (edition: Edition): boolean => {
    const names: readonly string[] = blocks(key, edition).flatMap((block) => leafKeys(block.rows));
    return rows.every((row) => names.includes(row));
  };
  const edition = editions.find(fits) || '2021';
  if (table['edition'] === undefined) findings.push(finding('edition-assumed', `tables.${key}`, { edition }, 'warning'));
  return edition;
}

/** The edition assumed stands in the report, so that nobody has to assume it again. */
function addEditions(report: Report, editionOf: EditionOf): void {
  for (const key of tableKeys) {
    const table = tableOf(report, key);
    if (table && hasEditions(key)) Object.assign(table, { edition: editionOf(key) });
  }
}

/** The year, the dates and the name, as far as a type cannot tell; what is of another type has been told already. */
function judgeParticulars(data: Record<string, unknown>, ask: Ask): Finding[] {
  const findings: Finding[] = [];
  const { year, published } = data;
  if (isNumber(year) && !(Number.isInteger(year) && year >= years.from && year <= years.to)) {
    findings.push(finding('year-out-of-range', 'year', { shown: String(year), ...years }));
  }
  const within = (key: string, inner: string): unknown => isObject(data[key]) && data[key][inner];
  const name = within('agency', 'name');
  if (typeof name === 'string' && name.trim() === '') findings.push(finding('missing-key', 'agency.name', { key: 'name' }));
  const dates = {
    'period.from': within('period', 'from'),
    'period.to': within('period', 'to'),
    published,
    'revised.on': within('revised', 'on'),
  };
  for (const [at, date] of Object.entries(dates)) {
    const wrong = typeof date === 'string' && !isDate(date) && ask(({ tellDate }) => tellDate(at, date));
    if (wrong) findings.push(wrong);
  }
  return findings;
}

/** A day of the calendar as `YYYY-MM-DD`. */
function isDate(text: string): boolean {
  // Of no day it is not a number; of the 30th of February, in some engines, the 2nd of March.
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8));
}

/** Numbers that JSON read but could not keep, and wordings that their value contradicts. */
function judgeNumbers(report: Report, ask: Ask): Finding[] {
  const findings: Finding[] = [];
  for (const key of tableKeys) {
    const table = tableOf(report, key);
    if (!table) continue;
    eachCell(table, key, ({ row, column }, cell) => {
      const value = cellNumber(cell);
      if (value !== null && !isExact(value)) findings.push(finding('number-not-exact', cellAddress(key, row, column), { shown: String(value) }));
      if (isPrinted(cell)) findings.push(...(ask(({ tellPrinted }) => tellPrinted(cellAddress(key, row, column), cell)) || []));
    });
  }
  return findings;
}

/** A double keeps 15 significant digits as they were written; past that JSON.parse may have changed them. */
export function isExact(value: number): boolean {
  return Number.isInteger(value) ? Number.isSafeInteger(value) : Number(value.toPrecision(15)) === value;
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return kindOf(value) === 'object';
}

export function kindOf(value: unknown): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'object' || typeof value === 'boolean') return typeof value as Kind;
  return Number.isFinite(value) ? 'number' : 'other';
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const key in value) freeze(value[key]);
    Object.freeze(value);
  }
  return value;
}
