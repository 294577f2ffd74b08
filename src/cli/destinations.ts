/** Where the result of each file goes: a path, or a name in a folder for each; nothing that is read is written over. */
import { stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { isFolder } from './inputs.js';
import { isAddress, standardInput } from './read-input.js';
import { WrongUse } from './wrong-use.js';

/** A place for the result of each file; `undefined` for standard output, where no place was given. */
export async function destinations(files: readonly string[], given: string | undefined, ending: string): Promise<readonly (string | undefined)[]> {
  const paths = await pathsOf(files, given, ending);
  await keepApart(files, paths);
  return paths;
}

/** Makes sure that the one result of all the files has a place that is none of them, and no folder. */
export async function oneDestination(files: readonly string[], given: string | undefined): Promise<void> {
  if (given !== undefined && (await isFolder(given))) throw new WrongUse(({ wrongUse }) => wrongUse.fileIsFolder(given));
  await keepApart(files, [given]);
}

/** Standard input can be read once, and what is read is not written over, by whatever name. */
export async function keepApart(files: readonly string[], paths: readonly (string | undefined)[]): Promise<void> {
  if (files.filter((file) => file === standardInput).length > 1) throw new WrongUse(({ wrongUse }) => wrongUse.inputTwice);
  // What is not there yet is none of them.
  const there = new Map<string, string>();
  for (const path of paths) {
    const identity = path === undefined ? undefined : await identityOf(path);
    if (identity !== undefined) there.set(identity, path!);
  }
  if (!there.size) return;
  for (const file of files) {
    const identity = file === standardInput || isAddress(file) ? undefined : await identityOf(file);
    const clash = identity === undefined ? undefined : there.get(identity);
    if (clash !== undefined) throw new WrongUse(({ wrongUse }) => wrongUse.wouldOverwrite(clash));
  }
}

/** What tells one file from another, whatever name or link leads to it; `undefined` where there is none. */
async function identityOf(path: string): Promise<string | undefined> {
  return stat(path, { bigint: true }).then(({ dev, ino }) => `${dev} ${ino}`, () => undefined);
}

/** The path given, where one file is converted; else a name in the folder given for each. */
async function pathsOf(files: readonly string[], given: string | undefined, ending: string): Promise<readonly (string | undefined)[]> {
  if (given === undefined) return files.map(() => undefined);
  const several = files.length > 1;
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
