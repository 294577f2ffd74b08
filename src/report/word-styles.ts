/** What a paragraph of our Word file is, told by its style: the exporter writes them, the importer reads them. */

/** The name of each style, as Word lists it, by the class that the same thing has in HTML. Word's own where it has one. */
export const wordStyles = {
  title: 'Title',
  part: 'heading 1',
  subheading: 'heading 2',
  /** Begins a stretch of prose that has no heading. */
  prose: '年报正文起首',
  text: '年报正文',
  /** A term and its value. */
  term: '年报要目',
  column: '年报表头',
  stub: '年报行名',
  cell: '年报数字',
  note: '年报表注',
  missing: '年报缺项',
  signed: '年报落款',
  dated: '年报日期',
} as const;

export type WordRole = keyof typeof wordStyles;

/** Properties of the file that hold what its words do not say; Word's may have 255 characters each. */
export const filedProperty = 'disclosure-report-';
export const longestProperty = 250;
