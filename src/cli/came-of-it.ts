/** What was checked about a report and what came of it, in one line. */
import { wordsOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import type { CheckResult } from '../rules/apply.js';
import type { Problem } from './fault.js';

/** What is wrong keeps it from saying that all agree, be it a sum or not. Every broken equality is one of the findings. */
export function cameOfIt(result: Pick<CheckResult, 'assessed' | 'notAssessable' | 'broken'>, findings: readonly Problem[], locale: Locale): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return wordsOf(locale).checked(result, findings.length - errors, errors - result.broken);
}
