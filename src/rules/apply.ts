/** A report and rules → what they found, and how much was checked. Pure, and never throws. */
import { parts } from '../definition/form.js';
import { finding } from '../report/finding.js';
import type { Finding } from '../report/finding.js';
import type { Place, Rule, RuleId, Subject, Tally } from './rule.js';

/** What a number of checks came to. */
export interface Count {
  /** Checks that could be made, those that broke among them. */
  readonly assessed: number;
  /** Checks that a blank, or a table of another edition or year, kept from being made: neither passed nor broken. */
  readonly notAssessable: number;
  readonly broken: number;
}

/** What the checks of one part came to: the sums that must be equal, and whatever else is asked of it. */
export interface PartCount {
  readonly equalities: Count;
  readonly others: Count;
}

export interface CheckResult extends Count {
  /** In the order of the report: by part, then by rule. */
  readonly findings: readonly Finding[];
  /** Counts of equalities: 42 in the tables of edition 2021, 40 of 2019, 7 more with last year's report. */
  readonly assessed: number;
  readonly notAssessable: number;
  /** Every rule that had anything to check. */
  readonly byRule: { readonly [I in RuleId]?: Count };
  readonly byPart: { readonly [P in Place]?: PartCount };
}

/** A finding, and the part it is about. */
export interface Found {
  readonly place: Place;
  readonly finding: Finding;
}

type Counter = { -readonly [key in keyof Count]: number };
const zero = (): Counter => ({ assessed: 0, notAssessable: 0, broken: 0 });

/** The particulars first, then the parts as the form orders them. */
const order: readonly Place[] = ['report', ...parts.map(({ key }) => key)];

/** Checks a report by each of the rules that has what it `needs`; what was found before joins what they find. */
export function applyRules(rules: readonly Rule[], subject: Subject, before: readonly Found[] = []): CheckResult {
  const found = [...before];
  const total = zero();
  const byRule: { [I in RuleId]?: Counter } = {};
  const byPart: { [P in Place]?: { equalities: Counter; others: Counter } } = {};

  for (const rule of rules) {
    if (rule.needs && !subject[rule.needs]) continue;
    const count = (place: Place, key: keyof Count, checks = 1): void => {
      const part = (byPart[place] ||= { equalities: zero(), others: zero() });
      const counters = [(byRule[rule.id] ||= zero()), rule.equality ? part.equalities : part.others];
      if (rule.equality) counters.push(total);
      for (const counter of counters) counter[key] += checks;
    };
    rule.check(subject, tallyOf(rule, count, (place, each) => found.push({ place, finding: each })));
  }
  const findings = order.flatMap((each) => found.filter(({ place }) => place === each).map((one) => one.finding));
  return { ...total, findings, byRule, byPart };
}

function tallyOf(
  { id, severity }: Rule,
  count: (place: Place, key: keyof Count, checks?: number) => void,
  push: (place: Place, found: Finding) => void,
): Tally<RuleId> {
  return {
    holds: (place, checks) => count(place, 'assessed', checks),
    notAssessable: (place, checks) => count(place, 'notAssessable', checks),
    breaks(place, at, data, more) {
      count(place, 'assessed');
      count(place, 'broken');
      push(place, { ...finding(id, at, data, severity), ...more } as Finding);
    },
  };
}
