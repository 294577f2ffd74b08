/** The static documents in a browser, without any script of ours: axe finds nothing, and nothing reaches over the edge of a page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';
import { exportReport } from '../../dist/exporters/index.js';
import { read } from '../fixtures/examples.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-background-networking'] });
});
after(() => browser?.close());

/** What axe holds against a document, and what it says on the console. */
async function judged(html, width, colorScheme) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  const noise = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('request', (request) => /^(?:data|about):/.test(request.url()) || noise.push(request.url()));
  await page.setContent(html);
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() => globalThis.axe.run(document));
  const over = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  await page.close();
  assert.ok(passes.some(({ id }) => id === 'scope-attr-valid'));
  return { violations: violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html: at, failureSummary }) => `${at.slice(0, 200)} ${failureSummary}`).join('; ')}`), noise, over };
}

const alone = (fragment, lang) => `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>报告</title><main><h1>年报</h1>${fragment}</main>`;

describe('a static document in a browser', () => {
  for (const name of ['mingyuan-2023.json', 'xishan-2023-mixed.json']) {
    for (const locale of ['zh-Hans', 'en']) {
      for (const [format, width, colours] of [['page', 360, 'light'], ['page', 1280, 'dark'], ['html', 1280, 'light']]) {
        test(`${format} of ${name}, ${locale}, ${width} px, ${colours}`, async () => {
          const { data } = await exportReport(read(name), format, { locale });
          const { violations, noise, over } = await judged(format === 'page' ? data : alone(data, locale), width, colours);
          assert.deepEqual({ violations, noise }, { violations: [], noise: [] });
          assert.ok(format !== 'page' || !over, 'the page scrolls sideways');
        });
      }
    }
  }

  test('a fault in it would be found', async () => {
    const { data } = await exportReport(read('zibo-2023.json'), 'page');
    const { violations } = await judged(data.replace(' lang="zh-Hans"', '').replace('</main>', '<img src="data:,"></main>'), 1280, 'light');
    assert.ok(['html-has-lang', 'image-alt'].every((id) => violations.some((each) => each.startsWith(id))), violations.join());
  });
});
