/** What there is to say of the cell that has the focus: where it is, what it should come to, what was found there. */
import { html, nothing } from 'lit';
import type { TableKey } from '../../definition/form.js';
import { valueAt } from '../../editing/draft.js';
import { toldInForm } from '../../editing/told.js';
import { offerAt, totalsAt } from '../../editing/totals.js';
import { isWord } from '../../editing/typed.js';
import { editingWordsOf } from '../../locales/editing.js';
import type { Address } from '../../report/address.js';
import { addUp } from '../../report/decimal.js';
import { placeOf } from '../../report/describe.js';
import type { Cell } from '../../report/report.js';
import type { EditorHost } from './editor-host.js';

/** Of sums the line above says as much. */
const saidAbove: readonly string[] = ['row-total', 'outcome-total', 'review-total'];

/** More than these are in the list. */
const most = 2;

export function cellBar(host: EditorHost, grid: { fillTotal(at: Address): void }, key: TableKey, at: Address, typing: Address | undefined): unknown {
  const { session, locale } = host;
  const words = editingWordsOf(locale);
  const { draft, held, judged } = session;
  const totals = totalsAt(draft!, at);
  const offer = offerAt(draft!, at);
  const cell = valueAt(draft!, at) as Cell | undefined;
  const comma = locale === 'en' ? ', ' : '，';
  const place = placeOf(at, locale);
  const told = (judged?.findings || []).filter((each) => each.at === at && !saidAbove.includes(each.id)).slice(0, most);
  return html`<div class="cell" id="cell-${key}">
    <p><b>${place.slice(place.indexOf(' › ') + 3)}</b></p>
    ${held.has(at) ? html`<p>${words.held}</p>` : nothing}
    ${totals.map(({ along, value, reported, lacking }) => {
      const name = words.along[along];
      if (value === null) return html`<p>${words.sumLacks(name, lacking.length)}</p>`;
      const gap = reported === null ? null : addUp([reported, -value]);
      return html`<p>${words.sumIs(name, value)}${reported === null ? nothing : html`${comma}${words.reported(reported)}${comma}${gap === 0 ? words.agrees : html`<b>${words.off(gap!)}</b>`}`}</p>`;
    })}
    ${totals.length && offer !== null && offer !== session.numberAt(at) && !held.has(at)
      ? html`<button type="button" @click=${() => grid.fillTotal(at)}>${words.fillTotal(offer)}</button>`
      : nothing}
    ${isWord(cell) ? html`<p>${words.unclear}</p>` : nothing}
    ${told.map((each) => html`<p class=${typing === at ? 'unsaid' : ''}>${toldInForm(each, locale)}</p>`)}
  </div>`;
}
