/** Two sums that must be equal. */
import type { Label } from '../definition/table.js';
import type { Addend, Equation } from '../locales/locale.js';
import type { Address } from '../report/address.js';
import { addUp } from '../report/decimal.js';

/** One number of a sum; `null` where it was left blank. */
export interface Operand {
  readonly at: Address;
  readonly label: Label;
  /** The group of rows it is in. */
  readonly group?: Label | undefined;
  readonly value: number | null;
  readonly sign?: 1 | -1;
}

/** What is wrong with the equation: nothing (`true`), nobody can tell (`null`), or how it differs. */
export function weigh(left: readonly Operand[], right: readonly Operand[]): true | null | Equation {
  const sides = [left, right].map((side) => side.map(({ value, sign = 1 }) => (value === null ? null : value * sign)));
  if (sides.some((side) => side.includes(null))) return null;
  const [more, less] = sides as [number[], number[]];
  const difference = addUp([...more, ...less.map((value) => -value)]);
  if (difference === 0) return true;
  return { left: left.map(addend), right: right.map(addend), leftSum: addUp(more), rightSum: addUp(less), difference };
}

function addend({ at, label: { label, en }, group, value, sign = 1 }: Operand): Addend {
  return { at, label: { label, en }, ...(group && { group: { label: group.label, en: group.en } }), sign, value: value! };
}

export function addresses(operands: readonly Operand[]): Address[] {
  return operands.map(({ at }) => at);
}
