/** Says which libraries a bundle holds, and under which licences: from the packages themselves. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @typedef {{ name: string, version: string, licence: string, text: string }} Library */

/**
 * The libraries that some modules are of. What a package ships bundled for browsers has its own dependencies in it.
 * @param {Iterable<string>} moduleIds paths of files
 * @returns {Library[]}
 */
export function librariesOf(moduleIds) {
  const folders = new Map();
  const add = (folder, bundled) => {
    const known = folders.get(folder);
    folders.set(folder, known || bundled);
    if (known || !bundled) return;
    for (const name of Object.keys(manifestOf(folder).dependencies ?? {})) add(folderOf(name, folder), true);
  };
  for (const id of moduleIds) {
    const [, folder, path] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/](.*)$/.exec(id.replace(/^\0/, '').split('?')[0]) ?? [];
    if (folder) add(folder, Object.values(manifestOf(folder).browser ?? {}).includes(`./${path.replaceAll('\\', '/')}`) && path.startsWith('dist'));
  }
  const libraries = [...folders.keys()].map(libraryIn).sort((a, b) => (a.name < b.name ? -1 : 1));
  return libraries.filter(({ name }, index) => name !== libraries[index - 1]?.name);
}

/** What a file says of them in its first line. */
export function contains(libraries) {
  const licences = [...new Set(libraries.map(({ licence }) => licence))];
  const said = licences.map((each) => `${libraries.flatMap(({ name, licence }) => (licence === each ? name : [])).join(', ')} (${each})`);
  return said.length ? ` Contains ${said.join('; ')}: see THIRD-PARTY-LICENSES.` : '';
}

/**
 * The whole text of each licence, once, under the names of those it is for.
 * @param {Map<string, Library[]>} files what each file holds
 */
export function licenceTexts(files) {
  const byText = new Map();
  for (const [file, libraries] of files) {
    for (const { name, version, licence, text } of libraries) {
      const heads = byText.get(text) ?? byText.set(text, new Map()).get(text);
      const head = `${name} ${version} (${licence})`;
      heads.set(head, [...(heads.get(head) ?? []), file]);
    }
  }
  const sections = [...byText].map(([text, heads]) => `${[...heads].map(([head, where]) => `${head}\n  in ${where.join(', ')}`).join('\n')}\n\n${text}`);
  const line = `\n\n${'-'.repeat(78)}\n\n`;
  return ['The files of this folder hold these libraries, each under its own licence. All else is under the licence in LICENSE.', ...sections].join(line) + '\n';
}

const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Not every package lets its package.json be asked for by name. */
function folderOf(name, from) {
  const folder = join(from, 'node_modules', name);
  if (existsSync(folder)) return folder;
  if (dirname(from) === from) throw new Error(`${name} is not installed`);
  return folderOf(name, dirname(from));
}

/** @returns {Library} */
function libraryIn(folder) {
  const { name, version, license, licenses, author } = manifestOf(folder);
  const licence = (license?.type ?? license ?? licenses?.map(({ type }) => type).join(' or '))?.replace(/^\(|\)$/g, '');
  if (!licence) throw new Error(`${name} does not say its licence`);
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)(?:\.|-|$)/i.test(each));
  const holder = author?.name ?? author ?? name;
  const text = file ? readFileSync(join(folder, file), 'utf8').replace(/\r/g, '').trim() : `Published under ${licence} by ${holder}; the package has no file with the text.`;
  return { name, version, licence, text };
}
