/** A report → what every rule found. Pure, and never throws. */
import { previousPrefix, subordinatePrefix } from '../report/address.js';
import { parseReport } from '../report/parse.js';
import type { Report } from '../report/report.js';
import { applyRules } from './apply.js';
import type { CheckResult, Found } from './apply.js';
import { isDoubtful } from './doubts.js';
import { rules } from './index.js';
import { judgePrevious } from './previous.js';
import type { Rule } from './rule.js';

export type { CheckResult, Count, PartCount } from './apply.js';

export interface CheckOptions {
  /** Last year's report of the same agency, for the rules that compare the two. */
  readonly previous?: unknown;
  /** The reports of all its subordinates for the same year, for `roll-up`. */
  readonly subordinates?: readonly unknown[];
}

/**
 * Checks a report by every rule it comes under. What is no report is judged as `parseReport` does, and nothing is checked.
 * Only what `previous` or `subordinates` give can be compared with them; without them those rules do not count.
 */
export function checkReport(data: unknown, options: CheckOptions = {}): CheckResult {
  return checkBy(rules, data, options);
}

/** The same by rules that an editor has made to remember what they came to. */
export function checkBy(list: readonly Rule[], data: unknown, options: CheckOptions): CheckResult {
  const { previous, subordinates }: CheckOptions = options || {};
  const { report, findings } = parseReport(data);
  if (!report) return { assessed: 0, notAssessable: 0, broken: 0, findings, byRule: {}, byPart: {} };
  // What cannot be compared with is told.
  const found: Found[] = [];
  const read = (other: unknown, prefix: string): Report | undefined => {
    const reading = parseReport(other);
    if (reading.report) return reading.report;
    for (const each of reading.findings) {
      found.push({ place: 'report', finding: { ...each, at: prefix + each.at, severity: 'warning' } });
    }
    return undefined;
  };
  const last = previous === undefined || previous === null ? undefined : read(previous, previousPrefix);
  // What is no list is judged as what would stand in it; a gap in a list is told as one.
  const given: readonly unknown[] = subordinates === undefined || subordinates === null ? [] : Array.isArray(subordinates) ? Array.from(subordinates) : [subordinates];
  const below = given.map((each, index) => read(each, subordinatePrefix(index)));
  return applyRules(
    list,
    {
      report,
      isDoubtful,
      ...(last && { previous: last }),
      // One that cannot be read would make the sum of the others look like the sum of all.
      ...(below.length && !below.includes(undefined) && { subordinates: below as Report[] }),
    },
    [...found, ...(last ? judgePrevious(report, last) : [])],
  );
}
