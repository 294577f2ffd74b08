/** The labels of the form as a matcher knows them, with the wordings that published reports use. */
import { aliases } from '../definition/aliases.js';
import { blocks, editions } from '../definition/form.js';
import type { TableKey } from '../definition/form.js';
import { isGroup } from '../definition/table.js';
import type { Heading } from '../definition/table.js';
import { coreLabel, distance, labelNumber, plainLabel } from './plain-label.js';

/** A label and what it names: the key of a leaf, or the label itself of a group. */
export interface Word {
  readonly key: string;
  readonly group: boolean;
  readonly number: string;
  /** As compared: whole, and without what stands in brackets. */
  readonly wordings: readonly string[];
}

export interface Found {
  readonly word: Word;
  /** The label is not written as anybody writes it: letters are lost or changed. */
  readonly guessed: boolean;
}

function wordsOf(headings: readonly Heading[]): Word[] {
  return headings.flatMap((heading) => {
    const { label } = heading;
    const group = isGroup(heading);
    const own = [label, ...(aliases[label] || []), ...(aliases[label.replace(/^（[一二三四五六七]）/, '')] || [])];
    const wordings = [...new Set(own.flatMap((each) => [plainLabel(each), coreLabel(each)]))];
    const word = { key: group ? label : heading.key, group, number: labelNumber(label), wordings };
    return group ? [word, ...wordsOf(heading.headings)] : [word];
  });
}

function unique(words: readonly Word[]): Word[] {
  const byKey = new Map<string, Word>();
  for (const word of words) {
    const known = byKey.get(word.key);
    byKey.set(word.key, known ? { ...known, wordings: [...new Set([...known.wordings, ...word.wordings])] } : word);
  }
  return [...byKey.values()];
}

/** The words of an axis of a table, over both editions. */
export function axisWords(key: TableKey, axis: 'rows' | 'columns'): readonly Word[] {
  return unique(editions.flatMap((edition) => blocks(key, edition).flatMap((block) => wordsOf(block[axis]))));
}

/** How many letters may differ before nobody can say which label it was. */
const tolerance = (length: number): number => (length < 4 ? 0 : length < 10 ? 1 : 2);

/**
 * Which word a label is. Exactly that, or that with something added; else the only one that differs by a letter or two.
 * Two that fit equally well are none.
 */
export function findWord(label: string, words: readonly Word[]): Found | undefined {
  const forms = [...new Set([plainLabel(label), coreLabel(label)])].filter(Boolean);
  const one = (found: readonly Word[], guessed: boolean): Found | undefined => {
    // 「3.其他」 and 「其他」 may both be there: the number tells.
    const [first, ...others] = found.length > 1 ? found.filter(({ number }) => number === labelNumber(label)) : found;
    return first && !others.length ? { word: first, guessed } : undefined;
  };
  const same = words.filter(({ wordings }) => forms.some((form) => wordings.includes(form)));
  if (same.length) return one(same, false);
  const longer = words.filter(({ wordings }) => wordings.some((wording) => wording.length >= 4 && forms.some((form) => form.startsWith(wording))));
  if (longer.length) return one(longer, true);
  const near = words
    .map((word) => ({ word, off: Math.min(...word.wordings.flatMap((wording) => forms.map((form) => distance(form, wording, tolerance(wording.length)) - (form === wording ? 1 : 0)))), most: Math.max(...word.wordings.map(({ length }) => tolerance(length))) }))
    .filter(({ off, most }) => off <= most);
  const least = Math.min(...near.map(({ off }) => off));
  return one(near.filter(({ off }) => off === least).map(({ word }) => word), true);
}
