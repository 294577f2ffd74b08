/** The words that are not law: which language, and what every language must say. */
import type { ImportFindingWords } from './importing.js';
import { zhHans } from './zh-hans.js';

export type Locale = 'zh-Hans' | 'en';

/** JSON's kinds of thing, and `other` for what JSON cannot hold. */
export type Kind = 'object' | 'list' | 'text' | 'number' | 'boolean' | 'null' | 'other';
/** What a place in a report may hold. */
export type Expected = Kind | 'cell';

/** What a syntax error in a JSON text can be told about its place. */
export interface JsonFault {
  readonly line?: number;
  readonly column?: number;
  /** The text is a web page. */
  readonly page?: boolean;
  readonly empty?: boolean;
}

/** One number of a sum, with the label the form prints. */
export interface Addend {
  /** Its address; last year's begins with `previous:`, a subordinate's with `subordinates.<index>:`. */
  readonly at: string;
  readonly label: { readonly label: string; readonly en: string };
  /** The group of rows it is in, where there is one. */
  readonly group?: { readonly label: string; readonly en: string };
  readonly sign: 1 | -1;
  readonly value: number;
}

/** Two sums that should be equal and are not. */
export interface Equation {
  readonly left: readonly Addend[];
  readonly right: readonly Addend[];
  readonly leftSum: number;
  readonly rightSum: number;
  /** Left less right. */
  readonly difference: number;
}

/** Two one-digit neighbours that, read as one number, would repair the sum. */
export interface SplitDigit {
  readonly at: readonly [string, string];
  readonly value: number;
}

/** The sentence of every finding, given its data. The key is the finding's public id. */
export interface FindingWords {
  'not-a-report': (data: { found: Kind }) => string;
  'version-newer': (data: { found: number; known: number }) => string;
  'version-unknown': (data: { shown: string }) => string;
  'missing-key': (data: { key: string }) => string;
  'unknown-key': (data: { key: string }) => string;
  /** `write` is the JSON to put in its place, where that is plain. */
  'wrong-kind': (data: { expected: Expected; found: Kind; shown: string; write?: string }) => string;
  'number-not-exact': (data: { shown: string }) => string;
  'year-out-of-range': (data: { shown: string; from: number; to: number }) => string;
  'bad-date': (data: { shown: string }) => string;
  'bad-choice': (data: { shown: string; choices: readonly string[] }) => string;
  'edition-assumed': (data: { edition: string }) => string;
  'wrong-edition': (data: { key: string; edition: string; other: string }) => string;
  'printed-value': (data: { printed: string; value: number | null }) => string;
  'row-total': (data: Equation & { torn?: SplitDigit }) => string;
  'outcome-total': (data: Equation) => string;
  balance: (data: Equation) => string;
  'review-total': (data: Equation & { torn?: SplitDigit }) => string;
  'kind-of-number': (data: { value: number; kind: 'count' | 'amount' | 'change' }) => string;
  /**
   * A part, a table, or (`count` of them) cells: in `rows` that are not there, `columns` that are blank from top to bottom,
   * `partly` filled rows.
   */
  complete: (data: { missing: 'part' | 'table' | 'cells'; count?: number; rows?: readonly Named[]; columns?: readonly Named[]; partly?: readonly Named[] }) => string;
  'carried-over': (data: Equation) => string;
  stock: (data: Equation) => string;
  'stock-within-year': (data: { issued: number; repealed: number; inForce: number }) => string;
  'total-disclosed': (data: { disclosed: number; totalDisclosed: number }) => string;
  'item-stock': (data: Equation) => string;
  /** `quoted` as the text has it; `candidates` are the numbers of the tables that may be meant, `filled` where columns had to be added up. */
  'text-and-table': (data: {
    said: number;
    quoted: string;
    candidates: readonly { label: { label: string; en: string }; value: number; filled?: boolean }[];
  }) => string;
  /** A day that the period should not begin (`from`) or end (`to`) on, or a year that a text calls this one. */
  'report-year': (data: { year: number; from?: string; to?: string; said?: number }) => string;
  'processing-fee': (data: object) => string;
  /** `early`: before the year reported on was over. */
  'published-in-time': (data: { published: string; deadline: string; early?: boolean }) => string;
  'copied-prose': (data: { percent: number }) => string;
  'roll-up': (data: Equation) => string;
  /** What was given as last year's report is of another year. */
  'previous-year': (data: { found: number; expected: number }) => string;
  /** What was given as last year's report is another agency's. */
  'previous-agency': (data: { found: string }) => string;
  'load-refused': (data: { url: string }) => string;
  'load-from-disk': (data: { url: string }) => string;
  'load-unreachable': (data: { url: string }) => string;
  /** An answer of the server other than success. */
  'load-status': (data: { url: string; status: number }) => string;
  'load-too-large': (data: { url: string; megabytes: number }) => string;
  'load-not-utf8': (data: { url: string }) => string;
  /** Without `url` the JSON stands in the page. */
  'load-not-json': (data: { url?: string } & JsonFault) => string;
}

/** Told also where nothing can be loaded any more. */
export type FaultId = Extract<keyof FindingWords, `load-${string}`>;
export type Faults = Pick<FindingWords, FaultId>;
/** Of everything else that can be found. */
export type Sentences = Omit<FindingWords, FaultId>;

interface Named {
  readonly label: string;
  readonly en: string;
}

/** What a chart of bars says of its numbers. */
export interface ChartFacts {
  /** What the numbers are of, where a chart tells of several things one after the other. */
  readonly of?: Named;
  readonly unit: Named;
  /** Of all bars that have a number; `null` where none has. */
  readonly sum: number | null;
  /** What was left blank, and is not in the sum. */
  readonly blanks: readonly Named[];
  /** What shares are of; 0 or missing where nothing has a share. */
  readonly whole?: number;
  /** One, or two that are alike. */
  readonly most?: { readonly labels: readonly Named[]; readonly value: number; readonly percent: string };
  /** What the form's own total says. */
  readonly total?: number;
  /** Against last year. */
  readonly change?: number;
}

/** What several years come to. */
export interface TrendFacts {
  /** Applications received; `null` where left blank, or without a report. */
  readonly first: { readonly year: number; readonly value: number | null };
  readonly last: { readonly year: number; readonly value: number | null };
  /** Years between them without a report. */
  readonly missing: readonly number[];
  /** Years of which two reports were given. */
  readonly twice: readonly number[];
  /** The names the reports give; more than one is worth a word. */
  readonly agencies: readonly string[];
  /** The years use both editions of the form. */
  readonly mixed: boolean;
  /** How many numbers that one year hands to the next could be compared. */
  readonly compared: number;
  /** What a year carried over, where the next begins with another number. */
  readonly breaks: readonly { readonly year: number; readonly column: Named; readonly from: number; readonly to: number }[];
}

/** The sentences of charts. */
export interface ChartWords {
  readonly bars: (facts: ChartFacts) => string;
  readonly zerosLeftOut: string;
  /** `null` where a number was left blank. */
  readonly balance: (facts: {
    unit: Named;
    left: readonly { label: Named; value: number | null }[];
    right: readonly { label: Named; value: number | null }[];
    leftSum: number | null;
    rightSum: number | null;
    /** Others than the total, in which the two sides differ. */
    columns: readonly Named[];
  }) => string;
  /** What comes in, and where it goes. */
  readonly sides: readonly Named[];
  /** By how much the two differ. */
  readonly apart: Named;
  /** Stands after a number in which some are left out. */
  readonly partly: string;
  /** Where the numbers are from. */
  readonly sameNumbers: (table: string) => string;
  /** How to go through the marks of a chart. */
  readonly keys: string;
  /** One mark, read aloud. */
  readonly markValue: (label: string, value: string, unit: string, percent: string | undefined) => string;
}

/** What is said of several years. */
export interface YearWords {
  readonly trend: (facts: TrendFacts) => string;
  readonly noReport: (year: number) => string;
  /** This year less the last, with its sign, beside a number; `null` where they are the same. */
  readonly change: (difference: string | null) => string;
}

/** What a reader can do with a table. */
export interface TableWords {
  /** Names the group of buttons. */
  readonly tools: string;
  /** A layout without merged cells. */
  readonly flat: string;
  /** Puts away the rows that are all zero. */
  readonly fold: (count: number) => string;
  readonly compare: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
}

/** Keys at the top of the JSON that are no part of the form. */
export type Place =
  | 'year'
  | 'agency'
  | 'title'
  | 'period'
  | 'published'
  | 'revised'
  | 'contact'
  | 'preamble'
  | 'explanations';

export interface Words {
  /** The text of a label in this language; `null` where the Chinese of the form stands alone. */
  readonly gloss: (label: { readonly en: string }) => string | null;
  readonly loading: string;
  readonly retry: string;
  readonly noSource: string;
  /** Heads the list of what is wrong with a report that cannot be shown. */
  readonly cannotShow: string;
  /** The same where others can. */
  readonly cannotShowSome: string;
  readonly more: (count: number) => string;
  readonly blank: string;
  readonly contentsOf: (title: string) => string;
  /** Stands under the title, which stays Chinese. */
  readonly subtitle: ((year: number) => string) | null;
  readonly periodText: (from: string, to: string) => string;
  readonly date: (iso: string) => string;
  readonly year: (year: number) => string;
  readonly address: string;
  readonly postcode: string;
  readonly phone: string;
  readonly email: string;
  readonly missingPart: string;
  readonly missingTable: string;
  /** Stands under a table that is wider than its place. */
  readonly scrollHint: string;
  /** What stands at the top of the JSON beside the parts, by its key. */
  readonly places: Readonly<Record<Place, string>>;
  /** How bad it is, as one word. */
  readonly severities: Readonly<Record<'error' | 'warning' | 'review', string>>;
  /** Names a finding at its cell and in the list. */
  readonly mark: (severity: 'error' | 'warning' | 'review', number: number) => string;
  /** Of a cell that takes part in what does not agree; read before its number, from which it is kept apart. */
  readonly operandOf: (marks: string) => string;
  /**
   * What was checked and what came of it: sums that must be equal, or (no `sums`) whatever else there is to check in a
   * table that has none. `errors` more are wrong that are no sums, `others` want a look.
   */
  readonly checked: (count: { assessed: number; notAssessable: number; broken: number }, sums: boolean, errors: number, others: number) => string;
  readonly charts: ChartWords;
  readonly tables: TableWords;
  readonly faults: Faults;
}

/** What is said around what was found. */
export interface ToldWords {
  readonly wholeReport: string;
  readonly previousYear: string;
  readonly subordinate: (number: number) => string;
  /** One of several reports, counted from 1. */
  readonly reportNumber: (number: number) => string;
  readonly where: (place: string, address: string) => string;
  /** An official explanation, beside what it explains. */
  readonly explained: (severity: 'error' | 'warning' | 'review', text: string) => string;
  /** How to get back from where a jump led. */
  readonly howBack: string;
  readonly arrived: (place: string) => string;
  readonly checkResults: string;
  readonly bySeverity: string;
  readonly byPart: string;
  readonly all: string;
  readonly noneOfThese: string;
  /** How many entries a filter leaves. */
  readonly shown: (count: number) => string;
  readonly download: (format: string) => string;
  /** The heads of the columns of a list that is taken away. */
  readonly columns: readonly string[];
}

/** Everything a language says. Only the words in Chinese are always there; the rest comes when it is used. */
export interface Language {
  readonly words: Words;
  readonly findings: Sentences;
  readonly told: ToldWords;
  readonly years: YearWords;
  readonly importing: ImportFindingWords;
}

const languages: { [L in Locale]: Partial<Language> } = { 'zh-Hans': { words: zhHans }, en: {} };

export function addWords(locale: Locale, more: Partial<Language>): void {
  languages[locale] = { ...languages[locale], ...more };
}

/** Whether a page can be shown in a language yet. */
export function hasWords(locale: Locale): boolean {
  return languages[locale].words !== undefined;
}

/** The language of the nearest `lang`; Chinese where it is none of ours. */
export function localeOf(lang: string | null | undefined): Locale {
  return /^en(?:-|$)/i.test(lang || '') ? 'en' : 'zh-Hans';
}

export function wordsOf(locale: Locale): Words {
  return languages[locale].words || zhHans;
}

/** Those that are there. */
export function sentencesOf(locale: Locale): Partial<Sentences & ImportFindingWords> {
  const { findings, importing } = languages[locale];
  return { ...findings, ...importing };
}

/** Asked for by what was loaded with them. */
export function toldWordsOf(locale: Locale): ToldWords {
  return languages[locale].told || languages['zh-Hans'].told!;
}

/** Asked for by what was loaded with them. */
export function yearWordsOf(locale: Locale): YearWords {
  return languages[locale].years!;
}
