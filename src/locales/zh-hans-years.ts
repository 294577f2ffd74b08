/** What is said of several years, in simplified Chinese. */
import { formatNumber as n } from './number-format.js';
import type { YearWords } from './locale.js';

const pairs = (years: readonly number[]): string => `${years.map((year) => `${year}—${year + 1}`).join('、')} 年`;

export const zhHansYears: YearWords = {
  trend: ({ first, last, missing, tableless, twice, agencies, mixed, agreed, unknown, breaks }) =>
    (first.year !== last.year && first.value !== null && last.value !== null
      ? `新收由 ${first.year} 年的 ${n(first.value)} 件到 ${last.year} 年的 ${n(last.value)} 件。`
      : '') +
    (missing.length ? `缺少 ${missing.join('、')} 年的报告。` : '') +
    (tableless.length ? `${tableless.join('、')} 年的报告中没有这张表。` : '') +
    breaks.map(({ year, column, from, to }) => `${year} 年结转下年度（${column.label}）${n(from)} 件，${year + 1} 年的上年结转却是 ${n(to)} 件。`).join('') +
    (agreed.length ? `${unknown.length || breaks.length ? pairs(agreed) : '相邻两年'}的结转件数相符。` : '') +
    (first.year === last.year ? `只有 ${first.year} 年的报告，没有可比的年份。` : unknown.length ? `${pairs(unknown)}之间不能或不能全部核对。` : '') +
    (twice.length ? `${twice.join('、')} 年有不止一份报告，画的是后一份。` : '') +
    (agencies.length > 1 ? `各年报告的机关名称不同：${agencies.join('、')}。` : '') +
    (mixed ? '各年的表有新旧两版，这里只画两版都有的项目。' : ''),
  noReport: (year) => `${year}年（没有报告）`,
  noTable: (year) => `${year}年（报告中没有这张表）`,
  cannotShowSome: '有的报告无法显示',
  compare: '与上年比较',
  change: (difference) => (difference === null ? '与上年持平' : `比上年 ${difference}`),
};
