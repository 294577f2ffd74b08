/** The labels of the form as a matcher knows them, with the wordings that published reports use. */
import { aliases } from '../definition/aliases.js';
import { blocks, editions, tableKeys } from '../definition/form.js';
import type { TableKey } from '../definition/form.js';
import { isGroup, leaves } from '../definition/table.js';
import type { Heading } from '../definition/table.js';
import { bracketed, coreLabel, distance, labelNumber, plainLabel } from './plain-label.js';

/** A label of the form. */
export interface Word {
  /** Of a leaf, its key; of anything else, its label. */
  readonly key: string;
  /** The number the form prints before it; empty where it prints none. */
  readonly number: string;
  /** As compared: whole, and without what stands in brackets. */
  readonly wordings: readonly string[];
}

export interface Found {
  readonly key: string;
  /** It is not written as anybody writes it: letters are lost, changed or added. */
  readonly guessed: boolean;
  /** It is the label and nothing else, brackets included. */
  readonly whole: boolean;
}

function wordOf(label: string, key: string): Word {
  const unnumbered = label.replace(/^（[一二三四五六七]）/, '');
  const wordings = [label, ...(aliases[label] || []), ...(aliases[unnumbered] || [])].flatMap((each) => [plainLabel(each), coreLabel(each)]);
  return { key, number: labelNumber(label), wordings: [...new Set(wordings)] };
}

function unique(words: readonly Word[]): Word[] {
  const byKey = new Map<string, Word>();
  for (const word of words) {
    const known = byKey.get(word.key);
    byKey.set(word.key, known ? { ...known, wordings: [...new Set([...known.wordings, ...word.wordings])] } : word);
  }
  return [...byKey.values()];
}

/** The leaves of an axis, over both editions. */
function leafWords(key: TableKey, axis: 'rows' | 'columns'): readonly Word[] {
  const all = editions.flatMap((edition) => blocks(key, edition).flatMap((block) => leaves(block[axis])));
  return unique(all.map(({ leaf }) => wordOf(leaf.label, leaf.key)));
}

/** What stands over or before the leaves and has no number of its own: groups, banners, the heading of the labels, the corner. */
function frameWords(key: TableKey): readonly Word[] {
  const groups = (headings: readonly Heading[]): string[] =>
    headings.flatMap((heading) => (isGroup(heading) ? [heading.label, ...groups(heading.headings)] : []));
  const labels = editions.flatMap((edition) =>
    blocks(key, edition).flatMap(({ rows, columns, banner, stub, corner }) => [
      ...groups(rows),
      ...groups(columns),
      ...[banner, stub, corner].flatMap((each) => (each ? [each.label] : [])),
    ]),
  );
  return unique(labels.map((label) => wordOf(label, label)));
}

export interface TableWords {
  readonly rows: readonly Word[];
  readonly columns: readonly Word[];
  readonly frame: readonly Word[];
}

const words = Object.fromEntries(
  tableKeys.map((key) => [key, { rows: leafWords(key, 'rows'), columns: leafWords(key, 'columns'), frame: frameWords(key) }]),
) as Record<TableKey, TableWords>;

/** How many letters may differ before nobody can say which label it was. */
const tolerance = (length: number): number => (length < 4 ? 0 : length < 10 ? 1 : 2);

/** Whether two texts share so many letters that they may be alike: much cheaper than to tell how far apart they are. */
function mayBe(form: string, wording: string, most: number): boolean {
  if (Math.abs(form.length - wording.length) > most) return false;
  let strange = 0;
  for (const letter of form) if (!wording.includes(letter)) strange += 1;
  return strange <= most;
}

const alphabets = new WeakMap<readonly Word[], ReadonlySet<string>>();

/** Whether a text has more letters that no label has than any may differ by. */
function isStrange(form: string, list: readonly Word[]): boolean {
  let alphabet = alphabets.get(list);
  if (!alphabet) alphabets.set(list, (alphabet = new Set(list.flatMap(({ wordings }) => wordings.join('').split('')))));
  let strange = 0;
  for (let index = 0; index < form.length && strange <= 2; index += 1) if (!alphabet.has(form.charAt(index))) strange += 1;
  return strange > 2;
}

/** No label of the form is longer; what is, is prose. */
const longest = 120;

const otherYear = /上一?年|去年|往年|同期|同比|增长/;
/** In brackets after a label these make another number of it: a share, a part, a year, a unit. */
const otherMeasure = /20\d{2}|占|比[例重]|[%‰率]|其中|[十百千万亿]\s*[件条个项份次人]|元/;

/** What was found, by list and text; a long key made anew for each question would cost more than the answer. */
const known = new Map<readonly Word[], Map<string, Found | undefined>>();

/** The label of a table's axis or frame that a text is; labels come again and again. */
export function labelIn(key: TableKey, list: keyof TableWords, text: string): Found | undefined {
  // A number is no label.
  if (!text || text.length > longest || (text.length < 8 && /^\d+$/.test(text))) return undefined;
  const own = words[key][list];
  let found = known.get(own);
  if (!found) known.set(own, (found = new Map()));
  if (!found.has(text)) {
    // A hostile file has many labels.
    if (found.size > 1000) found.clear();
    found.set(text, find(text, own));
  }
  return found.get(text);
}

interface Compared {
  readonly plain: string;
  readonly forms: readonly string[];
  readonly number: string;
  /** It speaks of another year than the report's. */
  readonly other: boolean;
  /** What stands in its brackets. */
  readonly added: string;
}

let last: { readonly text: string; readonly compared: Compared } | undefined;

/** A text as it is compared; it is asked for of one list after another. */
function asCompared(text: string): Compared {
  if (!last || last.text !== text) {
    const plain = plainLabel(text);
    const forms = [...new Set([plain, coreLabel(text)])].filter(Boolean);
    last = { text, compared: { plain, forms, number: labelNumber(text), other: otherYear.test(text), added: bracketed(text) } };
  }
  return last.compared;
}

/**
 * Exactly a label, or that with something added; else the only one that differs by a letter or two.
 * Two that fit equally well are none.
 */
function find(text: string, list: readonly Word[]): Found | undefined {
  const { forms, number, plain, other, added } = asCompared(text);
  const one = (found: readonly Word[], guessed: boolean): Found | undefined => {
    // 「3.其他」 and 「其他」 may both be there: the number tells.
    const [first, ...others] = found.length > 1 ? found.filter((word) => word.number === number) : found;
    return first && !others.length ? { key: first.key, guessed, whole: first.wordings.includes(plain) } : undefined;
  };
  const same = list.filter(({ wordings }) => forms.some((form) => wordings.includes(form)));
  // 「上年制发件数」 differs from 「本年制发件数」 by one letter, and is another number; so is 「总计（上年）」.
  const comparable = (wording: string): boolean => otherYear.test(wording) === other;
  if (same.length) {
    // A percent sign is no letter.
    if (!added.includes('%') && same.some(({ wordings }) => wordings.includes(plain))) return one(same, false);
    return other && !same.some(({ wordings }) => wordings.some(comparable)) ? undefined : one(same, otherMeasure.test(added));
  }
  const longer = list.filter(({ wordings }) =>
    wordings.some((wording) => wording.length >= 4 && forms.some((form) => form.startsWith(wording)) && comparable(wording)),
  );
  if (longer.length) return one(longer, true);
  if (forms.every((form) => isStrange(form, list))) return undefined;
  const near = list.flatMap((word) => {
    const within = word.wordings.flatMap((wording) => {
      const most = tolerance(wording.length);
      const likely = most ? forms.filter((form) => mayBe(form, wording, most)) : [];
      if (!likely.length || !comparable(wording)) return [];
      return likely.map((form) => distance(form, wording, most)).filter((off) => off <= most);
    });
    return within.length ? [{ word, off: Math.min(...within) }] : [];
  });
  const least = Math.min(...near.map(({ off }) => off));
  return one(near.filter(({ off }) => off === least).map(({ word }) => word), true);
}
