/** Hostile input: nothing is thrown, nothing hangs, no code runs, no request is made. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from '../fixtures/fast-check.mjs';
import { importReport } from '../../dist/importers/index.js';
import { makeDoc } from '../fixtures/deviating.mjs';
import { toBlanks, toDocx, toHtml, toLines, toTabs } from '../fixtures/writers.mjs';

/** A hang, on whatever machine; what is measured takes a few milliseconds. */
const patience = 5000;

async function importing(/** @type {string | Uint8Array} */ data, /** @type {string} */ name = '') {
  const start = performance.now();
  const result = await importReport({ data, name });
  assert.ok(performance.now() - start < patience, `${(performance.now() - start).toFixed(0)} ms`);
  assert.ok(Array.isArray(result.findings) && Array.isArray(result.mapping));
  return result;
}

const pieces = ['<table>', '</table>', '<tr>', '<td>', '<td colspan="9999" rowspan="9999">', '<td rowspan=0>', '<td colspan=-1>', '<th>', '<p>', '<br>', '<sup>', '</sup>', '<s>', '<!--', '-->', '<script>globalThis.hostile = 1</script>', '<img src="http://example.invalid/x.png" onerror="globalThis.hostile = 1">', '<svg onload="globalThis.hostile=1">', '<template>', '<iframe src="http://example.invalid/">', '<caption>', '<thead>', '<dt>', '<h1>', '规章', '自然人', '总计', '行政复议', '一、本年新收政府信息公开申请数量', '一、总体情况', '第二十条第（一）项', '0', '12', '1 2', '/', '2023年', '\t', '\n', '  ', '\u0000', '\ud800', '[bookmark:', '(', '（', '&#x41', '&nbsp;'];
const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((list) => list.join(''));

/** A good document with a stretch cut, doubled or overwritten. */
const damaged = (/** @type {string} */ good) =>
  fc.record({ at: fc.nat(good.length), length: fc.nat(400), instead: fc.oneof(fc.constant(''), fc.constantFrom(...pieces), fc.string()) }).map(({ at, length, instead }) => good.slice(0, at) + instead + good.slice(at + length));
const damagedBytes = (/** @type {Uint8Array} */ good) =>
  fc.array(fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) }), { maxLength: 20 }).map((changes) => {
    const bytes = good.slice();
    for (const { at, byte } of changes) bytes[at] = byte;
    return bytes;
  });

describe('a thousand fuzzed inputs', () => {
  const doc = makeDoc();
  const run = (/** @type {fc.Arbitrary<string | Uint8Array>} */ inputs, /** @type {number} */ numRuns) =>
    fc.assert(fc.asyncProperty(inputs, async (data) => void (await importing(data))), { numRuns });

  test('HTML', async () => {
    const { fetch } = globalThis;
    let requests = 0;
    globalThis.fetch = () => Promise.reject(new Error(String((requests += 1))));
    try {
      await run(fc.oneof(soup, damaged(toHtml(doc))), 400);
    } finally {
      globalThis.fetch = fetch;
    }
    assert.equal(requests, 0);
    assert.equal(/** @type {any} */ (globalThis).hostile, undefined);
  });
  test('text', () => run(fc.oneof(soup.map((text) => text.replace(/</g, '')), damaged(toLines(doc)), damaged(toTabs(doc)), damaged(toBlanks(doc)), fc.string()), 300));
  test('zip', () => run(fc.oneof(damagedBytes(toDocx(doc)), fc.uint8Array({ maxLength: 400 }).map((bytes) => Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]))), 250));
  test('bytes', () => run(fc.uint8Array({ maxLength: 3000 }), 100));
});

describe('input made to be slow', () => {
  const many = 20000;
  /** @type {Record<string, string>} */
  const slow = {
    'bookmarks that do not end': `x${'[bookmark:'.repeat(many)}`,
    'headings alone': '一、总体情况\n'.repeat(many),
    'latin after Chinese': `三、${'b, c. d '.repeat(many)}`,
    'a cell of line breaks': `<table><tr><td>1${'<br>'.repeat(many)}2</td></tr></table>`,
    'blanks parted by comments': `<table><tr><td>${' <!-- --><br>'.repeat(many)}2</td></tr></table>`,
    'tables in tables': '<table><tr><td>'.repeat(2000),
    'deep boxes': `${'<div>'.repeat(many)}x`,
    'a row again and again': `<table>${'<tr><td>规章<td>1<td>2<td>3</tr>'.repeat(many / 4)}</table>`,
    'unknown rows between known ones': ('<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数</tr>' + '<tr><td>规章<td>1<td>2<td>3</tr><tr><td>某某<td>1<td>2<td>3</tr>'.repeat(10) + '</table>').repeat(200),
    'labels that are none': `<table>${Array.from({ length: 200 }, (_, y) => `<tr>${Array.from({ length: 40 }, (_, x) => `<td>其他法律${y}禁止${x}公开</td>`).join('')}</tr>`).join('')}</table>`,
    'brackets': `<table><tr><td>${'('.repeat(many)}<td>1${'('.repeat(many)}</tr></table>`,
    'quotation marks': '"\t'.repeat(many) + '\n' + '"a\n'.repeat(many),
    'digits': `<table><tr><td>规章<td>${'1'.repeat(many)}<td>${'1,'.repeat(many)}<td>3</tr></table>`,
    'titles': '2023年政府信息公开工作年度报告\n'.repeat(many),
    'signatures': `一、总体情况\n${'某某局\n'.repeat(many)}`,
    'periods': '自2023年1月1日起，至'.repeat(many),
    'contacts': '地址：'.repeat(many) + '电话：1'.repeat(many),
  };
  for (const [name, data] of Object.entries(slow)) test(name, async () => void (await importing(data)));

  test('more cells than any report has are refused', async () => {
    const row = `<tr>${'<td>自然人情况</td>'.repeat(50)}</tr>`;
    const { findings, draft } = await importing(`<p>x</p>${`<table>${row.repeat(100)}</table>`.repeat(5)}`);
    assert.deepEqual([findings.map(({ id, data }) => [id, /** @type {any} */ (data).reason]), draft], [[['file-not-readable', 'too-large']], null]);
  });

  test('what is neither text nor bytes is not made into any', async () => {
    for (const data of [50_000_000, { length: 50_000_000 }, '1'.repeat(3).split(''), null, undefined, new Date(), () => 1]) {
      const { findings } = await importReport({ data: /** @type {any} */ (data) });
      assert.deepEqual(findings.map(({ data: { reason } }) => reason), ['broken']);
    }
    // Bytes in whatever box are.
    const text = new TextEncoder().encode('{"year": 1}');
    for (const data of [text, text.buffer, new DataView(text.buffer), Buffer.from(text)]) assert.equal((await importReport({ data: /** @type {any} */ (data) })).format, 'json');
  });

  test('a table longer than is read says so', async () => {
    const { findings } = await importing(`<table>${'<tr><td>某某</td><td>1</td></tr>'.repeat(501)}</table>`);
    assert.ok(findings.some(({ id }) => id === 'table-cut'));
  });
});
