/** The particulars of a document of ours: as filed where the document still says so, else as it says now. */
import { formTitle } from '../definition/form.js';
import { wordsOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import { asShown } from '../report/as-shown.js';
import type { Filed } from '../report/as-shown.js';
import { finding } from '../report/finding.js';
import type { Finding } from '../report/finding.js';
import type { Report } from '../report/report.js';
import { namedIn, yearsIn } from './particulars.js';
import type { Shown } from './own-document.js';
import { particularOf } from './particular-terms.js';

/** @param findings where what was edited and cannot be read is said */
export function mergeParticulars({ title, terms }: Shown, filed: Filed, findings: Finding[]): Record<string, unknown> {
  const kept = filed as unknown as Report;
  const said = namedIn(terms);
  const words = new Map([...terms].map(([term, text]) => [particularOf(term), text]));
  const agency = { ...kept.agency, name: pick(kept.agency.name, said.agency ? said.agency.name : kept.agency.name) };
  const titled = asShown((kept.title && kept.title.trim()) || formTitle(kept.agency.name, kept.year));
  const changed = title !== titled;
  const [year = kept.year] = changed ? yearsIn(title) : [];
  const dated = <K extends Dated>(key: K): Report[K] | undefined => {
    const text = words.get(key);
    const now = said[key] as Report[K];
    if (plain(now) === plain(kept[key]) && (now || !text)) return kept[key];
    // A date of the last century is not read, but it is as it was.
    if (text && locales.some((locale) => asShown(shownDate[key](kept, locale) || '') === text)) return kept[key];
    if (!now && text) findings.push(finding('date-unclear', key, { text }, 'warning'));
    return now;
  };
  const contact = contactOf(kept.contact, said.contact);
  return {
    ...(kept.version !== undefined && { version: kept.version }),
    year,
    agency,
    ...(changed ? { title } : kept.title !== undefined && { title: kept.title }),
    ...optional({ period: dated('period'), published: dated('published'), revised: dated('revised'), contact, explanations: kept.explanations }),
  };
}

type Dated = 'period' | 'published' | 'revised';
const locales: readonly Locale[] = ['zh-Hans', 'en'];

/** How a document says them. */
const shownDate: Readonly<Record<Dated, (report: Report, locale: Locale) => string | undefined>> = {
  period({ period }, locale) {
    const { date, periodText } = wordsOf(locale);
    return period && periodText(date(period.from), date(period.to));
  },
  published: ({ published }, locale) => published && wordsOf(locale).date(published),
  revised: ({ revised }, locale) => revised && `${wordsOf(locale).date(revised.on)} ${revised.note || ''}`,
};

const optional = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const pick = (kept: string, said: string): string => (asShown(kept) === asShown(said) ? kept : said);

/** Values as a document shows them, to be compared. */
function plain(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? asShown(each) || undefined : each)) || '';
}

function contactOf(kept: Report['contact'], said: Report['contact']): Report['contact'] | undefined {
  const both = { ...kept, ...said };
  const entries = (Object.keys(both) as (keyof NonNullable<Report['contact']>)[]).flatMap((key) => {
    const [before, now] = [kept && kept[key], said && said[key]];
    // What shows nothing can have nothing changed.
    if (before !== undefined && asShown(before) === asShown(now || '')) return [[key, before]];
    return now === undefined ? [] : [[key, now]];
  });
  return entries.length || kept ? Object.fromEntries(entries) : undefined;
}
