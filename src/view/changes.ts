/** The change on last year, said beside the totals of a table. */
import type { TableKey } from '../definition/form.js';
import { cells } from '../definition/table.js';
import { yearWordsOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import { cellAddress } from '../report/address.js';
import type { Address } from '../report/address.js';
import { addUp } from '../report/decimal.js';
import { blocksOf, lastYears, numberOf, tableOf } from '../report/report.js';
import type { Report } from '../report/report.js';
import { formatNumber } from '../locales/number-format.js';

const signed = (difference: number): string | null =>
  difference === 0 ? null : `${difference < 0 ? '−' : '+'}${formatNumber(Math.abs(difference))}`;

/**
 * By the address of the cell. A block without totals is told of number by number; where either year left the cell
 * blank, or its form has no such cell, nothing is said.
 */
export function changesOf(report: Report, previous: Report | null, key: TableKey, locale: Locale): ReadonlyMap<Address, string> {
  const changes = new Map<Address, string>();
  const table = tableOf(report, key);
  const last = lastYears(report, previous);
  const before = last && tableOf(last, key);
  if (!table || !before) return changes;
  for (const block of blocksOf(table, key)) {
    const places = cells(block);
    const totals = places.filter(({ total }) => total);
    for (const { row, column } of totals.length ? totals : places) {
      const [now, then] = [numberOf(table, row, column), numberOf(before, row, column)];
      if (now !== null && then !== null) changes.set(cellAddress(key, row, column), yearWordsOf(locale).change(signed(addUp([now, -then]))));
    }
  }
  return changes;
}
