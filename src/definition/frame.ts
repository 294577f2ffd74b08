/** What stands where in a statutory table as the form draws it: its head, the labels of its rows, the places of its numbers. */
import { remember } from './remember.js';
import { cells, depth, drawnColumns, spans, width } from './table.js';
import type { CellPlace, Heading, Label, Span, Table } from './table.js';

/** A heading cell, or (`corner`) the form's remark in the corner, which heads nothing. */
export interface DrawnHeading {
  readonly kind: 'column' | 'stub' | 'banner' | 'corner';
  readonly label: Label;
  readonly colspan: number;
  readonly rowspan: number;
  /** Of a row label: its level, 0 being the outermost. */
  readonly level: number;
}

export interface DrawnTable {
  /** Grid columns, row labels included. */
  readonly width: number;
  readonly head: readonly (readonly DrawnHeading[])[];
  readonly body: readonly { readonly labels: readonly DrawnHeading[]; readonly cells: readonly CellPlace[] }[];
}

const known = new WeakMap<Table, DrawnTable>();

/** Lays a table out; made once, since it depends on the definition alone. */
export function drawnTable(table: Table): DrawnTable {
  return remember(known, table, () => draw(table));
}

function draw(table: Table): DrawnTable {
  const spread = table.layout === 'spread';
  const columns = drawnColumns(table);
  const stubs = spread ? 0 : depth(table.rows);
  const grid = stubs + width(columns);
  const all = cells(table);
  const rows = spread ? 1 : width(table.rows);
  const perRow = all.length / rows;
  const body = Array.from({ length: rows }, (_, row) => ({
    labels: spread ? [] : labelsAt(table, row),
    cells: all.slice(row * perRow, (row + 1) * perRow),
  }));
  return { width: grid, head: makeHead(table, columns, stubs, grid), body };
}

function makeHead(table: Table, columns: readonly Heading[], stubs: number, grid: number): DrawnHeading[][] {
  const { banner, corner, stub } = table;
  const head = spans(columns).map((line) => line.map((span) => drawnHeading('column', span, span.length, span.levels)));
  const first = corner || stub;
  if (first) {
    head[0]!.unshift({ kind: corner ? 'corner' : 'column', label: first, colspan: stubs, rowspan: head.length, level: 0 });
  }
  if (banner) head.unshift([{ kind: 'banner', label: banner, colspan: grid, rowspan: 1, level: 0 }]);
  return head;
}

/** The row labels that begin in a row, outermost first. */
function labelsAt(table: Table, row: number): DrawnHeading[] {
  const begun = spans(table.rows).flatMap((line) => line.filter(({ start }) => start === row));
  return begun.map((span) => drawnHeading('stub', span, span.levels, span.length));
}

function drawnHeading(kind: 'column' | 'stub', { heading, level }: Span, colspan: number, rowspan: number): DrawnHeading {
  return { kind, label: heading, colspan, rowspan, level };
}
