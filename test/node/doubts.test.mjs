/** A number of the prose that no cell holds: the page loads what tells whose it is, and shows what core.js finds. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { checkReport } from '../../dist/core.js';
import { serve } from './open-page.mjs';

const report = (text) => {
  const made = JSON.parse(readFileSync(new URL('../../examples/zibo-2023.json', import.meta.url), 'utf8'));
  return { ...made, overview: [{ heading: '（二）依申请公开', text }] };
};
/** The numbers are invented; the tables hold neither. */
const reports = { another: report('县政府办公室受理政府信息公开申请9701件。去年收到申请9702件。'), own: report('全年收到政府信息公开申请9701件。') };
const page = (data) => `<disclosure-report><script type="application/json">${JSON.stringify(data)}</script></disclosure-report>`;

let site;
before(async () => {
  const pages = Object.fromEntries(Object.entries(reports).map(([name, data]) => [name, page(data)]));
  site = await serve(pages, { script: () => '<script src="/cdn/disclosure-report.iife.js"></script>', lang: () => 'zh-CN' });
});
after(() => site?.close());

for (const [name, data] of Object.entries(reports)) {
  test(`${name}: the page finds what core.js finds`, async () => {
    const tab = await site.browser.newPage();
    await tab.goto(`${site.origin}/${name}`);
    await tab.waitForFunction(() => document.querySelectorAll('.disclosure-cell').length > 0);
    const found = await tab.evaluate(() => document.querySelector('disclosure-report').findings.map(({ id, range }) => `${id} ${range ?? ''}`));
    await tab.close();
    const { findings } = checkReport(data);
    assert.deepEqual(found, findings.map(({ id, range }) => `${id} ${range ?? ''}`));
    assert.equal(findings.filter(({ id }) => id === 'text-and-table').length, name === 'own' ? 1 : 0);
  });
}
