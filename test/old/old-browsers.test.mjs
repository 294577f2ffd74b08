/** The classic script on the Chromiums that the desktops of Chinese offices still run: every element appears, none complains. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { bringOldBrowser, oldBrowsers, unavailable } from '../../scripts/old-browsers.mjs';
import { openOldBrowser } from './old-browser.mjs';

const root = new URL('../../', import.meta.url);
const example = (/** @type {string} */ name) => JSON.parse(readFileSync(new URL(`examples/${name}.json`, root), 'utf8'));
const zibo = example('zibo-2023');
/** One total of an invented city's report is one too high. */
const broken = example('mingyuan-2023');
broken.tables.applications.rows.granted.total += 1;
const old = example('qinghe-2019');

const policy = "script-src 'self'; style-src 'self'";
const years = [2021, 2022, 2023].map((year) => `/examples/mingyuan-${year}.json`).join(' ');
const body = `<disclosure-report id="whole" src="/examples/zibo-2023.json"></disclosure-report>
<disclosure-report id="broken" src="/broken.json" previous-src="/examples/mingyuan-2022.json" checks="full"></disclosure-report>
<application-stats-table id="applications" src="/examples/zibo-2023.json"></application-stats-table>
<proactive-disclosure-table id="disclosure" src="/examples/qinghe-2019.json"></proactive-disclosure-table>
<review-litigation-table id="review" isolated src="/examples/zibo-2023.json"></review-litigation-table>
<report-findings id="findings" src="/broken.json"></report-findings>
<application-outcome-chart src="/broken.json"></application-outcome-chart>
<application-balance-chart src="/broken.json"></application-balance-chart>
<applicant-chart src="/broken.json"></applicant-chart>
<review-outcome-chart src="/broken.json"></review-outcome-chart>
<disclosure-trend-chart srcs="${years}"></disclosure-trend-chart>
<div lang="en"><disclosure-report id="english" src="/examples/zibo-2023.json"></disclosure-report></div>`;
const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>报告</title><link rel="icon" href="/icon.svg"><script defer src="/cdn/disclosure-report.iife.js"></script><body>${body}`;

/** Every number of a report's table by its address, as a reader sees it. */
function numbersOf(/** @type {any} */ { tables }, /** @type {string[]} */ keys) {
  const found = /** @type {Record<string, string>} */ ({});
  for (const key of keys) {
    for (const [row, cells] of Object.entries(tables[key].rows)) {
      for (const [column, cell] of Object.entries(/** @type {Record<string, any>} */ (cells))) {
        const value = cell?.printed ?? cell;
        found[`tables.${key}.rows.${row}.${column}`] = typeof value === 'number' ? value.toLocaleString('en-US', { maximumFractionDigits: 20 }) : value ?? '';
      }
    }
  }
  return found;
}
const all = ['proactiveDisclosure', 'applications', 'reviewLitigation'];

/** @type {import('node:http').Server} */
let server;
let origin = '';
before(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const type = pathname.endsWith('.js') ? 'text/javascript' : pathname === '/' ? 'text/html' : 'application/json';
    const headers = { 'content-type': type, ...(pathname === '/' && { 'content-security-policy': policy }) };
    if (pathname === '/') response.writeHead(200, headers).end(html);
    else if (pathname === '/broken.json') response.writeHead(200, headers).end(JSON.stringify(broken));
    else if (/^\/(?:cdn|examples)\/[\w.-]+$/.test(pathname)) response.writeHead(200, headers).end(readFileSync(new URL(pathname.slice(1), root)));
    else response.writeHead(pathname === '/icon.svg' ? 204 : 404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  origin = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
});
after(() => void server?.close());

for (const version of /** @type {(keyof typeof oldBrowsers)[]} */ (Object.keys(oldBrowsers).map(Number))) {
  describe(`Chromium ${version}`, { skip: unavailable || false }, () => {
    /** @type {Awaited<ReturnType<typeof openOldBrowser>>} */
    let browser;
    before(async () => {
      browser = await openOldBrowser(await bringOldBrowser(version));
      await browser.go(origin);
      await browser.evaluate(`new Promise((resolve) => {
        const names = ${JSON.stringify([...new Set(body.match(/(?<=<)[a-z]+-[a-z-]+/g))])};
        const wait = () => {
          const all = Array.from(document.querySelectorAll(names.join(',')));
          if (all.length && all.every((each) => each.report && !each.hasAttribute('aria-busy')) || performance.now() > 15000) setTimeout(resolve, 500);
          else setTimeout(wait, 50);
        };
        wait();
      })`);
    });
    after(() => browser?.close());

    const texts = (/** @type {string} */ root) =>
      browser.evaluate(`(() => {
        const found = {};
        for (const each of ${root}.querySelectorAll('.disclosure-cell')) found[each.dataset.cell] = each.textContent;
        return found;
      })()`);
    const byId = (/** @type {string} */ id) => `document.getElementById('${id}')`;

    test('is the version it is taken for', async () => {
      assert.match(await browser.evaluate('navigator.userAgent'), new RegExp(`Chrome/${version}\\.`));
    });

    test('shows every number of every table, whole, alone, isolated, in the other edition and language', async () => {
      assert.deepEqual(await texts(byId('whole')), numbersOf(zibo, all));
      assert.deepEqual(await texts(byId('english')), numbersOf(zibo, all));
      assert.deepEqual(await texts(byId('broken')), numbersOf(broken, all));
      assert.deepEqual(await texts(byId('applications')), numbersOf(zibo, ['applications']));
      assert.deepEqual(await texts(byId('disclosure')), numbersOf(old, ['proactiveDisclosure']));
      assert.deepEqual(await texts(`${byId('review')}.shadowRoot`), numbersOf(zibo, ['reviewLitigation']));
    });

    test('dresses the document: tables are framed, hidden names are out of sight', async () => {
      const [border, wide] = await browser.evaluate(`(() => {
        const cell = ${byId('whole')}.querySelector('td.disclosure-cell');
        return [getComputedStyle(cell).borderTopStyle, ${byId('whole')}.querySelector('.disclosure-hidden').getBoundingClientRect().width];
      })()`);
      assert.equal(border, 'solid');
      assert.ok(wide <= 1);
    });

    test('marks what does not agree, lists it, and leads from the entry to the cell and back', async () => {
      const [mark, listed, alone, there, back] = await browser.evaluate(`(async () => {
        const report = ${byId('broken')};
        const cell = report.querySelector('[data-cell="tables.applications.rows.granted.total"]');
        const entries = Array.from(report.shadowRoot.querySelectorAll('[part="finding"]'));
        const entry = entries.find((each) => each.textContent.includes(cell.dataset.mark.split(' ')[0]));
        entry.focus();
        entry.click();
        await new Promise((resolve) => setTimeout(resolve, 300));
        const there = document.activeElement === cell;
        cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
        await new Promise((resolve) => setTimeout(resolve, 300));
        const back = report.shadowRoot.activeElement === entry;
        return [cell.dataset.mark, entries.length, ${byId('findings')}.shadowRoot.querySelectorAll('[part="finding"]').length, there, back];
      })()`);
      assert.match(mark, /^不符\d+/);
      assert.ok(listed >= 2 && alone >= 2, `${listed} and ${alone} entries`);
      assert.equal(there, true);
      assert.equal(back, true);
    });

    test('draws every chart, with its sentence, and the years', async () => {
      const charts = await browser.evaluate(`Array.from(document.querySelectorAll('body > *')).filter((each) => each.localName.endsWith('-chart')).map((each) => {
        const bars = Array.from(each.shadowRoot.querySelectorAll('.bar .mark'));
        return [each.localName, bars.length, bars.every((bar) => bar.getBoundingClientRect().width > 0), each.shadowRoot.querySelector('figure p').textContent.trim().length];
      })`);
      assert.equal(charts.length, 5);
      for (const [name, bars, drawn, sentence] of charts) {
        assert.ok(bars >= 4, `${name} has ${bars} bars`);
        assert.ok(drawn, `${name} has a bar without a width`);
        assert.ok(sentence > 10, `${name} says nothing`);
      }
    });

    test('takes a table line by line and back', async () => {
      const [flat, form] = await browser.evaluate(`(async () => {
        const table = ${byId('applications')};
        const press = async () => {
          Array.from(table.shadowRoot.querySelectorAll('button')).find((each) => each.textContent.includes('逐行显示')).click();
          await new Promise((resolve) => setTimeout(resolve, 200));
          return table.querySelectorAll('[rowspan], [colspan]').length;
        };
        const result = [await press(), await press()];
        localStorage.clear();
        return result;
      })()`);
      assert.equal(flat, 0);
      assert.ok(form > 0);
    });

    test('says nothing on the console', () => assert.deepEqual(browser.troubles, []));
  });
}
