/** What an import costs: HTML beside a parser alone, in Node and in the browser; Word beside mammoth alone. Run by `bench/run.mjs`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { median, spread } from './shuffled.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** One page and one Word file: a report with numbers in every cell, drawn as agencies paste it. */
async function samples() {
  const { makeDoc } = await import('../test/fixtures/deviating.mjs');
  const { toDocx, toHtml } = await import('../test/fixtures/writers.mjs');
  const doc = makeDoc();
  return { html: toHtml(doc), docx: toDocx(doc) };
}

/** Milliseconds of each step in Node, the steps in shuffled order. The package has to be built. */
export async function measureImport(rounds = 60) {
  const { importReport } = await import('../dist/importers/index.js');
  const { default: mammoth } = await import('mammoth');
  const { parse } = await import('parse5');
  const { html, docx } = await samples();
  /** @type {Record<string, () => unknown>} */
  const steps = {
    'parse5 alone': () => parse(html),
    'HTML imported': () => importReport({ data: html }),
    'mammoth alone': () => mammoth.convertToHtml({ buffer: Buffer.from(docx) }),
    'Word imported': () => importReport({ data: docx }),
  };
  /** @type {Record<string, number[]>} */
  const timings = Object.fromEntries(Object.keys(steps).map((name) => [name, []]));
  for (let round = -15; round < rounds; round += 1) {
    const order = Object.entries(steps).map((each) => /** @type {const} */ ([Math.random(), each])).sort(([a], [b]) => a - b);
    for (const [, [name, step]] of order) {
      const start = performance.now();
      await step();
      // The first rounds only warm up.
      if (round >= 0) timings[name].push(performance.now() - start);
    }
  }
  return timings;
}

/** The same for HTML in a page of a browser. @param {import('playwright-core').Page} page */
export async function measureImportIn(page, rounds = 100) {
  const outDir = mkdtempSync(join(tmpdir(), 'disclosure-bench-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir, copyPublicDir: false, lib: { entry: 'bench/import.ts', formats: ['iife'], name: 'benchImport', fileName: () => 'bench.js' } },
  });
  const content = readFileSync(join(outDir, 'bench.js'), 'utf8');
  rmSync(outDir, { recursive: true });
  await page.addScriptTag({ content });
  const { html } = await samples();
  return page.evaluate(([text, many]) => /** @type {any} */ (globalThis).benchImport.measureImport(text, many), /** @type {const} */ ([html, rounds]));
}

/** @returns the lines of RESULTS.md. @param {import('playwright-core').Browser} browser */
export async function measureImports(browser) {
  const page = await browser.newPage();
  const inBrowser = await measureImportIn(page);
  await page.close();
  const parts = [
    ['A published page imported in the browser (three tables, 200 numbers)', inBrowser, () => 'DOMParser'],
    ['The same page, and the same report as a Word file, imported in Node', await measureImport(), (name) => (/Word|mammoth/.test(name) ? 'mammoth alone' : 'parse5 alone')],
  ];
  return parts.flatMap(([heading, timings, base], index) => [
    ...(index ? [''] : []),
    `## ${heading}`,
    '',
    '| | ms: median (quartiles) | against the parser alone |',
    '|---|---|---|',
    ...Object.entries(timings).map(([name, list]) => `| ${name} | ${spread(list, median(timings[base(name)]))} |`),
  ]);
}
