/** `export`: every format, several files, what cannot be exported. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseReport } from '../../dist/core.js';
import { exportFormats, exportReport } from '../../dist/exporters/index.js';
import { agreeing } from '../fixtures/agreeing.mjs';
import { folder, root, run, writeJson } from './run.mjs';

const example = join(root, 'examples/mingyuan-2023.json');

test('a text goes to standard output as the exporter writes it', async () => {
  const { report } = parseReport(JSON.parse(readFileSync(example, 'utf8')));
  for (const format of /** @type {const} */ (['json', 'csv', 'markdown', 'html'])) {
    const { code, stdout, stderr } = await run(['export', example, '--to', format, '--lang', 'zh-Hans']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(stdout, (await exportReport(/** @type {any} */ (report), format, { locale: 'zh-Hans' })).data);
  }
});

test('every format makes a file; those that hold the whole come back as the same report', async (context) => {
  const path = folder(context);
  for (const format of exportFormats) {
    const { code } = await run(['export', example, '--to', format, '-o', `out/a.${format}`], { cwd: path });
    assert.equal(code, 0, format);
    assert.ok(readFileSync(join(path, 'out', `a.${format}`)).length > 1000, format);
  }
  const { code, stdout } = await run(['check', 'out/a.docx', 'out/a.page', 'out/a.html', 'out/a.json', '--format', 'json'], { cwd: path });
  assert.equal(code, 0);
  for (const { file, report, assessed } of JSON.parse(stdout)) assert.deepEqual([report?.year ?? 2023, assessed], [2023, 42], file);
  const metadata = readFileSync(join(path, 'out', 'a.csv-metadata.json'), 'utf8');
  assert.equal(JSON.parse(metadata).url, 'a.csv');
});

test('several files go to a folder; one that holds no report is told and stops none', async (context) => {
  const path = folder(context);
  mkdirSync(join(path, 'in'));
  writeJson(join(path, 'in', 'a.json'), agreeing());
  writeFileSync(join(path, 'in', 'b.json'), '{');
  const { code, stderr } = await run(['export', 'in', '--to', 'xlsx', '-o', 'out/'], { cwd: path });
  assert.equal(code, 1);
  assert.deepEqual(readdirSync(join(path, 'out')), ['a.xlsx']);
  // As convert tells it: what is under a title stands further in.
  assert.match(stderr, /^in.b\.json\n  \S[^\n]*\n    Error: .*is not JSON/m);
});

test('wrong use is said', async (context) => {
  const path = folder(context);
  writeJson(join(path, 'a.json'), agreeing());
  const said = async (/** @type {string[]} */ ...args) => {
    const { code, stdout, stderr } = await run(['export', ...args], { cwd: path });
    assert.deepEqual([code, stdout], [2, '']);
    return stderr;
  };
  assert.match(await said('a.json'), /The option --to <format> is needed/);
  assert.match(await said('a.json', '--to', 'pdf'), /cannot be pdf\. Choose from json, csv/);
  assert.match(await said('a.json', '--to', 'json', '-o', 'a.json'), /would overwrite a\.json/);
  writeJson(join(path, 'a.csv-metadata.json'), agreeing());
  assert.match(await said('a.csv-metadata.json', '--to', 'csv', '-o', 'a.csv'), /would overwrite a\.csv-metadata\.json/);
  assert.deepEqual(readdirSync(path).sort(), ['a.csv-metadata.json', 'a.json']);
  for (const name of ['a.json', 'a.csv-metadata.json']) assert.deepEqual(JSON.parse(readFileSync(join(path, name), 'utf8')), agreeing());
});

test('a reader that goes away is no trouble', async (context) => {
  const path = folder(context);
  // More than a pipe holds.
  writeJson(join(path, 'a.json'), { ...agreeing(), overview: Array.from({ length: 2000 }, () => ({ text: '文'.repeat(200) })) });
  const child = spawn(process.execPath, [join(root, 'dist/cli/disclosure-report.js'), 'export', join(path, 'a.json'), '--to', 'html']);
  let stderr = '';
  child.stderr.on('data', (data) => (stderr += data));
  child.stdout.once('data', () => child.stdout.destroy());
  assert.deepEqual([await new Promise((resolve) => child.on('close', resolve)), stderr], [0, '']);
});
