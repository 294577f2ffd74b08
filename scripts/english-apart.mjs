/**
 * A Vite plugin: takes the English out of the form for the single files, where a page in Chinese with nothing to tell
 * does without it. What `src/definition/in-english.ts` puts back comes with the parts that need it (decision 0005).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edit, parse, visit } from './syntax.mjs';

/** @param {string} folder the definition of the form */
export function englishApart(folder) {
  let english = {};
  return {
    name: 'english-apart',
    enforce: 'post',
    buildStart() {
      english = englishIn(folder);
    },
    transform(code, id) {
      if (id === join(folder, 'kept-apart.ts')) return { code: `export const keptApart=${JSON.stringify(english)};`, map: null };
      if (!id.startsWith(folder)) return null;
      const cuts = labelsIn(id, code, 'js').flatMap(({ label, en, before, after }) => (english[label] === en ? [[before, after, '']] : []));
      return { code: edit(code, cuts), map: null };
    },
  };
}

/** The English of each label that has one throughout. */
function englishIn(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ts'));
  const labels = files.flatMap((name) => labelsIn(name, readFileSync(join(folder, name), 'utf8'), 'ts'));
  const alike = ({ label, en }) => label && labels.every((each) => each.label !== label || each.en === en);
  return Object.fromEntries(labels.filter(alike).map(({ label, en }) => [label, en]));
}

/** The labels that stand in a file as two texts, and from where to where the English does, with its comma. */
function labelsIn(id, code, lang) {
  const labels = [];
  visit(parse(id, code, lang), ({ type, properties }) => {
    if (type !== 'ObjectExpression') return;
    const [label, en] = ['label', 'en'].map((name) => properties.find(({ key, value }) => key?.name === name && typeof value.value === 'string'));
    if (!label || !en) return;
    // It never comes first.
    const before = properties[properties.indexOf(en) - 1].end;
    labels.push({ label: label.value.value, en: en.value.value, before, after: en.end });
  });
  return labels;
}
