/** `<disclosure-trend-chart>`. */
import { html, nothing } from 'lit';
import type { PropertyDeclarations } from 'lit';
import { disclosureTrend } from '../definition/charts/disclosure-trend.js';
import { yearWordsOf } from '../locales/locale.js';
import type { Report } from '../report/report.js';
import type { Source } from '../report/source.js';
import type { ChartView } from '../view/lane.js';
import { ChartElement } from './parts/chart-element.js';
import { define } from './parts/define.js';
import { years } from './parts/on-demand.js';
import { urlSource } from './parts/source-reader.js';

/**
 * Several years of one agency: received, outcomes and carried over by year, and whether each year begins with what the
 * one before it carried over. A year without a report is a gap that shows; a report that cannot be had is told of, the
 * others are drawn.
 *
 * ```html
 * <disclosure-trend-chart srcs="report-2021.json report-2022.json report-2023.json"></disclosure-trend-chart>
 * ```
 *
 * @summary Several years of one agency: received, outcomes and carried over by year.
 * @tagname disclosure-trend-chart
 *
 * @slot - What the page shows until there is a report, and again when there is none. A child `<script type="application/json">` is a report.
 *
 * @fires {ReportLoadEvent} report-load - The reports have been read: `report` is the latest year's, `findings` what was noticed about any.
 * @fires {ReportErrorEvent} report-error - There is no report to draw: `findings` says why.
 *
 * @csspart message - The sentence that says what is missing or wrong.
 * @csspart retry - The button that asks the server again.
 * @csspart chart - The figure: caption, sentence and drawing.
 *
 * @cssprop [--disclosure-border=rgba(127, 127, 127, 0.65)] - The lines of frames.
 * @cssprop [--disclosure-chart=currentColor] - The bars.
 * @cssprop [--disclosure-focus=currentColor] - The outline of what has the focus.
 * @cssprop [--disclosure-error=#d9412e] - The edge of an error, in messages.
 */
export class DisclosureTrendChart extends ChartElement {
  static override properties: PropertyDeclarations = {
    srcs: { noAccessor: true },
    reports: { attribute: false, noAccessor: true },
  };

  protected override readonly chart = disclosureTrend;

  private _values: readonly unknown[] | undefined;

  /**
   * The addresses of the reports' JSON, separated by white space, in any order. They count before `src`.
   * @attr srcs
   */
  get srcs(): string {
    return this.getAttribute('srcs') || '';
  }
  set srcs(value: string | null | undefined) {
    this._setAttribute('srcs', value);
  }

  /**
   * The reports themselves, or any data, each judged like a file. Gives back those that are drawn, which without either
   * are last year's and this one's; of `srcs` and `reports` the one set last counts, and `null` brings `srcs` back.
   */
  get reports(): readonly Report[] {
    const { reports, report } = this.reader.reading;
    return reports || [this.previous, report].flatMap((each) => each || []);
  }
  set reports(value: readonly unknown[] | null | undefined) {
    // What is no list is judged as what it is: one report.
    const values = value === null || value === undefined ? undefined : Array.isArray(value) ? value : [value];
    // Lit hands the same objects on at every update.
    if (this._values && values && values.length === this._values.length && values.every((each, index) => each === this._values![index] && Object.isFrozen(each))) return;
    this._values = values;
    this.reader.change();
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (name !== 'srcs') {
      super.attributeChangedCallback(name, before, value);
      return;
    }
    if (value !== null) this._values = undefined;
    this.reader.change();
  }

  protected override chooseSource(): Source {
    if (this._values) return { kind: 'several', sources: this._values.map((value) => ({ kind: 'value', value })) };
    const urls = this.srcs.split(/\s+/).filter(Boolean);
    if (!urls.length) return super.chooseSource();
    return { kind: 'several', sources: urls.map((src) => urlSource(src, this)) };
  }

  protected override get awaited(): Promise<void> | undefined {
    return super.awaited || (this.report ? years.load() : undefined);
  }

  protected override view(): ChartView | undefined {
    return years.value && years.value.trendView(this.chart, this.reports, this.locales.locale);
  }

  protected override renderInstruments(): unknown {
    if (!this.report || !years.value) return nothing;
    const { locale } = this.locales;
    const missed = this.reader.reading.findings.filter(({ id, severity }) => severity === 'error' && id !== 'printed-value');
    return html`${super.renderInstruments()}${missed.length ? this.renderTrouble(missed, locale, yearWordsOf(locale).cannotShowSome) : nothing}`;
  }
}

define('disclosure-trend-chart', DisclosureTrendChart);

declare global {
  interface HTMLElementTagNameMap {
    'disclosure-trend-chart': DisclosureTrendChart;
  }
}
