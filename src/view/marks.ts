/** Which cells and words of a document are marked, and by which finding of the list. */
import { wordsOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import type { Address } from '../report/address.js';
import type { Finding } from '../report/finding.js';

/** What a reader sees at a cell, and the number that the list of findings shares. */
export interface Mark {
  /** At fault, e.g. 「不符1」; empty where it only takes part. */
  readonly own: string;
  /** Takes part in a sum that does not agree, e.g. 「涉及不符1」; empty where it does not. */
  readonly operand: string;
}

/** Characters of a text that are marked. */
export interface ProseMark {
  readonly range: readonly [number, number];
  readonly text: string;
  /** The cell that says otherwise; empty where there is none. */
  readonly cell: Address;
}

export interface Marks {
  readonly cells: ReadonlyMap<Address, Mark>;
  readonly prose: ReadonlyMap<Address, readonly ProseMark[]>;
}

export const noMarks: Marks = { cells: new Map(), prose: new Map() };

const isCell = (at: Address): boolean => /^tables\.\w+\.rows\.\w+\.\w+$/.test(at);

/** The word and number by which a finding is known in the document and in the list. */
export function markOf({ severity }: Finding, index: number, locale: Locale): string {
  return wordsOf(locale).mark(severity, index + 1);
}

/** The marks of findings that are listed in this order. */
export function marksOf(findings: readonly Finding[], locale: Locale): Marks {
  if (!findings.length) return noMarks;
  const own = new Map<Address, string[]>();
  const operands = new Map<Address, string[]>();
  const prose = new Map<Address, ProseMark[]>();
  const add = <T>(map: Map<Address, T[]>, at: Address, one: T): void => void map.set(at, [...(map.get(at) || []), one]);
  findings.forEach((found, index) => {
    const text = markOf(found, index, locale);
    const cells = found.related.filter(isCell);
    if (found.range) add(prose, found.at, { range: found.range, text, cell: cells[0] || '' });
    if (!isCell(found.at)) return;
    add(own, found.at, text);
    for (const at of cells) add(operands, at, text);
  });
  const words = wordsOf(locale);
  const cells = new Map<Address, Mark>();
  for (const at of [...own.keys(), ...operands.keys()]) {
    const taking = operands.get(at);
    cells.set(at, { own: (own.get(at) || []).join(' '), operand: taking ? words.operandOf(taking.join(' ')) : '' });
  }
  return { cells, prose };
}
