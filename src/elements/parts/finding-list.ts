/** What was found, as a list whose entries lead to the cell. */
import { html, nothing } from 'lit';
import { foundWordsOf } from '../../locales/locale.js';
import type { Locale } from '../../locales/locale.js';
import { isElsewhere } from '../../report/address.js';
import { placeOf } from '../../report/describe.js';
import { explanationOf } from '../../report/explanation.js';
import { sentenceOf } from '../../report/finding.js';
import type { Finding } from '../../report/finding.js';
import type { Report } from '../../report/report.js';
import { markOf } from '../../view/marking.js';
import type { Entry } from './check-line.js';

/** Entries with a way to the cell; `select` is told which and from where. */
export function findingList(
  entries: readonly Entry[],
  report: Report,
  locale: Locale,
  select: (entry: Entry, from: HTMLElement) => void,
): unknown {
  const words = foundWordsOf(locale);
  return html`<ul class="findings">
    ${entries.map((entry) => {
      const { found, index } = entry;
      const sentence = sentenceOf(found, locale);
      const explanation = explanationOf(report, found);
      const name = html`<b class="mark ${found.severity}">${markOf(found, index, locale)}</b> ${shortPlace(found, locale) || words.wholeReport}`;
      return html`<li data-finding=${index + 1} tabindex="-1">
        ${isElsewhere(found.at)
          ? html`<p>${name}</p>`
          : html`<button type="button" part="finding" @click=${(event: Event) => select(entry, event.currentTarget as HTMLElement)}>${name}</button>`}
        <p>${sentence.charAt(0).toUpperCase() + sentence.slice(1)}</p>
        ${explanation ? html`<p class="explanation">${words.explained(explanation)}</p>` : nothing}
      </li>`;
    })}
  </ul>`;
}

/** The list stands under its part, whose name need not be said with every entry. */
function shortPlace({ at }: Finding, locale: Locale): string {
  const place = placeOf(at, locale);
  return at.startsWith('tables.') && place.includes(' › ') ? place.slice(place.indexOf(' › ') + 3) : place;
}
