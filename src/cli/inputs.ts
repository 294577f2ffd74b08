/** The names given on the command line → the files to read: a folder stands for the reports in it. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { endings } from './endings.js';
import { isAddress, standardInput } from './read-input.js';

const { compare } = new Intl.Collator('en', { numeric: true });

export async function filesOf(names: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const name of names) {
    const within = (await isFolder(name)) ? await filesIn(name) : [];
    // What is no folder, or an empty one, is told about under its own name.
    if (within.length === 0) files.push(name);
    for (const file of within) files.push(file);
  }
  return files;
}

export async function isFolder(name: string): Promise<boolean> {
  if (name === standardInput || isAddress(name)) return false;
  return stat(name).then((found) => found.isDirectory(), () => false);
}

/** Everything in a folder that may be a report, in the order a reader expects: 2 before 10. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
    // Hidden files, and the locks that Word leaves beside an open document.
    if (/^(?:\.|~\$)/.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) for (const file of await filesIn(path)) files.push(file);
    else if (endings.some((ending) => entry.name.toLowerCase().endsWith(ending))) files.push(path);
  }
  return files;
}

/** What all the names begin with, up to a separator; nothing where there is but one. */
export function folderOf(files: readonly string[]): string {
  const [first = '', ...others] = files;
  if (others.length === 0) return '';
  let end = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, end))) end -= 1;
  return first.slice(0, Math.max(first.lastIndexOf('/', end - 1), first.lastIndexOf('\\', end - 1)) + 1);
}
