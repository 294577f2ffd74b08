/** What somebody types into a cell, and what stands there to be typed over. */
import type { UnitKind } from '../definition/table.js';
import { readCell } from '../importers/cell-value.js';
import type { ReadCell } from '../importers/cell-value.js';
import { digitsOf } from '../locales/number-format.js';
import type { Address } from '../report/address.js';
import { noNumber } from '../report/printed.js';
import { isPrinted } from '../report/report.js';
import type { Cell } from '../report/report.js';
import { placeAt } from './draft.js';
import type { Draft } from './draft.js';

/** As an import reads a cell: a number is that number, what says more keeps its wording, nothing is `null`; a word is no number. */
export function typedCell(text: string, kind: UnitKind): ReadCell {
  const { cell, unclear } = readCell(text, kind);
  return { cell, unclear: unclear || isWord(cell) };
}

/** What a text typed into a cell of a draft makes of it. */
export function typedAt(draft: Draft, at: Address, text: string): Cell {
  return typedCell(text, placeAt(draft, at)?.unit.kind ?? 'count').cell;
}

/** Whether a cell has a wording that is neither a number nor a sign for none. */
export const isWord = (cell: Cell | undefined): boolean => isPrinted(cell) && cell.value === null && !noNumber.test(cell.printed.normalize('NFKC').trim());

/** A cell as text to type over: digits without separators, or the wording. */
export function cellInput(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (isPrinted(cell)) return cell.printed;
  return `${cell < 0 ? '-' : ''}${digitsOf(cell)}`;
}
