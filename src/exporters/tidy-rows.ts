/** Every cell of a report as one row that says all about it: what databases and statisticians want. */
import { tableKeys } from '../definition/form.js';
import type { TableKey } from '../definition/form.js';
import { cells } from '../definition/table.js';
import type { Locale } from '../locales/locale.js';
import { printable } from '../report/as-shown.js';
import { blocksOf, cellNumber, cellOf, isPrinted, tableOf } from '../report/report.js';
import type { Cell, Report } from '../report/report.js';
import { pathLabel } from '../view/table-view.js';
import { byteOrderMark, csvLine } from './csv-line.js';
import { worded, wordedUnit } from './worded.js';

/** `printed`: a wording says more than the number; `blank`: left blank; `missing`: the report does not have the cell at all. */
export type TidyStatus = 'number' | 'printed' | 'blank' | 'missing';

export interface TidyRow {
  readonly agency: string;
  readonly year: number;
  readonly table: TableKey;
  readonly edition: string;
  /** The labels of the row, outermost first. */
  readonly rowPath: string;
  readonly columnPath: string;
  /** The keys of row and column: `granted.naturalPersons`. */
  readonly key: string;
  readonly value: number | null;
  readonly printed: string | null;
  readonly status: TidyStatus;
  readonly unit: string;
}

export interface TidyOptions {
  readonly locale?: Locale;
  readonly tables?: readonly TableKey[];
}

/** One at a time, so that the cells of any number of reports go by without being kept. A table that is not there has none. */
export function* tidyRows(report: Report, { locale = 'zh-Hans', tables = tableKeys }: TidyOptions = {}): Generator<TidyRow, void, undefined> {
  const agency = printable(report.agency.name);
  for (const key of tables) {
    const table = tableOf(report, key);
    if (!table) continue;
    for (const { row, column, rowPath, columnPath, unit } of blocksOf(table, key).flatMap(cells)) {
      const cell = cellOf(table, row, column);
      yield {
        agency,
        year: report.year,
        table: key,
        edition: table.edition || '',
        rowPath: worded(pathLabel(rowPath), locale),
        columnPath: worded(pathLabel(columnPath), locale),
        key: `${row}.${column}`,
        value: cellNumber(cell),
        printed: isPrinted(cell) ? printable(cell.printed) : null,
        status: statusOf(cell),
        unit: wordedUnit(cell, unit, locale),
      };
    }
  }
}

export function statusOf(cell: Cell | undefined): TidyStatus {
  if (cell === undefined) return 'missing';
  if (cell === null) return 'blank';
  return isPrinted(cell) ? 'printed' : 'number';
}

/** The columns of the CSV, as a database may call them. */
export const tidyColumns = {
  agency: 'agency',
  year: 'year',
  table: 'table',
  edition: 'edition',
  rowPath: 'row_path',
  columnPath: 'column_path',
  key: 'key',
  value: 'value',
  printed: 'printed',
  status: 'status',
  unit: 'unit',
} as const satisfies Record<keyof TidyRow, string>;

const fields = Object.keys(tidyColumns) as (keyof TidyRow)[];

/** What goes before the first row: once, however many reports follow. */
export const tidyCsvHead = byteOrderMark + csvLine(Object.values(tidyColumns));

/** A row as a line of NDJSON: the columns of the CSV under the same names, what is blank there null, each text as it is. */
export function tidyJsonLine(row: TidyRow): string {
  return `${JSON.stringify(Object.fromEntries(fields.map((field) => [tidyColumns[field], row[field] === '' && field !== 'printed' ? null : row[field]])))}\n`;
}

/** A row as a line of CSV that no spreadsheet takes for a formula. */
export function tidyCsvLine(row: TidyRow): string {
  return csvLine(fields.map((field) => row[field] ?? ''));
}
