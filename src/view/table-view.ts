/** A statutory table as data: what stands where in its head and rows, and what its cells show. */
import type { TableKey } from '../definition/form.js';
import { remember } from '../definition/remember.js';
import { cells, joined, leaves } from '../definition/table.js';
import type { CellPlace, Label, Table } from '../definition/table.js';
import { drawnTable } from '../definition/frame.js';
import type { DrawnHeading } from '../definition/frame.js';
import { cellAddress } from '../report/address.js';
import type { Cell } from '../report/report.js';
import { formatNumber } from '../locales/number-format.js';

export type HeadingView = DrawnHeading;

/** A data cell of the frame, the report aside. */
export interface CellFrame {
  readonly address: string;
  readonly total: boolean;
  readonly colspan: number;
  readonly place: CellPlace;
}

export interface TableFrame {
  /** Grid columns, row labels included. */
  readonly width: number;
  readonly head: readonly (readonly HeadingView[])[];
  readonly body: readonly { readonly labels: readonly HeadingView[]; readonly cells: readonly CellFrame[] }[];
}

/** `form`: as the form draws it. `flat`: nothing spans anything, every row and column says its whole path. */
export type Layout = 'form' | 'flat';

const frames = { form: new WeakMap<Table, TableFrame>(), flat: new WeakMap<Table, TableFrame>() };

/** The frame of a table; made once, since it depends on the definition alone. */
export function tableFrame(key: TableKey, table: Table, layout: Layout = 'form'): TableFrame {
  return remember(frames[layout], table, () => (layout === 'flat' ? makeFlatFrame : makeFrame)(key, table));
}

function makeFlatFrame(key: TableKey, table: Table): TableFrame {
  const columns = leaves(table.columns).length;
  const all = cells(table);
  const heading = (kind: HeadingView['kind'], label: Label): HeadingView => ({ kind, label, colspan: 1, rowspan: 1, level: 0 });
  const first = table.corner || table.stub;
  const head = all.slice(0, columns).map(({ columnPath }) => heading('column', pathLabel(columnPath)));
  const body = leaves(table.rows).map((_, row) => {
    const mine = all.slice(row * columns, (row + 1) * columns);
    return {
      labels: [heading('stub', pathLabel(mine[0]!.rowPath))],
      cells: mine.map((place) => cellFrame(key, place, 1)),
    };
  });
  return { width: columns + 1, head: [[heading(table.corner || !first ? 'corner' : 'column', first || { label: '', en: '' }), ...head]], body };
}

/** A path in words, outermost first. */
export function pathLabel(path: readonly Label[]): Label {
  return joined(path, ' › ');
}

function makeFrame(key: TableKey, table: Table): TableFrame {
  const { body, ...rest } = drawnTable(table);
  return { ...rest, body: body.map((row) => ({ ...row, cells: row.cells.map((place) => cellFrame(key, place, place.span)) })) };
}

function cellFrame(key: TableKey, place: CellPlace, colspan: number): CellFrame {
  return { address: cellAddress(key, place.row, place.column), total: place.total, colspan, place };
}

/** What a cell shows: the wording where one is kept, else the number; nothing where it was left blank. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return formatNumber(cell);
  const printed = cell.printed.trim();
  return printed === '' ? cellText(cell.value) : printed;
}
