/** The document of one statutory table: its blocks as native tables, and the notes under them. */
import { partHeading, partOf } from '../definition/form.js';
import type { TableKey } from '../definition/form.js';
import type { Label, Table } from '../definition/table.js';
import { wordsOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import { blocksOf, cellOf, tableOf } from '../report/report.js';
import type { Report } from '../report/report.js';
import { escapeHtml, markup, weave } from './markup.js';
import type { Filled, Markup } from './markup.js';
import { cellText, tableFrame } from './table-view.js';
import type { CellFrame, HeadingView } from './table-view.js';
import { noMarks } from './marks.js';
import type { Marks } from './marks.js';

const unmarked = { own: '', operand: '' };

/** What stands in the container of a table. */
export function tableContent(report: Report, key: TableKey, locale: Locale, marks: Marks = noMarks): Markup {
  const words = wordsOf(locale);
  const table = tableOf(report, key);
  const source = markup`<p class="disclosure-source">${chinese(report.agency.name, locale)} ${words.year(report.year)}</p>`;
  if (!table) {
    const name = bilingual(partHeading(partOf(key)), locale);
    return markup`${source}<p class="disclosure-missing">${name} ${words.missingTable}</p>`;
  }
  const filled = blocksOf(table, key).map((block, index): Filled => ({
    pieces: piecesOf(key, block, index === 0, locale),
    cells: tableFrame(key, block).body.flatMap((row) =>
      row.cells.map(({ address, place }) => {
        const { own: mark, operand } = marks.cells.get(address) || unmarked;
        return { text: cellText(cellOf(table, place.row, place.column)), blank: words.blank, mark, operand };
      }),
    ),
  }));
  const { notes = [] } = table;
  const lines = notes.map((note) => markup`<p class="disclosure-note">${chinese(note, locale)}</p>`);
  return markup`${source}<div class="disclosure-scroll">${filled}</div>${lines}`;
}

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
function piecesOf(key: TableKey, table: Table, first: boolean, locale: Locale): readonly string[] {
  const name = `${table.id} ${first} ${locale}`;
  let made = pieces.get(name);
  if (!made) pieces.set(name, (made = frameHtml(key, table, first, locale).split('\0')));
  return made;
}

function frameHtml(key: TableKey, table: Table, first: boolean, locale: Locale): string {
  const frame = tableFrame(key, table);
  const head = frame.head.map((row) => `<tr>${row.map((heading) => headingHtml(heading, locale)).join('')}</tr>`);
  const body = frame.body.map(
    ({ labels, cells }) =>
      `<tr>${labels.map((heading) => headingHtml(heading, locale)).join('')}${cells.map(cellHtml).join('')}</tr>`,
  );
  return (
    `<table class="disclosure-table disclosure-${table.id}">${captionHtml(key, table, first, locale)}` +
    `<thead class="disclosure-head">${head.join('')}</thead><tbody>${body.join('')}</tbody></table>`
  );
}

/** Every block has its name; only the first one's is seen, and that not where a heading says it already. */
function captionHtml(key: TableKey, table: Table, first: boolean, locale: Locale): string {
  const name = labelHtml(partHeading(partOf(key)), locale);
  const block = table.banner ? ` <span class="disclosure-hidden">${labelHtml(table.banner, locale)}</span>` : '';
  return `<caption class="disclosure-caption"><span class="disclosure-${first ? 'name' : 'hidden'}">${name}</span>${block}</caption>`;
}

function headingHtml(heading: HeadingView, locale: Locale): string {
  const text = labelHtml(heading.label, locale);
  const { kind, level, colspan, rowspan } = heading;
  const attributes = `class="disclosure-${kind}${kind === 'stub' ? ` disclosure-level-${level}` : ''}"${spansHtml(colspan, rowspan)}`;
  if (kind === 'corner') return `<td ${attributes}>${text}</td>`;
  return `<th scope="${kind === 'stub' ? 'row' : 'col'}" ${attributes}>${text}</th>`;
}

function cellHtml({ address, total, colspan }: CellFrame): string {
  return `<td class="disclosure-cell${total ? ' disclosure-total' : ''}" data-cell="${address}"${spansHtml(colspan, 1)}\0</td>`;
}

function spansHtml(colspan: number, rowspan: number): string {
  return (colspan > 1 ? ` colspan="${colspan}"` : '') + (rowspan > 1 ? ` rowspan="${rowspan}"` : '');
}

