/** Thousands of reports in one run: every format whole and in order, the memory not growing with their number. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inOrder } from '../../dist/cli/in-order.js';
import { folder, run, writeReports } from './run.mjs';

test('a thousand reports in every format, each in its place', async (context) => {
  const path = folder(context);
  writeReports(join(path, 'in'), 1000);
  const written = async (/** @type {string} */ format) => {
    const { code, stderr } = await run(['check', 'in', '--format', format, '-o', `out.${format}`], { cwd: path });
    assert.equal(code, 1);
    assert.match(stderr, /^1000 reports: 800 agree, 200 with errors, 0 with notes only, 0 unreadable/);
    return readFileSync(join(path, `out.${format}`), 'utf8');
  };
  const names = Array.from({ length: 1000 }, (_, index) => join('in', `${index + 1}.json`));
  assert.deepEqual(JSON.parse(await written('json')).map(({ file }) => file), names);
  const broken = names.filter((_, index) => index % 5 === 4);
  const results = JSON.parse(await written('sarif')).runs[0].results;
  assert.deepEqual([...new Set(results.map(({ locations }) => decodeURIComponent(locations[0].physicalLocation.artifactLocation.uri)))], broken);
  const lines = (await written('csv')).split('\r\n').slice(1, -1);
  assert.deepEqual([...new Set(lines.map((line) => line.split(',')[0]))], broken);
  assert.deepEqual((await written('text')).match(/^in\/\d+\.json/gm), names);
  const page = await written('html');
  assert.deepEqual([...page.matchAll(/<tr id="t(\d+)"/g)].map(([, number]) => Number(number)), names.map((_, index) => index + 1));
  assert.equal(page.match(/<article id="r\d+"/g)?.length, 200);
});

test('the memory does not grow with the number of reports', async (context) => {
  const path = folder(context);
  writeReports(join(path, 'few'), 500);
  writeReports(join(path, 'many'), 3000);
  for (const format of ['json', 'html']) {
    const [few, many] = [
      await run(['check', 'few', '--format', format, '-o', 'few.out'], { cwd: path, measured: true }),
      await run(['check', 'many', '--format', format, '-o', 'many.out'], { cwd: path, measured: true }),
    ];
    // The 2,500 more reports are 30 MB of JSON, and several times that as values.
    assert.ok(many.peak < few.peak + 60_000, `${format}: ${few.peak} kB for 500, ${many.peak} kB for 3,000`);
  }
});

test('never more tasks are begun than may be ahead, and the results come in order', async () => {
  let begun = 0;
  let taken = 0;
  let most = 0;
  const results = [];
  for await (const result of inOrder(50, 8, async (index) => {
    begun += 1;
    most = Math.max(most, begun - taken);
    await new Promise((resolve) => setTimeout(resolve, (index * 7) % 5));
    return index;
  })) {
    results.push(result);
    taken += 1;
  }
  assert.deepEqual(results, Array.from({ length: 50 }, (_, index) => index));
  assert.ok(most <= 9, `${most} at once`);
});
