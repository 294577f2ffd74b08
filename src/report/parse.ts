/** Data of any kind → a report that can be trusted in its shape, and what was wrong with it. Never throws. */
import { blocks, editions, hasEditions, tableKeys } from '../definition/form.js';
import type { Edition, TableKey } from '../definition/form.js';
import { cells, leafKeys } from '../definition/table.js';
import type { Expected, Kind } from '../locales/locale.js';
import { addressOf, cellAddress } from './address.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import type { EditionOf, ShapeIssue } from './format.js';
import { printedAgrees, printedContradicts, printedNumbers } from './printed.js';
import { blocksOf, cellOf, formatVersion, isPrinted, tableOf } from './report.js';
import type { Report } from './report.js';
import { checkShape } from './schema.js';

/** What reading a source came to: a report where there is one that can be shown, and what was noticed. */
export interface Reading {
  readonly report?: Report;
  /** All of them, where several were asked for; `report` is then the latest year's. */
  readonly reports?: readonly Report[];
  readonly findings: readonly Finding[];
}

/** The years a report can be about; guards against 20233 and 1023. */
export const years = { from: 2000, to: 2099 } as const;

/** A report that came out of `parseReport` is frozen, so it need not be judged again. */
const known = new WeakMap<object, Reading>();

/**
 * Judges the shape and types of a report given as parsed JSON.
 *
 * `report` is there when nothing of severity `error` stands against its shape; keys that the format does not have
 * are left out of it and said as warnings. The report is frozen. Values that a form should not hold (negative,
 * fraction, blank, missing row) do not concern the shape and are kept as filed.
 */
export function parseReport(data: unknown): Reading {
  try {
    return known.get(data as object) || parse(data);
  } catch {
    // Only what is no JSON can get here: a getter that throws, a revoked proxy.
    return { findings: [finding('not-a-report', '', { found: 'other' })] };
  }
}

function parse(data: unknown): Reading {
  if (!isObject(data)) return { findings: [finding('not-a-report', '', { found: kindOf(data) })] };
  const version = judgeVersion(data['version']);
  if (version) return { findings: [version] };

  const assumed: Finding[] = [];
  const chosen = new Map(tableKeys.map((key) => [key, chooseEdition(data, key, assumed)]));
  const editionOf = (key: TableKey): Edition => chosen.get(key)!;

  const shaped = checkShape(data, editionOf);
  const findings = [...assumed, ...shaped.issues.flatMap((issue) => findingsOf(issue, data, editionOf))];
  // The judge's own copy, so it may be added to.
  const { report } = shaped;
  findings.push(...judgeParticulars(data));
  if (report && !findings.some(isError)) {
    addEditions(report, editionOf);
    findings.push(...judgeNumbers(report));
  }
  if (!report || findings.some(isError)) return { findings };
  const reading = Object.freeze({ report: freeze(report), findings: Object.freeze(findings) });
  known.set(report, reading);
  return reading;
}

/** Whether a report with this cannot be shown. A wording that says another number than its value can: as filed, and told of. */
const isError = ({ id, severity }: Finding): boolean => severity === 'error' && id !== 'printed-value';

function judgeVersion(version: unknown): Finding | undefined {
  if (version === undefined || version === formatVersion) return undefined;
  return typeof version === 'number' && version > formatVersion
    ? finding('version-newer', 'version', { found: version, known: formatVersion })
    : finding('version-unknown', 'version', { shown: show(version) });
}

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

function findingsOf(issue: ShapeIssue, data: unknown, editionOf: EditionOf): Finding[] {
  const { path } = issue;
  if (issue.kind === 'keys') return issue.keys.map((key) => judgeKey(key, path, editionOf));
  const at = addressOf(path);
  const key = String(path[path.length - 1]);
  // A judge has been there, so nothing on the way is missing.
  const value = path.reduce<unknown>((within, step) => (within as Record<PropertyKey, unknown>)[step], data);
  return [
    issue.kind === 'kind'
      ? judgeKind(issue.expected, at, key, value)
      : finding('bad-choice', at, { shown: show(value), choices: (key === 'edition' ? editions : issue.choices).map(show) }),
  ];
}

function judgeKind(expected: Expected, at: string, key: string, value: unknown): Finding {
  if (value === undefined) return finding('missing-key', at, { key });
  const found = kindOf(value);
  const shown = found === 'object' || found === 'list' || found === 'null' ? '' : ` ${show(value)}`;
  const write = instead(expected, key, value);
  return finding('wrong-kind', at, { expected, found, shown, ...(write !== undefined && { write }) });
}

/** The JSON that says what was meant by a value of the wrong kind, where that is plain. */
function instead(expected: Expected, key: string, value: unknown): string | undefined {
  if (expected === 'text') return typeof value === 'number' ? `"${value}"` : undefined;
  if (typeof value !== 'string') return undefined;
  if (expected === 'list') return key === 'notes' ? '["…"]' : '[{ "text": "…" }]';
  if (expected === 'object') return key === 'agency' ? '{ "name": "…" }' : /^\d+$/.test(key) ? '{ "text": "…" }' : undefined;
  const numbers = printedNumbers(value);
  const plain = /^[\s\d.,+-]+$/.test(value.normalize('NFKC'));
  if (numbers.length === 1 && plain) return String(numbers[0]);
  if (expected !== 'cell' || numbers.length > 1) return undefined;
  if (value.trim() === '') return 'null';
  return `{ "value": ${numbers.length ? numbers[0] : null}, "printed": ${show(value)} }`;
}

/** A key of the other edition would lose its numbers, so it stops the report; any other is left out and said. */
function judgeKey(
  key: string,
  path: readonly PropertyKey[],
  editionOf: EditionOf,
): Finding {
  const at = addressOf([...path, key]);
  const [root, table, rows, row] = path.map(String);
  if (root === 'tables' && rows === 'rows' && hasEditions(table as TableKey)) {
    const own = editionOf(table as TableKey);
    const other = editions.find(
      (edition) =>
        edition !== own &&
        blocks(table as TableKey, edition).some((block) => {
          const keys = leafKeys(block.rows);
          return row === undefined ? keys.includes(key) : keys.includes(row) && leafKeys(block.columns).includes(key);
        }),
    );
    if (other) return finding('wrong-edition', at, { key, edition: own, other });
  }
  return finding('unknown-key', at, { key }, 'warning');
}

/** The year, the dates and the name, as far as a type cannot tell; what is of another type has been told already. */
function judgeParticulars(data: Record<string, unknown>): Finding[] {
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
    if (typeof date === 'string' && !isDate(date)) findings.push(finding('bad-date', at, { shown: show(date) }));
  }
  return findings;
}

/** A day of the calendar as `YYYY-MM-DD`. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Numbers that JSON read but could not keep, and wordings that their value contradicts. */
function judgeNumbers(report: Report): Finding[] {
  const findings: Finding[] = [];
  for (const key of tableKeys) {
    const table = tableOf(report, key);
    if (!table) continue;
    for (const { row, column } of blocksOf(table, key).flatMap(cells)) {
      const cell = cellOf(table, row, column);
      const value = isPrinted(cell) ? cell.value : cell;
      const at = cellAddress(key, row, column);
      if (typeof value === 'number' && !isExact(value)) findings.push(finding('number-not-exact', at, { shown: String(value) }));
      if (isPrinted(cell) && !printedAgrees(cell.printed, cell.value)) {
        findings.push(finding('printed-value', at, { printed: cell.printed, value: cell.value }, printedContradicts(cell.printed, cell.value) ? 'error' : 'warning'));
      }
    }
  }
  return findings;
}

/** A double keeps 15 significant digits as they were written; past that JSON.parse may have changed them. */
function isExact(value: number): boolean {
  return Number.isInteger(value) ? Number.isSafeInteger(value) : Number(value.toPrecision(15)) === value;
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return kindOf(value) === 'object';
}

function kindOf(value: unknown): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'object' || typeof value === 'boolean') return typeof value as Kind;
  return Number.isFinite(value) ? 'number' : 'other';
}

/** A value as its author would recognise it, cut to a readable length. */
function show(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
}
