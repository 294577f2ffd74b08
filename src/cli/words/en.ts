/** The words of the command line in English. */
import { ruleWords } from '../../locales/rule-words.js';
import type { CliWords } from './words.js';

const meant = (name: string | undefined): string => (name ? ` Did you mean ${name}?` : '');
const s = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const lang = `Language: as --lang says; without it as LC_ALL, LC_MESSAGES or LANG say: Chinese where it begins with zh, else English.`;

export const en: CliWords = {
  faults: {
    'file-not-found': () => 'There is no such file. Check its name and folder.',
    'file-not-allowed': () => 'This file may not be read. Check its permissions.',
    'file-unreadable': ({ code }) => `This file cannot be read (${code}). Check the file and the disk.`,
    'file-too-large': ({ megabytes }) => `It is over ${megabytes} MB, too large for a report. Check the file.`,
    'file-empty': () => 'It is empty. Check the file.',
    'folder-empty': ({ endings }) => `There is no report in this folder (${endings.join(', ')}).`,
    'address-refused': () => 'Only http and https addresses can be read. Use one, or download the file first.',
    'address-unreachable': () => 'This address cannot be reached. Check it and the network, then try again.',
    'address-status': ({ status }) =>
      status === 404 ? 'This address does not exist (404). Check it.' : `The server answered with error ${status}. Try again later, or download the file with a browser.`,
    'address-too-slow': ({ seconds }) => `It did not arrive within ${seconds} seconds. Try again later, or download the file with a browser.`,
    'took-too-long': ({ seconds }) => `It was given up after ${seconds} seconds. Check what the file holds.`,
    'out-of-memory': () => 'It was given up for lack of memory. Check what the file holds.',
    crashed: ({ why }) => `It was given up because of a defect of this program (${why}). Please send the file to its maintainers.`,
    'no-report': () => 'No report was found in it. Check what the file holds.',
  },
  wrongUse: {
    unknownOption: (option, near) => `There is no option ${option}.${meant(near)}`,
    unknownCommand: (name, near) => `There is no command ${name}; the commands are convert, check, export and roll-up.${meant(near)}`,
    noCommand: 'No command was given: convert, check, export or roll-up.',
    noFile: 'No file was given. Name files, folders or addresses after the command.',
    valueMissing: (option) => `Option ${option} needs a value.`,
    optionMissing: (option) => `The option ${option} is needed.`,
    badChoice: (option, value, choices) => `Option ${option} cannot be ${value}. Choose from ${choices}.`,
    severalNeedFolder: 'For several files, name a folder for the results with -o.',
    notTogether: (option, other) => `Options ${option} and ${other} do not go together. Leave one out.`,
    onlyWith: (option, other) => `Option ${option} needs ${other} beside it.`,
    folderIsFile: (path) => `${path} is a file, not a folder. Name a folder.`,
    fileIsFolder: (path) => `${path} is a folder, not a file. Name a file.`,
    inputTwice: 'Standard input (-) can be read only once.',
    sameTwice: (path) => `The report and its mapping would both go to ${path}. Give each a name of its own.`,
    wouldOverwrite: (path) => `The result would overwrite ${path}, which is to be read. Choose another folder or name.`,
    previousUnreadable: (file, why) => `Last year’s report ${file} cannot be used: ${why}`,
    cannotWrite: (path, code) => `${path} cannot be written (${code}). Check the folder, its permissions and the space on the disk.`,
    other: (message) => message,
    howToGetHelp: (command) => `For help: ${command} --help`,
  },
  help: {
    titles: { 'Usage:': 'Usage:', 'Arguments:': 'Files:', 'Options:': 'Options:', 'Commands:': 'Commands:' },
    usage: { program: '<command> [options] <files...>', command: '[options] <files...>' },
    program: 'Reads, checks and exports China’s annual reports on open government information.',
    convert: 'Turns a report (web page, Word, text) into JSON, and tells where each cell came from.',
    check: 'Checks what must agree in reports, also hundreds of them at once.',
    export: 'Writes reports in another format: Excel, Word, CSV, a web page and more.',
    to: 'format: json, csv, xlsx, docx, html (a fragment), page (a whole page), markdown, json-stat, json-ld',
    rollUp: 'Adds the reports of subordinates up to a draft of the report over them; with --tidy writes all cells of all reports to one file.',
    agency: 'whose report the draft is, such as 某某县人民政府; needed without --tidy',
    year: 'the year that is added up; needed without --tidy',
    partial: 'add up what is there; each sum that lacks reports says so in its cell',
    tidy: 'no sums: every cell of every report, one a line, in one file',
    tidyTo: 'format of --tidy: csv or ndjson; without it as the name of the file ends, else csv',
    files: 'files, folders or addresses (http, https); - is standard input',
    convertOutput: 'write to this file instead of standard output; with several inputs a folder',
    mapping: 'write where each cell came from (matched, guessed, missing) as JSON; with several inputs a folder',
    strict: 'end with 1 also where a cell had to be guessed or was not found',
    previous: 'last year’s report, for the checks that compare the two years',
    format: 'format of the results: text (default), json, sarif, csv, or html, an overview page',
    checkOutput: 'write to this file instead of standard output',
    lang: 'language: zh-Hans or en',
    help: 'show this help',
    version: 'show the version',
    afterProgram: `
Examples:
  disclosure-report convert report.docx -o report.json
  disclosure-report check reports/ --format html -o overview.html

${lang}
Help for each command: disclosure-report convert --help, disclosure-report check --help, disclosure-report export --help, disclosure-report roll-up --help`,
    afterConvert: `
The report goes to standard output, what is told about it to standard error.

Examples:
  disclosure-report convert report.docx > report.json
  disclosure-report convert reports/*.docx -o json/ --mapping mappings/

Exit codes: 0 all three tables were found; 1 a table is missing, or a file could not be read; 2 wrong use, or the result cannot be written.
${lang}`,
    afterCheck: `
Examples:
  disclosure-report check 2023.json --previous 2022.json
  disclosure-report check reports/ --format html -o overview.html

Exit codes: 0 no error was found; 1 an error was found, or a file could not be read; 2 wrong use, or the result cannot be written.
${lang}`,
    afterExport: `
Examples:
  disclosure-report export report.docx --to xlsx -o report.xlsx
  disclosure-report export report.json --to page > report.html
  disclosure-report export reports/ --to csv -o csv/

Exit codes: 0 all were written; 1 a file holds no report that can be read; 2 wrong use, or the result cannot be written.
${lang}`,
    afterRollUp: `
A blank is not 0: a cell that one report lacks has no sum. What each report lacks goes to standard error.

Examples:
  disclosure-report roll-up reports/ --agency 某某县人民政府 --year 2023 -o draft.json
  disclosure-report roll-up reports/ --tidy -o all.csv
  disclosure-report roll-up reports/ --tidy --to ndjson > all.ndjson

Exit codes: 0 every sum is of all reports, or with --tidy all cells of all reports were written, none twice; 1 something is missing or there twice; 2 wrong use, or the result cannot be written.
${lang}`,
  },
  mapping: {
    table: (heading, edition) => (edition ? `${heading} (edition ${edition})` : heading),
    counts: ({ cells, matched, guessed, missing }) =>
      `${s(cells, 'cell')}: ${matched} matched by name${guessed ? `, ${guessed} guessed` : ''}${missing ? `, ${missing} not found` : ''}`,
    tableMissing: 'this table was not found',
    guessed: 'Guessed; compare with the original:',
    missing: 'Not found:',
    source: (text, place) =>
      [text !== undefined && `from “${text}”`, place && `(table ${place.table}, row ${place.row}, column ${place.column})`].filter(Boolean).join(' '),
    more: (count) => `… and ${s(count, 'cell')} more; --mapping writes them all`,
    unplaced: 'Noticed while reading:',
    found: 'Found by the checks:',
    written: (path) => `The report is in ${path}`,
    notWritten: 'No report was written',
  },
  rollUp: {
    adding: 'Adding up:',
    more: (count) => `… and ${s(count, 'cell')} more`,
    notCounted: 'This file is not in the result',
    disagree: 'The sums do not agree with each other, since the reports below do not, or lack numbers:',
    whole: ({ reports, cells }) => `${s(reports, 'report')} added up: all ${cells} cells are sums of all of them.`,
    notWhole: ({ reports, counted, tables, cells, whole, partial, hint }) =>
      `NOT THE SUM OF ALL: ${counted} of ${s(reports, 'report')} could be counted. ${
        tables ? `${whole} of ${s(cells, 'cell')} are sums of all reports, ${partial ? `${partial} of some (each says how many are missing), ` : ''}${cells - whole - partial} are blank.` : 'No table could be added up.'
      }${tables && tables < 3 ? ` ${s(3 - tables, 'table')} of the three could not be added up.` : ''} See above for what is missing.${hint ? ' To add up what is there, use --partial.' : ''}`,
    tidied: ({ files, reports, cells, without, twice }) =>
      (reports === files && !without && !twice ? '' : 'NOT WHOLE, OR THERE TWICE: ') +
      [
        reports === files ? `${s(cells, 'cell')} of ${s(reports, 'report')}` : `${s(cells, 'cell')} of ${reports} of ${s(files, 'report')}; ${files - reports} could not be read`,
        ...(without ? [`${s(without, 'report')} without one of the tables`] : []),
        ...(twice ? [`${s(twice, 'report')} of an agency and year that had been there`] : []),
      ].join('; ') + (reports === files && !without && !twice ? '.' : '. See above.'),
    twice: (file) => `There is another report of this agency and year: ${file}. Whoever adds up the file counts both; take one out.`,
  },
  overview: {
    title: (reports) => `Check results of ${s(reports, 'report')}`,
    made: (when) => `Made on ${when}`,
    tiles: { reports: 'reports', wrong: 'with errors', doubtful: 'with notes only', agreeing: 'agree', unreadable: 'unreadable' },
    caption: 'A row a report, a column a rule. Numbers are what was found; choose one for its details.',
    legend: { error: 'error', warning: 'note', review: 'check', agrees: 'agrees', notAssessable: 'lacks numbers, not assessable', absent: 'not checked' },
    report: 'Report',
    fileOrData: 'File and data',
    state: { wrong: 'Errors', doubtful: 'Notes only', agreeing: 'Agrees', unreadable: 'Unreadable' },
    stateHead: 'Result',
    sum: 'Reports concerned',
    cell: (count, worst, column, report) => `${report}, ${column}: ${count} found (${worst})`,
    details: 'What was found, report by report',
    nothing: 'Nothing was found.',
    back: 'Back to the overview',
    sort: 'Sort by this column',
    search: 'Find a report',
    show: 'Show',
    everything: 'All reports',
    shown: '{shown} of {all} reports shown',
  },
  rules: ruleWords.en,
  otherFinding: 'The form of the file and its data: see the message.',
  standardInput: 'standard input',
  unreadable: 'unreadable',
  report: (agency, year) => `${agency} ${year}`,
  colon: ': ',
  summary: ({ reports, wrong, doubtful, agreeing, unreadable, error, warning, review }) =>
    `${s(reports, 'report')}: ${agreeing} agree, ${wrong} with errors, ${doubtful} with notes only, ${unreadable} unreadable; ${s(error, 'error')}, ${s(warning, 'note')}, ${review} to check.`,
  progress: (bar) => `Checking ${bar}`,
  reading: (bar) => `Reading ${bar}`,
};
