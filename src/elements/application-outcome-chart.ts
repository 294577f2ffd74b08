/** `<application-outcome-chart>`. */
import { applicationOutcome } from '../definition/charts/application-outcome.js';
import { ChartElement } from './parts/chart-element.js';
import { define } from './parts/define.js';

/**
 * How applications ended: the outcomes, and the reasons within each.
 *
 * ```html
 * <application-outcome-chart src="report.json"></application-outcome-chart>
 * ```
 *
 * @summary How applications ended: the outcomes, and the reasons within each.
 * @tagname application-outcome-chart
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
export class ApplicationOutcomeChart extends ChartElement {
  protected override readonly chart = applicationOutcome;
}

define('application-outcome-chart', ApplicationOutcomeChart);

declare global {
  interface HTMLElementTagNameMap {
    'application-outcome-chart': ApplicationOutcomeChart;
  }
}
