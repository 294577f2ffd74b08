/** The element of one chart. A tag of its own is this class plus its chart. */
import { html, nothing } from 'lit';
import type { CSSResultGroup } from 'lit';
import type { BalanceChart, BarChart, Chart } from '../../definition/chart.js';
import { blocks, partHeading, partOf } from '../../definition/form.js';
import type { Label } from '../../definition/table.js';
import { wordsOf } from '../../locales/locale.js';
import type { Report } from '../../report/report.js';
import { chartView } from '../../view/chart-view.js';
import type { ChartView } from '../../view/lane.js';
import { drawing } from './chart-drawing.js';
import { chartStyles } from './chart-styles.js';
import { ReportElement } from './report-element.js';
import { instrumentStyles } from './styles.js';

/** In CSS pixels, whatever the page says: the words inside a bar's group are a tenth smaller, which is still over 12. */
const smallest = 14;
/** Until the element has been measured, and where nothing is laid out. */
const unmeasured = 600;
/** About what a page of A4 has room for; the letters are smaller there, so that a chart fits on one. */
const paper = { width: 660, letters: 0.75, most: 12 };

export abstract class ChartElement extends ReportElement {
  static override styles: CSSResultGroup = [instrumentStyles, chartStyles];

  protected abstract readonly chart: Chart;

  private _width = unmeasured;
  private _printed = false;
  /** The number of the mark that a tab stops at. */
  private _stop = 0;
  /** In the next frame: a drawing that changes its own height while sizes are told would be told of again at once. */
  private readonly _size = new ResizeObserver(() => requestAnimationFrame(() => this._measure()));

  override connectedCallback(): void {
    super.connectedCallback();
    this._size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._size.disconnect();
  }

  /** Whoever reads begins at the top. */
  protected override get isPatient(): boolean {
    return true;
  }

  /** What was laid out for a screen would be small print on paper. */
  override beforePrint(): void {
    super.beforePrint();
    if (!this.report) return;
    this._printed = true;
    this.requestUpdate();
    this.performUpdate();
  }

  override afterPrint(): void {
    super.afterPrint();
    this._printed = false;
    this.requestUpdate();
  }

  /** A chart stands beside the document, it has none. */
  protected override content(): null {
    return null;
  }

  /** What is drawn. */
  protected view(report: Report): ChartView | undefined {
    return chartView(this.chart as BarChart | BalanceChart, report, this.locales.locale, this.previous);
  }

  protected override renderInstruments(): unknown {
    const { report, chart } = this;
    const { locale } = this.locales;
    if (!report) return nothing;
    const words = wordsOf(locale);
    const view = this.view(report);
    if (!view) return nothing;
    const text = (label: Label): string => words.gloss(label) || label.label;
    const { unit } = blocks(chart.table, '2021')[0]!;
    const style = getComputedStyle(this);
    const letters = Math.max(parseFloat(style.fontSize) || 16, smallest);
    const spacing = parseFloat(style.letterSpacing) || 0;
    // As the styles have it; where a page has others, the figure is measured once it stands.
    if (this._width === unmeasured && this.clientWidth) this._width = Math.floor(this.clientWidth - 2 * letters - 2);
    const room = this._printed
      ? { width: Math.min(this._width, paper.width), fontSize: Math.min(letters * paper.letters, paper.most), spacing }
      : { width: this._width, fontSize: letters, spacing };
    const table = text(partHeading(partOf(chart.table)));
    const otherwise = this.findings.some(({ id, at }) => id === 'printed-value' && at.includes(chart.table));
    const name = `${text(view.caption)}${locale === 'en' ? ', ' : '，'}${words.charts.keys}`;
    return html`<figure part="chart" lang=${locale} dir="ltr">
      <figcaption>${text(view.caption)}</figcaption>
      <p>${view.sentence}</p>
      <div class="room">
        ${view.lanes.length ? drawing(view, room, unit, locale, name, view.lanes.filter(({ mark }) => mark)[this._stop] ? this._stop : 0, this._onKey) : nothing}
      </div>
      <p class="same">${words.charts.sameNumbers(table, otherwise)} <span class="keys" aria-hidden="true">${words.charts.keys}</span></p>
    </figure>`;
  }

  private _measure(): void {
    const room = this.renderRoot.querySelector('.room');
    const width = room ? Math.floor(room.getBoundingClientRect().width) : 0;
    if (!width || width === this._width) return;
    this._width = width;
    this.requestUpdate();
  }

  /** One tab stop; arrow keys go from mark to mark. */
  private readonly _onKey = (event: KeyboardEvent): void => {
    const bars = Array.from(this.renderRoot.querySelectorAll<SVGElement>('.bar'));
    const at = bars.indexOf(event.currentTarget as SVGElement);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: bars.length - 1 };
    const stop = steps[event.key]!;
    const next = bars[stop];
    if (!next) return;
    event.preventDefault();
    this._stop = stop;
    this.requestUpdate();
    next.focus();
  };
}
