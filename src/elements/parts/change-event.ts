/** What an editor tells its page; a page for readers does without it. */
import type { Finding } from '../../report/finding.js';
import type { Report } from '../../report/report.js';

/** Somebody has changed the report in an editor. */
export class ReportChangeEvent extends Event {
  static readonly type = 'report-change';

  constructor(
    /** The report as it is now; `null` while something keeps it from being one. */
    readonly report: Report | null,
    /** The same as JSON, whatever is missing in it. */
    readonly draft: Readonly<Record<string, unknown>>,
    /** What stands against it, by the schema and by every rule. */
    readonly findings: readonly Finding[],
  ) {
    super('report-change', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'report-change': ReportChangeEvent;
  }
}
