/** How the keys of a spreadsheet move among the cells of a statutory table. */
import { blocks } from '../definition/form.js';
import type { Edition, TableKey } from '../definition/form.js';
import { remember } from '../definition/remember.js';
import type { Address } from '../report/address.js';
import { tableFrame } from '../view/table-view.js';

/** The cells of a table, row by row as drawn; its blocks follow one another. */
export type CellGrid = readonly (readonly Address[])[];

const known = new Map<string, CellGrid>();

export function cellGrid(key: TableKey, edition: Edition): CellGrid {
  return remember(known, `${key} ${edition}`, () =>
    blocks(key, edition).flatMap((block) => tableFrame(key, block).body.map(({ cells }) => cells.map(({ address }) => address))),
  );
}

/** Where a cell stands in its grid. */
export function findCell(grid: CellGrid, at: Address): readonly [row: number, column: number] | undefined {
  const row = grid.findIndex((cells) => cells.includes(at));
  return row < 0 ? undefined : [row, grid[row]!.indexOf(at)];
}

export interface Key {
  readonly key: string;
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
}

/**
 * The cell that a key leads to: the same cell where the edge keeps it, `undefined` where the key is none of these, or
 * where Tab leads out of the table. Rows of part 2 are of different lengths: a column that is not there is the last one.
 */
export function move(grid: CellGrid, at: Address, { key, shiftKey = false, ctrlKey = false, metaKey = false }: Key): Address | undefined {
  const [row, column] = findCell(grid, at) || [0, 0];
  const far = ctrlKey || metaKey;
  const to = (y: number, x: number): Address => {
    const line = grid[Math.max(0, Math.min(grid.length - 1, y))]!;
    return line[Math.max(0, Math.min(line.length - 1, x))]!;
  };
  switch (key) {
    case 'ArrowUp':
      return to(far ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(far ? grid.length : row + 1, column);
    case 'ArrowLeft':
      return to(row, far ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, far ? Infinity : column + 1);
    case 'Home':
      return to(far ? 0 : row, 0);
    case 'End':
      return to(far ? grid.length : row, Infinity);
    case 'PageUp':
      return to(row - 10, column);
    case 'PageDown':
      return to(row + 10, column);
    case 'Enter':
      return to(row + (shiftKey ? -1 : 1), column);
    case 'Tab': {
      const all = grid.flat();
      return all[all.indexOf(at) + (shiftKey ? -1 : 1)];
    }
    default:
      return undefined;
  }
}
