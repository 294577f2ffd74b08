/** The studio in the oldest Chromium that it promises to run in: a Word file in, a number typed, a snippet out. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { bringOldBrowser, unavailable } from '../../scripts/old-browsers.mjs';
import { agreeing } from '../fixtures/agreeing.mjs';
import { toDocx } from '../fixtures/writers.mjs';
import { address, filledDoc } from '../studio/open-studio.mjs';
import { openOldBrowser } from './old-browser.mjs';

describe('the studio in Chromium 103', { skip: unavailable || false }, () => {
  /** @type {Awaited<ReturnType<typeof openOldBrowser>>} */
  let browser;
  before(async () => {
    browser = await openOldBrowser(await bringOldBrowser(103));
    await browser.go(address);
  });
  after(() => browser?.close());

  test('reads a Word file, checks what is typed, gives the snippet, and complains of nothing', async () => {
    const word = Buffer.from(toDocx(filledDoc(agreeing()))).toString('base64');
    const [cells, line, broken, snippet] = await browser.evaluate(`(async () => {
      const until = async (holds) => {
        for (let tries = 0; tries < 200 && !holds(); tries += 1) await new Promise((go) => setTimeout(go, 50));
      };
      await until(() => customElements.get('disclosure-studio'));
      const studio = document.querySelector('disclosure-studio');
      const data = Uint8Array.from(atob('${word}'), (letter) => letter.charCodeAt(0));
      await studio.take([{ name: '2023.docx', data }]);
      const root = () => studio.editor.renderRoot;
      await until(() => root() && root().querySelectorAll('td[role="gridcell"]').length === 200);
      const line = () => root().querySelector('[part="checks"]').textContent;
      const before = line();
      studio.editor.goTo('tables.applications.rows.granted.total');
      root().activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '9', bubbles: true, composed: true, cancelable: true }));
      await new Promise((go) => setTimeout(go, 200));
      const broken = line();
      await studio.go('out');
      return [root().querySelectorAll('td[role="gridcell"]').length, before, broken, studio.renderRoot.querySelector('#tag-body').value.slice(0, 20)];
    })()`);
    assert.equal(cells, 200);
    assert.match(line, /核对 42 项：全部相符/);
    assert.match(broken, /不符/);
    assert.equal(snippet, '<disclosure-report>\n');
    assert.deepEqual(browser.troubles, []);
  });
});
