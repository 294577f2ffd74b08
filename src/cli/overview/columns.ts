/** The columns of the overview: what is no rule's finding, then the rules that could be checked. */
import { rules } from '../../rules/index.js';
import type { RuleId } from '../../rules/rule.js';
import type { Frame } from '../formats/format.js';
import { cliWords } from '../words/words.js';

export interface Column {
  readonly id: string;
  readonly name: string;
  /** What must hold. */
  readonly sentence?: string;
}

const dataColumn = 'data';

export function columnsOf({ locale, withPrevious }: Pick<Frame, 'locale' | 'withPrevious'>): readonly Column[] {
  const words = cliWords(locale);
  const could = rules.filter(({ needs }) => !needs || (withPrevious && needs === 'previous'));
  return [{ id: dataColumn, name: words.overview.fileOrData }, ...could.map(({ id }) => ({ id, ...words.rules[id as RuleId] }))];
}

/** The column that a finding of this id stands in. */
export function columnOf(id: string, columns: readonly Column[]): string {
  return columns.some((column) => column.id === id) ? id : dataColumn;
}

/** Where the details of a report are, or those of one of its columns. */
export function anchorOf(index: number, column?: string): string {
  return column === undefined ? `r${index + 1}` : `r${index + 1}-${column}`;
}

/** Where the row of a report is. */
export function rowAnchor(index: number): string {
  return `t${index + 1}`;
}
