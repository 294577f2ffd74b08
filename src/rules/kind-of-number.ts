/** Counts are whole and not negative, amounts not negative, changes whole. */
import { tableKeys } from '../definition/form.js';
import { cells } from '../definition/table.js';
import type { UnitKind } from '../definition/table.js';
import { cellAddress } from '../report/address.js';
import { blocksOf, numberOf, tableOf } from '../report/report.js';
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
      for (const { row, column, unit } of blocksOf(table, key).flatMap(cells)) {
        const value = numberOf(table, row, column);
        // A blank is the concern of `complete`.
        if (value === null) tally.notAssessable(key);
        else if (fits[unit.kind](value)) right += 1;
        else tally.breaks(key, cellAddress(key, row, column), { value, kind: unit.kind });
      }
      tally.holds(key, right);
    }
  },
});
