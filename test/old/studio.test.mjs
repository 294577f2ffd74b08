/** The studio in the oldest Chromium that it promises to run in: a Word file in, a number typed, a snippet out. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { bringOldBrowser, unavailable } from '../../scripts/old-browsers.mjs';
import { agreeing } from '../fixtures/agreeing.mjs';
import { toDocx } from '../fixtures/writers.mjs';
import { address, filledDoc, walk } from '../studio/open-studio.mjs';
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
    const { numbers, before: first, broken, mended, snippet } = await browser.evaluate(walk(toDocx(filledDoc(agreeing()))));
    assert.equal(numbers.length, 200);
    assert.match(first, /核对 42 项：全部相符/);
    assert.match(broken, /不符/);
    assert.match(mended, /全部相符/);
    assert.match(snippet, /^<disclosure-report>\n/);
    assert.deepEqual(browser.troubles, []);
  });
});
