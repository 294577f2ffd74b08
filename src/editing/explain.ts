/** What the agency says of a discrepancy that is real. */
import type { Finding } from '../report/finding.js';
import { valueAt } from './draft.js';
import type { Draft } from './draft.js';
import type { Edit } from './work.js';

interface Explanation {
  readonly at: string;
  readonly rule?: string;
  readonly text: string;
}

/** The edit that says something about a finding, or with an empty text nothing any more. */
export function explaining(draft: Draft, { id, at }: Finding, text: string): Edit {
  const all = (valueAt(draft, 'explanations') || []) as readonly Explanation[];
  const index = all.findIndex((each) => each.at === at && (each.rule === id || each.rule === undefined));
  const said: readonly Explanation[] = text.trim() === '' ? [] : [{ at, rule: id, text }];
  const next = index < 0 ? [...all, ...said] : [...all.slice(0, index), ...said, ...all.slice(index + 1)];
  return ['explanations', next.length ? next : undefined];
}
