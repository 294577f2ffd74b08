/** The reconciliation that the form prints (勾稽关系), as a picture. */
import { defineChart } from '../chart.js';

export const applicationBalance = defineChart({
  id: 'application-balance',
  kind: 'balance',
  table: 'applications',
  caption: { label: '申请的来龙去脉（勾稽关系）', en: 'Where applications came from and went (reconciliation)' },
  at: 'total',
});
