/** What a rule is, and how it tells what its checks came to. */
import type { Part } from '../definition/form.js';
import type { Address } from '../report/address.js';
import type { Finding, FindingData, FindingId, Severity } from '../report/finding.js';
import type { Report } from '../report/report.js';
import type { Claim } from './claims.js';
import type { Stretch } from './prose.js';

/** The public ids; each is the name of the rule's file and page, and of its sentence. */
export type RuleId = Extract<
  FindingId,
  | 'row-total'
  | 'outcome-total'
  | 'balance'
  | 'review-total'
  | 'kind-of-number'
  | 'complete'
  | 'carried-over'
  | 'stock'
  | 'stock-within-year'
  | 'total-disclosed'
  | 'item-stock'
  | 'text-and-table'
  | 'report-year'
  | 'processing-fee'
  | 'published-in-time'
  | 'copied-prose'
  | 'roll-up'
>;

/** Which part of the report a check is about; `report` is its particulars. */
export type Place = Part['key'] | 'report';

/** What is checked, and against what. */
export interface Subject {
  readonly report: Report;
  /** Last year's report of the same agency. */
  readonly previous?: Report;
  /** The reports of all its subordinates for the same year. */
  readonly subordinates?: readonly Report[];
  /** Whether a number told in the prose, which no cell holds, may be another's; without it, which is how a page starts, none is. */
  readonly isDoubtful?: IsDoubtful | undefined;
}

export type IsDoubtful = (claim: Claim, stretch: Stretch, report: Report) => boolean;

/** Takes down what each check came to: every check ends in exactly one of the three. */
export interface Tally<I extends RuleId> {
  holds(place: Place, checks?: number): void;
  /** A number it needs is blank, or stands in a table it cannot be compared with. */
  notAssessable(place: Place, checks?: number): void;
  breaks(place: Place, at: Address, data: FindingData<I>, more?: Pick<Finding, 'related'> & Partial<Pick<Finding, 'range'>>): void;
}

export interface Rule<I extends RuleId = RuleId> {
  readonly id: I;
  readonly severity: Severity;
  /** Its checks are equalities, which are counted together: 42 in the tables of edition 2021. */
  readonly equality?: true;
  /** What it compares the report with, where that is not the report alone. */
  readonly needs?: 'previous' | 'subordinates';
  check(subject: Subject, tally: Tally<I>): void;
}

/** Lets the compiler hold a rule's findings to the data of its sentence. */
export function defineRule<const I extends RuleId>(rule: Rule<I>): Rule {
  return rule as unknown as Rule;
}
