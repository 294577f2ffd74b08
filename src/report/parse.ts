/** Data of any kind → a report that can be trusted in its shape, and all that is wrong with it. Never throws. */
import { faults } from './faults.js';
import { judge } from './judge.js';
import type { Reading } from './judge.js';

export { years } from './judge.js';
export type { Reading } from './judge.js';

/**
 * Judges the shape and types of a report given as parsed JSON.
 *
 * `report` is there when nothing of severity `error` stands against its shape; keys that the format does not have
 * are left out of it and said as warnings. The report is frozen. Values that a form should not hold (negative,
 * fraction, blank, missing row) do not concern the shape and are kept as filed.
 */
export function parseReport(data: unknown): Reading {
  return judge(data, faults)!;
}
