/** The same bars by our chart and by what users would pick instead: bytes, and time until they are drawn. Run by `bench/run.mjs`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle, bytesOf, kilobytes, versionOf } from './bundle.mjs';
import { inShuffledRounds, median, spread } from './shuffled.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const contenders = {
  '<applicant-chart>': { file: 'ours' },
  'chart.js': { file: 'chartjs', of: 'chart.js' },
  ECharts: { file: 'echarts', of: 'echarts' },
  'Observable Plot': { file: 'plot', of: '@observablehq/plot' },
  'Visa bar chart': { file: 'visa', of: '@visa/bar-chart', withParts: true },
};

/** @returns the lines of RESULTS.md */
export async function measureCharts(browser, { rounds }) {
  const raw = readFileSync(here('../examples/mingyuan-2023.json'), 'utf8');
  const steps = {};
  const bytes = {};
  for (const [name, { file, withParts }] of Object.entries(contenders)) {
    const { code, css } = await bundle(here('peers/charts/page.js'), { contender: here(`peers/charts/${file}.js`) });
    bytes[name] = await bytesOf(here(`peers/charts/${file}.js`), { withParts });
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
    // An address of its own, which some ask for; nothing is asked of a network.
    await page.route('**/*', (route) => {
      const script = route.request().url().endsWith('.js');
      return route.fulfill({ contentType: script ? 'text/javascript' : 'text/html; charset=utf-8', body: script ? code : `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><style>${css}</style><body></body></html>` });
    });
    await page.goto('http://bench.localhost/');
    await page.addScriptTag({ url: '/contender.js' });
    await page.evaluate((text) => globalThis.bench.prepare(text), raw);
    steps[name] = (round) => page.evaluate((checked) => globalThis.bench.measure(checked), round < 0);
  }
  const results = await inShuffledRounds(steps, rounds, 3);
  const first = Object.values(results)[0];
  const lines = [
    '## One chart of the same bars',
    '',
    'Animation off. Drawn: as each tells it, ours after it has been measured and drawn to fit, which takes a frame; shown: with the frame that shows it. Ours holds the report, its rules and a sentence besides.',
    '',
    '| | gzip, kB | brotli, kB | drawn, ms: median (quartiles) | | shown, ms | |',
    '|---|---|---|---|---|---|---|',
  ];
  for (const [name, list] of Object.entries(results)) {
    const cell = (key) => spread(list.map((each) => each[key]), median(first.map((each) => each[key])));
    const { of } = contenders[name];
    lines.push(`| ${name.replace(/</g, '&lt;')}${of ? ` ${versionOf(of)}` : ''} | ${kilobytes(bytes[name])} | ${cell('drawn')} | ${cell('shown')} |`);
  }
  return lines;
}
