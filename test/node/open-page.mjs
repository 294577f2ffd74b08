/** A page with the single files and the examples, served to a browser: what the tests of reading have in common. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';

const root = new URL('../../', import.meta.url);

const classicScript = '<script src="/cdn/disclosure-report.iife.js"></script>';

/** One total is one too high, a number of the prose says otherwise, a cell is blank, last year is there: all that can be marked. */
export function markedReport() {
  const report = JSON.parse(readFileSync(new URL('examples/mingyuan-2023.json', root), 'utf8'));
  report.tables.applications.rows.granted.total += 1;
  report.tables.applications.rows.repeats.research = null;
  report.overview.push({ text: '全年共收到政府信息公开申请99999件。' });
  report.tables.applications.notes = ['附注：个别数据为预计数。'];
  return report;
}

/**
 * Serves `<name>` of `pages` as a page with the classic script, the single files, the examples and `/marked.json`.
 * @param {Record<string, string>} pages the head and body of each
 * @param {{ headers?: Record<string, string>, lang?: (name: string) => string, script?: (name: string) => string, folders?: Record<string, URL> }} options
 *   `folders` are served under their names
 */
export async function serve(pages, { headers = {}, lang = () => 'zh-CN', script = () => classicScript, folders = {} } = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const name = pathname.slice(1);
    const page = pages[name];
    if (page !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
      response.end(`<!doctype html><html lang="${lang(name)}"><meta name="viewport" content="width=device-width"><title>报告</title><link rel="icon" href="data:,">${script(name)}${page}`);
    } else if (pathname === '/marked.json') {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(markedReport()));
    } else if (folders[name.split('/')[0]] && !name.includes('..')) {
      const [folder, ...path] = name.split('/');
      serveFile(response, new URL(path.join('/'), folders[folder]));
    } else if (/^\/(?:cdn|examples)\/[\w.-]+$/.test(pathname)) {
      response.writeHead(200, { 'content-type': pathname.endsWith('.js') ? 'text/javascript' : 'application/json' });
      response.end(readFileSync(new URL(pathname.slice(1), root)));
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-background-networking'] });
  return {
    browser,
    origin: `http://127.0.0.1:${port}`,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

function serveFile(response, url) {
  try {
    const body = readFileSync(url);
    const type = { js: 'text/javascript', css: 'text/css', json: 'application/json', html: 'text/html; charset=utf-8' }[url.pathname.split('.').pop()];
    response.writeHead(200, { 'content-type': type ?? 'application/octet-stream' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}

/** Everything is laid out, what is off screen too, and every chart has been measured. */
export async function settled(/** @type {import('playwright-core').Page} */ page, /** @type {number} */ reports = 1) {
  await page.waitForFunction((count) => document.querySelectorAll('[data-cell]').length > 0 && document.querySelectorAll('disclosure-report:not([aria-busy])').length >= count, reports);
  await page.addStyleTag({ content: 'application-stats-table, proactive-disclosure-table { content-visibility: visible !important }' });
  await page.waitForTimeout(300);
}
