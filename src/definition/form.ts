/** The report as the form orders it: six parts, three of them tables, in two editions. */
import type { Label, Table } from './table.js';
import { applications2019, applications2021 } from './tables/applications.js';
import { proactiveDisclosure2019, proactiveDisclosure2021 } from './tables/proactive-disclosure.js';
import { reviewLitigation } from './tables/review-litigation.js';

/**
 * The form of 国办公开办函〔2021〕30号 (report years 2021 on) and its predecessor 〔2019〕60号 (2019 and 2020).
 * Reports mix them, so the edition belongs to each table and never follows from the year.
 */
export type Edition = '2021' | '2019';

/** The form in force first. */
export const editions: readonly Edition[] = ['2021', '2019'];

const review = [reviewLitigation] as const;

/** Each statutory table, by its key in the report and its edition, as the tables it is drawn as. */
export const tables = {
  proactiveDisclosure: { '2021': proactiveDisclosure2021, '2019': proactiveDisclosure2019 },
  applications: { '2021': [applications2021], '2019': [applications2019] },
  reviewLitigation: { '2021': review, '2019': review },
} as const;

export type TableKey = keyof typeof tables;
export const tableKeys = Object.keys(tables) as readonly TableKey[];

/** The blocks of a statutory table: one, or several set under one another. */
export function blocks(key: TableKey, edition: Edition): readonly Table[] {
  return tables[key][edition] as unknown as readonly Table[];
}

/** Whether the two editions of the form draw this table differently. */
export function hasEditions(key: TableKey): boolean {
  return blocks(key, '2021') !== blocks(key, '2019');
}

export type ProseKey = 'overview' | 'problems' | 'otherMatters';

interface PartLabel extends Label {
  /** The Chinese numeral of the part. */
  readonly numeral: string;
}
export type Part = PartLabel &
  ({ readonly kind: 'prose'; readonly key: ProseKey } | { readonly kind: 'table'; readonly key: TableKey });

/** The six parts in their order. */
export const parts: readonly Part[] = [
  { kind: 'prose', key: 'overview', numeral: '一', label: '总体情况', en: 'Overview' },
  {
    kind: 'table',
    key: 'proactiveDisclosure',
    numeral: '二',
    label: '主动公开政府信息情况',
    en: 'Proactive disclosure',
  },
  {
    kind: 'table',
    key: 'applications',
    numeral: '三',
    label: '收到和处理政府信息公开申请情况',
    en: 'Applications received and handled',
  },
  {
    kind: 'table',
    key: 'reviewLitigation',
    numeral: '四',
    label: '政府信息公开行政复议、行政诉讼情况',
    en: 'Administrative reconsideration and litigation',
  },
  {
    kind: 'prose',
    key: 'problems',
    numeral: '五',
    label: '存在的主要问题及改进情况',
    en: 'Main problems and improvements',
  },
  { kind: 'prose', key: 'otherMatters', numeral: '六', label: '其他需要报告的事项', en: 'Other matters to report' },
];

export function partOf(key: Part['key']): Part {
  return parts.find((part) => part.key === key)!;
}

/** The heading of a part with its number, as the form prints it. */
export function partHeading(part: Part): Label {
  return { label: `${part.numeral}、${part.label}`, en: part.en };
}

/** The title the form gives a report. */
export function formTitle(agency: string, year: number): string {
  return `${agency}${year}年政府信息公开工作年度报告`;
}
