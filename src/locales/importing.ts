/** The words for what an import noticed; they come with the importers, so a page that imports nothing loads none. */
import type { CsvFaultData } from './csv-faults.js';
import type { Locale } from './locale.js';

/** A place in a file, counted from 1. */
interface Place {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** Why a file cannot be read. */
export type Unreadable =
  | 'old-word'
  | 'wps'
  | 'rtf'
  | 'odt'
  | 'ofd'
  | 'pdf'
  | 'spreadsheet'
  | 'presentation'
  | 'picture'
  | 'password'
  | 'too-large'
  | 'broken'
  | 'empty'
  | 'unknown';

/** The findings of an import, each with the data its sentence needs. */
export interface ImportFindingWords {
  readonly 'file-not-readable': (data: { readonly reason: Unreadable }) => string;
  readonly 'csv-fault': (data: CsvFaultData) => string;
  readonly 'file-not-found': (data: { readonly name: string }) => string;
  readonly 'no-table': (data: object) => string;
  readonly 'table-not-found': (data: object) => string;
  readonly 'table-twice': (data: object) => string;
  readonly 'other-year': (data: { readonly year: number }) => string;
  readonly 'other-unit': (data: { readonly text: string; readonly unit: string }) => string;
  readonly 'mixed-edition': (data: { readonly edition: string }) => string;
  readonly 'cells-guessed': (data: { readonly count: number }) => string;
  readonly 'cell-unclear': (data: { readonly text: string; readonly place: Place }) => string;
  readonly 'cell-twice': (data: { readonly texts: readonly string[] }) => string;
  readonly 'number-not-placed': (data: { readonly text: string; readonly label: string; readonly place: Place }) => string;
  readonly 'row-not-placed': (data: { readonly label: string; readonly texts: readonly string[]; readonly place: Place }) => string;
  readonly 'table-cut': (data: { readonly table: number }) => string;
  readonly 'table-left-out': (data: { readonly text: string; readonly table: number }) => string;
  readonly 'date-unclear': (data: { readonly text: string }) => string;
  readonly 'year-not-found': (data: { readonly assumed: number | null }) => string;
  readonly 'agency-not-found': (data: { readonly assumed: string | null }) => string;
  readonly 'part-not-found': (data: object) => string;
}

/** Those of a tidy CSV come with its reader (`csv-faults.ts`). */
export type AnyFileWords = Omit<ImportFindingWords, 'csv-fault'>;

const zhPlace = ({ table, row, column }: Place): string => `原件第 ${table} 张表第 ${row} 行第 ${column} 列`;
const enPlace = ({ table, row, column }: Place): string => `table ${table}, row ${row}, column ${column} of the source`;

const zh: AnyFileWords = {
  'file-not-readable': ({ reason }) =>
    ({
      'old-word': '这是旧版 Word 文件（.doc），不能直接读取。请在 Word 或 WPS 中打开，另存为 .docx 后再试。',
      wps: '这是 WPS 文字文件（.wps），不能直接读取。请在 WPS 中另存为 .docx 后再试。',
      rtf: '这是 RTF 文件，不能直接读取。请在 Word 或 WPS 中另存为 .docx 后再试。',
      odt: '这是 OpenDocument 文件，不能直接读取。请另存为 .docx 后再试。',
      ofd: '这是 OFD 版式文件，其中没有可读取的表格。请用生成它的 Word 文件，另存为 .docx 后再试。',
      pdf: '这是 PDF 文件，其中没有可读取的表格。请用生成它的 Word 文件，另存为 .docx 后再试。',
      spreadsheet: '这是电子表格文件，不能直接读取。请在 Excel 或 WPS 中选中表格并复制，粘贴为文字；或使用 .docx 文件。',
      presentation: '这是演示文稿，其中没有报告的统计表。请选择报告的 .docx 文件。',
      picture: '这是图片，不能读取其中的数字。请使用报告的 .docx 文件或网页。',
      password: '文件有密码，不能读取。请取消密码，另存为 .docx 后再试。',
      'too-large': '文件过大，或展开后过大，不像年度报告。请检查文件；文件中若有图片，请删去后另存为 .docx 再试。',
      broken: '文件已损坏或没有传完。请重新取得文件，或在 Word、WPS 中打开后另存为 .docx 再试。',
      empty: '文件是空的。请检查文件。',
      unknown: '认不出文件的格式。请选择 .docx、.html、.txt 或 .json 文件。',
    })[reason],
  'file-not-found': ({ name }) => `没有找到文件 ${name}。请检查文件名和所在的文件夹。`,
  'no-table': () => '没有找到任何统计表。请确认这是政府信息公开工作年度报告，而且表格不是图片。',
  'table-not-found': () => '没有找到这张表。请检查原件中是否有这张表，是否是图片。',
  'table-twice': () => '找到不止一张这样的表，而且数字不同，不能判断哪一张是本报告的，都没有采用。请只留下一张后再试。',
  'other-year': ({ year }) => `这张表前面的标题是 ${year} 年度的报告，表中数字可能不是本年度的。请核对。`,
  'other-unit': ({ text, unit }) => `「${text}」的单位与表式不同（表式为${unit}），数字按原文保留，没有换算。请核对。`,
  'mixed-edition': ({ edition }) => `表中混用了新旧两版的栏目，按 ${edition} 年版读取，另一版才有的数字没有采用。请核对。`,
  'cells-guessed': ({ count }) => `有 ${count} 格的行名或列名与表式不同，是按位置或相近的名称推断的。请对照原件核对。`,
  'cell-unclear': ({ text, place }) => `「${text}」不能确定是哪个数（${zhPlace(place)}），按原文保留，没有取数。请对照原件填写。`,
  'cell-twice': ({ texts }) => `原件中这一格出现了不止一次，数字不同：${texts.join('、')}，都没有采用。请对照原件填写。`,
  'number-not-placed': ({ text, label, place }) => `「${label}」的数字 ${text}（${zhPlace(place)}）在表式中没有位置，没有采用。请核对它应填在哪里。`,
  'row-not-placed': ({ label, texts, place }) => `表式中没有「${label}」这一行（${zhPlace(place)}），其中的 ${texts.join('、')} 记入了表下说明。请核对。`,
  'table-cut': ({ table }) => `原件第 ${table} 张表太大（超过 500 行或 60 列），后面的没有读取。请核对。`,
  'table-left-out': ({ text, table }) => `原件第 ${table} 张表（「${text}」）不是三张统计表之一，没有采用。请核对。`,
  'date-unclear': ({ text }) => `「${text}」认不出是什么日期，没有采用。请改成 2024年1月31日 这样的写法。`,
  'year-not-found': ({ assumed }) => (assumed === null ? '没有找到报告年度。请补上 "year"。' : `没有找到报告年度，暂按 ${assumed} 年处理。请核对。`),
  'agency-not-found': ({ assumed }) => (assumed === null ? '没有找到编制机关的名称。请补上 "agency"。' : `没有找到编制机关的名称，暂写作“${assumed}”。请核对。`),
  'part-not-found': () => '没有找到这一部分的标题，其中的文字可能归入了别的部分。请核对。',
};

const en: AnyFileWords = {
  'file-not-readable': ({ reason }) =>
    ({
      'old-word': 'This is an old Word file (.doc), which cannot be read. Open it in Word or WPS, save it as .docx and try again.',
      wps: 'This is a WPS text file (.wps), which cannot be read. Save it as .docx in WPS and try again.',
      rtf: 'This is an RTF file, which cannot be read. Save it as .docx and try again.',
      odt: 'This is an OpenDocument file, which cannot be read. Save it as .docx and try again.',
      ofd: 'This is an OFD file, which holds no tables that can be read. Take the Word file it was made from, saved as .docx.',
      pdf: 'This is a PDF file, which holds no tables that can be read. Take the Word file it was made from, saved as .docx.',
      spreadsheet: 'This is a spreadsheet, which cannot be read. Select the table in Excel or WPS, copy it and paste it as text; or take the .docx file.',
      presentation: 'This is a presentation, which holds none of the report’s tables. Choose the report’s .docx file.',
      picture: 'This is a picture, whose numbers cannot be read. Take the report’s .docx file or web page.',
      password: 'The file has a password. Remove it, save the file as .docx and try again.',
      'too-large': 'The file is too large, or would be when unpacked, to be an annual report. Check it; if it holds pictures, remove them and save it as .docx.',
      broken: 'The file is damaged or incomplete. Get it again, or open it in Word or WPS and save it as .docx.',
      empty: 'The file is empty. Check it.',
      unknown: 'The format of the file is not known. Choose a .docx, .html, .txt or .json file.',
    })[reason],
  'file-not-found': ({ name }) => `There is no file ${name}. Check its name and folder.`,
  'no-table': () => 'No statutory table was found. Check that this is an annual report on open government information, and that its tables are not pictures.',
  'table-not-found': () => 'this table was not found. Check whether the source has it, and whether it is a picture.',
  'table-twice': () => 'there is more than one such table, with different numbers, and nothing says which is this report’s, so none was taken. Leave one of them and try again.',
  'other-year': ({ year }) => `the title before this table is that of the report of ${year}; its numbers may not be this year’s. Check them.`,
  'other-unit': ({ text, unit }) => `“${text}” is another unit than the form’s (${unit}). The numbers were kept as they stand, not converted. Check them.`,
  'mixed-edition': ({ edition }) => `the table mixes headings of both editions of the form. It was read as edition ${edition}; what only the other has was not taken. Check it.`,
  'cells-guessed': ({ count }) => `${count} ${count === 1 ? 'cell was' : 'cells were'} placed by position or by a label that is not quite the form’s. Check them against the source.`,
  'cell-unclear': ({ text, place }) => `nobody can be sure which number “${text}” is (${enPlace(place)}). It is kept as written, without a value. Fill it in from the source.`,
  'cell-twice': ({ texts }) => `the source has this cell more than once, with different numbers: ${texts.join(', ')}. None was taken. Fill it in from the source.`,
  'number-not-placed': ({ text, label, place }) => `the number ${text} of “${label}” (${enPlace(place)}) has no place in the form and was not taken. Check where it belongs.`,
  'row-not-placed': ({ label, texts, place }) => `the form has no row “${label}” (${enPlace(place)}); its ${texts.join(', ')} went into a note under the table. Check it.`,
  'table-cut': ({ table }) => `table ${table} of the source is too large (over 500 rows or 60 columns); what comes after was not read. Check it.`,
  'table-left-out': ({ text, table }) => `table ${table} of the source (“${text}”) is none of the three statutory tables and was not taken. Check it.`,
  'date-unclear': ({ text }) => `“${text}” is no date that can be read, and was not taken. Write it like 2024年1月31日 or 31 January 2024.`,
  'year-not-found': ({ assumed }) => (assumed === null ? 'the year reported on was not found. Add "year".' : `the year reported on was not found; ${assumed} is assumed. Check it.`),
  'agency-not-found': ({ assumed }) => (assumed === null ? 'the name of the agency was not found. Add "agency".' : `the name of the agency was not found; “${assumed}” is assumed. Check it.`),
  'part-not-found': () => 'the heading of this part was not found; its text may be in another part. Check it.',
};

export const importing: Readonly<Record<Locale, AnyFileWords>> = { 'zh-Hans': zh, en };
