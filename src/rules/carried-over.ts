/** What last year's report carried over is what this year's begins with. */
import { leafKeys } from '../definition/table.js';
import { blocksOf, lastYears, tableOf } from '../report/report.js';
import { addresses, weigh } from './equation.js';
import { cellOperand } from './previous.js';
import { defineRule } from './rule.js';

const key = 'applications';

export const carriedOver = defineRule({
  id: 'carried-over',
  severity: 'error',
  equality: true,
  needs: 'previous',
  check({ report, previous }, tally) {
    const table = tableOf(report, key) || {};
    const last = lastYears(report, previous);
    for (const column of blocksOf(table, key).flatMap((block) => leafKeys(block.columns))) {
      const before = [cellOperand(last, key, 'carriedOut', column, { previous: true })];
      const now = [cellOperand(report, key, 'carriedIn', column)];
      const outcome = weigh(before, now);
      if (outcome === true) tally.holds(key);
      else if (outcome === null) tally.notAssessable(key);
      else tally.breaks(key, now[0]!.at, outcome, { related: addresses(before) });
    }
  },
});
