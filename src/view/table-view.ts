/** A statutory table as data: what stands where in its head and rows, and what its cells show. */
import type { TableKey } from '../definition/form.js';
import { remember } from '../definition/remember.js';
import { cells, depth, drawnColumns, joined, leaves, spans, width } from '../definition/table.js';
import type { CellPlace, Heading, Label, Span, Table } from '../definition/table.js';
import { cellAddress } from '../report/address.js';
import type { Cell } from '../report/report.js';
import { formatNumber } from '../locales/number-format.js';

/** A heading cell, or (`corner`) the form's remark in the corner, which heads nothing. */
export interface HeadingView {
  readonly kind: 'column' | 'stub' | 'banner' | 'corner';
  readonly label: Label;
  readonly colspan: number;
  readonly rowspan: number;
  /** Of a row label: its level, 0 being the outermost. */
  readonly level: number;
}

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
      cells: mine.map((place): CellFrame => ({ address: cellAddress(key, place.row, place.column), total: place.total, colspan: 1, place })),
    };
  });
  return { width: columns + 1, head: [[heading(table.corner || !first ? 'corner' : 'column', first || { label: '', en: '' }), ...head]], body };
}

/** A path in words, outermost first. */
export function pathLabel(path: readonly Label[]): Label {
  return joined(path, ' › ');
}

function makeFrame(key: TableKey, table: Table): TableFrame {
  const spread = table.layout === 'spread';
  const columns = drawnColumns(table);
  const stubs = spread ? 0 : depth(table.rows);
  const grid = stubs + width(columns);
  const all = cells(table).map((place): CellFrame => ({
    address: cellAddress(key, place.row, place.column),
    total: place.total,
    colspan: place.span,
    place,
  }));
  const rows = spread ? 1 : width(table.rows);
  const perRow = all.length / rows;
  const body = Array.from({ length: rows }, (_, row) => ({
    labels: spread ? [] : labelsAt(table, row),
    cells: all.slice(row * perRow, (row + 1) * perRow),
  }));
  return { width: grid, head: makeHead(table, columns, stubs, grid), body };
}

function makeHead(table: Table, columns: readonly Heading[], stubs: number, grid: number): HeadingView[][] {
  const { banner, corner, stub } = table;
  const head = spans(columns).map((line) => line.map((span) => headingView('column', span, span.length, span.levels)));
  const first = corner || stub;
  if (first) {
    head[0]!.unshift({ kind: corner ? 'corner' : 'column', label: first, colspan: stubs, rowspan: head.length, level: 0 });
  }
  if (banner) head.unshift([{ kind: 'banner', label: banner, colspan: grid, rowspan: 1, level: 0 }]);
  return head;
}

/** The row labels that begin in a row, outermost first. */
function labelsAt(table: Table, row: number): HeadingView[] {
  const begun = spans(table.rows).flatMap((line) => line.filter(({ start }) => start === row));
  return begun.map((span) => headingView('stub', span, span.levels, span.length));
}

function headingView(kind: 'column' | 'stub', { heading, level }: Span, colspan: number, rowspan: number): HeadingView {
  return { kind, label: heading, colspan, rowspan, level };
}

/** What a cell shows: the wording where one is kept, else the number; nothing where it was left blank. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return formatNumber(cell);
  const printed = cell.printed.trim();
  return printed === '' ? cellText(cell.value) : printed;
}
