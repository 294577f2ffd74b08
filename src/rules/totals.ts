/** The sums that a table's own definition tells of: four rules, in whatever table and edition says so. */
import { blocks, editions, tableKeys } from '../definition/form.js';
import type { Edition, TableKey } from '../definition/form.js';
import { remember } from '../definition/remember.js';
import { leaves } from '../definition/table.js';
import type { Label, Leaf, Table, TotalRule } from '../definition/table.js';
import type { SplitDigit } from '../locales/locale.js';
import { cellAddress } from '../report/address.js';
import type { Address } from '../report/address.js';
import { numberOf, tableOf } from '../report/report.js';
import type { AnyTable } from '../report/report.js';
import { addresses, weigh } from './equation.js';
import type { Operand } from './equation.js';
import { defineRule } from './rule.js';
import type { Rule, Tally } from './rule.js';

interface Term {
  readonly row: string;
  readonly column: string;
  readonly at: Address;
  readonly label: Label;
  readonly group?: Label | undefined;
}

/** One equality of the form. It stands at the last cell of its right side. */
interface Equality {
  readonly rule: TotalRule;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** Its numbers stand side by side, so that one of them may be two halves of a number that was torn. */
  readonly across: boolean;
}

/** Every equality inside a statutory table of an edition; it depends on the definition alone. */
function equalities(key: TableKey, table: Table): Equality[] {
  const rows = leaves(table.rows).map(({ leaf }) => leaf);
  const groupOf = (row: Leaf): Label | undefined => leaves(table.rows).find(({ leaf, path }) => leaf === row && path.length > 2)?.path[1];
  const columns = leaves(table.columns).map(({ leaf }) => leaf);
  const term = (row: Leaf, column: Leaf, label: Label): Term =>
    ({ row: row.key, column: column.key, at: cellAddress(key, row.key, column.key), label });
  const named = (list: readonly Leaf[], keys: readonly string[]): Leaf[] => keys.map((each) => list.find((leaf) => leaf.key === each)!);
  const sums = (list: readonly Leaf[]): Leaf[] => list.filter(({ sumOf }) => sumOf);
  return [
    ...rows.flatMap((row) =>
      sums(columns).map((total) => ({
        rule: total.rule!,
        left: named(columns, total.sumOf!).map((column) => term(row, column, column)),
        right: [term(row, total, total)],
        across: true,
      })),
    ),
    ...columns.flatMap((column) => [
      ...sums(rows).map((total) => ({
        rule: total.rule!,
        left: named(rows, total.sumOf!).map((row) => ({ ...term(row, column, row), group: groupOf(row) })),
        right: [term(total, column, total)],
        across: false,
      })),
      ...(table.balances || []).map(({ left, right }) => ({
        rule: 'balance' as const,
        left: named(rows, left).map((row) => term(row, column, row)),
        right: named(rows, right).map((row) => term(row, column, row)),
        across: false,
      })),
    ]),
  ];
}

const made = new Map<string, Equality[]>();
function equalitiesOf(rule: TotalRule, key: TableKey, edition: Edition): Equality[] {
  return remember(made, `${rule} ${key} ${edition}`, () =>
    blocks(key, edition).flatMap((table) => equalities(key, table).filter((each) => each.rule === rule)),
  );
}

/** The sum of whole numbers; `NaN` where one is missing or not whole, which has to be looked at more closely. */
function quickSum(terms: readonly Term[], table: AnyTable): number {
  let sum = 0;
  for (const { row, column } of terms) {
    const value = numberOf(table, row, column);
    sum += Number.isSafeInteger(value) ? value! : NaN;
  }
  return Number.isSafeInteger(sum) ? sum : NaN;
}

function judge(key: TableKey, { left, right, across }: Equality, table: AnyTable, tally: Tally<TotalRule>): void {
  // Nearly every sum agrees, and is then not told of.
  if (quickSum(left, table) === quickSum(right, table)) return tally.holds(key);
  const operand = (term: Term): Operand => ({ at: term.at, label: term.label, group: term.group, value: numberOf(table, term.row, term.column) });
  const sides = [left.map(operand), right.map(operand)] as const;
  const outcome = weigh(...sides);
  if (outcome === true) tally.holds(key);
  else if (outcome === null) tally.notAssessable(key);
  else {
    const all = addresses([...sides[0], ...sides[1]]);
    const at = all.pop()!;
    const torn = across ? tornNumber(sides[0], outcome.difference) : undefined;
    tally.breaks(key, at, { ...outcome, ...(torn && { torn }) }, { related: all });
  }
}

const isDigit = (value: number | null): value is number => Number.isInteger(value) && value! >= 0 && value! <= 9;

/** Two one-digit neighbours that, read as one number, would repair the sum: 10 read as 1 and 0. */
function tornNumber(operands: readonly Operand[], difference: number): SplitDigit | undefined {
  const index = operands.findIndex(({ value }, place) => {
    const next = operands[place + 1];
    return next && isDigit(value) && value > 0 && isDigit(next.value) && difference === -9 * value;
  });
  if (index < 0) return undefined;
  const [first, second] = [operands[index]!, operands[index + 1]!];
  return { at: [first.at, second.at], value: first.value! * 10 + second.value! };
}

function totalRule(id: TotalRule): Rule {
  return defineRule<TotalRule>({
    id,
    severity: 'error',
    equality: true,
    check({ report }, tally) {
      for (const key of tableKeys) {
        const table = tableOf(report, key);
        const all = equalitiesOf(id, key, (table && table.edition) || editions[0]!);
        if (table) for (const equality of all) judge(key, equality, table, tally);
        // What a table that is not there should have shown is not known, and is counted as the form in force has it.
        else if (all.length) tally.notAssessable(key, all.length);
      }
    },
  });
}

export const totals: readonly Rule[] = (['row-total', 'outcome-total', 'balance', 'review-total'] as const).map(totalRule);
