/** The words in simplified Chinese. */
import { formatNumber as n } from './number-format.js';
import type { Words } from './locale.js';

/** Two are named, or the first of more. */
const named = (labels: readonly { label: string }[]): string =>
  labels.length > 2 ? `“${labels[0]!.label}”等 ${labels.length} 项` : labels.map(({ label }) => `“${label}”`).join('和');

export const zhHans: Words = {
  gloss: () => null,
  loading: '正在载入报告……',
  retry: '重试',
  noSource: '尚未指定报告。请把报告 JSON 的地址写进 src。',
  cannotShow: '报告无法显示',
  blank: '空白',
  contentsOf: (title) => `目录：${title}`,
  subtitle: null,
  periodText: (from, to) => `${from}至${to}`,
  date: (iso) => {
    const [year, month, day] = iso.split('-');
    return `${Number(year)}年${Number(month)}月${Number(day)}日`;
  },
  year: (year) => `${year}年`,
  address: '地址',
  postcode: '邮政编码',
  phone: '电话',
  email: '电子邮箱',
  missingPart: '报告数据中没有这一部分。',
  missingTable: '报告数据中没有这张表。',
  downloads: '下载',
  noDownloads: '下载列表没有载入。请检查网络，重新打开网页后再试。',
  scrollHint: '左右滑动可看全表',
  places: {
    agency: '编制机关',
    period: '统计期限',
    published: '发布日期',
    revised: '修订',
  },
  checked: ({ assessed, notAssessable, broken }, others, errors = 0, sums = true) => {
    const more = [errors && `${errors} 处不符`, others && `${others} 处请留意`].filter(Boolean).join('、');
    return (
      (!sums
        ? `这张表没有等式；另查 ${assessed} 项：${more || '未见问题'}`
        : assessed
          ? `核对 ${assessed} 项：${broken ? `${broken} 项不符` : errors ? '等式相符' : '全部相符'}`
          : '未能核对') +
      (notAssessable ? `；${notAssessable} 项缺少数字，无法核对` : '') +
      (sums && more ? `；另有 ${more}` : '')
    );
  },
  charts: {
    bars: ({ of, unit: { label: unit }, sum, blanks, most, total, change }) => {
      const blank = blanks.length > 0;
      const all = n(sum || 0);
      return (
        (of ? `${of.label}：` : '') +
        (sum === null ? '各项均没有数字' : blank ? `有数字的合计 ${all} ${unit}，${named(blanks)}没有数字，未计入` : sum === 0 ? `各项均为 0 ${unit}` : `合计 ${all} ${unit}`) +
        (most ? `，其中${named(most.labels)}${most.labels[1] ? '各' : ''} ${n(most.value)} ${unit}最多，${most.labels[1] ? '各' : ''}占 ${most.percent}%` : '') +
        (total === undefined ? '' : blank ? `；表中总计 ${n(total)} ${unit}` : total !== sum ? `，与表中总计 ${n(total)} 不符` : sum ? '，与表中总计相符' : '') +
        '。' +
        (change === undefined ? '' : change === 0 ? '与上年相同。' : `比上年${change > 0 ? '增加' : '减少'} ${n(Math.abs(change))} ${unit}。`)
      );
    },
    zerosLeftOut: '未画出的各项为 0。',
    balance: ({ unit: { label: unit }, left, right, leftSum, rightSum, columns }) => {
      const side = (list: typeof left, sum: number | null): string =>
        list.map(({ label, value }) => `${label.label.replace(/^[一二三四]、|（七）/g, '')} ${value === null ? '（没有数字）' : n(value)}`).join(' + ') + (sum === null ? '' : ` = ${n(sum)} ${unit}`);
      return `${side(left, leftSum)}；${side(right, rightSum)}；${
        leftSum === null || rightSum === null ? '缺少数字，无法核对。' : leftSum === rightSum ? '两边相等。' : `两边不等，相差 ${n(Math.abs(leftSum - rightSum))} ${unit}。`
      }${columns.length ? `这里画的是总计；${named(columns)}列两边不等。` : ''}`;
    },
    sides: ['来：新收与上年结转', '去：办理结果与结转下年度'],
    apart: '两边相差',
    partly: '（部分没有数字）',
    none: '没有数字',
    sameNumbers: (table, otherwise) => `数字取自“${table}”表。${otherwise ? '表中有的格显示原文，与此不符。' : ''}`,
    keys: '用方向键逐项阅读',
    markValue: (label, value, unit, percent) => `${label} ${value} ${unit}${percent === undefined ? '' : `，占 ${percent}%`}`,
  },
  tables: {
    tools: '表格工具',
    flat: '逐行显示',
    fold: (count) => `隐去全为 0 的行（${count} 行）`,
    copy: '复制表格',
    copied: '已复制，可以粘贴到 Excel、WPS 或 Word。',
    notCopied: '浏览器不允许复制。请选中表格，再按 Ctrl+C。',
  },
  faults: {
    'load-from-disk': ({ url }) =>
      `从磁盘打开的网页不能读取 ${url}。请通过网站打开，或把 JSON 写进 <script type="application/json">。`,
    'load-unreachable': ({ url }) =>
      `无法取得 ${url}：网络不通，或该网站不让别的网站读取（CORS）。请检查后重试。`,
    'load-status': ({ url, status }) =>
      status === 404
        ? `${url} 不存在（404）。请检查文件和地址。`
        : `${url} 的服务器回答了错误 ${status}。请稍后重试，或联系网站管理员。`,
  },
};
