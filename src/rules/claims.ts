/** What a text says of numbers of applications: number of what, which, and where it stands. `doubts.ts` asks whose it is. */

import { plainDigits } from './prose.js';

/** What a number is said of: a row or a group of rows, or (`received`) what came in. */
export type Subject =
  | 'received'
  | 'finished'
  | 'carriedIn'
  | 'granted'
  | 'partlyGranted'
  | 'refused'
  | 'unavailable'
  | 'notProcessed'
  | 'otherHandling'
  | 'carriedOut'
  | 'reconsideration'
  | 'litigation'
  | 'directLitigation'
  | 'litigationAfterReconsideration';

export interface Claim {
  readonly said: number;
  readonly subjects: readonly Subject[];
  /** Of several subjects (及): their sum, or (、) their sum or the last alone. */
  readonly joined: 'sum' | 'either';
  /** Only some of what came in is meant (其中……, by post): a number that no cell holds is no contradiction. */
  readonly partial: boolean;
  /** Where the words begin that say what is counted, and those between them and the number. */
  readonly start: number;
  readonly gap: string;
  /** The digits, or the words that say there were none. */
  readonly range: readonly [number, number];
}

const subjects: readonly (readonly [RegExp, Subject])[] = [
  [/^部分/, 'partlyGranted'],
  [/^不予以?公开/, 'refused'],
  [/^予以公开/, 'granted'],
  [/^无法提供/, 'unavailable'],
  [/^不予处理/, 'notProcessed'],
  [/^其他处理/, 'otherHandling'],
  [/^结转/, 'carriedOut'],
  [/^上/, 'carriedIn'],
  [/复议$/, 'reconsideration'],
  [/诉讼$/, 'litigation'],
];
const subjectOf = (word: string): Subject => subjects.find(([pattern]) => pattern.test(word))![1];

const nextYear = '结转(?:到|至)?(?:[下次]一?年度?|20\\d\\d年度?)';
const term = `部分予以公开|部分公开|不予以?公开|予以公开|无法提供|不予处理|其他处理|${nextYear}(?:继续)?(?:办理)?|上一?年度?结转|行政复议(?![后直])|(?:行政)?诉讼`;
const terms = new RegExp(term, 'g');
// None of these may repeat without end: a text of nothing else would take as long as its square.
const number = '\\d(?:\\d|[,，](?=\\d{3})){0,40}(?:\\.\\d{1,9})?';
const unit = '\\s{0,4}[件宗起例份条个次]';
/** A number with its unit, which 0 can do without: 均为0。 */
const counted = `(${number}(?=${unit})|0(?=\\s{0,4}(?:[，。；\\n]|$)))`;
const and = '(?:[、，和及与]|以及)';

/** 予以公开及部分公开 258 件, 予以公开：16件 */
const outcome = new RegExp(`((?:${term})(?:(?:[、及和与或]|以及|（含)(?:${term})）?){0,5})([^，。；：、！\\n\\d]{0,14}?：?\\s{0,4})${counted}`, 'g');
/** 予以公开、部分公开分别为 16 件、8 件: each its own. */
const each = new RegExp(`((?:${term})(?:${and}(?:${term})){1,10})[^，。；：！\\n\\d]{0,8}分别[^，。；！\\n\\d]{0,6}(${number}(?:${unit})?(?:${and}${number}(?:${unit})?){0,10})`, 'g');
/** 2 件结转下年度 */
const carried = new RegExp(`(${number})${unit}(?:申请)?(?:将)?(?:依法)?(${nextYear})`, 'g');
/** 共收到政府信息公开申请 39 件; what was finished (办结) may be told by any of the same numbers, and by one more. */
const received = new RegExp(`(受理|收到|收办|收悉|接收|接到|新收|办结|(?:新增|办理|答复|处理)(?=[^，。；\\n]{0,40}申请))([^，。；：！\\n\\d]{0,40}?(?:[，,：]?(?:共计?|合计|总计|累计))?)${counted}`, 'g');
/** 未收到政府信息公开申请 */
const noneReceived = /(?:未|没有|无)(?:新?(?:收到|受理|收办|接到))?([^，。；\n\d]{0,12})(?:公开申请|申请公开(?:政府信息|信息|事项|件)?)(?=(?:的?情况)?(?:[，。；、\n]|$))/g;
/** 未发生行政复议、行政诉讼 */
const noReview =
  /(?:未|没有|无)([^，。；\n\d]{0,22}?)(行政复议|行政诉讼)(?:(?:案件)?[、和及或与][^，。；、\n\d]{0,6}?(行政复议|(?:行政)?诉讼))?(?=的?(?:案件|情况|事项){0,3}(?:[，。；\n]|$))/g;

/** Said of some of what came in, as most texts do; 其中予以公开 is said of all that was granted. */
const someReceived = /其中|分别|(?:网|信函|邮|自然人)\D{0,99}$/;
/** All of it, whatever was told of its parts before. */
export const allReceived = /(?:[共计]|全年)$|等(?:渠道|方式|途径|形式)/;
/** A share or a change. */
const otherMeasure = /[比增减占率]/;

/** No sentence is that long; a text without any end to them is not to cost more than its length. */
export const reach = 200;

/** The sentence up to a place. */
export function before(text: string, index: number): string {
  const near = text.slice(Math.max(0, index - reach), index);
  return near.slice(Math.max(...['。', '；', '\n'].map((mark) => near.lastIndexOf(mark))) + 1);
}

/** Every claim of a text; the heading says what it is about. */
export function claimsIn(text: string, heading: string): Claim[] {
  const plain = plainDigits(text);
  const about = `${heading}\n${plain}`;
  if (!about.includes('公开')) return [];
  const claims: Claim[] = [];
  const add = (subjects: readonly Subject[], number: string, from: number, start = from, gap = '', joined: Claim['joined'] = 'sum', partial = false): void => {
    // 近 20 件, 20 余件 are no number to hold against a table.
    if (/[近约超逾]\s?$/.test(plain.slice(Math.max(0, from - 4), from)) || /[余多]/.test(plain.charAt(from + number.length))) return;
    claims.push({ said: Number(number.replace(/[,，]/g, '')), subjects, joined, partial, start, gap, range: [from, from + number.length] });
  };
  const numbered = /\d/.test(plain);
  if (numbered && about.includes('申请')) {
    for (const match of plain.matchAll(received)) {
      const [whole, verb = '', gap = '', number = ''] = match;
      const { index } = match;
      const from = index + whole.length - number.length;
      const lead = before(plain, index);
      // 不予受理 is no 受理; what is not said to be applications is not, if it is said at all.
      if (/[不未]予?$/.test(lead) || (!gap.includes('申请') && gap.trim().length > 2)) continue;
      if (!(heading + before(plain, from) + plain.slice(from, from + 14)).includes('申请')) continue;
      add([/[结复处]|办理/.test(verb) ? 'finished' : 'received'], number, from, index, gap, 'sum', someReceived.test(lead + gap) && !allReceived.test(lead));
    }
    if (plain.includes('结转')) for (const match of plain.matchAll(carried)) add(['carriedOut'], match[1]!, match.index);
  }
  // A word that an expression cannot do without is found sooner than the expression.
  const others = plain.includes('分别')
    ? plain.replace(each, (whole: string, list: string, numbers: string, at: number) => {
        const words = list.match(terms)!.map(subjectOf);
        const found = Array.from(numbers.matchAll(new RegExp(number, 'g')));
        const start = at + whole.length - numbers.length;
        if (found.length === words.length) found.forEach(([number], index) => add([words[index]!], number, start + found[index]!.index, at));
        // Told; the rest keeps its place.
        return '。'.repeat(whole.length);
      })
    : plain;
  for (const match of numbered ? others.matchAll(outcome) : []) {
    const [whole, list = '', gap = '', number = ''] = match;
    const { index } = match;
    const words = list.match(terms)!.map(subjectOf);
    const review = /复议|诉讼/.test(list);
    const [lead] = /[^，：]{0,20}$/.exec(before(plain, index))!;
    if (!(review || about.includes('申请')) || otherMeasure.test(gap) || /[未无]$/.test(lead)) continue;
    const from = index + whole.length - number.length;
    if (words[0] === 'litigation' && /复议后|直接/.test(lead)) words[0] = lead.includes('直接') ? 'directLitigation' : 'litigationAfterReconsideration';
    if (/^.{1,3}（(?:其中)?含部分/.test(plain.slice(from + number.length))) words.push('partlyGranted');
    // 均为 0 件 is said of each.
    if (/[各均都]/.test(gap)) words.forEach((word) => add([word], number, from, index, gap));
    else add(words, number, from, index, gap, /[、或]/.test(list) && !/[及和与含]/.test(list) && !/[共计]/.test(gap) ? 'either' : 'sum');
  }
  const none = (subjects: readonly Subject[], { 0: { length }, 1: gap = '', index }: RegExpMatchArray): void =>
    void claims.push({ said: 0, subjects, joined: 'sum', partial: false, start: index!, gap, range: [index!, index! + length] });
  for (const match of plain.matchAll(noneReceived)) none(['received'], match);
  for (const match of plain.matchAll(noReview)) none([match[2], match[3]].flatMap((word) => (word ? [subjectOf(word)] : [])), match);
  return claims.sort((a, b) => a.range[0] - b.range[0]);
}
