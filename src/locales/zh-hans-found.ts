/** What was found about a report, in simplified Chinese. */
import { gap, isLastYears, terms } from './formula.js';
import { formatNumber as n } from './number-format.js';
import type { Addend, Equation, Expected, FoundWords, JsonFault, Sentences, SplitDigit } from './locale.js';

const kinds: Record<Expected, string> = {
  object: '对象 { … }',
  list: '列表 [ … ]',
  text: '文字',
  number: '数字',
  boolean: '真假值',
  null: '空值',
  other: 'JSON 之外的值',
  cell: '数字、null 或 { "value": …, "printed": "…" }',
};

const sum = (side: readonly Addend[]): string => terms(side, (addend) => `${isLastYears(addend) ? '上年' : ''}${addend.label.label}`, '，其余为 0', '（', '）');
/** What was added up, what it comes to, and what was written in its place. */
const off = (equation: Equation, written: string): string =>
  `${sum(equation.left)}，合计 ${n(equation.leftSum)}；${written} ${n(equation.rightSum)}，${equation.difference > 0 ? '少' : '多'} ${gap(equation)}。`;
const torn = (split: SplitDigit | undefined): string =>
  split ? `若相邻两格的“${String(split.value).split('').join('”“')}”原是 ${split.value}，则相符：可能是转换时拆开了一个数。` : '';
const named = (labels: readonly { label: string }[], what: string): string =>
  labels.length > 2 ? `“${labels[0]!.label}”等 ${labels.length} ${what}` : `${labels.map(({ label }) => `“${label}”`).join('和')}${what}`;
const kindsOfNumber = { count: '不小于 0 的整数', amount: '不小于 0 的数', change: '整数' };

const fault = ({ line, column, page, empty }: JsonFault): string =>
  empty ? '内容是空的' : page ? '内容是网页' : `${line ? `第 ${line} 行第 ${column} 个字符处` : ''}写法有误`;

const severities = { error: '不符', warning: '注意', review: '待核' } as const;

const sentences: Sentences = {
  'not-a-report': ({ found }) => `报告应是 JSON ${kinds.object}，现在是${kinds[found]}。请检查文件。`,
  'version-newer': ({ found, known }) => `格式版本是 ${found}，本组件只认识到 ${known}。请更新组件。`,
  'version-unknown': ({ shown }) => `没有格式版本 ${shown}。请写 "version": 1，或删去。`,
  'missing-key': ({ key }) => `缺少必填的 "${key}"。请补上。`,
  'unknown-key': ({ key }) => `格式中没有 "${key}"，未予采用。请改正或删去。`,
  'wrong-kind': ({ expected, found, shown, write }) =>
    `应是${kinds[expected]}，现在是${kinds[found]}${shown}。${write === undefined ? '请改正。' : `请写成 ${write}。`}`,
  'number-not-exact': ({ shown }) =>
    `数字 ${shown} 位数太多，可能已经失真。请核对，或写 { "value": null, "printed": "原文" }。`,
  'year-out-of-range': ({ shown, from, to }) => `年份 ${shown} 不对。请写 ${from} 到 ${to} 之间的四位整数。`,
  'bad-date': ({ shown }) => `日期 ${shown} 不对。请写成 2024-01-20 这样的真实日期。`,
  'bad-choice': ({ shown, choices }) => `不能是 ${shown}。请写 ${choices.join(' 或 ')}。`,
  'edition-assumed': ({ edition }) => `没有写明版本，按 ${edition} 年版显示。请补上 "edition"。`,
  'wrong-edition': ({ key, edition, other }) =>
    `"${key}" 属于 ${other} 年版，而这张表是 ${edition} 年版。请改正其一。`,
  'printed-value': ({ printed, value }) =>
    value === null
      ? `「${printed}」不能确定是哪个数，按原文显示，没有取数，涉及的等式无法核对。请改正。`
      : `原文「${printed}」与数值 ${value} 不一致，表中显示原文，核对按数值。请改正。`,
  'row-total': (data) => `${off(data, '总计填的是')}${torn(data.torn)}请核对这一行各数和总计；常见原因是漏填一列，或改了分项没有改总计。`,
  'outcome-total': (data) => `${off(data, '（七）总计填的是')}请核对这一列（一）至（六）各数和总计；常见原因是一件申请计入两种结果，或漏计一种。`,
  balance: (data) =>
    `勾稽关系不符：${sum(data.left)}，合计 ${n(data.leftSum)}；${sum(data.right)}，合计 ${n(data.rightSum)}，相差 ${gap(data)}。请核对这一列的新收、上年结转、办理结果总计和结转下年度；常见原因是上年结转漏填，或未办结的没有计入结转。`,
  'review-total': (data) => `${off(data, '总计填的是')}${torn(data.torn)}请核对四种结果和总计；常见原因是漏计尚未审结的案件。`,
  'kind-of-number': ({ value, kind }) => `填的是 ${value}，应是${kindsOfNumber[kind]}。请改正；没有发生的填 0。`,
  complete: ({ missing, count, sums, rows = [], columns = [], partly = [] }) =>
    missing === 'cells'
      ? `${rows.length ? `缺少${named(rows, '行')}；` : ''}${columns.length ? `${named(columns, '列')}全部空白；` : ''}${partly.length ? `${named(partly, '行')}有空白；` : ''}共 ${count} 格没有数字${sums ? '，涉及的等式无法核对' : ''}。没有发生的请填 0，不要留空或画“/”“-”。`
      : `报告中没有这${missing === 'part' ? '一部分' : '张表'}。格式要求六个部分齐全，请补上。`,
  'carried-over': (data) =>
    `上年报告结转下年度 ${n(data.leftSum)} 件，本年的上年结转填的是 ${n(data.rightSum)} 件，相差 ${gap(data)} 件。请核对两年的报告；上年报告若有更正，请加以说明。`,
  stock: (data) => `${off(data, '现行有效填的是')}请核对；修订的文件两头都计时可能不等，属实的不必改。`,
  'stock-within-year': ({ issued, repealed, inForce }) =>
    `本年制发 ${n(issued)} 件、废止 ${n(repealed)} 件，现行有效却只有 ${n(inForce)} 件。请核对现行有效是否填成了别的口径。`,
  'total-disclosed': ({ disclosed, totalDisclosed }) =>
    `本年新公开 ${n(disclosed)} 件，多于对外公开总数量 ${n(totalDisclosed)} 件。请核对总数量是否包括本年新公开的。`,
  'item-stock': (data) => `${off(data, '上一年项目数量填的是')}请与上年报告核对。`,
  'text-and-table': ({ quoted, candidates }) =>
    `文中写“${quoted}”，表中${candidates.map(({ label, value, filled }) => `“${label.label}”为 ${n(value)}${filled ? '（按表中已填各列相加）' : ''}`).join('，')}${candidates.length > 1 ? '，都不相同' : ''}。请核对文字和表格；若文字只说本机关自身或另有范围，请写明。`,
  'report-year': ({ year, from, to, said }) =>
    said === undefined
      ? `报告年度是 ${year} 年，统计期限却${from === undefined ? `止于 ${to}` : `始于 ${from}`}。统计期限应为 ${year}-01-01 至 ${year}-12-31。`
      : `报告年度是 ${year} 年，文中却写 ${said} 年。请核对是否沿用了别的年度的文字。`,
  'processing-fee': () => '没有写明收取信息处理费的情况。请写明收取的金额；没有收取的也要说明。',
  'published-in-time': ({ published, deadline, early }) =>
    early
      ? `发布日期 ${published} 早于报告年度结束。请核对日期。`
      : `发布日期 ${published} 晚于期限 ${deadline}（部门 1 月 31 日，政府 3 月 31 日）。请核对日期。`,
  'copied-prose': ({ percent }) => `文字约有 ${percent}% 与上年报告相同。请按本年情况改写。`,
  'roll-up': (data) =>
    `下级各报告相加为 ${n(data.leftSum)}，本报告填的是 ${n(data.rightSum)}，相差 ${gap(data)}。请核对是否漏了单位；若本报告只计本机关自身，请写明。`,
  'previous-year': ({ found, expected }) => `所给的上年报告是 ${found} 年的，应为 ${expected} 年的，未予比较。请换成 ${expected} 年的报告。`,
  'previous-agency': ({ found }) => `所给的上年报告属于“${found}”，与本报告的机关名称不同。请核对是不是同一机关。`,
  'load-refused': ({ url }) => `不能从 ${url} 读取报告。请使用 http 或 https 地址。`,
  'load-too-large': ({ url, megabytes }) => `${url} 超过 ${megabytes} MB，不像年度报告。请检查文件。`,
  'load-no-importer': ({ url }) => `读取 ${url} 要用到的组件文件没有载入。请检查网络，并把组件的全部文件放在一起。`,
  'load-not-utf8': ({ url }) => `${url} 不是 UTF-8 编码。请用 UTF-8 重新保存。`,
  'load-not-json': ({ url = '页面中的报告数据', ...rest }) => `${url} 不是 JSON：${fault(rest)}。请改正。`,
};

export const zhHansFound: FoundWords = {
  sentences,
  more: (count) => `另有 ${count} 处`,
  previousYear: '上一年度报告',
  where: (place, address) => `${place}（${address}）`,
  wholeReport: '整份报告',
  subordinate: (number) => `第 ${number} 份下级报告`,
  reportNumber: (number) => `第 ${number} 份报告`,
  severities,
  mark: (severity, number) => `${severities[severity]}${number}`,
  operandOf: (marks) => `涉及${marks}：`,
  explained: (text, severity = 'error') => `${severities[severity]}，机关说明：${text}`,
  howBack: '选择一条可转到表中相应的格，按 Esc 返回；在有标记的格上点按或按回车可回到这里。',
  checkResults: '核对结果',
  arrived: (place) => `已转到${place}，按 Esc 返回`,
  notShown: '本页没有显示这一处内容',
  bySeverity: '程度',
  byPart: '部分',
  all: '全部',
  noneOfThese: '没有这样的条目。',
  shown: (count) => `显示 ${count} 条`,
  columns: ['编号', '程度', '规则', '位置', '地址', '说明', '左边', '右边', '相差', '涉及的格', '机关说明'],
  download: (format) => `下载 ${format}`,
  places: {
    year: '报告年度',
    title: '标题',
    contact: '联系方式',
    preamble: '引言',
    explanations: '机关说明',
  },
};
