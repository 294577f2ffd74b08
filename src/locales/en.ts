/** The words in English. */
import { formatNumber as n } from './number-format.js';
import type { Words } from './locale.js';

const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** Two are named, or the first of more. */
const named = (labels: readonly { en: string }[]): string =>
  labels.length > 2 ? `“${labels[0]!.en}” and ${labels.length - 1} more` : labels.map(({ en: name }) => `“${name}”`).join(' and ');

export const en: Words = {
  gloss: (label) => label.en,
  loading: 'Loading the report …',
  retry: 'Try again',
  noSource: 'No report is named. Put the address of its JSON into src.',
  cannotShow: 'The report cannot be shown',
  blank: 'blank',
  contentsOf: (title) => `Contents: ${title}`,
  subtitle: (year) => `Annual report on open government information, ${year}`,
  periodText: (from, to) => `${from} to ${to}`,
  date: (iso) => new Date(iso).toLocaleDateString('en-GB', day),
  year: (year) => String(year),
  address: 'Address',
  postcode: 'Postcode',
  phone: 'Telephone',
  email: 'E-mail',
  missingPart: 'The report data has no such part.',
  missingTable: 'The report data has no such table.',
  downloads: 'Download',
  noDownloads: 'The list of files could not be loaded. Check the network, reload the page and try again.',
  scrollHint: 'Scroll sideways for the whole table',
  places: {
    agency: 'Agency',
    period: 'Period',
    published: 'Published',
    revised: 'Revised',
  },
  checked: ({ assessed, notAssessable, broken }, others, errors = 0, sums = true) => {
    const more = [errors && `${errors} wrong`, others && `${others} to look at`].filter(Boolean).join(', ');
    return (
      (!sums
        ? `No sums in this table; ${assessed} other checks: ${more || 'nothing found'}`
        : assessed
          ? `${assessed} checked: ${broken ? `${broken} ${broken === 1 ? 'does' : 'do'} not agree` : errors ? 'the sums agree' : 'all agree'}`
          : 'Not checked') +
      (notAssessable ? `; ${notAssessable} ${notAssessable === 1 ? 'lacks' : 'lack'} a number and could not be checked` : '') +
      (sums && more ? `; besides, ${more}` : '')
    );
  },
  charts: {
    bars: ({ of, unit: { en: unit }, sum, blanks, most, total, change }) => {
      const blank = blanks.length > 0;
      const all = n(sum || 0);
      return [
        of && `${of.en}:`,
        (sum === null ? 'there is no number' : blank ? `${all} ${unit} in what has a number; ${named(blanks)} without a number and not counted` : sum === 0 ? 'every number is 0' : `${all} ${unit} in all`) +
          (most ? `; ${named(most.labels)} ${most.labels[1] ? 'are' : 'is'} the most with ${n(most.value)}, ${most.percent}%${most.labels[1] ? ' each' : ''}` : '') +
          '.',
        total !== undefined && (blank ? `The total in the table is ${n(total)}.` : total !== sum ? `This does not agree with the total in the table, ${n(total)}.` : sum && 'This agrees with the total in the table.'),
        change !== undefined && (change === 0 ? 'The same as last year.' : `${n(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than last year.`),
      ]
        .filter(Boolean)
        .join(' ')
        .replace(/^[a-z]/, (letter) => letter.toUpperCase());
    },
    zerosLeftOut: ' What is not drawn is 0.',
    balance: ({ unit: { en: unit }, left, right, leftSum, rightSum, columns }) => {
      const side = (list: typeof left, sum: number | null): string =>
        list.map(({ label, value }) => `${label.en} ${value === null ? '(no number)' : n(value)}`).join(' + ') + (sum === null ? '' : ` = ${n(sum)} ${unit}`);
      return `${side(left, leftSum)}; ${side(right, rightSum)}: ${
        leftSum === null || rightSum === null ? 'a missing number keeps them from being compared.' : leftSum === rightSum ? 'both are equal.' : `a difference of ${n(Math.abs(leftSum - rightSum))}.`
      }${columns.length ? ` What is drawn is the total; the two sides differ in ${named(columns)}.` : ''}`;
    },
    sides: ['In: received and carried over', 'Out: outcomes and carried to next year'],
    apart: 'Difference',
    partly: ' (some without a number)',
    none: 'no number',
    sameNumbers: (table, otherwise) => `The numbers come from the table “${table}”.${otherwise ? ' It shows a wording in some cells, which does not agree with the value drawn here.' : ''}`,
    keys: 'Arrow keys go from mark to mark',
    markValue: (label, value, unit, percent) => `${label}: ${value} ${unit}${percent === undefined ? '' : `, ${percent}%`}`,
  },
  tables: {
    tools: 'Table tools',
    flat: 'One row a line',
    fold: (count) => `Hide rows that are all 0 (${count})`,
    copy: 'Copy table',
    copied: 'Copied; paste it into Excel, WPS or Word.',
    notCopied: 'The browser does not allow copying. Select the table and press Ctrl+C.',
  },
  faults: {
    'load-from-disk': ({ url }) =>
      `A page opened from disk cannot read ${url}. Open it through a web server, or put the JSON into a <script type="application/json">.`,
    'load-unreachable': ({ url }) =>
      `${url} cannot be reached: the network is down, or its site is closed to other sites (CORS). Check both and try again.`,
    'load-status': ({ url, status }) =>
      status === 404
        ? `${url} does not exist (404). Check the file and the address.`
        : `The server of ${url} answered with error ${status}. Try again later, or ask its administrator.`,
  },
};
