/** A number as a reader sees it: thousands separated, never rounded. */

/** The decimal digits of a number without its sign, exponents written out: `5e-7` is `0.0000005`. */
export function digitsOf(value: number): string {
  const text = String(Math.abs(value));
  const [digits = '', exponent] = text.split('e');
  if (exponent === undefined) return text;
  const [whole = '', fraction = ''] = digits.split('.');
  const shift = Number(exponent);
  return shift < 0
    ? `0.${'0'.repeat(-shift - whole.length)}${whole}${fraction}`
    : `${whole}${fraction}${'0'.repeat(shift - fraction.length)}`;
}

/** `1234.5` → `1,234.5`. */
export function formatNumber(value: number): string {
  // Most are, and a table has hundreds.
  if (value % 1 === 0 && value >= 0 && value < 1000) return String(value);
  const [whole = '', fraction] = digitsOf(value).split('.');
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}
