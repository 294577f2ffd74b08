/** What the command line must be able to say in every language. */
import type { Locale } from '../../locales/locale.js';
import type { RuleWords } from '../../locales/rule-words.js';
import type { RuleId } from '../../rules/rule.js';
import type { Totals } from '../tally.js';
import { en } from './en.js';
import { zhHans } from './zh-hans.js';

/** Why a file could not be read or judged; the file's name stands beside the sentence. */
export interface FaultWords {
  'file-not-found': (data: object) => string;
  'file-not-allowed': (data: object) => string;
  'file-unreadable': (data: { code: string }) => string;
  'file-too-large': (data: { megabytes: number }) => string;
  'file-empty': (data: object) => string;
  'folder-empty': (data: { endings: readonly string[] }) => string;
  'address-refused': (data: object) => string;
  'address-unreachable': (data: object) => string;
  'address-status': (data: { status: number }) => string;
  'address-too-slow': (data: { seconds: number }) => string;
  'took-too-long': (data: { seconds: number }) => string;
  'out-of-memory': (data: object) => string;
  /** What a defect of ours leads to; it stops no other file. */
  crashed: (data: { why: string }) => string;
  'no-report': (data: object) => string;
}

/** A wrong use of the command, in one sentence. */
export interface WrongUseWords {
  readonly unknownOption: (option: string, meant: string | undefined) => string;
  readonly unknownCommand: (name: string, meant: string | undefined) => string;
  readonly noCommand: string;
  readonly noFile: string;
  readonly valueMissing: (option: string) => string;
  readonly optionMissing: (option: string) => string;
  readonly badChoice: (option: string, value: string, choices: string) => string;
  readonly severalNeedFolder: string;
  readonly notTogether: (option: string, other: string) => string;
  readonly onlyWith: (option: string, other: string) => string;
  readonly folderIsFile: (path: string) => string;
  readonly fileIsFolder: (path: string) => string;
  readonly inputTwice: string;
  readonly sameTwice: (path: string) => string;
  readonly wouldOverwrite: (path: string) => string;
  readonly previousUnreadable: (file: string, why: string) => string;
  readonly cannotWrite: (path: string, code: string) => string;
  readonly other: (message: string) => string;
  readonly howToGetHelp: (command: string) => string;
}

export interface HelpWords {
  /** The titles that the parser writes in English, by what it writes. */
  readonly titles: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:', string>>;
  readonly usage: { readonly program: string; readonly command: string };
  readonly program: string;
  readonly convert: string;
  readonly check: string;
  readonly export: string;
  readonly rollUp: string;
  readonly agency: string;
  readonly year: string;
  readonly partial: string;
  readonly tidy: string;
  readonly tidyTo: string;
  readonly to: string;
  readonly files: string;
  readonly convertOutput: string;
  readonly mapping: string;
  readonly strict: string;
  readonly previous: string;
  readonly format: string;
  readonly checkOutput: string;
  readonly lang: string;
  readonly help: string;
  readonly version: string;
  /** Stands after the options: examples and exit codes. */
  readonly afterProgram: string;
  readonly afterConvert: string;
  readonly afterCheck: string;
  readonly afterExport: string;
  readonly afterRollUp: string;
}

/** The mapping report. */
export interface MappingWords {
  /** A table and its edition. */
  readonly table: (heading: string, edition: string | undefined) => string;
  readonly counts: (count: { cells: number; matched: number; guessed: number; missing: number }) => string;
  readonly tableMissing: string;
  readonly guessed: string;
  readonly missing: string;
  /** What stood in a cell, and where. */
  readonly source: (text: string | undefined, place: { table: number; row: number; column: number } | undefined) => string;
  readonly more: (count: number) => string;
  /** Heads what could not be read or placed. */
  readonly unplaced: string;
  /** Heads what the rules found. */
  readonly found: string;
  readonly written: (path: string) => string;
  readonly notWritten: string;
}

/** What putting reports together came to. */
export interface RollUpCommandWords {
  /** Heads what keeps a report from being added up. */
  readonly adding: string;
  readonly more: (count: number) => string;
  /** Of a file without a report. */
  readonly notCounted: string;
  /** Heads the sums that do not agree with each other. */
  readonly disagree: string;
  readonly whole: (count: { reports: number; cells: number }) => string;
  /** `tables` of the three are there; of their `cells` some have a `whole` sum, some a `partial` one; `hint` that there is a way to some. */
  readonly notWhole: (count: { reports: number; counted: number; tables: number; cells: number; whole: number; partial: number; hint: boolean }) => string;
  readonly tidied: (count: { files: number; reports: number; cells: number; without: number; twice: number }) => string;
  readonly twice: (file: string) => string;
}

/** The overview page. */
export interface OverviewWords {
  readonly title: (reports: number) => string;
  readonly made: (when: string) => string;
  readonly tiles: Readonly<Record<'reports' | 'wrong' | 'doubtful' | 'agreeing' | 'unreadable', string>>;
  readonly caption: string;
  readonly legend: Readonly<Record<'error' | 'warning' | 'review' | 'agrees' | 'notAssessable' | 'absent', string>>;
  readonly report: string;
  readonly fileOrData: string;
  readonly state: Readonly<Record<'wrong' | 'doubtful' | 'agreeing' | 'unreadable', string>>;
  readonly stateHead: string;
  readonly sum: string;
  /** Of a cell, for who does not see its column. */
  readonly cell: (count: number, worst: string, column: string, report: string) => string;
  readonly details: string;
  readonly nothing: string;
  readonly back: string;
  readonly sort: string;
  readonly search: string;
  readonly show: string;
  readonly everything: string;
  /** `{shown}` and `{all}` are filled in by the page's script. */
  readonly shown: string;
}

export interface CliWords {
  readonly faults: FaultWords;
  readonly wrongUse: WrongUseWords;
  readonly help: HelpWords;
  readonly mapping: MappingWords;
  readonly rollUp: RollUpCommandWords;
  readonly overview: OverviewWords;
  readonly rules: Readonly<Record<RuleId, RuleWords>>;
  /** Names whatever is no rule: the form of the data, the reading of the file. */
  readonly otherFinding: string;
  /** Standard input, as a file's name. */
  readonly standardInput: string;
  readonly unreadable: string;
  readonly report: (agency: string, year: number) => string;
  readonly colon: string;
  readonly summary: (totals: Totals) => string;
  readonly progress: (bar: string) => string;
  /** The same where files are only read. */
  readonly reading: (bar: string) => string;
}

const words: Readonly<Record<Locale, CliWords>> = { 'zh-Hans': zhHans, en };

export function cliWords(locale: Locale): CliWords {
  return words[locale];
}
