/** Counts are whole and not negative, amounts not negative, changes whole. */
import { tableKeys } from '../definition/form.js';
import type { UnitKind } from '../definition/table.js';
import { cellAddress } from '../report/address.js';
import { cellNumber, eachCell, tableOf } from '../report/report.js';
import { defineRule } from './rule.js';

const fits: Record<UnitKind, (value: number) => boolean> = {
  count: (value) => Number.isInteger(value) && value >= 0,
  amount: (value) => value >= 0,
  change: (value) => Number.isInteger(value),
};

export const kindOfNumber = defineRule({
  id: 'kind-of-number',
  severity: 'error',
  check({ report }, tally) {
    for (const key of tableKeys) {
      const table = tableOf(report, key);
      if (!table) continue;
      let right = 0;
      eachCell(table, key, ({ row, column, unit: { kind } }, cell) => {
        const value = cellNumber(cell);
        // A blank is the concern of `complete`.
        if (value === null) tally.notAssessable(key);
        else if (fits[kind](value)) right += 1;
        else tally.breaks(key, cellAddress(key, row, column), { value, kind });
      });
      tally.holds(key, right);
    }
  },
});
