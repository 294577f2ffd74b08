/** What a report costs where nothing is drawn: JSON.parse, the schema, the rules, the static document. Run by `bench/run.mjs`. */
import { readFileSync } from 'node:fs';
import { inShuffledRounds, median, spread } from './shuffled.mjs';

const root = new URL('..', import.meta.url);
const read = (name) => readFileSync(new URL(`examples/${name}.json`, root), 'utf8');

/** @returns the lines of RESULTS.md: each step over one report, the steps taken in shuffled order */
export async function measureCore({ rounds = 300 } = {}) {
  const { checkReport, exportHtml, parseReport } = await import('../dist/core.js');
  const text = read('mingyuan-2023');
  const { report } = parseReport(JSON.parse(text));
  const { report: previous } = parseReport(JSON.parse(read('mingyuan-2022')));
  const steps = {
    'JSON.parse': () => JSON.parse(text),
    'JSON.parse, schema': () => parseReport(JSON.parse(text)),
    'rules': () => checkReport(report),
    'rules, with last year’s report': () => checkReport(report, { previous }),
    'static HTML': () => exportHtml(report),
    'all: JSON.parse, schema, rules, static HTML': () => {
      const fresh = parseReport(JSON.parse(text)).report;
      checkReport(fresh);
      return exportHtml(fresh);
    },
  };
  const timed = Object.entries(steps).map(([name, step]) => [
    name,
    () => {
      const start = performance.now();
      step();
      return performance.now() - start;
    },
  ]);
  const results = await inShuffledRounds(Object.fromEntries(timed), rounds, 100);
  const base = median(results['JSON.parse']);
  return [
    `## One report in Node (${Math.round(Buffer.byteLength(text) / 1000)} kB of JSON), no DOM`,
    '',
    '| | ms: median (quartiles) | against JSON.parse |',
    '|---|---|---|',
    ...Object.entries(results).map(([name, list]) => `| ${name} | ${spread(list, base, 3)} |`),
  ];
}
