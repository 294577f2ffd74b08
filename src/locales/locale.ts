/** The words that are not law: which language, and what every language must say. */
import type { AddingUpWords } from './adding-up.js';
import type { ChartWords, YearWords } from './chart-words.js';
import type { AnyFileWords, ImportFindingWords } from './importing.js';
import { zhHans } from './zh-hans.js';

export type { ChartFacts, TrendFacts, YearWords } from './chart-words.js';

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

interface Named {
  readonly label: string;
  readonly en: string;
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
  complete: (data: { missing: 'part' | 'table' | 'cells'; count?: number; sums?: boolean; rows?: readonly Named[]; columns?: readonly Named[]; partly?: readonly Named[] }) => string;
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
  /** The file is no JSON, and what reads such files is not there. */
  'load-no-importer': (data: { url: string }) => string;
  'load-not-utf8': (data: { url: string }) => string;
  /** Without `url` the JSON stands in the page. */
  'load-not-json': (data: { url?: string } & JsonFault) => string;
}

/** Told also where nothing more can be loaded. */
export type FaultId = 'load-from-disk' | 'load-unreachable' | 'load-status';
export type Faults = Pick<FindingWords, FaultId>;
/** Of everything else that can be found. */
export type Sentences = Omit<FindingWords, FaultId>;

/** What a reader can do with a table. */
export interface TableWords {
  /** Names the group of buttons. */
  readonly tools: string;
  /** A layout without merged cells. */
  readonly flat: string;
  /** Puts away the rows that are all zero. */
  readonly fold: (count: number) => string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
}

/** Keys at the top of the JSON that are no part of the form. */
type ShownPlace = 'agency' | 'period' | 'published' | 'revised';
type OtherPlace = 'year' | 'title' | 'contact' | 'preamble' | 'explanations';

export interface Words {
  /** The text of a label in this language; `null` where the Chinese of the form stands alone. */
  readonly gloss: (label: { readonly en: string }) => string | null;
  readonly loading: string;
  readonly retry: string;
  readonly noSource: string;
  /** Heads the list of what is wrong with a report that cannot be shown. */
  readonly cannotShow: string;
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
  /** Opens the menu of files. */
  readonly downloads: string;
  /** Where its list cannot be had. */
  readonly noDownloads: string;
  /** What stands at the top of the JSON and of the document, by its key. */
  readonly places: Readonly<Record<ShownPlace, string>>;
  /**
   * What was checked and what came of it: sums that must be equal, or (`sums` false) whatever else there is to check in a
   * table that has none. `others` want a look, `errors` more are wrong that are no sums.
   */
  readonly checked: (count: { assessed: number; notAssessable: number; broken: number }, others: number, errors?: number, sums?: boolean) => string;
  readonly charts: ChartWords;
  readonly tables: TableWords;
  readonly faults: Faults;
}

/** What is said of what was found. */
export interface FoundWords {
  readonly sentences: Sentences;
  /** How many more keep a report from being shown than are listed. */
  readonly more: (count: number) => string;
  readonly previousYear: string;
  readonly where: (place: string, address: string) => string;
  readonly wholeReport: string;
  readonly subordinate: (number: number) => string;
  /** One of several reports, counted from 1. */
  readonly reportNumber: (number: number) => string;
  /** How bad it is, as one word. */
  readonly severities: Readonly<Record<'error' | 'warning' | 'review', string>>;
  /** Names a finding at its cell and in the list. */
  readonly mark: (severity: 'error' | 'warning' | 'review', number: number) => string;
  /** Of a cell that takes part in what does not agree; read before its number, from which it is kept apart. */
  readonly operandOf: (marks: string) => string;
  /** An official explanation, beside what it explains. */
  readonly explained: (text: string, severity?: 'error' | 'warning' | 'review') => string;
  /** How to get back from where a jump led. */
  readonly howBack: string;
  readonly checkResults: string;
  readonly arrived: (place: string) => string;
  /** There is nowhere on the page to lead to. */
  readonly notShown: string;
  readonly bySeverity: string;
  readonly byPart: string;
  readonly all: string;
  readonly noneOfThese: string;
  /** How many entries a filter leaves. */
  readonly shown: (count: number) => string;
  readonly download: (format: string) => string;
  /** The heads of the columns of a list that is taken away. */
  readonly columns: readonly string[];
  /** What stands at the top of the JSON alone, by its key. */
  readonly places: Readonly<Record<OtherPlace, string>>;
}

/** Everything a language says. Only the words in Chinese are always there; the rest comes when it is used. */
export interface Language {
  readonly words: Words;
  readonly found: FoundWords;
  readonly years: YearWords;
  readonly importing: AnyFileWords & Partial<ImportFindingWords>;
  readonly addingUp: AddingUpWords;
}

const languages: { [L in Locale]: Partial<Language> } = { 'zh-Hans': { words: zhHans }, en: {} };

/** A page's script may name a language that is none of ours. */
const languageOf = (locale: Locale): Partial<Language> => languages[locale] || languages['zh-Hans'];

export function addWords(locale: Locale, more: Partial<Language>): void {
  languages[locale] = { ...languages[locale], ...more };
}

/** Whether a page can be shown in a language yet. */
export function hasWords(locale: Locale): boolean {
  return languageOf(locale).words !== undefined;
}

/** The language of the nearest `lang`; Chinese where it is none of ours. */
export function localeOf(lang: string | null | undefined): Locale {
  return /^en(?:-|$)/i.test(lang || '') ? 'en' : 'zh-Hans';
}

export function wordsOf(locale: Locale): Words {
  return languageOf(locale).words || zhHans;
}

/** Those that are there. */
export function sentencesOf(locale: Locale): Partial<Sentences & ImportFindingWords & AddingUpWords> {
  const { found, importing, addingUp } = languageOf(locale);
  return { ...(found && found.sentences), ...importing, ...addingUp };
}

/** Asked for by what was loaded with them, as are those of years. */
export function foundWordsOf(locale: Locale): FoundWords {
  return languageOf(locale).found!;
}

export function yearWordsOf(locale: Locale): YearWords {
  return languageOf(locale).years!;
}
