/** Text → outline: one cell a line (taken out of Word; `stacked.ts` has that without tabs), cells parted by tabs (pasted from a spreadsheet), or by blanks. */
import { isValueLike } from './cell-value.js';
import { gridOf, raggedGrid } from './outline.js';
import type { Grid, Outline } from './outline.js';
import { withoutJunk } from './plain-label.js';
import { partHeadingIn } from './part-headings.js';
import { stackedIn } from './stacked.js';

/** What a line is: cells of a row, what may be a row beside others, one cell, a blank line, or prose. */
type Line =
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly tabbed?: boolean; readonly numbers: number }
  | { readonly kind: 'head'; readonly cells: readonly string[]; readonly text: string }
  | { readonly kind: 'cell' | 'prose'; readonly text: string }
  | { readonly kind: 'blank' };

/** Reads a text; which of the three it is shows line by line, so a text may hold more than one. */
export function textOutline(text: string): Outline {
  const reading = new Reading();
  const lines = unquoted(withoutJunk(text).replace(/\r\n?/g, '\n').split('\n'));
  let at = 0;
  for (const { from, to, grid } of stackedIn(lines)) {
    for (const line of lines.slice(at, from)) reading.take(lineOf(line));
    reading.endGrid();
    reading.outline.push(grid);
    at = to;
  }
  for (const line of lines.slice(at)) reading.take(lineOf(line));
  reading.endGrid();
  return reading.outline;
}

class Reading {
  readonly outline: Outline[number][] = [];
  private _rows: { cells: readonly string[]; tabbed: boolean; numbers: number }[] = [];
  /** Cells of a row that is written one cell a line. */
  private _row: string[] = [];
  /** Short lines that are a head if rows follow, and prose if not. */
  private _waiting: (Line & { kind: 'head' })[] = [];
  private _blanks = 0;

  take(line: Line): void {
    if (line.kind === 'blank') {
      this._endRow();
      this._blanks += 1;
      // Two blank lines end a table; one ends a row of it.
      if (this._blanks > 1) this.endGrid();
      return;
    }
    this._blanks = 0;
    if (line.kind === 'cell') {
      this._flush(true);
      this._row.push(line.text);
    } else if (line.kind === 'row') {
      this._endRow();
      this._flush(true);
      this._rows.push({ cells: line.cells, tabbed: Boolean(line.tabbed), numbers: line.numbers });
    } else if (this._row.length) {
      // A cell of several lines goes on without a tab.
      this._row[this._row.length - 1] += `\n${line.text}`;
    } else if (line.kind === 'head') {
      this._waiting.push(line);
      // No head has more lines; and prose in short lines is prose.
      if (this._waiting.length > 8) this.endGrid();
    } else {
      this.endGrid();
      this._say(line.text);
    }
  }

  endGrid(): void {
    this._endRow();
    const rows = this._rows;
    this._rows = [];
    if (rows.some(({ tabbed, numbers }) => tabbed || numbers > 2) || rows.filter(({ numbers }) => numbers).length > 1) this.outline.push(...gridsOf(rows));
    else for (const { cells } of rows) this._say(cells.join(' '));
    this._flush(false);
  }

  private _endRow(): void {
    if (this._row.length) this._rows.push({ cells: this._row, tabbed: true, numbers: 0 });
    this._row = [];
  }

  private _flush(asRows: boolean): void {
    for (const { cells, text } of this._waiting) {
      if (asRows) this._rows.push({ cells, tabbed: false, numbers: 0 });
      else this._say(text);
    }
    this._waiting = [];
  }

  private _say(text: string): void {
    this.outline.push({ kind: 'paragraph', text, level: 0 });
  }
}

/**
 * Rows of a spreadsheet's table are equally long, and a merged cell leaves blank ones; several tables may follow each
 * other. Of other rows only the order is known.
 */
function gridsOf(rows: readonly { cells: readonly string[]; tabbed: boolean }[]): Grid[] {
  const runs: { wide: number; many: number; lines: (readonly string[])[] }[] = [];
  let trailing = 0;
  for (const { cells, tabbed } of rows) {
    const last = runs[runs.length - 1];
    // A line without tabs says nothing about how wide the table is.
    const wide = tabbed && cells.length > 1 ? cells.length : 0;
    if (last && (!wide || !last.wide || last.wide === wide)) {
      last.lines.push(cells);
      if (wide) Object.assign(last, { wide, many: last.many + 1 });
    } else {
      // What has no tabs stands over the table that follows it.
      const over = last ? last.lines.splice(last.lines.length - trailing) : [];
      runs.push({ wide, many: wide ? 1 : 0, lines: [...over, cells] });
    }
    trailing = wide ? 0 : trailing + 1;
  }
  if (runs.some(({ wide, many }) => !wide || many < 3)) return [raggedGrid(rows.map(({ cells }) => cells))];
  return runs.map(({ lines }) => ({ ...gridOf(lines.map((line) => line.map((text) => ({ text })))), loose: true }));
}

/** A number with its unit or mark, or a sign for none; a year or a day is neither. */
const isNumeric = (cell: string): boolean => /^(?:[/—-]|[oOlI])$/.test(cell) || (/^[+-]?[\d０-９]/.test(cell) && !/[年月日]/.test(cell) && isValueLike(cell));
const sentence = /[。；;！!？?]|[，,：:].*[，,：:]/;

function lineOf(line: string): Line {
  const trimmed = line.trim();
  const tabbed = line.split('\t');
  // A tab at the beginning alone is the sign of one cell a line.
  if (tabbed.length > 2 || (tabbed.length === 2 && tabbed[0]!.trim())) return { kind: 'row', cells: tabbed, tabbed: true, numbers: 0 };
  if (line.startsWith('\t')) return { kind: 'cell', text: line.slice(1) };
  if (!trimmed) return { kind: 'blank' };
  // No row of numbers is so long.
  if (trimmed.length > 300) return { kind: 'prose', text: line };
  const wide = trimmed.split(/ {2,}|\u3000+/);
  const cells = wide.length > 1 ? wide : trimmed.split(/ +/);
  // A heading ends what was before it; 「行政复议  行政诉讼」 is the head of a table.
  if (partHeadingIn(trimmed) && (cells.length === 1 || /^\S{0,4}[一二三四五六]、/.test(trimmed))) return { kind: 'prose', text: line };
  const numbers = cells.filter(isNumeric).length;
  const labels = cells.slice(0, cells.length - numbers);
  const isRow = numbers > 0 && cells.slice(-numbers).every(isNumeric) && labels.every((cell) => !/^[-—\d]+$/.test(cell)) && labels.length < 4;
  if (isRow && (labels.length ? /\p{L}/u.test(labels.join('')) && !sentence.test(labels.join('，')) : numbers > 3)) return { kind: 'row', cells, numbers };
  // 「自然人 法人或其他组织 总计」, 「第二十条第（五）项」.
  const isHead = trimmed.length < 120 && !/[。；！？]/.test(trimmed) && cells.every((cell) => cell.length < 45);
  return isHead ? { kind: 'head', cells, text: line } : { kind: 'prose', text: line };
}

/** A spreadsheet puts a cell of several lines into quotation marks; its lines are joined. */
function unquoted(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    let line = lines[index]!;
    let next = index;
    // No cell of the form has more lines.
    while (opens(line) && next < index + 60 && next + 1 < lines.length) line += `\n${lines[(next += 1)]!}`;
    if (next > index && line.includes('\t') && !opens(line)) index = next;
    else line = lines[index]!;
    joined.push(line.includes('\t"') || (line.startsWith('"') && line.includes('\t')) ? line.split('\t').map(unquote).join('\t') : line);
  }
  return joined;
}

/** Whether a cell begins with a quotation mark that is not closed. */
function opens(line: string): boolean {
  const [last = ''] = line.split('\t').filter((cell) => cell.startsWith('"')).slice(-1);
  return last.length < 2000 && last !== '' && (last.match(/"/g) || []).length % 2 === 1;
}

const unquote = (cell: string): string => (/^"[^]*"$/.test(cell) && cell.length > 1 ? cell.slice(1, -1).replace(/""/g, '"') : cell);
