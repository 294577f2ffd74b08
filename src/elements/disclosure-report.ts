/** `<disclosure-report>`. */
import { html } from 'lit';
import type { PropertyDeclarations } from 'lit';
import type { Locale } from '../locales/locale.js';
import type { Report } from '../report/report.js';
import type { Marks } from '../view/marks.js';
import type { Markup } from '../view/markup.js';
import { reportContent } from '../view/report-markup.js';
import './applicant-chart.js';
import './application-balance-chart.js';
import './application-outcome-chart.js';
import './application-stats-table.js';
import { define } from './parts/define.js';
import { Downloads } from './parts/downloads.js';
import { ReportElement } from './parts/report-element.js';
import './disclosure-trend-chart.js';
import './proactive-disclosure-table.js';
import './review-litigation-table.js';
import './review-outcome-chart.js';

/**
 * A whole annual report on open government information (政府信息公开工作年度报告): title, particulars, contents,
 * preamble, contact and the six parts in the order of the form, three of them tables.
 *
 * ```html
 * <disclosure-report src="report.json"></disclosure-report>
 * ```
 *
 * @summary The whole statutory report, from one JSON file.
 * @tagname disclosure-report
 *
 * @slot - What the page shows until there is a report, and again when there is none. A child `<script type="application/json">` is the report itself; where there is none and no `src`, so are tables.
 * @slot document - The document that the element renders, or takes over where the page already holds it.
 *
 * @fires {ReportLoadEvent} report-load - A report has been read and stands on the page: `report`, `findings`.
 * @fires {ReportErrorEvent} report-error - There is no report to show: `findings` says why.
 * @fires {FindingSelectEvent} finding-select - A reader chose an entry of what was found: `finding`. Cancel it to go there in a way of your own.
 *
 * @csspart message - The sentence that says what is missing or wrong.
 * @csspart retry - The button that asks the server again.
 * @csspart checks - The line that says what was checked, and the list of what was found.
 * @csspart finding - The button of an entry of that list.
 * @csspart download - A button that gives the list as a file.
 * @csspart downloads - The menu of files of the report.
 *
 * @cssprop [--disclosure-border=rgba(127, 127, 127, 0.65)] - The lines of tables and frames.
 * @cssprop [--disclosure-head-background=rgba(127, 127, 127, 0.08)] - Behind headings, row labels and the contents list.
 * @cssprop [--disclosure-total-background=rgba(127, 127, 127, 0.05)] - Behind totals.
 * @cssprop [--disclosure-hover-background=rgba(127, 127, 127, 0.12)] - Behind the row under the pointer.
 * @cssprop [--disclosure-focus=currentColor] - The outline of what has the focus.
 * @cssprop [--disclosure-error=#d9412e] - The edge of an error, in messages and at cells.
 */
export class DisclosureReport extends ReportElement {
  static override properties: PropertyDeclarations = {
    headingLevel: { attribute: 'heading-level', noAccessor: true },
    charts: { noAccessor: true },
  };

  private readonly _downloads = new Downloads(this);
  private _prefix: string | undefined;

  /**
   * The level of the report's title, 1 to 6; its parts stand one level lower, the headings inside them two.
   * @attr heading-level
   * @default 2
   */
  get headingLevel(): number {
    const level = Number(this.getAttribute('heading-level'));
    return [1, 2, 3, 4, 5, 6].includes(level) ? level : 2;
  }
  set headingLevel(value: number) {
    this.setAttribute('heading-level', String(value));
  }

  /**
   * Whether charts stand after their tables: `on`, or `off`.
   * @attr charts
   * @default on
   */
  get charts(): 'on' | 'off' {
    return this.getAttribute('charts') === 'off' ? 'off' : 'on';
  }
  set charts(value: 'on' | 'off') {
    this.setAttribute('charts', value);
  }

  protected override content(report: Report, locale: Locale, marks: Marks): Markup {
    this._prefix = this._freePrefix();
    const { headingLevel, charts } = this;
    return reportContent(report, { locale, headingLevel, idPrefix: this._prefix, marks, charts: charts !== 'off', previous: this.previous !== null });
  }

  /** All of it stands under the document, where it moves nothing that a server has written. */
  protected override renderInstruments(report: Report): unknown {
    const { locale } = this.locales;
    return html`${this.renderFindings()}<div class="tools" lang=${locale} dir="ltr">${this._downloads.render(report, locale)}</div>`;
  }

  /** A prefix that nothing else in the same tree uses; a copy of a report gets one of its own. */
  private _freePrefix(): string {
    const root = this.getRootNode() as Document | ShadowRoot;
    const others = (selector: string): Element[] =>
      Array.from(root.querySelectorAll(selector)).filter((each) => !this.contains(each));
    // The ids of an isolated report cannot be found from outside.
    const reserved = others(this.localName).map((each) => (each as DisclosureReport)._prefix);
    const free = (prefix: string | undefined): prefix is string =>
      prefix !== undefined && !reserved.includes(prefix) && !others(`[id="${prefix}-title"]`).length;
    let prefix = this._prefix;
    for (let number = 1; !free(prefix); number += 1) prefix = `disclosure-${number}`;
    return prefix;
  }
}

define('disclosure-report', DisclosureReport);

declare global {
  interface HTMLElementTagNameMap {
    'disclosure-report': DisclosureReport;
  }
}
