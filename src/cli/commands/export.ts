/** `export`: reports in any format that can be read → another format. */
import { basename } from 'node:path';
import { metadataEnding } from '../../exporters/csvw.js';
import { describeFormat, exportFormats, exportReport } from '../../exporters/index.js';
import type { ExportedFile, ExportFormat } from '../../exporters/index.js';
import type { Locale } from '../../locales/locale.js';
import type { Report } from '../../report/report.js';
import { destinations, keepApart } from '../destinations.js';
import { fault } from '../fault.js';
import type { Fault } from '../fault.js';
import { filesOf } from '../inputs.js';
import { read } from '../judge.js';
import { describeProblems } from '../mapping-report.js';
import { nameOf } from '../naming.js';
import { openOutput, saveFile } from '../output.js';
import { asLines } from '../plain.js';
import { cliWords } from '../words/words.js';
import { WrongUse } from '../wrong-use.js';

export interface ExportCommandOptions {
  readonly to: ExportFormat;
  readonly output?: string;
}

/** The formats of `--to`. */
export const exportNames: readonly string[] = exportFormats;

/** @returns the exit code */
export async function exportFiles(names: readonly string[], { to, output }: ExportCommandOptions, locale: Locale): Promise<number> {
  const files = await filesOf(names);
  if (files.length > 1 && output === undefined) throw new WrongUse(({ wrongUse }) => wrongUse.severalNeedFolder);
  const paths = await destinations(files, output, `.${describeFormat(to).ending}`);
  if (to === 'csv') await keepApart(files, paths.map((path) => path && path + metadataEnding));
  let code = 0;
  for (const [index, file] of files.entries()) code = Math.max(code, await exportOne(file, to, paths[index], locale));
  return code;
}

/** A report that was read with doubts is exported, and the doubts are told; without a report there is nothing to write. */
async function exportOne(file: string, to: ExportFormat, path: string | undefined, locale: Locale): Promise<number> {
  const { imported, findings } = await read(file);
  const { mapping: words } = cliWords(locale);
  const { made, failed } = imported?.report ? await make(imported.report, to, locale) : {};
  const lines = [...describeProblems(words.unplaced, failed ? [...findings, failed] : findings, locale)];
  if (made) {
    const { name, data, companions = [] } = made;
    if (path === undefined) await openOutput(undefined).write(data);
    else {
      await saveFile(path, data);
      // What stands beside a file names it.
      for (const each of companions) await saveFile(path + each.name.slice(name.length), String(each.data).split(encodeURIComponent(name)).join(encodeURIComponent(basename(path))));
      lines.push(`  ${words.written(path)}`);
    }
  } else lines.push(`  ${words.notWritten}`);
  if (lines.length) process.stderr.write(asLines([nameOf(file, locale), ...lines]));
  return made ? 0 : 1;
}

/** A defect of ours, or of a library, costs that file alone. */
async function make(report: Report, to: ExportFormat, locale: Locale): Promise<{ made?: ExportedFile; failed?: Fault }> {
  try {
    return { made: await exportReport(report, to, { locale }) };
  } catch (error) {
    return { failed: fault('crashed', { why: String(error) }) };
  }
}
