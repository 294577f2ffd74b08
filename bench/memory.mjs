/** What stays in memory of reports that come and go, and what one that stays holds. Run by `bench/run.mjs`; a test holds it to nothing. */
import { readFileSync } from 'node:fs';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** A page with the single file, and what can be asked of its memory once everything collectable is collected. */
export async function openForMemory(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // The parts are loaded from beside the file.
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    return pathname.startsWith('/cdn/')
      ? route.fulfill({ contentType: 'text/javascript', body: read(`..${pathname}`) })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="zh-CN"><title>报告</title><body>' });
  });
  await page.goto('http://memory.localhost/');
  await page.addScriptTag({ url: '/cdn/disclosure-report.iife.js' });
  return {
    page,
    /** Mounts a report and takes it away, so many times; each report is read anew. */
    comeAndGo: (times) =>
      page.evaluate(
        async ({ times, json }) => {
          for (let turn = 0; turn < times; turn += 1) {
            const element = document.createElement('disclosure-report');
            const stands = new Promise((resolve) => element.addEventListener('report-load', (event) => event.target === element && resolve()));
            element.report = JSON.parse(json);
            document.body.append(element);
            await stands;
            element.remove();
          }
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        },
        { times, json: read('../examples/mingyuan-2023.json') },
      ),
    async weigh() {
      // Once is not enough for what is held by weak references.
      for (let turn = 0; turn < 3; turn += 1) {
        await session.send('HeapProfiler.collectGarbage');
        await page.waitForTimeout(50);
      }
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      return { usedSize, nodes, listeners: jsEventListeners };
    },
    /** Objects that a class has made and that are still there. */
    async alive(tag) {
      const { result } = await session.send('Runtime.evaluate', { expression: `customElements.get(${JSON.stringify(tag)}).prototype` });
      const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId });
      const { result: count } = await session.send('Runtime.callFunctionOn', { objectId: objects.objectId, functionDeclaration: 'function () { return this.length }', returnByValue: true });
      await session.send('Runtime.releaseObject', { objectId: objects.objectId });
      return count.value;
    },
    close: () => context.close(),
  };
}

/** @returns the lines of RESULTS.md */
export async function measureMemory(browser, { times = 1000, kept = 20 } = {}) {
  const tab = await openForMemory(browser);
  await tab.comeAndGo(times / 2);
  const before = await tab.weigh();
  await tab.comeAndGo(times);
  const after = await tab.weigh();
  const alive = await tab.alive('disclosure-report');
  await tab.page.evaluate(
    async ({ kept, json }) => {
      await Promise.all(
        Array.from({ length: kept }, () => {
          const element = document.createElement('disclosure-report');
          const stands = new Promise((resolve) => element.addEventListener('report-load', (event) => event.target === element && resolve()));
          element.report = JSON.parse(json);
          document.body.append(element);
          return stands;
        }),
      );
    },
    { kept, json: read('../examples/mingyuan-2023.json') },
  );
  const full = await tab.weigh();
  await tab.close();
  const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
  return [
    '## Memory',
    '',
    `* ${times} reports mounted and removed: ${alive} \`<disclosure-report>\` left, ${after.nodes - before.nodes} more nodes, ${after.listeners - before.listeners} more listeners, ${kB(after.usedSize - before.usedSize)} more heap (${kB(before.usedSize)} before).`,
    `* One report that stays, charts and data included: ${kB((full.usedSize - after.usedSize) / kept)} of heap, ${Math.round((full.nodes - after.nodes) / kept)} nodes.`,
  ];
}
