/** The document of one statutory table: its blocks as native tables, and the notes under them. */
import { partHeading, partOf } from '../definition/form.js';
import type { TableKey } from '../definition/form.js';
import { remember } from '../definition/remember.js';
import type { Label, Table } from '../definition/table.js';
import { wordsOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import type { Address } from '../report/address.js';
import { blocksOf, cellOf, tableOf } from '../report/report.js';
import type { AnyTable, Report } from '../report/report.js';
import { escapeHtml, markup, weave } from './markup.js';
import type { Filled, FilledCell, Markup } from './markup.js';
import { cellText, pathLabel, tableFrame } from './table-view.js';
import type { CellFrame, HeadingView, Layout, TableFrame } from './table-view.js';
import { noMarks } from './marks.js';
import type { Marks } from './marks.js';

export interface TableOptions {
  readonly locale: Locale;
  readonly marks?: Marks | undefined;
  readonly layout?: Layout;
  /** What is said beside a cell of its change on last year, by its address. */
  readonly changes?: ReadonlyMap<Address, string>;
}

/** What stands in the container of a table. */
export function tableContent(report: Report, key: TableKey, options: TableOptions): Markup {
  const { locale } = options;
  const words = wordsOf(locale);
  const table = tableOf(report, key);
  const source = markup`<p class="disclosure-source">${chinese(report.agency.name, locale)} ${words.year(report.year)}</p>`;
  if (!table) {
    const name = bilingual(partHeading(partOf(key)), locale);
    return markup`${source}<p class="disclosure-missing">${name} ${words.missingTable}</p>`;
  }
  const filled = filledBlocks(table, key, options);
  const { notes = [] } = table;
  const lines = notes.map((note) => markup`<p class="disclosure-note">${chinese(note, locale)}</p>`);
  return markup`${source}<div class="disclosure-scroll">${filled}</div>${lines}`;
}

/** The blocks of a table with what the report says in each cell. */
export function filledBlocks(table: AnyTable, key: TableKey, { locale, marks = noMarks, layout = 'form', changes }: TableOptions): Filled[] {
  const { blank } = wordsOf(locale);
  return blocksOf(table, key).map((block, index) => {
    const { body } = tableFrame(key, block, layout);
    const cells = body.flatMap((row) =>
      row.cells.map(({ address, place }): FilledCell => {
        const { own: mark, operand } = marks.cell(address);
        return { text: cellText(cellOf(table, place.row, place.column)), blank, mark, operand, change: (changes && changes.get(address)) || '' };
      }),
    );
    return {
      pieces: piecesOf(key, block, index === 0, locale, layout),
      cells,
      ...(layout === 'flat' && { zeroRows: body.map(isZero(table, marks)) }),
    };
  });
}

/** How many rows of a table a reader can put away. */
export function zeroRowsOf(table: AnyTable, key: TableKey, marks: Marks): number {
  return blocksOf(table, key).flatMap((block) => tableFrame(key, block, 'flat').body.filter(isZero(table, marks))).length;
}

/** Whether all of a row is 0; what is marked is not put away. */
const isZero =
  (table: AnyTable, marks: Marks) =>
  ({ cells }: TableFrame['body'][number]): boolean =>
    cells.every(({ address, place }) => {
      if (cellText(cellOf(table, place.row, place.column)) !== '0') return false;
      const { own, operand } = marks.cell(address);
      return !own && !operand;
    });

/** Words of a report, which are Chinese on a page in any language. */
export function chinese(text: string, locale: Locale): string | Markup {
  return locale === 'zh-Hans' ? text : markup`<span lang="zh-Hans">${text}</span>`;
}

/** Words of the form; on a page in another language with its words beside them. */
export function bilingual(label: Label, locale: Locale): string | Markup {
  const gloss = wordsOf(locale).gloss(label);
  return gloss === null
    ? label.label
    : markup`<span lang="zh-Hans">${label.label}</span> <span class="disclosure-gloss">${gloss}</span>`;
}

function labelHtml(label: Label, locale: Locale): string {
  const content = bilingual(label, locale);
  return typeof content === 'string' ? escapeHtml(content) : weave(content, (text) => escapeHtml(String(text)));
}

const pieces = new Map<string, readonly string[]>();

/**
 * The markup of a block between its cells. It is the same for every report, so it is put together once;
 * a NUL, which no label holds, stands where a cell is filled in.
 */
function piecesOf(key: TableKey, table: Table, first: boolean, locale: Locale, layout: Layout): readonly string[] {
  return remember(pieces, `${table.id} ${first} ${locale} ${layout}`, () => frameHtml(key, table, first, locale, layout).split('\0'));
}

function frameHtml(key: TableKey, table: Table, first: boolean, locale: Locale, layout: Layout): string {
  const frame = tableFrame(key, table, layout);
  const flat = layout === 'flat';
  // On a phone it is laid out as lists, which makes some engines forget that it is a table.
  const role = (name: string): string => (flat ? ` role="${name}"` : '');
  const heads = (list: readonly HeadingView[]): string =>
    list.map((each) => headingHtml(each, locale, role(each.kind === 'corner' ? 'cell' : each.kind === 'stub' ? 'rowheader' : 'columnheader'))).join('');
  const head = frame.head.map((row) => `<tr${role('row')}>${heads(row)}</tr>`);
  const body = frame.body.map(
    ({ labels, cells }) =>
      `<tr${role('row')}>${heads(labels)}${cells.map((cell) => cellHtml(cell, role('cell'), locale)).join('')}</tr>`,
  );
  return (
    `<table class="disclosure-table disclosure-${flat ? 'flat' : table.id}"${role('table')}>${captionHtml(key, table, first, locale)}` +
    `<thead class="disclosure-head"${role('rowgroup')}>${head.join('')}</thead><tbody${role('rowgroup')}>${body.join('')}</tbody></table>`
  );
}

/** Every block has its name; only the first one's is seen, and that not where a heading says it already. */
function captionHtml(key: TableKey, table: Table, first: boolean, locale: Locale): string {
  const name = labelHtml(partHeading(partOf(key)), locale);
  const block = table.banner ? ` <span class="disclosure-hidden">${labelHtml(table.banner, locale)}</span>` : '';
  return `<caption class="disclosure-caption"><span class="disclosure-${first ? 'name' : 'hidden'}">${name}</span>${block}</caption>`;
}

function headingHtml(heading: HeadingView, locale: Locale, role: string): string {
  const text = labelHtml(heading.label, locale);
  const { kind, level, colspan, rowspan } = heading;
  const attributes = `class="disclosure-${kind}${kind === 'stub' ? ` disclosure-level-${level}` : ''}"${role}${spansHtml(colspan, rowspan)}`;
  if (kind === 'corner') return `<td ${attributes}>${text}</td>`;
  return `<th scope="${kind === 'stub' ? 'row' : 'col'}" ${attributes}>${text}</th>`;
}

function cellHtml({ address, total, colspan, place: { columnPath } }: CellFrame, role: string, locale: Locale): string {
  // On a phone the row is a list, and each number says its column beside it. What heads all columns goes without saying.
  const column = pathLabel(columnPath.length > 1 ? columnPath.slice(1) : columnPath);
  const named = role ? `${role} data-column="${escapeHtml(wordsOf(locale).gloss(column) || column.label)}"` : '';
  return `<td class="disclosure-cell${total ? ' disclosure-total' : ''}" data-cell="${address}"${named}${spansHtml(colspan, 1)}\0</td>`;
}

function spansHtml(colspan: number, rowspan: number): string {
  return (colspan > 1 ? ` colspan="${colspan}"` : '') + (rowspan > 1 ? ` rowspan="${rowspan}"` : '');
}

