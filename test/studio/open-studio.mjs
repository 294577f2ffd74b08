/** The studio opened from disk in a browser, and what its tests bring to it. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';
import { importReport } from '../../dist/importers/index.js';
import { valueAt } from '../../dist/editing/draft.js';
import { makeDoc, valuesIn } from '../fixtures/deviating.mjs';

const root = new URL('../../', import.meta.url);
const require = createRequire(import.meta.url);
export const address = new URL('cdn/studio.html', root).href;
export const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export async function openBrowser() {
  return chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-background-networking'] });
}

/**
 * A tab with the studio; `troubles` is what it complained of, or asked of any address.
 * @param {import('playwright-core').BrowserContext} context
 */
export async function openStudio(context, { before = () => {} } = {}) {
  const page = await context.newPage();
  /** @type {string[]} */
  const troubles = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && troubles.push(`console: ${message.text()}`));
  page.on('request', (request) => /^(?:https?|wss?):/.test(request.url()) && troubles.push(`asked: ${request.url()}`));
  await page.addInitScript(before);
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, troubles };
}

/** A site of somebody's own, with the single files where the snippets look for them, and a page that can be set. */
export async function openSite() {
  const site = { origin: '', page: '', close: () => {} };
  const server = createServer((request, response) => {
    const [, name] = /^\/disclosure-report\/([\w.-]+)$/.exec(request.url ?? '') ?? [];
    if (name) response.writeHead(200, { 'content-type': name.endsWith('.css') ? 'text/css' : 'text/javascript' }).end(readFileSync(new URL(`cdn/${name}`, root)));
    else if (request.url === '/') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(site.page);
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  site.origin = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`;
  site.close = () => void server.close();
  return site;
}

/** A document as the form draws it, with the figures of a report. */
export function filledDoc(/** @type {any} */ report) {
  const doc = makeDoc();
  for (const cell of valuesIn(doc)) {
    const value = valueAt(report, /** @type {string} */ (cell.at));
    if (value !== undefined) cell.text = String(value);
  }
  return doc;
}

/** The blank form of an office as Word, with the figures of a report written into its cells. */
export async function fillForm(/** @type {Uint8Array} */ form, /** @type {any} */ report) {
  const { mapping } = await importReport({ data: form, name: 'form.docx' });
  const files = unzipSync(form);
  const name = 'word/document.xml';
  let table = 0;
  files[name] = strToU8(
    strFromU8(files[name]).replace(/<w:tbl>[^]*?<\/w:tbl>/g, (xml) => {
      table += 1;
      let row = 0;
      return xml.replace(/<w:tr[ >][^]*?<\/w:tr>/g, (line) => {
        row += 1;
        let column = 1;
        return line.replace(/<w:tc>[^]*?<\/w:tc>/g, (cell) => {
          const here = column;
          column += Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
          const found = mapping.find(({ place }) => place && place.table === table && place.row === row && place.column === here);
          const value = found && valueAt(report, found.at);
          if (value === undefined) return cell;
          const end = cell.lastIndexOf('</w:p>');
          return `${cell.slice(0, end)}<w:r><w:t>${value}</w:t></w:r>${cell.slice(end)}`;
        });
      });
    }),
  );
  return zipSync(files);
}

/**
 * The way through the studio as one program for a page in any engine: a Word file in, a total broken and filled in again by
 * a key, the snippet out. Its result is JSON. `until` waits for what holds.
 */
export const walk = (/** @type {Uint8Array} */ word) => `(async () => {
  const until = async (holds) => {
    for (let tries = 0; tries < 200 && !holds(); tries += 1) await new Promise((go) => setTimeout(go, 50));
  };
  await until(() => customElements.get('disclosure-studio'));
  const studio = document.querySelector('disclosure-studio');
  const data = Uint8Array.from(atob('${Buffer.from(word).toString('base64')}'), (letter) => letter.charCodeAt(0));
  await studio.bring([new File([data], '2023.docx')]);
  const root = () => studio.editor.renderRoot;
  const cells = () => Array.from(root() ? root().querySelectorAll('td[role="gridcell"]') : []);
  const line = () => root().querySelector('[part="checks"]').textContent;
  const press = (key) => root().activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  const pause = () => new Promise((go) => setTimeout(go, 200));
  await until(() => cells().length === 200);
  const numbers = cells().map((each) => [each.dataset.cell, each.textContent]);
  const before = line();
  studio.editor.goTo('tables.applications.rows.granted.total');
  press('9');
  await pause();
  const broken = line();
  press('Escape');
  press('=');
  await pause();
  const mended = line();
  await studio.go('out');
  return { numbers, before, broken, mended, snippet: studio.renderRoot.querySelector('#tag-body').value };
})()`;

/** What somebody pastes, as a browser hands it on. */
export async function paste(/** @type {import('playwright-core').Locator} */ field, /** @type {Record<string, string>} */ data) {
  await field.evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    for (const type in given) clipboardData.setData(type, given[type]);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }));
  }, data);
}

/** What axe holds against the page. */
export async function axe(/** @type {import('playwright-core').Page} */ page) {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    // What is off screen is judged as well, so it must be laid out.
    const editor = document.querySelector('disclosure-studio')?.shadowRoot?.querySelector('disclosure-report-editor');
    for (const part of editor?.shadowRoot?.querySelectorAll('.part') ?? []) /** @type {HTMLElement} */ (part).style.contentVisibility = 'visible';
    const { violations } = await /** @type {any} */ (window).axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
    return violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.slice(0, 3).map((/** @type {any} */ { target, failureSummary }) => `${target.flat().join(' ')} ${failureSummary}`).join(' | ')}`);
  });
}
