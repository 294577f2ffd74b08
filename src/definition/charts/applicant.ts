/** Who applied. */
import { defineChart } from '../chart.js';

export const applicant = defineChart({
  id: 'applicant',
  kind: 'bars',
  table: 'applications',
  caption: { label: '本年新收申请的申请人', en: 'Who applied this year' },
  axis: 'columns',
  of: 'applicants',
  at: 'received',
  total: 'total',
});
