/** What to look at before a report is published, as a list that a clerk can tick off. */
import type { Finding, FindingId } from '../report/finding.js';
import { proseKeys } from '../report/report.js';
import type { Report } from '../report/report.js';
import { isBroken, isExplained } from './judge-draft.js';
import type { Judged } from './judge-draft.js';

export type CheckpointId = 'particulars' | 'doubts' | 'sums' | 'numbers' | 'complete' | 'last-year' | 'prose' | 'fee' | 'deadline';

/** `good`; `broken`: it must not be published so; `open`: somebody has to look; `unknown`: it could not be checked. */
export type CheckpointState = 'good' | 'broken' | 'open' | 'unknown';

export interface Checkpoint {
  readonly id: CheckpointId;
  readonly state: CheckpointState;
  /** How many are broken, are to be looked at, and are explained by the agency. */
  readonly count: Readonly<Record<'broken' | 'open' | 'explained', number>>;
  /** What stands behind it, in that order; the first is where to begin. */
  readonly findings: readonly Finding[];
  /** What it could not be checked without, where that is a field to fill in. */
  readonly lacking: readonly Lacking[];
}

export type Lacking = 'published' | 'agency.level';

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

export function checklistOf(judged: Judged, { previous, doubts }: Known): Checkpoint[] {
  const { shown, findings, checked } = judged;
  const of = (id: keyof typeof about): Finding[] => findings.filter((each) => about[id].includes(each.id));
  const point = (id: CheckpointId, found: readonly Finding[], unknown = false, lacking: readonly Lacking[] = []): Checkpoint => {
    const broken = found.filter((each) => isBroken(judged, each));
    const explained = found.filter((each) => isExplained(judged, each));
    const open = found.filter((each) => !broken.includes(each) && !explained.includes(each));
    return {
      id,
      // Somebody should have looked at what is explained, too.
      state: broken.length ? 'broken' : found.length ? 'open' : unknown ? 'unknown' : 'good',
      count: { broken: broken.length, open: open.length, explained: explained.length },
      findings: [...broken, ...open, ...explained],
      lacking,
    };
  };
  const named = Object.values(about).flat();
  const unfilled: Lacking[] = [...(shown?.published ? [] : (['published'] as const)), ...(shown?.agency.level ? [] : (['agency.level'] as const))];
  const particulars = findings.filter(({ id }) => !named.includes(id));
  return [
    point('particulars', particulars),
    { id: 'doubts', state: doubts ? 'open' : 'good', count: { broken: 0, open: doubts, explained: 0 }, findings: [], lacking: [] },
    point('sums', of('sums'), !checked || checked.notAssessable > 0),
    point('numbers', of('numbers')),
    point('complete', of('complete')),
    point('last-year', of('last-year'), !previous),
    point('prose', of('prose'), !shown || !proseKeys.some((key) => hasText(shown, key))),
    point('fee', of('fee'), !shown || !hasText(shown, 'otherMatters')),
    point('deadline', of('deadline'), unfilled.length > 0, unfilled),
  ];
}
