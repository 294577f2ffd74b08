/** Addresses and findings in words. */
import { blocks, editions, partHeading, parts } from '../definition/form.js';
import { leaves } from '../definition/table.js';
import type { Heading, Label } from '../definition/table.js';
import { foundWordsOf, wordsOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import type { Address } from './address.js';
import { sentenceOf } from './finding.js';
import type { Finding } from './finding.js';
import type { Report } from './report.js';

/** One sentence: where, what, and what to do. */
export function describeFinding(found: Finding, locale: Locale = 'zh-Hans'): string {
  const sentence = sentenceOf(found, locale);
  // What concerns the whole is a sentence by itself.
  return found.at ? `${describeAddress(found.at, locale)}${locale === 'en' ? ': ' : '：'}${sentence}` : sentence;
}

/** Says in words where an address is, the address itself beside it: 「三、… › （一）予以公开 › 自然人（tables.…）」. */
export function describeAddress(at: Address, locale: Locale): string {
  const words = foundWordsOf(locale);
  if (at === '') return words.wholeReport;
  const place = placeOf(at, locale);
  if (at.endsWith(':')) return place;
  return place === '' ? at : words.where(place, at);
}

/** Where an address is, in words alone; empty where there are none for it. */
export function placeOf(at: Address, locale: Locale): string {
  const words = foundWordsOf(locale);
  const { gloss, places } = wordsOf(locale);
  const [, whose, number, own = ''] = /^(?:(previous|subordinates|reports)(?:\.(\d+))?:)?(.*)$/s.exec(at)!;
  const named = whose === 'subordinates' ? words.subordinate : words.reportNumber;
  const whoseReport = number ? named(Number(number) + 1) : whose && words.previousYear;
  const path = own.split('.');
  const text = (label: Label): string => gloss(label) || label.label;
  // A key may be called `constructor`, or `__proto__`.
  const [, top] = Object.entries({ ...places, ...words.places }).find(([key]) => key === path[0]) || [];
  return [whoseReport, top, ...labelsOf(path).map(text)].filter(Boolean).join(' › ');
}

/** The same in a report at hand, whose prose has headings of its own. */
export function placeIn(report: Report, at: Address, locale: Locale): string {
  return [placeOf(at, locale), headingAt(report, at)].filter(Boolean).join(' › ');
}

/** The heading over a stretch of prose; empty where there is none. */
export function headingAt(report: Report, at: Address): string {
  const [, key, index] = /^(preamble|overview|problems|otherMatters)\.(\d+)/.exec(at) || [];
  const block = key && (report[key as 'overview'] || [])[Number(index)];
  return (block && block.heading && block.heading.trim()) || '';
}

function labelsOf([first, second, , row, column]: readonly string[]): readonly Label[] {
  const inTable = first === 'tables';
  const part = parts.find(({ kind, key }) => key === (inTable ? second : first) && inTable === (kind === 'table'));
  if (!part) return [];
  const found = [partHeading(part)];
  if (part.kind === 'prose') return found;
  const paths = editions.flatMap((edition) =>
    blocks(part.key, edition).flatMap((table): (readonly Label[])[][] => {
      const rowPath = pathTo(table.rows, row);
      return rowPath.length ? [[rowPath, pathTo(table.columns, column)]] : [];
    }),
  );
  // The two editions have rows of one name and columns of others.
  return [...found, ...(paths.find(([, columns]) => columns!.length) || paths[0] || []).flat()];
}

/** The heading with the group above it; what heads the whole table of applications goes without saying. */
function pathTo(headings: readonly Heading[], key: string | undefined): readonly Label[] {
  const found = leaves(headings).find(({ leaf }) => leaf.key === key);
  return found ? found.path.filter((each) => !('id' in each && /^(?:outcomes|applicants)$/.test(each.id!))) : [];
}
