/** Part 2 of the form, 主动公开政府信息情况: blocks with different columns, set under one another. */
import { defineHeadings, defineTable } from '../table.js';

const stub = { label: '信息内容', en: 'Kind of information' } as const;
const item = (number: string, arabic: number) =>
  ({ label: `第二十条第（${number}）项`, en: `Article 20 (${arabic})` }) as const;

const documents = { kind: 'count', label: '件', en: 'documents' } as const;
const decisions = { kind: 'count', label: '件', en: 'decisions' } as const;
const items = { kind: 'count', label: '项', en: 'items' } as const;
const change = { kind: 'change', label: '项', en: 'items' } as const;

const rules = { key: 'rules', label: '规章', en: 'Government rules' } as const;
const normativeDocuments = { key: 'normativeDocuments', label: '行政规范性文件', en: 'Administrative normative documents' } as const;
const licensing = { key: 'licensing', label: '行政许可', en: 'Administrative licensing' } as const;
const enforcement = defineHeadings([
  { key: 'penalties', label: '行政处罚', en: 'Administrative penalties' },
  { key: 'compulsion', label: '行政强制', en: 'Administrative compulsion' },
]);
const fees = { key: 'fees', label: '行政事业性收费', en: 'Administrative fees' } as const;

const decisionsMade = defineHeadings([
  { key: 'decisions', label: '本年处理决定数量', en: 'Decisions made this year', span: 3 },
]);

/** Four blocks, ten numbers, on a grid of four columns. */
export const proactiveDisclosure2021 = [
  defineTable({
    id: 'proactive-disclosure-2021-1',
    banner: item('一', 1),
    stub,
    unit: documents,
    columns: [
      { key: 'issued', label: '本年制发件数', en: 'Issued this year' },
      { key: 'repealed', label: '本年废止件数', en: 'Repealed this year' },
      { key: 'inForce', label: '现行有效件数', en: 'In force' },
    ],
    rows: [rules, normativeDocuments],
  }),
  defineTable({
    id: 'proactive-disclosure-2021-5',
    banner: item('五', 5),
    stub,
    unit: decisions,
    columns: decisionsMade,
    rows: [licensing],
  }),
  defineTable({
    id: 'proactive-disclosure-2021-6',
    banner: item('六', 6),
    stub,
    unit: decisions,
    columns: decisionsMade,
    rows: enforcement,
  }),
  defineTable({
    id: 'proactive-disclosure-2021-8',
    banner: item('八', 8),
    stub,
    unit: { kind: 'amount', label: '万元', en: '10,000 yuan' },
    columns: [
      { key: 'amount', label: '本年收费金额（单位：万元）', en: 'Amount charged this year (10,000 yuan)', span: 3 },
    ],
    rows: [fees],
  }),
] as const;

const itemColumns = defineHeadings([
  { key: 'itemsLastYear', label: '上一年项目数量', en: 'Items last year' },
  { key: 'change', label: '本年增/减', en: 'Change this year', span: 2, unit: change },
  { key: 'decisions', label: '处理决定数量', en: 'Decisions made', unit: decisions },
]);

/** Five blocks, 22 numbers, on a grid of five columns. */
export const proactiveDisclosure2019 = [
  defineTable({
    id: 'proactive-disclosure-2019-1',
    banner: item('一', 1),
    stub,
    unit: documents,
    columns: [
      { key: 'produced', label: '本年新制作数量', en: 'Newly produced this year' },
      { key: 'disclosed', label: '本年新公开数量', en: 'Newly disclosed this year', span: 2 },
      { key: 'totalDisclosed', label: '对外公开总数量', en: 'Total disclosed' },
    ],
    rows: [rules, { key: 'normativeDocuments', label: '规范性文件', en: 'Administrative normative documents' }],
  }),
  defineTable({
    id: 'proactive-disclosure-2019-5',
    banner: item('五', 5),
    stub,
    unit: items,
    columns: itemColumns,
    rows: [
      licensing,
      {
        key: 'otherExternalMatters',
        label: '其他对外管理服务事项',
        en: 'Other external administrative and service matters',
      },
    ],
  }),
  defineTable({
    id: 'proactive-disclosure-2019-6',
    banner: item('六', 6),
    stub,
    unit: items,
    columns: itemColumns,
    rows: enforcement,
  }),
  defineTable({
    id: 'proactive-disclosure-2019-8',
    banner: item('八', 8),
    stub,
    unit: items,
    columns: [
      { key: 'itemsLastYear', label: '上一年项目数量', en: 'Items last year', span: 2 },
      { key: 'change', label: '本年增/减', en: 'Change this year', span: 2, unit: change },
    ],
    rows: [fees],
  }),
  defineTable({
    id: 'proactive-disclosure-2019-9',
    banner: item('九', 9),
    stub,
    unit: items,
    columns: [
      { key: 'projects', label: '采购项目数量', en: 'Procurement projects', span: 2 },
      {
        key: 'totalAmount',
        label: '采购总金额',
        en: 'Total procurement amount',
        span: 2,
        // The form names no unit; reports write 元 or 万元 into the cell.
        unit: { kind: 'amount', label: '', en: '' },
      },
    ],
    rows: [{ key: 'procurement', label: '政府集中采购', en: 'Centralised government procurement' }],
  }),
] as const;
