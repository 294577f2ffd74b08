/** A hostile report: whatever its texts hold, every format is an inert file, and nothing throws. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { csvParseRows } from 'd3-dsv';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { blocks, cells, parseReport, tableKeys } from '../../dist/core.js';
import { exportFormats, exportReport, tidyRows } from '../../dist/exporters/index.js';
import { importReport } from '../../dist/importers/index.js';
import { held } from '../fixtures/any-report.mjs';
import { kindsIn } from '../fixtures/markdown.mjs';

const formula = "=cmd|' /C calc'!A0";
const evil = `${formula}\u0000\u0007\u001b\ud800\udfff\u202e\u2066\ufffe</script><script>alert(1)</script><img src=x onerror=alert(1)>"'><svg onload=alert(1)>]]>-->&#x26;\${alert(1)}{{alert(1)}}javascript:alert(1)|\\| [x](javascript:alert(1)) _x000D_`;

function hostileReport() {
  const tables = Object.fromEntries(
    tableKeys.map((key) => {
      const rows = {};
      for (const { row, column } of blocks(key, '2021').flatMap(cells)) (rows[row] ??= {})[column] = { value: null, printed: evil };
      return [key, { edition: '2021', rows, notes: [evil, formula] }];
    }),
  );
  const block = { heading: evil, text: `${evil}\n${formula}` };
  const { report } = parseReport({
    version: 1,
    year: 2023,
    agency: { name: evil },
    title: evil,
    period: { from: '2023-01-01', to: '2023-12-31' },
    published: '2024-01-20',
    revised: { on: '2024-03-02', note: evil },
    contact: { address: evil, postcode: formula, phone: evil, email: 'a@b.cn"onmouseover="alert(1)' },
    preamble: [block],
    overview: [block, { text: formula + '长'.repeat(100_000) }],
    tables,
    problems: [block],
    otherMatters: [block],
    explanations: [{ at: evil, rule: evil, text: evil }],
  });
  return report;
}

const report = hostileReport();
const files = Object.fromEntries(await Promise.all(exportFormats.map(async (format) => [format, await exportReport(report, format, { url: evil, files: { csv: evil }, license: evil, stylesheet: evil })])));

/** Refuses what is no XML 1.0. */
function assertXml(text, name) {
  const parser = new SaxesParser();
  parser.on('error', (error) => assert.fail(`${name}: ${error.message}`));
  parser.write(text).close();
}

function* elements(node) {
  if (node.tagName) yield node;
  for (const child of node.childNodes ?? []) yield* elements(child);
}

describe('a hostile report', () => {
  test('exports to every format, with a name that is safe', () => {
    assert.equal(Object.keys(files).length, exportFormats.length);
    for (const { name, data } of Object.values(files)) {
      assert.match(name, /^[^\\/:*?"<>|'`$&;=\s.-][^\\/:*?"<>|'`$&;\s]*\.[\w.-]+$/);
      if (typeof data === 'string') assert.ok(data.isWellFormed(), name);
    }
  });

  for (const format of ['html', 'page']) {
    test(`${format}: no script, no handler, no address that runs`, async () => {
      const { data } = files[format];
      for (const each of elements(parse(data))) {
        const data = each.attrs.find(({ name, value }) => name === 'type' && value === 'application/ld+json');
        assert.ok(!['img', 'svg', 'iframe', 'object', 'embed', 'base', 'form'].includes(each.tagName), each.tagName);
        assert.ok(each.tagName !== 'script' || (format === 'page' && data));
        for (const { name, value } of each.attrs) {
          assert.ok(!/^on|^style$|^srcdoc$/i.test(name), name);
          if (name === 'href' && each.tagName === 'a') assert.match(value, /^#|^mailto:[^"<>\s]+$/);
        }
      }
      // eslint-disable-next-line no-control-regex
      assert.ok(!/[\0-\x08\x0e-\x1f\u202e\u2066]/.test(data));
      assert.deepEqual((await importReport({ data: new TextEncoder().encode(data) })).report, held(report));
    });
  }

  for (const format of ['docx', 'xlsx']) {
    test(`${format}: every part is XML, nothing is linked, run or calculated`, () => {
      for (const [name, bytes] of Object.entries(unzipSync(files[format].data))) {
        const text = strFromU8(bytes);
        assert.match(name, /\.(?:xml|rels)$/);
        assertXml(text, name);
        assert.ok(!/TargetMode="External"|<f>|<w:instrText[^>]*>(?!\s*PAGE\s*<)|vbaProject|<w:hyperlink|<hyperlink/.test(text), name);
      }
    });
  }

  test('xlsx: every wording is text', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(files.xlsx.data.buffer);
    let texts = 0;
    for (const sheet of book.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          assert.equal(cell.type === ExcelJS.ValueType.Merge || cell.type === ExcelJS.ValueType.String, true, `${cell.address} ${cell.type}`);
          if (String(cell.value).startsWith('=cmd')) texts += 1;
        }),
      );
    }
    assert.ok(texts >= 200);
  });

  test('docx: the long paragraph is whole, and no number is read out of texts', async () => {
    const text = strFromU8(unzipSync(files.docx.data)['word/document.xml']);
    assert.ok(text.includes('长'.repeat(1000)));
    assert.equal([...text.matchAll(/长/g)].length, 100_000);
    const { draft, findings } = await importReport({ data: files.docx.data });
    assert.ok(findings.length > 0);
    for (const { rows } of Object.values(draft.tables)) {
      for (const row of Object.values(rows)) for (const cell of Object.values(row)) assert.equal(cell?.value ?? null, null);
    }
  });

  test('csv: no field begins a formula, and every cell is there', async () => {
    const [, ...rows] = csvParseRows(files.csv.data.slice(1));
    assert.equal(rows.length, 200);
    for (const row of rows) for (const field of row) assert.ok(!/^[=+\-@\t\r\n]/.test(field), field.slice(0, 20));
    const { report: back } = await importReport({ data: new TextEncoder().encode(files.csv.data) });
    assert.deepEqual([...tidyRows(back)], [...tidyRows(report)]);
  });

  test('markdown: no HTML, no link', () => {
    assert.deepEqual(kindsIn(files.markdown.data), []);
  });

  for (const format of ['json', 'json-stat', 'json-ld']) {
    test(`${format} is JSON`, () => {
      assert.ok(JSON.parse(files[format].data));
    });
  }
});
