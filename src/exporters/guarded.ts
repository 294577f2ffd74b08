/** Keeps a spreadsheet from taking a wording for a formula. */

/** The text, with an apostrophe before what would be a formula; a number with its sign is none. */
export function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-][\d,]+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
}
