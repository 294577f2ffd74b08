/** What the elements tell their page. Like `load` and `error` of the platform, these events do not bubble. */
import type { Finding } from '../../report/finding.js';
import type { Report } from '../../report/report.js';

/** A report has been read and stands on the page. */
export class ReportLoadEvent extends Event {
  static readonly type = 'report-load';

  constructor(
    readonly report: Report,
    /** What was noticed about it, nothing of which kept it from being shown. */
    readonly findings: readonly Finding[],
  ) {
    super('report-load');
  }
}

/** There is no report to show; the page's own content stays. */
export class ReportErrorEvent extends Event {
  static readonly type = 'report-error';

  constructor(readonly findings: readonly Finding[]) {
    super('report-error');
  }
}

/** A reader chose an entry of the list of what was found. Cancel it to go there in a way of your own. */
export class FindingSelectEvent extends Event {
  static readonly type = 'finding-select';

  constructor(readonly finding: Finding) {
    super('finding-select', { bubbles: true, cancelable: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'report-load': ReportLoadEvent;
    'report-error': ReportErrorEvent;
    'finding-select': FindingSelectEvent;
  }
}
