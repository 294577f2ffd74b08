/** `convert`: reports in any format that can be read → their JSON, and where each cell of it came from. */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { tableKeys } from '../../definition/form.js';
import type { Locale } from '../../locales/locale.js';
import { checkReport } from '../../rules/check.js';
import { filesOf, isFolder } from '../inputs.js';
import { read } from '../judge.js';
import type { Read } from '../judge.js';
import { describeMapping, describeProblems, isTableMissing, wholeMapping } from '../mapping-report.js';
import { nameOf, whose } from '../naming.js';
import { openOutput } from '../output.js';
import { plain } from '../plain.js';
import { isAddress, standardInput } from '../read-input.js';
import { cliWords } from '../words/words.js';
import { CannotWrite, WrongUse } from '../wrong-use.js';

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
  const { mapping: words, colon } = cliWords(locale);
  const report = imported?.report;
  const lines = [`${nameOf(file, locale)}${report ? `${colon}${whose(report, locale)}` : ''}`];
  if (imported?.mapping.length) lines.push(...describeMapping(wholeMapping(imported.mapping), imported, locale));
  lines.push(...describeProblems(words.unplaced, findings, locale));
  if (report) lines.push(...describeProblems(words.found, checkReport(report).findings, locale));
  if (written !== undefined) lines.push(`  ${words.written(written)}`);
  else if (!imported || imported.draft === null || imported.draft === undefined) lines.push(`  ${words.notWritten}`);
  process.stderr.write(lines.map((line) => `${indented(line)}\n`).join(''));
}

/** `plain` makes one line of what a file holds; our own indents stay. */
function indented(line: string): string {
  const [indent = ''] = /^ */.exec(line)!;
  return indent + plain(line.slice(indent.length));
}

async function save(path: string | undefined, value: unknown): Promise<void> {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (path === undefined) return openOutput(undefined).write(text);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (error) {
    throw new CannotWrite(path, (error as NodeJS.ErrnoException).code || String(error));
  }
}

async function targetsOf(files: readonly string[], { output, mapping }: ConvertOptions): Promise<readonly Target[]> {
  if (files.filter((file) => file === standardInput).length > 1) throw new WrongUse(({ wrongUse }) => wrongUse.inputTwice);
  const several = files.length > 1;
  if (several && output === undefined) throw new WrongUse(({ wrongUse }) => wrongUse.severalNeedFolder);
  const reports = await pathsOf(files, output, several, '.json');
  const mappings = await pathsOf(files, mapping, several, '.mapping.json');
  const inputs = new Set(files.filter((file) => !isAddress(file)).map((file) => resolve(file)));
  const clash = [...reports, ...mappings].find((path) => path !== undefined && inputs.has(resolve(path)));
  if (clash !== undefined) throw new WrongUse(({ wrongUse }) => wrongUse.wouldOverwrite(clash));
  return files.map((file, index) => ({ file, report: reports[index], mapping: mappings[index] }));
}

/** The path given, where one file is converted; else a name in the folder given for each. */
async function pathsOf(files: readonly string[], given: string | undefined, several: boolean, ending: string): Promise<readonly (string | undefined)[]> {
  if (given === undefined) return files.map(() => undefined);
  const asFolder = several || /[\\/]$/.test(given) || (await isFolder(given));
  if (!asFolder) return [given];
  const found = await stat(given).catch(() => undefined);
  if (found && !found.isDirectory()) throw new WrongUse(({ wrongUse }) => wrongUse.folderIsFile(given));
  const taken = new Set<string>();
  return files.map((file) => {
    const stem = stemOf(file);
    let name = stem;
    // Two folders may have a file of the same name; some disks do not tell capitals apart.
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem}-${number}`;
    taken.add(name.toLowerCase());
    return join(given, `${name}${ending}`);
  });
}

function stemOf(file: string): string {
  if (file === standardInput) return 'stdin';
  const path = isAddress(file) ? decodeURIComponent(new URL(file).pathname).replace(/\/+$/, '') || new URL(file).hostname : file;
  return basename(path, extname(path)).replace(/[\\/:*?"<>|\s]+/g, '-');
}
