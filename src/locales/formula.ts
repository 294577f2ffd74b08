/** Sums in words, alike in every language. */
import type { Addend, Equation } from './locale.js';

/** `自然人 2 + 商业企业 1`; what adds nothing is left out and said by `rest`. */
export function terms(side: readonly Addend[], name: (label: Addend['label']) => string, rest: string): string {
  const some = side.filter(({ value }) => value !== 0);
  const shown = some.length ? some : side.slice(0, 1);
  const text = shown.map(({ label, sign, value }, index) => `${index ? (sign < 0 ? ' − ' : ' + ') : sign < 0 ? '−' : ''}${name(label)} ${value}`);
  return text.join('') + (shown.length < side.length ? rest : '');
}

/** How far apart the two sides are, without a sign. */
export function gap({ difference }: Equation): number {
  return Math.abs(difference);
}
