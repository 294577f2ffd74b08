/** The words in simplified Chinese. */
import type { Expected, JsonFault, Kind, Words } from './locale.js';

const kinds: Record<Expected, string> = {
  object: '对象（{ … }）',
  list: '列表（[ … ]）',
  text: '文字',
  number: '数字',
  boolean: '真假值',
  null: '空值 null',
  other: 'JSON 之外的东西',
  cell: '数字、null，或 { "value": 数字, "printed": "原文" }',
  choice: '规定的值之一',
};
const kind = (found: Kind, shown: string): string => (shown ? `${kinds[found]} ${shown}` : kinds[found]);

const fault = ({ line, column, page, empty }: JsonFault): string =>
  empty
    ? '内容是空的'
    : page
      ? '内容是一张网页，不是 JSON'
      : line
        ? `第 ${line} 行第 ${column} 个字符处不合 JSON 的写法`
        : '内容不合 JSON 的写法';

export const zhHans: Words = {
  gloss: () => null,
  loading: '正在载入报告……',
  retry: '重试',
  noSource: '尚未指定报告数据。请在 src 属性中填写报告 JSON 文件的地址。',
  cannotShow: '报告无法显示',
  more: (count) => `另有 ${count} 处`,
  blank: '空白',
  contents: '目录',
  contentsOf: (title) => `目录：${title}`,
  subtitle: null,
  agency: '编制机关',
  period: '统计期限',
  periodText: (from, to) => `${from}至${to}`,
  published: '发布日期',
  revised: '修订',
  date: (iso) => {
    const [year, month, day] = iso.split('-');
    return `${Number(year)}年${Number(month)}月${Number(day)}日`;
  },
  year: (year) => `${year}年`,
  contact: '联系方式',
  address: '地址',
  postcode: '邮政编码',
  phone: '电话',
  email: '电子邮箱',
  notes: '表注',
  missingPart: '报告数据中没有这一部分。',
  missingTable: '报告数据中没有这张表。',
  previousYear: '上一年度报告',
  where: (place, address) => `${place}（${address}）`,
  wholeReport: '整份报告',
  findings: {
    'not-a-report': ({ found }) =>
      `报告数据应是一个 JSON 对象（以 { 开头），现在是${kinds[found]}。请检查给出的是不是报告文件。`,
    'version-newer': ({ found, known }) =>
      `报告的格式版本是 ${found}，本组件只认识到版本 ${known}。请更新页面所用的组件。`,
    'version-unknown': ({ found }) => `没有 ${found} 这个格式版本。请写 "version": 1，或去掉这一项。`,
    'missing-key': ({ key }) => `缺少必填的 "${key}"。请补上。`,
    'unknown-key': ({ key, suggestion }) =>
      `报告格式中没有 "${key}" 这一项，它未被采用。${suggestion ? `是不是 "${suggestion}"？` : ''}请改正名称，或删去。`,
    'wrong-kind': ({ expected, found, shown }) =>
      `这里应是${kinds[expected]}，现在是${kind(found, shown)}。请改正。`,
    'number-as-text': ({ text, number }) =>
      `数字写成了文字 ${text}。${number ? `请去掉引号，写成 ${number}。` : '请写成数字；若要保留原文，写成 { "value": 数字或 null, "printed": "原文" }。'}`,
    'list-for-object': ({ key }) => `"${key}" 应是对象（{ … }），现在是列表（[ … ]）。请按名称逐项写出。`,
    'not-json': ({ shown }) => `${shown} 不是 JSON 能表示的值。请写数字、文字、列表、对象或 null。`,
    'number-not-exact': ({ shown }) =>
      `数字 ${shown} 的位数超出了能够准确保存的范围，可能已经失真。请核对；若确实如此，把原文写在 "printed" 中，"value" 写 null。`,
    'year-out-of-range': ({ shown, from, to }) => `年份 ${shown} 不对。请写 ${from} 到 ${to} 之间的四位整数。`,
    'bad-date': ({ shown }) => `日期 ${shown} 不对。请写成 2024-01-20 这样的真实日期。`,
    'bad-choice': ({ shown, choices }) => `${shown} 不在规定的值之中。请写 ${choices.join(' 或 ')}。`,
    'unknown-edition': ({ shown }) => `没有 ${shown} 这一版表格。请写 "2021" 或 "2019"（带引号）。`,
    'edition-assumed': ({ edition }) => `没有写明表格的版本，按 ${edition} 年版显示。请补上 "edition": "${edition}"，或写明另一版本。`,
    'wrong-edition': ({ key, edition, other }) =>
      `"${key}" 是 ${other} 年版表格的项目，而这张表写明是 ${edition} 年版。请改 "edition"，或改用该版的项目。`,
    'printed-value': ({ printed, value }) =>
      `原文「${printed}」与数值 ${value ?? 'null'} 不一致。表中显示的是原文。请核对后改正其中之一。`,
    'load-refused': ({ url }) => `不能从 ${url} 读取报告。请使用 http 或 https 地址。`,
    'load-from-disk': ({ url }) =>
      `网页是从磁盘直接打开的，浏览器不允许它读取 ${url}。请通过网站（或本机的网页服务）打开，或把 JSON 写进页面的 <script type="application/json"> 中。`,
    'load-unreachable': ({ url }) =>
      `无法取得 ${url}。可能是网络不通，也可能是该网站不允许别的网站读取（未设置 CORS）。请检查网络和地址，再重试。`,
    'load-not-found': ({ url }) => `${url} 不存在（404）。请检查文件是否已上传、地址是否写对。`,
    'load-status': ({ url, status }) => `${url} 的服务器回答了错误 ${status}。请稍后重试，或联系网站管理员。`,
    'load-too-large': ({ url, megabytes }) => `${url} 超过 ${megabytes} MB，不像是一份年度报告。请检查文件。`,
    'load-not-utf8': ({ url }) => `${url} 不是 UTF-8 编码。请用 UTF-8 重新保存。`,
    'load-not-json': ({ url, ...rest }) => `${url} 不是 JSON 文件：${fault(rest)}。请检查地址和文件。`,
    'inline-not-json': (data) => `页面中的报告数据（<script type="application/json">）不是 JSON：${fault(data)}。请改正。`,
  },
};
