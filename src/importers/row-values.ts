/** The cells of one row of a table → its columns. */
import type { HeadColumn } from './head.js';
import type { GridCell } from './outline.js';
import { asWritten } from './plain-label.js';

/** A cell and the column it was given to. */
export interface Given {
  readonly column: HeadColumn;
  readonly cell: GridCell;
  readonly guessed: boolean;
}

export interface RowValues {
  readonly given: readonly Given[];
  /** Cells that no column could be found for. */
  readonly rest: readonly GridCell[];
}

const isBlank = ({ text }: GridCell): boolean => asWritten(text) === '';
/** Columns under which no cell could be told. */
const none: RowValues = { given: [], rest: [] };

/**
 * By place where every column has a cell of its own under it; else by order where there are as many cells as columns
 * (the form of 2019 has heads and rows that do not line up); else what stands exactly under its column, as a guess.
 *
 * @param cells what stands after the label
 * @param cover the cell over a grid column of this row, also one that began further up; absent where columns do not line up
 */
export function giveValues(
  head: readonly HeadColumn[],
  cells: readonly GridCell[],
  cover: ((column: number) => GridCell | undefined) | undefined,
): RowValues {
  if (!head.length) return { ...none, rest: cells };
  const placed = cover && head.every(({ to }) => to > 0) ? head.map((column) => under(column, cover, cells)) : [];
  const end = Math.max(...head.map(({ to }) => to));
  const beyond = cells.some((cell) => cell.column + cell.colspan > end);
  if (placed.length && placed.every((cell) => cell !== undefined) && !beyond) return give(head, placed, cells, false);
  if (cells.length === head.length) return give(head, cells, cells, false);
  // A label that lost its colspan leaves blank cells behind.
  const first = cells.findIndex((cell) => !isBlank(cell));
  const spare = cells.length - head.length;
  if (spare > 0 && first >= spare) return give(head, cells.slice(spare), cells, true);
  const last = cells.length - 1 - [...cells].reverse().findIndex((cell) => !isBlank(cell));
  if (spare > 0 && first >= 0 && last < head.length) return give(head, cells.slice(0, head.length), cells, true);
  return give(head, placed, cells, true);
}

/**
 * The only cell that says something under a column; `undefined` where there is none, or where it cannot be told which.
 * A blank cell over several columns is blank in each; a number over several, or from a row above, belongs to none for sure.
 */
function under(column: HeadColumn, cover: (column: number) => GridCell | undefined, own: readonly GridCell[]): GridCell | undefined {
  const found = new Set<GridCell>();
  for (let x = column.from; x < column.to; x += 1) {
    const cell = cover(x);
    if (!cell) return undefined;
    found.add(cell);
  }
  const said = [...found].filter((cell) => !isBlank(cell));
  if (said.length > 1) return undefined;
  const [cell = [...found][0]!] = said;
  const inside = cell.column >= column.from && cell.column + cell.colspan <= column.to;
  return (inside && own.includes(cell)) || isBlank(cell) ? cell : undefined;
}

function give(
  head: readonly HeadColumn[],
  chosen: readonly (GridCell | undefined)[],
  cells: readonly GridCell[],
  guessed: boolean,
): RowValues {
  const given = head.flatMap((column, index): Given[] => {
    const cell = chosen[index];
    return cell ? [{ column, cell, guessed: guessed || column.guessed }] : [];
  });
  const used = new Set(given.map(({ cell }) => cell));
  return { given, rest: cells.filter((cell) => !used.has(cell) && !isBlank(cell)) };
}
