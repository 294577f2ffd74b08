/** The words of the command line in simplified Chinese. */
import { ruleWords } from '../../locales/rule-words.js';
import type { CliWords } from './words.js';

const meant = (name: string | undefined): string => (name ? `是不是 ${name}？` : '');

const lang = `语言：用 --lang 选择；没有给出时看环境变量 LC_ALL、LC_MESSAGES、LANG，以 zh 开头用中文，否则用英文。`;

export const zhHans: CliWords = {
  faults: {
    'file-not-found': () => '没有这个文件。请检查文件名和所在的文件夹。',
    'file-not-allowed': () => '没有权限读取这个文件。请检查文件的权限。',
    'file-unreadable': ({ code }) => `这个文件读不出来（${code}）。请检查文件和磁盘。`,
    'file-too-large': ({ megabytes }) => `超过 ${megabytes} MB，不像年度报告。请检查文件。`,
    'file-empty': () => '内容是空的。请检查文件。',
    'folder-empty': ({ endings }) => `文件夹中没有报告（${endings.join('、')}）。`,
    'address-refused': () => '只能读取 http 或 https 地址。请改用这样的地址，或先下载成文件。',
    'address-unreachable': () => '无法取得这个网址。请检查网址和网络后重试。',
    'address-status': ({ status }) =>
      status === 404 ? '网址不存在（404）。请检查网址。' : `服务器回答了错误 ${status}。请稍后重试，或先用浏览器下载成文件。`,
    'address-too-slow': ({ seconds }) => `${seconds} 秒内没有取完。请稍后重试，或先用浏览器下载成文件。`,
    'took-too-long': ({ seconds }) => `${seconds} 秒内没有处理完，已放弃。请检查文件内容。`,
    'out-of-memory': () => '处理时内存不足，已放弃。请检查文件内容。',
    crashed: ({ why }) => `处理时出错，已放弃（${why}）。请把文件发给本程序的维护者。`,
    'no-report': () => '没有读出报告。请检查文件内容。',
  },
  wrongUse: {
    unknownOption: (option, near) => `没有选项 ${option}。${meant(near)}`,
    unknownCommand: (name, near) => `没有命令 ${name}，命令有 convert、check、export 和 roll-up。${meant(near)}`,
    noCommand: '没有给出命令：convert 转换，check 核对，export 导出，roll-up 汇总。',
    noFile: '没有给出文件。请在命令后面写文件名、文件夹或网址。',
    valueMissing: (option) => `选项 ${option} 后面缺少内容。`,
    optionMissing: (option) => `缺少选项 ${option}。`,
    badChoice: (option, value, choices) => `选项 ${option} 不能是 ${value}，可以是 ${choices}。`,
    severalNeedFolder: '有几个文件时，请用 -o 给出存放结果的文件夹。',
    notTogether: (option, other) => `选项 ${option} 和 ${other} 不能同时使用。请去掉一个。`,
    onlyWith: (option, other) => `选项 ${option} 要和 ${other} 一起使用。`,
    folderIsFile: (path) => `${path} 是文件，不是文件夹。请换一个文件夹。`,
    fileIsFolder: (path) => `${path} 是文件夹，不是文件。请写文件名。`,
    inputTwice: '标准输入（-）只能读一次。',
    sameTwice: (path) => `报告和来历都要写到 ${path}。请分别给出文件名。`,
    wouldOverwrite: (path) => `结果会覆盖要读的文件 ${path}。请换一个文件夹或文件名。`,
    previousUnreadable: (file, why) => `上年报告 ${file} 不能使用：${why}`,
    cannotWrite: (path, code) => `不能写入 ${path}（${code}）。请检查文件夹是否存在、权限和磁盘空间。`,
    other: (message) => message,
    howToGetHelp: (command) => `用法见：${command} --help`,
  },
  help: {
    titles: { 'Usage:': '用法：', 'Arguments:': '文件：', 'Options:': '选项：', 'Commands:': '命令：' },
    usage: { program: '<命令> [选项] <文件...>', command: '[选项] <文件...>' },
    program: '读取、核对、导出政府信息公开工作年度报告。',
    convert: '把报告（网页、Word、文本）转换成 JSON，并说明每一格的来历。',
    check: '核对报告中应当相符的数字和文字，可以一次核对几百份。',
    export: '把报告写成别的格式：Excel、Word、CSV、网页等。',
    to: '格式：json、csv、xlsx、docx、html（片段）、page（整页）、markdown、json-stat、json-ld',
    rollUp: '把各下级的报告逐格相加，写成上级报告的草稿；用 --tidy 时，把各报告的每一格写进一个文件。',
    agency: '草稿的编制机关，如 某某县人民政府；不用 --tidy 时必须给出',
    year: '汇总的年度；不用 --tidy 时必须给出',
    partial: '有报告缺数字时，也把有的数字相加，并在这一格中注明缺几份',
    tidy: '不相加，把各报告的每一格写成一行，放进一个文件',
    tidyTo: '--tidy 的格式：csv 或 ndjson；没有给出时按文件名的结尾，否则是 csv',
    files: '文件、文件夹或网址（http、https）；- 表示标准输入',
    convertOutput: '写到这个文件，不写到标准输出；几个文件时是文件夹',
    mapping: '把每一格的来历（matched、guessed、missing）写成 JSON；几个文件时是文件夹',
    strict: '有的格是推测的或没有找到时，也以 1 结束',
    previous: '上年的报告，用于核对两年之间的数字',
    format: '结果的格式：text 文字（默认）、json、sarif、csv、html 总览网页',
    checkOutput: '写到这个文件，不写到标准输出',
    lang: '语言：zh-Hans 或 en',
    help: '显示用法',
    version: '显示版本',
    afterProgram: `
例：
  disclosure-report convert 年报.docx -o 年报.json
  disclosure-report check 各单位年报/ --format html -o 总览.html

${lang}
各命令的用法：disclosure-report convert --help，disclosure-report check --help，disclosure-report export --help，disclosure-report roll-up --help`,
    afterConvert: `
报告写到标准输出，说明写到标准错误输出。

例：
  disclosure-report convert 年报.docx > 年报.json
  disclosure-report convert 各单位年报/*.docx -o json/ --mapping 来历/

结束代码：0 三张表都找到；1 缺少表，或有文件不能读取；2 用法有误，或不能写入。
${lang}`,
    afterCheck: `
例：
  disclosure-report check 2023.json --previous 2022.json
  disclosure-report check 各单位年报/ --format html -o 总览.html

结束代码：0 没有不符；1 有不符，或有文件不能读取；2 用法有误，或不能写入。
${lang}`,
    afterExport: `
例：
  disclosure-report export 年报.docx --to xlsx -o 年报.xlsx
  disclosure-report export 年报.json --to page > 年报.html
  disclosure-report export 各单位年报/ --to csv -o csv/

结束代码：0 都已写出；1 有文件读不出报告；2 用法有误，或结果不能写入。
${lang}`,
    afterRollUp: `
空白不当作 0：只要有一份报告缺这一格的数字，这一格就不求和。各报告缺什么，写到标准错误输出。

例：
  disclosure-report roll-up 各单位年报/ --agency 某某县人民政府 --year 2023 -o 汇总.json
  disclosure-report roll-up 各单位年报/ --tidy -o 全部.csv
  disclosure-report roll-up 各单位年报/ --tidy --to ndjson > 全部.ndjson

结束代码：0 每一格都是全部报告之和，用 --tidy 时是全部报告的每一格都已写出、没有重复；1 有缺少或重复；2 用法有误，或结果不能写入。
${lang}`,
  },
  mapping: {
    table: (heading, edition) => (edition ? `${heading}（${edition} 年版）` : heading),
    counts: ({ cells, matched, guessed, missing }) =>
      `${cells} 格：${matched} 格按名称对上${guessed ? `，${guessed} 格是推测的` : ''}${missing ? `，${missing} 格没有找到` : ''}`,
    tableMissing: '没有找到这张表',
    guessed: '推测的，请对照原文核对：',
    missing: '没有找到：',
    source: (text, place) =>
      `${text === undefined ? '' : `原文「${text}」`}${place ? `（第 ${place.table} 张表第 ${place.row} 行第 ${place.column} 列）` : ''}`,
    more: (count) => `……另有 ${count} 格，--mapping 会全部写出`,
    unplaced: '读取时发现：',
    found: '核对时发现：',
    written: (path) => `报告写到 ${path}`,
    notWritten: '没有写出报告',
  },
  rollUp: {
    adding: '汇总时发现：',
    more: (count) => `……另有 ${count} 格`,
    notCounted: '结果中没有计入这个文件',
    disagree: '汇总后的数字互不相符（下级报告中就不符，或者缺数字）：',
    whole: ({ reports, cells }) => `${reports} 份报告相加，${cells} 格都是全部报告之和。`,
    notWhole: ({ reports, counted, tables, cells, whole, partial, hint }) =>
      `汇总不完整：给出 ${reports} 份，计入 ${counted} 份。${
        tables ? `${cells} 格中，${whole} 格是全部报告之和，${partial ? `${partial} 格缺一部分报告（已在格中注明缺几份），` : ''}${cells - whole - partial} 格空缺。` : '没有一张表能够汇总。'
      }${tables && tables < 3 ? `三张表中有 ${3 - tables} 张没有汇总。` : ''}缺少的内容见上。${hint ? '如要先把有的数字相加，请用 --partial。' : ''}`,
    tidied: ({ files, reports, cells, without, twice }) =>
      (reports === files && !without && !twice ? '' : '结果不完整或有重复：') +
      [
        reports === files ? `写出 ${reports} 份报告的 ${cells} 格` : `${files} 份中写出 ${reports} 份报告的 ${cells} 格，${files - reports} 份不能读取`,
        ...(without ? [`${without} 份缺少表`] : []),
        ...(twice ? [`${twice} 份与前面的报告机关和年度相同`] : []),
      ].join('；') + (reports === files && !without && !twice ? '。' : '。详情见上。'),
    twice: (file) => `这个机关同一年度的报告还有一份：${file}。对结果求和会重复计算，请去掉一份。`,
  },
  overview: {
    title: (reports) => `${reports} 份报告的核对结果`,
    made: (when) => `生成于 ${when}`,
    tiles: { reports: '报告', wrong: '有不符', doubtful: '只有提醒', agreeing: '全部相符', unreadable: '不能读取' },
    caption: '每行一份报告，每列一条规则；数字是发现的处数，点按可看详情。',
    legend: { error: '不符', warning: '注意', review: '待核', agrees: '相符', notAssessable: '缺少数字，未能核对', absent: '未核对' },
    report: '报告',
    fileOrData: '文件数据',
    state: { wrong: '有不符', doubtful: '只有提醒', agreeing: '相符', unreadable: '不能读取' },
    stateHead: '结果',
    sum: '发现的报告数',
    cell: (count, worst, column, report) => `${report}，${column}：${count} 处（${worst}）`,
    details: '各报告的发现',
    nothing: '没有任何发现。',
    back: '回到总览',
    sort: '按此列排序',
    search: '查找报告',
    show: '显示',
    everything: '全部报告',
    shown: '显示 {shown} 份，共 {all} 份',
  },
  rules: ruleWords['zh-Hans'],
  otherFinding: '文件与数据的形式：请看具体的说明。',
  standardInput: '标准输入',
  unreadable: '不能读取',
  report: (agency, year) => `${agency} ${year} 年`,
  colon: '：',
  summary: ({ reports, wrong, doubtful, agreeing, unreadable, error, warning, review }) =>
    `${reports} 份报告：${agreeing} 份全部相符，${wrong} 份有不符，${doubtful} 份只有提醒，${unreadable} 份不能读取；共发现不符 ${error} 处、注意 ${warning} 处、待核 ${review} 处。`,
  progress: (bar) => `核对 ${bar}`,
  reading: (bar) => `读取 ${bar}`,
};
