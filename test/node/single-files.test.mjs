/** The single files on a page with a strict policy, loaded twice, and on a page opened from disk. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';

const root = new URL('../../', import.meta.url);
const file = (name) => readFileSync(new URL(name, root));
const policy = "script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
const page = (scripts, body) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>报告</title><link rel="icon" href="/icon.svg">${scripts}<body>${body}</body></html>`;

const tags = `<disclosure-report src="/examples/zibo-2023.json"></disclosure-report>
<application-stats-table src="/examples/zibo-2023.json"></application-stats-table>
<proactive-disclosure-table src="/examples/qinghe-2019.json"></proactive-disclosure-table>
<review-litigation-table isolated src="/examples/zibo-2023.json"></review-litigation-table>
<application-stats-table src="/none.json"></application-stats-table>`;

const pages = {
  '/classic': page('<script src="/cdn/disclosure-report.iife.js"></script>', tags),
  '/deferred-twice': page('<script defer src="/cdn/disclosure-report.iife.js"></script><script defer src="/cdn/disclosure-report.iife.js?again"></script>', tags),
  '/module-beside-classic': page('<script type="module" src="/cdn/disclosure-report.js"></script><script defer src="/cdn/disclosure-report.iife.js"></script>', tags),
};

let server;
let browser;
let origin;

before(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    if (pages[pathname]) {
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy });
      response.end(pages[pathname]);
    } else if (/^\/(?:cdn|examples)\/[\w.-]+$/.test(pathname)) {
      response.writeHead(200, { 'content-type': pathname.endsWith('.js') ? 'text/javascript' : 'application/json' });
      response.end(file(pathname.slice(1)));
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
});

after(async () => {
  await browser?.close();
  server?.close();
});

for (const path of Object.keys(pages)) {
  test(`${path.slice(1)}: the tables stand there, nothing is violated, nothing throws`, async () => {
    const tab = await browser.newPage();
    const noise = [];
    tab.on('pageerror', (error) => noise.push(error.message));
    tab.on('console', (message) => /404/.test(message.text()) || noise.push(message.text()));
    await tab.addInitScript(() => {
      globalThis.violations = [];
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => globalThis.violations.push(`${violatedDirective} ${sample}`));
    });
    await tab.goto(origin + path);
    await tab.waitForFunction(() => document.querySelectorAll('.disclosure-cell').length === 200 + 175 + 22);
    await tab.waitForFunction(() => document.querySelector('review-litigation-table[isolated]').shadowRoot.querySelectorAll('.disclosure-cell').length === 15);
    await tab.waitForFunction(() => document.querySelector('[src="/none.json"]').shadowRoot.textContent.includes('404'));
    assert.deepEqual(await tab.evaluate(() => globalThis.violations), []);
    assert.deepEqual(noise, []);
    const cell = await tab.evaluate(() => {
      const { borderTopStyle, textAlign } = getComputedStyle(document.querySelector('application-stats-table .disclosure-cell'));
      return `${borderTopStyle} ${textAlign}`;
    });
    assert.equal(cell, 'solid right');
    await tab.close();
  });
}

test('a page opened from disk says what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'disclosure-disk-'));
  const script = `<script src="${new URL('cdn/disclosure-report.iife.js', root).href}"></script>`;
  writeFileSync(join(folder, 'page.html'), page(script, '<application-stats-table src="a.json"></application-stats-table>'));
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(join(folder, 'page.html')).href);
  await tab.waitForFunction(() => document.querySelector('application-stats-table').shadowRoot?.textContent.includes('磁盘'));
  await tab.close();
  rmSync(folder, { recursive: true });
});

test('the single files carry the licences of what they contain', () => {
  for (const name of ['cdn/disclosure-report.js', 'cdn/disclosure-report.iife.js']) {
    assert.match(String(file(name)).slice(0, 400), /MIT.*lit.*BSD-3-Clause/s);
  }
});

test('the stylesheet is published beside them and is the one the elements adopt', async () => {
  const { documentCss } = await import('../../dist/view/document-css.js');
  for (const name of ['cdn/disclosure-report.css', 'dist/disclosure-report.css']) assert.ok(String(file(name)).includes(documentCss));
});

// What else a page loads is in parts.test.mjs.
test('neither single file, which is all that a page in Chinese loads, grows past 36 kB, gzipped', () => {
  for (const name of ['cdn/disclosure-report.js', 'cdn/disclosure-report.iife.js']) {
    const size = gzipSync(file(name), { level: 9 }).length;
    assert.ok(size <= 36_000, `${name}: ${size} bytes`);
  }
});
