/**
 * Whether a number of a text may be another's than this report's: an office's, another year's, of another matter. Asked
 * only of a number that no cell holds; a page loads it with what tells of that.
 */
import type { Report } from '../report/report.js';
import { allReceived, before, reach } from './claims.js';
import type { Claim } from './claims.js';
import { plainDigits } from './prose.js';
import type { Stretch } from './prose.js';

/** Between what is counted and the number: anything but these says more of what is counted than the form does. */
const more = /[^\s政府务信息公开依申请共合总累计各类的到了数量为是有：、法人和及以与其他组织民提出社会群众本年度全案件事项情况均都答复决定方式因引发被产生起现工作并受理办处新（）()]/;
/** Before a verb: who reports, on which year, and that it is all of it. What is left has to be the agency's name, or a part of it. */
const nothingMore =
  /^.*等(?:渠道|方式|途径|形式)|[全本当今]年度?|[我本全](?:各?部门|各级|[省市州县区旗镇乡街道局委办厅院所站中心公司单位行政机关府系统])+|(?:(?:政府|政务)?信息|依申请)公开(?:申请|工作|方面){0,3}|[\d年月日度内底末今以来自至从到止起截因在共合总累计新已也还并依法]/g;
/** Said of some of what came in, by the way it came. */
const byChannel = /(?:线上|在线|来函|传真|当面|现场|窗口|书面)\D{0,99}$/;
/** Another matter than applications, unless they are named again after it. */
const matter = /(?:主动公开|公文|提案|建议|解读|政策|复议|诉讼|热线|信访)(?!.{0,199}(?:[^依]申请|收到|受理))/;
/** What a number is compared with, where it is carried to and what stands in brackets says nothing of whose it is. */
const aside =
  /[（(][^（(）)]{0,99}[）)]|[较比与同][^，。；]{0,60}相比|[较比与同](?:\d{4}年|去年|上一?年)度?(?:同期)?(?![^，。；]{0,6}[收受])|结转(?:到|至)?\d{4}年|(^|\D)0?1(?:月0?1日|月?[至到—－～~-]{1,3}12月)|12月(?:31日|底|末)/g;
/** The last of these before a number says whose year it is in. */
const time = /(\d{4})年度?[，,]?(?:全年)?|去年|同期|上一?年(?!度?结转)|今年|[本当全]年|报告期/g;
/** Less than the year, or more. */
const otherSpan =
  /季度|半年|历年|近.年|[^年]以来|[五年](?:规划)?[”"]?期间|[\d一二两三四五六七八九十](?:月|年来)|(\d{4})年?[^，。；\d]{0,3}[至到—－～~-]{1,3}(?!\1)\d{4}年|(\d{4})年\d\d?月[^，。；至到—－～~-]{0,4}[至到—－～~-]{1,3}(?!\2)\d{4}年/;
/** 从上年结转的 413 件申请中; 部分申请……不予公开 2 件 */
const someOf = /(?:结转|涉及|关于)[^，。；]{0,99}\d(?:件|宗)[^，。；]{0,8}中|部分申请/;
/** 行政诉讼 12 件，其中涉及政府信息公开的 3 件 */
const ofThem = /(?:信息|政务)公开[^，。；\d]{0,6}\d/;

/** Whether what stands before it puts it in another year, or in another time than a year. */
function isOtherTime(lead: string, year: number): boolean {
  const [whole, named] = Array.from(lead.matchAll(time)).pop() || [];
  return otherSpan.test(lead) || (named ? Number(named) !== year : /^[去同上]/.test(whole || ''));
}

/** The clause that ends a sentence's beginning. */
const clauseOf = (lead: string): string => lead.split(/[，,：:（(]/).pop()!;

export function isDoubtful({ subjects: [first], said, start, gap, range }: Claim, { text }: Stretch, { year, agency }: Report): boolean {
  const from = Math.max(0, start - reach);
  const near = plainDigits(text.slice(from, range[1] + reach));
  const leadTo = (index: number): string => before(near, index - from).replace(aside, '$1');
  const none = said === 0 && start === range[0];
  const lead = leadTo(range[0]);
  const clause = clauseOf(leadTo(start));
  if (more.test(gap) || isOtherTime(lead, year) || someOf.test(lead)) return true;
  const rest = /^[^。；\n]{0,40}/.exec(near.slice(range[1] - from))![0].replace(/^\s*./, '');
  const [after] = /^[^，、]{0,13}/.exec(rest)!;
  // Told of the time after it: 60 件（2022年）.
  if (/^（\d{4}年/.test(after) && !after.includes(`${year}年`)) return true;
  const ofSome = (): boolean => !agency.name.includes(clause.replace(nothingMore, ''));
  if (none) return ofSome();
  if (first === 'received' || first === 'finished') return ofSome() || (byChannel.test(lead) && !allReceived.test(leadTo(start))) || matter.test(lead) || /工作日|月/.test(after) || (!gap.includes('申请') && more.test(after));
  if (/reconsideration|itigation/.test(first!)) return /[受办审]理|[新庭]|其他/.test(clause) || ofThem.test(rest);
  return matter.test(lead) || matter.test(after);
}
