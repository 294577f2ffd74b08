/** What is said of several years, in English. */
import { formatNumber as n } from './number-format.js';
import type { YearWords } from './locale.js';

const pairs = (years: readonly number[]): string => years.map((year) => `${year}–${year + 1}`).join(', ');

export const enYears: YearWords = {
  trend: ({ first, last, missing, tableless, twice, agencies, mixed, agreed, unknown, breaks }) =>
    [
      first.year !== last.year && first.value !== null && last.value !== null && `Received: ${n(first.value)} in ${first.year}, ${n(last.value)} in ${last.year}.`,
      missing.length > 0 && `There is no report for ${missing.join(', ')}.`,
      tableless.length > 0 && `The report for ${tableless.join(', ')} has no such table.`,
      ...breaks.map(({ year, column, from, to }) => `${year} carried ${n(from)} over (${column.en}), but ${year + 1} begins with ${n(to)}.`),
      agreed.length > 0 && (unknown.length || breaks.length ? `What was carried over agrees for ${pairs(agreed)}.` : 'What each year carried over is what the next begins with.'),
      first.year === last.year ? `There is only the report for ${first.year}.` : unknown.length > 0 && `It cannot be compared, or not in every column, for ${pairs(unknown)}.`,
      twice.length > 0 && `There is more than one report for ${twice.join(', ')}; the later one is drawn.`,
      agencies.length > 1 && `The reports name different agencies: ${agencies.join(', ')}.`,
      mixed && 'The years use two editions of the form; only what both have is drawn.',
    ]
      .filter(Boolean)
      .join(' '),
  noReport: (year) => `${year} (no report)`,
  noTable: (year) => `${year} (no such table)`,
  cannotShowSome: 'Some of the reports cannot be shown',
  compare: 'Compare with last year',
  change: (difference) => (difference === null ? 'as last year' : `${difference} on last year`),
};
