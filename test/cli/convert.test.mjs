/** `convert`: the JSON, the mapping in words and as data, and the exit code. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { blocks, cellAddress, cells, parseReport, tableKeys } from '../../dist/core.js';
import { agreeing } from '../fixtures/agreeing.mjs';
import { folder, root, run, writeJson } from './run.mjs';

const read = (/** @type {string[]} */ ...parts) => JSON.parse(readFileSync(join(...parts), 'utf8'));
const addresses = (/** @type {'2021' | '2019'} */ edition) =>
  tableKeys.flatMap((key) => blocks(key, edition).flatMap(cells).map(({ row, column }) => cellAddress(key, row, column)));

test('the report goes to standard output, the mapping report to standard error', async () => {
  const file = join(root, 'examples/mingyuan-2023.json');
  const english = await run(['convert', file]);
  assert.equal(english.code, 0);
  assert.deepEqual(JSON.parse(english.stdout), parseReport(read(file)).report);
  assert.match(english.stderr, /mingyuan-2023\.json: .+ 2023\n/);
  assert.match(english.stderr, /Applications received and handled \(edition 2021\): 175 cells: 175 matched by name/);
  const chinese = await run(['convert', file, '--lang', 'zh-Hans']);
  assert.equal(chinese.stdout, english.stdout);
  assert.match(chinese.stderr, /三、收到和处理政府信息公开申请情况（2021 年版）：175 格：175 格按名称对上/);
});

test('--mapping has one entry for every address of the form, whatever the file', async (context) => {
  const path = folder(context);
  writeJson(join(path, '2021.json'), agreeing());
  writeJson(join(path, '2019.json'), agreeing({ edition: '2019' }));
  writeFileSync(join(path, 'broken.json'), '{');
  for (const [name, edition, code] of /** @type {[string, '2021' | '2019', number][]} */ ([['2021', '2021', 0], ['2019', '2019', 0], ['broken', '2021', 1]])) {
    const target = join(path, 'out', `${name}.mapping`);
    assert.equal((await run(['convert', join(path, `${name}.json`), '--mapping', target])).code, code);
    const mapping = read(target);
    assert.deepEqual(mapping.map(({ at }) => at), addresses(edition));
    for (const { status } of mapping) assert.equal(status, code ? 'missing' : 'matched');
  }
});

test('1 where a table is missing, where there is no report, and with --strict where a cell is not certain', async (context) => {
  const path = folder(context);
  const { reviewLitigation: _left, ...others } = agreeing().tables;
  writeJson(join(path, 'table.json'), { ...agreeing(), tables: others });
  const report = agreeing();
  delete report.tables.applications.rows.granted.total;
  writeJson(join(path, 'cell.json'), report);
  const { year: _year, ...draft } = agreeing();
  writeJson(join(path, 'draft.json'), draft);

  const table = await run(['convert', join(path, 'table.json')]);
  assert.equal(table.code, 1);
  assert.match(table.stderr, /Administrative reconsideration and litigation: this table was not found/);
  assert.ok(JSON.parse(table.stdout), 'what was found is written all the same');

  const cell = await run(['convert', join(path, 'cell.json')]);
  assert.equal(cell.code, 0);
  assert.match(cell.stderr, /175 cells: 174 matched by name, 1 not found\n +Not found:\n +.+ › Total\n/);
  assert.equal((await run(['convert', join(path, 'cell.json'), '--strict'])).code, 1);

  const unjudged = await run(['convert', join(path, 'draft.json')]);
  assert.equal(unjudged.code, 1);
  assert.match(unjudged.stderr, /Error: .*"year" is required and missing/);
  assert.deepEqual(JSON.parse(unjudged.stdout), draft, 'somebody can complete it by hand');

  for (const name of ['none.json', 'http://127.0.0.1:1/x.html']) {
    const none = await run(['convert', name]);
    assert.deepEqual([none.code, none.stdout], [1, '']);
    assert.match(none.stderr, /No report was written/);
  }
});

test('several files, folders too, go to a folder, each under its own name; a bad one stops none', async (context) => {
  const path = folder(context);
  for (const name of ['a', 'b']) {
    mkdirSync(join(path, 'in', name), { recursive: true });
    writeJson(join(path, 'in', name, '年报 2023.json'), { ...agreeing(), title: name });
  }
  writeFileSync(join(path, 'in', 'a', 'broken.json'), '{');
  const { code, stdout, stderr } = await run(['convert', 'in', '-o', 'out', '--mapping', 'maps/'], { cwd: path });
  assert.deepEqual([code, stdout], [1, '']);
  assert.deepEqual(readdirSync(join(path, 'out')).sort(), ['年报-2023-2.json', '年报-2023.json']);
  assert.deepEqual(readdirSync(join(path, 'maps')).length, 3);
  assert.equal(read(path, 'out', '年报-2023-2.json').title, 'b');
  assert.match(stderr, /broken\.json.* is not JSON/);
});
