/** `npm run bench`: measures in one headless Chromium, in shuffled rounds, and writes `bench/RESULTS.md`. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../scripts/browser.mjs';
import { measureCheck } from './check.mjs';
import { measureCore } from './core.mjs';
import { measureImport, measureImportIn } from './import.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const rounds = Number(process.env.ROUNDS ?? 21);
const counts = [1, 20, 200];

const outDir = mkdtempSync(join(tmpdir(), 'disclosure-bench-'));
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: { outDir, copyPublicDir: false, lib: { entry: 'bench/render.ts', formats: ['iife'], name: 'bench', fileName: () => 'bench.js' } },
});
const script = readFileSync(join(outDir, 'bench.js'), 'utf8');
rmSync(outDir, { recursive: true });
const report = readFileSync(join(root, 'examples/zibo-2023.json'), 'utf8');

const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-background-networking', '--js-flags=--expose-gc'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.setContent('<!doctype html><html lang="zh-Hans"><body></body></html>');
await page.addScriptTag({ content: script });

const results = [];
for (const count of counts) {
  results.push({
    count,
    timings: await page.evaluate(
      async ({ raw, many, times }) => {
        const all = window.bench.contenders(raw, many);
        const timings = Object.fromEntries(all.map(({ name }) => [name, []]));
        for (let round = -3; round < times; round += 1) {
          const order = all.map((each) => [Math.random(), each]).sort(([a], [b]) => a - b);
          for (const [, contender] of order) {
            window.gc?.();
            await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
            const timing = await window.bench.measure(contender);
            // The first rounds only warm up.
            if (round >= 0) timings[contender.name].push(timing);
          }
        }
        return timings;
      },
      { raw: report, many: count, times: rounds },
    ),
  });
}
const importedIn = await measureImportIn(page);
const version = browser.version();
await browser.close();

const quantile = (numbers, at) => [...numbers].sort((a, b) => a - b)[Math.round((numbers.length - 1) * at)];
const lines = [
  '# Measured',
  '',
  `\`npm run bench\`, ${rounds} shuffled rounds in one headless Chromium ${version}, Node ${process.versions.node}, ${cpus().length} cores.`,
  'Machines are noisy: read the ratios, which come from one run, not the milliseconds.',
  '',
  '## Application tables from a report (25 × 7 cells each)',
];
for (const { count, timings } of results) {
  const [base] = Object.values(timings);
  const median = (list, key) => quantile(list.map((each) => each[key]), 0.5);
  const cell = (list, key) => {
    const numbers = list.map((each) => each[key]);
    const [low, mid, high] = [0.25, 0.5, 0.75].map((at) => quantile(numbers, at));
    return `${mid.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}) | ${(mid / median(base, key)).toFixed(2)} ×`;
  };
  lines.push('', `### ${count} ${count === 1 ? 'table' : 'tables'}`, '');
  lines.push('| | script, ms: median (quartiles) | | with layout, ms | |', '|---|---|---|---|---|');
  for (const [name, list] of Object.entries(timings)) lines.push(`| ${name} | ${cell(list, 'script')} | ${cell(list, 'layout')} |`);
}
const core = await measureCore();
const [baseline] = Object.values(core);
lines.push('', `## One report in Node (${Math.round(Buffer.byteLength(readFileSync(join(root, 'examples/mingyuan-2023.json'))) / 1000)} kB of JSON), no DOM`, '');
lines.push('| | ms: median (quartiles) | against JSON.parse |', '|---|---|---|');
for (const [name, list] of Object.entries(core)) {
  const [low, mid, high] = [0.25, 0.5, 0.75].map((at) => quantile(list, at));
  lines.push(`| ${name} | ${mid.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)}) | ${(mid / quantile(baseline, 0.5)).toFixed(1)} × |`);
}
const imports = [
  ['A published page imported in the browser (three tables, 200 numbers)', importedIn, 'DOMParser', ''],
  ['The same page, and the same report as a Word file, imported in Node', await measureImport(), 'parse5 alone', 'mammoth alone'],
];
for (const [heading, timings, base, word] of imports) {
  lines.push('', `## ${heading}`, '', '| | ms: median (quartiles) | against the parser alone |', '|---|---|---|');
  for (const [name, list] of Object.entries(timings)) {
    const [low, mid, high] = [0.25, 0.5, 0.75].map((at) => quantile(list, at));
    const against = timings[word && /Word|mammoth/.test(name) ? word : base];
    lines.push(`| ${name} | ${mid.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}) | ${(mid / quantile(against, 0.5)).toFixed(1)} × |`);
  }
}
lines.push('', '## `disclosure-report check`, files from disk, one run each', '', ...(await measureCheck()));
const text = `${lines.join('\n')}\n`;
writeFileSync(new URL('RESULTS.md', import.meta.url), text);
console.log(text);
