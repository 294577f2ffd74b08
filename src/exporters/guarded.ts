/** Keeps a spreadsheet from taking a wording for a formula. */

/** What a spreadsheet may take for the beginning of a formula; full-width signs count on some Chinese systems. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** The text, with an apostrophe before what would be a formula; a number with its sign is none. */
export function guarded(text: string): string {
  return formula.test(text) && !/^[+-][\d,]+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
}
