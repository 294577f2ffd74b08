/** The text of a cell → the value the JSON keeps, and whether anybody could read it otherwise. */
import type { Cell } from '../report/report.js';
import type { UnitKind } from '../definition/table.js';
import { noNumber } from '../report/printed.js';
import { asWritten, plainForms } from './plain-label.js';

export interface ReadCell {
  readonly cell: Cell;
  /** It holds something that may be a number and cannot be read for sure; it is kept as printed, without a value. */
  readonly unclear: boolean;
}

const digits = String.raw`\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?`;
const counted = '件次|件|项|条|个|份|部|类|宗|起|例|人次|人|次';
const units: Readonly<Record<UnitKind, string>> = { count: counted, change: counted, amount: '元|万元|亿元' };
/** A number, then perhaps its unit, a mark, a note in brackets. 「3万」 is ten thousand times its digits, and 「3元」 no count. */
const numberOf = (kind: UnitKind): RegExp =>
  new RegExp(`^([+-]?)\\s?(${digits})\\s?(?:${units[kind]})?\\s?[*※#]{0,3}(?:\\s?\\((?!\\d+\\))[^()]{0,80}\\)|\\s?\\[[^\\[\\]]{0,80}\\])?$`);
const whole: Readonly<Record<UnitKind, RegExp>> = { count: numberOf('count'), change: numberOf('change'), amount: numberOf('amount') };
/** A text with any of these may mean a number, and a picture may show one. */
const numeral = /^[oOlI|]+$|^\[图片|[\p{N}一二三四五六七八九十百千万亿零〇两廿卅壹贰叁肆伍陆柒捌玖拾佰仟]/u;

/** What nearly all cells hold; the rest of this file is for the others. */
const simple = /^(?:0|[1-9]\d{0,14})$/;

/**
 * Blank is `null`; a plain number, thousands separators aside, is that number; what says more keeps its wording beside it.
 * 「1 2」, 「12,34」, 「12①」 and 「约12」 are numbers that nobody could be sure of: they keep their wording and have no value.
 *
 * @param kind what the form asks for in that cell
 */
export function readCell(text: string, kind: UnitKind = 'count'): ReadCell {
  if (simple.test(text)) return { cell: Number(text), unclear: false };
  const printed = asWritten(text);
  // 「—5」 may be a dash and a number.
  const plain = plainForms(printed).replace(/[−–]/g, '-');
  if (plain === '') return { cell: null, unclear: false };
  if (noNumber.test(plain)) return { cell: { value: null, printed }, unclear: false };
  // A line break inside may part two numbers, or one number in a narrow column.
  const broken = text.split(/[\n\r\u2028]+/).some((line, index, all) => index > 0 && /^\s*\d/.test(line) && /\d\s*$/.test(all[index - 1]!));
  // Nor does anybody know a number that is written from right to left.
  const found = broken || /[\u202d\u202e]/.test(text) ? null : whole[kind].exec(plain);
  const number = found && found[2]!.replace(/,/g, '');
  // Fifteen digits are as many as a number of JSON holds for sure.
  if (!found || !number || number.replace(/^0+|\./g, '').length > 15) return { cell: { value: null, printed }, unclear: numeral.test(plain) };
  const value = Number(`${found[1]}${number}`);
  // 「26.50」, 「007」, 「+2」 and 「3件」 say more than their number; thousands separators do not.
  return { cell: String(value) === plain.replace(/,/g, '') ? value : { value, printed }, unclear: false };
}

/** Whether a text can be what stands in a cell of numbers: blank, a number with its unit or note, or a sign for none. */
export function isValueLike(text: string): boolean {
  if (simple.test(text)) return true;
  const plain = plainForms(asWritten(text)).replace(/[([][^()[\]]*[)\]]/g, '').trim();
  if (plain === '' || noNumber.test(plain)) return true;
  // 「1.属于国家秘密」 is a label.
  return numeral.test(plain) && plain.replace(/[^\p{L}]/gu, '').length < 5 && !/^\d{1,2}\s*[.、:．]\s*\p{L}/u.test(plain);
}

/** Whether something that may be a number stands there. */
export function holdsNumber(text: string): boolean {
  const { cell, unclear } = readCell(text);
  return unclear || typeof cell === 'number' || Boolean(cell && cell.value !== null);
}
