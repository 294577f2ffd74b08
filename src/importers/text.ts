/** Text → outline: one cell a line (taken out of Word), cells parted by tabs (pasted from a spreadsheet), or by blanks. */
import { raggedGrid } from './outline.js';
import type { Outline } from './outline.js';

/** Reads a text; which of the three it is shows line by line, so a text may hold more than one. */
export function textOutline(text: string): Outline {
  const outline: (Outline[number])[] = [];
  let rows: string[][] = [];
  let row: string[] = [];
  let inRow = false;
  const endRow = (): void => {
    if (row.length) rows.push(row);
    row = [];
    inRow = false;
  };
  const endGrid = (): void => {
    endRow();
    if (rows.length) outline.push(raggedGrid(rows));
    rows = [];
  };
  const all = text.replace(/\r\n?/g, '\n').split('\n');
  all.forEach((line, index) => {
    const cells = cellsIn(line);
    if (line.startsWith('\t') && !cells) {
      // One cell a line; the blank line after the last ends the row.
      row.push(line.slice(1));
      inRow = true;
    } else if (cells) {
      endRow();
      rows.push(cells);
    } else if (inRow && line.trim()) {
      // A cell of several lines goes on without a tab.
      row[row.length - 1] += `\n${line}`;
    } else if (line.trim()) {
      endGrid();
      outline.push({ kind: 'paragraph', text: line, level: 0 });
    } else {
      endRow();
      // Two blank lines end a table; one ends a row of it.
      if (!(all[index + 1] || '').trim() && !(all[index + 1] || '').startsWith('\t')) endGrid();
    }
  });
  endGrid();
  return outline;
}

/** The cells of a line that holds several; none where it holds one, or prose. */
function cellsIn(line: string): string[] | undefined {
  const tabbed = line.split('\t');
  // A tab at the beginning alone is the sign of one cell a line.
  if (tabbed.length > 2 || (tabbed.length === 2 && tabbed[0]!.trim())) return tabbed;
  const parts = line.trim().split(/ {2,}|\u3000{1,}/);
  if (parts.length > 2 && parts.some((part) => /^[\d,.+\-/—]+$/.test(part))) return parts;
  // 「规章 0 0 0」
  const words = line.trim().split(/ +/);
  const numbers = words.slice(1).filter((word) => /^[+-]?\d[\d,.]*$|^[/—-]$/.test(word));
  return words.length > 2 && numbers.length === words.length - 1 && !/\d$/.test(words[0]!) ? words : undefined;
}
