/** Text for a terminal: what a file holds must not move the cursor or change the colours. */

/** Control characters and those that turn the direction of writing are shown as a mark; a tab and a line feed become a blank. */
export function plain(text: string): string {
  return text.replace(/\s+/g, (blanks) => (/[\t\r\n]/.test(blanks) ? ' ' : blanks)).replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** Lines of ours: each keeps its indent, and what a file holds stays in its line. */
export function asLines(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/^( *)(.*)$/s, (_, indent: string, rest: string) => `${indent}${plain(rest)}\n`)).join('');
}
