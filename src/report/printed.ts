/** What a wording says beside its number: whether the two agree, and in which unit it is. */
import { asShown } from './as-shown.js';
import { isPrinted } from './report.js';
import type { Cell } from './report.js';

/** What an agency prints where it has no number to give; full-width forms have become plain ones. */
export const noNumber = /^(?:[/\\|\-—–―~·.*]+|无|不适用|未统计|n\/?a)?$/i;
// 「3万件」 means 30000; of 「3万元」 nobody knows whether it is kept in 元 or in 万元.
const number = /([+-]?\d+(?:\.\d+)?)(?:\s?([十百千万亿]+)(?![元十百千万亿]))?/g;
const zeros: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
/** Marks of a footnote, which are no digits of the number before them. */
const raised = /[²³¹⁰-₉①-⓿❶-➓]/g;

/** As a reader sees it: 「2」 and 「16」 with nothing but a control character between them are 216. */
const plainOf = (printed: string): string => asShown(printed.replace(raised, ' ')).normalize('NFKC').replace(/−/g, '-');

/** The numbers in a printed text, thousands separators and full-width forms aside; of 「3万」 30000. */
export function printedNumbers(printed: string): number[] {
  const plain = plainOf(printed).replace(/(\d)[,'’ ](?=\d{3}(?!\d))/g, '$1');
  return Array.from(plain.matchAll(number), ([, digits, scale = '']) => Number(`${digits}e${[...scale].reduce((sum, each) => sum + zeros[each]!, 0)}`));
}

/**
 * `22（其中修订 16 件）` agrees with 22, `251000元` with 251000, `+2` with 2, `/` with `null`.
 * A text that begins with a number means that number; a text that only contains some may mean any of them.
 */
export function printedAgrees(printed: string, value: number | null): boolean {
  const plain = plainOf(printed);
  if (noNumber.test(plain)) return value === null || (value === 0 && plain === '无');
  const numbers = printedNumbers(plain);
  if (!numbers.length) return value === null;
  // 「2-1」, 「3/5」, 「1 2」, 「3、4」, 「3至5」 and 「12%」 are no number that anybody could be sure of.
  if (value === null || /^[+-]?[\d.]+(?:\s*(?:[%‰]|[-—–/+~、至到或]\s*\d)|\s+\d)/.test(plain)) return false;
  if (/^[+-]?\d/.test(plain)) return numbers[0] === value;
  // 「减少1」 is -1 in a column that tells a change.
  return numbers.includes(value) || (/减|降|少/.test(plain) && numbers.includes(-value));
}

/** Whether the wording is a number, and another one than the value: a reader sees the one, checks are made with the other. */
export function printedContradicts(printed: string, value: number | null): boolean {
  return value !== null && /^[+-]?\d/.test(plainOf(printed)) && !printedAgrees(printed, value);
}

/** Amounts of money, however many at a time; full-width forms have become plain ones. */
const money = /[十百千万亿]{0,4}[美欧港日]?元/;

/** The unit an amount is in: the one its wording gives, whatever the column is in; else the form's, as the form words it. */
export function unitOf(cell: Cell | undefined, { kind, label }: { readonly kind: string; readonly label: string }): string {
  const [said] = (kind === 'amount' && isPrinted(cell) && money.exec(plainOf(cell.printed))) || [];
  return said || label;
}
