/** Text for a terminal: what a file holds must not move the cursor or change the colours. */

/** Control characters and those that turn the direction of writing are shown as a mark; a tab and a line feed become a blank. */
export function plain(text: string): string {
  return text.replace(/\s+/g, (blanks) => (/[\t\r\n]/.test(blanks) ? ' ' : blanks)).replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** One line of ours: its indent stays, and what a file holds stays in the line. */
export function indented(line: string): string {
  const [indent = ''] = /^ */.exec(line)!;
  return indent + plain(line.slice(indent.length));
}
