/** The headings of the six parts, in the many wordings of published reports. */
import { parts } from '../definition/form.js';
import type { Part } from '../definition/form.js';
import { asWritten, bare, chineseOf, plainText } from './plain-label.js';

/** What the letters of a heading must say, in whatever order agencies put them. */
const wordings: Readonly<Record<Part['key'], RegExp>> = {
  overview: /^(?:政府信息公开)?(?:工作)?(?:总体|基本|整体)?(?:工作)?(?:情况|概述|概况|状况)(?:概述)?$|^总体(?:工作)?(?:情况|概述|概况)/,
  proactiveDisclosure: /^(?:行政机关|本机关|我.{1,6})?(?:政府信息)?主动公开(?:的)?(?:政府)?信息(?:的)?(?:工作)?(?:情况)?$|^(?:行政机关)?主动公开政府信息(?:的)?(?:工作)?情况/,
  applications: /^(?:行政机关|本机关)?(?:收到|受理|接收)?(?:和|及|与)?(?:处理|办理|答复)?政府信息公开申请(?:的)?(?:收到|受理)?(?:和|及|与)?(?:处理|办理|答复)?(?:的)?情况|^依申请公开(?:政府信息)?(?:的)?(?:办理|处理)?情况$/,
  reviewLitigation: /行政复议.{0,14}行政诉讼|行政诉讼.{0,14}行政复议|^复议(?:和|及)?诉讼情况/,
  problems: /问题.{0,12}(?:改进|整改|措施|打算|方向|努力|对策|计划|建议|安排)|^(?:政府信息公开)?(?:工作)?(?:中)?存在的?(?:主要)?(?:问题|不足)(?:及|和)?/,
  otherMatters: /^(?:其他|其余)(?:需要?)?(?:要)?(?:报告|说明)?的?(?:事项|内容|情况|问题)|^需要?(?:报告|说明)的其他(?:事项|情况)/,
};

/** The number of a part: 「一、」, perhaps after stray letters; 「（一）」 is that of something inside a part. */
const numbered = /^[^\p{Script=Han}（(\d]{0,4}([一二三四五六七八九])\s*[、.．,，:：]?\s*/u;
const inner = /^\s*[（(]\s*(?:[一二三四五六七八九十]+|\d+)\s*[）)]|^\s*\d+\s*[.、．]/;

export interface PartHeading {
  readonly key: Part['key'];
  /** A sentence that stands in the same line. */
  readonly rest: string;
}

/** Whether a line is the heading of a part, and which. Headings are short and end no sentence. */
export function partHeadingIn(line: string): PartHeading | undefined {
  const written = asWritten(line);
  const text = written.length > 200 ? written : chineseOf(written);
  if (!text || inner.test(text)) return undefined;
  const number = numbered.exec(text);
  const words = number ? text.slice(number[0].length) : text;
  // 「六、其他需要报告的事项：无。」
  const [, title = words, rest = ''] = (number && /^([^。：:；;\s]{4,40})[：:。\s]\s*(\S.*)$/s.exec(words)) || [];
  const letters = bare(plainText(title));
  if (letters.length > 40 || (/[。；;！!]/.test(title) && !rest)) return undefined;
  const part = parts.find(({ key }) => wordings[key].test(letters));
  // Without a number it has to be a heading and nothing else.
  if (!part || (!number && (letters.length > 30 || /[，,。]/.test(title)))) return undefined;
  return { key: part.key, rest };
}
