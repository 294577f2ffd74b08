/** What a report costs where nothing is drawn: JSON.parse, the schema, the rules, the static document. Run by `bench/run.mjs`. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const read = (name) => readFileSync(new URL(`examples/${name}.json`, root), 'utf8');

/** Medians in milliseconds of each step over one report, the steps taken in shuffled order. */
export async function measureCore(rounds = 300) {
  // The modules that npm's users get.
  spawnSync(process.execPath, [fileURLToPath(new URL('node_modules/typescript/bin/tsc', root)), '-p', 'tsconfig.build.json'], { cwd: root });
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
  const timings = Object.fromEntries(Object.keys(steps).map((name) => [name, []]));
  for (let round = -100; round < rounds; round += 1) {
    const order = Object.entries(steps).map((each) => [Math.random(), each]).sort(([a], [b]) => a - b);
    for (const [, [name, step]] of order) {
      const start = performance.now();
      step();
      // The first rounds only warm up.
      if (round >= 0) timings[name].push(performance.now() - start);
    }
  }
  return timings;
}
