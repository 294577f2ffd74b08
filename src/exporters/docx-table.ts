/** A statutory table in Word, drawn as the form draws it: one table, its blocks under one another, cells merged. */
import { AlignmentType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { TableKey } from '../definition/form.js';
import { blocksOf, cellOf } from '../report/report.js';
import type { AnyTable } from '../report/report.js';
import type { WordRole } from '../report/word-styles.js';
import { cellText, tableFrame } from '../view/table-view.js';
import type { HeadingView } from '../view/table-view.js';
import { textWidth } from './docx-looks.js';
import { paragraph } from './docx-paragraph.js';

/** Parts of the width that the grid columns take, by how many there are; the last goes on for the rest. */
const shares: Readonly<Record<TableKey, readonly number[]>> = {
  proactiveDisclosure: [1],
  applications: [10, 13, 36, 12],
  reviewLitigation: [1],
};

/** Rows of a table that fits on what is left of a page, or on the next. */
const shortTable = 25;
const numbers = /^[+-]?[\d,.]+$/;

export function wordTable(table: AnyTable, key: TableKey): Table {
  const frames = blocksOf(table, key).map((block) => tableFrame(key, block));
  const columns = frames[0]!.width;
  const widths = widthsOf(shares[key], columns);
  const lines = frames.flatMap(({ head, body }) => [
    ...head.map((line) => ({ head: true, cells: line.map(headingCell) })),
    ...body.map(({ labels, cells }) => ({
      head: false,
      cells: [...labels.map(headingCell), ...cells.map(({ place, colspan }) => valueCell(cellText(cellOf(table, place.row, place.column)), colspan))],
    })),
  ]);
  const short = lines.length < shortTable;
  const rows = lines.map(
    ({ head, cells }, index) =>
      // A short table stays on one page, and so does a row; of a long one the head is repeated.
      new TableRow({ children: cells, cantSplit: true, ...(short ? { keepNext: index < lines.length - 1 } : head && { tableHeader: true }) }),
  );
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 40, right: 40, top: 30, bottom: 30 },
    alignment: AlignmentType.CENTER,
  });
}

function headingCell({ kind, label, colspan, rowspan }: HeadingView): TableCell {
  return cellOfWord(label.label, kind === 'stub' && rowspan === 1 ? 'stub' : 'column', colspan, rowspan);
}

/** What is long for its column is set smaller. */
function valueCell(text: string, colspan: number): TableCell {
  return cellOfWord(text, 'cell', colspan, 1, numbers.test(text) && text.length < 7 ? undefined : 16);
}

function cellOfWord(text: string, role: WordRole, colspan: number, rowspan: number, size?: number): TableCell {
  return new TableCell({
    children: [paragraph(role, text, size)],
    verticalAlign: 'center',
    ...(colspan > 1 && { columnSpan: colspan }),
    ...(rowspan > 1 && { rowSpan: rowspan }),
  });
}

function widthsOf(parts: readonly number[], count: number): number[] {
  const all = Array.from({ length: count }, (_, index) => parts[Math.min(index, parts.length - 1)]!);
  const whole = all.reduce((sum, part) => sum + part, 0);
  return all.map((part) => Math.floor((part / whole) * textWidth));
}
