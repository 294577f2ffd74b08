/** How the three kinds of review ended. */
import { defineChart } from '../chart.js';

export const reviewOutcome = defineChart({
  id: 'review-outcome',
  kind: 'bars',
  table: 'reviewLitigation',
  caption: { label: '行政复议、行政诉讼结果', en: 'How reconsideration and litigation ended' },
  axis: 'rows',
  at: 'total',
  across: true,
});
