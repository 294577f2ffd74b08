/** Small apps of every kind that install the packed package, are built, and run in a browser. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';
import { exportHtml, parseReport } from '../../dist/core.js';
import { guides, recipesOf } from '../editors/recipes.mjs';
import { buildApp, buildSecondLit, here, installPacked, serveApps, tool } from './installed.mjs';

const example = (year) => readFileSync(new URL(`../../examples/mingyuan-${year}.json`, import.meta.url), 'utf8');
const { report } = parseReport(JSON.parse(example(2023)));
const cells = exportHtml(report).match(/data-cell=/g).length;
const page = (body) => `<!doctype html><html lang="zh-CN"><title>年度报告</title>${body}`;

/** The strictest policy that a site can send, as the guide has it. */
const [, policy] = /^Content-Security-Policy: (.*)$/.exec(recipesOf(guides[0].text).csp);

let site;
let browser;

before(async () => {
  installPacked();
  site = await serveApps(
    { '/report.json': example(2023), '/previous.json': example(2022), '/report.html': page(exportHtml(report)), '/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    { strict: { 'content-security-policy': policy } },
  );
  browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-background-networking'] });
}, { timeout: 120_000 });
after(async () => {
  await browser?.close();
  site?.close();
});

/** Opens a page, waits for the report, and gives back what `see` sees; a word on the console is a failure. */
async function open(path, see) {
  const tab = await browser.newPage();
  const noise = [];
  tab.on('pageerror', (error) => noise.push(error.message));
  tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && noise.push(message.text()));
  await tab.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => globalThis.violations.push(`${violatedDirective} ${blockedURI} ${sample}`));
  });
  await tab.goto(site.origin + path);
  await tab.waitForFunction((count) => document.querySelectorAll('disclosure-report > .disclosure-document .disclosure-cell').length === count, cells, { timeout: 10_000 }).catch(() => {});
  const drawn = await tab.locator('disclosure-report > .disclosure-document .disclosure-cell').count();
  const violations = await tab.evaluate(() => globalThis.violations);
  const seen = await see(tab);
  await tab.close();
  assert.deepEqual({ drawn, noise, violations }, { drawn: cells, noise: [], violations: [] });
  return seen;
}

const told = (tab) => tab.waitForFunction(() => globalThis.told).then((each) => each.jsonValue());

test('plain HTML with the classic script', async () => {
  assert.ok((await open('/classic/', told)).elements >= 13);
});

test('plain HTML with the module', async () => {
  assert.deepEqual(await open('/module/', told), { right: true, agency: report.agency.name, findings: 0 });
});

/** What each app shows beside the report: that the event came, that attributes and properties did. */
const shown = async (tab) => ({
  told: await tab.locator('#told').textContent(),
  ...(await tab.evaluate(() => {
    const element = document.querySelector('disclosure-report');
    return { year: element.report.year, checks: element.checks, charts: element.charts, level: element.querySelector('.disclosure-document h3') !== null };
  })),
});
const expected = { told: `${report.agency.name} 2023`, year: 2023, checks: 'full', charts: 'off', level: true };

describe('Vite and React 19', () => {
  test('runs: property, attributes, event', async () => {
    await buildApp('react');
    assert.deepEqual(await open('/react/', shown), expected);
  });

  test('compiles, and mistakes do not', () => {
    const { good, said } = tool('tsc', '-p', 'react');
    assert.ok(good, said);
  });
});

test('the JSX of Preact and Solid knows the elements, and mistakes do not compile', () => {
  const { good, said } = tool('tsc', '-p', 'jsx');
  assert.ok(good, said);
});

describe('Vite and Vue 3', () => {
  test('runs: property, attributes, event', async () => {
    await buildApp('vue');
    assert.deepEqual(await open('/vue/', shown), expected);
  });

  test('compiles, and mistakes do not', () => {
    const { good, said } = tool('vue-tsc', '-p', 'vue');
    assert.ok(good, said);
  });
});

describe('Vite and Svelte 5', () => {
  test('runs: property, attributes, event', async () => {
    await buildApp('svelte');
    assert.deepEqual(await open('/svelte/', shown), expected);
  });

  test('compiles, and mistakes do not', () => {
    const { said } = tool('svelte-check', '--workspace', 'svelte', '--config', 'svelte.config.js', '--tsconfig', './tsconfig.json', '--output', 'machine');
    const errors = Array.from(said.matchAll(/ ERROR "([^"]+)" (\d+):/g), ([, file, line]) => `${file}:${line}`);
    assert.deepEqual(errors, ['Mistakes.svelte:7', 'Mistakes.svelte:9', 'Mistakes.svelte:11'], said);
  });
});

test('a page with the strictest policy and Trusted Types, beside a second Lit', async () => {
  await buildSecondLit();
  const seen = await open('/strict/', async (tab) => {
    await tab.waitForFunction(() => document.querySelectorAll('application-stats-table[src] .disclosure-cell').length);
    return tab.evaluate(() => ({
      second: document.querySelector('second-lit').shadowRoot.textContent,
      read: document.querySelectorAll('application-stats-table[src] .disclosure-cell').length,
      dressed: getComputedStyle(document.querySelector('.disclosure-cell')).borderTopStyle,
    }));
  });
  assert.deepEqual(seen, { second: 'Another Lit', read: 175, dressed: 'solid' });
});

test('Node, without a DOM', () => {
  const seen = JSON.parse(execFileSync(process.execPath, ['--no-warnings', join(here, 'node', 'app.mjs')], { cwd: here, encoding: 'utf8' }));
  assert.deepEqual({ ...seen, schema: Boolean(seen.schema) }, { dom: 'undefined', year: 2023, findings: 0, assessed: 42, cells, readBack: true, said: true, schema: true });
});
