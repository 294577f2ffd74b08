/** The report as a value: the types of the public JSON, which follow from the definition of the form. */
import { blocks, hasEditions } from '../definition/form.js';
import type { Edition, TableKey, tables } from '../definition/form.js';
import { cells } from '../definition/table.js';
import type { CellPlace, Table } from '../definition/table.js';

/** The version of the JSON format. */
export const formatVersion = 1;

/**
 * What the agency printed where that says more than the number: `/`, `251000元`, `+2`, `22（其中修订 16 件）`.
 * Units are never converted: `251000元` has the value 251000.
 */
export interface PrintedCell {
  readonly value: number | null;
  readonly printed: string;
}

/** A number, `null` where the cell was left blank, or what was printed. Blank is not zero. */
export type Cell = number | null | PrintedCell;

type Rows<T> = T extends Table<infer R, infer C> ? { readonly [row in R]?: { readonly [column in C]?: Cell } } : never;
type All<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void ? I : never;
/** The rows of a statutory table, over all its blocks. */
type RowsOf<K extends TableKey, E extends Edition> = All<Rows<(typeof tables)[K][E][number]>>;

interface Edited<K extends TableKey, E extends Edition> {
  /** The edition of the form this table is in. It belongs to the table, not to the year. */
  readonly edition: E;
  readonly rows?: RowsOf<K, E>;
  /** What stands under the table. */
  readonly notes?: readonly string[];
}

export type ProactiveDisclosure = Edited<'proactiveDisclosure', '2021'> | Edited<'proactiveDisclosure', '2019'>;
export type Applications = Edited<'applications', '2021'> | Edited<'applications', '2019'>;
/** The same in both editions, so `edition` may be missing. */
export type ReviewLitigation = Omit<Edited<'reviewLitigation', '2021'>, 'edition'> & { readonly edition?: Edition };

/** A stretch of prose: plain text, never HTML. A line feed separates paragraphs. */
export interface Block {
  readonly heading?: string;
  readonly text: string;
}

/** A date as `YYYY-MM-DD`. */
export type IsoDate = string;

export interface Report {
  readonly $schema?: string;
  readonly version?: typeof formatVersion;
  /** The year reported on. */
  readonly year: number;
  readonly agency: {
    readonly name: string;
    /** Decides the deadline: departments publish by 31 January, governments by 31 March. */
    readonly level?: 'department' | 'government';
  };
  readonly title?: string;
  /** The statistics period (统计期限). */
  readonly period?: { readonly from: IsoDate; readonly to: IsoDate };
  readonly published?: IsoDate;
  readonly revised?: { readonly on: IsoDate; readonly note?: string };
  readonly contact?: {
    readonly address?: string;
    readonly postcode?: string;
    readonly phone?: string;
    readonly email?: string;
  };
  readonly preamble?: readonly Block[];
  readonly overview?: readonly Block[];
  readonly problems?: readonly Block[];
  readonly otherMatters?: readonly Block[];
  readonly tables?: {
    readonly proactiveDisclosure?: ProactiveDisclosure;
    readonly applications?: Applications;
    readonly reviewLitigation?: ReviewLitigation;
  };
  /** What the agency says of a discrepancy. */
  readonly explanations?: readonly { readonly at: string; readonly rule?: string; readonly text: string }[];
}

/** Its prose, in the order of the report. */
export const proseKeys = ['preamble', 'overview', 'problems', 'otherMatters'] as const;

export type FiledRow = { readonly [column: string]: Cell | undefined };

/** A table of a report with its keys as plain strings, for code that walks the definition. */
export interface AnyTable {
  readonly edition?: Edition;
  readonly rows?: { readonly [row: string]: FiledRow | undefined };
  readonly notes?: readonly string[];
}

export function tableOf(report: Report, key: TableKey): AnyTable | undefined {
  return report.tables && report.tables[key];
}

export function cellOf({ rows = {} }: AnyTable, row: string, column: string): Cell | undefined {
  const cells = rows[row];
  return cells && cells[column];
}

/** The number of a cell, `null` where it has none. */
export function cellNumber(cell: Cell | undefined): number | null {
  return (isPrinted(cell) ? cell.value : cell) ?? null;
}

export function numberOf(table: AnyTable, row: string, column: string): number | null {
  return cellNumber(cellOf(table, row, column));
}

/** Visits every cell of a table in the order of the form, with what stands there and the row it is in. A row is looked up once. */
export function eachCell(table: AnyTable, key: TableKey, visit: (place: CellPlace, cell: Cell | undefined, row: FiledRow | undefined) => void): void {
  const { rows = {} } = table;
  for (const block of blocksOf(table, key)) {
    let name: string | undefined;
    let row: FiledRow | undefined;
    for (const place of cells(block)) {
      if (place.row !== name) row = rows[(name = place.row)];
      visit(place, row && row[place.column], row);
    }
  }
}

/** The blocks a table of this report is drawn as. */
export function blocksOf(table: AnyTable, key: TableKey): readonly Table[] {
  return blocks(key, (hasEditions(key) && table.edition) || '2021');
}

export function isPrinted(cell: Cell | undefined): cell is PrintedCell {
  return typeof cell === 'object' && cell !== null;
}

/** Last year's report, unless what was given as such is of another year. */
export function lastYears(report: Report, previous: Report | null | undefined): Report | undefined {
  return previous && previous.year === report.year - 1 ? previous : undefined;
}
