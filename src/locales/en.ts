/** The words in English. */
import { formatNumber as n } from './number-format.js';
import type { Words } from './locale.js';

const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

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
  scrollHint: 'Scroll sideways for the whole table',
  places: {
    agency: 'Agency',
    period: 'Period',
    published: 'Published',
    revised: 'Revised',
  },
  checked: ({ assessed, notAssessable, broken }, others) =>
    (assessed
      ? `${assessed} checked: ${broken ? `${broken} ${broken === 1 ? 'does' : 'do'} not agree` : 'all agree'}`
      : notAssessable
        ? 'Not checked'
        : 'No numbers to check') +
    (notAssessable ? `; ${notAssessable} ${notAssessable === 1 ? 'lacks' : 'lack'} a number and could not be checked` : '') +
    (others ? `; ${others} more to look at` : ''),
  charts: {
    bars: ({ unit: { en: unit }, sum: all, blank, most, total, change }) =>
      [
        blank && 'Some numbers were left blank and are not counted.',
        all === 0 ? !blank && `Every number is 0.` : `${n(all)} ${unit} in all${most ? `; “${most.label.en}” is the most with ${n(most.value)}, ${most.percent}%` : ''}.`,
        total !== undefined && all !== 0 && (total === all ? 'This agrees with the total in the table.' : `This does not agree with the total in the table, ${n(total)}.`),
        change !== undefined && (change === 0 ? 'The same as last year.' : `${n(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than last year.`),
      ]
        .filter(Boolean)
        .join(' '),
    zerosLeftOut: ' What is not drawn is 0.',
    balance: ({ unit: { en: unit }, left, right, leftSum, rightSum }) => {
      const side = (list: typeof left, sum: number | null): string =>
        list.map(({ label, value }) => `${label.en} ${value === null ? '(blank)' : n(value)}`).join(' + ') + (sum === null ? '' : ` = ${n(sum)} ${unit}`);
      return `${side(left, leftSum)}; ${side(right, rightSum)}: ${
        leftSum === null || rightSum === null ? 'a blank keeps them from being compared.' : leftSum === rightSum ? 'both are equal.' : `a difference of ${n(Math.abs(leftSum - rightSum))}.`
      }`;
    },
    sides: [
      { label: '来：新收与上年结转', en: 'In: received and carried over' },
      { label: '去：办理结果与结转下年度', en: 'Out: outcomes and carried to next year' },
    ],
    apart: { label: '两边相差', en: 'Difference' },
    sameNumbers: (table) => `The numbers are those of the table “${table}”.`,
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
