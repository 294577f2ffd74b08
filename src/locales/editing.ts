/** The words of the editor; they come with it, so no page for readers loads them. */
import type { FindingWords, Locale } from './locale.js';
import { formatNumber as n } from './number-format.js';

/** The particulars that can be edited, by their address. */
export type FieldName =
  | 'agency.name'
  | 'agency.level'
  | 'year'
  | 'title'
  | 'period.from'
  | 'period.to'
  | 'published'
  | 'revised.on'
  | 'revised.note'
  | 'contact.address'
  | 'contact.postcode'
  | 'contact.phone'
  | 'contact.email';

export interface EditingWords {
  readonly tools: string;
  readonly undo: string;
  readonly redo: string;
  readonly undone: (place: string) => string;
  readonly redone: (place: string) => string;
  readonly nothingToUndo: string;
  readonly nothingToRedo: string;
  readonly nothingYet: string;
  readonly particulars: string;
  readonly fields: Readonly<Record<FieldName, string>>;
  readonly levels: Readonly<Record<'none' | 'department' | 'government', string>>;
  readonly preamble: string;
  readonly subheading: string;
  readonly text: string;
  readonly textOf: (part: string, number: number) => string;
  readonly addBlock: string;
  readonly removeBlock: (number: number) => string;
  readonly notes: string;
  readonly addTable: string;
  readonly edition: (edition: string) => string;
  readonly gridHint: string;
  readonly tabLeaves: string;
  readonly fillZeros: (count: number) => string;
  readonly zerosFilled: (count: number) => string;
  readonly blank: string;
  readonly held: string;
  readonly along: Readonly<Record<'row' | 'column', string>>;
  readonly sumIs: (along: string, sum: number) => string;
  readonly sumLacks: (along: string, count: number) => string;
  readonly reported: (value: number) => string;
  readonly off: (difference: number) => string;
  readonly agrees: string;
  readonly fillTotal: (sum: number) => string;
  readonly noOffer: string;
  readonly notTotal: string;
  readonly unclear: string;
  readonly pasted: (cells: number) => string;
  readonly pastedUnclear: (cells: number) => string;
  readonly pastedBeyond: (texts: readonly string[]) => string;
  readonly pastedLabels: string;
  readonly pasteNotLoaded: string;
  readonly pastedHeads: (rows: number) => string;
  readonly pastedElsewhere: (labels: readonly string[]) => string;
  readonly explain: string;
  readonly explanationOf: (mark: string) => string;
  readonly explainHint: string;
  readonly found: string;
  readonly nothingFound: string;
  /** Opens the state of every rule. */
  readonly everyRule: string;
  readonly ruleHeads: readonly [rule: string, state: string];
  readonly ruleState: (count: { readonly assessed: number; readonly notAssessable: number; readonly broken: number } | undefined) => string;
  readonly doubts: string;
  readonly doubtsLeft: (left: number, of: number) => string;
  readonly doubtsDone: string;
  readonly guessed: string;
  readonly missing: string;
  readonly missingTable: string;
  readonly inSource: string;
  readonly notInSource: string;
  readonly sourceTable: (number: number) => string;
  readonly value: string;
  readonly confirm: string;
  readonly confirmAll: (count: number) => string;
  readonly next: string;
  readonly before: string;
  readonly goThere: string;
  readonly doubtKeys: string;
  readonly invalid: (count: number) => string;
  readonly wholeReport: string;
  /** More was found in a text than is marked in it. */
  readonly moreInText: (count: number) => string;
  readonly toFound: string;
  /** What is otherwise told in the words of JSON. */
  readonly inForm: Partial<Pick<FindingWords, 'missing-key' | 'unknown-key' | 'wrong-kind' | 'number-not-exact' | 'bad-choice' | 'edition-assumed' | 'wrong-edition' | 'version-newer' | 'version-unknown'>>;
}

const short = (text: string): string => (text.length > 12 ? `${text.slice(0, 12)}…` : text);
const listed = (texts: readonly string[], comma: string, more: string): string => `${texts.slice(0, 5).join(comma)}${texts.length > 5 ? more : ''}`;

const zh: EditingWords = {
  tools: '编辑工具',
  undo: '撤销',
  redo: '重做',
  undone: (place) => `已撤销：${place}`,
  redone: (place) => `已重做：${place}`,
  nothingToUndo: '没有可以撤销的操作',
  nothingToRedo: '没有可以重做的操作',
  nothingYet: '还没有可编辑的报告。',
  particulars: '基本信息',
  fields: {
    'agency.name': '机关名称',
    'agency.level': '机关类别',
    year: '报告年度',
    title: '标题',
    'period.from': '统计期限自',
    'period.to': '统计期限至',
    published: '发布日期',
    'revised.on': '更正日期',
    'revised.note': '更正说明',
    'contact.address': '地址',
    'contact.postcode': '邮政编码',
    'contact.phone': '电话',
    'contact.email': '电子邮箱',
  },
  levels: { none: '未选择', department: '政府部门（1月31日前公布）', government: '人民政府（3月31日前公布）' },
  preamble: '引言',
  subheading: '小标题（可不填）',
  text: '正文',
  textOf: (part, number) => `${part} 第 ${number} 段正文`,
  addBlock: '增加一段',
  removeBlock: (number) => `删去第 ${number} 段`,
  notes: '表下附注（一行一条）',
  addTable: '补上这张表（空白）',
  edition: (edition) => `${edition} 年版表式`,
  gridHint: '方向键、Tab、回车移动，直接输入数字改写，F2 修改，“=”填入总计，Ctrl+V 粘贴 Excel 中的一块，Esc 后按 Tab 离开表格。',
  tabLeaves: '现在按 Tab 离开表格',
  fillZeros: (count) => `把这张表的 ${count} 个空白格填为 0`,
  zerosFilled: (count) => `已把 ${count} 个空白格填为 0，可以撤销`,
  blank: '空白',
  held: '按上年报告的“结转下年度”填写，已锁定。',
  along: { row: '本行各列相加', column: '本列各项相加' },
  sumIs: (along, sum) => `${along}得 ${n(sum)}`,
  sumLacks: (along, count) => `${along}：还缺 ${count} 个数`,
  reported: (value) => `填的是 ${n(value)}`,
  off: (difference) => (difference > 0 ? `多 ${n(difference)}` : `少 ${n(-difference)}`),
  agrees: '相符',
  fillTotal: (sum) => `填入 ${n(sum)}（=）`,
  noOffer: '还有空白，或横、竖两个合计不同，不能代填',
  notTotal: '这一格不是总计',
  unclear: '不能确定是哪个数，按原样保留，没有取数。',
  pasted: (cells) => `已粘贴 ${cells} 格`,
  pastedUnclear: (cells) => `其中 ${cells} 格不能确定是哪个数，请核对`,
  pastedBeyond: (texts) => `${texts.length} 处没有位置或已锁定，未粘贴：${listed(texts.map(short), '、', '……')}`,
  pastedLabels: '左边的项目名称没有粘贴',
  pasteNotLoaded: '没有粘贴：粘贴要用的程序没有加载成功。请检查网络后重新粘贴',
  pastedHeads: (rows) => `${rows} 行表头没有粘贴`,
  pastedElsewhere: (labels) => `没有粘贴：${listed(labels.map((label) => `“${short(label)}”`), '、', '……')}与落到的行、列对不上。请选中对应的格再粘贴，或者只复制数字`,
  explain: '属实，写说明',
  explanationOf: (mark) => `${mark}的机关说明`,
  explainHint: '数字属实而确实不等时才写；说明会和报告一起公布。',
  found: '核对结果',
  nothingFound: '没有发现问题。',
  everyRule: '各条规则的情况',
  ruleHeads: ['规则', '情况'],
  ruleState: (count) =>
    count
      ? [count.broken && `${count.broken} 处不符或待核`, count.assessed > count.broken && `${count.assessed - count.broken} 项通过`, count.notAssessable && `${count.notAssessable} 项无法核对`].filter(Boolean).join('，') || '没有要核对的'
      : '没有要核对的',
  doubts: '读取存疑',
  doubtsLeft: (left, of) => `原件读取后有 ${of} 处需要人来确认，还有 ${left} 处`,
  doubtsDone: '存疑之处已全部确认。',
  guessed: '行名或列名与表式不完全相同，是按位置或相近的名称读取的。',
  missing: '原件中没有找到这一格。',
  missingTable: '原件中没有找到这张表。',
  inSource: '原件中写的是',
  notInSource: '（没有）',
  sourceTable: (number) => `原件第 ${number} 张表`,
  value: '现在填的是',
  confirm: '确认，看下一处（回车）',
  confirmAll: (count) => `这张表的 ${count} 处都已核对`,
  next: '跳过（Alt+↓）',
  before: '上一处（Alt+↑）',
  goThere: '到表中看',
  doubtKeys: '对照原件：无误按回车；有误先改写再按回车。',
  invalid: (count) => `报告中有 ${count} 处不符，请改正或写明说明。`,
  wholeReport: '整份报告',
  moreInText: (count) => `这段文字还有 ${count} 处，没有在这里标出，都列在“核对结果”中。`,
  toFound: '看核对结果',
  inForm: {
    'missing-key': ({ key }) => (key === 'printed' || key === 'value' ? '文件中这一处的写法不全，没有读出来。请对照原件填写。' : '还没有填写。请补上。'),
    'unknown-key': ({ key }) => `报告中没有“${key}”这一项，没有采用。`,
    'wrong-kind': ({ expected, shown }) => (expected === 'number' || expected === 'cell' ? `应填数字${shown && `，现在是${shown}`}。请改正。` : expected === 'text' ? `应填文字${shown && `，现在是${shown}`}。请改正。` : '文件中这一处的写法不对，没有读出来。'),
    'number-not-exact': ({ shown }) => `数字 ${shown} 位数太多，可能已经失真。请对照原件核对。`,
    'bad-choice': ({ shown }) => `不能是 ${shown}。请重新选择。`,
    'edition-assumed': ({ edition }) => `没有写明是哪一版表式，按 ${edition} 年版显示。请核对。`,
    'wrong-edition': ({ edition, other }) => `这张表是 ${edition} 年版表式，其中却有 ${other} 年版的行或列。请核对。`,
    'version-newer': () => '这份文件是新版本保存的，这里认不出。请用新版打开。',
    'version-unknown': () => '这份文件的格式版本认不出。',
  },
};

const cellsOf = (count: number): string => `${count} ${count === 1 ? 'cell' : 'cells'}`;

const en: EditingWords = {
  tools: 'Editing',
  undo: 'Undo',
  redo: 'Redo',
  undone: (place) => `Undone: ${place}`,
  redone: (place) => `Redone: ${place}`,
  nothingToUndo: 'There is nothing to undo',
  nothingToRedo: 'There is nothing to redo',
  nothingYet: 'There is no report to edit yet.',
  particulars: 'Particulars',
  fields: {
    'agency.name': 'Agency',
    'agency.level': 'Kind of agency',
    year: 'Year reported on',
    title: 'Title',
    'period.from': 'Period from',
    'period.to': 'Period to',
    published: 'Published on',
    'revised.on': 'Revised on',
    'revised.note': 'What was revised',
    'contact.address': 'Address',
    'contact.postcode': 'Postcode',
    'contact.phone': 'Telephone',
    'contact.email': 'E-mail',
  },
  levels: { none: 'Not chosen', department: 'Department (publishes by 31 January)', government: 'Government (publishes by 31 March)' },
  preamble: 'Preamble',
  subheading: 'Subheading (optional)',
  text: 'Text',
  textOf: (part, number) => `${part}, text ${number}`,
  addBlock: 'Add a section',
  removeBlock: (number) => `Remove section ${number}`,
  notes: 'Notes under the table, one a line',
  addTable: 'Add this table, blank',
  edition: (edition) => `Form of ${edition}`,
  gridHint: 'Arrows, Tab and Enter move; type to overwrite, F2 to change, “=” to fill in a total, Ctrl+V to paste a block from Excel; Escape, then Tab leaves the table.',
  tabLeaves: 'Tab now leaves the table',
  fillZeros: (count) => `Fill the ${cellsOf(count)} left blank with 0`,
  zerosFilled: (count) => `Filled ${cellsOf(count)} with 0; this can be undone`,
  blank: 'blank',
  held: 'Taken from what last year’s report carried over, and locked.',
  along: { row: 'The columns of this row', column: 'The items of this column' },
  sumIs: (along, sum) => `${along} add up to ${n(sum)}`,
  sumLacks: (along, count) => `${along}: ${count} ${count === 1 ? 'number is' : 'numbers are'} missing`,
  reported: (value) => `${n(value)} is filled in`,
  off: (difference) => `${n(Math.abs(difference))} too ${difference > 0 ? 'many' : 'few'}`,
  agrees: 'agrees',
  fillTotal: (sum) => `Fill in ${n(sum)} (=)`,
  noOffer: 'Numbers are missing, or row and column come to different totals: nothing can be offered',
  notTotal: 'This cell is no total',
  unclear: 'Nobody can be sure which number this is: it is kept as written, without a value.',
  pasted: (cells) => `Pasted ${cellsOf(cells)}`,
  pastedUnclear: (cells) => `of ${cellsOf(cells)} nobody can be sure which number it is; check them`,
  pastedBeyond: (texts) => `${texts.length} had no place or are locked, and were not pasted: ${listed(texts.map(short), ', ', ' …')}`,
  pastedLabels: 'the labels on the left were not pasted',
  pasteNotLoaded: 'Nothing was pasted: the part that pastes could not be loaded. Check the network and paste again',
  pastedHeads: (rows) => `${rows} ${rows === 1 ? 'row' : 'rows'} of headings not pasted`,
  pastedElsewhere: (labels) => `Nothing was pasted: ${listed(labels.map((label) => `“${short(label)}”`), ', ', ' …')} would have come to another row or column. Select the cell it belongs to, or copy the numbers alone`,
  explain: 'It is true: explain',
  explanationOf: (mark) => `The agency’s explanation of ${mark}`,
  explainHint: 'Only where the numbers are true and do not agree; it is published with the report.',
  found: 'What was found',
  nothingFound: 'Nothing was found.',
  everyRule: 'Every rule',
  ruleHeads: ['Rule', 'State'],
  ruleState: (count) =>
    (count && [count.broken && `${count.broken} to mend or look at`, count.assessed > count.broken && `${count.assessed - count.broken} hold`, count.notAssessable && `${count.notAssessable} could not be checked`].filter(Boolean).join(', ')) || 'nothing to check',
  doubts: 'Doubtful readings',
  doubtsLeft: (left, of) => `${of} ${of === 1 ? 'place' : 'places'} of the source want a person’s eye; ${left} left`,
  doubtsDone: 'All doubts are settled.',
  guessed: 'Its row or column is not called quite as in the form: it was placed by position or resemblance.',
  missing: 'The source does not seem to have this cell.',
  missingTable: 'The source does not seem to have this table.',
  inSource: 'In the source',
  notInSource: '(nothing)',
  sourceTable: (number) => `Table ${number} of the source`,
  value: 'Filled in now',
  confirm: 'Confirm, next (Enter)',
  confirmAll: (count) => `All ${count} of this table are checked`,
  next: 'Skip (Alt+↓)',
  before: 'Back (Alt+↑)',
  goThere: 'See it in the table',
  doubtKeys: 'Compare with the source: Enter where it is right; overwrite, then Enter, where it is not.',
  invalid: (count) => `${count} ${count === 1 ? 'thing does' : 'things do'} not agree in the report: correct or explain.`,
  wholeReport: 'The whole report',
  moreInText: (count) => `${count} more in this text ${count === 1 ? 'is' : 'are'} not marked here; all are listed under “What was found”.`,
  toFound: 'See what was found',
  inForm: {
    'missing-key': ({ key }) => (key === 'printed' || key === 'value' ? 'what the file has here is not whole and could not be read. Please fill it in from the source.' : 'it is not filled in yet. Please add it.'),
    'unknown-key': ({ key }) => `a report has nothing called “${key}”; it was left out.`,
    'wrong-kind': ({ expected, shown }) => (expected === 'number' || expected === 'cell' ? `this should be a number${shown && `, and is${shown}`}. Please correct it.` : expected === 'text' ? `this should be a text${shown && `, and is${shown}`}. Please correct it.` : 'what the file has here could not be read.'),
    'number-not-exact': ({ shown }) => `the number ${shown} has more digits than can be kept. Please compare it with the source.`,
    'bad-choice': ({ shown }) => `it cannot be ${shown}. Please choose again.`,
    'edition-assumed': ({ edition }) => `which edition of the form this is was not said; it is shown as that of ${edition}. Please check.`,
    'wrong-edition': ({ edition, other }) => `this table is of edition ${edition} and has rows or columns of edition ${other}. Please check.`,
    'version-newer': () => 'the file was saved by a newer version. Please open it with that one.',
    'version-unknown': () => 'the version of the file’s format is not known.',
  },
};

const words: Readonly<Record<Locale, EditingWords>> = { 'zh-Hans': zh, en };

export function editingWordsOf(locale: Locale): EditingWords {
  return words[locale];
}
