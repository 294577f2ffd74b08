/** How applications ended: the outcomes, and the reasons within each. */
import { defineChart } from '../chart.js';

export const applicationOutcome = defineChart({
  id: 'application-outcome',
  kind: 'bars',
  table: 'applications',
  caption: { label: '申请办理结果', en: 'How applications ended' },
  axis: 'rows',
  of: 'outcomes',
  at: 'total',
  total: 'totalOutcomes',
});
