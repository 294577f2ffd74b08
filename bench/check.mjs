/**
 * What the command line costs for many reports: time, CPU and memory of `disclosure-report check`, and of `roll-up --tidy`.
 * Run by `bench/run.mjs`, or alone: `node bench/check.mjs`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist/cli/disclosure-report.js');
const tsc = join(root, 'node_modules/typescript/bin/tsc');
/**
 * Loaded before the program: says at its end what the process has used, its threads included. On Linux the system counts
 * as its peak what its parent had when it was started, so that is asked of the process itself.
 */
const meter = `data:text/javascript,${encodeURIComponent(
  `import { isMainThread } from 'node:worker_threads';
  import { readFileSync, writeFileSync } from 'node:fs';
  const peak = () => {
    try {
      return { maxRSS: Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) };
    } catch {
      return {};
    }
  };
  if (isMainThread) process.on('exit', () => writeFileSync(process.env.METER, JSON.stringify({ ...process.resourceUsage(), ...peak() })));`,
)}`;

/** A report as JSON, or as a page it was pasted into: tables with merged cells, and nothing of ours. */
const kinds = {
  json: async (report) => JSON.stringify(report, null, 2),
  html: async (report) => {
    const { exportHtml, parseReport } = await import('../dist/core.js');
    const page = exportHtml(parseReport(report).report).replace(/ (?!colspan|rowspan)[a-z-]+="[^"]*"/g, '').replace(/<\/?[a-z]+-[a-z-]+>/g, '');
    return `<!doctype html><title>年报</title><body>${page}`;
  },
};

/** Of every ten reports one has a total that is one too many; in JSON each is another agency's. */
async function writeReports(folder, count, kind) {
  const right = JSON.parse(readFileSync(join(root, 'examples/mingyuan-2023.json'), 'utf8'));
  const wrong = structuredClone(right);
  wrong.tables.applications.rows.granted.total += 1;
  const texts = [await kinds[kind](right), await kinds[kind](wrong)];
  for (let index = 0; index < count; index += 1) {
    const part = join(folder, String(Math.floor(index / 1000)));
    if (index % 1000 === 0) mkdirSync(part, { recursive: true });
    writeFileSync(join(part, `${index}.${kind}`), texts[index % 10 === 9 ? 1 : 0].replace('"name": "', `"name": "${index}`));
  }
}

/** Seconds, milliseconds of CPU a report and peak kB of one run. */
function measure(folder, count, format) {
  const meterFile = join(folder, 'meter');
  const start = performance.now();
  const asked = format === 'tidy' ? ['roll-up', '--tidy'] : ['check', '--format', format];
  spawnSync(process.execPath, ['--import', meter, program, ...asked, join(folder, 'reports'), '-o', join(folder, 'out')], {
    env: { ...process.env, METER: meterFile },
    stdio: 'ignore',
  });
  const seconds = (performance.now() - start) / 1000;
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(meterFile, 'utf8'));
  return { count, format, seconds, cpu: (userCPUTime + systemCPUTime) / 1000 / count, peak: maxRSS };
}

const runs = [
  ...[1, 1000, 10_000].map((count) => ({ kind: 'json', count, formats: ['json', 'html', 'tidy'] })),
  { kind: 'json', count: 50_000, formats: ['json'] },
  ...[1000, 5000].map((count) => ({ kind: 'html', count, formats: ['json'] })),
];

/** @returns the lines of a table */
export async function measureCheck() {
  for (const project of ['tsconfig.build.json', 'tsconfig.cli.json']) spawnSync(process.execPath, [tsc, '-p', project], { cwd: root });
  const lines = ['| reports | from | as | s | reports a second | ms of CPU a report | peak memory, MB |', '|---|---|---|---|---|---|---|'];
  for (const { kind, count, formats } of runs) {
    const folder = mkdtempSync(join(tmpdir(), 'disclosure-check-'));
    await writeReports(join(folder, 'reports'), count, kind);
    for (const format of formats) {
      const { seconds, cpu, peak } = measure(folder, count, format);
      lines.push(`| ${count} | ${kind} | ${format} | ${seconds.toFixed(2)} | ${Math.round(count / seconds)} | ${cpu.toFixed(2)} | ${Math.round(peak / 1000)} |`);
    }
    rmSync(folder, { recursive: true });
  }
  return lines;
}

if (import.meta.url === `file://${process.argv[1]}`) console.log((await measureCheck()).join('\n'));
