/** The cells of one row of a table → its columns. */
import { isValueLike } from './cell-value.js';
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

const isBlank = ({ text }: GridCell): boolean => text === '' || (!/^\w/.test(text) && asWritten(text) === '');
/** Columns under which no cell could be told. */
const none: RowValues = { given: [], rest: [] };

type Cover = (column: number) => GridCell | undefined;

/** What is known of a row beside its cells. */
export interface RowShape {
  /** The cell over a grid column of this row, also one that began further up; absent where columns do not line up. */
  readonly cover?: Cover;
  /** Blank cells may be parts of merged ones. */
  readonly loose?: boolean;
  /** Whether it is as long as the table's other rows; absent where these are few. */
  readonly regular?: boolean;
}

/**
 * By place where every column has a cell of its own under it and nothing is left over; else by order where there are as
 * many cells as columns (the form of 2019 has heads and rows that do not line up), blank ones at either end aside; else
 * what stands under its column is a guess, and only where the row ends where its head does.
 *
 * @param cells what stands after the label
 */
export function giveValues(head: readonly HeadColumn[], cells: readonly GridCell[], { cover, loose = false, regular }: RowShape): RowValues {
  // What has no heading is no column of the form.
  const named = head.filter(({ text, key }) => key !== undefined || text !== '');
  if (!named.length) return { ...none, rest: cells };
  const end = Math.max(...named.map(({ to }) => to));
  const ends = Math.max(0, ...cells.map((cell) => cell.column + cell.colspan));
  // A row that ends elsewhere than its head was moved: a cell may have been lost or won.
  const moved = cover !== undefined && end > 0 && !regular && (ends < end || ends > Math.max(...head.map(({ to }) => to)));
  const placed = cover && named.every(({ to }) => to > 0) ? named.map((column) => under(column, named, cover, cells)) : [];
  if (placed.length && placed.every((cell) => cell !== undefined)) {
    const byPlace = give(named, placed, cells, false);
    if (!byPlace.rest.some(({ text }) => isValueLike(text))) return !moved ? byPlace : regular === undefined ? give(named, placed, cells, true) : { ...none, rest: cells };
  }
  if (cells.length === named.length) return give(named, cells, cells, moved);
  const said = loose ? cells.filter((cell) => !isBlank(cell)) : [];
  if (said.length === named.length) return give(named, said, cells, false);
  const { chosen, sure } = trimmed(cells, named.length);
  if (chosen) return give(named, chosen, cells, !sure || !regular);
  const endsThere = placed.length > 0 && cover!(end - 1) !== undefined && cells.every((cell) => isBlank(cell) || cell.column + cell.colspan <= end);
  return endsThere ? give(named, placed, cells, true) : { ...none, rest: cells };
}

/**
 * As many cells as columns, without the blank ones that a lost span leaves in front or an empty column behind; sure where
 * nobody could part them otherwise.
 */
function trimmed(cells: readonly GridCell[], many: number): { chosen?: readonly GridCell[]; sure: boolean } {
  const spare = cells.length - many;
  const first = cells.findIndex((cell) => !isBlank(cell));
  if (spare <= 0 || first < 0) return { sure: false };
  const last = cells.length - 1 - [...cells].reverse().findIndex((cell) => !isBlank(cell));
  if (first >= spare) return { chosen: cells.slice(spare), sure: first === spare && last === cells.length - 1 };
  return last < many ? { chosen: cells.slice(0, many), sure: first === 0 && last === many - 1 } : { sure: false };
}

/**
 * The only cell that says something under a column; `undefined` where there is none, or where it cannot be told which.
 * A blank cell over several columns is blank in each; a number over several, or from a row above, belongs to none for sure.
 */
function under(column: HeadColumn, named: readonly HeadColumn[], cover: Cover, own: readonly GridCell[]): GridCell | undefined {
  const only = column.to - column.from === 1 ? cover(column.from) : undefined;
  if (only && only.colspan === 1 && only.rowspan === 1) return isBlank(only) || own.includes(only) ? only : undefined;
  const found = new Set<GridCell>();
  for (let x = column.from; x < column.to; x += 1) {
    const cell = cover(x);
    if (!cell) return undefined;
    found.add(cell);
  }
  const said = [...found].filter((cell) => !isBlank(cell));
  if (said.length > 1) return undefined;
  const [cell = [...found][0]!] = said;
  if (isBlank(cell)) return cell;
  const end = cell.column + cell.colspan;
  const alone = cell.column >= column.from && !named.some(({ from, to }) => from >= column.to && from < end && to > cell.column);
  return alone && cell.rowspan === 1 && own.includes(cell) ? cell : undefined;
}

function give(
  head: readonly HeadColumn[],
  chosen: readonly (GridCell | undefined)[],
  cells: readonly GridCell[],
  guessed: boolean,
): RowValues {
  const given = head.flatMap((column, index): Given[] => {
    const cell = chosen[index];
    return cell ? [{ column, cell, guessed: guessed || column.guessed || (cell.rowspan > 1 && !isBlank(cell)) }] : [];
  });
  const used = new Set(given.map(({ cell }) => cell));
  return { given, rest: cells.filter((cell) => !used.has(cell) && !isBlank(cell)) };
}
