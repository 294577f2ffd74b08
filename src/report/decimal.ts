/** Sums of numbers as they are written: 0.1 + 0.2 is 0.3. */
import { digitsOf } from '../locales/number-format.js';

/** The exact sum; only its rounding to a double at the end can lose digits, past the fifteenth. Zero only when it is zero. */
export function addUp(values: readonly number[]): number {
  let sum = 0;
  let whole = true;
  for (const value of values) {
    sum += value;
    whole &&= Number.isSafeInteger(value) && Number.isSafeInteger(sum);
  }
  return whole ? sum : addUpDecimals(values);
}

/** The same; `null` where one of the numbers is missing. */
export function addUpAll(values: readonly (number | null)[]): number | null {
  return values.includes(null) ? null : addUp(values as number[]);
}

function addUpDecimals(values: readonly number[]): number {
  if (!values.every(Number.isFinite)) return NaN;
  const parts = values.map((value) => [value < 0 ? '-' : '', ...digitsOf(value).split('.')]);
  const scale = Math.max(...parts.map(([, , fraction = '']) => fraction.length));
  const sum = parts.reduce(
    (total, [sign, digits, fraction = '']) => total + BigInt(`${sign}${digits}${fraction.padEnd(scale, '0')}`),
    BigInt(0),
  );
  return Number(`${sum}e-${scale}`);
}
