/** `<application-stats-table>`. */
import { define } from './parts/define.js';
import { longTableStyles, TableElement } from './parts/table-element.js';

/**
 * Table 3 of the statutory report, 收到和处理政府信息公开申请情况: applications received and how they were handled.
 *
 * ```html
 * <application-stats-table src="report.json"></application-stats-table>
 * ```
 *
 * @summary Table 3 of the statutory report, 收到和处理政府信息公开申请情况: applications received and how they were handled.
 * @tagname application-stats-table
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
 * @csspart tools - The buttons over the table: line by line, change on last year, copy.
 * @csspart downloads - The menu of files of the table.
 * @csspart checks - The line that says what was checked, and the list of what was found.
 * @csspart finding - The button of an entry of that list.
 *
 * @cssprop [--disclosure-border=rgba(127, 127, 127, 0.65)] - The lines of tables and frames.
 * @cssprop [--disclosure-head-background=rgba(127, 127, 127, 0.08)] - Behind headings and row labels.
 * @cssprop [--disclosure-total-background=rgba(127, 127, 127, 0.05)] - Behind totals.
 * @cssprop [--disclosure-hover-background=rgba(127, 127, 127, 0.12)] - Behind the row under the pointer.
 * @cssprop [--disclosure-focus=currentColor] - The outline of what has the focus.
 * @cssprop [--disclosure-error=#d9412e] - The edge of an error, in messages and at cells.
 */
export class ApplicationStatsTable extends TableElement {
  static override styles = longTableStyles('applications');

  protected override readonly table = 'applications';
}

define('application-stats-table', ApplicationStatsTable);

declare global {
  interface HTMLElementTagNameMap {
    'application-stats-table': ApplicationStatsTable;
  }
}
