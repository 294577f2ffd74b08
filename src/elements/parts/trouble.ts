/** What keeps a report from being shown, line by line. */
import { foundWordsOf } from '../../locales/locale.js';
import type { Locale } from '../../locales/locale.js';
import { describeFinding } from '../../report/describe.js';
import type { Finding } from '../../report/finding.js';

/** More than these are counted, not listed. */
const listed = 20;

/** What stopped the report first, what was only noticed after it. */
export function troubleLines(findings: readonly Finding[], locale: Locale): string[] {
  const ordered = [...findings].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  const lines = ordered.slice(0, listed).map((each) => describeFinding(each, locale));
  return ordered.length > listed ? [...lines, foundWordsOf(locale).more(ordered.length - listed)] : lines;
}
