/** 二〇二三年 as 2023年, as long as before, so that every letter keeps its place. */
export function westernYears(text: string): string {
  return text.replace(/二[〇○零][〇○零一二三四五六七八九]{2}(?=\s?年)/g, (year) => Array.from(year, (digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit))).join(''));
}
