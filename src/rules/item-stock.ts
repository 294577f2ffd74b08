/** Edition 2019: the items of last year are those of the year before and its change. */
import { blocks } from '../definition/form.js';
import { leafKeys } from '../definition/table.js';
import { lastYears, tableOf } from '../report/report.js';
import { addresses, weigh } from './equation.js';
import { cellOperand } from './previous.js';
import { defineRule } from './rule.js';

const key = 'proactiveDisclosure';
const rows = blocks(key, '2019').flatMap((block) =>
  leafKeys(block.columns).includes('itemsLastYear') ? leafKeys(block.rows) : [],
);

export const itemStock = defineRule({
  id: 'item-stock',
  severity: 'review',
  needs: 'previous',
  check({ report, previous }, tally) {
    const table = tableOf(report, key);
    if (!table || table.edition !== '2019') return;
    const last = lastYears(report, previous);
    for (const row of rows) {
      const terms = [
        cellOperand(last, key, row, 'itemsLastYear', { previous: true }),
        cellOperand(last, key, row, 'change', { previous: true }),
      ];
      const now = [cellOperand(report, key, row, 'itemsLastYear')];
      const outcome = weigh(terms, now);
      if (outcome === true) tally.holds(key);
      else if (outcome === null) tally.notAssessable(key);
      else tally.breaks(key, now[0]!.at, outcome, { related: addresses(terms) });
    }
  },
});
