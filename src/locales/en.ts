/** The words in English. */
import type { Expected, JsonFault, Kind, Words } from './locale.js';

const kinds: Record<Expected, string> = {
  object: 'an object ({ … })',
  list: 'a list ([ … ])',
  text: 'text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
  other: 'something JSON cannot hold',
  cell: 'a number, null, or { "value": number, "printed": "as printed" }',
  choice: 'one of the values the format names',
};
const kind = (found: Kind, shown: string): string => (shown ? `${kinds[found]}: ${shown}` : kinds[found]);

const fault = ({ line, column, page, empty }: JsonFault): string =>
  empty
    ? 'it is empty'
    : page
      ? 'it is a web page'
      : line
        ? `line ${line}, column ${column} breaks the rules of JSON`
        : 'it breaks the rules of JSON';

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
      `a report is a JSON object (it begins with {), but this is ${kinds[found]}. Check that it is the report file.`,
    'version-newer': ({ found, known }) =>
      `the report is in format version ${found}, and this component knows versions up to ${known}. Update the component that the page uses.`,
    'version-unknown': ({ found }) => `there is no format version ${found}. Write "version": 1, or leave it out.`,
    'missing-key': ({ key }) => `"${key}" is required and missing. Add it.`,
    'unknown-key': ({ key, suggestion }) =>
      `the format has no "${key}", so it was left out. ${suggestion ? `Did you mean "${suggestion}"? ` : ''}Correct the name or remove it.`,
    'wrong-kind': ({ expected, found, shown }) =>
      `this should be ${kinds[expected]}, but it is ${kind(found, shown)}. Correct it.`,
    'number-as-text': ({ text, number }) =>
      `the number is written as the text ${text}. ${number ? `Write ${number} without quotation marks.` : 'Write a number; to keep the wording, write { "value": number or null, "printed": "as printed" }.'}`,
    'list-for-object': ({ key }) => `"${key}" should be an object ({ … }), but it is a list ([ … ]). Name each item.`,
    'not-json': ({ shown }) => `${shown} is no value that JSON can hold. Write a number, text, list, object or null.`,
    'number-not-exact': ({ shown }) =>
      `the number ${shown} has more digits than can be kept exactly and may already be wrong. Check it; if it is right, put the wording into "printed" and null into "value".`,
    'year-out-of-range': ({ shown, from, to }) =>
      `the year ${shown} is not right. Write four digits, from ${from} to ${to}.`,
    'bad-date': ({ shown }) => `the date ${shown} is not right. Write a real date such as 2024-01-20.`,
    'bad-choice': ({ shown, choices }) => `${shown} is not one of the values allowed. Write ${choices.join(' or ')}.`,
    'unknown-edition': ({ shown }) =>
      `there is no edition ${shown} of this table. Write "2021" or "2019", with quotation marks.`,
    'edition-assumed': ({ edition }) =>
      `the edition of the table is not given; it is shown in edition ${edition}. Add "edition": "${edition}", or name the other one.`,
    'wrong-edition': ({ key, edition, other }) =>
      `"${key}" belongs to edition ${other} of this table, which says it is edition ${edition}. Change "edition", or use that edition’s items.`,
    'printed-value': ({ printed, value }) =>
      `the wording “${printed}” and the value ${value ?? 'null'} do not agree. The table shows the wording. Check and correct one of them.`,
    'load-refused': ({ url }) => `a report cannot be read from ${url}. Use an http or https address.`,
    'load-from-disk': ({ url }) =>
      `the page was opened from disk, and the browser does not let it read ${url}. Open it through a web server, or put the JSON into the page in a <script type="application/json">.`,
    'load-unreachable': ({ url }) =>
      `${url} cannot be reached. Either the network is down, or that site does not allow other sites to read it (no CORS). Check the network and the address, then try again.`,
    'load-not-found': ({ url }) =>
      `${url} does not exist (404). Check that the file has been uploaded and that the address is right.`,
    'load-status': ({ url, status }) =>
      `the server of ${url} answered with error ${status}. Try again later, or ask the site’s administrator.`,
    'load-too-large': ({ url, megabytes }) =>
      `${url} is over ${megabytes} MB, too large for an annual report. Check the file.`,
    'load-not-utf8': ({ url }) => `${url} is not in UTF-8. Save it again as UTF-8.`,
    'load-not-json': ({ url, ...rest }) => `${url} is not a JSON file: ${fault(rest)}. Check the address and the file.`,
    'inline-not-json': (data) =>
      `the report data in the page (<script type="application/json">) is not JSON: ${fault(data)}. Correct it.`,
  },
};
