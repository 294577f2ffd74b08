/** Grids → rows of numbers of the statutory tables, each with the columns its numbers stand in. */
import { tableKeys } from '../definition/form.js';
import type { TableKey } from '../definition/form.js';
import { holdsNumber, isValueLike } from './cell-value.js';
import { coverOf, isNumbered, isSpread, readHead } from './head.js';
import type { HeadColumn } from './head.js';
import type { Grid, GridCell } from './outline.js';
import { asWritten, plainForms } from './plain-label.js';
import { giveValues } from './row-values.js';
import type { Given, RowShape, RowValues } from './row-values.js';
import { labelIn } from './vocabulary.js';

/** A row of numbers of a statutory table. */
export interface TableRow {
  readonly table: TableKey;
  /** Key of the row; absent where its label is none of the form's, and where the columns say which row they are of. */
  readonly key?: string;
  readonly label: string;
  readonly guessed: boolean;
  readonly given: readonly Given[];
  /** Numbers that no column could be found for. */
  readonly rest: readonly GridCell[];
  /** The how-manieth grid of the source, from 0. */
  readonly grid: number;
}

export interface GridReading {
  readonly rows: readonly TableRow[];
  /** Sentences inside the grid, such as a footnote in its last row. */
  readonly notes: readonly { readonly table: TableKey; readonly text: string }[];
  /** Numbers that are in no row. */
  readonly lost: readonly GridCell[];
}

/** The columns that the last grid left off with, for a table that goes on without its head. */
export type Heads = Map<TableKey, readonly HeadColumn[]>;

interface Labelled {
  readonly table: TableKey;
  readonly key: string;
  readonly guessed: boolean;
  readonly cell: GridCell;
}

interface Line {
  readonly row: number;
  readonly label?: Labelled;
  /** How many words that head columns stand in it, by table. */
  readonly heads: number;
}

/** Reads a grid; what names no row and no column of the form (menus, layout, other tables) gives nothing. */
export function readGrid(grid: Grid, index: number, known: Heads): GridReading {
  const lines = grid.rows.map((cells, row): Line => {
    const heads = headWords(cells);
    const label = labelOf(cells, heads);
    return { row, heads, ...(label && { label }) };
  });
  const walk = new Walk(grid, index, lines, known);
  for (const line of lines) walk.take(line);
  const lost = walk.lost;
  return { rows: walk.rows, notes: walk.notes, lost: areOrdinals(lost) ? [] : lost };
}

/** What is known while a grid is read from top to bottom. */
class Walk {
  readonly rows: TableRow[] = [];
  readonly lost: GridCell[] = [];
  readonly notes: { table: TableKey; text: string }[] = [];
  private readonly _cover: (row: number, column: number) => GridCell | undefined;
  /** Rows since the last numbers. */
  private _above: number[] = [];
  /** How long the rows of each table are. */
  private readonly _usual = new Map<TableKey, Usual | undefined>();
  private _current: TableKey | undefined;
  private _head: readonly HeadColumn[] = [];

  constructor(
    private readonly _grid: Grid,
    private readonly _index: number,
    private readonly _lines: readonly Line[],
    private readonly _known: Heads,
  ) {
    this._cover = coverOf(_grid);
    for (const key of tableKeys) this._usual.set(key, usualLength(_grid, _lines, key));
  }

  take(line: Line): void {
    const cells = this._grid.rows[line.row]!;
    const before = this.rows.length;
    if (line.label) this._labelled(line.row, line.label, cells);
    else if (!this._spread(line, cells) && !this._unlabelled(line, cells)) {
      this._note(line, cells);
      this._above.push(line.row);
      if (this._above.length > highest) this._above.shift();
    }
    const row = this.rows.length > before ? this.rows[before]! : undefined;
    for (const cell of cells) if (isLoose(cell.text) && !(row && (row.given.some((each) => each.cell === cell) || row.rest.includes(cell)))) this.lost.push(cell);
  }

  private _labelled(row: number, { table, key, guessed, cell }: Labelled, cells: readonly GridCell[]): void {
    const head = this._above.length ? readHead(this._grid, this._above, table, firstValueColumn(this._lines, table)) : undefined;
    if (head) this._known.set(table, (this._head = head));
    else if (table !== this._current) this._head = carriedOn(this._known.get(table));
    const after = cells.filter(({ column }) => column >= cell.column + cell.colspan);
    this._add(table, { key, label: asWritten(cell.text), guessed }, giveValues(this._head, after, this._shape(row, table)));
  }

  /** The row of numbers of a table that is drawn as one row. */
  private _spread({ row, heads }: Line, cells: readonly GridCell[]): boolean {
    const spread = heads > 1 || cells.filter(({ text }) => isValueLike(text)).length < 3 ? undefined : spreadHead(this._grid, this._above, this._current, this._known);
    if (!spread) return false;
    const { table, head } = spread;
    const labels = cells.filter(({ text }) => !isValueLike(text));
    const values = cells.filter((cell) => !labels.includes(cell));
    if (values.length * 2 < head.length && !values.some(({ text }) => holdsNumber(text))) return false;
    const label = labels.map(({ text }) => asWritten(text)).join(' ');
    // 「行政复议」 may stand before its five numbers.
    const kind = labels.map(({ text }) => labelIn(table, 'rows', text)).find(Boolean);
    const own = kind ? head.map((column) => (column.key ? { row: kind.key, ...column } : column)) : head;
    this._add(table, { label, guessed: false }, giveValues(own, values, labels.length ? {} : this._shape(row, table)));
    this._known.set(table, head);
    this._head = [];
    return true;
  }

  /** A row of numbers in a table without a label of the form. */
  private _unlabelled({ row, heads }: Line, cells: readonly GridCell[]): boolean {
    const table = this._current;
    const first = cells.find(({ text }) => isLoose(text));
    if (!table || isSpread(table) || heads || !first) return false;
    const from = Math.min(first.column, this._head[0] && this._head[0].to ? this._head[0].from : first.column);
    const label = cells.filter(({ column }) => column < from).map(({ text }) => asWritten(text)).filter(Boolean).join(' ');
    const values = cells.filter(({ column }) => column >= from);
    this._add(table, { label, guessed: true }, giveValues(this._head, values, this._shape(row, table)));
    return true;
  }

  private _note({ heads }: Line, cells: readonly GridCell[]): void {
    const text = [...new Set(cells.map((cell) => asWritten(cell.text)))].filter(Boolean).join(' ');
    if (this._current && !heads && isNote(text)) this.notes.push({ table: this._current, text });
  }

  private _add(table: TableKey, row: { key?: string; label: string; guessed: boolean }, values: RowValues): void {
    this.rows.push({ table, ...row, ...values, grid: this._index });
    this._current = table;
    this._above = [];
  }

  private _shape(row: number, table: TableKey): RowShape {
    const { ragged, loose = false } = this._grid;
    const usual = this._usual.get(table);
    return { loose, ...(usual && { regular: usual.measure(this._lines[row]!) === usual.long }), ...(!ragged && { cover: (column) => this._cover(row, column) }) };
  }
}

/** No head has more rows. */
const highest = 12;

/** A head from another grid tells which columns there are, not where. */
const carriedOn = (head: readonly HeadColumn[] = []): readonly HeadColumn[] => head.map((column) => ({ ...column, from: 0, to: 0 }));

const isNote = (text: string): boolean => /^(?:注|备注|说明|[*＊※])|[。；]$/.test(text);

/** A number that no label and no remark is. */
const isLoose = (text: string): boolean => text !== '' && isValueLike(text) && /\d/.test(plainForms(text).replace(/[([][^()[\]]*[)\]]?/g, ''));

/** 1, 2, 3 … before the labels. */
function areOrdinals(cells: readonly GridCell[]): boolean {
  const numbers = cells.map(({ text }) => Number(plainForms(asWritten(text)).replace(/[.、]$/, '')));
  return numbers.every((number, index) => Number.isInteger(number) && (index === 0 ? number < 10 : number === numbers[index - 1]! + 1));
}

/** The most words of one table's head that stand in a row. */
function headWords(cells: readonly GridCell[]): number {
  // Nearly all cells are numbers.
  const texts = new Set(cells.flatMap(({ text }) => (text === '' || /^\d+$/.test(text) ? [] : asWritten(text) || [])));
  if (!texts.size) return 0;
  return Math.max(
    ...tableKeys.map(
      (key) => [...texts].filter((text) => (labelIn(key, 'columns', text) && !isNumbered(text)) || labelIn(key, 'frame', text)).length,
    ),
  );
}

/** The label of a row of numbers: the last cell that is one, with nothing but values after it. */
function labelOf(cells: readonly GridCell[], heads: number): Labelled | undefined {
  let values = 0;
  for (let index = cells.length - 1; index >= 0; index -= 1) {
    const cell = cells[index]!;
    const after = cells.length - 1 - index;
    for (const table of after && values ? tableKeys : []) {
      if (isSpread(table)) continue;
      const found = labelIn(table, 'rows', cell.text);
      // 自然人、其他、总计 in one row are a head.
      if (found && (heads < 2 || isNumbered(cell.text) || holdsNumber(cells[index + 1]!.text))) return { table, ...found, cell };
    }
    if (isValueLike(cell.text)) values += 1;
    // A remark among the numbers is kept with them; words of a head are not.
    else if (!values || headWords([cell])) return undefined;
  }
  return undefined;
}

/** Where the labels of a table end: the place most of its labels agree on, the furthest of them. */
function firstValueColumn(lines: readonly Line[], table: TableKey): number {
  const ends = lines.flatMap(({ label }) => (label && label.table === table ? [label.cell.column + label.cell.colspan] : []));
  const often = ends.filter((end) => ends.length < 3 || ends.filter((each) => each === end).length > 1);
  return Math.max(...(often.length ? often : ends));
}

interface Usual {
  readonly long: number;
  /** How the length of a row is measured. */
  readonly measure: (line: Line) => number;
}

/** How long most rows of numbers of a table are, labels included or not, whichever more of them agree on; nothing where they are few. */
function usualLength(grid: Grid, lines: readonly Line[], table: TableKey): Usual | undefined {
  const own = lines.filter(({ label }) => label && label.table === table);
  const last = ({ row }: Line): number => Math.max(0, ...grid.rows[row]!.map((cell) => cell.column + cell.colspan));
  const after = (line: Line): number => (line.label ? last(line) - line.label.cell.column - line.label.cell.colspan : last(line));
  const [best] = (grid.ragged ? [after, last] : [last])
    .flatMap((measure) => {
      const counts = new Map<number, number>();
      for (const line of own) counts.set(measure(line), (counts.get(measure(line)) || 0) + 1);
      return [...counts].map(([long, many]) => ({ long, many, measure }));
    })
    .sort((a, b) => b.many - a.many);
  return best && best.many > 4 && best.many * 2 > own.length ? best : undefined;
}

/** The head of a table drawn as one row, when the rows above are one. */
function spreadHead(
  grid: Grid,
  above: readonly number[],
  current: TableKey | undefined,
  known: Heads,
): { table: TableKey; head: readonly HeadColumn[] } | undefined {
  const table = tableKeys.find(isSpread)!;
  const head = readHead(grid, above, table, 0);
  if (head) {
    // Blank columns at the side, or 「件数」 before the numbers.
    const first = head.findIndex((column) => column.key);
    if (head.filter((column) => column.key).length > 3) return { table, head: head.slice(first) };
  }
  const left = known.get(table);
  return !above.length && current === table && left ? { table, head: carriedOn(left) } : undefined;
}
