/** `check`: what does not agree in reports, one or thousands, in the format that is asked for. */
import { availableParallelism } from 'node:os';
import type { Locale } from '../../locales/locale.js';
import type { Report } from '../../report/report.js';
import { describe } from '../fault.js';
import type { FormatName, Frame } from '../formats/format.js';
import { formats } from '../formats/index.js';
import { inOrder } from '../in-order.js';
import { filesOf, folderOf, isFolder } from '../inputs.js';
import { read } from '../judge.js';
import { openOutput } from '../output.js';
import { Pool } from '../pool.js';
import { startProgress } from '../progress.js';
import { standardInput } from '../read-input.js';
import { addTo, noTotals } from '../tally.js';
import type { Totals } from '../tally.js';
import { carryOut } from '../task.js';
import type { Done, Run } from '../task.js';
import { version } from '../version.js';
import { cliWords } from '../words/words.js';
import { WrongUse } from '../wrong-use.js';

export interface CheckCommandOptions {
  readonly previous?: string;
  readonly format: FormatName;
  readonly output?: string;
}

/** How many files a thread may be ahead of the one that is written next: a slow one holds up few, and few are kept. */
const aheadPerThread = 8;

/** @returns the exit code */
export async function check(names: readonly string[], { previous: name, format, output }: CheckCommandOptions, locale: Locale): Promise<number> {
  if ([...names, name].filter((each) => each === standardInput).length > 1) throw new WrongUse(({ wrongUse }) => wrongUse.inputTwice);
  if (output !== undefined && (await isFolder(output))) throw new WrongUse(({ wrongUse }) => wrongUse.fileIsFolder(output));
  const previous = name === undefined ? undefined : await readPrevious(name, locale);
  const files = await filesOf(names);
  const frame: Frame = { locale, version, withPrevious: previous !== undefined, folder: folderOf(files), began: new Date().toISOString() };
  const totals = await checkAll(files, { format, frame, ...(previous && { previous }) }, output);
  if (format !== 'text' || output !== undefined) process.stderr.write(`${cliWords(locale).summary(totals)}\n`);
  return totals.error || totals.unreadable ? 1 : 0;
}

async function checkAll(files: readonly string[], run: Run, output: string | undefined): Promise<Totals> {
  const totals = noTotals();
  const progress = startProgress(files.length, cliWords(run.frame.locale));
  const out = openOutput(output, output === undefined ? progress.around : undefined);
  // A thread costs more than one report.
  const threads = files.length > 1 ? Math.min(availableParallelism(), files.length) : 0;
  const pool = threads ? new Pool(threads, run) : undefined;
  const carry = (index: number): Promise<Done> => {
    const task = { index, file: files[index]! };
    // Only this thread has standard input.
    return pool && task.file !== standardInput ? pool.carryOut(task) : carryOut(task, run);
  };
  async function* pieces(): AsyncGenerator<Done['piece']> {
    for await (const { piece, tally } of inOrder(files.length, Math.max(1, threads * aheadPerThread), carry)) {
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
    await pool?.close();
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
