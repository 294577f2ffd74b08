/** The Word file: it comes back equal, has the labels, order and merges of the official form, and opens in an office program. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from '../fixtures/fast-check.mjs';
import { getDocumentProxy } from 'unpdf';
import { blocks, cells, formTitle, parts, tableKeys } from '../../dist/core.js';
import { exportReport } from '../../dist/exporters/index.js';
import { importReport } from '../../dist/importers/index.js';
import { cellText } from '../../dist/view/table-view.js';
import { anyReport, held, runs } from '../fixtures/any-report.mjs';
import { examples, read } from '../fixtures/examples.mjs';
import { wordTables } from '../fixtures/word-tables.mjs';

const official = join(process.env.DISCLOSURE_CASES ?? '', 'official-form-2021.docx');
const noCases = process.env.DISCLOSURE_CASES && existsSync(official) ? false : 'DISCLOSURE_CASES is not set';
const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version'], { timeout: 20_000 }).status === 0);
const noOffice = office ? false : 'LibreOffice is not installed';

const wordOf = async (report) => (await exportReport(report, 'docx')).data;

/** A copy of the file with one of its parts changed; without it where the change is `null`. */
function changed(bytes, part, change) {
  const { [part]: old, ...rest } = unzipSync(bytes);
  return zipSync(change === null ? rest : { ...rest, [part]: strToU8(change(strFromU8(old))) });
}

describe('a report as a Word file', () => {
  for (const name of examples) {
    test(`${name} comes back as it was`, async () => {
      const report = read(name);
      const { report: back, findings } = await importReport({ data: await wordOf(report) });
      assert.deepEqual(back, held(report));
      assert.deepEqual(findings, []);
    });

    test(`${name} can be read like anybody’s Word file, by its words alone`, async () => {
      const report = read(name);
      const data = changed(await wordOf(report), 'docProps/custom.xml', null);
      const { report: back } = await importReport({ data });
      assert.deepEqual(back.tables, report.tables);
      for (const key of ['overview', 'problems', 'otherMatters']) assert.deepEqual(back[key], report[key]);
      assert.deepEqual([back.year, back.agency.name, back.title, back.published], [report.year, report.agency.name, report.title, report.published]);
    });
  }

  test('any report comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const { report: back } = await importReport({ data: await wordOf(report) });
        assert.deepEqual(back, held(report));
      }),
      { numRuns: runs },
    );
  });

  test('what was edited in it comes back edited, the rest as it was', async () => {
    const report = read('xishan-2023-mixed.json');
    const data = changed(await wordOf(report), 'word/document.xml', (xml) =>
      xml.replace('>22（其中修订16件）<', '>23（其中修订16件）<').replace('没有收取信息处理费', '收取信息处理费0元').replace('2024年1月25日', '2024年1月26日'),
    );
    const expected = structuredClone(held(report));
    expected.tables.proactiveDisclosure.rows.normativeDocuments.produced = { value: 23, printed: '23（其中修订16件）' };
    expected.otherMatters[0].text = report.otherMatters[0].text.replace('没有收取信息处理费', '收取信息处理费0元');
    expected.published = '2024-01-26';
    assert.deepEqual((await importReport({ data })).report, expected);
  });

  test('has the labels, order and merges of the official form, grid by grid', { skip: noCases }, async () => {
    const blank = { year: 2023, agency: { name: '示例局' }, tables: Object.fromEntries(tableKeys.map((key) => [key, { edition: '2021', rows: {} }])) };
    assert.deepEqual(wordTables(await wordOf(blank)), wordTables(readFileSync(official)));
  });

  test('is made of Word’s own headings, in the order of the form', async () => {
    const report = { ...read('zibo-2023.json'), title: undefined };
    const xml = strFromU8(unzipSync(await wordOf(report))['word/document.xml']);
    const styled = (style) => [...xml.matchAll(new RegExp(`<w:pStyle w:val="${style}"/>.*?</w:p>`, 'gs'))].map(([each]) => each.replace(/<[^>]*>/g, ''));
    assert.deepEqual(styled('Title'), [formTitle(report.agency.name, 2023)]);
    assert.deepEqual(styled('Heading1'), parts.map(({ numeral, label }) => `${numeral}、${label}`));
  });

  test('names its Chinese fonts, and others for where they are not installed', async () => {
    const files = unzipSync(await wordOf(read('zibo-2023.json')));
    const [fonts, styles] = ['word/fontTable.xml', 'word/styles.xml'].map((name) => strFromU8(files[name]));
    const named = new Set([...styles.matchAll(/w:eastAsia="([^"]+)"/g)].map(([, font]) => font).filter((font) => font !== 'zh-CN'));
    assert.ok(named.size >= 4);
    for (const font of named) assert.match(fonts, new RegExp(`<w:font w:name="${font}"><w:altName w:val="[^"]+"`));
  });
});

describe('a Word file in LibreOffice', { skip: noOffice }, () => {
  function converted(bytes, format, ending) {
    const folder = mkdtempSync(join(tmpdir(), 'disclosure-docx-'));
    try {
      writeFileSync(join(folder, 'in.docx'), bytes);
      const { status, stderr } = spawnSync(office, ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', format, '--outdir', join(folder, 'out'), join(folder, 'in.docx')], { timeout: 120_000, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      return new Uint8Array(readFileSync(join(folder, 'out', `in.${ending}`)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  test('opens, and its PDF holds every number', async () => {
    const report = read('mingyuan-2023.json');
    const pdf = await getDocumentProxy(converted(await wordOf(report), 'pdf', 'pdf'));
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => (await (await pdf.getPage(index + 1)).getTextContent()).items));
    // One piece of text is never of two cells.
    const text = pages.flat().map((item) => item.str).join('\n');
    const count = new Map();
    for (const number of text.match(/(?<![\d,.])\d[\d,]*(?:\.\d+)?/g)) count.set(number, (count.get(number) ?? 0) + 1);
    for (const key of tableKeys) {
      for (const { row, column } of blocks(key, '2021').flatMap(cells)) {
        const number = cellText(report.tables[key].rows[row][column]);
        assert.ok(count.get(number) > 0, `${key} ${row} ${column}: ${number}`);
        count.set(number, count.get(number) - 1);
      }
    }
  });

  test('comes back as it was after it was opened and saved there', async () => {
    const report = read('xishan-2023-mixed.json');
    const { report: back } = await importReport({ data: converted(await wordOf(report), 'docx:MS Word 2007 XML', 'docx') });
    assert.deepEqual(back, held(report));
  });
});
