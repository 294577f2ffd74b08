/** Documents in force are last year's, more those issued, less those repealed. */
import { lastYears } from '../report/report.js';
import { addresses, weigh } from './equation.js';
import { cellOperand } from './previous.js';
import { defineRule } from './rule.js';
import { partTwo, stockRows } from './stock-rows.js';

const key = 'proactiveDisclosure';

export const stock = defineRule({
  id: 'stock',
  severity: 'review',
  needs: 'previous',
  check({ report, previous }, tally) {
    if (!partTwo(report, '2021')) return;
    const last = lastYears(report, previous);
    for (const row of stockRows) {
      const terms = [
        cellOperand(last, key, row, 'inForce', { previous: true }),
        cellOperand(report, key, row, 'issued'),
        cellOperand(report, key, row, 'repealed', { sign: -1 }),
      ];
      const now = [cellOperand(report, key, row, 'inForce')];
      const outcome = weigh(terms, now);
      if (outcome === true) tally.holds(key);
      else if (outcome === null) tally.notAssessable(key);
      else tally.breaks(key, now[0]!.at, outcome, { related: addresses(terms) });
    }
  },
});
