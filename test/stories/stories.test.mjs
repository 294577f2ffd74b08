/** Opens every story in a browser: it must come to rest without a word on the console, and axe must find nothing. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, extname, join, normalize } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';

/** @typedef {{ id: string, name: string, title: string, type: 'story' | 'docs', tags: string[] }} Entry */
/** @typedef {{ page: import('playwright-core').Page, troubles: string[] }} Tab */
/**
 * @typedef Look
 * @property {string} name
 * @property {number} width
 * @property {'light' | 'dark' | 'forced'} colours
 * @property {'form' | 'colours' | 'both'} judged what cannot differ from another look is not judged again: axe is slow
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);

/** Every story is judged in each of these. */
const looks = /** @type {readonly Look[]} */ ([
  { name: 'at 360 px', width: 360, colours: 'light', judged: 'form' },
  { name: 'at 1280 px', width: 1280, colours: 'light', judged: 'both' },
  { name: 'in the dark', width: 1280, colours: 'dark', judged: 'colours' },
  { name: 'in forced colours', width: 1280, colours: 'forced', judged: 'colours' },
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
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  tabs.push(...(await Promise.all(Array.from({ length: tabCount }, openTab))));
});

after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  if (!given) await rm(folder, { recursive: true, force: true });
});

describe('the set of stories', () => {
  for (const element of elements) {
    test(`shows <${element}> in every kind of state`, () => {
      const own = stories.filter(({ title }) => title === element);
      const shown = own.filter((story) => stateOf(story) === 'report');
      assert.ok(shown.length >= 10, `${shown.length} stories show a report`);
      for (const state of ['empty', 'loading', 'failure']) {
        assert.ok(own.some((story) => stateOf(story) === state), `no story of ${state}`);
      }
    });
  }

  test('shows nothing else but what a designer may turn, and pages that work against it', () => {
    assert.deepEqual([...new Set(stories.map(({ title }) => title))].sort(), [...elements, 'hostile-page', 'theming'].sort());
  });

  test('opens with a page in Chinese and one in English', () => {
    const pages = /** @type {Entry[]} */ (Object.values(entries)).filter(({ type }) => type === 'docs');
    assert.deepEqual(pages.slice(0, 2).map(({ title }) => title), ['开始', 'Welcome']);
  });
});

describe('stories', { concurrency: tabCount }, () => {
  for (const story of stories) {
    test(`${story.title}: ${story.name}`, { timeout: 30_000 }, () =>
      inTab(async (tab) => {
        await show(tab, story.id);
        assert.equal(await settle(tab, stateOf(story)), '');
        // Beginning with the width the tab has spares every other story a layout.
        const now = tab.page.viewportSize()?.width;
        for (const look of [...looks].sort((a, b) => Number(b.width === now) - Number(a.width === now))) {
          await dress(tab, look);
          const violations = await judge(tab, look);
          assert.ok(!violations, `axe, ${look.name}:\n${violations}`);
        }
      }),
    );
  }
});

/** A fault for each look that this look alone finds: were it not found, nothing would be. */
const planted = [
  {
    look: 'at 360 px',
    rule: 'scrollable-region-focusable',
    html: '<div style="max-width: 800px; overflow: auto"><p style="width: 700px; text-align: end">示例</p></div>',
  },
  {
    look: 'at 1280 px',
    rule: 'image-alt',
    html: '<style>@media (width < 800px) { .planted { display: none } }</style><img class="planted" src="data:,">',
  },
  { look: 'in the dark', rule: 'color-contrast', html: '<p style="color: #1f2328">示例</p>' },
  {
    look: 'in forced colours',
    rule: 'color-contrast',
    html: `<style>@media (forced-colors: active) { .planted { forced-color-adjust: none; color: #888 } }</style>
      <p class="planted">示例</p>`,
  },
];

describe('a planted fault', () => {
  for (const { look: name, rule, html } of planted) {
    test(`is found ${name}, and only so: ${rule}`, { timeout: 30_000 }, () =>
      inTab(async (tab) => {
        await show(tab, 'disclosure-report--from-property');
        await settle(tab, 'report');
        await tab.page.evaluate((text) => {
          document.querySelector('#storybook-root')?.insertAdjacentHTML('beforeend', `<div id="fault">${text}</div>`);
        }, html);
        for (const look of looks) {
          await dress(tab, look);
          const violations = await judge(tab, look);
          if (look.name === name) assert.match(violations, new RegExp(`^${rule} `));
          else assert.equal(violations, '', look.name);
        }
        await tab.page.evaluate(() => document.querySelector('#fault')?.remove());
      }),
    );
  }

  test('is found on the console', async () => {
    const fault = inTab(({ page }) => page.evaluate(() => console.error('planted')));
    await assert.rejects(fault, /planted/);
  });

  test('is found in a story that shows something else than its tags say', () =>
    inTab(async (tab) => {
      await show(tab, 'disclosure-report--from-property');
      assert.match(await settle(tab, 'failure'), /^<disclosure-report> shows a report$/m);
      await show(tab, 'disclosure-report--not-found');
      assert.match(await settle(tab, 'report'), /^<disclosure-report> shows no report/);
    }));
});

describe('theming', () => {
  const { modules } = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  const names = new Set(modules.flatMap(({ declarations = [] }) => declarations.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name))));

  test('has every custom property of the manifest; what is turned is shown and written', { timeout: 30_000 }, () =>
    inTab(async (tab) => {
      // The tab may come from a test in forced colours.
      await tab.page.emulateMedia({ forcedColors: 'none' });
      await show(tab, 'theming--every-property');
      await settle(tab, 'report');
      const seen = await tab.page.evaluate(() => {
        const inputs = [...document.querySelectorAll('.theming input[type=text]')];
        const colour = () => getComputedStyle(document.querySelector('.theming .disclosure-cell')).borderTopColor;
        const before = colour();
        const border = inputs.find(({ name }) => name === '--disclosure-border');
        border.value = 'rgb(1, 2, 3)';
        border.dispatchEvent(new Event('input', { bubbles: true }));
        return { names: inputs.map(({ name }) => name), before, after: colour(), css: document.querySelector('.theming output').textContent };
      });
      assert.deepEqual(seen.names.sort(), [...names].sort());
      assert.notEqual(seen.before, seen.after);
      assert.equal(seen.after, 'rgb(1, 2, 3)');
      assert.equal(seen.css, 'disclosure-report {\n  --disclosure-border: rgb(1, 2, 3);\n}');
    }),
  );
});

/**
 * Every name that a page can use of an element, as its documentation has them: an attribute and its property, if they
 * have one name, are one entry. What can be called stands in its description.
 * @param {string} element
 */
function interfaceOf(element) {
  const { modules } = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  const { attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === element);
  const named = /** @param {{ name: string }} each */ ({ name }) => name;
  return [
    ...new Set([...attributes, ...members.filter(({ kind }) => kind === 'field'), ...events, ...cssProperties].map(named)),
    ...slots.map(({ name }) => name || 'default'),
    ...cssParts.map(({ name }) => `::part(${name})`),
  ].sort();
}

describe('the documentation', { concurrency: tabCount }, () => {
  for (const element of elements) {
    test(`of <${element}> asks no other host and complains of nothing`, { timeout: 30_000 }, async () => {
      const page = await browser.newPage();
      const troubles = watch(page);
      await page.goto(`${origin}/iframe.html?viewMode=docs&id=${element}--docs`);
      await page.locator('.docblock-argstable').first().waitFor();
      await page.locator(`.docs-story ${element} :is(.disclosure-cell, [part='checks'], [part='chart'])`).first().waitFor({ state: 'attached' });
      const told = await page.locator('.docblock-argstable tbody tr td:first-child > span:first-child').allTextContents();
      await page.close();
      assert.deepEqual(troubles, []);
      assert.deepEqual(told.sort(), interfaceOf(element));
    });
  }

  for (const id of ['开始--docs', 'welcome--docs']) {
    test(`the opening page ${id} shows a report and complains of nothing`, { timeout: 30_000 }, async () => {
      const page = await browser.newPage();
      const troubles = watch(page);
      await page.goto(`${origin}/iframe.html?viewMode=docs&id=${encodeURIComponent(id)}`);
      await page.locator('disclosure-report .disclosure-cell').first().waitFor({ state: 'attached' });
      const instrument = page.locator('disclosure-report').getByRole('button', { name: id.startsWith('welcome') ? 'Download' : '下载' });
      assert.ok(await instrument.count(), 'in the language of the page');
      await page.close();
      assert.deepEqual(troubles, []);
    });
  }

  test('and all that surrounds it asks no other host', { timeout: 30_000 }, async () => {
    const page = await browser.newPage();
    const troubles = watch(page);
    await page.goto(origin);
    const preview = page.frameLocator('#storybook-preview-iframe');
    await preview.locator(elements.join()).first().waitFor({ state: 'attached' });
    await page.close();
    // What Storybook's own pages say on the console is their affair.
    assert.deepEqual(troubles.filter((trouble) => trouble.startsWith('asked')), []);
  });
});

/** @returns {Promise<string>} the folder */
async function buildStorybook() {
  const target = await mkdtemp(join(tmpdir(), 'stories-'));
  const { bin } = require('storybook/package.json');
  const storybook = join(require.resolve('storybook/package.json'), '..', bin);
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
      const file = join(base, path === '/' ? 'index.html' : path);
      const body = await readFile(file);
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
}

/**
 * What a page complains of, or asks of another host, from now on.
 * @param {import('playwright-core').Page} page
 */
function watch(page) {
  /** @type {string[]} */
  const troubles = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (/^(?:http|ws)s?:$/.test(protocol) && asked !== origin) troubles.push(`asked: ${request.url()}`);
  });
  return troubles;
}

/** A page of Storybook's preview, with axe in it. */
async function openTab() {
  // By this name Storybook pauses animations, where it would otherwise wait 100 ms for those of each story to end.
  const page = await browser.newPage({ viewport: { width: 1280, height }, userAgent: 'StorybookTestRunner' });
  const troubles = watch(page);
  // The addon's own run of axe would meet ours.
  await page.goto(`${origin}/iframe.html?viewMode=story&id=${stories[0]?.id}&globals=a11y.manual:!true`);
  await page.locator(elements.join()).first().waitFor({ state: 'attached' });
  await page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  await page.evaluate(() => {
    /** @param {Element | ShadowRoot} under @returns {Element[]} */
    const everything = (under) =>
      Array.from(under.querySelectorAll('*')).flatMap((each) =>
        each.shadowRoot ? [each, ...everything(each.shadowRoot)] : [each],
      );
    const story = /** @type {Element} */ (document.querySelector('#storybook-root'));
    Object.assign(window, { everythingInStory: () => everything(story) });
  });
  return { page, troubles };
}

/** @param {(tab: Tab) => Promise<void>} use */
async function inTab(use) {
  const tab = tabs.pop();
  assert.ok(tab, 'There are more tests at once than tabs');
  try {
    await use(tab);
    assert.deepEqual(tab.troubles, []);
  } finally {
    tab.troubles.length = 0;
    tabs.push(tab);
  }
}

/** @param {Entry} story what its elements come to: a report, unless its tags say otherwise */
function stateOf({ tags }) {
  return ['empty', 'loading', 'failure', 'partial'].find((state) => tags.includes(state)) ?? 'report';
}

/**
 * Turns to a story as Storybook's sidebar does: within one page, since loading it anew for each would take as long
 * as all the rest.
 * @param {Tab} tab
 * @param {string} id
 */
async function show({ page }, id) {
  await page.evaluate(
    (storyId) =>
      new Promise((resolve, reject) => {
        const channel = /** @type {any} */ (window).__STORYBOOK_ADDONS_CHANNEL__;
        const failures = ['storyMissing', 'storyErrored', 'storyThrewException', 'playFunctionThrewException'];
        /** @type {Map<string, (about: any) => void>} */
        const listeners = new Map();
        for (const name of failures) {
          listeners.set(name, (about) => end(() => reject(new Error(`${name}: ${about?.message ?? about}`))));
        }
        listeners.set('storyRendered', (rendered) => rendered === storyId && end(() => resolve(undefined)));
        const end = (/** @type {() => void} */ settled) => {
          listeners.forEach((listener, name) => channel.off(name, listener));
          settled();
        };
        listeners.forEach((listener, name) => channel.on(name, listener));
        const again = new URL(location.href).searchParams.get('id') === storyId;
        channel.emit(again ? 'forceRemount' : 'setCurrentStory', { storyId, viewMode: 'story' });
      }),
    id,
  );
}

/**
 * Waits until nothing in the story is on its way any more; says which elements did not come to the state expected.
 * @param {Tab} tab
 * @param {string} state
 */
async function settle({ page }, state) {
  return page.evaluate(
    async ([state, names]) => {
      /** @returns {any[]} */
      const find = () => {
        const all = /** @type {Element[]} */ (/** @type {any} */ (window).everythingInStory());
        return all.filter(({ localName }) => names.includes(localName));
      };
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const rests = (/** @type {Element} */ each) => each.hasAttribute('aria-busy') === (state === 'loading');
      // A story may press buttons first.
      const played = () => ['completed', 'finished'].includes(/** @type {any} */ (window).__STORYBOOK_PREVIEW__.currentRender?.phase);
      const limit = performance.now() + 8000;
      do {
        await Promise.all(find().map((each) => each.updateComplete));
        await frame();
      } while (!(find().every(rests) && played()) && performance.now() < limit);
      if (!played()) return 'What a reader does in it has not ended';

      const all = find();
      if (!all.length) return 'There is no element in the story';
      // What is off screen is judged as well, so it must be laid out; elements answer to that in the frame after.
      for (const each of all) {
        each.style.contentVisibility = 'visible';
        for (const part of each.shadowRoot.querySelectorAll('.part')) part.style.contentVisibility = 'visible';
      }
      await frame();
      await frame();
      return all
        .map((each) => {
          const alert = each.shadowRoot.querySelector('[role="alert"]');
          const faults = {
            'does not rest': !rests(each),
            'shows a report': !['report', 'partial'].includes(state) && each.report,
            'shows no report': ['report', 'partial'].includes(state) && !each.report,
            [`says: ${alert?.textContent}`]: !['failure', 'partial'].includes(state) && alert,
            'does not say what is wrong': ['failure', 'partial'].includes(state) && !alert,
          };
          const [fault] = Object.entries(faults).flatMap(([words, holds]) => (holds ? [words] : []));
          return fault && `<${each.localName}> ${fault}`;
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
async function dress({ page }, { width, colours }) {
  await page.emulateMedia({ forcedColors: colours === 'forced' ? 'active' : 'none' });
  const resized = page.viewportSize()?.width !== width;
  if (resized) await page.setViewportSize({ width, height });
  await page.evaluate(
    async ([theme, frames]) => {
      document.documentElement.dataset['theme'] = theme;
      for (let left = frames; left > 0; left -= 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    },
    // Elements answer to a new width in the frame after it.
    /** @type {const} */ ([colours === 'dark' ? 'dark' : 'light', resized ? 2 : 0]),
  );
}

/**
 * What axe holds against the story, in words; empty where that is nothing.
 * @param {Tab} tab
 * @param {Look} look
 */
async function judge({ page }, { colours, judged }) {
  return page.evaluate(
    async ([colours, judged]) => {
      const { axe, everythingInStory } = /** @type {any} */ (window);
      // Forced colours are the browser's for all that does not refuse them, and axe sees those it would have had.
      const refuses = (/** @type {Element} */ each) => getComputedStyle(each).forcedColorAdjust === 'none';
      const places = colours === 'forced' ? everythingInStory().filter(refuses) : ['#storybook-root'];
      if (!places.length) return '';
      const scope = {
        both: {},
        colours: { runOnly: ['cat.color'] },
        // Targets are smallest on the narrow page.
        form: { rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: true } } },
      }[judged];
      // Preloading would fetch every stylesheet again, for one rule on rotated screens.
      const { violations } = await axe.run(places, { resultTypes: ['violations'], preload: false, ...scope });
      return violations
        .map((/** @type {any} */ { id, impact, help, nodes }) => {
          const found = nodes.slice(0, 5).map((/** @type {any} */ { target, html, failureSummary }) => {
            const lines = [target.flat().join(' >> '), html.slice(0, 200), ...failureSummary.split('\n')];
            return lines.map((line) => `\n  ${line}`).join('');
          });
          const more = nodes.length > 5 ? `\n  and ${nodes.length - 5} more` : '';
          return `${id} (${impact}): ${help}${found.join('\n')}${more}`;
        })
        .join('\n');
    },
    /** @type {const} */ ([colours, judged]),
  );
}
