/** A number as a reader sees it: thousands separated, never rounded. */
import { digitsOf } from '../report/decimal.js';

/** `1234.5` → `1,234.5`. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = digitsOf(value).split('.');
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}
