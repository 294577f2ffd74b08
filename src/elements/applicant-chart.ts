/** `<applicant-chart>`. */
import { applicant } from '../definition/charts/applicant.js';
import { ChartElement } from './parts/chart-element.js';
import { define } from './parts/define.js';

/**
 * Who applied this year.
 *
 * ```html
 * <applicant-chart src="report.json"></applicant-chart>
 * ```
 *
 * @summary Who applied this year.
 * @tagname applicant-chart
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
export class ApplicantChart extends ChartElement {
  protected override readonly chart = applicant;
}

define('applicant-chart', ApplicantChart);

declare global {
  interface HTMLElementTagNameMap {
    'applicant-chart': ApplicantChart;
  }
}
