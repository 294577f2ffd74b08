/** A report → what every rule found. */
import { applyRules } from './apply.js';
import type { CheckOptions, CheckResult } from './apply.js';
import { rules } from './index.js';

export type { CheckOptions, CheckResult, Count, PartCount } from './apply.js';

/**
 * Checks a report by every rule it comes under. What is no report is judged as `parseReport` does, and nothing is checked.
 * Only what `previous` or `subordinates` give can be compared with them; without them those rules do not count.
 */
export function checkReport(report: unknown, options: CheckOptions = {}): CheckResult {
  return applyRules(rules, report, options);
}
