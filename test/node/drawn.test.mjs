/** A report that the script draws from `src`: what follows it on the page goes one way, and stays where the site keeps room. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { serve } from './open-page.mjs';

const [, room] = /<!-- recipe: room -->\n```css\n([^]*?)\n```/.exec(readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8'));
const text = '<p>正文</p>'.repeat(12);
const page = (tag, style = '') => `${style}<script src="/cdn/disclosure-report.iife.js" async></script><body>${text}<${tag} src="/examples/mingyuan-2023.json"></${tag}><div id="after">${text}</div>`;
const tags = ['disclosure-report', 'application-stats-table', 'proactive-disclosure-table'];
const pages = { ...Object.fromEntries(tags.map((tag) => [tag, page(tag)])), room: page('disclosure-report', `<style>${room}</style>`) };

let site;
before(async () => (site = await serve(pages, { script: () => '' })));
after(() => site?.close());

/** Where what follows the element stood in each frame, and how much the browser says has jumped. */
async function open(name, tag, width) {
  const tab = await site.browser.newPage({ viewport: { width, height: 800 } });
  let go;
  const held = new Promise((resolve) => (go = resolve));
  await tab.route('**/*.iife.js', async (route) => {
    await held;
    await route.continue();
  });
  await tab.goto(`${site.origin}/${name}`, { waitUntil: 'commit' });
  await tab.waitForSelector('#after p:last-child', { state: 'attached' });
  await tab.evaluate(() => {
    globalThis.tops = [];
    globalThis.jumped = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (globalThis.jumped += value))).observe({ type: 'layout-shift', buffered: true });
    const look = () => {
      // Out of sight it may go where it likes.
      globalThis.tops.push(Math.min(innerHeight, Math.round(document.querySelector('#after').getBoundingClientRect().top)));
      requestAnimationFrame(look);
    };
    look();
  });
  go();
  await tab.waitForFunction((name) => document.querySelector(name).report && document.querySelector('[data-cell]'), tag);
  await tab.waitForTimeout(500);
  const seen = await tab.evaluate(() => ({ tops: globalThis.tops.filter((top, index, all) => top !== all[index - 1]), jumped: globalThis.jumped }));
  await tab.close();
  return seen;
}

for (const width of [1280, 360]) {
  describe(`at ${width} px`, () => {
    for (const tag of tags) {
      test(`what follows <${tag}> is never taken up again`, async () => {
        const { tops } = await open(tag, tag, width);
        assert.ok(tops.length > 1, 'the report takes room');
        assert.deepEqual(tops, [...tops].sort((a, b) => a - b));
      });
    }

    test('nothing in sight jumps where the site keeps room as the guide says', async () => {
      const { jumped } = await open('room', 'disclosure-report', width);
      assert.ok(jumped <= 0.02, String(jumped));
    });
  });
}
