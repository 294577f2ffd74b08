/** Opens every story in a browser: it must come to rest without a word on the console, and axe must find nothing. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, extname, join, normalize } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** @typedef {{ id: string, name: string, title: string, type: 'story' | 'docs', tags: string[] }} Entry */
/** @typedef {{ page: import('playwright-core').Page, troubles: string[] }} Tab */
/** @typedef {{ name: string, width: number, theme: 'light' | 'dark', forced: boolean, judged: 'form' | 'all' | 'colours' }} Look */

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);

/** Every story is judged in each of these. What cannot differ from another look is not judged twice: axe is slow. */
const looks = /** @type {readonly Look[]} */ ([
  { name: 'at 360 px', width: 360, theme: 'light', forced: false, judged: 'form' },
  { name: 'at 1280 px', width: 1280, theme: 'light', forced: false, judged: 'all' },
  { name: 'dark', width: 1280, theme: 'dark', forced: false, judged: 'colours' },
  { name: 'in forced colours', width: 1280, theme: 'light', forced: true, judged: 'colours' },
]);

const height = 1000;
const tabCount = 2;

const given = process.env['STORYBOOK_STATIC'];
const folder = given ?? (await buildStorybook());
const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
const stories = /** @type {Entry[]} */ (Object.values(entries)).filter(({ type }) => type === 'story');
const elements = (await readdir(join(root, 'src/elements')))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => basename(name, '.ts'));

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('node:http').Server} */
let server;
let origin = '';
/** @type {Tab[]} */
const tabs = [];

before(async () => {
  server = serve(folder);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  origin = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  tabs.push(...(await Promise.all(Array.from({ length: tabCount }, () => openTab(axe)))));
});

after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  if (!given) await rm(folder, { recursive: true, force: true });
});

describe('the set of stories', () => {
  test('has some for every element, in every kind of state', () => {
    for (const element of elements) {
      const own = stories.filter(({ title }) => title === element);
      const count = (/** @type {string} */ tag) => own.filter(({ tags }) => tags.includes(tag)).length;
      assert.ok(own.length >= 20, `<${element}> has ${own.length} stories`);
      for (const tag of ['empty', 'loading', 'failure']) assert.ok(count(tag) > 0, `<${element}> has no story of ${tag}`);
    }
  });

  test('is of nothing else', () => {
    assert.deepEqual([...new Set(stories.map(({ title }) => title))].sort(), [...elements].sort());
  });
});

describe('stories', { concurrency: tabCount }, () => {
  for (const story of stories) {
    test(`${story.title}: ${story.name}`, { timeout: 20_000 }, () =>
      inTab(async (tab) => {
        await show(tab, story.id);
        assert.equal(await settle(tab, story.tags), '', 'The story did not come to what its tags say');
        // Beginning with the width the tab has spares every other story a layout.
        const now = tab.page.viewportSize()?.width;
        for (const look of [...looks].sort((a, b) => Number(b.width === now) - Number(a.width === now))) {
          await dress(tab, look);
          assert.equal(await judge(tab, look), '', `axe, ${look.name}`);
        }
      }),
    );
  }
});

/** Faults put into a page, each of which shows in one look alone: where it is not found, nothing would be. */
const planted = [
  {
    look: 'at 360 px',
    rule: 'scrollable-region-focusable',
    html: '<div style="max-width: 800px; overflow: auto"><p style="width: 700px; text-align: end">示例</p></div>',
  },
  { look: 'at 1280 px', rule: 'image-alt', html: '<img src="data:," style="width: 9px; height: 9px">' },
  { look: 'dark', rule: 'color-contrast', html: '<p style="color: #1f2328">示例</p>' },
  {
    look: 'in forced colours',
    rule: 'color-contrast',
    html: `<style>@media (forced-colors: active) { .planted { forced-color-adjust: none; color: #777; background: #888 } }</style>
      <p class="planted">示例</p>`,
  },
];

describe('a planted fault', () => {
  for (const { look: name, rule, html } of planted) {
    test(`is found ${name}: ${rule}`, () =>
      inTab(async (tab) => {
        await show(tab, 'disclosure-report--from-property');
        await settle(tab, []);
        const look = /** @type {Look} */ (looks.find((each) => each.name === name));
        await tab.page.evaluate((text) => {
          document.querySelector('#storybook-root')?.insertAdjacentHTML('beforeend', `<div id="planted">${text}</div>`);
        }, html);
        await dress(tab, look);
        const found = await judge(tab, look);
        await tab.page.evaluate(() => document.querySelector('#planted')?.remove());
        assert.match(found, new RegExp(`^${rule} `, 'm'));
      }));
  }

  test('is found on the console', async () => {
    const fault = inTab(async (tab) => {
      await tab.page.evaluate(() => console.error('planted'));
    });
    await assert.rejects(fault, /planted/);
  });

  test('is found in a state: a story that shows a report is no failure', () =>
    inTab(async (tab) => {
      await show(tab, 'disclosure-report--from-property');
      assert.match(await settle(tab, ['failure']), /shows a report/);
    }));
});

test('the documentation asks no other host and says nothing on the console', { timeout: 60_000 }, async () => {
  const page = await browser.newPage();
  const troubles = watch(page);
  for (const element of elements) {
    await page.goto(`${origin}/iframe.html?viewMode=docs&id=${element}--docs`);
    await page.locator('.docblock-argstable').first().waitFor({ timeout: 20_000 });
    await page.locator(`.docs-story ${element}`).first().waitFor({ state: 'attached', timeout: 20_000 });
  }
  await page.goto(origin);
  await page.frameLocator('#storybook-preview-iframe').locator(elements.join()).first().waitFor({ state: 'attached' });
  await page.close();
  assert.deepEqual(troubles, []);
});

/** @returns {Promise<string>} the folder */
async function buildStorybook() {
  const target = await mkdtemp(join(tmpdir(), 'stories-'));
  const storybook = join(require.resolve('storybook/package.json'), '../dist/bin/dispatcher.js');
  const args = [storybook, 'build', '--quiet', '--disable-telemetry', '--output-dir', target];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Storybook could not be built:\n${stdout}\n${stderr}`);
  return target;
}

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** @param {string} base */
function serve(base) {
  return createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    // Browsers ask for it unbidden, and a 404 would stand on the console.
    if (path === '/favicon.ico') return response.writeHead(204).end();
    try {
      const file = join(base, path.endsWith('/') ? `${path}index.html` : path);
      const body = await readFile(file);
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
}

/**
 * Whatever a page complains of, or asks of another host, from now on.
 * @param {import('playwright-core').Page} page
 */
function watch(page) {
  /** @type {string[]} */
  const troubles = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    if (/^(?:https?|wss?):/.test(request.url()) && !request.url().startsWith(`${origin}/`)) troubles.push(`asked: ${request.url()}`);
  });
  return troubles;
}

/**
 * A page of Storybook's preview with no story yet, and axe beside it.
 * @param {string} axe
 * @returns {Promise<Tab>}
 */
async function openTab(axe) {
  // By this name Storybook pauses animations, where it would otherwise wait 100 ms for each story's to end.
  const page = await browser.newPage({ viewport: { width: 1280, height }, userAgent: 'StorybookTestRunner' });
  const troubles = watch(page);
  // The addon's own run of axe would meet ours.
  await page.goto(`${origin}/iframe.html?viewMode=story&id=${stories[0]?.id}&globals=a11y.manual:!true`);
  await page.locator(elements.join()).first().waitFor({ state: 'attached' });
  await page.evaluate(axe);
  return { page, troubles };
}

/**
 * @template T
 * @param {(tab: Tab) => Promise<T>} use
 */
async function inTab(use) {
  const tab = tabs.pop();
  assert.ok(tab, 'More tests at once than tabs');
  try {
    await use(tab);
    assert.deepEqual(tab.troubles, []);
  } finally {
    tab.troubles.length = 0;
    tabs.push(tab);
  }
}

/**
 * Turns to a story as Storybook's sidebar does: the page stays, so that 200 stories take no 200 page loads.
 * @param {Tab} tab
 * @param {string} id
 */
async function show({ page }, id) {
  await page.evaluate(
    (storyId) =>
      new Promise((resolve, reject) => {
        const channel = /** @type {any} */ (window).__STORYBOOK_ADDONS_CHANNEL__;
        const heard = /** @type {[string, (about: any) => void][]} */ ([
          ['storyRendered', (about) => about === storyId && done(resolve)],
          ...['storyMissing', 'storyErrored', 'storyThrewException', 'playFunctionThrewException', 'unhandledErrorsWhilePlaying'].map(
            (name) => [name, (/** @type {any} */ about) => done(() => reject(new Error(`${name}: ${about?.message ?? about}`)))],
          ),
        ]);
        const done = (/** @type {(value?: any) => void} */ end) => {
          for (const [name, listener] of heard) channel.off(name, listener);
          end();
        };
        for (const [name, listener] of heard) channel.on(name, listener);
        const shown = new URL(location.href).searchParams.get('id') === storyId;
        channel.emit(shown ? 'forceRemount' : 'setCurrentStory', { storyId, viewMode: 'story' });
      }),
    id,
  );
}

/**
 * Waits until nothing in the story is on its way any more; says what is not as the tags of the story promise.
 * @param {Tab} tab
 * @param {string[]} tags
 */
async function settle({ page }, tags) {
  const state = ['empty', 'loading', 'failure'].find((each) => tags.includes(each)) ?? 'report';
  return page.evaluate(
    async ([state, names]) => {
      /** @param {Element | ShadowRoot} under @returns {any[]} */
      const find = (under) =>
        Array.from(under.querySelectorAll('*')).flatMap((each) => [
          ...(names.includes(each.localName) ? [each] : []),
          ...(each.shadowRoot ? find(each.shadowRoot) : []),
        ]);
      const root = /** @type {Element} */ (document.querySelector('#storybook-root'));
      const busy = (/** @type {Element} */ each) => each.getAttribute('aria-busy') === 'true';
      const limit = performance.now() + 8000;
      for (;;) {
        await Promise.all(find(root).map((each) => each.updateComplete));
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const all = find(root);
        if (state === 'loading' ? all.every(busy) : !all.some(busy)) break;
        if (performance.now() > limit) return state === 'loading' ? 'never begins to load' : 'is still loading';
      }
      const all = find(root);
      if (!all.length) return 'shows no element';
      // What is off screen is judged as well, so it must be laid out; elements answer to that in the frame after.
      for (const each of all) each.style.contentVisibility = 'visible';
      for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      return all
        .map((each) => {
          const alert = each.shadowRoot.querySelector('[role="alert"]');
          const wrong =
            state === 'report'
              ? (!each.report && 'shows no report') || (alert && `says ${alert.textContent}`)
              : (each.report && 'shows a report') || (state === 'failure' ? !alert && 'says nothing is wrong' : alert && 'says something is wrong');
          return wrong ? `<${each.localName}> ${wrong}` : '';
        })
        .filter(Boolean)
        .join('\n');
    },
    /** @type {const} */ ([state, elements]),
  );
}

/**
 * @param {Tab} tab
 * @param {Look} look
 */
async function dress({ page }, { width, theme, forced }) {
  await page.emulateMedia({ forcedColors: forced ? 'active' : 'none' });
  const resized = page.viewportSize()?.width !== width;
  if (resized) await page.setViewportSize({ width, height });
  await page.evaluate(
    async ([name, frames]) => {
      document.documentElement.dataset['theme'] = name;
      for (let frame = 0; frame < frames; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    },
    // Elements answer to a new width in the frame after it.
    /** @type {const} */ ([theme, resized ? 2 : 0]),
  );
}

/**
 * What axe holds against the story, in words; empty where that is nothing.
 * @param {Tab} tab
 * @param {Look} look
 */
async function judge({ page }, { judged, forced }) {
  return page.evaluate(
    async ([judged, forced]) => {
      /** @param {Element | ShadowRoot} under @returns {Element[]} */
      const find = (under) =>
        Array.from(under.querySelectorAll('*')).flatMap((each) => [each, ...(each.shadowRoot ? find(each.shadowRoot) : [])]);
      const root = /** @type {Element} */ (document.querySelector('#storybook-root'));
      // A browser that forces colours forces them on all that does not refuse; and axe cannot see those it forced.
      const places = forced ? find(root).filter((each) => getComputedStyle(each).forcedColorAdjust === 'none') : [root];
      if (!places.length) return '';
      const { violations } = await /** @type {any} */ (window).axe.run(places, {
        resultTypes: ['violations'],
        // Would fetch every stylesheet again, for one rule on rotated screens.
        preload: false,
        ...(judged === 'colours' ? { runOnly: ['cat.color'] } : {}),
        // Fingers are on the narrow page, and its colours are those of the wide one.
        ...(judged === 'form' ? { rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: true } } } : {}),
      });
      return violations
        .map((/** @type {any} */ { id, impact, help, nodes }) => {
          const found = nodes.map(
            (/** @type {any} */ { target, html, failureSummary }) =>
              `  ${target.flat().join(' >> ')}\n    ${html.slice(0, 200)}\n    ${failureSummary.replace(/\n/g, '\n    ')}`,
          );
          const more = found.length > 5 ? [`  and ${found.length - 5} more`] : [];
          return [`${id} (${impact}): ${help}`, ...found.slice(0, 5), ...more].join('\n');
        })
        .join('\n');
    },
    /** @type {const} */ ([judged, forced]),
  );
}
