/** A report as static HTML: the very document that the elements render into the page. */
import type { Locale } from '../locales/locale.js';
import { filedText, printable } from '../report/as-shown.js';
import type { Report } from '../report/report.js';
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
 */
export function exportHtml(report: Report, options: HtmlOptions = {}): string {
  const { locale = 'zh-Hans', headingLevel = 2, idPrefix = 'disclosure-1' } = options;
  return printable(toHtml(documentContainer(reportContent(report, { locale, headingLevel, idPrefix, filed: filedText(report) }), locale)));
}
