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
  cell: 'a number, null or { "value": number, "printed": "as printed" }',
};

const fault = ({ line, column, page, empty }: JsonFault): string =>
  empty ? 'it is empty' : page ? 'it is a web page' : line ? `error at line ${line}, column ${column}` : 'syntax error';

const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

export const en: Words = {
  gloss: (label) => label.en,
  loading: 'Loading the report …',
  retry: 'Try again',
  noSource: 'No report has been named. Put the address of a report JSON file into the src attribute.',
  cannotShow: 'The report cannot be shown',
  more: (count) => `and ${count} more`,
  blank: 'blank',
  contents: 'Contents',
  contentsOf: (title) => `Contents: ${title}`,
  subtitle: (year) => `Annual report on open government information, ${year}`,
  agency: 'Agency',
  period: 'Period',
  periodText: (from, to) => `${from} to ${to}`,
  published: 'Published',
  revised: 'Revised',
  date: (iso) => {
    const [year, month, day] = iso.split('-');
    return `${Number(day)} ${months[Number(month) - 1]} ${Number(year)}`;
  },
  year: (year) => String(year),
  contact: 'Contact',
  address: 'Address',
  postcode: 'Postcode',
  phone: 'Telephone',
  email: 'E-mail',
  notes: 'Notes',
  missingPart: 'The report data has no such part.',
  missingTable: 'The report data has no such table.',
  previousYear: 'Last year’s report',
  where: (place, address) => `${place} (${address})`,
  wholeReport: 'The whole report',
  findings: {
    'not-a-report': ({ found }) =>
      `a report is a JSON object { … }, but this is ${kinds[found]}. Check that it is the report file.`,
    'version-newer': ({ found, known }) =>
      `the report is in format version ${found}, this component knows versions up to ${known}. Update the component.`,
    'version-unknown': ({ shown }) => `there is no format version ${shown}. Write "version": 1, or remove it.`,
    'missing-key': ({ key }) => `"${key}" is required and missing. Add it.`,
    'unknown-key': ({ key }) => `the format has no "${key}", so it was left out. Correct the name or remove it.`,
    'wrong-kind': ({ expected, found, shown, number }) =>
      `this should be ${kinds[expected]}, but it is ${kinds[found]}${shown}. ${number === undefined ? 'Correct it.' : `Write ${number} without quotation marks.`}`,
    'number-not-exact': ({ shown }) =>
      `the number ${shown} has more digits than can be kept exactly and may be wrong. Check it, or put the wording into "printed" and null into "value".`,
    'year-out-of-range': ({ shown, from, to }) =>
      `the year ${shown} is not right. Write four digits, from ${from} to ${to}.`,
    'bad-date': ({ shown }) => `the date ${shown} is not right. Write a real date such as 2024-01-20.`,
    'bad-choice': ({ shown, choices }) => `this cannot be ${shown}. Write ${choices.join(' or ')}.`,
    'edition-assumed': ({ edition }) =>
      `the edition of the table is not given, so it is shown in edition ${edition}. Add "edition".`,
    'wrong-edition': ({ key, edition, other }) =>
      `"${key}" belongs to edition ${other} of this table, which says it is edition ${edition}. Correct one of them.`,
    'printed-value': ({ printed, value }) =>
      `the wording “${printed}” and the value ${value} do not agree; the table shows the wording. Check and correct it.`,
    'load-refused': ({ url }) => `a report cannot be read from ${url}. Use an http or https address.`,
    'load-from-disk': ({ url }) =>
      `the page was opened from disk, and the browser does not let it read ${url}. Open it through a web server, or put the JSON into a <script type="application/json"> in the page.`,
    'load-unreachable': ({ url }) =>
      `${url} cannot be reached: the network is down, or that site does not allow other sites to read it (no CORS). Check both, then try again.`,
    'load-status': ({ url, status }) =>
      status === 404
        ? `${url} does not exist (404). Check that the file has been uploaded and the address is right.`
        : `the server of ${url} answered with error ${status}. Try again later, or ask the site’s administrator.`,
    'load-too-large': ({ url, megabytes }) =>
      `${url} is over ${megabytes} MB, too large for an annual report. Check the file.`,
    'load-not-utf8': ({ url }) => `${url} is not in UTF-8. Save it again as UTF-8.`,
    'load-not-json': ({ url = 'the report data in the page', ...rest }) =>
      `${url} is not JSON: ${fault(rest)}. Check and correct it.`,
  },
};
