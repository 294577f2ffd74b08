/** A number as a reader sees it: thousands separated, never rounded. */

/** 21 significant digits are more than any number of JSON has. */
const format = new Intl.NumberFormat('en', { maximumSignificantDigits: 21 });

/** `1234.5` → `1,234.5`. */
export function formatNumber(value: number): string {
  // No minus before a zero.
  return format.format(value + 0);
}
