/** Markup as HTML text, for exporters. */
import type { Locale } from '../locales/locale.js';
import { printable } from '../report/as-shown.js';
import { cellAttributes, escapeHtml, isEmbedded, isFilled, isMarkup, markup, weave } from './markup.js';
import type { Filled, Markup, MarkupValue } from './markup.js';

/** The container of a document, as elements find, make or take it over. */
export function documentContainer(content: Markup, locale: Locale): Markup {
  return markup`<div slot="document" class="disclosure-document" dir="ltr" lang="${locale}">${content}</div>`;
}

/** A value as it can stand in a document: what is fixed needs no looking at, and nearly every value is a number. */
const written = (text: string): string => (/^[\d,.]*$/.test(text) ? text : escapeHtml(printable(text)));

/** Any markup as HTML text, every value escaped, without the characters that have no place in a document. */
export function toHtml(value: MarkupValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return written(String(value));
  if (isMarkup(value)) return weave(value, toHtml);
  if (isEmbedded(value)) {
    const { tag, content, locale } = value;
    return content ? `<${tag}>${toHtml(documentContainer(content(), locale))}</${tag}>` : '';
  }
  if (isFilled(value)) return fill(value);
  return value.map(toHtml).join('');
}

function fill({ pieces, cells }: Filled): string {
  const table = pieces.reduce((html, piece, index) => {
    const cell = cells[index - 1]!;
    const attributes = cellAttributes(cell);
    // A loop, since most cells have none.
    for (const name in attributes) html += ` ${name}="${written(attributes[name]!)}"`;
    return `${html}>${written(cell.text)}${piece}`;
  });
  return `<div class="disclosure-block">${table}</div>`;
}
