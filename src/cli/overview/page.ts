/** The page around the rows and the details: head, sums, legend, table head and foot. */
import { createHash } from 'node:crypto';
import type { Locale } from '../../locales/locale.js';
import { markup, stringsOf } from '../../view/markup.js';
import type { Markup } from '../../view/markup.js';
import { toHtml } from '../../view/to-html.js';
import type { Frame } from '../formats/format.js';
import type { Totals } from '../tally.js';
import { cliWords } from '../words/words.js';
import { columnsOf } from './columns.js';
import { overviewScript } from './script.js';
import { overviewStyle } from './style.js';

/** Nothing but our own script may run, whatever a report says. */
const policy = `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; script-src 'sha256-${createHash('sha256').update(overviewScript).digest('base64')}'`;

const asIs = (text: string): Markup => ({ strings: stringsOf(text), values: [] });

export function beforeRows(frame: Frame, totals: Totals): string {
  const { locale, began } = frame;
  const words = cliWords(locale).overview;
  const title = words.title(totals.reports);
  return `<!doctype html>\n${toHtml(markup`<html lang="${locale}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${asIs(overviewStyle)}</style></head>
<body><header><h1>${title}</h1><p class="quiet">${words.made(when(began, locale))}</p>${tiles(locale, totals)}</header>
<main>${legend(locale)}${tools(locale)}<div class="scroll" role="region" aria-labelledby="caption" tabindex="0"><table><caption><span id="caption">${words.caption}</span></caption>${head(frame)}<tbody>
`)}`;
}

export function beforeDetails(frame: Frame, totals: Totals, concerned: readonly number[]): string {
  const words = cliWords(frame.locale).overview;
  const sums = columnsOf(frame).map((_column, index) => markup`<td>${concerned[index] || 0}</td>`);
  const nothing = totals.error + totals.warning + totals.review ? null : markup`<p>${words.nothing}</p>`;
  return toHtml(markup`</tbody><tfoot><tr><th scope="row">${words.sum}</th><td>${totals.reports - totals.agreeing}</td>${sums}</tr></tfoot></table></div>
<section class="details" aria-labelledby="details"><h2 id="details">${words.details}</h2>${nothing}
`);
}

export const end = `</section></main><script>${overviewScript}</script></body></html>\n`;

function when(iso: string, locale: Locale): string {
  return new Date(iso).toLocaleString(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeStyle: 'short' });
}

function tiles(locale: Locale, totals: Totals): Markup {
  const words = Object.entries(cliWords(locale).overview.tiles) as [keyof Totals, string][];
  return markup`<dl class="tiles">${words.map(([key, word]) => markup`<div class="tile ${key}"><dt>${word}</dt><dd>${totals[key]}</dd></div>`)}</dl>`;
}

function legend(locale: Locale): Markup {
  const words = cliWords(locale).overview.legend;
  const found = (['error', 'warning', 'review'] as const).map((key) => markup`<li><span class="chip ${key}" aria-hidden="true">1</span> ${words[key]}</li>`);
  const quiet = ([['agrees', '✓'], ['notAssessable', '○'], ['absent', '–']] as const).map(
    ([key, mark]) => markup`<li><span class="${key}" aria-hidden="true">${mark}</span> ${words[key]}</li>`,
  );
  return markup`<ul class="legend">${found}${quiet}</ul>`;
}

/** The script shows them; without it they could do nothing. */
function tools(locale: Locale): Markup {
  const { search, show, everything, state, shown } = cliWords(locale).overview;
  const states = Object.entries(state).map(([key, word]) => markup`<option value="${key}">${word}</option>`);
  return markup`<form class="tools" hidden><label>${search} <input type="search" autocomplete="off"></label><label>${show} <select><option value="">${everything}</option>${states}</select></label><output data-words="${shown}"></output></form>`;
}

function head(frame: Frame): Markup {
  const words = cliWords(frame.locale).overview;
  const columns = columnsOf(frame).map(({ name, sentence }) => markup`<th scope="col" data-first="descending"${sentence === undefined ? null : markup` title="${sentence}"`}>${name}</th>`);
  return markup`<thead data-sort-words="${words.sort}"><tr><th scope="col">${words.report}</th><th scope="col" data-first="descending">${words.stateHead}</th>${columns}</tr></thead>`;
}
