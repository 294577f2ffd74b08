/** The totals of the form, worked out beside what was reported: offered, never filled in unasked. */
import { blocks, tableKeys } from '../definition/form.js';
import type { Edition, TableKey } from '../definition/form.js';
import { remember } from '../definition/remember.js';
import { leaves, wordsOnly } from '../definition/table.js';
import type { Label } from '../definition/table.js';
import { cellAddress } from '../report/address.js';
import type { Address } from '../report/address.js';
import { addUpAll } from '../report/decimal.js';
import { cellNumber } from '../report/report.js';
import type { Cell } from '../report/report.js';
import { editionOf, valueAt } from './draft.js';
import type { Draft } from './draft.js';

/** One way in which a cell is a sum of others. */
export interface Sum {
  /** Along its row, or down its column. */
  readonly along: 'row' | 'column';
  readonly of: readonly { readonly at: Address; readonly label: Label }[];
}

/** A total worked out. */
export interface Total {
  readonly along: 'row' | 'column';
  /** `null` where one of its numbers is missing: blank is not zero. */
  readonly value: number | null;
  readonly reported: number | null;
  /** Numbers that are missing. */
  readonly lacking: readonly Address[];
}

const known = new Map<string, ReadonlyMap<Address, readonly Sum[]>>();

function sumsOf(key: TableKey, edition: Edition): ReadonlyMap<Address, readonly Sum[]> {
  return remember(known, `${key} ${edition}`, () => {
    const found = new Map<Address, Sum[]>();
    const add = (at: Address, sum: Sum): void => void found.set(at, [...(found.get(at) || []), sum]);
    for (const table of blocks(key, edition)) {
      const rows = leaves(table.rows).map(({ leaf }) => leaf);
      const columns = leaves(table.columns).map(({ leaf }) => leaf);
      for (const row of rows) {
        for (const column of columns) {
          const at = cellAddress(key, row.key, column.key);
          const across = (column.sumOf || []).map((each) => columns.find((other) => other.key === each)!);
          const down = (row.sumOf || []).map((each) => rows.find((other) => other.key === each)!);
          if (across.length) add(at, { along: 'row', of: across.map((each) => ({ at: cellAddress(key, row.key, each.key), label: wordsOnly(each) })) });
          if (down.length) add(at, { along: 'column', of: down.map((each) => ({ at: cellAddress(key, each.key, column.key), label: wordsOnly(each) })) });
        }
      }
    }
    return found;
  });
}

/** What the cell at an address should come to, by each of the sums that it is; empty where it is none. */
export function totalsAt(draft: Draft, at: Address): Total[] {
  const [, key] = at.split('.') as [string, TableKey];
  if (!tableKeys.includes(key)) return [];
  const number = (each: Address): number | null => cellNumber(valueAt(draft, each) as Cell | undefined);
  return (sumsOf(key, editionOf(draft, key)).get(at) || []).map(({ along, of }) => ({
    along,
    value: addUpAll(of.map((each) => number(each.at))),
    reported: number(at),
    lacking: of.flatMap((each) => (number(each.at) === null ? [each.at] : [])),
  }));
}

/** What to offer for a cell: the sum, where all its sums come to the same; nothing where a number is missing. */
export function offerAt(draft: Draft, at: Address): number | null {
  const values = totalsAt(draft, at).map(({ value }) => value);
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}
