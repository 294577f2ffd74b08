/** The columns of numbers of a table, read from the rows above them. */
import { blocks, editions } from '../definition/form.js';
import type { TableKey } from '../definition/form.js';
import { isGroup, leafKeys } from '../definition/table.js';
import type { Heading } from '../definition/table.js';
import type { Grid, GridCell } from './outline.js';
import { asWritten } from './plain-label.js';
import { labelIn } from './vocabulary.js';

/** One column of numbers. */
export interface HeadColumn {
  /** Key of the column; absent where the form has no such column. */
  readonly key?: string;
  /** In a table drawn as one row, key of the row that the column stands for. */
  readonly row?: string;
  /** What stands over it. */
  readonly text: string;
  readonly guessed: boolean;
  /** Grid columns, the first and the one after the last; both 0 where they are not known. */
  readonly from: number;
  readonly to: number;
}

/** Whether the form draws the rows of a table side by side as one row. */
export function isSpread(key: TableKey): boolean {
  return blocks(key, '2021').some(({ layout }) => layout === 'spread');
}

/** The cell that covers each place of some rows. */
export function coverOf(grid: Grid): (row: number, column: number) => GridCell | undefined {
  const places = new Map<number, GridCell>();
  const place = (row: number, column: number): number => row * 1000 + column;
  for (const cell of grid.rows.flat()) {
    for (let y = cell.row; y < cell.row + cell.rowspan; y += 1) {
      for (let x = cell.column; x < cell.column + cell.colspan; x += 1) places.set(place(y, x), cell);
    }
  }
  return (row, column) => places.get(place(row, column));
}

/** What the rows above the numbers say; `undefined` where they name no column. */
export function readHead(grid: Grid, rows: readonly number[], key: TableKey, firstValue: number): readonly HeadColumn[] | undefined {
  const head = grid.ragged ? inReadingOrder(grid, rows, key) : byColumn(grid, rows, key, firstValue);
  return head.some((column) => column.key) ? head : undefined;
}

/** Of a grid whose columns line up: what stands lowest over a column names it. */
function byColumn(grid: Grid, rows: readonly number[], key: TableKey, firstValue: number): HeadColumn[] {
  const cover = coverOf(grid);
  const wide = Math.max(0, ...rows.flatMap((row) => (grid.rows[row] || []).map((cell) => cell.column + cell.colspan)));
  const columns: HeadColumn[] = [];
  let before: GridCell | undefined;
  for (let x = firstValue; x < wide; x += 1) {
    const above = [...new Set(rows.map((row) => cover(row, x)))].filter((cell): cell is GridCell => Boolean(cell && asWritten(cell.text)));
    const lowest = above[above.length - 1];
    const last = columns[columns.length - 1];
    if (lowest && lowest === before && last) {
      columns[columns.length - 1] = { ...last, to: x + 1 };
      continue;
    }
    before = lowest;
    columns.push({ ...nameOf(above, key), from: x, to: x + 1 });
  }
  return columns;
}

/** 「商业」 over 「企业」 is 商业企业: pieces are joined upwards until they are a label. */
function nameOf(above: readonly GridCell[], key: TableKey): Omit<HeadColumn, 'from' | 'to'> {
  const texts = above.map(({ text }) => text);
  const row = texts.map((text) => labelIn(key, 'rows', text)).filter(Boolean).pop();
  const rowKey = row && { row: row.key };
  let joined = '';
  for (let index = texts.length - 1; index >= 0; index -= 1) {
    joined = texts[index]! + joined;
    // A heading over several columns names none of them.
    if (joined === texts[index] && labelIn(key, 'frame', joined)) break;
    const found = labelIn(key, 'columns', joined);
    if (found) return { key: found.key, ...rowKey, text: asWritten(joined), guessed: found.guessed || Boolean(row && row.guessed) };
  }
  return { ...rowKey, text: asWritten(texts[texts.length - 1] || ''), guessed: false };
}

/** Of a format without merged cells: a heading over others is followed by what stands in the line below it. */
function inReadingOrder(grid: Grid, rows: readonly number[], key: TableKey): HeadColumn[] {
  const lines = rows.map((row) => (grid.rows[row] || []).map(({ text }) => text).filter((text) => asWritten(text)));
  const read = isSpread(key) ? spreadOrder : nestedOrder;
  const plain = read(lines, key);
  if (plain.length && plain.every((column) => column.key)) return plain;
  // Heads split over two lines: 「商业 科研」 over 「企业 机构」.
  for (let index = 1; index < lines.length; index += 1) {
    const [upper, lower] = [lines[index - 1]!, lines[index]!];
    // What both lines have in one place, such as 总计, stands in the upper one alone.
    if (upper.length !== lower.length) continue;
    const joined = read([...lines.slice(0, index - 1), upper.map((text, at) => text + lower[at]!), ...lines.slice(index + 1)], key);
    if (joined.length && joined.every((column) => column.key)) return joined;
  }
  return plain;
}

function nestedOrder(lines: readonly (readonly string[])[], key: TableKey): HeadColumn[] {
  const groups = columnGroups(key);
  const expand = (index: number): HeadColumn[] =>
    (lines[index] || []).flatMap((text): HeadColumn[] => {
      const found = labelIn(key, 'columns', text);
      if (found) return [{ key: found.key, text: asWritten(text), guessed: found.guessed, from: 0, to: 0 }];
      const frame = labelIn(key, 'frame', text);
      if (frame) return groups.has(frame.key) ? expand(index + 1) : [];
      return [{ text: asWritten(text), guessed: false, from: 0, to: 0 }];
    });
  const first = lines.findIndex((line) => line.some((text) => {
    const frame = labelIn(key, 'frame', text);
    return labelIn(key, 'columns', text) || (frame && groups.has(frame.key));
  }));
  return first < 0 ? [] : expand(first);
}

/** Of a table drawn as one row: as many sets of columns as rows are named. */
function spreadOrder(lines: readonly (readonly string[])[], key: TableKey): HeadColumn[] {
  const texts = lines.flat();
  const rows = [...new Set(texts.flatMap((text) => labelIn(key, 'rows', text)?.key ?? []))];
  const ordered = blocks(key, '2021').flatMap((block) => leafKeys(block.rows)).filter((row) => rows.includes(row));
  const columns = blocks(key, '2021').flatMap((block) => leafKeys(block.columns));
  const found = texts.flatMap((text) => {
    const column = labelIn(key, 'columns', text);
    return column ? [{ ...column, text: asWritten(text) }] : [];
  });
  const fits = found.length === ordered.length * columns.length && found.every((column, index) => column.key === columns[index % columns.length]);
  return fits
    ? found.map((column, index) => ({ ...column, row: ordered[Math.floor(index / columns.length)]!, from: 0, to: 0 }))
    : found.map(({ text }) => ({ text, guessed: false, from: 0, to: 0 }));
}

function columnGroups(key: TableKey): ReadonlySet<string> {
  const labels = (headings: readonly Heading[]): string[] =>
    headings.flatMap((heading) => (isGroup(heading) ? [heading.label, ...labels(heading.headings)] : []));
  return new Set(editions.flatMap((edition) => blocks(key, edition).flatMap((block) => labels(block.columns))));
}
