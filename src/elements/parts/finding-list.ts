/** What was found, as a list whose entries lead to the cell. */
import { html, nothing } from 'lit';
import { foundWordsOf } from '../../locales/locale.js';
import type { Locale } from '../../locales/locale.js';
import { isElsewhere } from '../../report/address.js';
import type { Address } from '../../report/address.js';
import { headingAt, placeIn, placeOf } from '../../report/describe.js';
import { explanationOf } from '../../report/explanation.js';
import { sentenceOf } from '../../report/finding.js';
import type { Finding } from '../../report/finding.js';
import type { Report } from '../../report/report.js';
import { markOf } from '../../view/marking.js';
import type { Entry } from './check-line.js';

/** Of blanks, so many are named one by one. */
const named = 12;

/** Entries with a way to the cell; `select` is told which and from where, `more` stands at the end of each. */
export function findingList(
  entries: readonly Entry[],
  report: Report,
  locale: Locale,
  select: (entry: Entry, from: HTMLElement) => void,
  more: (entry: Entry) => unknown = () => nothing,
  say = sentenceOf,
  placed: (at: Address, locale: Locale) => string = (at) => shortPlace(at, locale) || foundWordsOf(locale).wholeReport,
): unknown {
  const words = foundWordsOf(locale);
  const way = (entry: Entry, name: unknown): unknown =>
    html`<button type="button" part="finding" @click=${(event: Event) => select(entry, event.currentTarget as HTMLElement)}>${name}</button>`;
  return html`<ul class="findings">
    ${entries.map((entry) => {
      const { found, index } = entry;
      const sentence = say(found, locale);
      const explanation = explanationOf(report, found);
      const heading = headingAt(report, found.at);
      const place = heading ? html`<span lang="zh-Hans">${heading}</span>` : placed(found.at, locale);
      const name = html`<b class="mark ${found.severity}">${markOf(found, index, locale)}</b> ${place}`;
      // What is about many cells of a table leads to each of them.
      const cells = found.id === 'complete' ? found.related : [];
      return html`<li data-finding=${index + 1} tabindex="-1">
        ${isElsewhere(found.at) ? html`<p>${name}</p>` : way(entry, name)}
        <p>${sentence.replace(/^[a-z](?!ttps?:)/, (letter) => letter.toUpperCase())}</p>
        ${cells.length
          ? html`<p class="cells">${cells.slice(0, named).map((at) => way({ found: { ...found, at }, index }, shortPlace(at, locale)))}${cells.length > named ? words.more(cells.length - named) : nothing}</p>`
          : nothing}
        ${explanation ? html`<p class="explanation">${words.explained(explanation, found.severity)}</p>` : nothing}${more(entry)}
      </li>`;
    })}
  </ul>`;
}

/** What the agency explains though nothing was found there. */
export function otherExplanations(findings: readonly Finding[], report: Report, locale: Locale): unknown {
  const { explanations = [] } = report;
  const others = explanations.filter(
    ({ at, rule, text }) => !findings.some((found) => found.at === at && (rule === undefined || rule === found.id) && explanationOf(report, found) === text),
  );
  if (!others.length) return nothing;
  return html`<h3>${foundWordsOf(locale).places.explanations}</h3>
    <ul class="findings">${others.map(({ at, text }) => html`<li><p>${placeIn(report, at, locale) || at}</p><p class="explanation">${text}</p></li>`)}</ul>`;
}

/** The list stands under its part, whose name need not be said with every entry. */
export function shortPlace(at: Address, locale: Locale): string {
  const place = placeOf(at, locale);
  return at.startsWith('tables.') && place.includes(' › ') ? place.slice(place.indexOf(' › ') + 3) : place;
}
