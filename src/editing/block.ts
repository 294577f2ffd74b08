/** A block of cells out of a spreadsheet or a table of Word: its text → edits of a statutory table. */
import type { TableKey } from '../definition/form.js';
import { isValueLike } from '../importers/cell-value.js';
import type { Address } from '../report/address.js';
import { editionOf, placesOf } from './draft.js';
import type { Draft } from './draft.js';
import { cellGrid, findCell } from './moves.js';
import { typedCell } from './typed.js';
import type { Edit } from './work.js';

/** The cells of a block as their texts. */
export type Block = readonly (readonly string[])[];

/** No form is larger; what is pasted may be anything. */
const most = { rows: 500, columns: 60, letters: 200_000 };

/** The clipboard's text as cells: a tab parts them, a line is a row, quotation marks hold what has lines of its own. */
export async function readBlock(text: string): Promise<Block> {
  // Most of what is edited is typed: the library comes with the first block that is pasted.
  const { tsvParseRows } = await import('d3-dsv');
  const rows = tsvParseRows(text.slice(0, most.letters).replace(/\r\n?/g, '\n'));
  // Lines after the last are none; a last line of blank cells is one.
  while (rows.length && rows[rows.length - 1]!.length < 2 && !rows[rows.length - 1]![0]) rows.pop();
  return rows.slice(0, most.rows).map((row) => row.slice(0, most.columns));
}

/** What pasting a block comes to. */
export interface Pasted {
  readonly edits: readonly Edit[];
  /** Cells that are filled. */
  readonly filled: number;
  /** Texts that have no place in the table, or whose place is held to last year's report. */
  readonly beyond: readonly string[];
  /** Addresses that now hold a wording of which nobody can be sure. */
  readonly unclear: readonly Address[];
  /** Columns of labels before the numbers, which are not pasted. */
  readonly labels: number;
}

/** Puts a block over a table, its first number on the cell at `at`. A blank cell of the block makes a blank cell. */
export function pasteBlock(draft: Draft, key: TableKey, at: Address, block: Block, held: ReadonlySet<Address> = new Set()): Pasted {
  const grid = cellGrid(key, editionOf(draft, key));
  const [top, left] = findCell(grid, at) || [0, 0];
  const kinds = new Map(placesOf(draft, key).map(({ row, column, unit }) => [`tables.${key}.rows.${row}.${column}`, unit.kind]));
  const labels = labelColumns(block);
  const edits: Edit[] = [];
  const beyond: string[] = [];
  const unclear: Address[] = [];
  block.forEach((row, y) => {
    row.slice(labels).forEach((text, x) => {
      const line = grid[top + y];
      const place = line && line[left + x];
      if (!place || held.has(place)) {
        if (text.trim() !== '') beyond.push(text.trim());
        return;
      }
      const read = typedCell(text, kinds.get(place)!);
      edits.push([place, read.cell]);
      if (read.unclear) unclear.push(place);
    });
  });
  return { edits, filled: edits.length, beyond, unclear, labels };
}

/** Whoever copies whole rows copies their labels too. A block of one column has none before its numbers. */
function labelColumns(block: Block): number {
  const wide = Math.max(0, ...block.map(({ length }) => length));
  const isLabel = (column: number): boolean => {
    const texts = block.map((row) => (row[column] || '').trim()).filter(Boolean);
    return texts.length > 0 && texts.every((text) => !isValueLike(text));
  };
  let count = 0;
  // A column that is blank throughout may be what merged labels left.
  const isBlank = (column: number): boolean => block.every((row) => (row[column] || '').trim() === '');
  for (let column = 0; column < wide - 1; column += 1) {
    if (isLabel(column)) count = column + 1;
    else if (!isBlank(column)) break;
  }
  return count;
}
