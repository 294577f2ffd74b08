/** The words of each statutory table, made once. */
import { findWord, axisWords } from './vocabulary.js';
import type { Found, Word } from './vocabulary.js';

const words = {
  applicationRows: axisWords('applications', 'rows'),
  applicationColumns: axisWords('applications', 'columns'),
  disclosureRows: axisWords('proactiveDisclosure', 'rows'),
  disclosureColumns: axisWords('proactiveDisclosure', 'columns'),
  reviewRows: axisWords('reviewLitigation', 'rows'),
  reviewColumns: axisWords('reviewLitigation', 'columns'),
} satisfies Record<string, readonly Word[]>;

export type WordList = keyof typeof words;

const known = new Map<string, Found | undefined>();

/** The word of a list that a label is; labels come again and again. */
export function wordIn(list: WordList, label: string): Found | undefined {
  const name = `${list} ${label}`;
  if (!known.has(name)) {
    // A hostile file has many labels.
    if (known.size > 5000) known.clear();
    known.set(name, label.length > 120 ? undefined : findWord(label, words[list]));
  }
  return known.get(name);
}
