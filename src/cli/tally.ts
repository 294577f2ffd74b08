/** How many reports, and how many findings of each severity. */
import type { Severity } from '../report/finding.js';
import type { Checked } from './judge.js';

/** Unreadable: no report could be had. Wrong: an error. Doubtful: something else to look at. */
export type State = 'unreadable' | 'wrong' | 'doubtful' | 'agreeing';

export interface Tally {
  readonly state: State;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

export type Totals = { -readonly [S in State | Severity | 'reports']: number };

export function tallyOf({ report, findings }: Checked): Tally {
  const bySeverity = { error: 0, warning: 0, review: 0 };
  for (const { severity } of findings) bySeverity[severity] += 1;
  const state = !report ? 'unreadable' : bySeverity.error ? 'wrong' : findings.length ? 'doubtful' : 'agreeing';
  return { state, bySeverity };
}

export function noTotals(): Totals {
  return { reports: 0, unreadable: 0, wrong: 0, doubtful: 0, agreeing: 0, error: 0, warning: 0, review: 0 };
}

export function addTo(totals: Totals, { state, bySeverity }: Tally): void {
  totals.reports += 1;
  totals[state] += 1;
  for (const severity of ['error', 'warning', 'review'] as const) totals[severity] += bySeverity[severity];
}
