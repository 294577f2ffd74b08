/** Rows of numbers → the statutory tables of a draft, with what was sure, guessed, missing or left over. */
import { blocks, editions, hasEditions, tableKeys } from '../definition/form.js';
import type { Edition, TableKey } from '../definition/form.js';
import { remember } from '../definition/remember.js';
import { cells, leafKeys } from '../definition/table.js';
import { cellAddress } from '../report/address.js';
import { finding } from '../report/finding.js';
import type { Finding } from '../report/finding.js';
import type { AnyTable, Cell } from '../report/report.js';
import { holdsNumber } from './cell-value.js';
import { alike, fillByOrder } from './fill-by-order.js';
import type { Mapping, SourcePlace } from './importer.js';
import type { GridCell } from './outline.js';
import { asWritten } from './plain-label.js';
import type { TableRow } from './table-rows.js';
import { toldCell } from './told-cell.js';

/** What stood in one cell of the form. */
export interface Seen {
  readonly text: string;
  readonly place: SourcePlace;
  readonly guessed: boolean;
}

/** A row as it was found: its numbers by column, and what no column was found for. */
export interface Entry {
  readonly key?: string;
  readonly label: string;
  readonly guessed: boolean;
  /** More than one where two columns of the source are called so. */
  readonly cells: ReadonlyMap<string, readonly Seen[]>;
  readonly extra: readonly (Seen & { readonly column: string })[];
}

export interface SettledTables {
  readonly tables: Readonly<Record<string, AnyTable>>;
  readonly findings: readonly Finding[];
  readonly mapping: readonly Mapping[];
}

/** Makes each statutory table of the rows that were found for it. */
export function settleTables(rows: readonly TableRow[], notes: ReadonlyMap<TableKey, readonly string[]>): SettledTables {
  const settled = tableKeys.map((key) => settle(key, rows.filter(({ table }) => table === key).flatMap(entriesOf), notes.get(key) || []));
  return {
    tables: Object.fromEntries(tableKeys.flatMap((key, index) => (settled[index]!.table ? [[key, settled[index]!.table]] : []))),
    findings: settled.flatMap(({ findings }) => findings),
    mapping: settled.flatMap(({ mapping }) => mapping),
  };
}

const seenIn = (cell: GridCell, grid: number, guessed: boolean): Seen => ({
  text: cell.text,
  place: { table: grid + 1, row: cell.row + 1, column: cell.column + 1 },
  guessed,
});

/** A row of the source as one of the form; that of a table drawn as one row is several. */
function entriesOf(row: TableRow): Entry[] {
  const keys = row.key === undefined ? [...new Set(row.given.flatMap(({ column }) => column.row ?? []))] : [row.key];
  if (row.key !== undefined || !keys.length) return [entryOf(row, row.key, row.given, row.rest)];
  const rowless = row.given.filter(({ column }) => column.row === undefined);
  return keys.map((key, index) => {
    const given = row.given.filter(({ column }) => column.row === key);
    return entryOf(row, key, given, index ? [] : [...row.rest, ...rowless.map(({ cell }) => cell)]);
  });
}

function entryOf({ label, guessed: doubtful, grid }: TableRow, key: string | undefined, given: TableRow['given'], rest: TableRow['rest']): Entry {
  const own = new Map<string, Seen[]>();
  for (const { column, cell, guessed } of given) {
    if (!column.key) continue;
    const seen = seenIn(cell, grid, guessed || doubtful);
    const before = own.get(column.key);
    if (before) before.push(seen);
    else own.set(column.key, [seen]);
  }
  const extra = [
    ...given.flatMap(({ column, cell }) => (column.key ? [] : [{ ...seenIn(cell, grid, true), column: column.text }])),
    ...rest.map((cell) => ({ ...seenIn(cell, grid, true), column: '' })),
  ];
  return { ...(key !== undefined && { key }), label, guessed: doubtful, cells: own, extra: extra.filter(({ text }) => asWritten(text) !== '') };
}

function settle(key: TableKey, all: readonly Entry[], notes: readonly string[]): { table?: AnyTable; findings: Finding[]; mapping: Mapping[] } {
  const findings: Finding[] = [];
  const at = `tables.${key}`;
  const found = hasBothEditions(key, all) ? 'several' : whole(key, all);
  if (found === 'several') findings.push(finding('table-twice', at, {}, 'error'));
  else if (!found.length) findings.push(finding('table-not-found', at, {}, 'warning'));
  const given = found === 'several' ? [] : found;
  const edition = editionOf(key, given, findings);
  const { entries, strays } = fillByOrder(key, edition, given);
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries) {
    const same = byKey.get(entry.key!);
    if (same) same.push(entry);
    else byKey.set(entry.key!, [entry]);
  }

  const rows: Record<string, Record<string, Cell>> = {};
  const mapping: Mapping[] = [];
  const used = new Set<Seen>();
  for (const block of blocks(key, edition)) {
    for (const { row, column, unit } of cells(block)) {
      const address = cellAddress(key, row, column);
      const seen = seenAt(byKey.get(row), column);
      for (const each of seen) used.add(each);
      const differs = seen.find(({ text }, index) => index > 0 && !alike(text, seen[0]!.text));
      if (!seen.length || differs) mapping.push({ at: address, status: 'missing' });
      if (differs) findings.push(finding('cell-twice', address, { texts: seen.map(({ text }) => asWritten(text)) }, 'warning'));
      if (!seen.length || differs) continue;
      const [{ text, place, guessed }] = seen as [Seen];
      const { cell, doubtful } = toldCell(address, text, place, unit, findings);
      (rows[row] ||= {})[column] = cell;
      mapping.push({ at: address, status: guessed || doubtful ? 'guessed' : 'matched', text: asWritten(text), place });
    }
  }
  const left = entries.flatMap((entry) => [
    ...[...entry.cells].flatMap(([column, all]) => all.filter((seen) => !used.has(seen)).map((seen) => ({ ...seen, column, label: entry.label }))),
    ...entry.extra.map((seen) => ({ ...seen, label: entry.label })),
  ]);
  const more = leftOver(at, left.filter(({ text }) => holdsNumber(text)), strays, findings);
  const guesses = mapping.filter(({ status }) => status === 'guessed');
  if (guesses.length) {
    const related = guesses.map((each) => each.at);
    findings.push({ ...finding('cells-guessed', at, { count: guesses.length }, 'review'), related } as Finding);
  }
  const lines = [...notes, ...more];
  const table = { ...(hasEditions(key) && { edition }), rows, ...(lines.length && { notes: lines }) } as AnyTable;
  return { ...(Object.keys(rows).length && { table }), findings, mapping };
}

/** What stood in a column of the rows of one key, of which there is nearly always one. */
function seenAt(entries: readonly Entry[] = [], column: string): readonly Seen[] {
  if (entries.length === 1) return entries[0]!.cells.get(column) || [];
  return entries.flatMap((entry) => entry.cells.get(column) || []);
}

/** The rows of one table; those of a second one that says the same are left out, and two that differ are none. */
function whole(key: TableKey, all: readonly Entry[]): readonly Entry[] | 'several' {
  const parts: Entry[][] = [[]];
  let known = new Map<string, Entry>();
  for (const entry of all) {
    const before = entry.key === undefined ? undefined : known.get(entry.key);
    const goesOn = !before || [...entry.cells.keys()].every((column) => !before.cells.has(column)) || same(before, entry);
    if (goesOn) parts[parts.length - 1]!.push(entry);
    else {
      parts.push([entry]);
      known = new Map();
    }
    if (entry.key !== undefined && !known.has(entry.key)) known.set(entry.key, entry);
  }
  if (parts.length === 1) return parts[0]!;
  const expected = blocks(key, '2021').reduce((sum, block) => sum + leafKeys(block.rows).length, 0);
  // A row or two that come again may be a row torn by a page: its cells are looked at one by one.
  const complete = parts.filter((part) => part.length * 2 >= expected);
  return complete.length > 1 || !complete.length ? 'several' : parts.flat();
}

const same = (a: Entry, b: Entry): boolean =>
  [...b.cells].every(([column, all]) => all.every(({ text }) => (a.cells.get(column) || []).some((each) => alike(text, each.text))));

/** By row, the columns that only the newer edition has there, and only the older. */
type Own = ReadonlyMap<string, readonly [newer: ReadonlySet<string>, older: ReadonlySet<string>]>;
const knownOwn = new Map<TableKey, Own>();

function ownPlaces(key: TableKey): Own {
  const columnsOf = (edition: Edition): Map<string, string[]> => {
    const byRow = new Map<string, string[]>();
    for (const { row, column } of blocks(key, edition).flatMap(cells)) byRow.set(row, [...(byRow.get(row) || []), column]);
    return byRow;
  };
  const [newer, older] = editions.map(columnsOf) as [Map<string, string[]>, Map<string, string[]>];
  const without = (one: readonly string[] = [], other: readonly string[] = []): Set<string> => new Set(one.filter((column) => !other.includes(column)));
  return new Map([...newer.keys(), ...older.keys()].map((row) => [row, [without(newer.get(row), older.get(row)), without(older.get(row), newer.get(row))]]));
}

/** How many cells were found that only the one edition has, and only the other. */
function ownCells(key: TableKey, entries: readonly Entry[]): readonly [newer: number, older: number] {
  const own = remember(knownOwn, key, () => ownPlaces(key));
  const count = [0, 0] as [number, number];
  for (const { key: row = '', cells: found } of entries) {
    own.get(row)?.forEach((columns, index) => {
      for (const column of columns) if (found.has(column)) count[index]! += 1;
    });
  }
  return count;
}

/** Part 2 twice, of each edition: last year's table stands beside this year's. */
const hasBothEditions = (key: TableKey, entries: readonly Entry[]): boolean =>
  blocks(key, '2021').length > 1 && Math.min(...ownCells(key, entries)) > 4;

/** The edition whose cells were found; what only the other one has says that the form is mixed. */
function editionOf(key: TableKey, entries: readonly Entry[], findings: Finding[]): Edition {
  if (!hasEditions(key)) return '2021';
  const [newer, older] = ownCells(key, entries);
  if (newer && older) findings.push(finding('mixed-edition', `tables.${key}`, { edition: newer >= older ? '2021' : '2019' }, 'warning'));
  return newer >= older ? '2021' : '2019';
}

interface Left extends Seen {
  readonly column: string;
  readonly label: string;
}

/** Says of every number that has no place in the form; rows and columns of the agency's own are kept as notes. */
function leftOver(at: string, left: readonly Left[], strays: readonly Entry[], findings: Finding[]): string[] {
  const notes: string[] = [];
  const columns = new Map<string, Left[]>();
  for (const each of left) {
    if (each.column) columns.set(each.column, [...(columns.get(each.column) || []), each]);
    findings.push(finding('number-not-placed', at, { text: asWritten(each.text), label: [each.label, each.column].filter(Boolean).join(' › '), place: each.place }, 'warning'));
  }
  for (const [column, list] of columns) {
    if (list.length > 1) notes.push(`${column}：${list.map(({ label, text }) => `${label} ${asWritten(text)}`).join('；')}`);
  }
  for (const { label, cells: own, extra } of strays) {
    const seen = [...[...own.values()].flat(), ...extra];
    const all = seen.map(({ text }) => asWritten(text)).filter(Boolean);
    const [first] = seen;
    if (!all.length || !first) continue;
    notes.push(`${label}：${all.join('、')}`);
    findings.push(finding('row-not-placed', at, { label, texts: all, place: first.place }, 'warning'));
  }
  return notes;
}
