/** A report as static HTML comes back as it was, and what was edited in it comes back edited. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from '../fixtures/fast-check.mjs';
import { exportHtml } from '../../dist/core.js';
import { importReport } from '../../dist/importers/index.js';
import { anyReport, held, runs } from '../fixtures/any-report.mjs';
import { examples, read } from '../fixtures/examples.mjs';

describe('a report as HTML', () => {
  for (const name of examples) {
    for (const locale of ['zh-Hans', 'en']) {
      test(`${name} comes back as it was, ${locale}`, async () => {
        const report = read(name);
        const back = await importReport({ data: exportHtml(report, { locale }) });
        assert.deepEqual(back.report, held(report));
      });
    }
  }

  test('any report comes back as it was, in either language, as text and as bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, fc.constantFrom('zh-Hans', 'en'), fc.boolean(), async (report, locale, bytes) => {
        const html = exportHtml(report, { locale });
        const back = await importReport({ data: bytes ? new TextEncoder().encode(html) : html });
        assert.deepEqual(back.report, held(report));
      }),
      { numRuns: runs },
    );
  });

  const edited = async (change, from = 'xishan-2023-mixed.json') => (await importReport({ data: change(exportHtml(read(from))) })).report;

  test('a number, a wording and a paragraph that were edited come back edited, the rest as it was', async () => {
    const report = read('xishan-2023-mixed.json');
    const back = await edited((html) => html.replace('>22（其中修订16件）<', '>23（其中修订16件）<').replace('granted.total">25<', 'granted.total">26<').replace('没有收取信息处理费', '收取信息处理费0元'));
    const expected = structuredClone(held(report));
    expected.tables.proactiveDisclosure.rows.normativeDocuments.produced = { value: 23, printed: '23（其中修订16件）' };
    expected.tables.applications.rows.granted.total = 26;
    expected.otherMatters[0].text = report.otherMatters[0].text.replace('没有收取信息处理费', '收取信息处理费0元');
    assert.deepEqual(back, expected);
  });

  test('particulars that were edited come back edited', async () => {
    const back = await edited((html) => html.replaceAll('溪山区住房和城乡建设局', '溪山区住建局').replaceAll('2024年1月25日', '2024年1月26日'));
    assert.equal(back.agency.name, '明远市溪山区住建局');
    assert.equal(back.agency.level, 'department');
    assert.equal(back.published, '2024-01-26');
    assert.equal(back.title, '明远市溪山区住建局2023年政府信息公开工作年度报告');
  });

  test('a date that nobody can read is not the old one', async () => {
    const report = read('xishan-2023-mixed.json');
    for (const [locale, old, written] of [['zh-Hans', '2024年1月25日', '2024年13月25日'], ['en', '25 January 2024', '25 Janember 2024']]) {
      const html = exportHtml(report, { locale });
      const { report: back, findings } = await importReport({ data: html.replaceAll(`<dd>${old}</dd>`, `<dd>${written}</dd>`) });
      assert.deepEqual(findings.map(({ id, at, data }) => [id, at, data]), [['date-unclear', 'published', { text: written }]]);
      const { published, ...rest } = held(report);
      assert.ok(published);
      assert.deepEqual(back, rest);
    }
  });

  test('what somebody added beside the document’s own elements is read like any other page', async () => {
    const back = await edited((html) => html.replace('</section>', '<div>另有一段。</div></section>'));
    assert.match(back.overview.at(-1).text, /另有一段。/);
    assert.equal(back.tables.applications.rows.received.total, 52);
  });

  test('two reports in one page are not taken for one', async () => {
    const { findings } = await importReport({ data: exportHtml(read(examples[0])) + exportHtml(read(examples[1])) });
    assert.ok(findings.some(({ id }) => id === 'table-twice'));
  });
});
