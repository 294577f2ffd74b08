/** The particulars of a document of ours: as filed where the document still says so, else as it says now. */
import { formTitle } from '../definition/form.js';
import { asShown } from '../report/as-shown.js';
import type { Filed } from '../report/as-shown.js';
import type { Report } from '../report/report.js';
import { namedIn, yearsIn } from './particulars.js';
import type { Shown } from './own-document.js';
import { particularOf } from './particular-terms.js';

export function mergeParticulars({ title, terms }: Shown, filed: Filed): Record<string, unknown> {
  const kept = filed as unknown as Report;
  const said = namedIn(terms);
  const given = new Set([...terms.keys()].map(particularOf));
  const agency = { ...kept.agency, name: pick(kept.agency.name, said.agency ? said.agency.name : kept.agency.name) };
  const titled = asShown((kept.title && kept.title.trim()) || formTitle(kept.agency.name, kept.year));
  const changed = title !== titled;
  const [year = kept.year] = changed ? yearsIn(title) : [];
  const dated = <K extends 'period' | 'published' | 'revised'>(key: K): Report[K] | undefined => {
    if (plain(said[key]) === plain(kept[key])) return kept[key];
    // One that stands there and cannot be read is as filed; one that is gone was taken away.
    return (said[key] as Report[K]) || (given.has(key) ? kept[key] : undefined);
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
