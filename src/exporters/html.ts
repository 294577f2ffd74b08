/** A report as static HTML: the very document that the elements render into the page. */
import { localeOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import { filedText, printable } from '../report/as-shown.js';
import { describeFinding } from '../report/describe.js';
import { parseReport } from '../report/parse.js';
import type { Report } from '../report/report.js';
import { escapeHtml } from '../view/markup.js';
import { documentContainer, toHtml } from '../view/to-html.js';
import { reportContent } from '../view/report-markup.js';

export interface HtmlOptions {
  /** The language of what is not law; Chinese where it is not given. */
  readonly locale?: Locale;
  /** The level of the report's title, 1 to 6; 2 where it is not given. */
  readonly headingLevel?: number;
  /** Begins every id; `disclosure-1` where it is not given. */
  readonly idPrefix?: string;
}

/**
 * Writes a report as a fragment of HTML, every text escaped: no script, no style.
 * What its words do not say is kept in an attribute, so that importing it gives the same report back.
 * Put inside a `<disclosure-report>` it is readable before, and without, any script, and is taken over by the element.
 * Never throws: what is no report is said in its place, a paragraph a reason.
 *
 * @param report what `parseReport` has not given is judged by it first
 */
export function exportHtml(report: Report, options?: HtmlOptions | null): string {
  const { report: judged, findings } = parseReport(report);
  if (judged) return htmlOf(judged, options || {});
  const locale = localeOf(options?.locale);
  return printable(findings.map((each) => `<p>${escapeHtml(describeFinding(each, locale))}</p>`).join(''));
}

/** The same of a report that `parseReport` gave. */
export function htmlOf(report: Report, options: HtmlOptions = {}): string {
  const { idPrefix = 'disclosure-1' } = options;
  const locale = localeOf(options.locale);
  const headingLevel = Math.min(6, Math.max(1, Math.trunc(Number(options.headingLevel)) || 2));
  return toHtml(documentContainer(reportContent(report, { locale, headingLevel, idPrefix, filed: filedText(report) }), locale));
}
