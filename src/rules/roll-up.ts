/** A report over all subordinates is the sum of theirs, cell by cell. */
import { hasEditions, tableKeys } from '../definition/form.js';
import { leaves } from '../definition/table.js';
import type { Unit } from '../definition/table.js';
import { cellAddress, subordinatePrefix } from '../report/address.js';
import { unitOf } from '../report/printed.js';
import { blocksOf, cellOf, numberOf, tableOf } from '../report/report.js';
import type { AnyTable } from '../report/report.js';
import { weigh } from './equation.js';
import { defineRule } from './rule.js';

/** Amounts in 元 and in 万元 have no sum; of nothing the unit does not matter. */
function oneUnit(tables: readonly AnyTable[], row: string, column: string, unit: Unit): boolean {
  if (unit.kind !== 'amount') return true;
  return new Set(tables.flatMap((table) => (numberOf(table, row, column) ? [unitOf(cellOf(table, row, column), unit)] : []))).size < 2;
}

export const rollUp = defineRule({
  id: 'roll-up',
  severity: 'review',
  needs: 'subordinates',
  check({ report, subordinates = [] }, tally) {
    for (const key of tableKeys) {
      const table = tableOf(report, key);
      if (!table) continue;
      const below = subordinates.map((each) => ({ report: each, table: tableOf(each, key) }));
      // Tables of two editions, or of two years, have no sum.
      const comparable = below.every((each) => each.report.year === report.year && each.table && (!hasEditions(key) || each.table.edition === table.edition));
      for (const block of blocksOf(table, key)) {
        for (const { leaf: row } of leaves(block.rows)) {
          for (const { leaf: column } of leaves(block.columns)) {
            const at = cellAddress(key, row.key, column.key);
            const outcome = comparable && oneUnit([table, ...below.map((each) => each.table!)], row.key, column.key, column.unit || row.unit || block.unit)
              ? weigh(
                  below.map((each, index) => ({
                    at: subordinatePrefix(index) + at,
                    label: { label: each.report.agency.name, en: each.report.agency.name },
                    value: numberOf(each.table!, row.key, column.key),
                  })),
                  [{ at, label: row, value: numberOf(table, row.key, column.key) }],
                )
              : null;
            if (outcome === true) tally.holds(key);
            else if (outcome === null) tally.notAssessable(key);
            else tally.breaks(key, at, outcome);
          }
        }
      }
    }
  },
});
