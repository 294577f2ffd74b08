/** What the head of a tidy CSV says, by which such a file is known. */

/** The columns that say something; what else stands in the file is ignored. */
export const needed = ['agency', 'year', 'table', 'edition', 'key', 'value', 'printed', 'status'] as const;
const columns: readonly string[] = [...needed, 'row_path', 'column_path', 'unit'];

/** Whether the first line of a file is such a head, also one that lacks a column or has one twice. */
export function isTidyHead(text: string): boolean {
  const [line = ''] = /^[^\r\n]{0,1000}/.exec(text) || [];
  const names = new Set(line.split(/[,;\t]/).map((name) => name.replace(/[^a-z_]/g, '')));
  return columns.filter((name) => names.has(name)).length > 5;
}

/** What parts the columns; a spreadsheet may have put another sign in the place of the comma. */
export function delimiterOf(text: string): string {
  const [sign = ','] = /[,;\t]/.exec(text) || [];
  return sign;
}
