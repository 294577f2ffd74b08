/** What was checked and what came of it, in one line; what was found, with its number. */
import { wordsOf } from '../../locales/locale.js';
import type { Locale } from '../../locales/locale.js';
import type { Finding } from '../../report/finding.js';
import type { Count, PartCount } from '../../rules/apply.js';

/** A finding with its place in the list of all, which marks in the document share. */
export interface Entry {
  readonly found: Finding;
  readonly index: number;
}

export function entriesOf(findings: readonly Finding[]): Entry[] {
  return findings.map((found, index) => ({ found, index }));
}

/** What was checked and what came of it, in one line. */
export function checkLine(count: PartCount, findings: readonly Finding[], locale: Locale): string {
  const words = wordsOf(locale);
  const { equalities, others } = count;
  const sums = equalities.assessed + equalities.notAssessable;
  const rest = findings.length - (sums ? equalities.broken : others.broken);
  return words.checked(sums ? equalities : others, Math.max(0, rest));
}

const none: Count = { assessed: 0, notAssessable: 0, broken: 0 };
export const nothingChecked: PartCount = { equalities: none, others: none };
