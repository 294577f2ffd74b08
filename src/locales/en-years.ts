/** What is said of several years, in English. */
import { formatNumber as n } from './number-format.js';
import type { YearWords } from './locale.js';

export const enYears: YearWords = {
  trend: ({ first, last, missing, twice, agencies, mixed, compared, breaks }) =>
    [
      first.year !== last.year && first.value !== null && last.value !== null && `Received: ${n(first.value)} in ${first.year}, ${n(last.value)} in ${last.year}.`,
      missing.length > 0 && `There is no report for ${missing.join(', ')}.`,
      ...breaks.map(({ year, column, from, to }) => `${year} carried ${n(from)} over (${column.en}), but ${year + 1} begins with ${n(to)}.`),
      compared > 0 && !breaks.length && 'What each year carried over is what the next begins with.',
      !compared && (first.year === last.year ? `There is only the report for ${first.year}.` : 'No two years in succession have the numbers to compare what was carried over.'),
      twice.length > 0 && `There is more than one report for ${twice.join(', ')}; the later one is drawn.`,
      agencies.length > 1 && `The reports name different agencies: ${agencies.join(', ')}.`,
      mixed && 'The years use two editions of the form; only what both have is drawn.',
    ]
      .filter(Boolean)
      .join(' '),
  noReport: (year) => `${year} (no report)`,
  cannotShowSome: 'Some of the reports cannot be shown',
  compare: 'Compare with last year',
  change: (difference) => (difference === null ? 'as last year' : `${difference} on last year`),
};
