/** One line of a CSV that a spreadsheet opens as it was meant. */
import { digitsOf } from '../locales/number-format.js';
import { guarded } from './guarded.js';

/** Goes before the first line, so that a spreadsheet reads UTF-8. */
export const byteOrderMark = '\ufeff';

export function csvLine(values: readonly (string | number)[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

/** A number in digits, exponents written out; a text so that no spreadsheet takes it for a formula. */
function field(value: string | number): string {
  if (typeof value === 'number') return `${value < 0 ? '-' : ''}${digitsOf(value)}`;
  const safe = guarded(value);
  return /[",\r\n]/.test(safe) || safe !== value ? `"${safe.replace(/"/g, '""')}"` : safe;
}
