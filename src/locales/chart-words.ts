/** What charts say, of one report and of several years, and what they need to know for it. */

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
  /** What has no number, and is not in the sum: left blank, or another wording in its place. */
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
  /** Years whose report lacks the table. */
  readonly tableless: readonly number[];
  /** Years of which two reports were given. */
  readonly twice: readonly number[];
  /** The names the reports give; more than one is worth a word. */
  readonly agencies: readonly string[];
  /** The years use both editions of the form. */
  readonly mixed: boolean;
  /** Years of which every number is what the next begins with. */
  readonly agreed: readonly number[];
  /** Years that cannot be compared with the next, or not in every column: one has no report, or a blank. */
  readonly unknown: readonly number[];
  /** What a year carried over, where the next begins with another number. */
  readonly breaks: readonly { readonly year: number; readonly column: Named; readonly from: number; readonly to: number }[];
}

/** The sentences of charts. */
export interface ChartWords {
  readonly bars: (facts: ChartFacts) => string;
  readonly zerosLeftOut: string;
  /** `null` where there is no number: left blank, or another wording in its place. */
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
  readonly sides: readonly string[];
  /** By how much the two differ. */
  readonly apart: string;
  /** Stands after a number in which some are left out. */
  readonly partly: string;
  /** Stands in the place of a number that is not there. */
  readonly none: string;
  /** Where the numbers are from, and whether the table shows a wording that says otherwise. */
  readonly sameNumbers: (table: string, otherwise: boolean) => string;
  /** How to go through the marks of a chart. */
  readonly keys: string;
  /** One mark, read aloud. */
  readonly markValue: (label: string, value: string, unit: string, percent: string | undefined) => string;
}

/** What is said of several years. */
export interface YearWords {
  readonly trend: (facts: TrendFacts) => string;
  readonly noReport: (year: number) => string;
  readonly noTable: (year: number) => string;
  /** Heads the list of what is wrong with reports that cannot be shown, where others can. */
  readonly cannotShowSome: string;
  readonly compare: string;
  /** This year less the last, with its sign, beside a number; `null` where they are the same. */
  readonly change: (difference: string | null) => string;
}
