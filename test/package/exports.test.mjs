/** What the package lets in: every entry and every name, so that none comes or goes unnoticed. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { manifest, root } from './packed.mjs';

const elements = readdirSync(join(root, 'src/elements')).flatMap((name) => /^(.*)\.ts$/.exec(name)?.[1] ?? []);
const className = (tag) => tag.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
/** Whoever edits asks for it by name: a page for readers does without (decision 0014). */
const asked = ['disclosure-report-editor'];
const events = ['FindingSelectEvent', 'ReportErrorEvent', 'ReportLoadEvent'];

/** The names of each entry; a name more is a promise more, a name less breaks somebody's page. */
const names = {
  '.': [...elements.filter((tag) => !asked.includes(tag)).map(className), ...events],
  './core.js': (
    'blocks editions formTitle parts tableKeys tables cells leaves spans exportFindings exportHtml cellAddress ' +
    'describeAddress describeFinding explanationOf parseReport checkReport rules formatVersion rollUp'
  ).split(' '),
  './exporters.js': ['describeFormat', 'exportFormats', 'exportReport', 'tidyColumns', 'tidyCsvHead', 'tidyCsvLine', 'tidyJsonLine', 'tidyRows'],
  './importers.js': ['findTables', 'importNodes', 'importReport', 'recognise'],
  './auto.js': ['containers', 'links'],
  ...Object.fromEntries(['jsx', 'react', 'preact', 'solid', 'vue', 'svelte'].map((each) => [`./${each}.js`, []])),
};

const files = ['./disclosure-report.css', './report.schema.json', './custom-elements.json', './examples/*', './package.json'];

test('the entries are these', () => {
  const expected = [...Object.keys(names), './elements/*.js', './elements/parts/*', ...files];
  assert.deepEqual(Object.keys(manifest.exports).sort(), expected.sort());
});

for (const [entry, expected] of Object.entries(names)) {
  test(`${entry} has these names, and no DOM is needed to ask for them`, async () => {
    const module = await import(join('disclosure-report', entry).replaceAll('\\', '/'));
    assert.deepEqual(Object.keys(module).sort(), [...expected].sort());
  });
}

test('each element is an entry of its own, and what they are made of is not', async () => {
  for (const tag of elements) {
    const module = await import(`disclosure-report/elements/${tag}.js`);
    assert.ok(className(tag) in module, tag);
  }
  await assert.rejects(import('disclosure-report/elements/parts/report-element.js'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' });
  await assert.rejects(import('disclosure-report/dist/index.js'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' });
});

test('the types of every entry of code stand before its code', () => {
  for (const [entry, target] of Object.entries(manifest.exports)) {
    if (target && typeof target === 'object') assert.deepEqual(Object.keys(target), ['types', 'default'], entry);
  }
});

test('files are files that are there', () => {
  for (const entry of files.filter((each) => !each.includes('*'))) assert.ok(existsSync(join(root, manifest.exports[entry])), entry);
  for (const name of readdirSync(join(root, 'examples'))) {
    assert.equal(import.meta.resolve(`disclosure-report/examples/${name}`), new URL(`../../examples/${name}`, import.meta.url).href);
  }
});

test('a name of the shape of a type is exported with what it is made of', () => {
  const core = readFileSync(join(root, 'dist/core.d.ts'), 'utf8');
  for (const type of ['Report', 'Finding', 'FindingId', 'Reading', 'CheckResult', 'Rule', 'HtmlOptions', 'Locale']) assert.match(core, new RegExp(`\\b${type}\\b`), type);
});
