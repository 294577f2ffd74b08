/** What a reader makes of any file: paragraphs and grids, in their order. */

/** A cell of a grid, where it begins. */
export interface GridCell {
  readonly text: string;
  /** From 0, spans resolved; where a format tells of no spans (`ragged`), the place in the row. */
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
}

export interface Grid {
  readonly kind: 'grid';
  /** The cells that begin in each row, from left to right. */
  readonly rows: readonly (readonly GridCell[])[];
  /** The format tells of no merged cells: columns do not line up. */
  readonly ragged: boolean;
  /** It had more rows or columns than are read. */
  readonly cut?: boolean;
  /** Columns line up, and blank cells may be parts of merged ones. */
  readonly loose?: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Level of a heading, 1 to 6; 0 for what is none, or does not say. */
  readonly level: number;
  /** It begins a stretch of prose of its own, where the format says so. */
  readonly begins?: boolean;
  /** What it is the value of, where the format says so: a term of a list of terms. */
  readonly term?: string;
}

export type Outline = readonly (Grid | Paragraph)[];

/** A cell as a format gives it. */
export interface RawCell {
  readonly text: string;
  readonly colspan?: number;
  readonly rowspan?: number;
}

/** No table of the form is larger; what says so is broken or hostile. */
const widest = 60;
const longest = 500;

/** Puts cells into a rectangle, as HTML does: a cell takes the first free place of its row. */
export function gridOf(lines: readonly (readonly RawCell[])[]): Grid {
  const taken = lines.slice(0, longest).map((): boolean[] => []);
  const rows = lines.slice(0, longest).map((line, row) => {
    let column = 0;
    const cells: GridCell[] = [];
    for (const { text, colspan = 1, rowspan = 1 } of line) {
      while (taken[row]![column]) column += 1;
      if (column >= widest) break;
      const wide = Math.min(Math.max(1, colspan), widest - column);
      const high = Math.min(Math.max(1, rowspan), taken.length - row);
      for (let y = row; y < row + high; y += 1) for (let x = column; x < column + wide; x += 1) taken[y]![x] = true;
      cells.push({ text, row, column, rowspan: high, colspan: wide });
      column += wide;
    }
    return cells;
  });
  return { kind: 'grid', rows, ragged: false, ...(isCut(lines, rows) && { cut: true }) };
}

/** Cells of which only the order is known. */
export function raggedGrid(lines: readonly (readonly string[])[]): Grid {
  const rows = lines.slice(0, longest).map((line, row) => line.slice(0, widest).map((text, column) => ({ text, row, column, rowspan: 1, colspan: 1 })));
  return { kind: 'grid', rows, ragged: true, ...(isCut(lines, rows) && { cut: true }) };
}

const isCut = (lines: readonly (readonly unknown[])[], rows: Grid['rows']): boolean => lines.length > rows.length || rows.some((row, index) => row.length < lines[index]!.length);
