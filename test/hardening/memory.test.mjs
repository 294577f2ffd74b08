/** Reports that come and go leave nothing behind: no element, no node, no listener, and no heap to speak of. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { openForMemory } from '../../bench/memory.mjs';
import { findBrowser } from '../../scripts/browser.mjs';

test('mounting and removing a report again and again leaves nothing behind', { timeout: 120_000 }, async () => {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-background-networking'] });
  try {
    const tab = await openForMemory(browser);
    // What is made once, and what the engine learns, comes first.
    await tab.comeAndGo(100);
    const before = await tab.weigh();
    const times = 200;
    await tab.comeAndGo(times);
    const after = await tab.weigh();
    for (const tag of ['disclosure-report', 'application-stats-table', 'applicant-chart']) assert.equal(await tab.alive(tag), 0, tag);
    assert.ok(after.nodes <= before.nodes, `${after.nodes - before.nodes} nodes more`);
    assert.ok(after.listeners <= before.listeners, `${after.listeners - before.listeners} listeners more`);
    // A report holds 200 kB: one in a hundred that stayed would be seen.
    const grown = (after.usedSize - before.usedSize) / times;
    assert.ok(grown < 2000, `${grown} bytes more a report`);
  } finally {
    await browser.close();
  }
});
