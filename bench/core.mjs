/** What a report costs where nothing is drawn: JSON.parse, the schema, the rules, the static document. Run by `bench/run.mjs`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { timedSteps } from './core-steps.js';
import { inShuffledRounds, median, spread } from './shuffled.mjs';

const read = (name) => readFileSync(new URL(`../examples/${name}.json`, import.meta.url), 'utf8');

/** @returns the lines of RESULTS.md: each step over one report, the steps taken in shuffled order */
export async function measureCore(browser, { rounds }) {
  const texts = [read('mingyuan-2023'), read('mingyuan-2022')];
  const inNode = timedSteps(await import('../dist/core.js'), ...texts);
  const { code } = await bundle(fileURLToPath(new URL('core-page.js', import.meta.url)));
  const page = await browser.newPage();
  await page.addScriptTag({ content: code });
  await page.evaluate((given) => globalThis.prepare(...given), texts);
  const inPage = Object.keys(inNode).map((name) => [name, () => page.evaluate((step) => globalThis.steps[step](), name)]);
  const results = {
    Node: await inShuffledRounds(inNode, rounds * 5, 60),
    Chromium: await inShuffledRounds(Object.fromEntries(inPage), rounds, 20),
  };
  await page.close();
  const [node, chromium] = Object.values(results).map((each) => (name) => spread(each[name], median(each['JSON.parse']), 3));
  return [
    `## One report (${Math.round(Buffer.byteLength(texts[0]) / 1000)} kB of JSON), no DOM`,
    '',
    'Milliseconds a report, and how many times what JSON.parse takes.',
    '',
    '| | Node: median (quartiles) | | Chromium | |',
    '|---|---|---|---|---|',
    ...Object.keys(inNode).map((name) => `| ${name} | ${node(name)} | ${chromium(name)} |`),
  ];
}
