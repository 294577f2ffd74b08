/** `<proactive-disclosure-table>`. */
import { define } from './parts/define.js';
import { TableElement } from './parts/table-element.js';

/**
 * Table 2 of the statutory report, 主动公开政府信息情况: what was disclosed proactively, a block for each item of Article 20.
 *
 * ```html
 * <proactive-disclosure-table src="report.json"></proactive-disclosure-table>
 * ```
 *
 * @summary Table 2 of the statutory report, 主动公开政府信息情况: what was disclosed proactively, a block for each item of Article 20.
 * @tagname proactive-disclosure-table
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
export class ProactiveDisclosureTable extends TableElement {
  protected override readonly table = 'proactiveDisclosure';
}

define('proactive-disclosure-table', ProactiveDisclosureTable);

declare global {
  interface HTMLElementTagNameMap {
    'proactive-disclosure-table': ProactiveDisclosureTable;
  }
}
