/** `<report-findings>`. */
import { define } from './parts/define.js';
import { ReportElement } from './parts/report-element.js';

/**
 * Everything that the schema and the rules found about a report: grouped by part, to be filtered by severity and part,
 * each entry leading to its cell where the report stands on the same page, the whole to be taken away as CSV or JSON.
 *
 * ```html
 * <report-findings src="report.json" previous-src="report-2022.json"></report-findings>
 * ```
 *
 * @summary What does not agree in a report, as a list.
 * @tagname report-findings
 *
 * @slot - What the page shows until there is a report, and again when there is none. A child `<script type="application/json">` is the report itself.
 *
 * @fires {ReportLoadEvent} report-load - A report has been read and checked: `report`, `findings`.
 * @fires {ReportErrorEvent} report-error - There is no report to check: `findings` says why.
 * @fires {FindingSelectEvent} finding-select - A reader chose an entry: `finding`. Cancel it to go there in a way of your own.
 *
 * @csspart message - The sentence that says what is missing or wrong.
 * @csspart retry - The button that asks the server again.
 * @csspart checks - The line that says what was checked, and the list.
 * @csspart finding - The button of an entry.
 * @csspart download - A button that gives the list as a file.
 *
 * @cssprop [--disclosure-border=rgba(127, 127, 127, 0.65)] - The lines of frames.
 * @cssprop [--disclosure-focus=currentColor] - The outline of what has the focus.
 * @cssprop [--disclosure-error=#d9412e] - The edge of an error.
 */
export class ReportFindings extends ReportElement {
  protected override content(): null {
    return null;
  }

  protected override renderInstruments(): unknown {
    return this.renderFindings(true);
  }
}

define('report-findings', ReportFindings);

declare global {
  interface HTMLElementTagNameMap {
    'report-findings': ReportFindings;
  }
}
