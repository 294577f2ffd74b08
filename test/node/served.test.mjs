/** A report that the server wrote into the page: readable before any script, taken over without a jump. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { exportHtml, parseReport } from '../../dist/core.js';
import { serve } from './open-page.mjs';

const example = JSON.parse(readFileSync(new URL('../../examples/mingyuan-2023.json', import.meta.url), 'utf8'));
const { report } = parseReport(example);
const inline = JSON.stringify(report).replace(/</g, '\\u003c');
const head = '<link rel="stylesheet" href="/cdn/disclosure-report.css"><script src="/cdn/disclosure-report.iife.js" defer></script><body>';

const [, recipe] = /<!-- recipe: node -->\n```js\n([^]*?)\n```/.exec(readFileSync(new URL('../../docs/server-rendering.md', import.meta.url), 'utf8'));
const written = execFileSync(process.execPath, ['--input-type=module', '--eval', recipe], { cwd: new URL('../../', import.meta.url), encoding: 'utf8' });

/** The ways that docs/server-rendering.md tells. */
const pages = {
  'src-beside': `${head}${written}`,
  'json-beside': `${head}<disclosure-report><script type="application/json">${inline}</script>${exportHtml(report)}</disclosure-report>`,
  'html-alone': `${head}<disclosure-report>${exportHtml(report)}</disclosure-report>`,
};
/** The most that may jump at the top of the page. Further down buttons and charts come around what is read, and how well a browser keeps it in place is a matter of timing. */
const most = 0.02;
/** An element that would push the text down, to see that a jump is seen. */
const planted = `<script>setTimeout(() => document.body.prepend(Object.assign(document.createElement('div'), { style: 'height: 300px' })), 500)</script>`;
pages.planted = pages['src-beside'] + planted;

let site;
before(async () => (site = await serve(pages, { script: () => '', folders: { cdn: new URL('../../cdn/', import.meta.url) } })));
after(() => site?.close());

/** Opens a page whose scripts come late, looks at it before and after, and adds up what jumped. */
async function open(name, { width, height, at }) {
  const tab = await site.browser.newPage({ viewport: { width, height } });
  const noise = [];
  tab.on('pageerror', (error) => noise.push(error.message));
  let go;
  const held = new Promise((resolve) => (go = resolve));
  await tab.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await tab.addInitScript(() => {
    globalThis.shifts = [];
    const observer = new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries()) {
        if (!hadRecentInput) globalThis.shifts.push({ value, moved: sources.map(({ node }) => node?.className || node?.localName || node?.nodeName) });
      }
    });
    observer.observe({ type: 'layout-shift', buffered: true });
  });
  // A deferred script that does not come keeps the page from being "loaded".
  await tab.goto(`${site.origin}/${name}`, { waitUntil: 'commit' });
  await tab.waitForFunction((count) => document.querySelectorAll('.disclosure-cell').length === count, 200);
  if (at) await tab.evaluate((selector) => document.querySelector(selector).scrollIntoView(), at);
  await tab.waitForTimeout(300);
  const before = await tab.evaluate(() => {
    globalThis.nodes = [...document.querySelectorAll('.disclosure-document :is(table, tr, th, td, caption, h2, h3, h4, p, section)')].filter((each) => each.getClientRects().length);
    const cell = document.querySelector('.disclosure-cell');
    return {
      defined: Boolean(customElements.get('disclosure-report')),
      tables: [...document.querySelectorAll('table')].filter((each) => each.getBoundingClientRect().height > 20).length,
      border: getComputedStyle(cell).borderTopStyle,
    };
  });
  go();
  await tab.waitForFunction(() => document.querySelector('disclosure-report').report && document.querySelector('application-stats-table').shadowRoot?.querySelector('.checks'));
  await tab.waitForTimeout(700);
  const after = await tab.evaluate(() => ({
    replaced: globalThis.nodes.filter((node) => !node.isConnected || !node.getClientRects().length).map(({ localName }) => localName),
    tables: document.querySelectorAll('table.disclosure-table').length,
    checked: document.querySelector('disclosure-report').shadowRoot.querySelector('.checks')?.textContent.trim().slice(0, 12),
    shifts: globalThis.shifts,
  }));
  await tab.close();
  return { before, after, noise, jumped: after.shifts.reduce((sum, { value }) => sum + value, 0) };
}

test('a jump would be seen', async () => {
  const { jumped } = await open('planted', { width: 1280, height: 800 });
  assert.ok(jumped > most, String(jumped));
});

test('the document stays in sight while the element waits for its data and its parts', async () => {
  for (const late of ['**/examples/*', '**/*.adopting.*']) {
    const tab = await site.browser.newPage();
    let go;
    const held = new Promise((resolve) => (go = resolve));
    await tab.route(late, async (route) => {
      await held;
      await route.continue();
    });
    await tab.goto(`${site.origin}/src-beside`, { waitUntil: 'commit' });
    await tab.waitForFunction(() => document.querySelector('disclosure-report')?.shadowRoot);
    await tab.waitForTimeout(200);
    assert.equal(await tab.evaluate(() => [...document.querySelectorAll('.disclosure-cell')].filter((each) => each.getClientRects().length).length), 200, late);
    go();
    await tab.close();
  }
});

for (const name of Object.keys(pages).filter((each) => each !== 'planted')) {
  describe(name, () => {
    const views = [
      { width: 1280, height: 800 },
      { width: 360, height: 740 },
      { width: 1280, height: 800, at: 'application-stats-table' },
      { width: 360, height: 740, at: 'review-litigation-table' },
    ];
    for (const view of views) {
      test(`at ${view.width} px${view.at ? `, read at <${view.at}>` : ''}: there before any script, ${view.at ? 'no node replaced' : 'taken over without a jump'}`, async () => {
        const { before, after, noise, jumped } = await open(name, view);
        assert.deepEqual(before, { defined: false, tables: 6, border: 'solid' });
        assert.deepEqual(after.replaced, []);
        assert.equal(after.tables, before.tables);
        assert.match(after.checked, /^核对/);
        assert.deepEqual(noise, []);
        if (!view.at) assert.ok(jumped <= most, `${jumped}: ${JSON.stringify(after.shifts)}`);
      });
    }
  });
}
