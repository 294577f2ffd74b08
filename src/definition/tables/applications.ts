/** Part 3 of the form, 收到和处理政府信息公开申请情况, in both editions. */
import { defineHeadings, defineTable, leafKeys } from '../table.js';
import type { Heading, KeyOf } from '../table.js';

const columns = defineHeadings([
  {
    id: 'applicants',
    label: '申请人情况',
    en: 'Applicants',
    headings: [
      { key: 'naturalPersons', label: '自然人', en: 'Natural persons' },
      {
        id: 'organisations',
        label: '法人或其他组织',
        en: 'Legal persons or other organisations',
        headings: [
          { key: 'commercial', label: '商业企业', en: 'Commercial enterprises' },
          { key: 'research', label: '科研机构', en: 'Research institutions' },
          { key: 'publicInterest', label: '社会公益组织', en: 'Public-interest organisations' },
          { key: 'legalService', label: '法律服务机构', en: 'Legal service institutions' },
          { key: 'otherOrganisations', label: '其他', en: 'Other organisations' },
        ],
      },
      {
        key: 'total',
        label: '总计',
        en: 'Total',
        rule: 'row-total',
        sumOf: ['naturalPersons', 'commercial', 'research', 'publicInterest', 'legalService', 'otherOrganisations'],
      },
    ],
  },
]);

const received = defineHeadings([
  { key: 'received', label: '一、本年新收政府信息公开申请数量', en: 'Newly received this year' },
  { key: 'carriedIn', label: '二、上年结转政府信息公开申请数量', en: 'Carried over from last year' },
]);

/** Outcomes （一） to （五）, the same in both editions. */
const outcomes = defineHeadings([
  { key: 'granted', label: '（一）予以公开', en: 'Disclosed in full' },
  {
    key: 'partlyGranted',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    en: 'Disclosed in part (where severed, counted here only)',
  },
  {
    id: 'refused',
    label: '（三）不予公开',
    en: 'Not disclosed',
    headings: [
      { key: 'stateSecrets', label: '1.属于国家秘密', en: 'State secrets' },
      {
        key: 'prohibitedByLaw',
        label: '2.其他法律行政法规禁止公开',
        en: 'Prohibited by other laws or administrative regulations',
      },
      {
        key: 'endangersSecurity',
        label: '3.危及“三安全一稳定”',
        en: 'Endangers national, public or economic security or social stability',
      },
      { key: 'thirdPartyRights', label: '4.保护第三方合法权益', en: 'Third party’s lawful rights and interests' },
      { key: 'internalAffairs', label: '5.属于三类内部事务信息', en: 'Three types of internal-affairs information' },
      { key: 'processInformation', label: '6.属于四类过程性信息', en: 'Four types of process information' },
      { key: 'enforcementFiles', label: '7.属于行政执法案卷', en: 'Administrative law-enforcement case files' },
      { key: 'separateQuery', label: '8.属于行政查询事项', en: 'Matters under a separate query regime' },
    ],
  },
  {
    id: 'unavailable',
    label: '（四）无法提供',
    en: 'Unable to provide',
    headings: [
      { key: 'notHeld', label: '1.本机关不掌握相关政府信息', en: 'Not held by this organ' },
      { key: 'wouldRequireCreation', label: '2.没有现成信息需要另行制作', en: 'Would have to be produced' },
      { key: 'stillUnclear', label: '3.补正后申请内容仍不明确', en: 'Still unclear after correction' },
    ],
  },
  {
    id: 'notProcessed',
    label: '（五）不予处理',
    en: 'Not processed',
    headings: [
      { key: 'petitions', label: '1.信访举报投诉类申请', en: 'Petitions, reports and complaints' },
      { key: 'repeats', label: '2.重复申请', en: 'Repeat applications' },
      { key: 'publications', label: '3.要求提供公开出版物', en: 'Asks for public publications' },
      { key: 'excessive', label: '4.无正当理由大量反复申请', en: 'Excessive repeated applications without good reason' },
      {
        key: 'reissue',
        label: '5.要求行政机关确认或重新出具已获取信息',
        en: 'Asks to confirm or re-issue information already obtained',
      },
    ],
  },
]);

/** Outcome （六） of edition 2021: three reasons. */
const otherReasons = defineHeadings([
  {
    id: 'otherHandling',
    label: '（六）其他处理',
    en: 'Other handling',
    headings: [
      {
        key: 'correctionOverdue',
        label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
        en: 'Correction overdue without good reason; no longer processed',
      },
      {
        key: 'feeUnpaid',
        label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        en: 'Fee not paid in time; no longer processed',
      },
      { key: 'otherReasons', label: '3.其他', en: 'Other reasons' },
    ],
  },
]);

/** Outcome （六） of edition 2019: one row. */
const otherHandling = defineHeadings([{ key: 'otherHandling', label: '（六）其他处理', en: 'Other handling' }]);

const carriedOut = defineHeadings([
  { key: 'carriedOut', label: '四、结转下年度继续办理', en: 'Carried over to next year' },
]);

/** All rows, given what the edition has under （六）. */
function rows<K extends string>(sixth: readonly Heading<K>[]) {
  const handled: readonly Heading<KeyOf<typeof outcomes> | K>[] = [...outcomes, ...sixth];
  type Row = KeyOf<typeof received> | KeyOf<typeof outcomes> | K | 'totalOutcomes' | KeyOf<typeof carriedOut>;
  return defineHeadings<Row>([
    ...received,
    {
      id: 'outcomes',
      label: '三、本年度办理结果',
      en: 'Outcomes of the year',
      headings: [
        ...handled,
        {
          key: 'totalOutcomes',
          label: '（七）总计',
          en: 'Total outcomes',
          rule: 'outcome-total',
          sumOf: leafKeys(handled) as NoInfer<Row>[],
        },
      ],
    },
    ...carriedOut,
  ]);
}

const shared = {
  columns,
  unit: { kind: 'count', label: '件', en: 'applications' },
  corner: {
    label: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    en: '(In each column: item 1 + item 2 = item 3 + item 4)',
  },
  // The only rule that the form itself prints.
  balances: [{ left: ['received', 'carriedIn'], right: ['totalOutcomes', 'carriedOut'] }],
} as const;

/** 25 rows × 7 columns. */
export const applications2021 = defineTable({ ...shared, id: 'applications-2021', rows: rows(otherReasons) });

/** 23 rows × 7 columns: （六） is one row. */
export const applications2019 = defineTable({ ...shared, id: 'applications-2019', rows: rows(otherHandling) });
