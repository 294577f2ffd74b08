/** The tidy CSV that the exporter writes → the report's cells. Loaded only when a CSV is met. */
import { dsvFormat } from 'd3-dsv';
import { blocks, editions, hasEditions, tableKeys } from '../definition/form.js';
import type { Edition, TableKey } from '../definition/form.js';
import { cells, joined } from '../definition/table.js';
import type { Label } from '../definition/table.js';
import { csvWords } from '../locales/csv-faults.js';
import type { CsvFault, CsvFaultData } from '../locales/csv-faults.js';
import { addWords } from '../locales/locale.js';
import { digitsOf } from '../locales/number-format.js';
import { cellAddress } from '../report/address.js';
import { finding } from '../report/finding.js';
import type { Finding, Severity } from '../report/finding.js';
import type { Cell } from '../report/report.js';
import { delimiterOf, isTidyHead, needed } from './csv-head.js';
import type { Draft } from './own-document.js';

addWords('zh-Hans', { importing: csvWords['zh-Hans'] });
addWords('en', { importing: csvWords.en });

/** As the exporter describes them (CSV on the Web). */
const statuses = ['number', 'printed', 'blank', 'missing'];

/** Nothing where it is another CSV: a table that somebody saved out of a spreadsheet. */
export function tidyDraft(text: string): Draft | undefined {
  const plain = text.replace(/^\ufeff/, '');
  return isTidyHead(plain) ? draftFrom(plain) : undefined;
}

interface Line {
  /** The row of a spreadsheet; the head is the first. */
  readonly number: number;
  readonly fields: Readonly<Record<string, string>>;
}

const fault = (id: CsvFault, at: string, data: Partial<CsvFaultData>, severity?: Severity): Finding =>
  finding('csv-fault', at, { fault: id, line: 1, text: '', other: '', value: '', ...data }, severity);

/** Columns are known by their names, in whatever order a spreadsheet saved them. */
function draftFrom(text: string): Draft {
  const [head = [], ...rows] = dsvFormat(delimiterOf(text)).parseRows(text);
  const names = head.map((name) => name.trim());
  // A spreadsheet may leave blank lines behind.
  const given = rows.map((row, index) => ({ row, number: index + 2 })).filter(({ row }) => row.some((field) => field.trim()));
  const lines = given.map(({ row, number }): Line => ({ number, fields: Object.fromEntries(names.map((name, at) => [name, row[at] || ''])) }));
  const checks = [() => headFaults(names), () => (lines.length ? [] : [fault('no-lines', '', {})]), () => shapeFaults(text, names, given), () => wholeFaults(lines)];
  for (const check of checks) {
    const faults = check();
    if (faults.length) return { draft: null, findings: faults };
  }
  const findings: Finding[] = lines.flatMap((line) => (isKnown(line) ? [] : [fault('table', '', { line: line.number, text: line.fields['table']!, other: tableKeys.join(', '), value: saidIn(line) })]));
  const tables = Object.fromEntries(tableKeys.flatMap((key) => {
    const own = lines.filter(({ fields }) => fields['table']!.trim() === key);
    const table = own.length ? tableFrom(key, own, findings) : undefined;
    return table ? [[key, table]] : [];
  }));
  const { agency = '', year } = lines[0]!.fields;
  return { draft: { version: 1, year: Number(year), agency: { name: unguarded(agency) }, tables }, findings };
}

function headFaults(names: readonly string[]): Finding[] {
  return needed.flatMap((name) => {
    const many = names.filter((each) => each === name).length;
    return many === 1 ? [] : [fault(many ? 'column-twice' : 'column-lacking', '', { text: name })];
  });
}

/** No more than these are told one by one; the file is not taken anyway. */
const enough = 20;

/** Lines that nobody can be sure of, since they may have begun or ended elsewhere. */
function shapeFaults(text: string, names: readonly string[], given: readonly { readonly row: readonly string[]; readonly number: number }[]): Finding[] {
  const swallowed = given.find(({ row }) => row.some((field, at) => /[\r\n]/.test(field) && !['agency', 'printed'].includes(names[at]!)));
  if (swallowed) return [fault('quote', '', { line: swallowed.number })];
  const wide = given.filter(({ row }) => row.length !== names.length);
  // A mark that is not closed takes the rest of the file into one field.
  if ((text.split('"').length - 1) % 2) return [fault('quote', '', { line: (wide[0] || given[given.length - 1]!).number })];
  return wide.slice(0, enough).map(({ row, number }) => fault('width', '', { line: number, text: String(row.length), other: String(names.length) }));
}

/** One report a file. */
function wholeFaults(lines: readonly Line[]): Finding[] {
  const [first] = lines as [Line, ...Line[]];
  const others = (['agency', 'year'] as const).flatMap((name) => {
    const seen = new Set([first.fields[name]!.trim()]);
    return lines.flatMap(({ number, fields }) => {
      const text = fields[name]!.trim();
      if (seen.has(text)) return [];
      seen.add(text);
      return [fault(name, '', { line: number, text, other: first.fields[name]!.trim() })];
    });
  });
  if (others.length) return others.slice(0, enough);
  const year = first.fields['year']!;
  return /^\d{4}$/.test(year.trim()) ? [] : [fault('year-unclear', '', { line: first.number, text: year })];
}

const isKnown = ({ fields }: Line): boolean => (tableKeys as readonly string[]).includes(fields['table']!.trim());
const saidIn = ({ fields }: Line): string => [fields['value']!, fields['printed']!].filter((text) => text.trim()).join(' ');

/** What the lines of a table say of one cell. */
interface Said {
  readonly line: Line;
  /** Nothing where the report has no such cell. */
  readonly cell?: Cell;
  /** Nobody can be sure of it, and that is said. */
  readonly isFaulty?: boolean;
}

function tableFrom(key: TableKey, lines: readonly Line[], findings: Finding[]): Record<string, unknown> | undefined {
  const edition = lines[0]!.fields['edition']!.trim();
  const other = lines.find(({ fields }) => fields['edition']!.trim() !== edition);
  const isNone = !(editions as readonly string[]).includes(edition) && (edition !== '' || hasEditions(key));
  if (other) findings.push(fault('editions', `tables.${key}`, { line: other.number, text: other.fields['edition']!, other: edition }));
  else if (isNone) findings.push(fault('edition', `tables.${key}`, { line: lines[0]!.number, text: edition }));
  if (other || isNone) return undefined;
  const form = formOf(key, (edition || '2021') as Edition);
  const said = new Map<string, Said[]>();
  for (const line of lines) {
    const name = line.fields['key']!.trim();
    const place = form.places.get(name);
    if (!place) findings.push(fault('key', `tables.${key}`, { line: line.number, text: name, other: edition || '2021', value: saidIn(line) }));
    else said.set(name, [...(said.get(name) || []), saidOf(line, place, form.labels, findings)]);
  }
  const rows: Record<string, Record<string, Cell>> = {};
  for (const [name, { row, column, at }] of form.places) {
    const all = said.get(name) || [];
    const [one] = all;
    const differs = all.find(({ cell, isFaulty }) => isFaulty !== one!.isFaulty || JSON.stringify(cell) !== JSON.stringify(one!.cell));
    if (differs) {
      const texts = [...new Set(all.map(({ line }) => saidIn(line) || line.fields['status']!))].join(' / ');
      findings.push(fault('twice', at, { line: differs.line.number, other: String(one!.line.number), text: texts }));
    } else if (one && one.cell !== undefined) (rows[row] ||= {})[column] = one.cell;
  }
  const lacking = [...form.places.keys()].filter((name) => !said.has(name)).length;
  if (lacking) findings.push(fault('lines-lacking', `tables.${key}`, { text: String(lacking) }, 'warning'));
  return { ...(edition && { edition }), rows };
}

interface Place {
  readonly row: string;
  readonly column: string;
  readonly at: string;
  readonly rowLabel: Label;
  readonly columnLabel: Label;
}

/** The cells of a table by their keys, and what its rows and columns are called. */
function formOf(key: TableKey, edition: Edition): { readonly places: ReadonlyMap<string, Place>; readonly labels: ReadonlySet<string> } {
  const all = blocks(key, edition).flatMap(cells).map(({ row, column, rowPath, columnPath }): Place => ({
    row,
    column,
    at: cellAddress(key, row, column),
    rowLabel: joined(rowPath, ' › '),
    columnLabel: joined(columnPath, ' › '),
  }));
  const labels = all.flatMap(({ rowLabel, columnLabel }) => [rowLabel.label, rowLabel.en, columnLabel.label, columnLabel.en]);
  return { places: new Map(all.map((place) => [`${place.row}.${place.column}`, place])), labels: new Set(labels) };
}

function saidOf(line: Line, { at, rowLabel, columnLabel }: Place, labels: ReadonlySet<string>, findings: Finding[]): Said {
  const { value = '', printed = '', status = '', row_path: row = '', column_path: column = '' } = line.fields;
  const wrong = (id: CsvFault, text: string, other = ''): Said => {
    findings.push(fault(id, at, { line: line.number, text, other, value: saidIn(line) }));
    return { line, isFaulty: true };
  };
  // Words that the form does not have tell nothing; those of another row do.
  for (const [text, label] of [[row, rowLabel], [column, columnLabel]] as const) {
    if (text !== label.label && text !== label.en && labels.has(text)) return wrong('labels', text, label.label);
  }
  const kind = status.trim();
  if (!statuses.includes(kind)) return wrong('status', status, statuses.join(', '));
  const number = numberIn(value);
  if (number === 'value' || number === 'digits') return wrong(number, value);
  if (kind === 'printed') return { line, cell: { value: number, printed: unguarded(printed) } };
  if ((kind === 'number') !== (number !== null) || printed.trim()) return wrong('contradiction', kind);
  return kind === 'missing' ? { line } : { line, cell: number };
}

/** A number as the exporter writes it, `null` for none; else what is wrong with it. */
function numberIn(text: string): number | null | 'value' | 'digits' {
  const plain = text.trim();
  if (!plain) return null;
  const [, whole = '', , fraction = ''] = /^-?(\d+)(\.(\d+))?$/.exec(plain) || [];
  if (!whole) return 'value';
  const number = Number(plain);
  const part = fraction.replace(/(?<!0)0+$/, '');
  const digits = `${whole.replace(/^0+(?=\d)/, '')}${part && `.${part}`}`;
  return digitsOf(number) === digits ? number || 0 : 'digits';
}

/** Without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
function unguarded(text: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text;
}
