/** A table for the clipboard: HTML with its spans, and text with tabs, for Excel, WPS and Word. */
import type { TableKey } from '../definition/form.js';
import { blocksOf, tableOf } from '../report/report.js';
import type { Report } from '../report/report.js';
import { toHtml } from '../view/to-html.js';
import { filledBlocks } from '../view/table-markup.js';
import type { TableOptions } from '../view/table-markup.js';
import { tableFrame } from '../view/table-view.js';
import type { HeadingView, TableFrame } from '../view/table-view.js';
import { guarded } from './guarded.js';

export interface CopiedTable {
  readonly html: string;
  readonly text: string;
}

/** Both forms of a table, as filed: no marks, no changes; empty where the report has no such table. */
export function copyTable(report: Report, key: TableKey, { locale, layout = 'form' }: Pick<TableOptions, 'locale' | 'layout'>): CopiedTable {
  const table = tableOf(report, key);
  if (!table) return { html: '', text: '' };
  const blocks = filledBlocks(table, key, { locale, layout }).map(({ pieces, cells }) => ({
    pieces,
    cells: cells.map((cell) => ({ ...cell, text: guarded(cell.text) })),
  }));
  const html = toHtml(blocks).replace(/<table /g, '<table border="1" ');
  const lines = blocksOf(table, key).flatMap((block, index) =>
    gridOf(tableFrame(key, block, layout), blocks[index]!.cells.map(({ text }) => text)),
  );
  return { html, text: lines.map((line) => line.join('\t')).join('\r\n') };
}

/** Every line as wide as the frame; what spans several places stands in the first of them. */
function gridOf({ width, head, body }: TableFrame, texts: readonly string[]): string[][] {
  const grid = Array.from({ length: head.length + body.length }, () => Array<string | undefined>(width));
  const put = (row: number, text: string, colspan: number, rowspan: number): void => {
    const start = grid[row]!.findIndex((each) => each === undefined);
    for (let y = row; y < row + rowspan; y += 1) for (let x = start; x < start + colspan; x += 1) grid[y]![x] = '';
    grid[row]![start] = text;
  };
  const putHeadings = (row: number, headings: readonly HeadingView[]): void =>
    headings.forEach(({ label, colspan, rowspan }) => put(row, label.label, colspan, rowspan));
  head.forEach((headings, row) => putHeadings(row, headings));
  let at = 0;
  body.forEach(({ labels, cells }, row) => {
    putHeadings(head.length + row, labels);
    for (const { colspan } of cells) put(head.length + row, texts[at++]!.replace(/\s+/g, ' '), colspan, 1);
  });
  return grid.map((line) => line.map((text) => text ?? ''));
}
