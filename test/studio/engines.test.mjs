/** The studio from disk in Firefox and WebKit: a Word file in, a total broken and mended, the snippet out, and back after a reload. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { firefoxPath, startWebKitDriver, webkitCapabilities } from '../../scripts/other-engines.mjs';
import { importReport } from '../../dist/importers/index.js';
import { agreeing } from '../fixtures/agreeing.mjs';
import { toDocx } from '../fixtures/writers.mjs';
import { address, filledDoc, walk } from './open-studio.mjs';

/** Enough of a browser: a page at an address, programs in it. */
const engines = {
  async Firefox() {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefoxPath, headless: true });
    const page = await browser.newPage();
    return { go: (/** @type {string} */ url) => page.goto(url), evaluate: (/** @type {string} */ program) => page.evaluate(program), close: () => browser.close() };
  },
  async WebKit() {
    const port = 4798;
    const end = await startWebKitDriver(port, 98);
    const ask = async (/** @type {string} */ path, /** @type {object} */ body, method = 'POST') => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(method === 'POST' && { body: JSON.stringify(body) }) });
      const { value } = /** @type {any} */ (await answer.json());
      if (!answer.ok) throw new Error(value.message);
      return value;
    };
    try {
      const { sessionId } = await ask('/session', { capabilities: { alwaysMatch: webkitCapabilities() } });
      const at = `/session/${sessionId}`;
      await ask(`${at}/timeouts`, { script: 60_000 });
      return {
        go: (/** @type {string} */ url) => ask(`${at}/url`, { url }),
        evaluate: (/** @type {string} */ program) =>
          ask(`${at}/execute/async`, { script: `const done = arguments[0]; Promise.resolve(${program}).then(done, (error) => done({ failed: String(error && error.stack || error) }))`, args: [] }),
        close: () => ask(at, {}, 'DELETE').finally(end),
      };
    } catch (error) {
      end();
      throw error;
    }
  },
};

const isThere = {
  Firefox: () => existsSync(firefoxPath),
  WebKit: () => {
    try {
      return existsSync('/usr/bin/WebKitWebDriver') && Boolean(webkitCapabilities());
    } catch {
      return false;
    }
  },
};

/** After a reload: what stands in the cells of the draft that was open. */
const comesBack = `(async () => {
  for (let tries = 0; tries < 200; tries += 1) {
    const studio = document.querySelector('disclosure-studio');
    const cells = studio && studio.editor && studio.editor.renderRoot ? Array.from(studio.editor.renderRoot.querySelectorAll('td[role="gridcell"]')) : [];
    if (cells.length === 200) return cells.map((each) => each.textContent);
    await new Promise((go) => setTimeout(go, 50));
  }
  return [];
})()`;

for (const [name, open] of Object.entries(engines)) {
  describe(`the studio in ${name}`, { skip: isThere[/** @type {keyof typeof isThere} */ (name)]() ? false : `${name} is not installed` }, () => {
    test('reads a Word file from disk, checks what is typed, gives the snippet, and has it all again after a reload', async () => {
      const browser = await open();
      try {
        await browser.go(address);
        const walked = await browser.evaluate(walk(toDocx(filledDoc(agreeing()))));
        assert.ok(walked.numbers, walked.failed);
        const { tables } = agreeing();
        const filed = (/** @type {string} */ at) => at.split('.').slice(1).reduce((/** @type {any} */ box, key) => box[key], tables);
        assert.equal(walked.numbers.length, 200);
        for (const [at, text] of walked.numbers) assert.equal(Number(text.replace(/,/g, '')), filed(at), at);
        assert.match(walked.before, /核对 42 项：全部相符/);
        assert.match(walked.broken, /不符/);
        assert.match(walked.mended, /全部相符/);
        const { report } = await importReport({ data: walked.snippet, name: 'snippet.html' });
        assert.deepEqual(report?.tables, agreeing().tables);
        await browser.go(address);
        assert.deepEqual(await browser.evaluate(comesBack), walked.numbers.map(([, text]) => text));
      } finally {
        await browser.close();
      }
    });
  });
}
