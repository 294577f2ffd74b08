/** What was found about a report, in English. */
import { gap, isLastYears, terms } from './formula.js';
import { formatNumber as n } from './number-format.js';
import type { Addend, Equation, Expected, FoundWords, JsonFault, Sentences, SplitDigit } from './locale.js';

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

const sum = (side: readonly Addend[]): string => terms(side, (addend) => `${isLastYears(addend) ? 'last year’s ' : ''}${addend.label.en}`, ', the rest 0', ' (', ')');
/** What was added up, what it comes to, and what was written in its place. */
const off = (equation: Equation, written: string): string =>
  `${sum(equation.left)}: ${n(equation.leftSum)} in all, but ${written} is given as ${n(equation.rightSum)}, ${gap(equation)} too ${equation.difference > 0 ? 'few' : 'many'}. `;
const torn = (split: SplitDigit | undefined): string =>
  split ? `If the neighbouring “${String(split.value).split('').join('” and “')}” were ${split.value}, it would agree: a number may have been torn in conversion. ` : '';
const named = (labels: readonly { en: string }[], what: string): string =>
  labels.length > 2 ? `“${labels[0]!.en}” and ${labels.length - 1} more ${what}s` : `${what}${labels[1] ? 's' : ''} ${labels.map(({ en }) => `“${en}”`).join(' and ')}`;
const kindsOfNumber = { count: 'a whole number of 0 or more', amount: 'a number of 0 or more', change: 'a whole number' };

const fault = ({ line, column, page, empty }: JsonFault): string =>
  empty ? 'it is empty' : page ? 'it is a web page' : `syntax error${line ? ` at line ${line}, column ${column}` : ''}`;

const severities = { error: 'Error', warning: 'Note', review: 'Check' } as const;

const sentences: Sentences = {
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
    value === null
      ? `nobody can be sure which number “${printed}” is; it is shown as written, without a value, and sums that need it cannot be checked. Correct it.`
      : `the wording “${printed}” and the value ${value} do not agree; the table shows the wording, sums are made with the value. Correct it.`,
  'row-total': (data) => `${off(data, 'the total')}${torn(data.torn)}Check the row and its total; often a column was left out, or changed without its total.`,
  'outcome-total': (data) => `${off(data, 'the total of outcomes')}Check outcomes (1) to (6) of the column; often an application was counted under two outcomes, or under none.`,
  balance: (data) =>
    `the reconciliation fails: ${sum(data.left)}: ${n(data.leftSum)}; ${sum(data.right)}: ${n(data.rightSum)}; a difference of ${gap(data)}. Check received, carried over, outcomes and carried to next year; often what came over from last year was left out, or what is unfinished was not carried on.`,
  'review-total': (data) => `${off(data, 'the total')}${torn(data.torn)}Check the four results and the total; often pending cases were left out.`,
  'kind-of-number': ({ value, kind }) => `${n(value)} is not ${kindsOfNumber[kind]}. Correct it; where nothing happened write 0.`,
  complete: ({ missing, count, sums, rows = [], columns = [], partly = [] }) =>
    missing === 'cells'
      ? `${rows.length ? `${named(rows, 'row')} missing; ` : ''}${columns.length ? `${named(columns, 'column')} wholly blank; ` : ''}${partly.length ? `blanks in ${named(partly, 'row')}; ` : ''}${count} ${count === 1 ? 'cell has' : 'cells have'} no number${sums ? `, so the sums ${count === 1 ? 'it is' : 'they are'} in cannot be checked` : ''}. Where nothing happened write 0, not a blank, “/” or “-”.`
      : `the report has no such ${missing}. The form wants all six parts; add it.`,
  'carried-over': (data) =>
    `last year’s report carried ${n(data.leftSum)} over, this one begins with ${n(data.rightSum)}, a difference of ${gap(data)}. Check both reports; if last year’s was corrected, say so.`,
  stock: (data) => `${off(data, 'the number in force')}Check it; amended documents may count on both sides, which is no mistake.`,
  'stock-within-year': ({ issued, repealed, inForce }) =>
    `${n(issued)} were issued and ${n(repealed)} repealed this year, yet only ${n(inForce)} are in force. Check what the number in force counts.`,
  'total-disclosed': ({ disclosed, totalDisclosed }) =>
    `${n(disclosed)} newly disclosed are more than all ${n(totalDisclosed)} that are disclosed. Check whether the total includes this year’s.`,
  'item-stock': (data) => `${off(data, 'the number of last year’s items')}Check it against last year’s report.`,
  'text-and-table': ({ quoted, candidates }) =>
    `the text says “${quoted}”; in the tables ${candidates.map(({ label, value, filled }) => `“${label.en}” is ${n(value)}${filled ? ' (the columns that are filled in, added up)' : ''}`).join(', ')}. Check text and tables; if the text speaks of the office alone or of some only, say so there.`,
  'report-year': ({ year, from, to, said }) =>
    said === undefined
      ? `the report is for ${year}, yet its period ${from === undefined ? `ends on ${to}` : `begins on ${from}`}. It should run from ${year}-01-01 to ${year}-12-31.`
      : `the report is for ${year}, yet the text says ${said}. Check whether it was taken from another year’s.`,
  'processing-fee': () => 'the information-processing fee is not mentioned. Say what was charged, also where it was nothing.',
  'published-in-time': ({ published, deadline, early }) =>
    early
      ? `${published} is before the year reported on was over. Check the date.`
      : `${published} is after the deadline of ${deadline} (departments 31 January, governments 31 March). Check the date.`,
  'copied-prose': ({ percent }) => `about ${percent}% of the text is last year’s. Tell of this year.`,
  'roll-up': (data) =>
    `the subordinates’ reports add up to ${n(data.leftSum)}, this one says ${n(data.rightSum)}, a difference of ${gap(data)}. Check whether one is missing; if this report covers the office alone, say so.`,
  'previous-year': ({ found, expected }) => `what was given as last year’s report is for ${found}, not ${expected}, so nothing was compared. Give the one for ${expected}.`,
  'previous-agency': ({ found }) => `what was given as last year’s report is that of “${found}”. Check that it is the same agency.`,
  'load-refused': ({ url }) => `A report cannot be read from ${url}. Use an http or https address.`,
  'load-too-large': ({ url, megabytes }) =>
    `${url} is over ${megabytes} MB, too large for a report. Check the file.`,
  'load-no-importer': ({ url }) => `The part of this component that reads ${url} could not be loaded. Check the network, and that all files of the component lie together.`,
  'load-not-utf8': ({ url }) => `${url} is not in UTF-8. Save it again as UTF-8.`,
  'load-not-json': ({ url = 'The report data in the page', ...rest }) =>
    `${url} is not JSON: ${fault(rest)}. Correct it.`,
};

export const enFound: FoundWords = {
  sentences,
  more: (count) => `and ${count} more`,
  previousYear: 'Last year’s report',
  where: (place, address) => `${place} (${address})`,
  wholeReport: 'The whole report',
  subordinate: (number) => `Subordinate report ${number}`,
  reportNumber: (number) => `Report ${number}`,
  severities,
  mark: (severity, number) => `${severities[severity]} ${number}`,
  operandOf: (marks) => `in ${marks}: `,
  explained: (text, severity = 'error') => `${severity === 'error' ? 'Does not agree; the' : 'The'} agency explains: ${text}`,
  howBack: 'Choose an entry to go to its cell, Escape to come back; click or press Enter on a marked cell to return here.',
  checkResults: 'Check results',
  arrived: (place) => `Now at ${place}; Escape to come back`,
  notShown: 'This page does not show that place',
  bySeverity: 'Severity',
  byPart: 'Part',
  all: 'All',
  noneOfThese: 'There are none of these.',
  shown: (count) => `${count} shown`,
  columns: ['Number', 'Severity', 'Rule', 'Place', 'Address', 'What was found', 'Left', 'Right', 'Difference', 'Cells that take part', 'The agency explains'],
  download: (format) => `Download ${format}`,
  places: {
    year: 'Report year',
    title: 'Title',
    contact: 'Contact',
    preamble: 'Preamble',
    explanations: 'Explanations',
  },
};
