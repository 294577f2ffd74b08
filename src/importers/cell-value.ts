/** The text of a cell → the value the JSON keeps, and whether anybody could read it otherwise. */
import type { Cell } from '../report/report.js';
import { asWritten, plainText } from './plain-label.js';

export interface ReadCell {
  readonly cell: Cell;
  /** It holds something that may be a number and cannot be read for sure; it is kept as printed, without a value. */
  readonly unclear?: true;
}

/** What an agency writes where it has no number. */
const nothing = /^(?:[/\\|\-—–―~·.*]+|无|不适用|未统计|n\/?a)$/i;
const digits = String.raw`\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?`;
const unit = String.raw`(?:件|项|条|个|份|宗|起|人|次|人次|元|万元|亿元)`;
/** A number, then perhaps its unit, then perhaps a note in brackets. */
const whole = new RegExp(`^([+-]?)\\s?(${digits})\\s?${unit}?(?:\\s?\\([^()]*\\)|\\s?\\[[^\\[\\]]*\\])?$`);
const alone = new RegExp(`^(${digits})$`);

/**
 * Blank is `null`; a plain number, thousands separators aside, is that number; what says more keeps its wording beside it.
 * 「1 2」, 「12,34」 and 「约12」 are numbers that nobody could be sure of: they keep their wording and have no value.
 */
export function readCell(text: string): ReadCell {
  const read = plainText(text);
  const printed = asWritten(text);
  if (read === '') return { cell: null };
  if (nothing.test(read)) return { cell: { value: null, printed } };
  // A line break inside may part two numbers, or one number in a narrow column.
  const broken = /\d\s*[\n\r\u2028]\s*\d/.test(text.trim());
  const plain = read.replace(/[−–—]/g, '-');
  if (!broken && alone.test(plain)) return numeric(plain, printed);
  const found = broken ? null : whole.exec(plain);
  if (found) {
    const value = Number(`${found[1]}${found[2]!.replace(/,/g, '')}`);
    if (isExact(found[2]!, value)) return { cell: String(value) === plain ? value : { value, printed } };
  }
  return { cell: { value: null, printed }, ...(/[\d一二三四五六七八九十百千万亿]/.test(plain) && { unclear: true as const }) };
}

/** 「26.50」 and 「007」 say more than their number. */
function numeric(plain: string, printed: string): ReadCell {
  const value = Number(plain.replace(/,/g, ''));
  if (!isExact(plain, value)) return { cell: { value: null, printed }, unclear: true };
  return { cell: String(value) === plain.replace(/,/g, '') ? value : { value, printed } };
}

/** Fifteen digits are as many as a number of JSON holds for sure. */
function isExact(text: string, value: number): boolean {
  return Number.isFinite(value) && text.replace(/[^\d]/g, '').replace(/^0+/, '').length <= 15;
}
