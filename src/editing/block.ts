/** Loaded with the first paste. A block of cells out of a spreadsheet or a table of Word: its text → edits of a statutory table. */
import { tsvParseRows } from 'd3-dsv';
import { blocks, editions } from '../definition/form.js';
import type { TableKey } from '../definition/form.js';
import { isValueLike } from '../importers/cell-value.js';
import { columnIn, isSpread } from '../importers/head.js';
import { plainLabel } from '../importers/plain-label.js';
import { labelIn } from '../importers/vocabulary.js';
import { cellAddress } from '../report/address.js';
import type { Address } from '../report/address.js';
import { editionOf, placesOf } from './draft.js';
import type { Draft } from './draft.js';
import { cellGrid, findCell } from './moves.js';
import type { CellGrid } from './moves.js';
import { typedCell } from './typed.js';
import type { Edit } from './work.js';

/** The cells of a block as their texts. */
export type Block = readonly (readonly string[])[];

/** No form is larger; what is pasted may be anything. */
const most = { rows: 500, columns: 60, letters: 200_000 };

/** The clipboard's text as cells: a tab parts them, a line is a row, quotation marks hold what has lines of its own. */
export function readBlock(text: string): Block {
  const rows = tsvParseRows(text.slice(0, most.letters).replace(/\r\n?/g, '\n'));
  // Lines after the last are none; a last line of blank cells is one.
  while (rows.length && rows[rows.length - 1]!.length < 2 && !rows[rows.length - 1]![0]) rows.pop();
  return rows.slice(0, most.rows).map((row) => row.slice(0, most.columns));
}

/** What pasting a block comes to. */
export interface Pasted {
  /** Nothing where a label of the block names another row or column than it would come to. */
  readonly edits: readonly Edit[];
  /** Those labels. */
  readonly misplaced: readonly string[];
  /** Texts that have no place in the table, or whose place is held to last year's report. */
  readonly beyond: readonly string[];
  /** Addresses that now hold a wording of which nobody can be sure. */
  readonly unclear: readonly Address[];
  /** Columns of labels before the numbers, which are not pasted. */
  readonly labels: number;
  /** Rows of headings, which are not pasted either. */
  readonly heads: number;
}

/** Puts a block over a table, its first number on the cell at `at`. A blank cell of the block makes a blank cell. */
export function pasteBlock(draft: Draft, key: TableKey, at: Address, block: Block, held: ReadonlySet<Address> = new Set()): Pasted {
  const grid = cellGrid(key, editionOf(draft, key));
  const [top, left] = findCell(grid, at) || [0, 0];
  const kinds = new Map(placesOf(draft, key).map(({ row, column, unit }) => [cellAddress(key, row, column), unit.kind]));
  const isHead = (row: readonly string[]): boolean => isHeadRow(key, row);
  const rows = block.filter((row) => !isHead(row));
  const heads = block.filter(isHead);
  const labels = labelColumns(rows.length ? rows : block);
  const edits: Edit[] = [];
  const beyond: string[] = [];
  const unclear: Address[] = [];
  rows.forEach((row, y) => {
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
  const misplaced = [
    ...misplacedRows(key, rows.map((row) => row.slice(0, labels)), grid.slice(top)),
    // A row of fewer cells than the block is wide has merged ones, and nobody knows which.
    ...misplacedColumns(key, heads.filter(({ length }) => length === widthOf(block)).map((row) => row.slice(labels)), grid.slice(top).map((line) => line.slice(left))),
  ];
  if (misplaced.length) return { edits: [], misplaced, beyond: [], unclear: [], labels, heads: heads.length };
  return { edits, misplaced, beyond, unclear, labels, heads: heads.length };
}

const widthOf = (block: Block): number => Math.max(0, ...block.map(({ length }) => length));
const textsOf = (row: readonly string[]): string[] => row.map((text) => text.trim()).filter(Boolean);

const banners = (key: TableKey): string[] => editions.flatMap((edition) => blocks(key, edition).flatMap(({ banner }) => (banner ? [plainLabel(banner.label)] : [])));

/** Whether a row has headings of the table and no value. A row with its own label is one of the form whose cells are blank. */
function isHeadRow(key: TableKey, row: readonly string[]): boolean {
  const texts = textsOf(row);
  const isColumn = (text: string): boolean => Boolean(columnIn(key, text));
  const isRow = (text: string): boolean => Boolean(labelIn(key, 'rows', text));
  // 「第二十条第（五）项」 and 「第二十条第（六）项」 are one label to whoever leaves brackets out.
  const isFrame = (text: string): boolean => Boolean(labelIn(key, 'frame', text)) || banners(key).includes(plainLabel(text));
  // All of the corner of part 3 stands in brackets, as a note beside a number does.
  if (texts.some((text) => isValueLike(text) && !isFrame(text))) return false;
  if (isSpread(key)) return texts.some((text) => isColumn(text) || isRow(text) || isFrame(text));
  return texts.some((text) => isColumn(text) || isFrame(text)) && !texts.some((text) => isRow(text) && !isColumn(text));
}

/** Labels that name another row of the form than the line that their numbers come to. */
function misplacedRows(key: TableKey, labels: Block, grid: CellGrid): string[] {
  if (isSpread(key)) return [];
  return labels.flatMap((row, y) => {
    const [first] = grid[y] || [];
    const named = textsOf(row).filter((text) => labelIn(key, 'rows', text) && !labelIn(key, 'frame', text));
    const fits = !first || named.some((text) => first.split('.')[3] === labelIn(key, 'rows', text)!.key);
    return named.length && !fits ? named.slice(-1) : [];
  });
}

/** Headings that name another column than the one that the numbers under them come to. */
function misplacedColumns(key: TableKey, heads: Block, grid: CellGrid): string[] {
  return heads.flatMap((row) =>
    row.filter((text, x) => {
      const named = columnIn(key, text.trim());
      return named && !grid.some((line) => line[x]?.split('.')[4] === named.key);
    }),
  );
}

/** Whoever copies whole rows copies their labels too. A block of one column has none before its numbers. */
function labelColumns(block: Block): number {
  const wide = widthOf(block);
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
