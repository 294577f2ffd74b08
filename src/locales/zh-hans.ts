/** The words in simplified Chinese. */
import type { Expected, JsonFault, Words } from './locale.js';

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

const fault = ({ line, column, page, empty }: JsonFault): string =>
  empty ? '内容是空的' : page ? '内容是网页' : `${line ? `第 ${line} 行第 ${column} 个字符处` : ''}写法有误`;

export const zhHans: Words = {
  gloss: () => null,
  loading: '正在载入报告……',
  retry: '重试',
  noSource: '尚未指定报告。请把报告 JSON 的地址写进 src。',
  cannotShow: '报告无法显示',
  more: (count) => `另有 ${count} 处`,
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
  previousYear: '上一年度报告',
  where: (place, address) => `${place}（${address}）`,
  wholeReport: '整份报告',
  places: {
    year: '报告年度',
    agency: '编制机关',
    title: '标题',
    period: '统计期限',
    published: '发布日期',
    revised: '修订',
    contact: '联系方式',
    preamble: '引言',
    explanations: '机关说明',
  },
  findings: {
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
    'printed-value': ({ printed, value }) => `原文「${printed}」与数值 ${value} 不一致，表中显示原文。请改正。`,
    'load-refused': ({ url }) => `不能从 ${url} 读取报告。请使用 http 或 https 地址。`,
    'load-from-disk': ({ url }) =>
      `从磁盘打开的网页不能读取 ${url}。请通过网站打开，或把 JSON 写进 <script type="application/json">。`,
    'load-unreachable': ({ url }) =>
      `无法取得 ${url}：网络不通，或该网站不让别的网站读取（CORS）。请检查后重试。`,
    'load-status': ({ url, status }) =>
      status === 404
        ? `${url} 不存在（404）。请检查文件和地址。`
        : `${url} 的服务器回答了错误 ${status}。请稍后重试，或联系网站管理员。`,
    'load-too-large': ({ url, megabytes }) => `${url} 超过 ${megabytes} MB，不像年度报告。请检查文件。`,
    'load-not-utf8': ({ url }) => `${url} 不是 UTF-8 编码。请用 UTF-8 重新保存。`,
    'load-not-json': ({ url = '页面中的报告数据', ...rest }) => `${url} 不是 JSON：${fault(rest)}。请改正。`,
  },
};
