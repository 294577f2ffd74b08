/**
 * `npm test`: types, lint, what is generated, the browser tests, the Node tests; ends with the line that counts.
 * `--engines=firefox,webkit` runs the browser tests alone, in those engines; `--suite=old,spoken` the Node tests of those
 * folders, which want more of a machine or of time; `--twins` the browser tests on the twins that the single files have;
 * `--only=fuzz` those of a suite with that in their name, with as many inputs as `--runs` says.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const option = (name) => process.argv.find((each) => each.startsWith(`--${name}=`))?.split('=')[1];
const engines = option('engines');
const asked = option('suite');
const only = option('only') ?? '';
const runs = option('runs');
if (runs) process.env.RUNS = runs;
const twins = process.argv.includes('--twins');
const suites = ['old', 'spoken', 'editors', 'consumers', 'importers', 'exporters', 'cli', 'looks', 'hardening', 'stories', 'studio', 'worst'];
/** Node's own default leaves a processor free, which of two is half the machine. */
const concurrency = `--test-concurrency=${Math.max(2, availableParallelism() - 1)}`;
const count = { passed: 0, failed: 0, skipped: 0 };
const broken = [];

/** Runs a command, shows what it prints, and gives it back. */
function run(name, command, args, env = {}) {
  console.log(`\n— ${name}`);
  const start = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        output += data;
        process.stdout.write(data);
      });
    }
    child.on('close', (code) => {
      if (code !== 0) broken.push(name);
      console.log(`  ${name}: ${code === 0 ? 'good' : 'FAILED'} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
      resolve(output);
    });
  });
}
const node = (name, ...args) => run(name, process.execPath, args);
const bin = (name, tool, ...args) => run(name, join('node_modules', '.bin', tool), args);

async function browserTests(names, env = {}) {
  for (const engine of names) {
    const name = `browser tests in ${engine}${env.TWINS ? ', as in the single files' : ''}`;
    const output = await run(name, join('node_modules', '.bin', 'wtr'), [], { ENGINES: engine, ...env });
    const [, passed, failed, skipped] = /tests: (\d+) passed, (\d+) failed, (\d+) skipped/.exec(output) ?? [0, 0, 1, 0];
    add({ passed, failed, skipped });
  }
}

async function nodeTests(folders) {
  const files = folders.flatMap((folder) =>
    readdirSync(join('test', folder), { recursive: true })
      .map((name) => join('test', folder, String(name)))
      .filter((name) => name.endsWith('.test.mjs') && basename(name).includes(only) && !name.includes('node_modules')),
  );
  const output = await node('Node tests', '--test', concurrency, '--test-reporter=spec', ...files);
  const told = (word) => Number(new RegExp(`${word} (\\d+)\\s*$`, 'm').exec(output)?.[1] ?? 0);
  add({ passed: told('pass'), failed: told('fail') || (output ? 0 : 1), skipped: told('skipped') });
}

function add({ passed, failed, skipped }) {
  count.passed += Number(passed);
  count.failed += Number(failed);
  count.skipped += Number(skipped);
}

if (engines) {
  await browserTests(engines.split(','));
} else if (asked) {
  await node('build', 'scripts/build.mjs');
  if (twins) await browserTests(['chromium'], { TWINS: '1' });
  await nodeTests(asked.split(','));
} else {
  try {
    process.env.CHROME_PATH = await findBrowser();
    console.log(`Browser: ${process.env.CHROME_PATH}`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  await bin('types', 'tsc', '-p', 'tsconfig.json');
  await bin('lint', 'oxlint', '--deny-warnings');
  await node('build', 'scripts/build.mjs');
  await node('report.schema.json is current', 'scripts/schema.mjs', '--check');
  await node('custom-elements.json is current', 'scripts/manifest.mjs', '--check');
  await node('docs/rules.md is current', 'scripts/rules.mjs', '--check');
  await browserTests(['chromium']);
  await nodeTests(readdirSync('test').filter((name) => !suites.includes(name) && !name.includes('.')));
}

// A step that broke without a test to blame is a failure too.
if (broken.length && !count.failed) count.failed = broken.length;
if (broken.length) console.log(`\nFailed: ${broken.join(', ')}`);
console.log(`\ntests: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exit(count.failed ? 1 : 0);
