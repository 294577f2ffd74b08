/** Rows whose label says nothing: by their place between those that were recognised. */
import { blocks } from '../definition/form.js';
import type { Edition, TableKey } from '../definition/form.js';
import { leaves } from '../definition/table.js';
import { readCell } from './cell-value.js';
import { bare, plainLabel } from './plain-label.js';
import type { Entry } from './settle.js';

export interface Filled {
  /** Rows of the form. */
  readonly entries: readonly Entry[];
  /** Rows that the form does not have. */
  readonly strays: readonly Entry[];
}

/**
 * As many rows without a known label as rows of the form are missing between their neighbours are those, as a guess,
 * provided that their labels are blank or not unlike; any other is the agency's own.
 */
export function fillByOrder(key: TableKey, edition: Edition, given: readonly Entry[]): Filled {
  const form = blocks(key, edition).flatMap((block) => leaves(block.rows).map(({ leaf }) => leaf));
  const order = form.map((leaf) => leaf.key);
  const seen = new Set(given.map((entry) => entry.key));
  // The nearest rows that have a label of the form, before and after each.
  const unknown = (each: Entry): boolean => each.key === undefined;
  const before: number[] = [];
  const after: number[] = [];
  given.forEach((each, at) => (before[at] = unknown(each) ? (before[at - 1] ?? -1) : at));
  for (let at = given.length - 1; at >= 0; at -= 1) after[at] = unknown(given[at]!) ? (after[at + 1] ?? given.length) : at;
  const entries: Entry[] = [];
  const strays: Entry[] = [];
  given.forEach((entry, index) => {
    if (entry.key !== undefined) {
      (order.includes(entry.key) ? entries : strays).push(entry);
      return;
    }
    const from = before[index]!;
    const to = after[index]!;
    const above = from < 0 ? -1 : order.indexOf(given[from]!.key!);
    const below = to === given.length ? order.length : order.indexOf(given[to]!.key!);
    const missing = form.slice(above + 1, Math.max(above + 1, below)).filter((leaf) => !seen.has(leaf.key));
    const leaf = missing.length === to - from - 1 ? missing[index - from - 1] : undefined;
    if (leaf && isPlausible(entry.label, leaf.label)) entries.push({ ...entry, key: leaf.key });
    else strays.push(entry);
  });
  return { entries, strays };
}

/** Whether a label can be what is left of another. */
function isPlausible(written: string, label: string): boolean {
  const [a, b] = [plainLabel(written), plainLabel(label)];
  if (!bare(a)) return true;
  const common = [...new Set(a)].filter((letter) => b.includes(letter)).length;
  return common * 2 > new Set(a).size && common * 3 > new Set(b).size;
}

/** Whether two texts say the same number, or the same words. */
export function alike(a: string, b: string): boolean {
  return JSON.stringify(readCell(a).cell) === JSON.stringify(readCell(b).cell);
}
