/** On paper: every number of every cell, heads on every page, no control, nothing over the edge; read out of the PDF. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { getDocumentProxy } from 'unpdf';
import { blocks, cells, tableKeys } from '../../dist/core.js';
import { markedReport, serve } from '../node/open-page.mjs';

const example = (/** @type {string} */ name) => JSON.parse(readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8'));
const report = (/** @type {string} */ src, more = '') => `<disclosure-report src="${src}" ${more}></disclosure-report>`;
const marked = report('/marked.json', 'previous-src="/examples/mingyuan-2022.json"');

/** What is printed, what it should hold, and the pages it may take. */
const papers = {
  'a small department': { body: report('/examples/zibo-2023.json'), data: example('zibo-2023'), most: 6 },
  'a large city with findings': { body: marked, data: markedReport(), most: 10 },
  'in English': { body: `<div lang="en">${marked}</div>`, data: markedReport(), most: 12 },
  'edition 2019': { body: report('/examples/qinghe-2019.json'), data: example('qinghe-2019'), most: 7 },
  'isolated': { body: report('/examples/zibo-2023.json', 'isolated'), data: example('zibo-2023'), most: 6 },
  'in large letters': { body: `<style>html { font-size: 150% }</style>${report('/examples/mingyuan-2023.json')}`, data: example('mingyuan-2023'), most: 16 },
  'line by line, zeros put away': { body: report('/examples/zibo-2023.json'), data: example('zibo-2023'), most: 8, press: ['逐行显示', '隐去全为 0 的行'] },
};

/** @type {Awaited<ReturnType<typeof serve>>} */
let site;
before(async () => {
  site = await serve(Object.fromEntries(Object.entries(papers).map(([name, { body }]) => [encodeURIComponent(name), `<body>${body}`])));
});
after(() => site?.close());

// The font of the paper may spell 一 as the radical ⼀.
const plain = (/** @type {string} */ text) => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** @param {Uint8Array} bytes */
async function read(bytes) {
  const pdf = await getDocumentProxy(bytes);
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = new Map();
    const open = /** @type {(string | undefined)[]} */ ([]);
    let [text, right, left] = ['', 0, Infinity];
    for (const item of /** @type {any[]} */ (items)) {
      if (item.type?.startsWith('begin')) open.push(item.id);
      else if (item.type === 'endMarkedContent') open.pop();
      else {
        const id = open.findLast(Boolean);
        texts.set(id, (texts.get(id) ?? '') + item.str);
        text += item.str;
        if (item.str.trim()) [left, right] = [Math.min(left, item.transform[4]), Math.max(right, item.transform[4] + item.width)];
      }
    }
    const textOf = (/** @type {any} */ node) => (node.type === 'content' ? texts.get(node.id) ?? '' : (node.children ?? []).map(textOf).join(''));
    const find = (/** @type {any} */ node) => (node?.role === 'TD' ? [plain(textOf(node))] : (node?.children ?? []).flatMap(find));
    // Every page of a table tells of all its cells, and of those on other pages nothing.
    const told = /** @type {string[]} */ (find(await page.getStructTree())).filter(Boolean);
    pages.push({ text: plain(text), left, right, wide: page.view[2] ?? 0, cells: told });
  }
  return pages;
}

/** @param {keyof typeof papers} name */
async function print(name) {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.origin}/${encodeURIComponent(name)}`);
  await page.waitForFunction(() => {
    const element = /** @type {any} */ (document.querySelector('disclosure-report'));
    return element?.report && !element.hasAttribute('aria-busy');
  });
  await page.waitForTimeout(500);
  const { press = [] } = /** @type {{ press?: string[] }} */ (papers[name]);
  for (const words of press) for (const button of await page.getByRole('button', { name: words }).all()) await button.click();
  const state = () => page.evaluate(() => Array.from(document.querySelectorAll('*'), ({ shadowRoot }) => (shadowRoot?.innerHTML ?? '').replace(/<!--.*?-->/g, '')).join('\n'));
  const before = await state();
  const pages = await read(new Uint8Array(await page.pdf({ format: 'A4', tagged: true })));
  await page.waitForTimeout(200);
  const same = before === (await state());
  await page.close();
  return { pages, same };
}

/** Every number of the report as the form orders them. */
function numbers(/** @type {any} */ { tables }) {
  return tableKeys.flatMap((key) =>
    blocks(key, tables[key].edition ?? '2021').flatMap((block) =>
      cells(block).map(({ row, column }) => {
        const cell = tables[key].rows[row]?.[column];
        const value = cell?.printed ?? cell ?? '';
        return typeof value === 'number' ? value.toLocaleString('en-US', { maximumFractionDigits: 20 }) : value;
      }),
    ),
  );
}

describe('printed on A4', () => {
  for (const name of /** @type {(keyof typeof papers)[]} */ (Object.keys(papers))) {
    test(`${name}: every number in its order, within the page, no control, and the screen as it was`, async () => {
      const { data, most } = papers[name];
      const { pages, same } = await print(name);
      const note = /勾稽关系为/;
      // A mark stands under its number, the word for a blank or for what takes part is for the ear.
      const found = pages.flatMap((page) => page.cells).filter((text) => !note.test(text));
      const wanted = numbers(data).filter(Boolean);
      assert.equal(found.length, wanted.length);
      wanted.forEach((number, index) => {
        const told = found[index] ?? '';
        const bare = told.replace(/^(?:涉及|in ).*?: ?/, '').replace(/(?:不符|待核|注意|Error|Check|Note).*$/, '').trim();
        assert.equal(bare, plain(number), `cell ${index}: ${told}`);
      });
      for (const { left, right, wide } of pages) assert.ok(left >= 0 && right <= wide, `${left}…${right} of ${wide}`);
      const text = pages.map((page) => page.text).join('\n');
      for (const control of ['下载', '复制表格', '逐行显示', '与上年比较', '重试', 'Download', 'Copy table', '左右滑动']) assert.ok(!text.includes(control), `${control} is printed`);
      assert.ok(pages.length <= most, `${pages.length} pages`);
      assert.ok(pages.every((page) => page.text.length > 20), 'a page is empty');
      assert.equal(same, true);
    });
  }

  test('what was found is printed though its list is closed', async () => {
    const text = (await print('a large city with findings')).pages.map((page) => page.text).join('');
    for (const words of ['多 1。', '全年共收到政府信息公开申请99999', '文中写“99999”', '附注：个别数据为预计数']) {
      assert.ok(text.replace(/\s/g, '').includes(plain(words).replace(/\s/g, '')), words);
    }
  });

  for (const name of /** @type {const} */ (['a small department', 'a large city with findings', 'in English', 'edition 2019'])) {
    test(`${name}: the table of applications stands on one page, first row and last`, async () => {
      const { pages } = await print(name);
      const head = pages.filter(({ cells }) => cells.some((cell) => /勾稽关系为/.test(cell)));
      assert.equal(head.length, 1);
    });
  }

  test('a table that takes several pages has its head on each, and no part begins at the foot of a page', async () => {
    const { pages } = await print('in large letters');
    const rows = pages.filter((page) => page.cells.some((cell) => cell === '5,327' || cell === '413' || cell === '5,216'));
    assert.ok(rows.length >= 2, 'the table is on one page');
    for (const { text } of rows) assert.match(text.replace(/\s/g, ''), /申请人情况.*自然人.*总计/);
    for (const { text } of pages) assert.doesNotMatch(text, /[一二三四五六]、[^。；0-9]{4,24}$/);
  });
});
