/** One file of many that are put together: its tables, or the lines of its cells, and what is told of reading it. */
import { partHeading, partOf, tableKeys } from '../definition/form.js';
import { tidyCsvLine, tidyJsonLine, tidyRows } from '../exporters/tidy-rows.js';
import { wordsOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import { tableOf } from '../report/report.js';
import type { Report } from '../report/report.js';
import { fault } from './fault.js';
import type { Fault } from './fault.js';
import { read } from './judge.js';
import { describeProblems } from './mapping-report.js';
import { cliWords } from './words/words.js';

export const tidyFormats = ['csv', 'ndjson'] as const;
export type TidyFormat = (typeof tidyFormats)[number];

export interface GatherRun {
  readonly job: 'gather';
  readonly locale: Locale;
  /** The cells as lines of this; without it the tables themselves, to be added up. */
  readonly tidy?: TidyFormat;
}

export interface Gathered {
  /** Whose it is: absent where no report could be had. Its tables where they are to be added up; its prose never. */
  readonly report?: Pick<Report, 'year' | 'agency' | 'tables'>;
  /** The lines of its cells, and how many they are. */
  readonly lines: string;
  readonly cells: number;
  /** What is to be told of it, in words. */
  readonly told: readonly string[];
  /** All three tables are there. */
  readonly whole: boolean;
}

const lineOf = { csv: tidyCsvLine, ndjson: tidyJsonLine } as const;

/** Never rejects: a defect of ours costs that file alone. */
export async function gather(file: string, run: GatherRun): Promise<Gathered> {
  try {
    return await gathered(file, run);
  } catch (error) {
    return giveUpGathering(fault('crashed', { why: String(error) }), run);
  }
}

export function giveUpGathering(why: Fault, { locale }: GatherRun): Gathered {
  return { ...nothing, told: describeProblems(cliWords(locale).mapping.unplaced, [why], locale) };
}

const nothing: Gathered = { lines: '', cells: 0, told: [], whole: false };

async function gathered(file: string, { locale, tidy }: GatherRun): Promise<Gathered> {
  const { imported, findings } = await read(file);
  const words = cliWords(locale);
  const report = imported?.report;
  const told = describeProblems(words.mapping.unplaced, findings, locale);
  if (!report) return { ...nothing, told };
  const { year, agency, tables } = report;
  if (!tidy) return { ...nothing, report: { year, agency, ...(tables && { tables }) }, told, whole: true };
  const missing = tableKeys.filter((key) => !tableOf(report, key));
  const lines = Array.from(tidyRows(report, { locale }), lineOf[tidy]);
  return {
    report: { year, agency },
    lines: lines.join(''),
    cells: lines.length,
    told: [...told, ...missing.map((key) => `  ${headingOf(key, locale)}${words.colon}${words.mapping.tableMissing}`)],
    whole: !missing.length,
  };
}

function headingOf(key: (typeof tableKeys)[number], locale: Locale): string {
  const label = partHeading(partOf(key));
  return wordsOf(locale).gloss(label) || label.label;
}
