/** Edition 2019: what was newly disclosed is part of all that is disclosed. */
import { defineRule } from './rule.js';
import { compareColumns, partTwo } from './stock-rows.js';

export const totalDisclosed = defineRule({
  id: 'total-disclosed',
  severity: 'review',
  check({ report }, tally) {
    compareColumns(partTwo(report, '2019'), ['disclosed', 'totalDisclosed'], (disclosed, total) => disclosed <= total, tally);
  },
});
