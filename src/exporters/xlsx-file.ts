/** Puts a workbook together: each table on a sheet, as the form has it. Loaded when one is made. */
import writeWorkbook from 'write-excel-file/universal';
import type { Cell, CellObject, Row, Sheet } from 'write-excel-file/universal';
import { partHeading, partOf } from '../definition/form.js';
import type { TableKey } from '../definition/form.js';
import { asShown, printable } from '../report/as-shown.js';
import { blocksOf, cellNumber, cellOf, isPrinted, tableOf } from '../report/report.js';
import type { AnyTable, Cell as Filed, Report } from '../report/report.js';
import { cellText, tableFrame } from '../view/table-view.js';
import type { HeadingView } from '../view/table-view.js';

/** Beyond this Excel changes the last digits of a number, and a text may not be longer. */
const digits = 15;
const longestText = 32_767;
/** The library drops these without a word, the sign of a character that could not be read among them, and one digit after some. */
const unheld = /[\ufffd\p{Noncharacter_Code_Point}]/gu;

export async function workbook(report: Report, tables: readonly TableKey[]): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = tables.filter((key) => tableOf(report, key)).map((key) => sheetOf(report, key));
  // A workbook has at least one sheet.
  const all = sheets.length ? sheets : [{ sheet: '无表', data: [[text(asShown(report.agency.name))]] }];
  const blob = await writeWorkbook(all, { fontFamily: '宋体', fontSize: 11 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const frame = { borderStyle: 'thin', alignVertical: 'center', wrap: true } as const;

function sheetOf(report: Report, key: TableKey): Sheet<Blob> {
  const table = tableOf(report, key)!;
  const frames = blocksOf(table, key).map((block) => tableFrame(key, block));
  const { width } = frames[0]!;
  const title = `${asShown(report.agency.name)} ${report.year}年 ${partHeading(partOf(key)).label}`;
  const grid = frames.flatMap((each) => rowsOf(each, table));
  const notes = (table.notes || []).flatMap(piecesOf).map((note) => [{ ...text(note), columnSpan: width, wrap: true }, ...fill(width - 1)]);
  return {
    sheet: partHeading(partOf(key)).label.slice(0, 31),
    data: [[{ ...text(title), columnSpan: width, fontWeight: 'bold', align: 'center', height: 30, alignVertical: 'center' }, ...fill(width - 1)], ...grid, ...notes],
    columns: widthsOf(key, width).map((each) => ({ width: each })),
    orientation: 'landscape',
    ...(frames.length === 1 && { stickyRowsCount: 1 + frames[0]!.head.length }),
  };
}

/** What no cell can hold goes on in the next. */
function piecesOf(note: string): string[] {
  const signs = [...note];
  // Some characters count twice.
  const size = Math.floor(longestText / 2);
  return Array.from({ length: Math.ceil(signs.length / size) || 1 }, (_, index) => signs.slice(index * size, (index + 1) * size).join(''));
}

const fill = (count: number): null[] => Array.from({ length: count }, () => null);

/** Every line as wide as the frame: what a merged cell covers is null. */
function rowsOf({ width, head, body }: ReturnType<typeof tableFrame>, table: AnyTable): Row[] {
  const height = head.length + body.length;
  const grid = Array.from({ length: height }, () => Array<Cell | undefined>(width));
  const put = (row: number, cell: CellObject, colspan: number, rowspan: number): void => {
    const start = grid[row]!.findIndex((each) => each === undefined);
    // What is covered has the frame, too.
    for (let y = row; y < row + rowspan; y += 1) for (let x = start; x < start + colspan; x += 1) grid[y]![x] = null;
    grid[row]![start] = { ...frame, ...cell, ...(colspan > 1 && { columnSpan: colspan }), ...(rowspan > 1 && { rowSpan: rowspan }) };
  };
  const putHeading = (row: number, { kind, label, colspan, rowspan }: HeadingView): void =>
    put(row, { ...text(label.label), align: kind === 'stub' && rowspan === 1 ? 'left' : 'center', backgroundColor: '#F2F2F2' }, colspan, rowspan);
  head.forEach((line, row) => line.forEach((heading) => putHeading(row, heading)));
  body.forEach(({ labels, cells }, index) => {
    const row = head.length + index;
    labels.forEach((heading) => putHeading(row, heading));
    for (const { place, colspan } of cells) put(row, valueCell(cellOf(table, place.row, place.column)), colspan, 1);
  });
  return grid.map((line) => line.map((cell) => cell ?? null));
}

/** A number is a number, shown as it was printed where that is a number, too; any other wording is text; a blank is blank. */
function valueCell(filed: Filed | undefined): CellObject {
  const value = cellNumber(filed);
  const wording = cellText(filed);
  if (asShown(wording) === '') return { align: 'right' };
  const format = value === null ? undefined : isPrinted(filed) && filed.printed.trim() ? formatOf(filed.printed.trim(), value) : plainFormat(value);
  if (format === undefined || value === null) return { ...text(wording), align: 'right' };
  return { type: Number, value, format, align: 'right' };
}

/** The format that shows a number as it was printed; `undefined` where none does: 「26.50」 is one, 「3件」 and 「007」 are not. */
function formatOf(printed: string, value: number): string | undefined {
  const [, plus, whole, fraction = ''] = /^([+-]?)((?:0|[1-9]\d*))(?:\.(\d+))?$/.exec(printed) || [];
  if (whole === undefined || Number(printed) !== value || plainFormat(value) === undefined) return undefined;
  const number = fraction ? `0.${'0'.repeat(fraction.length)}` : '0';
  return plus === '+' ? `+${number};-${number};+${number}` : number;
}

function plainFormat(value: number): string | undefined {
  const [, fraction = ''] = String(value).split('.');
  const exact = !String(value).includes('e') && String(value).replace(/\D/g, '').length <= digits;
  return exact ? (fraction ? `#,##0.${'0'.repeat(fraction.length)}` : '#,##0') : undefined;
}

/** A text, never a formula; Excel would take `_x0041_` for a letter. */
function text(words: string): CellObject {
  const plain = printable(words).replace(unheld, '□');
  // What is cut off is seen to be.
  const held = plain.length > longestText ? `${plain.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/, '')}…` : plain;
  // The library keeps its texts in an object, whose own 「toString」 it would find in place of ours.
  if (held in Object.prototype) return { type: String, value: `${held} ` };
  return { type: String, value: held.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_') };
}

function widthsOf(key: TableKey, count: number): number[] {
  if (key === 'applications') return Array.from({ length: count }, (_, index) => [8, 14, 44][index] ?? 10);
  return Array.from({ length: count }, () => (key === 'reviewLitigation' ? 9 : 22));
}
