/** Part 4 of the form, 政府信息公开行政复议、行政诉讼情况: three kinds by five results, drawn as one row. */
import { defineTable } from '../table.js';

/** The same in both editions. The form gives 行政诉讼 no grand total. */
export const reviewLitigation = defineTable({
  id: 'review-litigation',
  unit: { kind: 'count', label: '件', en: 'cases' },
  layout: 'spread',
  rows: [
    { key: 'reconsideration', label: '行政复议', en: 'Administrative reconsideration' },
    {
      id: 'litigation',
      label: '行政诉讼',
      en: 'Administrative litigation',
      headings: [
        { key: 'directLitigation', label: '未经复议直接起诉', en: 'Litigation filed directly' },
        { key: 'litigationAfterReconsideration', label: '复议后起诉', en: 'Litigation filed after reconsideration' },
      ],
    },
  ],
  columns: [
    { key: 'upheld', label: '结果维持', en: 'Upheld' },
    { key: 'corrected', label: '结果纠正', en: 'Corrected' },
    { key: 'otherResult', label: '其他结果', en: 'Other result' },
    { key: 'pending', label: '尚未审结', en: 'Pending' },
    {
      key: 'total',
      label: '总计',
      en: 'Total',
      rule: 'review-total',
      sumOf: ['upheld', 'corrected', 'otherResult', 'pending'],
    },
  ],
});
