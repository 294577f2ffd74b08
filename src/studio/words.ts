/** The studio's own words, in both languages. */
import type { Checkpoint, CheckpointId, CheckpointState, Lacking } from '../editing/checklist.js';
import type { SnippetId } from '../editing/snippets.js';
import type { ExportFormat } from '../exporters/index.js';
import type { Locale } from '../locales/locale.js';

export type Step = 'start' | 'edit' | 'out';
export type TakenFormat = Extract<ExportFormat, 'json' | 'docx' | 'xlsx' | 'csv' | 'page' | 'html'>;

export interface StudioWords {
  readonly title: string;
  readonly local: string;
  readonly language: string;
  readonly steps: string;
  readonly step: Readonly<Record<Step, string>>;
  readonly needsReport: string;

  readonly fromFile: string;
  readonly choose: string;
  readonly dropHere: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly fromBlank: string;
  readonly agency: string;
  readonly level: string;
  readonly levels: Readonly<Record<'department' | 'government', string>>;
  readonly year: string;
  readonly begin: string;
  readonly needsName: string;
  readonly needsYear: string;
  readonly fromLastYear: string;
  readonly lastYearHint: string;
  readonly chooseLastYear: string;
  readonly reading: string;
  readonly read: (name: string, agency: string, year: string) => string;
  readonly pastedName: string;
  readonly couldNotRead: (name: string) => string;
  readonly couldNotOpen: (name: string) => string;
  readonly asLastYear: (year: number) => string;
  readonly notUsed: (name: string) => string;
  readonly nothingToPaste: string;
  readonly lastYearUnsure: (count: number) => string;
  readonly notHere: string;

  readonly keptHere: string;
  readonly keptHint: string;
  readonly noneKept: string;
  readonly continue: (title: string) => string;
  readonly remove: (title: string) => string;
  readonly removeAll: string;
  readonly sure: (title: string) => string;
  readonly yesRemove: string;
  readonly no: string;
  readonly removed: string;
  readonly untitled: string;

  readonly saved: (time: string) => string;
  readonly full: string;
  readonly refused: string;
  readonly conflict: string;
  readonly conflictGone: string;
  /** Asked before what could not be kept is given up. */
  readonly giveUp: string;
  readonly takeTheirs: string;
  readonly keepMine: string;
  /** How a draft is called that another tab's was kept apart from. */
  readonly asCopy: (title: string) => string;

  readonly lastYear: string;
  readonly lastYearIs: (year: number, agency: string) => string;
  readonly lastYearNone: string;
  readonly addLastYear: string;
  readonly dropLastYear: string;
  readonly lock: string;
  readonly lockedNow: (changed: number) => string;
  readonly notLocked: string;
  readonly preview: string;
  readonly previewStale: string;
  readonly toOut: string;

  readonly checklist: string;
  readonly point: Readonly<Record<CheckpointId, string>>;
  readonly state: (state: CheckpointState, count: Checkpoint['count']) => string;
  readonly unknownWhy: Readonly<Partial<Record<CheckpointId, string>>>;
  readonly lacks: Readonly<Record<Lacking, string>>;
  readonly comma: string;
  readonly look: (point: string) => string;
  readonly allGood: string;
  readonly notAllGood: string;
  readonly someOpen: string;
  readonly cannotTake: string;

  readonly takenIn: string;
  readonly takenLanguage: Readonly<Record<Locale, string>>;
  readonly snippets: string;
  readonly snippet: Readonly<Record<SnippetId, string>>;
  readonly snippetHint: Readonly<Record<SnippetId, string>>;
  readonly headHint: string;
  readonly bodyHint: string;
  readonly copy: string;
  readonly copyNamed: (what: string) => string;
  readonly copiedNow: string;
  readonly notCopied: string;
  readonly files: string;
  readonly file: Readonly<Record<TakenFormat, string>>;
  readonly zip: string;
  readonly making: string;
  readonly made: (name: string) => string;
  readonly notMade: string;
  readonly afterwards: string;
  readonly removeThis: string;
}

const zh: StudioWords = {
  title: '政府信息公开年报工作台',
  local: '全部在本机处理，不联网，不上传。',
  language: 'English',
  steps: '步骤',
  step: { start: '1 导入', edit: '2 核对修改', out: '3 检查导出' },
  needsReport: '请先导入或新建一份报告',

  fromFile: '从文件或网页开始',
  choose: '选择文件',
  dropHere: '或把文件拖到这里：Word（.docx）、网页（.html）、文本（.txt）、数据（.json、.csv）。可以同时选几年的，上一年的用来核对结转。',
  paste: '粘贴',
  pasteHint: '在 Word、WPS、Excel 或网页中选中整份报告，复制后在这里按 Ctrl+V',
  fromBlank: '从空白表式开始',
  agency: '机关名称',
  level: '机关类别',
  levels: { department: '政府部门', government: '人民政府' },
  year: '报告年度',
  begin: '新建',
  needsName: '请填写机关名称。',
  needsYear: '请填写 2000 到 2099 之间的年度。',
  fromLastYear: '从上年报告开始',
  lastYearHint: '读取上年报告，新建下一年度的：机关和联系方式照用，“上年结转”按上年的“结转下年度”填好并锁定，其余留空。',
  chooseLastYear: '选择上年报告',
  reading: '正在读取……',
  read: (name, agency, year) => `已读取 ${name}：${agency || '（没有读出机关名称）'}${year && ` ${year} 年`}。`,
  pastedName: '粘贴的内容',
  couldNotRead: (name) => `${name} 没有读取：`,
  couldNotOpen: (name) => `${name} 打不开：可能已经移走、改名，或正被别的程序占用。请找到文件，重新选择。`,
  asLastYear: (year) => `${year} 年的报告用作上年报告，核对结转。`,
  notUsed: (name) => `${name} 没有用上：不是同一机关的上一年度报告。`,
  nothingToPaste: '剪贴板里没有可以读取的内容。',
  lastYearUnsure: (count) => `上年报告有 ${count} 处读取存疑，请先核对“上年结转”。`,
  notHere: '正在编辑。要导入别的文件，请先回到“导入”。',

  keptHere: '保存在本机的稿件',
  keptHint: '稿件只保存在这台电脑的这个浏览器里，导出后可以删除。公用电脑用完请删除。',
  noneKept: '没有保存的稿件。',
  continue: (title) => `继续编辑 ${title}`,
  remove: (title) => `删除 ${title}`,
  removeAll: '全部删除',
  sure: (title) => `确定删除${title}？删除后不能恢复。`,
  yesRemove: '确定删除',
  no: '不删除',
  removed: '已删除。',
  untitled: '未命名稿件',

  saved: (time) => `已保存在本机 ${time}`,
  full: '本机空间已满，没有保存。请导出，或在“导入”页删除旧稿件。',
  refused: '浏览器不允许本页保存稿件。关闭前请先导出。',
  conflict: '这份稿件在另一个标签页里改过了。为免互相覆盖，这里的改动没有保存到原稿。',
  conflictGone: '这份稿件已在另一个标签页里删除。',
  giveUp: '现在这份稿件的改动没有保存在本机，换成别的就会丢失。确定要换吗？（可以先取消，到“检查导出”里导出）',
  takeTheirs: '改用那边的稿件',
  keepMine: '把这里的另存为一份',
  asCopy: (title) => `${title}（副本）`,

  lastYear: '上年报告',
  lastYearIs: (year, agency) => `上年报告：${agency} ${year} 年`,
  lastYearNone: '没有上年报告，结转等无法核对。',
  addLastYear: '加入上年报告',
  dropLastYear: '去掉上年报告',
  lock: '“上年结转”锁定为上年报告的数',
  lockedNow: (changed) => (changed ? `已按上年报告改了 ${changed} 格“上年结转”，并已锁定。可以撤销。` : '“上年结转”与上年报告相同，已锁定。'),
  notLocked: '没有锁定：加入的不是本机关上一年度的报告，或其中没有“结转下年度”的数。请核对机关名称和报告年度。',
  preview: '预览',
  previewStale: '报告暂不完整，预览中机关名称、年度或日期用了替代。',
  toOut: '检查导出',

  checklist: '发布前检查',
  point: {
    particulars: '机关、年度、日期等基本信息',
    doubts: '读取存疑之处都已对照原件',
    sums: '总计和勾稽关系',
    numbers: '数字写法和件数口径',
    complete: '六个部分齐全，没有空白格',
    'last-year': '与上年报告衔接',
    prose: '文字与表格、年度一致',
    fee: '写明信息处理费',
    deadline: '在期限内发布',
  },
  state: (state, { broken, open, explained }) =>
    state === 'good' ? '通过' : state === 'unknown' ? '无法核对' : [broken && `${broken} 处不符`, open && `${open} 处待核`, explained && `${explained} 处已说明`].filter(Boolean).join('，'),
  unknownWhy: { sums: '有空白格', 'last-year': '没有加入上年报告', prose: '没有文字', fee: '第六部分没有文字' },
  lacks: { published: '没有填发布日期', 'agency.level': '没有选机关类别' },
  comma: '，',
  look: (point) => `去看：${point}`,
  allGood: '检查全部通过，可以发布。',
  notAllGood: '有不符之处，最好先改正。仍可导出：用方式一、方式二发布的网页会标出不符之处，方式三的代码和导出的文件里没有标记。',
  someOpen: '没有待改正的不符，但有需要核对、已作说明或无法核对的项目。可以导出。',
  cannotTake: '报告还不完整，不能导出：',

  takenIn: '导出内容的语言',
  takenLanguage: { 'zh-Hans': '中文', en: '英文（标题中英对照，正文仍是中文）' },
  snippets: '粘贴到网站',
  snippet: { tag: '方式一：标签', link: '方式二：链接', static: '方式三：静态网页代码' },
  snippetHint: {
    tag: '网站允许自定义标签时用。没有脚本也能看到全文和表格。',
    link: '编辑器会删去标签时用。先把下面的 JSON 文件作为附件上传，地址以实际上传后的为准。',
    static: '网站完全不允许脚本时用。只有文字和表格。',
  },
  headHint: '放在网站模板里，一次即可：',
  bodyHint: '粘贴到正文的源代码里：',
  copy: '复制',
  copyNamed: (what) => `复制${what}`,
  copiedNow: '已复制',
  notCopied: '浏览器不允许复制，代码已选中，请按 Ctrl+C',
  files: '导出文件',
  file: { json: '数据 JSON', docx: 'Word 文档（报上级）', xlsx: 'Excel 表格', csv: 'CSV 数据', page: '网页', html: '网页片段' },
  zip: '全部打包（.zip）',
  making: '正在生成……',
  made: (name) => `已生成 ${name}`,
  notMade: '文件没有生成，请重试。',
  afterwards: '发布以后',
  removeThis: '删除保存在本机的这份稿件',
};

const en: StudioWords = {
  title: 'Studio for annual reports',
  local: 'All of it happens on this device: nothing is sent anywhere.',
  language: '中文',
  steps: 'Steps',
  step: { start: '1 Bring in', edit: '2 Check and mend', out: '3 Take out' },
  needsReport: 'Bring in a report, or begin one, first',

  fromFile: 'From a file or a web page',
  choose: 'Choose files',
  dropHere: 'or drop them here: Word (.docx), web page (.html), text (.txt), data (.json, .csv). Several years at once: last year’s serves to check what was carried over.',
  paste: 'Paste',
  pasteHint: 'Select the whole report in Word, WPS, Excel or a web page, copy it, and press Ctrl+V here',
  fromBlank: 'From the blank form',
  agency: 'Agency',
  level: 'Kind of agency',
  levels: { department: 'Department', government: 'Government' },
  year: 'Year reported on',
  begin: 'Begin',
  needsName: 'Give the name of the agency.',
  needsYear: 'Give a year from 2000 to 2099.',
  fromLastYear: 'From last year’s report',
  lastYearHint: 'Reads last year’s report and begins the next: agency and contact are kept, what was carried in is filled from what was carried out and locked, all else is blank.',
  chooseLastYear: 'Choose last year’s report',
  reading: 'Reading …',
  read: (name, agency, year) => `Read ${name}: ${agency || '(no agency found)'} ${year}.`,
  pastedName: 'what was pasted',
  couldNotRead: (name) => `${name} was not read: `,
  couldNotOpen: (name) => `${name} cannot be opened: it may have been moved or renamed, or another program holds it. Find the file and choose it again.`,
  asLastYear: (year) => `The report of ${year} serves as last year’s.`,
  notUsed: (name) => `${name} was not used: it is not the same agency’s report of the year before.`,
  nothingToPaste: 'There is nothing on the clipboard that can be read.',
  lastYearUnsure: (count) => `${count} ${count === 1 ? 'place' : 'places'} of last year’s report could not be read for sure: check what was carried in first.`,
  notHere: 'A report is being edited. Go back to “Bring in” for other files.',

  keptHere: 'Kept on this device',
  keptHint: 'Drafts are kept in this browser on this computer alone, and can be deleted once they are taken out. On a shared computer, delete them.',
  noneKept: 'No drafts are kept.',
  continue: (title) => `Go on with ${title}`,
  remove: (title) => `Delete ${title}`,
  removeAll: 'Delete all',
  sure: (title) => `Delete ${title}? This cannot be undone.`,
  yesRemove: 'Delete',
  no: 'Keep',
  removed: 'Deleted.',
  untitled: 'Untitled draft',

  saved: (time) => `Kept on this device ${time}`,
  full: 'There is no room left on this device: not kept. Take the report out, or delete old drafts under “Bring in”.',
  refused: 'This browser keeps nothing for this page. Take the report out before you close it.',
  conflict: 'This draft was changed in another tab. So that neither overwrites the other, what you do here is not kept in it.',
  conflictGone: 'This draft was deleted in another tab.',
  giveUp: 'What was changed in this draft is not kept on this device and will be lost. Go on? (Cancel, and take it out first.)',
  takeTheirs: 'Take the other tab’s',
  keepMine: 'Keep this one as a copy',
  asCopy: (title) => `${title} (copy)`,

  lastYear: 'Last year’s report',
  lastYearIs: (year, agency) => `Last year’s report: ${agency} ${year}`,
  lastYearNone: 'Without last year’s report, what was carried over cannot be checked.',
  addLastYear: 'Add last year’s report',
  dropLastYear: 'Remove last year’s report',
  lock: 'Lock what was carried in to last year’s report',
  lockedNow: (changed) => (changed ? `${changed} ${changed === 1 ? 'cell was' : 'cells were'} changed to what last year’s report handed on, and locked. It can be undone.` : 'What was carried in is what last year’s report handed on; it is locked.'),
  notLocked: 'Not locked: the report added is not this agency’s of the year before, or tells nothing carried forward. Check the agency’s name and the year.',
  preview: 'Preview',
  previewStale: 'The report is not complete: the preview has stand-ins for its agency, year or dates.',
  toOut: 'Take out',

  checklist: 'Before publishing',
  point: {
    particulars: 'Agency, year, dates and the like',
    doubts: 'Every doubtful reading was compared with the source',
    sums: 'Totals and reconciliation',
    numbers: 'How numbers are written and what they count',
    complete: 'All six parts, no blank cell',
    'last-year': 'Connects with last year’s report',
    prose: 'Text agrees with tables and year',
    fee: 'The information-processing fee is told',
    deadline: 'Published in time',
  },
  state: (state, { broken, open, explained }) =>
    state === 'good' ? 'good' : state === 'unknown' ? 'could not be checked' : [broken && `${broken} wrong`, open && `${open} to look at`, explained && `${explained} explained`].filter(Boolean).join(', '),
  unknownWhy: { sums: 'cells are blank', 'last-year': 'last year’s report was not added', prose: 'there is no text', fee: 'part six has no text' },
  lacks: { published: 'the date of publication is not filled in', 'agency.level': 'the kind of agency is not chosen' },
  comma: ', ',
  look: (point) => `Have a look: ${point}`,
  allGood: 'All is well: it can be published.',
  notAllGood: 'Something does not agree and had better be mended. It can be taken out all the same: a page of the first or second way marks what does not agree; the HTML of the third way and the files carry no mark.',
  someOpen: 'Nothing is left to be mended, but some points are to be looked at, are explained, or could not be checked. It can be taken out.',
  cannotTake: 'The report is not complete and cannot be taken out:',

  takenIn: 'Language of what is taken out',
  takenLanguage: { 'zh-Hans': 'Chinese', en: 'English (headings in both, the text stays Chinese)' },
  snippets: 'Paste into the site',
  snippet: { tag: 'First way: the tag', link: 'Second way: a link', static: 'Third way: static HTML' },
  snippetHint: {
    tag: 'Where the site allows custom tags. Text and tables are there without a script, too.',
    link: 'Where the editor deletes tags. Upload the JSON file below first; its address is the one it gets there.',
    static: 'Where the site allows no script at all. Text and tables alone.',
  },
  headHint: 'Into the template of the site, once:',
  bodyHint: 'Into the source of the text:',
  copy: 'Copy',
  copyNamed: (what) => `Copy: ${what}`,
  copiedNow: 'Copied',
  notCopied: 'The browser does not allow it. The text is selected: press Ctrl+C',
  files: 'Files',
  file: { json: 'Data (JSON)', docx: 'Word, for the office above', xlsx: 'Excel', csv: 'CSV', page: 'Web page', html: 'Piece of a web page' },
  zip: 'All of them (.zip)',
  making: 'Making it …',
  made: (name) => `Made ${name}`,
  notMade: 'The file was not made. Try again.',
  afterwards: 'Afterwards',
  removeThis: 'Delete this draft from this device',
};

const words: Readonly<Record<Locale, StudioWords>> = { 'zh-Hans': zh, en };

export function studioWordsOf(locale: Locale): StudioWords {
  return words[locale];
}
