/** `<application-balance-chart>`. */
import { applicationBalance } from '../definition/charts/application-balance.js';
import { ChartElement } from './parts/chart-element.js';
import { define } from './parts/define.js';

/**
 * The reconciliation that the form prints (勾稽关系), as a picture: what came in and where it went, of equal length where they agree.
 *
 * ```html
 * <application-balance-chart src="report.json"></application-balance-chart>
 * ```
 *
 * @summary The reconciliation that the form prints (勾稽关系), as a picture: what came in and where it went, of equal length where they agree.
 * @tagname application-balance-chart
 *
 * @slot - What the page shows until there is a report, and again when there is none. A child `<script type="application/json">` is the report itself.
 *
 * @fires {ReportLoadEvent} report-load - A report has been read: `report`, `findings`.
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
export class ApplicationBalanceChart extends ChartElement {
  protected override readonly chart = applicationBalance;
}

define('application-balance-chart', ApplicationBalanceChart);

declare global {
  interface HTMLElementTagNameMap {
    'application-balance-chart': ApplicationBalanceChart;
  }
}
