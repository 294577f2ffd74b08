/** Labels as readers compare them: what Word, a CMS or an agency's habit changed is taken out. */

/** Word's bookmarks, and characters that nobody sees. */
const junk = /\[bookmark:[^\]]{0,80}\]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/gi;

/** A text without what Word left in it and nobody sees. */
export const withoutJunk = (text: string): string => text.replace(junk, '');

/** A text as it was written, junk and broken lines aside. */
export function asWritten(text: string): string {
  // Most cells.
  if (text.length < 8 && /^\d*$/.test(text)) return text;
  return text.replace(junk, '').replace(/\s+/g, ' ').trim();
}

/** Full-width letters, digits and signs as plain ones; nothing else, since 「①」 after a number is a note and not its last digit. */
export function plainForms(text: string): string {
  if (!/[\uff01-\uff5e\u3000]/.test(text)) return text;
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');
}

/** A text as a reader sees it: full-width forms plain, white space one blank, junk gone. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(junk, '').replace(/\s+/g, ' ').trim();
}

/** 「（一）」, 「1.」, 「三、」 and their like, at the beginning. */
const number = /^[^\p{L}\p{N}]*(?:(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[)、.,:．。]\s*|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)\s*)+/u;

/** Letters and digits alone, without the number before them. */
export function plainLabel(label: string): string {
  const plain = plainText(label);
  const letters = bare(plain.replace(number, ''));
  return letters || bare(plain);
}

/** Chinese words without the foreign ones after them: 「一、总体情况 Overview」. */
export function chineseOf(text: string): string {
  const [, chinese = '', rest = ''] = /^(.*\p{Script=Han})?(.*)$/su.exec(text)!;
  const foreign = rest.search(chinese ? /(?<=^|\p{P})\s+\(?[A-Za-z]/u : /(?<=\p{P})\s+\(?[A-Za-z]/u);
  return foreign < 0 ? text : text.slice(0, chinese.length + foreign);
}

/** The same, without what stands in brackets: 「部分公开（区分处理的，只计这一情形…）」, 「现行有效件数 (历史累计)」. */
export function coreLabel(label: string): string {
  const plain = chineseOf(plainText(label)).replace(number, '');
  return bare(plain.replace(/\([^()]*(?:\)|$)/g, '')) || plainLabel(label);
}

/** What stands in the brackets of a label, the number before it aside. */
export function bracketed(label: string): string {
  return (plainText(label).replace(number, '').match(/\([^()]*(?:\)|$)/g) || []).join('');
}

/** The number before a label, as the label writes it; empty where there is none. */
export function labelNumber(label: string): string {
  const [before = ''] = number.exec(plainText(label)) || [];
  return bare(before);
}

/** Letters and digits alone; 其它 is 其他. */
export function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').replace(/其它/g, '其他');
}

/** How many letters have to be changed, added or left out to make one text of the other; never told beyond `most`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const line = [i];
    for (let j = 1; j <= b.length; j += 1) {
      line[j] = Math.min(before[j]! + 1, line[j - 1]! + 1, before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    before = line;
  }
  return Math.min(before[b.length]!, most + 1);
}
