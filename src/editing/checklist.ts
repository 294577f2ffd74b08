/** What to look at before a report is published, as a list that a clerk can tick off. */
import { explanationOf } from '../report/explanation.js';
import type { Finding, FindingId } from '../report/finding.js';
import { proseKeys } from '../report/report.js';
import type { Report } from '../report/report.js';
import type { Judged } from './judge-draft.js';

export type CheckpointId = 'particulars' | 'doubts' | 'sums' | 'numbers' | 'complete' | 'last-year' | 'prose' | 'fee' | 'deadline';

/** `good`; `broken`: it must not be published so; `open`: somebody has to look; `unknown`: it could not be checked. */
export type CheckpointState = 'good' | 'broken' | 'open' | 'unknown';

export interface Checkpoint {
  readonly id: CheckpointId;
  readonly state: CheckpointState;
  readonly count: number;
  /** What stands behind it; the first is where to begin. */
  readonly findings: readonly Finding[];
}

/** Which findings belong to which point; all others of severity error belong to the particulars. */
const about: Readonly<Record<Exclude<CheckpointId, 'particulars' | 'doubts'>, readonly FindingId[]>> = {
  sums: ['row-total', 'outcome-total', 'balance', 'review-total'],
  numbers: ['kind-of-number', 'printed-value', 'number-not-exact', 'stock-within-year', 'total-disclosed'],
  complete: ['complete'],
  'last-year': ['carried-over', 'stock', 'item-stock', 'copied-prose', 'previous-year', 'previous-agency'],
  prose: ['text-and-table', 'report-year'],
  fee: ['processing-fee'],
  deadline: ['published-in-time'],
};

export interface Known {
  readonly previous: Report | null;
  /** Doubts of the import that nobody has settled. */
  readonly doubts: number;
}

/** Of no text nothing can be said. */
const hasText = (report: Report, key: (typeof proseKeys)[number]): boolean => (report[key] || []).some(({ text }) => text.trim() !== '');

export function checklistOf({ report, shown, findings, checked }: Judged, { previous, doubts }: Known): Checkpoint[] {
  const of = (id: keyof typeof about): Finding[] => findings.filter((each) => about[id].includes(each.id));
  const point = (id: CheckpointId, found: readonly Finding[], unknown = false): Checkpoint => {
    // What the agency explains is real; somebody should still have looked.
    const broken = found.some((each) => each.severity === 'error' && !(shown && explanationOf(shown, each)));
    return { id, state: broken ? 'broken' : found.length ? 'open' : unknown ? 'unknown' : 'good', count: found.length, findings: found };
  };
  const named = Object.values(about).flat();
  const particulars = findings.filter(({ id }) => !named.includes(id));
  return [
    report ? point('particulars', particulars) : { ...point('particulars', particulars), state: 'broken' },
    { id: 'doubts', state: doubts ? 'open' : 'good', count: doubts, findings: [] },
    point('sums', of('sums'), !checked || checked.notAssessable > 0),
    point('numbers', of('numbers')),
    point('complete', of('complete')),
    point('last-year', of('last-year'), !previous),
    point('prose', of('prose'), !shown || !proseKeys.some((key) => hasText(shown, key))),
    point('fee', of('fee'), !shown || !hasText(shown, 'otherMatters')),
    point('deadline', of('deadline'), !shown?.published || !shown.agency.level),
  ];
}
