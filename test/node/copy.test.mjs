/** Onto the real clipboard and off it: by the button, and by a selection over the page. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve, settled } from './open-page.mjs';

/** @type {Awaited<ReturnType<typeof serve>>} */
let site;
before(async () => {
  const report = '<p>before</p><disclosure-report src="/marked.json" previous-src="/examples/mingyuan-2022.json" checks="full"></disclosure-report><p>after</p>';
  site = await serve({ page: `<body>${report}`, editor: `<body>${report}<div id="editor" contenteditable style="min-height: 40px"></div>` });
});
after(() => site?.close());

async function open(/** @type {string} */ name) {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`${site.origin}/${name}`);
  await settled(page);
  return page;
}

test('what the button copies lands in an editor as a table with its merged cells', async () => {
  const page = await open('editor');
  await page.locator('application-stats-table').getByRole('button', { name: '复制表格' }).click();
  await page.locator('application-stats-table').getByText('已复制').waitFor();
  await page.locator('#editor').focus();
  await page.keyboard.press('Control+V');
  const [numbers, rowspans, colspans] = await page.evaluate(() => {
    const table = /** @type {HTMLTableElement} */ (document.querySelector('#editor table'));
    return [
      Array.from(table.rows, (row) => Array.from(row.cells).filter(({ localName, rowSpan }) => localName === 'td' && rowSpan === 1).map(({ textContent }) => textContent)).filter(({ length }) => length),
      Array.from(table.querySelectorAll('[rowspan]'), (each) => Number(each.getAttribute('rowspan'))),
      Array.from(table.querySelectorAll('[colspan]'), (each) => Number(each.getAttribute('colspan'))),
    ];
  });
  assert.equal(numbers.length, 25);
  assert.ok(numbers.every(({ length }) => length === 7));
  assert.deepEqual(numbers[0], ['4,462', '562', '4', '19', '221', '59', '5,327']);
  assert.ok(rowspans.includes(22) && rowspans.includes(8) && colspans.includes(7));
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(text.split('\n').some((line) => line.trimEnd().endsWith('4,462\t562\t4\t19\t221\t59\t5,327')));
  assert.ok(!text.includes('不符'));
  await page.context().close();
});

test('a selection over the whole page catches every number and no control', async () => {
  const page = await open('page');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  for (const word of ['4,462', '5,327', '二、主动公开政府信息情况']) assert.ok(text.includes(word), word);
  for (const word of ['复制表格', '逐行显示', '与上年比较', '下载 CSV']) assert.ok(!text.includes(word), word);
  await page.context().close();
});
