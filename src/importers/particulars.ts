/** Year, agency, period, dates and contact, where they can be read. */
import type { Report } from '../report/report.js';
import { westernYears } from '../report/western-years.js';
import { particularOf } from './particular-terms.js';
import { asWritten, plainText } from './plain-label.js';
import type { Prose } from './prose.js';

export type Particulars = Partial<Pick<Report, 'year' | 'title' | 'period' | 'published' | 'revised' | 'contact'>> & { readonly agency?: { readonly name: string } };

const chineseDigits = '零一二三四五六七八九';
const digit = (letter: string): string => (/[〇○０]/.test(letter) ? '0' : String(Math.max(0, chineseDigits.indexOf(letter))));

// Every text here is plain or as written: white space is one blank, or the line feed between two lines.

/** No agency's name and title are longer. */
const longestName = 200;

/** Years as agencies write them: 2023年, 二〇二三年. */
export function yearsIn(text: string): number[] {
  const plain = westernYears(plainText(text));
  return [...plain.matchAll(/(?<!\d)(20\d{2}) ?年?/g)].map(([, year]) => Number(year));
}

const isoDate = (year: string, month: string, day: string): string | undefined => {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return new Date(iso).toJSON()?.startsWith(iso) ? iso : undefined;
};

const date = String.raw`(20\d{2}) ?[年./-] ?(\d{1,2}) ?[月./-] ?(\d{1,2}) ?日?`;

const months = 'January February March April May June July August September October November December'.split(' ');

/** 「1 January 2023」 as a Chinese date. */
const chineseDates = (text: string): string =>
  text.replace(/(\d{1,2}) (\p{L}+) (20\d{2})/gu, (all, day, month, year) => (months.includes(month) ? `${year}年${months.indexOf(month) + 1}月${day}日` : all)).replace(/日 to /g, '日至');

/** A date in a text, also one in Chinese numerals. */
export function dateIn(text: string): string | undefined {
  const plain = westernYears(chineseDates(plainText(text)))
    .replace(/([一二三四五六七八九十]{1,3})(?= ?[月日])/g, (all) => String(smallNumber(all)));
  const [, year, month, day] = new RegExp(date).exec(plain) || [];
  return year && month && day ? isoDate(year, month, day) : undefined;
}

/** 「十一」, 「二十」, 「三十一」. */
function smallNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const value = (letter: string | undefined, none: number): number => (letter ? Number(digit(letter)) : none);
  return (text.includes('十') ? value(tens, 1) * 10 : 0) + value(ones, 0);
}

/** Reads the particulars out of title, preamble and signature; what the format itself gives a name counts first. */
export function readParticulars(prose: Prose, hint: string): Particulars {
  const { title, before, preamble, parts, closing } = prose;
  const named = namedIn(prose.terms);
  const front = [...before, ...preamble.map(({ text }) => text)];
  const frontText = front.join('\n');
  const name = (named.agency && named.agency.name) || agencyOf(title, hint, closing, frontText);
  const period = named.period || periodIn([...front, ...parts.overview.map(({ text }) => text)].join('\n'));
  const titled = new Set(yearsIn(title));
  // 「2022—2023年」 is the title of two years, and nobody knows which the tables are of.
  const year = [...(titled.size > 1 ? [] : titled), ...(period ? [Number(period.to.slice(0, 4))] : []), ...(titled.size > 1 ? [] : yearsIn(hint))][0];
  const published = named.published || publishedIn(before, preamble.map(({ text }) => text).join('\n'), closing);
  const contact = named.contact || contactIn(frontText);
  return {
    ...(year !== undefined && { year }),
    ...(name && { agency: { name } }),
    ...(title && { title }),
    ...(period && { period }),
    ...(published && { published }),
    ...(named.revised && { revised: named.revised }),
    ...(contact && { contact }),
  };
}

/** Year and agency as the name of a file tells them, which is no more than a hint. */
export function namesIn(file: string): { readonly year?: number; readonly agency?: string } {
  const [year] = yearsIn(file);
  const agency = agencyOf('', file, [], '');
  return { ...(year !== undefined && { year }), ...(agency && { agency }) };
}

/** What a list of terms says. */
export function namedIn(terms: Prose['terms']): Particulars {
  const said = new Map([...terms].map(([term, value]) => [particularOf(term), value]));
  const agency = said.get('agency');
  const period = periodIn(said.get('period') || '');
  const published = dateIn(said.get('published') || '');
  const revision = said.get('revised') || '';
  const [when = ''] = /^(?:\S+?日|\d+ \p{L}+ \d+)/u.exec(revision) || [];
  const on = dateIn(when);
  const note = revision.slice(when.length).trim();
  const contact = Object.fromEntries((['address', 'postcode', 'phone', 'email'] as const).flatMap((key) => (said.has(key) ? [[key, said.get(key)!]] : [])));
  return {
    ...(agency && { agency: { name: agency } }),
    ...(period && { period }),
    ...(published && { published }),
    ...(on && { revised: { on, ...(note && { note }) } }),
    ...(Object.keys(contact).length && { contact }),
  };
}

/** 「某某局2023年政府信息公开工作年度报告」, 「2019年某某政府办公厅政府信息公开…」, 「编制机关：…」, or the name under the report. */
function agencyOf(title: string, hint: string, closing: readonly string[], front: string): string {
  const [, told] = /(?:编制|公开|发布)(?:机关|机构|单位)[:：]\s*([^\n，。；]{2,40})/.exec(front) || [];
  if (told) return asWritten(told);
  for (const text of [title, hint]) {
    const plain = asWritten(text).replace(/\s+/g, '').slice(0, longestName);
    const [, before = '', after = ''] = /^(.*?)(?:[（(]?(?:20\d{2}|二[〇○零][一二三四五六七八九〇○零]{2})年?度?[）)]?)(.*?)(?:政府信息|政务公开|信息公开)/.exec(plain) || [];
    const name = (before || after).replace(/^[^\p{Script=Han}]+|(?:关于|年度?|的|发布|公布)+$/gu, '').replace(/^关于/, '');
    if (name.length > 1) return name;
    const [, alone = ''] = /^(.{2,40}?)政府信息公开(?:工作)?(?:年度)?/.exec(plain) || [];
    if (alone && !/\d/.test(alone)) return alone;
  }
  return closing.find((line) => !/\d|年/.test(line)) || '';
}

function periodIn(text: string): { from: string; to: string } | undefined {
  const plain = chineseDates(plainText(text));
  const range = new RegExp(`${date} ?起? ?[,，]? ?(?:至|到|—|-|~){1,4} ?(?:(20\\d{2}) ?[年./-] ?)?(\\d{1,2}) ?[月./-] ?(\\d{1,2})`).exec(plain);
  if (!range) return undefined;
  const [, year = '', month = '', day = '', endYear = year, endMonth = '', endDay = ''] = range;
  const [from, to] = [isoDate(year, month, day), isoDate(endYear, endMonth, endDay)];
  return from && to ? { from, to } : undefined;
}

/** What the page says of it counts more than the date under the report, which is the day it was signed. */
function publishedIn(before: readonly string[], preamble: string, closing: readonly string[]): string | undefined {
  const [, told] = /(?:发布|公开|公布|发文|成文)(?:日期|时间)\s{0,2}[:：]?\s{0,2}([^\n]{8,24})/.exec([...before, preamble].join('\n')) || [];
  const alone = before.find((line) => new RegExp(`^${date}`).test(plainText(line)));
  const signed = closing.find((line) => /年|\d{4}/.test(line));
  return [told, alone, signed].map((line) => line && dateIn(line)).find(Boolean) || undefined;
}

function contactIn(text: string): Report['contact'] | undefined {
  const one = (pattern: RegExp): string | undefined => {
    const [, found] = pattern.exec(text) || [];
    return found && asWritten(found);
  };
  const contact = {
    address: one(/(?:地\s?址|通信地址|联系地址)\s?[:：]\s{0,2}([^\n，,。；;]{4,60}?)(?=[\n，,。；;）)]|\s?(?:邮|电|联系|传真)|$)/),
    postcode: one(/邮\s?政?\s?编\s?码?\s?[:：为]?\s{0,2}(\d{6})(?!\d)/),
    phone: one(/电\s?话\s?(?:号码)?\s?[:：为]?\s{0,2}((?:[(（]?\d{3,4}[)）]?\s?[-－—]?\s?)?\d{7,8}(?:[-－转]\d{1,5})?|1\d{10})/),
    email: one(/(?:电子邮箱|电子邮件|邮\s?箱|[Ee]-?mail)\s?[:：为]?\s{0,2}([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})/),
  };
  const said = Object.fromEntries(Object.entries(contact).filter(([, value]) => value));
  return Object.keys(said).length ? said : undefined;
}
