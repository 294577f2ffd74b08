/** What importing a module does besides giving names: the list in package.json is exact, and bundlers can rely on it. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { build, parseSync } from 'vite';
import { manifest, root } from './packed.mjs';

const folder = mkdtempSync(join(tmpdir(), 'disclosure-bundle-'));
mkdirSync(join(folder, 'node_modules'));
symlinkSync(root, join(folder, 'node_modules/disclosure-report'), 'junction');
after(() => rmSync(folder, { recursive: true, force: true }));

/** Defining an element, adding words, watching a page: at the top of a module, none of them waits to be called. */
const acts = ({ type, expression, specifiers }) =>
  type === 'IfStatement' ||
  (type === 'ImportDeclaration' && !specifiers.length) ||
  (type === 'ExpressionStatement' && expression.type === 'CallExpression');

test('sideEffects lists the modules that act when they are imported, and no others', () => {
  const modules = readdirSync(join(root, 'dist'), { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    // The command line is not imported by anybody.
    .filter((path) => path.endsWith('.js') && !path.startsWith('cli/'));
  const acting = modules.filter((path) => parseSync(path, readFileSync(join(root, 'dist', path), 'utf8')).program.body.some(acts));
  const listed = manifest.sideEffects.filter((each) => each.startsWith('./dist/')).map((each) => each.slice('./dist/'.length));
  const matched = modules.filter((path) => listed.some((each) => new RegExp(`^${each.replaceAll('.', '\\.').replace('*', '[^/]*')}$`).test(path)));
  // A page that imports `.` wants all elements and may use none of its names.
  assert.deepEqual(matched.sort(), [...acting, 'index.js'].sort());
});

/** What comes out where a page imports this. */
async function bundle(code) {
  const entry = join(folder, 'entry.js');
  writeFileSync(entry, code);
  const { output } = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'out' }, rollupOptions: { output: { codeSplitting: false } } },
  }).then((each) => (Array.isArray(each) ? each[0] : each));
  return output.map((each) => each.code).join('\n');
}

for (const [entry, name] of [['core.js', 'parseReport'], ['importers.js', 'importReport'], ['exporters.js', 'exportReport']]) {
  test(`${entry} drags in no element and no Lit`, async () => {
    const code = await bundle(`import { ${name} } from 'disclosure-report/${entry}'; console.log(${name});`);
    assert.ok(code.includes(`function ${name}`));
    assert.equal(/customElements|LitElement|adoptedStyleSheets/.exec(code), null);
  });
}

test('what is not used of the core is left out', async () => {
  const code = await bundle("import { parseReport } from 'disclosure-report/core.js'; console.log(parseReport);");
  assert.equal(/function (?:exportHtml|exportFindings|checkReport)\b/.exec(code), null);
});

/** The tags that a bundle defines; a bundler may have renamed what does it. */
const defined = (code) => Array.from(code.matchAll(/^\s*define(?:\$\d+)?\("([\w-]+)"/gm), ([, tag]) => tag).sort();

test('one element brings itself and no other', async () => {
  assert.deepEqual(defined(await bundle("import 'disclosure-report/elements/review-litigation-table.js';")), ['review-litigation-table']);
});

test('all elements come where their names are not used', async () => {
  const elements = readdirSync(join(root, 'src/elements')).flatMap((name) => /^(.*)\.ts$/.exec(name)?.[1] ?? []);
  // But for the editor, which whoever edits asks for by name (decision 0014).
  assert.deepEqual(defined(await bundle("import 'disclosure-report';")), elements.filter((tag) => tag !== 'disclosure-report-editor').sort());
});
