/** What is installed and loaded with the package: these libraries and no others, and each no earlier than it is used. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import { describe, test } from 'node:test';
import { parse, visit } from '../../scripts/syntax.mjs';
import { manifest, root } from './packed.mjs';

/** On every page that shows a report. */
const atOnce = ['@lit/task', 'lit'];
/** Where any data may come in: in the core, the editor, and on a page when a report is not as it should be. */
const judge = 'zod';
/** When a file of some kind is read or written. */
const whenUsed = ['d3-dsv', 'docx', 'fflate', 'mammoth', 'parse5', 'write-excel-file'];
/** In a shell. */
const inShell = ['cli-progress', 'commander'];

/** The modules of dist/ with what they import, at once and when it is used. */
const modules = new Map(
  readdirSync(join(root, 'dist'), { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => {
      const early = new Set();
      const late = new Set();
      visit(parse(name, readFileSync(join(root, 'dist', name), 'utf8')), ({ type, source }) => {
        if (typeof source?.value !== 'string') return;
        (type === 'ImportExpression' ? late : early).add(source.value);
      });
      return [name, { early, late }];
    }),
);
const packageOf = (id) => /^(?:@[^/]+\/)?[^/]+/.exec(id)[0];
const isLibrary = (id) => !id.startsWith('.') && !id.startsWith('node:') && !builtinModules.includes(id);

/** The libraries that come at once with a module. */
function librariesOf(name, seen = new Set()) {
  if (seen.has(name)) return [];
  seen.add(name);
  const { early } = modules.get(name);
  return [...early].flatMap((id) => (isLibrary(id) ? [packageOf(id)] : id.startsWith('.') ? librariesOf(normalize(join(dirname(name), id)).replaceAll('\\', '/'), seen) : []));
}
const sorted = (list) => [...new Set(list)].sort();

test('the package depends on what is known, and on nothing else', () => {
  assert.deepEqual(sorted(Object.keys(manifest.dependencies)), sorted([...atOnce, judge, ...whenUsed, ...inShell]));
  for (const kind of ['peerDependencies', 'optionalDependencies', 'bundledDependencies']) assert.equal(manifest[kind], undefined, kind);
});

test('every library that is imported is one of them, and each of them is imported', () => {
  const used = [...modules.values()].flatMap(({ early, late }) => [...early, ...late].filter(isLibrary).map(packageOf));
  assert.deepEqual(sorted(used), sorted(Object.keys(manifest.dependencies)));
});

describe('a page has at once', () => {
  for (const entry of ['index.js', 'auto.js', 'core.js', ...[...modules.keys()].filter((name) => /^elements\/[\w-]+\.js$/.test(name))]) {
    const judges = entry === 'core.js' || entry === 'elements/disclosure-report-editor.js';
    test(`no more than ${judges ? 'Lit and zod' : 'Lit'} with ${entry}`, () => {
      const early = sorted(librariesOf(entry));
      assert.deepEqual(early.filter((name) => !atOnce.includes(name)), judges ? [judge] : []);
      if (entry.startsWith('elements/')) assert.deepEqual(early.filter((name) => name !== judge), atOnce);
    });
  }

  test('no more than zod with the importers and exporters, until a file is read or written', () => {
    assert.deepEqual(sorted([...librariesOf('importers/index.js'), ...librariesOf('exporters/index.js')]).filter((name) => name !== judge), []);
  });
});

test('nothing that is installed with the package runs when it is installed', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const installed = Object.entries(packages).filter(([path, { dev, devOptional, optional }]) => path && !dev && !devOptional && !optional);
  assert.ok(installed.length > atOnce.length + whenUsed.length + inShell.length);
  assert.deepEqual(installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path), []);
  for (const name of Object.keys(manifest.dependencies)) assert.ok(existsSync(join(root, 'node_modules', name)), name);
});
