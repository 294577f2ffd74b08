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

/** What was checked and what came of it, in one line. What is wrong keeps it from saying that all agree, be it a sum or not. */
export function checkLine({ equalities, others }: PartCount, findings: readonly Finding[], locale: Locale): string {
  const sums = equalities.assessed + equalities.notAssessable > 0;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return wordsOf(locale).checked(sums ? equalities : others, findings.length - errors, errors - equalities.broken, sums);
}

const none: Count = { assessed: 0, notAssessable: 0, broken: 0 };
export const nothingChecked: PartCount = { equalities: none, others: none };
