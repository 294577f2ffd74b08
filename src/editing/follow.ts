/**
 * A draft at the next keystroke → the report that it is, without reading all of it anew: what did not change stays the
 * same object, by which rules and rows of a grid know it again.
 */
import { isExact, know } from '../report/judge.js';
import { proseKeys } from '../report/report.js';
import type { Report } from '../report/report.js';
import type { Draft } from './draft.js';

type Box = Readonly<Record<string, unknown>>;
/** Whether one value may stand in the other's place and nothing new has to be said of it. */
type Alike = (before: unknown, now: unknown) => boolean;

/** Only reading it anew can tell. */
const anew = Symbol('anew');

const isNumber = (value: unknown): boolean => value === null || (Number.isFinite(value) && isExact(value as number));
const numbers: Alike = (before, now) => isNumber(before) && isNumber(now);
const texts: Alike = (before, now) => typeof before === 'string' && typeof now === 'string';
const never: Alike = () => false;

/**
 * The report that a draft is, where a report against whose reading nothing stood differs from it in numbers of cells and
 * in texts alone; `undefined` where it has to be read. It is held against the report, which is frozen, and not against
 * the draft before: whoever gave that may have changed it since.
 */
export function followed(before: Report, draft: Draft): Report | undefined {
  try {
    if (Object.is(before, draft)) return before;
    const next = follow(before, draft, never, (key) => (key === 'tables' ? numbers : proseKeys.includes(key as 'preamble') ? texts : never));
    if (next === anew) return undefined;
    if (next !== before) know({ report: next as Report, findings: [] });
    return next as Report;
  } catch {
    // What is no JSON is told of by reading it.
    return undefined;
  }
}

function follow(before: unknown, now: unknown, alike: Alike, inside?: (key: string) => Alike): unknown {
  if (!isBox(before) || !isBox(now)) return alike(before, now) ? now : anew;
  const list = Array.isArray(before);
  if (list !== Array.isArray(now) || (list && before.length !== (now as unknown as readonly unknown[]).length)) return anew;
  // A wording and its number have to agree.
  const same = 'printed' in before ? never : alike;
  const keys = Object.keys(before);
  let next: Record<string, unknown> | undefined;
  for (const key of keys) {
    const [was, is] = [before[key], now[key]];
    if (is === undefined) return anew;
    if (Object.is(was, is)) continue;
    const kept = follow(was, is, inside ? inside(key) : same);
    if (kept === anew) return anew;
    if (kept === was) continue;
    next ||= (list ? before.slice() : { ...before }) as Record<string, unknown>;
    next[key] = kept;
  }
  // What is inherited counts, as it does where a value is read.
  let left = keys.length;
  for (const _ in now) left -= 1;
  if (left) return anew;
  return next ? Object.freeze(next) : before;
}

const isBox = (value: unknown): value is Box => typeof value === 'object' && value !== null;
