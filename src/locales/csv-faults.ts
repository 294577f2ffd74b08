/** The words for what is wrong in a tidy CSV, line by line; they come with its reader. */
import { importing } from './importing.js';
import type { ImportFindingWords } from './importing.js';
import type { Locale } from './locale.js';

/** What can be wrong with it. */
export type CsvFault =
  | 'no-lines'
  | 'column-lacking'
  | 'column-twice'
  | 'quote'
  | 'width'
  | 'agency'
  | 'year'
  | 'year-unclear'
  | 'table'
  | 'edition'
  | 'editions'
  | 'key'
  | 'labels'
  | 'value'
  | 'digits'
  | 'status'
  | 'contradiction'
  | 'twice'
  | 'lines-lacking';

export interface CsvFaultData {
  readonly fault: CsvFault;
  /** Counted from 1, the head being the first, as a spreadsheet counts its rows. */
  readonly line: number;
  /** What stands there. */
  readonly text: string;
  /** What it does not agree with. */
  readonly other: string;
  /** The number or wording of that line, which was not taken. */
  readonly value: string;
}

type Words = Readonly<Record<CsvFault, (data: CsvFaultData) => string>>;

const zhText = (text: string): string => (text.trim() ? `「${text}」` : '空白');
const zhList = (text: string): string => text.replace(/, /g, '、');
const zhLost = ({ value }: CsvFaultData): string => (value.trim() ? `其中的「${value}」没有采用` : '这一行没有采用');

const zh: Words = {
  'no-lines': () => '文件只有表头，没有数据。请重新导出。',
  'column-lacking': ({ text }) => `表头中没有“${text}”这一列，文件没有采用。请补上这一列，或重新导出。`,
  'column-twice': ({ text }) => `表头中有不止一个“${text}”列，不能判断该用哪一列，文件没有采用。请只留一列。`,
  quote: ({ line }) => `从第 ${line} 行起，引号不成对，不能判断各行在哪里结束，文件没有采用。请检查这一行的引号，或重新导出。`,
  width: ({ line, text, other }) => `第 ${line} 行有 ${text} 列，而表头有 ${other} 列，文件没有采用。请检查这一行的逗号和引号，或重新导出。`,
  agency: ({ line, text, other }) => `第 ${line} 行的机关是${zhText(text)}，前面是${zhText(other)}。一个文件只能有一份报告，文件没有采用。请每份报告用一个文件，或改正这一行。`,
  year: ({ line, text, other }) => `第 ${line} 行的年度是${zhText(text)}，前面是${zhText(other)}。一个文件只能有一份报告，文件没有采用。请每份报告用一个文件，或改正这一行。`,
  'year-unclear': ({ line, text }) => `第 ${line} 行的年度是${zhText(text)}，不是四位数字的年份，文件没有采用。请改正。`,
  table: (data) => `第 ${data.line} 行的表名是${zhText(data.text)}，不是三张统计表之一，${zhLost(data)}。表名应为 ${zhList(data.other)} 之一，请改正。`,
  edition: ({ line, text }) => `第 ${line} 行的表式版本是${zhText(text)}，应为 2021 或 2019，整张表没有采用。请改正。`,
  editions: ({ line, text, other }) => `第 ${line} 行的表式版本是${zhText(text)}，这张表前面的行是${zhText(other)}，不能判断是哪一版，整张表没有采用。请改成同一个版本。`,
  key: (data) => `第 ${data.line} 行的代码是${zhText(data.text)}，${data.other} 年版的这张表中没有这一格，${zhLost(data)}。代码由行和列的代码组成，中间是一个点，请改正。`,
  labels: (data) => `第 ${data.line} 行的行名、列名是${zhText(data.text)}，代码指的却是${zhText(data.other)}，${zhLost(data)}。可能只给部分列排了序，请对照原件核对。`,
  value: ({ line, text }) => `第 ${line} 行的数值「${text}」不是数字，没有采用。数值只能写作 12、-3、3.5 这样，没有数的留空；请改正。`,
  digits: ({ line, text }) => `第 ${line} 行的数值「${text}」位数太多，不能准确保存，没有采用。请核对。`,
  status: (data) => `第 ${data.line} 行的状态是${zhText(data.text)}，应为 ${zhList(data.other)} 之一，${zhLost(data)}。请改正。`,
  contradiction: (data) => `第 ${data.line} 行的状态是 ${data.text}，与这一行的数值和原文不符，${zhLost(data)}。只有数值的写 number，另有原文的写 printed，空白的写 blank，报告中没有的写 missing；请改正。`,
  twice: ({ line, text, other }) => `第 ${other} 行和第 ${line} 行是同一格，内容却不同（${text}），都没有采用。请只留下对的一行。`,
  'lines-lacking': ({ text }) => `文件中缺这张表 ${text} 格的行，这些格没有内容。请检查是否删掉了行。`,
};

const enText = (text: string): string => (text.trim() ? `“${text}”` : 'blank');
const enLost = ({ value }: CsvFaultData): string => (value.trim() ? `its “${value}” was not taken` : 'it was not taken');

const en: Words = {
  'no-lines': () => 'The file has a head and no lines. Export it again.',
  'column-lacking': ({ text }) => `The head has no column “${text}”, so the file was not taken. Add the column, or export the file again.`,
  'column-twice': ({ text }) => `The head has the column “${text}” more than once, and nothing says which counts, so the file was not taken. Leave one of them.`,
  quote: ({ line }) => `From line ${line} on, a quotation mark is not closed, and nobody can tell where a line ends, so the file was not taken. Check the quotation marks of that line, or export the file again.`,
  width: ({ line, text, other }) => `Line ${line} has ${text} columns, the head ${other}, so the file was not taken. Check the commas and quotation marks of that line, or export the file again.`,
  agency: ({ line, text, other }) => `The agency of line ${line} is ${enText(text)}, that of the lines before it ${enText(other)}. A file holds one report, so this one was not taken. Take a file for each report, or mend that line.`,
  year: ({ line, text, other }) => `The year of line ${line} is ${enText(text)}, that of the lines before it ${enText(other)}. A file holds one report, so this one was not taken. Take a file for each report, or mend that line.`,
  'year-unclear': ({ line, text }) => `The year of line ${line} is ${enText(text)}, which is no year in four digits, so the file was not taken. Mend it.`,
  table: (data) => `The table of line ${data.line} is ${enText(data.text)}, which is none of the three; ${enLost(data)}. Write one of ${data.other}.`,
  edition: ({ line, text }) => `the edition of line ${line} is ${enText(text)}, neither 2021 nor 2019, so the table was not taken. Mend it.`,
  editions: ({ line, text, other }) => `the edition of line ${line} is ${enText(text)}, that of the table’s lines before it ${enText(other)}, and nothing says which is right, so the table was not taken. Write the same edition in each line.`,
  key: (data) => `the key of line ${data.line} is ${enText(data.text)}, and edition ${data.other} of this table has no such cell; ${enLost(data)}. Write the key of the row, a dot, and the key of the column.`,
  labels: (data) => `line ${data.line} calls its row or column ${enText(data.text)}, its key means ${enText(data.other)}; ${enLost(data)}. Perhaps only some columns were sorted. Check the line against the source.`,
  value: ({ line, text }) => `the value “${text}” of line ${line} is no number and was not taken. Write it like 12, -3 or 3.5, and leave it blank where there is none.`,
  digits: ({ line, text }) => `the value “${text}” of line ${line} has more digits than can be kept exactly, and was not taken. Check it.`,
  status: (data) => `the status of line ${data.line} is ${enText(data.text)}, which is none of ${data.other}; ${enLost(data)}. Mend it.`,
  contradiction: (data) => `the status of line ${data.line} is ${data.text}, which does not agree with its value and wording; ${enLost(data)}. Write number for a value alone, printed where there is a wording, blank where it was left blank, missing where the report has no such cell.`,
  twice: ({ line, text, other }) => `lines ${other} and ${line} are the same cell and differ (${text}); neither was taken. Leave the one that is right.`,
  'lines-lacking': ({ text }) => `the file has no line for ${text} of this table’s cells, and they have nothing in them. Check whether lines were deleted.`,
};

/** All the words of an import of a CSV. */
export const csvWords: Readonly<Record<Locale, ImportFindingWords>> = {
  'zh-Hans': { ...importing['zh-Hans'], 'csv-fault': (data) => zh[data.fault](data) },
  en: { ...importing.en, 'csv-fault': (data) => en[data.fault](data) },
};
