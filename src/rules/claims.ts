/** What a text says of numbers of applications: whose number, which, and where it stands. */

import { plainDigits } from './prose.js';

/** What a number is said of: a row or a group of rows, or (`received`) what came in. */
export type Subject =
  | 'received'
  | 'carriedIn'
  | 'granted'
  | 'partlyGranted'
  | 'refused'
  | 'unavailable'
  | 'notProcessed'
  | 'otherHandling'
  | 'carriedOut'
  | 'reconsideration'
  | 'litigation';

export interface Claim {
  readonly said: number;
  readonly subjects: readonly Subject[];
  /** Of two subjects (及): their sum, or (、) their sum or the last alone. */
  readonly joined: 'sum' | 'either';
  /** Only some of them are meant (其中……, by post, last year, a quarter): a number that no cell holds is no contradiction. */
  readonly partial: boolean;
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
const term = `部分予以公开|部分公开|不予以?公开|予以公开|无法提供|不予处理|其他处理|${nextYear}(?:继续)?(?:办理)?|上一?年度?结转|行政复议|(?:行政)?诉讼`;
// None of these may repeat without end: a text of nothing else would take as long as its square.
const digits = '\\d(?:\\d|[,，](?=\\d{3})){0,40}';
const unit = '\\s{0,4}(?:件|宗|起|例|份|条|个|次)';
const and = '(?:、|，|以及|和|及|与)';

const anyNumber = new RegExp(`\\d${unit}`);

/** 予以公开及部分公开 258 件 */
const outcome = new RegExp(`(${term})(?:(、|及|和|与|或|以及|（含)(${term})）?)?([^，。；：、！\\n\\d]{0,14}?)(${digits})${unit}`, 'g');
/** 予以公开、部分公开分别为 16 件、8 件: each its own. */
const each = new RegExp(`((?:${term})(?:${and}(?:${term})){1,10})[^，。；：！\\n\\d]{0,8}分别[^，。；！\\n\\d]{0,6}(${digits}(?:${unit})?(?:${and}${digits}(?:${unit})?){0,10})`, 'g');
/** 2 件结转下年度 */
const carried = new RegExp(`(${digits})${unit}(?:申请)?(?:将)?(?:依法)?(${nextYear})`, 'g');
/** 共收到政府信息公开申请 39 件; what was finished (办结) may be told by any of the same numbers */
const received = new RegExp(`(?:受理|收到|收办|收悉|接收|接到|新收|办结|新增(?=[^，。；\\n\\d]{0,40}申请))([^，。；：！\\n\\d]{0,40}?(?:[，,：]?(?:共计?|合计|总计|累计))?)(${digits})${unit}`, 'g');
/** 未收到政府信息公开申请 */
const noneReceived = /(?:未|没有|无)(?:新)?(?:收到|受理|收办|接到)[^，。；\n\d]{0,12}(?:公开申请|申请公开)/g;
/** 未发生行政复议、行政诉讼 */
const noReview =
  /(?:未|没有|无)(?:发生|出现|收到|产生|被提起|因)?[^，。；\n\d]{0,16}?(行政复议|行政诉讼)(?:(?:、|和|及|或|与)(行政复议|(?:行政)?诉讼))?(?=(?:案件|情况|事项)?[，。；\n]|$)/g;

/** Another matter than an application for information. */
const elsewhere = /建议|提案|投诉|举报|信访|留言|咨询|来电|来信|来访|热线|复议|诉讼|案件|评议|意见|审批|工单|稿|许可|政务|登记|工作日|时限|周期|缩短/;
/** 公开申请, 依申请, 申请 and the like; 许可申请 and whatever else is asked for is none of ours. */
const otherApplication = /[^公开信息依的类份次效新共面]申请/;
/** What follows is a change, a share or a result of a result. */
const otherMeasure = /比|增|减|同期|占|率|维持|纠正|撤销|驳回|胜诉|败诉|审结|应诉|开庭|培训|案例/;
/** Said of some of what came in, by channel or applicant; 其中予以公开 is said of all that was granted. */
const someReceived = /其中|分别|网络|网上|线上|在线|信函|来函|邮寄|邮件|邮箱|传真|当面|现场|窗口|书面|自然人/;
/** What a number is compared with, and where it is carried to, says nothing of whose it is. */
const aside = /(?:较|比|与|同)(?:\d{4}年|去年|上一?年)度?(?:同期)?(?:相比)?|结转(?:到|至)?\d{4}年|1月1日|12月(?:31日|底|末)/g;
/** The last of these before a number says whose year it is in. */
const time = /(\d{4})年|去年|同期|上一?年(?!度?结转)|今年|[本当全]年|报告期/g;
/** Less than the year, or more. */
const otherSpan = /季度|半年|历年|[\d一二两三四五六七八九十](?:月|年来)/;
/** 从上年结转的 413 件申请中 */
const someOf = /(?:结转|涉及|关于)[^，。；]*\d(?:件|宗)[^，。；]{0,8}中/;

function isOtherTime(lead: string, year: number): boolean {
  const plain = lead.replace(aside, '');
  const [whole, named] = Array.from(plain.matchAll(time)).pop() || [];
  return otherSpan.test(plain) || (named ? Number(named) !== year : /^[去同上]/.test(whole || ''));
}

/** The sentence up to a place. */
function before(text: string, index: number): string {
  // No sentence is that long; a text without any end to them is not to cost more than its length.
  const near = text.slice(Math.max(0, index - 200), index);
  return near.slice(Math.max(...['。', '；', '\n'].map((mark) => near.lastIndexOf(mark))) + 1);
}

/** Every claim of a text. The year tells this year's numbers from another's; the heading says what a text is about. */
export function claimsIn(text: string, heading: string, year: number): Claim[] {
  const plain = plainDigits(text);
  const about = `${heading}\n${plain}`;
  if (!about.includes('公开')) return [];
  const make = (words: readonly Subject[], number: string, from: number, joined: Claim['joined'] = 'sum'): Claim[] => {
    const lead = before(plain, from);
    // 近 20 件, 20 余件 are no number to hold against a table.
    if (/[近约超逾]$/.test(lead.trimEnd()) || /^[余多]/.test(plain.slice(from + number.length))) return [];
    return [
      {
        said: Number(number.replace(/[,，]/g, '')),
        subjects: words,
        joined,
        partial: isOtherTime(lead, year) || someOf.test(lead) || (words[0] === 'received' && someReceived.test(lead)),
        range: [from, from + number.length],
      },
    ];
  };
  const claims: Claim[] = [];
  const numbered = anyNumber.test(plain);
  if (numbered && about.includes('申请')) {
    for (const match of plain.matchAll(received)) {
      const [whole, gap = '', number = ''] = match;
      const from = match.index + whole.lastIndexOf(number);
      const after = /^[^，。；、\n]{0,12}/.exec(plain.slice(match.index + whole.length))![0];
      const sentence = `${heading}${before(plain, from)}${after}`;
      // 不予受理 is no 受理.
      if (/[不未]予?$/.test(plain.slice(0, match.index))) continue;
      if (!/申请/.test(sentence) || elsewhere.test(gap + after) || otherApplication.test(gap) || otherMeasure.test(gap)) continue;
      claims.push(...make(['received'], number, from));
    }
    for (const match of plain.matchAll(carried)) claims.push(...make(['carriedOut'], match[1]!, match.index));
  }
  const others = numbered
    ? plain.replace(each, (whole: string, terms: string, numbers: string, at: number) => {
        const words = terms.match(new RegExp(term, 'g'))!.map(subjectOf);
        const found = Array.from(numbers.matchAll(new RegExp(digits, 'g')));
        const start = at + whole.length - numbers.length;
        if (found.length === words.length) found.forEach(([number], index) => claims.push(...make([words[index]!], number, start + found[index]!.index)));
        // Told; the rest keeps its place.
        return '。'.repeat(whole.length);
      })
    : '';
  for (const match of others.matchAll(outcome)) {
    const [whole, first = '', join = '', second, gap = '', number = ''] = match;
    const words = [first, ...(second ? [second] : [])].map(subjectOf);
    const review = words.some((word) => word === 'reconsideration' || word === 'litigation');
    const context = review ? about : about.includes('申请');
    if (!context || otherMeasure.test(gap) || /[未无]$/.test(plain.slice(0, match.index))) continue;
    const from = match.index + whole.lastIndexOf(number);
    // 均为 0 件 is said of each.
    if (/各|均|都/.test(gap)) claims.push(...words.flatMap((word) => make([word], number, from)));
    else claims.push(...make(words, number, from, join === '、' || join === '或' ? 'either' : 'sum'));
  }
  for (const match of plain.matchAll(noneReceived)) claims.push(none(['received'], match));
  for (const match of plain.matchAll(noReview)) {
    const words = [match[1], match[2]].flatMap((word) => (word ? [subjectOf(word)] : []));
    claims.push(none(words, match));
  }
  return claims.sort((a, b) => a.range[0] - b.range[0]);
}

function none(words: readonly Subject[], { 0: found, index }: RegExpMatchArray): Claim {
  return { said: 0, subjects: words, joined: 'sum', partial: false, range: [index!, index! + found.length] };
}
