/** The overview page in a browser: it sorts, filters, leads to its findings, needs no script, and axe finds nothing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';
import { agreeing } from '../fixtures/agreeing.mjs';
import { folder, run, writeJson, writeReports } from './run.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>"\'局';

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-background-networking'] });
});
after(() => browser?.close());

/** Twelve reports, two files that are none, one that means harm. @param {import('node:test').TestContext} context @param {string} lang */
async function makePage(context, lang) {
  const path = folder(context);
  writeReports(path, 12);
  writeJson(join(path, '13.json'), []);
  const report = agreeing();
  report.agency.name = hostile;
  report.tables.applications.rows.granted.total += 1;
  report.overview.push({ text: '全年共收到政府信息公开申请99999件。' });
  writeJson(join(path, '14.json'), report);
  await run(['check', '.', 'none.json', '--format', 'html', '--lang', lang, '-o', 'overview.html'], { cwd: path });
  return pathToFileURL(join(path, 'overview.html')).href;
}

/** @param {string} url @param {import('playwright-core').BrowserContextOptions} [options] */
async function openPage(url, options = {}) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage();
  /** @type {string[]} */
  const troubles = [];
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => request.url() !== url && troubles.push(request.url()));
  await page.goto(url);
  return { page, troubles };
}

for (const lang of ['zh-Hans', 'en']) {
  test(`in ${lang}: a row a report, a column a rule, each number leads to its findings`, async (context) => {
    const { page, troubles } = await openPage(await makePage(context, lang));
    assert.equal(await page.getAttribute('html', 'lang'), lang);
    assert.equal(await page.locator('tbody tr').count(), 15);
    assert.equal(await page.locator('thead th').count(), 15);
    for (const link of await page.locator('tbody a').all()) {
      const target = (await link.getAttribute('href')) ?? '';
      assert.equal(await page.locator(`[id="${target.slice(1)}"]`).count(), 1, target);
    }
    const counted = await page.locator('#t5 a.chip').first().textContent();
    await page.locator('#t5 a.chip').first().click();
    assert.equal(await page.locator(':target li').count(), Number(counted));
    assert.equal(await page.locator('article').count(), 5);
    assert.ok((await page.locator('#r14 h3').textContent())?.includes(hostile), 'shown as it was written');
    assert.equal(await page.locator('img').count(), 0);
    assert.deepEqual(troubles, []);
    assert.match(await page.title(), /15/);
  });
}

test('it sorts by any column, both ways, and says so', async (context) => {
  const { page } = await openPage(await makePage(context, 'en'));
  const order = () => page.locator('tbody tr').evaluateAll((rows) => rows.map(({ id }) => id));
  const head = (/** @type {string} */ name) => page.locator('thead th').filter({ hasText: name });
  await head('Result').locator('button').click();
  assert.equal(await head('Result').getAttribute('aria-sort'), 'descending');
  assert.deepEqual((await order()).slice(0, 2).sort(), ['t13', 't15']);
  assert.equal((await order())[2], 't14');
  await head('Report').first().locator('button').press('Enter');
  assert.equal(await head('Result').getAttribute('aria-sort'), null);
  assert.equal(await head('Report').first().getAttribute('aria-sort'), 'ascending');
  const names = await page.locator('tbody th').allTextContents();
  assert.deepEqual(names, [...names].sort(new Intl.Collator('en', { numeric: true }).compare));
  await head('Reconciliation').locator('button').click();
  assert.deepEqual((await order()).slice(0, 2), ['t5', 't10']);
  await head('Reconciliation').locator('button').click();
  assert.deepEqual((await order()).slice(-2), ['t5', 't10']);
});

test('it filters by state and by name', async (context) => {
  const { page } = await openPage(await makePage(context, 'en'));
  await page.selectOption('select', 'unreadable');
  assert.equal(await page.locator('tbody tr:visible').count(), 2);
  assert.match((await page.locator('output').textContent()) ?? '', /^2 of 15/);
  await page.selectOption('select', '');
  await page.fill('input', '第11局');
  assert.equal(await page.locator('tbody tr:visible').count(), 1);
});

test('without script it is all there to read', async (context) => {
  const { page } = await openPage(await makePage(context, 'zh-Hans'), { javaScriptEnabled: false });
  assert.equal(await page.locator('tbody tr:visible').count(), 15);
  assert.equal(await page.locator('article:visible').count(), 5);
  assert.equal(await page.locator('button, .tools:visible').count(), 0);
});

test('axe finds nothing, light and dark, on a phone and a desk; the page is no wider than the phone', async (context) => {
  const url = await makePage(context, 'zh-Hans');
  for (const options of /** @type {import('playwright-core').BrowserContextOptions[]} */ ([
    { viewport: { width: 1280, height: 900 } },
    { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
    { viewport: { width: 360, height: 740 } },
    { viewport: { width: 1280, height: 900 }, forcedColors: 'active' },
  ])) {
    const { page } = await openPage(url, options);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { violations } = await /** @type {any} */ (window).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
    });
    assert.deepEqual(violations, []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  }
});
