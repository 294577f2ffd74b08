/** The words in English. */
import { gap, isLastYears, terms } from './formula.js';
import { formatNumber as n } from './number-format.js';
import type { Addend, Equation, Expected, JsonFault, SplitDigit, Words } from './locale.js';

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

const sum = (side: readonly Addend[]): string => terms(side, (addend) => `${isLastYears(addend) ? 'last year’s ' : ''}${addend.label.en}`, ', the rest 0');
/** What was added up, what it comes to, and what was written in its place. */
const off = (equation: Equation, written: string): string =>
  `${sum(equation.left)}: ${n(equation.leftSum)} in all, but ${written} is given as ${n(equation.rightSum)}, ${gap(equation)} too ${equation.difference > 0 ? 'few' : 'many'}. `;
const torn = (split: SplitDigit | undefined): string =>
  split ? `If the neighbouring “${String(split.value).split('').join('” and “')}” were ${split.value}, it would agree: a number may have been torn in conversion. ` : '';
const kindsOfNumber = { count: 'a whole number of 0 or more', amount: 'a number of 0 or more', change: 'a whole number' };

const severities = { error: 'Error', warning: 'Note', review: 'Check' } as const;

export const en: Words = {
  gloss: (label) => label.en,
  loading: 'Loading the report …',
  retry: 'Try again',
  noSource: 'No report is named. Put the address of its JSON into src.',
  cannotShow: 'The report cannot be shown',
  cannotShowSome: 'Some of the reports cannot be shown',
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
  scrollHint: 'Scroll sideways for the whole table',
  previousYear: 'Last year’s report',
  where: (place, address) => `${place} (${address})`,
  wholeReport: 'The whole report',
  subordinate: (number) => `Subordinate report ${number}`,
  reportNumber: (number) => `Report ${number}`,
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
  severities,
  mark: (severity, number) => `${severities[severity]} ${number}`,
  operandOf: (marks) => `in ${marks}: `,
  checked: ({ assessed, notAssessable, broken }, others) =>
    (assessed
      ? `${assessed} checked: ${broken ? `${broken} ${broken === 1 ? 'does' : 'do'} not agree` : 'all agree'}`
      : notAssessable
        ? 'Not checked'
        : 'No numbers to check') +
    (notAssessable ? `; ${notAssessable} ${notAssessable === 1 ? 'lacks' : 'lack'} a number and could not be checked` : '') +
    (others ? `; ${others} more to look at` : ''),
  explained: (text) => `Does not agree; the agency explains: ${text}`,
  howBack: 'Choose an entry to go to its cell, Escape to come back; click or press Enter on a marked cell to return here.',
  checkResults: 'Check results',
  arrived: (place) => `Now at ${place}; Escape to come back`,
  bySeverity: 'Severity',
  byPart: 'Part',
  all: 'All',
  noneOfThese: 'There are none of these.',
  download: (format) => `Download ${format}`,
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
      const side = (list: typeof left): string => list.map(({ label, value }) => `${label.en} ${value === null ? '(blank)' : n(value)}`).join(' + ');
      return `${side(left)}${leftSum === null ? '' : ` = ${n(leftSum)} ${unit}`}; ${side(right)}${rightSum === null ? '' : ` = ${n(rightSum)} ${unit}`}: ${
        leftSum === null || rightSum === null ? 'a blank keeps them from being compared.' : leftSum === rightSum ? 'both are equal.' : `a difference of ${n(Math.abs(leftSum - rightSum))}.`
      }`;
    },
    sides: [
      { label: '来：新收与上年结转', en: 'In: received and carried over' },
      { label: '去：办理结果与结转下年度', en: 'Out: outcomes and carried to next year' },
    ],
    apart: { label: '两边相差', en: 'Difference' },
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
    sameNumbers: (table) => `The numbers are those of the table “${table}”.`,
    keys: 'Arrow keys go from mark to mark',
    markValue: (label, value, unit, percent) => `${label}: ${value} ${unit}${percent === undefined ? '' : `, ${percent}%`}`,
  },
  tables: {
    tools: 'Table tools',
    flat: 'One row a line',
    fold: (count) => `Hide rows that are all 0 (${count})`,
    compare: 'Compare with last year',
    change: (difference) => (difference === null ? 'as last year' : `${difference} on last year`),
    copy: 'Copy table',
    copied: 'Copied; paste it into Excel, WPS or Word.',
    notCopied: 'The browser does not allow copying. Select the table and press Ctrl+C.',
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
    'row-total': (data) => `${off(data, 'the total')}${torn(data.torn)}Check the row and its total; often a column was left out, or changed without its total.`,
    'outcome-total': (data) => `${off(data, 'the total of outcomes')}Check outcomes (1) to (6) of the column; often an application was counted under two outcomes, or under none.`,
    balance: (data) =>
      `the reconciliation fails: ${sum(data.left)}: ${n(data.leftSum)}; ${sum(data.right)}: ${n(data.rightSum)}; a difference of ${gap(data)}. Check received, carried over, outcomes and carried to next year; often what came over from last year was left out, or what is unfinished was not carried on.`,
    'review-total': (data) => `${off(data, 'the total')}${torn(data.torn)}Check the four results and the total; often pending cases were left out.`,
    'kind-of-number': ({ value, kind }) => `${n(value)} is not ${kindsOfNumber[kind]}. Correct it; where nothing happened write 0.`,
    complete: ({ missing, count }) =>
      missing === 'cells'
        ? `${count} ${count === 1 ? 'cell has' : 'cells have'} no number, so the sums they are in cannot be checked. Where nothing happened write 0, not a blank, “/” or “-”.`
        : `the report has no such ${missing}. The form wants all six parts; add it.`,
    'carried-over': (data) =>
      `last year’s report carried ${n(data.leftSum)} over, this one begins with ${n(data.rightSum)}, a difference of ${gap(data)}. Check both reports; if last year’s was corrected, say so.`,
    stock: (data) => `${off(data, 'the number in force')}Check it; amended documents may count on both sides, which is no mistake.`,
    'stock-within-year': ({ issued, repealed, inForce }) =>
      `${n(issued)} were issued and ${n(repealed)} repealed this year, yet only ${n(inForce)} are in force. Check what the number in force counts.`,
    'total-disclosed': ({ disclosed, totalDisclosed }) =>
      `${n(disclosed)} newly disclosed are more than all ${n(totalDisclosed)} that are disclosed. Check whether the total includes this year’s.`,
    'item-stock': (data) => `${off(data, 'the number of last year’s items')}Check it against last year’s report.`,
    'text-and-table': ({ said, candidates }) =>
      `the text says ${n(said)}; in the tables ${candidates.map(({ label, value }) => `“${label.en}” is ${n(value)}`).join(', ')}. Check text and tables; if the text speaks of the office alone or of some only, say so there.`,
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
