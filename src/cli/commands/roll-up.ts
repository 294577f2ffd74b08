/** `roll-up`: reports of subordinates → a draft of the report over them, or with `--tidy` all cells of all of them. */
import { tableKeys } from '../../definition/form.js';
import { cells } from '../../definition/table.js';
import { exportReport } from '../../exporters/index.js';
import type { Locale } from '../../locales/locale.js';
import { placeOf } from '../../report/describe.js';
import type { Finding } from '../../report/finding.js';
import { years } from '../../report/parse.js';
import { blocksOf, cellOf, tableOf } from '../../report/report.js';
import type { Report } from '../../report/report.js';
import { isPartial, rollUp } from '../../report/roll-up.js';
import { checkReport } from '../../rules/check.js';
import { oneDestination } from '../destinations.js';
import { eachFile } from '../each-file.js';
import type { Gathered, TidyFormat } from '../gather.js';
import { filesOf } from '../inputs.js';
import { describeProblems } from '../mapping-report.js';
import { fileAndReport, whose } from '../naming.js';
import { openOutput, saveFile } from '../output.js';
import { asLines } from '../plain.js';
import { startProgress } from '../progress.js';
import { writeTidy } from '../tidy.js';
import { cliWords } from '../words/words.js';
import { WrongUse } from '../wrong-use.js';

export interface RollUpCommandOptions {
  readonly agency?: string;
  readonly year?: string;
  readonly partial?: boolean;
  readonly tidy?: boolean;
  readonly to?: TidyFormat;
  readonly output?: string;
}

/** Whose draft it is to be. */
interface Draft {
  readonly agency: string;
  readonly year: number;
  readonly partial: boolean;
}

/** How many cells of one report are named. */
const shownAtMost = 10;

/** @returns the exit code */
export async function rollUpFiles(names: readonly string[], options: RollUpCommandOptions, locale: Locale): Promise<number> {
  const { tidy, to, output } = options;
  const wanted = tidy ? noDraft(options) : draftOf(options);
  const files = await filesOf(names);
  await oneDestination(files, output);
  if (!wanted) return writeTidy(files, to || (output && /\.(?:ndjson|jsonl)$/i.test(output) ? 'ndjson' : 'csv'), output, locale);
  return addUpFiles(files, wanted, output, locale);
}

function draftOf({ agency = '', year = '', partial = false, to }: RollUpCommandOptions): Draft {
  if (to !== undefined) throw new WrongUse(({ wrongUse }) => wrongUse.onlyWith('--to', '--tidy'));
  if (!agency.trim()) throw new WrongUse(({ wrongUse }) => wrongUse.optionMissing('--agency'));
  if (!year) throw new WrongUse(({ wrongUse }) => wrongUse.optionMissing('--year'));
  const number = /^\d{4}$/.test(year) ? Number(year) : NaN;
  if (!(number >= years.from && number <= years.to)) throw new WrongUse(({ wrongUse }) => wrongUse.badChoice('--year', year, `${years.from}–${years.to}`));
  return { agency: agency.trim(), year: number, partial };
}

/** The cells are told as they are, whoever's they are: what asks for a draft would go for nothing. */
function noDraft(options: RollUpCommandOptions): undefined {
  const senseless = (['agency', 'year', 'partial'] as const).find((each) => options[each] !== undefined);
  if (senseless) throw new WrongUse(({ wrongUse }) => wrongUse.notTogether('--tidy', `--${senseless}`));
  return undefined;
}

async function addUpFiles(files: readonly string[], wanted: Draft, output: string | undefined, locale: Locale): Promise<number> {
  const gathered = await gatherAll(files, locale);
  const { draft, findings } = rollUp(gathered.map(({ report }) => report), wanted);
  const sums = findings.filter(({ id }) => id.startsWith('sum-') || id === 'number-not-exact');
  const counted = files.filter((_, index) => gathered[index]!.report?.year === wanted.year).length;
  const lines = files.flatMap((file, index) => aboutFile(file, gathered[index]!, ofFile(sums, index), locale));
  const { mapping: words, rollUp: own } = cliWords(locale);
  lines.push(whose(draft, locale), ...describeProblems(words.found, sums.filter(({ at }) => !at.startsWith('subordinates.')), locale));
  if (counted) {
    const { data } = await exportReport(draft, 'json');
    await (output === undefined ? openOutput(undefined).write(data) : saveFile(output, data));
    // Totals that were wrong below are wrong above.
    lines.push(...describeProblems(own.disagree, checkReport(draft).findings.filter(({ severity }) => severity === 'error'), locale));
    if (output !== undefined) lines.push(`  ${words.written(output)}`);
  } else lines.push(`  ${words.notWritten}`);
  const count = { ...countCells(draft), reports: files.length, counted };
  const whole = counted === files.length && !sums.length && count.whole === count.cells;
  lines.push(whole ? own.whole(count) : own.notWhole({ ...count, hint: !wanted.partial && count.whole < count.cells }));
  process.stderr.write(asLines(lines));
  return whole ? 0 : 1;
}

async function gatherAll(files: readonly string[], locale: Locale): Promise<readonly Gathered[]> {
  const progress = startProgress(files.length, cliWords(locale).reading);
  const all: Gathered[] = [];
  try {
    for await (const each of eachFile(files, { job: 'gather', locale })) {
      all.push(each);
      progress.step();
    }
  } finally {
    progress.stop();
  }
  return all;
}

/** What came up about one of the files, its addresses as in the file itself. */
function ofFile(findings: readonly Finding[], index: number): readonly Finding[] {
  const prefix = `subordinates.${index}:`;
  const own = (at: string): string => at.slice(prefix.length);
  return findings.filter(({ at }) => at.startsWith(prefix)).map((each): Finding => ({ ...each, at: own(each.at), related: each.related.map(own) }));
}

function aboutFile(file: string, { report, told }: Gathered, sums: readonly Finding[], locale: Locale): readonly string[] {
  if (!told.length && !sums.length && report) return [];
  const { rollUp: words } = cliWords(locale);
  const lacking = sums.flatMap((each) => [...describeProblems(words.adding, [each], locale).slice(1), ...placesOf(each, locale)]);
  return [fileAndReport(file, report, locale), ...told, ...(lacking.length ? [`  ${words.adding}`, ...lacking] : []), ...(report ? [] : [`  ${words.notCounted}`])];
}

function placesOf({ related }: Finding, locale: Locale): readonly string[] {
  const rest = related.length - shownAtMost;
  return [...related.slice(0, shownAtMost).map((at) => `      ${placeOf(at, locale)}`), ...(rest > 0 ? [`      ${cliWords(locale).rollUp.more(rest)}`] : [])];
}

/** How many cells the draft has, and of how many the sum is of all, or of some of the reports. */
function countCells(draft: Report): { cells: number; whole: number; partial: number; tables: number } {
  const count = { cells: 0, whole: 0, partial: 0, tables: 0 };
  for (const key of tableKeys) {
    const table = tableOf(draft, key);
    if (!table) continue;
    count.tables += 1;
    for (const { row, column } of blocksOf(table, key).flatMap(cells)) {
      const cell = cellOf(table, row, column);
      count.cells += 1;
      if (isPartial(cell)) count.partial += 1;
      else if (cell !== null) count.whole += 1;
    }
  }
  return count;
}
