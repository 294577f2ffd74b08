/** The whole report on a slow machine: ours from `src` and taken over, the static page, a React page with chart.js. Run by `bench/run.mjs`. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { bundle, versionOf } from './bundle.mjs';
import { inShuffledRounds, median, spread } from './shuffled.mjs';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
/** How much slower the processor is made. */
const slower = 6;
const example = '../examples/mingyuan-2023.json';

async function pagesOf() {
  const { exportHtml, parseReport } = await import('../dist/core.js');
  const html = exportHtml(parseReport(JSON.parse(read(example))).report);
  const dressed = '<link rel="stylesheet" href="/page.css">';
  const script = '<script defer src="/cdn/disclosure-report.iife.js"></script>';
  return {
    'static HTML and stylesheet (the limit)': { head: dressed, body: `<main>${html}</main>`, served: true },
    '<disclosure-report>, document served inside': { head: dressed + script, body: `<main><disclosure-report src="/report.json">${html}</disclosure-report></main>`, awaited: true, served: true },
    '<disclosure-report>, from src': { head: script, body: '<main><disclosure-report src="/report.json"></disclosure-report></main>', awaited: true },
    [`React ${versionOf('react')} and chart.js ${versionOf('chart.js')}`]: { head: `${dressed}<script defer src="/react.js"></script>`, body: '<main id="root"></main>', awaited: true },
  };
}

/** Runs in the page before everything else: answers for the network at once, and notes what the browser tells. */
function observe(json) {
  const told = (globalThis.told = { stands: 0, first: 0, painted: 0, shifts: 0, long: [] });
  const { fetch } = globalThis;
  globalThis.fetch = (url, ...more) => (String(url).endsWith('/report.json') ? Promise.resolve(new Response(json, { headers: { 'content-type': 'application/json' } })) : fetch(url, ...more));
  globalThis.reportStands = () => (told.stands ||= performance.now());
  document.addEventListener('report-load', ({ target }) => target.localName === 'disclosure-report' && globalThis.reportStands(), true);
  const watch = (type, see) => new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  watch('largest-contentful-paint', ({ element, startTime }) => {
    if (element?.closest('.disclosure-document')) told.painted ||= startTime;
  });
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') told.first = startTime;
  });
  watch('layout-shift', ({ value }) => (told.shifts += value));
  watch('longtask', ({ startTime, duration }) => told.long.push({ startTime, duration }));
}

async function visit(browser, origin, path, { awaited, served }, json) {
  // A context each time, so that nothing is cached.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript(observe, json);
  await page.goto(origin + path);
  await page.waitForFunction((awaited) => globalThis.told.painted && (!awaited || globalThis.told.stands), awaited);
  // What comes after the report stands, such as charts, counts as well.
  await page.waitForTimeout(1500);
  const told = await page.evaluate(() => globalThis.told);
  const cells = await page.evaluate(() => document.querySelectorAll('.disclosure-cell').length);
  await context.close();
  if (cells < 200) throw new Error(`${path}: ${cells} cells`);
  // Where the document is in the page itself, nothing else is painted first. What stands in a shadow tree from then on
  // is told of as a new largest paint, although it stays where it was.
  return { ...told, painted: served ? told.first : told.painted, longest: Math.max(0, ...told.long.map(({ duration }) => duration)) };
}

/** @returns the lines of RESULTS.md */
export async function measureReport(browser, { rounds }) {
  const pages = await pagesOf();
  const names = Object.keys(pages);
  const json = read(example);
  const react = await bundle(fileURLToPath(new URL('peers/report/react.js', import.meta.url)));
  const answers = { '/react.js': ['text/javascript', react.code], '/page.css': ['text/css', read('../cdn/disclosure-report.css')] };
  names.forEach((name, index) => {
    const { head, body } = pages[name];
    answers[`/${index}`] = ['text/html', `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>报告</title><link rel="icon" href="data:,">${head}<body>${body}</body></html>`];
  });
  const server = createServer(({ url }, response) => {
    const [type, body] = answers[url] ?? (/^\/cdn\/[\w.-]+\.js$/.test(url) ? ['text/javascript', read(`..${url}`)] : []);
    response.writeHead(body ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const steps = names.map((name, index) => [name, () => visit(browser, origin, `/${index}`, pages[name], json)]);
  const results = await inShuffledRounds(Object.fromEntries(steps), rounds);
  server.close();

  const base = median(results[names[0]].map(({ painted }) => painted));
  const lines = [
    `## The whole report, processor made ${slower} × slower`,
    '',
    'From the start of navigation; the answer of `fetch` is there at once; nothing is cached. Painted: the first paint with text of the report; where the document is served in the page, the first paint with any. Stands: `report-load`, or React’s effect.',
    '',
    '| | painted, ms: median (quartiles) | | stands, ms | tasks over 50 ms | the longest, ms | layout shift |',
    '|---|---|---|---|---|---|---|',
  ];
  for (const [name, list] of Object.entries(results)) {
    const of = (key) => list.map((each) => each[key]);
    const stands = pages[name].awaited ? spread(of('stands'), undefined, 0) : '';
    lines.push(
      `| ${name.replace(/</g, '&lt;')} | ${spread(of('painted'), base, 0)} | ${stands} | ${median(list.map(({ long }) => long.length))} | ${median(of('longest')).toFixed(0)} | ${Math.max(...of('shifts')).toFixed(3)} |`,
    );
  }
  return lines;
}
