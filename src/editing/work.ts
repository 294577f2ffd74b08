/** What is being worked on: a draft, the doubts that were settled, and every step back to its beginning. */
import type { Address } from '../report/address.js';
import { valueAt, withValue } from './draft.js';
import type { Draft } from './draft.js';

/** One value before and after; `undefined`, which JSON leaves out, where there was, or is, none. */
export interface Change {
  readonly at: Address;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What is undone at once. */
export interface Step {
  readonly changes: readonly Change[];
  /** Steps of one name that follow each other are one: the letters of a word, the digits of a number. */
  readonly name?: string;
}

/** All of it is JSON, so it can be kept and taken up again. */
export interface Work {
  readonly draft: Draft;
  /** Addresses whose doubts somebody has settled. */
  readonly settled: readonly Address[];
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** Marks an address that is about a doubt and not about the draft. */
const doubt = 'doubt:';

export function beginWork(draft: Draft): Work {
  return { draft, settled: [], done: [], undone: [] };
}

export type Edit = readonly [at: Address, value: unknown];

/** The work after some edits, as one step; the same work where they change nothing. */
export function edit(work: Work, edits: readonly Edit[], name?: string): Work {
  let { draft } = work;
  const changes: Change[] = [];
  for (const each of edits) {
    const [at, after] = whole(draft, each);
    const before = valueAt(draft, at);
    if (alike(before, after)) continue;
    changes.push({ at, before, after });
    draft = withValue(draft, at, after);
  }
  return changes.length ? recorded({ ...work, draft }, { changes, ...(name !== undefined && { name }) }) : work;
}

/**
 * The edit at the place that can be put back as it was: what is made on the way, or a list that gets longer or shorter,
 * is changed as a whole.
 */
function whole(draft: Draft, [at, after]: Edit): Edit {
  if (after === undefined && valueAt(draft, at) === undefined) return [at, after];
  const path = at.split('.');
  for (let length = 1; length < path.length; length += 1) {
    const above = path.slice(0, length).join('.');
    const box = valueAt(draft, above);
    const resized = Array.isArray(box) && length === path.length - 1 && (after === undefined || Number(path[length]) >= box.length);
    if (resized || typeof box !== 'object' || box === null) return [above, valueAt(withValue(draft, at, after), above)];
  }
  return [at, after];
}

/** Says of doubts that they are settled: somebody has looked. */
export function settle(work: Work, addresses: readonly Address[]): Work {
  const fresh = addresses.filter((at) => !work.settled.includes(at));
  if (!fresh.length) return work;
  const changes = fresh.map((at): Change => ({ at: doubt + at, before: false, after: true }));
  return recorded({ ...work, settled: [...work.settled, ...fresh] }, { changes });
}

/** The end of a series: what comes next is a step of its own, whatever its name. */
export function closeStep(work: Work): Work {
  const last = work.done[work.done.length - 1];
  if (!last || last.name === undefined) return work;
  return { ...work, done: [...work.done.slice(0, -1), { changes: last.changes }] };
}

export function undo(work: Work): Work {
  const step = work.done[work.done.length - 1];
  if (!step) return work;
  const back = [...step.changes].reverse().map(({ at, before, after }): Change => ({ at, before: after, after: before }));
  return { ...applied(work, back), done: work.done.slice(0, -1), undone: [...work.undone, step] };
}

/** Forgets the series of a name, if it is what was done last: somebody has thought better of it. */
export function dropStep(work: Work, name: string): Work {
  const last = work.done[work.done.length - 1];
  return last && last.name === name ? { ...undo(work), undone: work.undone } : work;
}

export function redo(work: Work): Work {
  const step = work.undone[work.undone.length - 1];
  if (!step) return work;
  return { ...applied(work, step.changes), done: [...work.done, step], undone: work.undone.slice(0, -1) };
}

/** Where the last step changed something first: that is where to look after it was undone. */
export function placeOfStep(step: Step | undefined): Address {
  const [first] = step ? step.changes : [];
  return first ? first.at.replace(doubt, '') : '';
}

function applied(work: Work, changes: readonly Change[]): Pick<Work, 'draft' | 'settled'> {
  let { draft, settled } = work;
  for (const { at, after } of changes) {
    if (!at.startsWith(doubt)) draft = withValue(draft, at, after);
    else if (after) settled = [...settled, at.slice(doubt.length)];
    else settled = settled.filter((each) => each !== at.slice(doubt.length));
  }
  return { draft, settled };
}

function recorded(work: Work, step: Step): Work {
  const last = work.done[work.done.length - 1];
  const joins = last && step.name !== undefined && last.name === step.name && !work.undone.length;
  const done = joins ? [...work.done.slice(0, -1), { ...step, changes: joined(last.changes, step.changes) }] : [...work.done, step];
  return { ...work, done, undone: [] };
}

/** One after the other; the same place changed again is one change. */
function joined(before: readonly Change[], after: readonly Change[]): Change[] {
  const [next, ...rest] = after;
  const last = before[before.length - 1];
  if (!next || !last || last.at !== next.at) return [...before, ...after];
  return [...before.slice(0, -1), { ...last, after: next.after }, ...rest];
}

const alike = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
