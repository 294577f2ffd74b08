/** Several years of one agency. */
import { defineChart } from '../chart.js';

export const disclosureTrend = defineChart({
  id: 'disclosure-trend',
  kind: 'trend',
  table: 'applications',
  caption: { label: '历年申请', en: 'Applications over the years' },
  rows: ['received', 'totalOutcomes', 'carriedOut'],
  at: 'total',
  handed: { from: 'carriedOut', to: 'carriedIn' },
});
