/** Application tables of 25 × 7 numbers by what users would pick instead, side by side. Run by `bench/run.mjs`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle, bytesOf, kilobytes, versionOf } from './bundle.mjs';
import { inShuffledRounds, median, spread } from './shuffled.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const contenders = {
  'innerHTML of our markup (the limit)': { file: 'inner-html' },
  '<application-stats-table>, report judged before': { file: 'ours-judged' },
  '<application-stats-table>, JSON text: parsed, judged, checked': { file: 'ours' },
  React: { file: 'react', of: 'react' },
  Vue: { file: 'vue', of: 'vue' },
  Tabulator: { file: 'tabulator', of: 'tabulator-tables' },
  'AG Grid Community': { file: 'ag-grid', of: 'ag-grid-community' },
  'Carbon Web Components': { file: 'carbon', of: '@carbon/web-components' },
  'SGDS Web Components': { file: 'sgds', of: '@govtechsg/sgds-web-component' },
};

const titleOf = (name) => `${name.replace(/</g, '&lt;')}${contenders[name].of ? ` ${versionOf(contenders[name].of)}` : ''}`;

/** @returns the lines of RESULTS.md */
export async function measureTables(browser, { rounds, only = Object.keys(contenders), counts = [1, 20, 200] }) {
  const raw = readFileSync(here('../examples/zibo-2023.json'), 'utf8');
  const pages = {};
  const sizes = [];
  const names = only.map((name) => [name, contenders[name]]);
  for (const [name, { file }] of names) {
    const { code, css } = await bundle(here('peers/tables/page.js'), { contender: here(`peers/tables/${file}.js`) });
    sizes.push(`| ${titleOf(name)} | ${kilobytes(await bytesOf(here(`peers/tables/${file}.js`)))} |`);
    // A page each, so that nobody's styles are matched against another's cells.
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('console', (message) => message.type() === 'error' && console.error(`${name}: ${message.text()}`));
    await page.setContent(`<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><style>${css}</style><body></body></html>`);
    await page.addScriptTag({ content: code });
    pages[name] = page;
  }
  const lines = ['## Application tables from the same reports (25 × 7 numbers each)', ''];
  lines.push('Each draws every number, in its own page; “script” ends when all stand in the document, “with layout” when the page has been laid out.');
  lines.push('Ours keeps the form’s merged heads, as React and Vue do here; the grids and the design systems have one line a row.');
  lines.push('Each is drawn once untimed before it is timed, so that nobody’s program is cold.');
  lines.push('Of 200 tables there are a third as many rounds: some contenders take half a minute.');
  for (const count of counts) {
    for (const page of Object.values(pages)) await page.evaluate(({ raw, count }) => globalThis.bench.prepare(raw, count), { raw, count });
    const measured = (page) => async (round) => {
      // While the others have their turns, an engine throws away what it has made of a page's program.
      if (round >= 0) await page.evaluate(() => globalThis.bench.measure(false));
      return page.evaluate((checked) => globalThis.bench.measure(checked), round < 0);
    };
    const steps = Object.entries(pages).map(([name, page]) => [name, measured(page)]);
    const results = await inShuffledRounds(Object.fromEntries(steps), count > 20 ? Math.ceil(rounds / 3) : rounds, count > 20 ? 1 : 3);
    const base = Object.values(results)[0];
    lines.push('', `### ${count} ${count === 1 ? 'table' : 'tables'}`, '', '| | script, ms: median (quartiles) | | with layout, ms | |', '|---|---|---|---|---|');
    for (const [name, list] of Object.entries(results)) {
      const cell = (key) => spread(list.map((each) => each[key]), median(base.map((each) => each[key])));
      lines.push(`| ${titleOf(name)} | ${cell('script')} | ${cell('layout')} |`);
    }
  }
  for (const page of Object.values(pages)) await page.close();
  lines.push('', '### Their bytes', '', 'What a page loads to draw the above, stylesheets included; of ours, every element.', '', '| | gzip, kB | brotli, kB |', '|---|---|---|', ...sizes);
  return lines;
}
