/** What was issued in the year and not repealed in it is in force. */
import { defineRule } from './rule.js';
import { compareColumns, partTwo } from './stock-rows.js';

export const stockWithinYear = defineRule({
  id: 'stock-within-year',
  severity: 'review',
  check({ report }, tally) {
    // All that was repealed may have been issued in the same year.
    const fits = (issued: number, repealed: number, inForce: number): boolean => inForce >= issued - repealed;
    compareColumns(partTwo(report, '2021'), ['issued', 'repealed', 'inForce'], fits, tally);
  },
});
