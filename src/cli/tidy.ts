/** All cells of all reports, one a line, as they come: nothing is kept but whose they were. */
import { tidyCsvHead } from '../exporters/tidy-rows.js';
import type { Locale } from '../locales/locale.js';
import { agencyKey } from '../report/roll-up.js';
import { eachFile } from './each-file.js';
import type { Gathered, TidyFormat } from './gather.js';
import { fileAndReport, nameOf } from './naming.js';
import { makeRoomFor, openOutput } from './output.js';
import { asLines } from './plain.js';
import { startProgress } from './progress.js';
import { cliWords } from './words/words.js';

/** @returns the exit code */
export async function writeTidy(files: readonly string[], tidy: TidyFormat, output: string | undefined, locale: Locale): Promise<number> {
  const { rollUp: words, reading } = cliWords(locale);
  if (output !== undefined) await makeRoomFor(output);
  const progress = startProgress(files.length, reading);
  const out = openOutput(output, output === undefined ? progress.around : undefined);
  /** The file in which each agency's report of each year was met first. */
  const first = new Map<string, string>();
  const count = { files: files.length, reports: 0, cells: 0, without: 0, twice: 0 };
  let index = 0;
  try {
    if (tidy === 'csv') await out.write(tidyCsvHead);
    for await (const gathered of eachFile(files, { job: 'gather', locale, tidy })) {
      const { report, whole, cells } = gathered;
      const file = files[index++]!;
      await out.write(gathered.lines);
      const key = report && `${agencyKey(report.agency.name)} ${report.year}`;
      const other = key === undefined ? undefined : first.get(key);
      if (other !== undefined) count.twice += 1;
      else if (key !== undefined) first.set(key, file);
      if (report) count.reports += 1;
      if (report && !whole) count.without += 1;
      count.cells += cells;
      const told = aboutFile(file, gathered, other, locale);
      if (told) progress.around(() => process.stderr.write(told), process.stderr);
      progress.step();
    }
    await out.close();
  } finally {
    progress.stop();
  }
  const whole = count.reports === count.files && !count.without && !count.twice;
  process.stderr.write(`${words.tidied(count)}\n`);
  return whole ? 0 : 1;
}

function aboutFile(file: string, { report, told }: Gathered, twice: string | undefined, locale: Locale): string {
  const { rollUp: words } = cliWords(locale);
  const lines = [...told, ...(twice === undefined ? [] : [`  ${words.twice(nameOf(twice, locale))}`]), ...(report ? [] : [`  ${words.notCounted}`])];
  return lines.length ? asLines([fileAndReport(file, report, locale), ...lines]) : '';
}
