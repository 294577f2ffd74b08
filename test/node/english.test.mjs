/** The English of the form, which the single files keep apart: whoever asks for it has all of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { checkReport, exportFindings, exportHtml, parseReport } from '../../dist/core.js';
import { charts } from '../../dist/definition/charts/every.js';
import { markedReport, serve } from './open-page.mjs';

const example = (name) => JSON.parse(readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8'));

/** Findings of every rule whose data has words of the form. */
function troubled() {
  const report = markedReport();
  report.tables.applications.rows.received.total += 3;
  report.tables.reviewLitigation.rows.reconsideration.total += 2;
  report.tables.proactiveDisclosure.rows.licensing = undefined;
  report.tables.applications.rows.carriedIn.total += 1;
  report.tables.applications.rows.stateSecrets.commercial += 4;
  report.overview.push({ text: '行政复议、行政诉讼共77件。予以公开和部分公开政府信息公开申请555件。' });
  return JSON.parse(JSON.stringify(report));
}
const older = () => {
  const report = example('qinghe-2019');
  delete report.tables.proactiveDisclosure.rows.normativeDocuments;
  report.tables.applications.rows.otherHandling.total += 1;
  return report;
};
const reports = { troubled: troubled(), older: older(), 'with last year': troubled() };
const inline = (report) => `<disclosure-report><script type="application/json">${JSON.stringify(report).replace(/</g, '\\u003c')}</script></disclosure-report>`;

let site;
before(async () => {
  const bodies = Object.fromEntries(
    Object.entries(reports).flatMap(([name, report]) =>
      ['zh', 'en'].map((lang) => [
        `${lang}-${encodeURIComponent(name)}`,
        name === 'with last year' ? inline(report).replace('>', ' previous-src="/examples/mingyuan-2022.json">') : inline(report),
      ]),
    ),
  );
  const lang = (name) => (name.startsWith('en') ? 'en' : 'zh-CN');
  site = await serve(bodies, { lang });
});
after(() => site?.close());

async function open(path) {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/${path}`);
  await page.waitForFunction(() => document.querySelector('[data-cell]') && document.querySelector('disclosure-report').shadowRoot.querySelector('[data-finding]'));
  return page;
}

describe('what is found on a page in Chinese', () => {
  for (const [name, data] of Object.entries(reports)) {
    test(`${name}: has the data that core.js gives, in both languages, on the page and taken away`, async () => {
      const page = await open(`zh-${encodeURIComponent(name)}`);
      const given = await page.evaluate(() => JSON.parse(JSON.stringify(document.querySelector('disclosure-report').findings)));
      const download = page.waitForEvent('download');
      await page.locator('disclosure-report summary').first().click();
      await page.getByRole('button', { name: 'JSON' }).click();
      const taken = readFileSync(await (await download).path(), 'utf8');
      await page.close();
      const { report, findings } = parseReport(data);
      const previous = name === 'with last year' ? example('mingyuan-2022') : undefined;
      const expected = [...findings, ...checkReport(report, { previous }).findings];
      assert.deepEqual(given, JSON.parse(JSON.stringify(expected)));
      assert.equal(taken, exportFindings(report, expected, 'json', 'zh-Hans').text);
      assert.ok(JSON.stringify(given).match(/"en":"[A-Z]/g).length > 3);
    });
  }
});

test('a page in English has the English of every label, in tables of either layout, in charts, and after Chinese', async () => {
  const plain = (html) => html.replace(/<[^>]+>/g, ' ').replace(/&nbsp;/g, ' ').replace(/\s+/g, ' ');
  for (const [name, data] of Object.entries(reports)) {
    const expected = exportHtml(parseReport(data).report, { locale: 'en' });
    const glosses = expected.match(/<span class="disclosure-gloss">.*?<\/span>/g).map(plain);
    for (const lang of ['en', 'zh']) {
      const page = await open(`${lang}-${encodeURIComponent(name)}`);
      if (lang === 'zh') {
        // Everything that is kept has been made without its English.
        for (const button of await page.getByRole('button', { name: '逐行显示' }).all()) await button.click();
        for (const button of await page.getByRole('button', { name: '逐行显示' }).all()) await button.click();
        await page.evaluate(() => (document.documentElement.lang = 'en'));
        await page.waitForFunction(() => document.querySelector('.disclosure-gloss'));
      }
      const shown = await page.evaluate(() => Array.from(document.querySelectorAll('.disclosure-gloss'), (each) => each.outerHTML));
      assert.deepEqual(shown.map(plain), glosses, `${lang} ${name}`);
      assert.ok(!(await page.evaluate(() => document.body.innerHTML + Array.from(document.querySelectorAll('*'), (each) => (each.shadowRoot ? each.shadowRoot.innerHTML : '')).join(''))).includes('undefined'));
      for (const button of await page.getByRole('button', { name: 'One row a line' }).all()) await button.click();
      await page.waitForFunction(() => document.querySelector('.disclosure-flat .disclosure-gloss'));
      const columns = await page.evaluate(() => Array.from(document.querySelectorAll('[data-column]'), (each) => each.getAttribute('data-column')));
      assert.ok(columns.length > 100 && columns.every((each) => /^[\w(]/.test(each)), columns.find((each) => !/^[\w(]/.test(each)));
      const captions = await page.evaluate(() => Array.from(document.querySelectorAll('disclosure-report *'), (each) => each.shadowRoot?.querySelector('figcaption')?.textContent ?? '').filter(Boolean));
      for (const caption of captions) assert.ok(charts.some((each) => each.caption.en === caption), caption);
      assert.ok(captions.length >= 4);
      const drawn = await page.evaluate(() => Array.from(document.querySelectorAll('application-outcome-chart'), ({ shadowRoot }) => shadowRoot.querySelector('svg').textContent).join(''));
      assert.match(drawn, /Disclosed in full/);
      await page.close();
    }
  }
});
