/** What is published: exactly these files, which publint and Are The Types Wrong find right. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { manifest, pack, root, tool } from './packed.mjs';

let packed;
before(() => (packed = pack()));
after(() => packed?.remove());

test('the package holds what is built, the examples, the schema, the manifest, the guides, and nothing that only we need', () => {
  const rooms = /^(?:dist|cdn|examples|docs)\//;
  assert.deepEqual(
    packed.files.filter((path) => !rooms.test(path)),
    ['CHANGELOG.md', 'LICENSE', 'README.md', 'README.zh-CN.md', 'custom-elements.json', 'package.json', 'report.schema.json'],
  );
  const wrong = packed.files.filter((path) => /(?:^|\/)(?:test|stories|bench|node_modules|\.storybook|src)\/|\.(?:test|stories)\.|(?<!\.d)\.ts$|\.map$|\.md$/.test(path));
  assert.deepEqual(wrong.filter((path) => !/^(?:CHANGELOG|README(?:\.zh-CN)?|docs\/[\w.-]+)\.md$/.test(path)), []);
  for (const path of ['README.md', 'README.zh-CN.md']) {
    for (const [, page] of readFileSync(join(root, path), 'utf8').matchAll(/\]\((docs\/[\w./-]+\.\w+)\)/g)) assert.ok(packed.files.includes(page), `${path} sends to ${page}`);
  }
  const built = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).length;
  assert.equal(packed.files.filter((path) => path.startsWith('dist/')).length, built);
});

test('every module of dist/ has its types beside it', () => {
  const lacking = packed.files.filter((path) => /^dist\/.*\.js$/.test(path) && !packed.files.includes(path.replace(/js$/, 'd.ts')));
  assert.deepEqual(lacking, []);
});

test('publint finds nothing', () => {
  const { good, said } = tool('publint', packed.tarball, '--strict');
  assert.ok(good && /All good/.test(said), said);
});

test('the types are right for every entry', () => {
  const elements = packed.files.flatMap((path) => /^dist\/(elements\/[\w-]+\.js)$/.exec(path)?.[1] ?? []);
  const { good, said } = tool('attw', packed.tarball, '--profile', 'esm-only', '--format', 'ascii', '--exclude-entrypoints', 'disclosure-report.css', '--include-entrypoints', ...elements);
  assert.ok(good, said);
  assert.match(said, /elements\/disclosure-report\.js/);
});

test('the fields that tools look for name files that are there', () => {
  const { main, types, customElements, jsdelivr, unpkg, bin } = manifest;
  for (const path of [main, types, customElements, jsdelivr, unpkg, manifest['web-types'], ...Object.values(bin)]) {
    assert.ok(packed.files.includes(path.replace(/^\.\//, '')), path);
  }
});

test('the manifest names modules of the package', () => {
  const { modules } = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  for (const { path } of modules) assert.ok(packed.files.includes(path), path);
});

test('every file of cdn/ says what it holds, and the licences of all of it are beside it', () => {
  const texts = readFileSync(join(root, 'cdn/THIRD-PARTY-LICENSES'), 'utf8');
  assert.ok(packed.files.includes('cdn/THIRD-PARTY-LICENSES'));
  const heads = packed.files.filter((path) => /^cdn\/.*\.js$/.test(path)).map((path) => [path, readFileSync(join(root, path), 'utf8').split('\n')[0]]);
  for (const [path, head] of heads) {
    assert.match(head, /^\/\*! disclosure-report, MIT\..*\*\/$/, path);
    for (const [, names] of head.matchAll(/(?:Contains|;) ([^()]+) \(/g)) {
      for (const name of names.split(', ')) assert.match(texts, new RegExp(`^${name} \\d.*\\n  in .*${path.slice(4)}`, 'm'), `${name} in ${path}`);
    }
  }
  const head = (part) => heads.find(([path]) => path.includes(part))?.[1];
  assert.match(head('disclosure-report.iife.js'), /lit-html \(BSD-3-Clause\)|lit-html.*\(BSD-3-Clause\)/);
  // jszip brings its own dependencies inside one file.
  assert.match(head('.docx.'), /mammoth.*BSD-2-Clause|BSD-2-Clause.*mammoth/);
  for (const name of ['jszip', 'pako', 'lie', 'setimmediate', 'underscore', '@xmldom/xmldom']) assert.ok(head('.docx.').includes(name), name);
  // The zip that reading and writing share.
  assert.ok(head('.browser.').includes('fflate'));
  assert.match(texts, /Copyright \(c\) 2017 Google LLC/);
});
