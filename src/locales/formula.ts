/** Sums in words, alike in every language. */
import { formatNumber } from './number-format.js';
import type { Addend, Equation } from './locale.js';

/** `自然人 2 + 商业企业 1`; what adds nothing is left out and said by `rest`. */
export function terms(side: readonly Addend[], name: (addend: Addend) => string, rest: string): string {
  const some = side.filter(({ value }) => value !== 0);
  const shown = some.length ? some : side.slice(0, 1);
  const text = shown.map((addend, index) => {
    const { sign, value } = addend;
    return `${index ? (sign < 0 ? ' − ' : ' + ') : sign < 0 ? '−' : ''}${name(addend)} ${formatNumber(value)}`;
  });
  return text.join('') + (shown.length < side.length ? rest : '');
}

/** How far apart the two sides are, without a sign. */
export function gap({ difference }: Equation): string {
  return formatNumber(Math.abs(difference));
}

/** Whether a number is last year's. */
export function isLastYears({ at }: Addend): boolean {
  return at.startsWith('previous:');
}
