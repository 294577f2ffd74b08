/** `check`: what does not agree in reports, one or thousands, in the format that is asked for. */
import type { Locale } from '../../locales/locale.js';
import type { Report } from '../../report/report.js';
import type { CheckRun } from '../check-task.js';
import { oneDestination } from '../destinations.js';
import { eachFile } from '../each-file.js';
import { describe } from '../fault.js';
import type { FormatName, Frame, Piece } from '../formats/format.js';
import { formats } from '../formats/index.js';
import { filesOf, folderOf } from '../inputs.js';
import { read } from '../judge.js';
import { openOutput } from '../output.js';
import { startProgress } from '../progress.js';
import { addTo, noTotals } from '../tally.js';
import type { Totals } from '../tally.js';
import { version } from '../version.js';
import { cliWords } from '../words/words.js';
import { WrongUse } from '../wrong-use.js';

export interface CheckCommandOptions {
  readonly previous?: string;
  readonly format: FormatName;
  readonly output?: string;
}

/** @returns the exit code */
export async function check(names: readonly string[], { previous: name, format, output }: CheckCommandOptions, locale: Locale): Promise<number> {
  const files = await filesOf(names);
  await oneDestination(name === undefined ? files : [...files, name], output);
  const previous = name === undefined ? undefined : await readPrevious(name, locale);
  const frame: Frame = { locale, version, withPrevious: previous !== undefined, folder: folderOf(files), began: new Date().toISOString() };
  const totals = await checkAll(files, { job: 'check', format, frame, ...(previous && { previous }) }, output);
  if (format !== 'text' || output !== undefined) process.stderr.write(`${cliWords(locale).summary(totals)}\n`);
  return totals.error || totals.unreadable ? 1 : 0;
}

async function checkAll(files: readonly string[], run: CheckRun, output: string | undefined): Promise<Totals> {
  const totals = noTotals();
  const progress = startProgress(files.length, cliWords(run.frame.locale).progress);
  const out = openOutput(output, output === undefined ? progress.around : undefined);
  async function* pieces(): AsyncGenerator<Piece> {
    for await (const { piece, tally } of eachFile(files, run)) {
      addTo(totals, tally);
      progress.step();
      yield piece;
    }
  }
  try {
    await formats[run.format].write(pieces(), out, run.frame, totals);
    await out.close();
  } finally {
    progress.stop();
  }
  return totals;
}

/** Without it the run would not be what was asked for, so nothing is checked. */
async function readPrevious(name: string, locale: Locale): Promise<Report> {
  const { imported, findings } = await read(name);
  if (imported?.report) return imported.report;
  const why = findings.filter(({ severity }) => severity === 'error').map((found) => describe(found, locale));
  throw new WrongUse(({ wrongUse }) => wrongUse.previousUnreadable(name, why.join(' ')));
}
