/** What an element has the rules find about its report, and how it tells of it. */
import { html, nothing } from 'lit';
import type { PropertyDeclarations } from 'lit';
import { checkOnce } from '../../read.js';
import type { Finding } from '../../report/finding.js';
import type { CheckResult } from '../../rules/apply.js';
import { noMarks } from '../../view/marks.js';
import type { Marks } from '../../view/marks.js';
import { checkLine, nothingChecked } from './check-line.js';
import { LocaleController } from './locale-controller.js';
import { found, years } from './on-demand.js';
import { SourcedElement } from './sourced-element.js';
import type { Telling } from './telling.js';

/** How much of what the rules found an element shows. */
export type Checks = 'summary' | 'full' | 'off';

export abstract class CheckedElement extends SourcedElement {
  static override properties: PropertyDeclarations = { checks: { noAccessor: true } };

  protected readonly locales = new LocaleController(this);
  private _telling: Telling | undefined;
  /** The list that was opened for the paper alone. */
  private _opened: HTMLDetailsElement | undefined;

  /**
   * How much is shown of what the rules found: `summary`, one line that opens, and marks in the document;
   * `full`, the list open; `off`, nothing.
   * @attr checks
   * @default summary
   */
  get checks(): Checks {
    const value = this.getAttribute('checks');
    return value === 'full' || value === 'off' ? value : 'summary';
  }
  set checks(value: Checks) {
    // What is so already need not stand in the page's markup.
    if (value !== this.checks) this.setAttribute('checks', value);
  }

  /** What was noticed about the report that is shown, by the schema and by every rule, or why there is none. */
  get findings(): readonly Finding[] {
    const { findings, report } = this.reader.reading;
    const { checked } = this;
    if (!report || !checked) return findings;
    const last = this.previousReading;
    // A report of last year that cannot be read keeps nothing from being shown.
    const missed = last.report ? [] : last.findings.map((each): Finding => ({ ...each, at: `previous:${each.at}`, severity: 'warning' }));
    return [...findings, ...checked.findings, ...missed];
  }

  /** The container of the document on the page, once there is one. */
  protected abstract get shownDocument(): Element | null;

  /** One line of what was checked; it opens where there is more to say. */
  protected renderChecks(line: string, list: unknown, open = this.checks === 'full'): unknown {
    const { locale } = this.locales;
    if (!list) return html`<p class="checks" part="checks" lang=${locale} dir="ltr">${line}</p>`;
    return html`<details class="checks" part="checks" lang=${locale} dir="ltr" ?open=${open}>
      <summary>${line}</summary>
      ${list}
    </details>${this.telling && this.telling.status()}`;
  }

  /** Everything that was checked and found about the report, whole. */
  protected renderFindings(open?: boolean): unknown {
    const { checked, report, findings } = this;
    if (!checked || !report) return nothing;
    const { locale } = this.locales;
    const line = checkLine({ ...nothingChecked, equalities: checked }, findings, locale);
    const told = findings.length || report.explanations?.length;
    return this.renderChecks(line, told && this.telling && this.telling.panel(findings, report), open);
  }

  /** Shows an entry of the list of what was found; `null` where it has none. */
  showFinding(number: number): HTMLElement | null {
    return this.telling ? this.telling.show(number) : null;
  }

  /** What tells of findings, once it is there. */
  protected get telling(): Telling | undefined {
    if (found.value) {
      this._telling ||= new found.value.Telling(this, {
        locale: () => this.locales.locale,
        document: () => this.shownDocument,
        update: () => this.performUpdate(),
      });
    }
    return this._telling;
  }

  /** What the rules came to; `undefined` while there is no report, or where they are off. */
  protected get checked(): CheckResult | undefined {
    const { report } = this;
    return report && this.checks !== 'off' ? checkOnce(report, this.previous, years.value, found.value && found.value.isDoubtful) : undefined;
  }

  /** A list that is closed would not be printed; inside a report, the report's own list says it all. */
  beforePrint(): void {
    const details = this.embedded ? null : this.renderRoot.querySelector<HTMLDetailsElement>('.checks');
    if (!details || details.open) return;
    details.open = true;
    this._opened = details;
  }

  afterPrint(): void {
    if (this._opened) this._opened.open = false;
    this._opened = undefined;
  }

  protected get marks(): Marks {
    return this.checks === 'off' || !found.value ? noMarks : found.value.marksOf(this.findings, this.locales.locale);
  }
}
