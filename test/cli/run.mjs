/** Runs the built command line, and makes folders of reports for it. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { agreeing } from '../fixtures/agreeing.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'dist/cli/disclosure-report.js');
const peakWriter = new URL('./peak.mjs', import.meta.url).href;

/**
 * @typedef Result
 * @property {number | null} code
 * @property {string} stdout
 * @property {string} stderr
 * @property {number} peak the most memory it had at once, in kB, where that was asked for
 */

/**
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, input?: string, measured?: boolean }} [options]
 * @returns {Promise<Result>}
 */
export function run(args, { cwd = root, env = {}, input = '', measured = false } = {}) {
  const peakFile = measured ? join(mkdtempSync(join(tmpdir(), 'peak-')), 'peak') : '';
  const { LC_ALL: _all, LC_MESSAGES: _messages, LANG: _lang, ...rest } = process.env;
  const child = spawn(process.execPath, [...(measured ? ['--import', peakWriter] : []), program, ...args], {
    cwd,
    env: { ...rest, LANG: 'en_GB.UTF-8', PEAK_FILE: peakFile, ...env },
  });
  child.stdin.end(input);
  const text = { stdout: '', stderr: '' };
  for (const name of /** @type {const} */ (['stdout', 'stderr'])) child[name].setEncoding('utf8').on('data', (data) => (text[name] += data));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, ...text, peak: measured ? Number(readFileSync(peakFile, 'utf8')) : 0 }));
  });
}

/** A folder for one test, taken away with it. @param {import('node:test').TestContext} context */
export function folder(context) {
  const path = mkdtempSync(join(tmpdir(), 'cli-'));
  context.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/**
 * Writes reports that agree, but for every fifth, which has one total too many.
 * @param {string} path
 * @param {number} count
 */
export function writeReports(path, count) {
  mkdirSync(path, { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const report = agreeing();
    report.agency.name = `某某市第${index + 1}局`;
    if (index % 5 === 4) report.tables.applications.rows.carriedOut.total += 1;
    writeFileSync(join(path, `${index + 1}.json`), JSON.stringify(report));
  }
}

/** @param {string} path @param {unknown} value */
export function writeJson(path, value) {
  writeFileSync(path, JSON.stringify(value));
  return path;
}
