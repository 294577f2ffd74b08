/** Sums in words, alike in every language. */
import { formatNumber } from './number-format.js';
import type { Addend, Equation } from './locale.js';

/**
 * `自然人 2 + 商业企业 1`; what adds nothing is left out and said by `rest`. Rows of one group stand together behind what
 * they come to: `（三）不予公开 5（1.属于国家秘密 2 + 7.属于行政执法案卷 3）`.
 */
export function terms(side: readonly Addend[], name: (addend: Addend) => string, rest: string, open: string, close: string): string {
  const some = side.filter(({ value }) => value !== 0);
  const shown = some.length ? some : side.slice(0, 1);
  const one = (addend: Addend): string => `${name(addend)} ${formatNumber(addend.value)}`;
  const text = shown.map((addend, index) => {
    const { sign, group } = addend;
    const mine = (each: Addend | undefined): boolean => each !== undefined && group !== undefined && each.group !== undefined && each.group.label === group.label;
    if (mine(shown[index - 1])) return '';
    const all = shown.filter(mine);
    const said = group ? `${one({ ...addend, label: group, value: Number(all.reduce((sum, { value }) => sum + value, 0).toPrecision(15)) })}${open}${all.map(one).join(' + ')}${close}` : one(addend);
    return `${index ? (sign < 0 ? ' − ' : ' + ') : sign < 0 ? '−' : ''}${said}`;
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
