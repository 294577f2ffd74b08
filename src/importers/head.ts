/** The columns of numbers of a table, read from the rows above them. */
import { blocks, editions } from '../definition/form.js';
import type { TableKey } from '../definition/form.js';
import { isGroup, leafKeys } from '../definition/table.js';
import type { Heading } from '../definition/table.js';
import type { Grid, GridCell } from './outline.js';
import { asWritten } from './plain-label.js';
import { labelIn } from './vocabulary.js';
import type { Found } from './vocabulary.js';

/** One column of numbers. */
export interface HeadColumn {
  /** Key of the column; absent where the form has no such column. */
  readonly key?: string;
  /** In a table drawn as one row, key of the row that the column stands for. */
  readonly row?: string;
  /** What stands over it. */
  readonly text: string;
  readonly guessed: boolean;
  /** It is called as the form calls it, and nothing more. */
  readonly whole?: boolean;
  /** Grid columns, the first and the one after the last; both 0 where they are not known. */
  readonly from: number;
  readonly to: number;
}

/** Whether the form draws the rows of a table side by side as one row. */
export function isSpread(key: TableKey): boolean {
  return blocks(key, '2021').some(({ layout }) => layout === 'spread');
}

type CoverOf = (row: number, column: number) => GridCell | undefined;

const covers = new WeakMap<Grid, CoverOf>();

/** The cell that covers each place of a grid. */
export function coverOf(grid: Grid): CoverOf {
  let cover = covers.get(grid);
  if (!cover) covers.set(grid, (cover = makeCover(grid)));
  return cover;
}

function makeCover(grid: Grid): CoverOf {
  const places: GridCell[][] = grid.rows.map(() => []);
  for (const row of grid.rows) {
    for (const cell of row) {
      const end = Math.min(cell.row + cell.rowspan, places.length);
      for (let y = cell.row; y < end; y += 1) for (let x = cell.column; x < cell.column + cell.colspan; x += 1) places[y]![x] = cell;
    }
  }
  return (row, column) => places[row]?.[column];
}

/** What the rows above the numbers say; `undefined` where they name no column. */
export function readHead(grid: Grid, rows: readonly number[], key: TableKey, firstValue: number): readonly HeadColumn[] | undefined {
  const head = grid.ragged ? doubted(inReadingOrder(grid, rows, key)) : aligned(grid, rows, key, firstValue);
  return head.some((column) => column.key) ? once(head) : undefined;
}

/** Numbers among the heads have come from elsewhere, and nobody knows in whose place. */
const doubted = (head: HeadColumn[]): HeadColumn[] =>
  head.some(({ key, text }) => !key && /^\d+$/.test(text)) ? head.map((column) => ({ ...column, guessed: true })) : head;

/** By place where that gives the columns of the form; where spans are lost it does not, and the order in which they are read may. */
function aligned(grid: Grid, rows: readonly number[], key: TableKey, firstValue: number): HeadColumn[] {
  const byPlace = byColumn(grid, rows, key, firstValue);
  if (isWhole(key, once(byPlace))) return byPlace;
  const inOrder = inReadingOrder(grid, rows, key);
  if (isWhole(key, once(inOrder)) && !inOrder.some(({ text }) => /^\d+$/.test(text))) return inOrder;
  // A column called otherwise is one column; a head that does not line up has more or fewer.
  const named = byPlace.filter(({ text }) => text !== '').length;
  const sets = isSpread(key) ? Math.max(1, new Set(byPlace.map(({ row }) => row)).size) : 1;
  const doubtful = !columnSets(key).some((keys) => keys.length * sets === named);
  return doubtful ? byPlace.map((column) => ({ ...column, guessed: true })) : byPlace;
}

/** The columns that stand together in the form: those of each block, of each edition. */
const columnSets = (key: TableKey): readonly (readonly string[])[] =>
  editions.flatMap((edition) => blocks(key, edition).map((block) => leafKeys(block.columns)));

/** Whether a head has all columns of the form that stand together, each once; of a table drawn as one row, under each row it names. */
function isWhole(key: TableKey, head: readonly HeadColumn[]): boolean {
  const byRow = new Map<string | undefined, string[]>();
  for (const column of head) if (column.key) byRow.set(column.row, [...(byRow.get(column.row) || []), column.key]);
  const isSet = (names: readonly string[]): boolean =>
    columnSets(key).some((keys) => keys.length === names.length && keys.every((each) => names.includes(each)));
  // 「复议后起诉」 with no columns under it has lost them.
  if (head.some(({ key: own, row }) => row && !own)) return false;
  return byRow.size > 0 && (byRow.size === 1 || !byRow.has(undefined)) && [...byRow.values()].every(isSet);
}

/** Of 「总计」 and 「总计（上年）」 the first is the column of the form, and the other the agency's own. */
function once(head: readonly HeadColumn[]): readonly HeadColumn[] {
  const grade = ({ whole, guessed }: HeadColumn): number => (whole ? 0 : guessed ? 2 : 1);
  const best = new Map<string, number>();
  const name = ({ row = '', key = '' }: HeadColumn): string => `${row}.${key}`;
  for (const column of head) best.set(name(column), Math.min(grade(column), best.get(name(column)) ?? 2));
  return head.map((column) => {
    if (!column.key || grade(column) === best.get(name(column))) return column;
    const { key: _, ...other } = column;
    return other;
  });
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

/** 「3.其他」 and 「（七）总计」 are rows; a column has no number. */
export const isNumbered = (text: string): boolean => /^[（(]?[一二三四五六七八\d][）).、．]/.test(text.trim());

/** The column that a text names. */
export const columnIn = (key: TableKey, text: string): Found | undefined => (isNumbered(text) ? undefined : labelIn(key, 'columns', text));

/** 「商业」 over 「企业」 is 商业企业: pieces are joined upwards until they are a label. */
function nameOf(above: readonly GridCell[], key: TableKey): Omit<HeadColumn, 'from' | 'to'> {
  const texts = above.map(({ text }) => text);
  const row = isSpread(key) ? texts.map((text) => labelIn(key, 'rows', text)).filter(Boolean).pop() : undefined;
  const rowKey = row && { row: row.key };
  let joined = '';
  for (let index = texts.length - 1; index >= 0; index -= 1) {
    joined = texts[index]! + joined;
    // A heading over several columns names none of them.
    if (joined === texts[index] && labelIn(key, 'frame', joined)) break;
    const found = columnIn(key, joined);
    if (found) return { key: found.key, ...rowKey, text: asWritten(joined), whole: found.whole, guessed: found.guessed || Boolean(row && row.guessed) };
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
  const named = (text: string, found: Partial<Found> = {}): HeadColumn => ({ guessed: false, ...found, text: asWritten(text), from: 0, to: 0 });
  const expand = (index: number): HeadColumn[] => {
    const line = (lines[index] || []).map((text) => {
      const column = columnIn(key, text);
      const frame = column ? undefined : labelIn(key, 'frame', text);
      return { text, column, frame, leaves: frame && groups.get(frame.key) };
    });
    const below = line.some(({ leaves }) => leaves) ? expand(index + 1) : [];
    // All of the head is one line: what the form has under a heading stands under it, wherever it is read.
    const under = (leaves: readonly string[]): typeof line => (below.length ? [] : line.filter(({ column }) => column && leaves.includes(column.key)));
    const moved = new Set(line.flatMap(({ leaves }) => (leaves ? under(leaves) : [])));
    return line.flatMap((each) => {
      if (each.leaves) return below.length ? below : under(each.leaves).map(({ text, column }) => named(text, column));
      return each.frame || moved.has(each) ? [] : [named(each.text, each.column)];
    });
  };
  const first = lines.findIndex((line) => line.some((text) => {
    const frame = labelIn(key, 'frame', text);
    return columnIn(key, text) || (frame && groups.has(frame.key));
  }));
  const columns = first < 0 ? [] : expand(first);
  // 「序号」, 「项目」 and their like stand over labels.
  return columns.slice(Math.max(0, columns.findIndex(({ key: own }) => own)));
}

/** Of a table drawn as one row: as many sets of columns as rows are named. */
function spreadOrder(lines: readonly (readonly string[])[], key: TableKey): HeadColumn[] {
  const texts = lines.flat();
  const rows = [...new Set(texts.flatMap((text) => labelIn(key, 'rows', text)?.key ?? []))];
  const ordered = blocks(key, '2021').flatMap((block) => leafKeys(block.rows)).filter((row) => rows.includes(row));
  const columns = blocks(key, '2021').flatMap((block) => leafKeys(block.columns));
  const found = texts.flatMap((text) => {
    const column = columnIn(key, text);
    return column ? [{ ...column, text: asWritten(text) }] : [];
  });
  const fits = found.length === ordered.length * columns.length && found.every((column, index) => column.key === columns[index % columns.length]);
  return fits
    ? found.map((column, index) => ({ ...column, row: ordered[Math.floor(index / columns.length)]!, from: 0, to: 0 }))
    : found.map(({ text }) => ({ text, guessed: false, from: 0, to: 0 }));
}

/** The columns right under each heading of an axis; of a heading over headings none. */
function columnGroups(key: TableKey): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  const visit = (headings: readonly Heading[]): void => {
    for (const heading of headings) {
      if (!isGroup(heading)) continue;
      groups.set(heading.label, heading.headings.some(isGroup) ? [] : leafKeys(heading.headings));
      visit(heading.headings);
    }
  };
  for (const edition of editions) for (const block of blocks(key, edition)) visit(block.columns);
  return groups;
}
