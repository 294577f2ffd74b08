/** `convert`: reports in any format that can be read → their JSON, and where each cell of it came from. */
import { resolve } from 'node:path';
import { tableKeys } from '../../definition/form.js';
import type { Locale } from '../../locales/locale.js';
import { checkReport } from '../../rules/check.js';
import { destinations } from '../destinations.js';
import { filesOf } from '../inputs.js';
import { read } from '../judge.js';
import type { Read } from '../judge.js';
import { describeMapping, describeProblems, isTableMissing, wholeMapping } from '../mapping-report.js';
import { fileAndReport } from '../naming.js';
import { openOutput, saveFile } from '../output.js';
import { asLines } from '../plain.js';
import { cliWords } from '../words/words.js';
import { WrongUse } from '../wrong-use.js';

export interface ConvertOptions {
  readonly output?: string;
  readonly mapping?: string;
  readonly strict?: boolean;
}

/** Where the results of one file go; without `report`, to standard output. */
interface Target {
  readonly file: string;
  readonly report?: string;
  readonly mapping?: string;
}

/** @returns the exit code */
export async function convert(names: readonly string[], options: ConvertOptions, locale: Locale): Promise<number> {
  const targets = await targetsOf(await filesOf(names), options);
  let code = 0;
  // One after another, so that their reports in words do not mix.
  for (const target of targets) code = Math.max(code, await convertOne(target, Boolean(options.strict), locale));
  return code;
}

async function convertOne({ file, report: path, mapping: mappingPath }: Target, strict: boolean, locale: Locale): Promise<number> {
  const found = await read(file);
  const { imported } = found;
  const mapping = wholeMapping(imported?.mapping);
  const value = imported?.report ?? imported?.draft ?? undefined;
  if (value !== undefined) await save(path, value);
  if (mappingPath !== undefined) await save(mappingPath, mapping);
  tell(file, found, value === undefined ? undefined : path, locale);
  const certain = mapping.every(({ status }) => status === 'matched');
  const incomplete = tableKeys.some((key) => isTableMissing(mapping, key));
  return !imported?.report || incomplete || (strict && !certain) ? 1 : 0;
}

/** The mapping report on standard error, where it does not get into the JSON. */
function tell(file: string, { imported, findings }: Read, written: string | undefined, locale: Locale): void {
  const { mapping: words } = cliWords(locale);
  const report = imported?.report;
  const lines = [fileAndReport(file, report, locale)];
  if (imported?.mapping.length) lines.push(...describeMapping(wholeMapping(imported.mapping), imported, locale));
  lines.push(...describeProblems(words.unplaced, findings, locale));
  if (report) lines.push(...describeProblems(words.found, checkReport(report).findings, locale));
  if (written !== undefined) lines.push(`  ${words.written(written)}`);
  else if (!imported || imported.draft === null || imported.draft === undefined) lines.push(`  ${words.notWritten}`);
  process.stderr.write(asLines(lines));
}

async function save(path: string | undefined, value: unknown): Promise<void> {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  return path === undefined ? openOutput(undefined).write(text) : saveFile(path, text);
}

async function targetsOf(files: readonly string[], { output, mapping }: ConvertOptions): Promise<readonly Target[]> {
  const reports = await destinations(files, output, '.json');
  const mappings = await destinations(files, mapping, '.mapping.json');
  if (files.length > 1 && output === undefined) throw new WrongUse(({ wrongUse }) => wrongUse.severalNeedFolder);
  const taken = new Set(reports.flatMap((path) => (path === undefined ? [] : [resolve(path)])));
  const clash = mappings.find((path) => path !== undefined && taken.has(resolve(path)));
  if (clash !== undefined) throw new WrongUse(({ wrongUse }) => wrongUse.sameTwice(clash));
  return files.map((file, index) => ({ file, report: reports[index], mapping: mappings[index] }));
}
