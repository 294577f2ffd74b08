/**
 * `npm run bench`: measures everything and writes `bench/RESULTS.md`. `npm run bench -- tables charts` measures those
 * sections alone and prints them; `ROUNDS=3` is a quick try.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: here('..'), stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
// What is measured is what is published, and what users would pick instead.
run('scripts/setup.mjs', 'bench/peers');
run('scripts/build.mjs');

const { chromium } = await import('playwright-core');
const { findBrowser } = await import('../scripts/browser.mjs');
const rounds = Number(process.env.ROUNDS ?? 21);
const sections = {
  tables: async (browser) => (await import('./tables.mjs')).measureTables(browser, { rounds }),
  report: async (browser) => (await import('./report.mjs')).measureReport(browser, { rounds }),
  import: async (browser) => (await import('./import.mjs')).measureImports(browser),
  charts: async (browser) => (await import('./charts.mjs')).measureCharts(browser, { rounds }),
  core: async (browser) => (await import('./core.mjs')).measureCore(browser, { rounds }),
  memory: async (browser) => (await import('./memory.mjs')).measureMemory(browser),
  studio: async () => (await import('./studio.mjs')).measureStudio({ rounds }),
  check: async () => ['## `disclosure-report check`, files from disk, one run each', '', ...(await (await import('./check.mjs')).measureCheck())],
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !sections[name]);
if (unknown) {
  console.error(`There is no section ${unknown}: ${Object.keys(sections).join(', ')}`);
  process.exit(1);
}
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-background-networking', '--js-flags=--expose-gc'],
});
const lines = [
  '# Measured',
  '',
  `\`npm run bench\`, ${rounds} shuffled rounds in one headless Chromium ${browser.version()}, Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim()}).`,
  'Machines are noisy: read the ratios, which come from one run, not the milliseconds.',
];
try {
  for (const name of asked.length ? asked : Object.keys(sections)) {
    console.error(`… ${name}`);
    lines.push('', ...(await sections[name](browser)));
  }
} finally {
  await browser.close();
}
const text = `${lines.join('\n')}\n`;
if (!asked.length) writeFileSync(here('RESULTS.md'), text);
console.log(text);
