/** A page shows the Word file that the exporter wrote, by the single files. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { exportReport } from '../../dist/exporters/index.js';
import { held } from '../fixtures/any-report.mjs';
import { read } from '../fixtures/examples.mjs';
import { serve, settled } from '../node/open-page.mjs';

const report = read('xishan-2023-mixed.json');
const folder = mkdtempSync(join(tmpdir(), 'disclosure-page-'));
/** @type {Awaited<ReturnType<typeof serve>>} */
let site;
before(async () => {
  writeFileSync(join(folder, 'report.docx'), (await exportReport(report, 'docx')).data);
  site = await serve({ page: '<body><disclosure-report src="/made/report.docx"></disclosure-report>' }, { folders: { made: pathToFileURL(`${folder}/`) } });
});
after(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a page reads the Word file back as the report it was made from', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/page`);
  await settled(page);
  const shown = await page.evaluate(() => document.querySelector('disclosure-report').report);
  assert.deepEqual(shown, held(report));
  await page.close();
});
