/** Everything that was found about a report: grouped by part, to be filtered, and to be taken away as a file. */
import { html, nothing } from 'lit';
import type { ReactiveControllerHost } from 'lit';
import { partHeading, parts } from '../../definition/form.js';
import { exportFindings } from '../../exporters/findings.js';
import type { FindingsFormat } from '../../exporters/findings.js';
import { foundWordsOf, wordsOf } from '../../locales/locale.js';
import type { FoundWords, Locale } from '../../locales/locale.js';
import type { Finding, Severity } from '../../report/finding.js';
import type { Report } from '../../report/report.js';
import { entriesOf } from './check-line.js';
import type { Entry } from './check-line.js';
import { findingList, otherExplanations } from './finding-list.js';

const severities: readonly Severity[] = ['error', 'warning', 'review'];

/** The part an address is in; empty for what is about the whole. */
function partOfAddress(at: string): string {
  const [first, second] = at.slice(at.indexOf(':') + 1).split('.');
  const key = first === 'tables' ? second : first;
  return parts.some((part) => part.key === key) ? key! : '';
}

export class FindingsPanel {
  private _severity = '';
  private _part = '';

  constructor(private readonly _host: ReactiveControllerHost & HTMLElement) {}

  /** Shows everything again, so that any entry can be gone to. */
  clear(): void {
    this._severity = this._part = '';
    this._host.requestUpdate();
  }

  render(findings: readonly Finding[], report: Report, locale: Locale, select: (entry: Entry, from: HTMLElement) => void): unknown {
    const words = foundWordsOf(locale);
    const all = entriesOf(findings);
    const keys = ['', ...parts.map(({ key }) => key)].filter((key) => all.some(({ found }) => partOfAddress(found.at) === key));
    const shown = all.filter(
      ({ found }) => (!this._severity || found.severity === this._severity) && (!this._part || this._part === `-${partOfAddress(found.at)}`),
    );
    const groups = keys.flatMap((key) => {
      const entries = shown.filter(({ found }) => partOfAddress(found.at) === key);
      return entries.length ? [html`<h3>${partName(key, locale)}</h3>${findingList(entries, report, locale, select)}`] : [];
    });
    return html`<div class="tools">
        ${this._select(words.bySeverity, this._severity, severities.filter((each) => all.some(({ found }) => found.severity === each)).map((each) => [each, words.severities[each]]), words, (value) => (this._severity = value))}
        ${this._select(words.byPart, this._part, keys.map((key) => [`-${key}`, partName(key, locale)]), words, (value) => (this._part = value))}
        ${(['csv', 'json'] as const).map((format) => html`<button type="button" part="download" @click=${() => this._download(report, findings, format, locale)}>${words.download(format.toUpperCase())}</button>`)}
      </div>
      ${groups.length || !all.length ? groups : html`<p>${words.noneOfThese}</p>`}${otherExplanations(findings, report, locale)}`;
  }

  private _select(label: string, value: string, options: readonly (readonly [string, string])[], words: FoundWords, choose: (value: string) => void): unknown {
    // With one thing to choose there is nothing to filter.
    if (options.length < 2) return nothing;
    const change = (event: Event): void => {
      choose((event.target as HTMLSelectElement).value);
      this._host.requestUpdate();
      void this._host.updateComplete.then(() => {
        const { shadowRoot } = this._host;
        shadowRoot!.querySelector('p[role="status"]')!.textContent = words.shown(shadowRoot!.querySelectorAll('[data-finding]').length);
      });
    };
    return html`<label>${label} <select @change=${change} .value=${value}>
      <option value="" ?selected=${value === ''}>${words.all}</option>
      ${options.map(([name, text]) => html`<option value=${name} ?selected=${value === name}>${text}</option>`)}
    </select></label>`;
  }

  private _download(report: Report, findings: readonly Finding[], format: FindingsFormat, locale: Locale): void {
    const { name, type, text } = exportFindings(report, findings, format, locale);
    const link = this._host.ownerDocument.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
}

function partName(key: string, locale: Locale): string {
  const part = parts.find((each) => each.key === key);
  if (!part) return foundWordsOf(locale).wholeReport;
  const label = partHeading(part);
  return wordsOf(locale).gloss(label) || label.label;
}
