/** The tidy CSV that the exporter writes → the report's cells. Loaded only when a CSV is met. */
import { csvParseRows } from 'd3-dsv';
import { tableKeys } from '../definition/form.js';
import type { TableKey } from '../definition/form.js';
import type { Unreadable } from '../locales/importing.js';
import type { Cell } from '../report/report.js';
import type { Draft } from './own-document.js';

/** How it begins; any other is a table that somebody saved out of a spreadsheet. */
const head = /^\ufeff?"?agency"?,"?year"?,"?table"?,/;

/** Nothing where it is another CSV. */
export function tidyDraft(text: string): Draft | Unreadable | undefined {
  return head.test(text) ? draftFrom(text) : undefined;
}

type Line = Readonly<Record<string, string>>;

/** Columns are known by their names, in whatever order a spreadsheet saved them. */
function draftFrom(text: string): Draft | Unreadable {
  const [names = [], ...rows] = csvParseRows(text.replace(/^\ufeff/, ''));
  // A spreadsheet may leave blank lines behind.
  const data = rows.filter((row) => row.length === names.length).map((row): Line => Object.fromEntries(names.map((name, index) => [name, row[index]!])));
  if (!data.length || rows.some((row) => row.length !== names.length && row.some((field) => field.trim()))) return 'broken';
  const of = (name: string): Set<string> => new Set(data.map((line) => unguarded(line[name] || '')));
  const [agencies, years] = [of('agency'), of('year')];
  if (agencies.size > 1 || years.size > 1) return 'several';
  const tables = Object.fromEntries(tableKeys.flatMap((key) => {
    const lines = data.filter(({ table }) => table === key);
    return lines.length ? [[key, tableFrom(lines)]] : [];
  })) as Partial<Record<TableKey, unknown>>;
  return { draft: { version: 1, year: Number([...years][0]), agency: { name: [...agencies][0] }, tables } };
}

function tableFrom(lines: readonly Line[]): Record<string, unknown> {
  // A map, since a file may call a row `__proto__`.
  const rows = new Map<string, Map<string, Cell>>();
  for (const { key = '', value = '', printed = '', status } of lines) {
    const [row = '', column = ''] = key.split('.');
    if (status === 'missing') continue;
    const number = value === '' ? null : Number(value);
    const cells = rows.get(row) || new Map<string, Cell>();
    rows.set(row, cells.set(column, status === 'printed' ? { value: number, printed: unguarded(printed) } : number));
  }
  const edition = lines[0]!['edition'];
  return { ...(edition && { edition }), rows: Object.fromEntries(Array.from(rows, ([row, cells]) => [row, Object.fromEntries(cells)])) };
}

/** Without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
function unguarded(text: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text;
}
