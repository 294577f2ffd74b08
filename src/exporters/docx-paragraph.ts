/** A paragraph of a Word file, in the style of what it is. */
import { Paragraph, TextRun } from 'docx';
import { printable } from '../report/as-shown.js';
import type { WordRole } from '../report/word-styles.js';
import { styleId } from './docx-looks.js';

/** @param size in half points, where it is not that of its style */
export function paragraph(role: WordRole, text: string, size?: number): Paragraph {
  const words = printable(text).replace(/[\t\r\n\u2028\u2029]+/g, ' ');
  return new Paragraph({ style: styleId(role), children: words ? [new TextRun({ text: words, ...(size && { size }) })] : [] });
}
