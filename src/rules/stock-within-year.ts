/** What was issued in the year and not repealed in it is in force. */
import { cellAddress } from '../report/address.js';
import { numberOf, tableOf } from '../report/report.js';
import type { Report } from '../report/report.js';
import { defineRule } from './rule.js';

const key = 'proactiveDisclosure';
export const stockRows = ['rules', 'normativeDocuments'] as const;

export function isEdition2021(report: Report): boolean {
  const table = tableOf(report, key);
  return Boolean(table && table.edition !== '2019');
}

export const stockWithinYear = defineRule({
  id: 'stock-within-year',
  severity: 'review',
  check({ report }, tally) {
    if (!isEdition2021(report)) return;
    const table = tableOf(report, key)!;
    for (const row of stockRows) {
      const at = (column: string): string => cellAddress(key, row, column);
      const issued = numberOf(table, row, 'issued');
      const repealed = numberOf(table, row, 'repealed');
      const inForce = numberOf(table, row, 'inForce');
      if (issued === null || repealed === null || inForce === null) tally.notAssessable(key);
      // All that was repealed may have been issued in the same year.
      else if (inForce >= issued - repealed) tally.holds(key);
      else tally.breaks(key, at('inForce'), { issued, repealed, inForce }, { related: [at('issued'), at('repealed')] });
    }
  },
});
