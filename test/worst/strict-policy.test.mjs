/** The strictest policy over every story, with everything used that can be: nothing is violated, nobody else is asked. In Chromium and in Firefox. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { launch } from 'puppeteer-core';
import { build } from 'vite';
import { exportHtml, parseReport } from '../../dist/core.js';
import { describeFormat, exportFormats } from '../../dist/exporters/index.js';
import { findBrowser } from '../../scripts/browser.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const policy = [
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
  "require-trusted-types-for 'script'; trusted-types lit-html disclosure-report 'allow-duplicates'",
].join('; ');
const mediaTypes = { '.js': 'text/javascript', '.json': 'application/json' };
const example = readFileSync(join(root, 'examples/zibo-2023.json'), 'utf8');
const document = exportHtml(parseReport(JSON.parse(example)).report);

const inline = (text) => `<disclosure-report><script type="application/json">${text}</script></disclosure-report>`;
/** What a page may hold that no story can make under this policy, and what stands there before the script does. */
const standing = `<script src="/cdn/disclosure-report.iife.js" data-within="#article"></script><body>
${inline(example)}${inline('{ "year": 2023, }')}
<disclosure-report>${document}</disclosure-report>
<a href="/examples/zibo-2023.json" class="disclosure-report">报告</a>
<div data-disclosure-report="/examples/zibo-2023.json">报告</div>
<div class="disclosure-report">${document}</div>
<div id="article">${document}</div>`;
const pages = { '/': '<script type="module" src="/stories.js"></script><body></body>', '/standing': standing };

const browsers = {
  Chromium: {
    there: true,
    open: async () => {
      const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-background-networking'] });
      const tab = await browser.newPage();
      await tab.addInitScript(watch);
      return { browser, tab };
    },
  },
  Firefox: {
    there: existsSync(process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr'),
    open: async () => {
      const browser = await launch({ browser: 'firefox', executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr', headless: true });
      const tab = await browser.newPage();
      await tab.evaluateOnNewDocument(watch);
      return { browser, tab };
    },
  },
};

const folder = mkdtempSync(join(tmpdir(), 'disclosure-stories-'));
let server;
let origin;

before(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'for-a-strict-page',
        enforce: 'pre',
        // The elements are those of the single file, as a page has them.
        resolveId: (id) => (id.endsWith('/src/index.js') ? { id: '/cdn/disclosure-report.js', external: true } : null),
        // How wide a story's own column is, and what a page's own stylesheet says, is no affair of the elements.
        transform: (code, id) => (id.includes('/stories/') ? { code: code.replaceAll(' style="', ' data-style="').replace("createElement('style')", "createElement('template')").replace('style.textContent = css', 'window.dressPage(css)'), map: null } : null),
      },
    ],
    build: { outDir: folder, emptyOutDir: true, copyPublicDir: false, target: 'es2022', lib: { entry: join(root, 'test/worst/every-story.js'), formats: ['es'], fileName: () => 'stories.js' } },
  });
  server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://x');
    const inRoot = /^\/(?:cdn|examples)\/[\w.-]+$/.test(pathname);
    const file = inRoot ? join(root, pathname) : join(folder, pathname.replaceAll('..', ''));
    if (pages[pathname] || !existsSync(file)) {
      response.writeHead(pages[pathname] ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
      response.end(`<!doctype html><html lang="zh-CN"><title>报告</title>${pages[pathname] ?? ''}</html>`);
    } else {
      response.writeHead(200, { 'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
}, { timeout: 60_000 });

after(() => {
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs before the page's own script. */
function watch() {
  globalThis.violations = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample, blockedURI, sourceFile }) => globalThis.violations.push(`${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}`));
}

/** Shows every story; says what was violated in which, and how much was used. */
async function through(tab) {
  await tab.goto(origin);
  await tab.waitForFunction(() => globalThis.storyNames);
  const names = await tab.evaluate(() => globalThis.storyNames);
  const troubles = [];
  let used = 0;
  for (const [index, name] of names.entries()) {
    const { count, violations } = await tab.evaluate(async (at) => {
      const count = await globalThis.showStory(at).catch((error) => `threw ${error}`);
      return { count, violations: globalThis.violations.splice(0) };
    }, index);
    if (typeof count === 'number') used += count;
    else troubles.push(`${name}: ${count}`);
    troubles.push(...new Set(violations.map((each) => `${name}: ${each}`)));
  }
  return { stories: names.length, used, troubles, files: await tab.evaluate(() => globalThis.filesMade) };
}

for (const [name, { there, open }] of Object.entries(browsers)) {
  describe(name, { skip: there ? false : `there is no ${name} here` }, () => {
    let browser;
    let tab;
    /** What went elsewhere than to this server, and what went wrong outside a story. */
    const noise = [];

    before(async () => {
      ({ browser, tab } = await open());
      tab.on('pageerror', (error) => noise.push(error.message));
      tab.on('request', (request) => /^(?:https?|wss?):/.test(request.url()) && !request.url().startsWith(origin) && noise.push(request.url()));
    }, { timeout: 60_000 });
    after(() => browser?.close());

    test('every story, with all that can be used in it, keeps the strictest policy', { timeout: 240_000 }, async (context) => {
      const { stories, used, troubles, files } = await through(tab);
      context.diagnostic(`${stories} stories, ${used} places used, ${files.length} files made`);
      assert.deepEqual(troubles, []);
      assert.deepEqual(noise, []);
      assert.ok(stories > 300, `${stories} stories`);
      assert.ok(used > 5 * stories, `${used} places used`);
      const bare = (type) => type.replace(/;.*$/, '').trim();
      const made = new Set(files.map(bare));
      assert.deepEqual(exportFormats.map((format) => bare(describeFormat(format).type)).filter((type) => !made.has(type)), [], 'formats of which no file was made');
    });

    test('so does what stands on a page before the script', { timeout: 30_000 }, async () => {
      await tab.goto(`${origin}/standing`);
      await tab.waitForFunction(() => {
        const reports = Array.from(document.querySelectorAll('disclosure-report'));
        return reports.length === 5 && reports.filter(({ report }) => report).length === 4 && reports[1].shadowRoot.querySelector('[role="alert"]') && document.querySelectorAll('#article application-stats-table .disclosure-cell').length === 175;
      }, { timeout: 15_000 });
      assert.deepEqual(await tab.evaluate(() => globalThis.violations), []);
      assert.deepEqual(noise, []);
    });

    test('what is against the policy would be seen', { timeout: 30_000 }, async () => {
      const seen = await tab.evaluate(async () => {
        document.body.setAttribute('style', 'color: red');
        let refused = '';
        try {
          document.body.insertAdjacentHTML('beforeend', '<i></i>');
        } catch (error) {
          refused = error.name;
        }
        await fetch('http://127.0.0.1:9/').catch(() => {});
        for (let tries = 0; tries < 100 && globalThis.violations.length < 3; tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
        return [refused, ...globalThis.violations.map((each) => each.replace(/ .*/, ''))].sort();
      });
      assert.deepEqual(seen, ['TypeError', 'connect-src', 'require-trusted-types-for', 'style-src-attr']);
    });
  });
}
