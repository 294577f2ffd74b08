/** The words in English. */
import type { Expected, JsonFault, Words } from './locale.js';

const kinds: Record<Expected, string> = {
  object: 'an object { … }',
  list: 'a list [ … ]',
  text: 'text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
  other: 'no JSON value',
  cell: 'a number, null or { "value": …, "printed": "…" }',
};

const fault = ({ line, column, page, empty }: JsonFault): string =>
  empty ? 'it is empty' : page ? 'it is a web page' : `syntax error${line ? ` at line ${line}, column ${column}` : ''}`;

const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

export const en: Words = {
  gloss: (label) => label.en,
  loading: 'Loading the report …',
  retry: 'Try again',
  noSource: 'No report is named. Put the address of its JSON into src.',
  cannotShow: 'The report cannot be shown',
  more: (count) => `and ${count} more`,
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
  previousYear: 'Last year’s report',
  where: (place, address) => `${place} (${address})`,
  wholeReport: 'The whole report',
  places: {
    year: 'Report year',
    agency: 'Agency',
    title: 'Title',
    period: 'Period',
    published: 'Published',
    revised: 'Revised',
    contact: 'Contact',
    preamble: 'Preamble',
    explanations: 'Explanations',
  },
  findings: {
    'not-a-report': ({ found }) =>
      `A report should be a JSON object { … }, but it is ${kinds[found]}. Check the file.`,
    'version-newer': ({ found, known }) =>
      `format version ${found} is newer than this component knows (${known}). Update the component.`,
    'version-unknown': ({ shown }) => `there is no format version ${shown}. Write "version": 1, or remove it.`,
    'missing-key': ({ key }) => `"${key}" is required and missing. Add it.`,
    'unknown-key': ({ key }) => `the format has no "${key}", so it was left out. Correct or remove it.`,
    'wrong-kind': ({ expected, found, shown, write }) =>
      `this should be ${kinds[expected]}, but it is ${kinds[found]}${shown}. ${write === undefined ? 'Correct it.' : `Write ${write}.`}`,
    'number-not-exact': ({ shown }) =>
      `the number ${shown} has too many digits and may be wrong. Check it, or write { "value": null, "printed": "wording" }.`,
    'year-out-of-range': ({ shown, from, to }) =>
      `the year ${shown} is not right. Write one from ${from} to ${to}.`,
    'bad-date': ({ shown }) => `the date ${shown} is not right. Write a real date such as 2024-01-20.`,
    'bad-choice': ({ shown, choices }) => `this cannot be ${shown}. Write ${choices.join(' or ')}.`,
    'edition-assumed': ({ edition }) =>
      `no edition is given, so it is shown in edition ${edition}. Add "edition".`,
    'wrong-edition': ({ key, edition, other }) =>
      `"${key}" belongs to edition ${other}, but this table is edition ${edition}. Correct one of them.`,
    'printed-value': ({ printed, value }) =>
      `the wording “${printed}” and the value ${value} do not agree; the table shows the wording. Correct it.`,
    'load-refused': ({ url }) => `A report cannot be read from ${url}. Use an http or https address.`,
    'load-from-disk': ({ url }) =>
      `A page opened from disk cannot read ${url}. Open it through a web server, or put the JSON into a <script type="application/json">.`,
    'load-unreachable': ({ url }) =>
      `${url} cannot be reached: the network is down, or its site is closed to other sites (CORS). Check both and try again.`,
    'load-status': ({ url, status }) =>
      status === 404
        ? `${url} does not exist (404). Check the file and the address.`
        : `The server of ${url} answered with error ${status}. Try again later, or ask its administrator.`,
    'load-too-large': ({ url, megabytes }) =>
      `${url} is over ${megabytes} MB, too large for a report. Check the file.`,
    'load-not-utf8': ({ url }) => `${url} is not in UTF-8. Save it again as UTF-8.`,
    'load-not-json': ({ url = 'The report data in the page', ...rest }) =>
      `${url} is not JSON: ${fault(rest)}. Correct it.`,
  },
};
