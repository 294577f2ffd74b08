/** Edition 2019: what was newly disclosed is part of all that is disclosed. */
import { cellAddress } from '../report/address.js';
import { numberOf, tableOf } from '../report/report.js';
import { defineRule } from './rule.js';
import { stockRows } from './stock-within-year.js';

const key = 'proactiveDisclosure';

export const totalDisclosed = defineRule({
  id: 'total-disclosed',
  severity: 'review',
  check({ report }, tally) {
    const table = tableOf(report, key);
    if (!table || table.edition !== '2019') return;
    for (const row of stockRows) {
      const at = (column: string): string => cellAddress(key, row, column);
      const disclosed = numberOf(table, row, 'disclosed');
      const total = numberOf(table, row, 'totalDisclosed');
      if (disclosed === null || total === null) tally.notAssessable(key);
      else if (disclosed <= total) tally.holds(key);
      else tally.breaks(key, at('totalDisclosed'), { disclosed, totalDisclosed: total }, { related: [at('disclosed')] });
    }
  },
});
