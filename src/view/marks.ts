/** Where a document is marked by what was found; `marking.ts` makes the marks. */
import type { Address } from '../report/address.js';
import type { MarkupValue } from './markup.js';
import type { Line } from './report-view.js';

/** What a reader sees at a cell, and the number that the list of findings shares. */
export interface Mark {
  /** At fault, e.g. 「不符1」; empty where it only takes part. */
  readonly own: string;
  /** Takes part in a sum that does not agree, e.g. 「涉及不符1」; empty where it does not. */
  readonly operand: string;
}

export interface Marks {
  cell(at: Address): Mark;
  /** A paragraph of the text at an address, with its marks. */
  words(at: Address, line: Line): MarkupValue;
}

const unmarked: Mark = { own: '', operand: '' };
export const noMarks: Marks = { cell: () => unmarked, words: (_at, { text }) => text };
