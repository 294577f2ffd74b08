/** The report under work as JSON: read and changed by address, never in place. Parts of it may still be missing. */
import { blocks, hasEditions, parts, tableKeys } from '../definition/form.js';
import type { Edition, TableKey } from '../definition/form.js';
import { remember } from '../definition/remember.js';
import { cells, leafKeys } from '../definition/table.js';
import type { CellPlace } from '../definition/table.js';
import { cellAddress } from '../report/address.js';
import type { Address } from '../report/address.js';
import { cellOf, formatVersion, tableOf } from '../report/report.js';
import type { Cell, Report } from '../report/report.js';

/** A JSON object that is, or will be, a report. */
export interface Draft {
  readonly [key: string]: unknown;
}

const isBox = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const own = (box: Readonly<Record<string, unknown>>, key: string): unknown => (Object.prototype.hasOwnProperty.call(box, key) ? box[key] : undefined);

/** What stands at an address; `undefined` where nothing does. */
export function valueAt(draft: Draft, at: Address): unknown {
  return at.split('.').reduce<unknown>((value, key) => (isBox(value) ? own(value, key) : undefined), draft);
}

/** A copy with another value at an address; `undefined` takes it away. What is missing on the way is made. */
export function withValue(draft: Draft, at: Address, value: unknown): Draft {
  return put(draft, at.split('.'), value) as Draft;
}

function put(box: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const list = Array.isArray(box);
  const inside = isBox(box) ? own(box as Record<string, unknown>, key) : undefined;
  const next = rest.length ? put(inside ?? (/^\d+$/.test(rest[0]!) ? [] : {}), rest, value) : value;
  if (list) {
    const copy = [...(box as readonly unknown[])];
    if (next === undefined) copy.splice(Number(key), 1);
    else {
      // JSON has no holes, and a hole could not be put back as it was.
      while (copy.length < Number(key)) copy.push(null);
      copy[Number(key)] = next;
    }
    return copy;
  }
  const { [key]: _, ...others } = (isBox(box) ? box : {}) as Record<string, unknown>;
  if (next === undefined) return others;
  // In its old place, so that the order of keys does not tell what was changed.
  return isBox(box) && key in box ? { ...(box as object), [key]: next } : { ...others, [key]: next };
}

/** The edition a table of the draft is in. */
export function editionOf(draft: Draft, key: TableKey): Edition {
  return valueAt(draft, `tables.${key}.edition`) === '2019' ? '2019' : '2021';
}

/** Whether the draft has a table at all. */
export function hasTable(draft: Draft, key: TableKey): boolean {
  return isBox(valueAt(draft, `tables.${key}`));
}

/** What stands in the cells of a table; asked for 200 cells at each keystroke, so the way to the table is gone once. */
export function cellsOf(draft: Draft, key: TableKey): (place: Pick<CellPlace, 'row' | 'column'>) => Cell | undefined {
  const rows = valueAt(draft, `tables.${key}.rows`);
  return ({ row, column }) => {
    const cells = isBox(rows) ? own(rows, row) : undefined;
    return isBox(cells) ? (own(cells, column) as Cell | undefined) : undefined;
  };
}

/** Every cell of a table as the draft's edition has it. */
export function placesOf(draft: Draft, key: TableKey): readonly CellPlace[] {
  return Array.from(placesIn(key, editionOf(draft, key)).values());
}

const known = new Map<string, ReadonlyMap<Address, CellPlace>>();
/** Every cell of a table in an edition of the form, by its address. */
export const placesIn = (key: TableKey, edition: Edition): ReadonlyMap<Address, CellPlace> =>
  remember(known, `${key} ${edition}`, () => new Map(blocks(key, edition).flatMap((block) => cells(block).map((place) => [cellAddress(key, place.row, place.column), place] as const))));

/** The cell of the form at an address. */
export function placeAt(draft: Draft, at: Address): CellPlace | undefined {
  const key = at.split('.')[1] as TableKey;
  return tableKeys.includes(key) ? placesIn(key, editionOf(draft, key)).get(at) : undefined;
}

/** A table of the form in which every cell is blank: blank is not zero, so nothing is filled in. */
export function blankTable(key: TableKey, edition: Edition = '2021'): Draft {
  const rows = blocks(key, edition).flatMap((block) =>
    leafKeys(block.rows).map((row) => [row, Object.fromEntries(leafKeys(block.columns).map((column) => [column, null]))] as const),
  );
  return { ...(hasEditions(key) && { edition }), rows: Object.fromEntries(rows) };
}

/** What a new report begins with. */
export interface Beginning {
  readonly year: number;
  readonly agency: { readonly name: string; readonly level?: 'department' | 'government' };
}

/** The blank form in force: its tables without a number, its parts without a word. */
export function blankDraft({ year, agency }: Beginning): Draft {
  const { name, level } = agency;
  return {
    version: formatVersion,
    year,
    agency: { name, ...(level && { level }) },
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    ...Object.fromEntries(parts.flatMap((part) => (part.kind === 'prose' ? [[part.key, [{ text: '' }]]] : []))),
    tables: Object.fromEntries(tableKeys.map((key) => [key, blankTable(key)])),
  };
}

/** Where the form hands one year on to the next. */
const handed = { from: 'carriedOut', to: 'carriedIn' } as const;

/**
 * The report of the year after: the blank form with what the agency is and how to reach it, and 上年结转 as last year's
 * 结转下年度 has it. No sentence of last year's is taken over: it would be said again unread.
 */
export function followingYear(previous: Report): Draft {
  const { year, agency, contact } = previous;
  const draft = withValue(blankDraft({ year: year + 1, agency }), 'contact', contact);
  return handedOn(draft, previous).reduce((made, [at, value]) => withValue(made, at, value), draft);
}

/** 上年结转 as last year's report hands it on, cell by cell; nothing where that report lacks the table. */
export function handedOn(draft: Draft, previous: Report): (readonly [at: Address, value: Cell])[] {
  const table = tableOf(previous, 'applications');
  return table ? carriedIn(draft).map(({ at, column }) => [at, cellOf(table, handed.from, column) ?? null] as const) : [];
}

/** The cells of 上年结转, with what last year's report handed on. */
export function carriedIn(draft: Draft): { readonly at: Address; readonly column: string }[] {
  return placesOf(draft, 'applications')
    .filter(({ row }) => row === handed.to)
    .map(({ row, column }) => ({ at: cellAddress('applications', row, column), column }));
}

/** The addresses of 上年结转 where they are held to last year's report; none where that is another year's or another agency's. */
export function heldToLastYear(draft: Draft, previous: Report | null): ReadonlySet<Address> {
  if (!previous || valueAt(draft, 'year') !== previous.year + 1) return new Set();
  const name = valueAt(draft, 'agency.name');
  if (typeof name !== 'string' || name.trim() !== previous.agency.name.trim()) return new Set();
  const table = tableOf(previous, 'applications');
  return new Set(carriedIn(draft).flatMap(({ at, column }) => (table && cellOf(table, handed.from, column) !== undefined ? [at] : [])));
}
