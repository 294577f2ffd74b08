/** CSV on the Web: a JSON-LD processor takes the description by the W3C's own context, and a reader finds every cell by it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from '../fixtures/fast-check.mjs';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import CsvwReader from 'rdf-parser-csvw';
import { parseReport } from '../../dist/core.js';
import { exportReport, tidyRows } from '../../dist/exporters/index.js';
import { anyReport, runs } from '../fixtures/any-report.mjs';
import { examples, read } from '../fixtures/examples.mjs';

/** The context as the W3C publishes it, which the reader brings for its own tests. */
const context = JSON.parse(readFileSync(fileURLToPath(new URL('test/support/csvw.json', import.meta.resolve('rdf-parser-csvw'))), 'utf8'));
const documentLoader = async (url) => {
  assert.equal(url, 'http://www.w3.org/ns/csvw');
  return { contextUrl: null, documentUrl: url, document: context };
};
const base = 'https://example.cn/reports/';
const csvw = 'http://www.w3.org/ns/csvw#';
const xsd = 'http://www.w3.org/2001/XMLSchema#';

/** What the description says, as statements; a word that the standard does not have is refused. */
async function described(text) {
  const quads = await jsonld.toRDF(JSON.parse(text), { documentLoader, base, safe: true, format: 'application/n-quads' });
  return new Store(new Parser({ format: 'N-Quads' }).parse(quads));
}

/** The rows that the reader makes of a file and its description: of each column its text and its type. */
async function rowsIn(file) {
  const metadata = await described(file.companions[0].data);
  const [{ value }] = metadata.getObjects(null, `${csvw}url`, null);
  const url = new URL(value, base).href;
  const rows = new Map();
  const order = [];
  for await (const { subject, predicate, object } of new CsvwReader({ metadata, baseIRI: url }).import(Readable.from([file.data]))) {
    if (predicate.value === `${csvw}describes`) order.push(object.value);
    const [place, column] = predicate.value.split('#');
    if (place !== url) continue;
    if (!rows.has(subject.value)) rows.set(subject.value, {});
    rows.get(subject.value)[column] = { text: object.value, type: object.datatype.value };
  }
  return { url, rows: order.map((each) => rows.get(each)) };
}

async function comesBack(report) {
  const file = await exportReport(report, 'csv');
  const { url, rows } = await rowsIn(file);
  assert.equal(decodeURIComponent(url), base + file.name);
  const expected = [...tidyRows(report)];
  assert.equal(rows.length, expected.length);
  for (const [index, row] of expected.entries()) {
    const found = rows[index];
    assert.equal(found.year.type, `${xsd}gYear`);
    // Nothing is said of what is blank.
    assert.equal(found.value && Number(found.value.text), row.value ?? undefined);
    if (found.value) assert.deepEqual([found.value.type, /^-?\d+(\.\d+)?$/.test(found.value.text)], [`${xsd}decimal`, true]);
    const guarded = found.printed?.text ?? '';
    if (row.printed) assert.ok([row.printed, `'${row.printed}`].includes(guarded), JSON.stringify([row.printed, guarded]));
    else assert.equal(guarded, '');
    for (const [name, value] of Object.entries({ year: String(row.year), table: row.table, row_path: row.rowPath, column_path: row.columnPath, key: row.key, status: row.status })) {
      assert.equal(found[name].text, value);
    }
  }
}

describe('CSV on the Web', () => {
  for (const name of examples) test(`a reader finds every cell of ${name}`, () => comesBack(read(name)));

  test('and of any report, blanks around a wording and very small numbers too', async () => {
    const odd = { year: 2019, agency: { name: '示例局' }, tables: { proactiveDisclosure: { edition: '2019', rows: { procurement: { projects: { value: null, printed: ' 不详\u3000' }, totalAmount: 1e-7 } } } } };
    const { report } = parseReport(odd);
    await comesBack(report);
    await fc.assert(fc.asyncProperty(anyReport, async (any) => (any.tables ? comesBack(any) : undefined)), { numRuns: runs });
  });

  test('the description is of one table, whose columns have names, titles and words for people', async () => {
    const file = await exportReport(read('zibo-2023.json'), 'csv', { locale: 'en' });
    const store = await described(file.companions[0].data);
    const [schema] = store.getObjects(null, `${csvw}tableSchema`, null);
    const lists = store.extractLists();
    const columns = lists[store.getObjects(schema, `${csvw}column`, null)[0].value];
    assert.equal(columns.length, 11);
    for (const column of columns) {
      const of = (name) => store.getObjects(column, name, null);
      assert.deepEqual(of(`${csvw}name`).map(({ value }) => value), of(`${csvw}title`).map(({ value }) => value));
      assert.deepEqual(of('http://purl.org/dc/terms/description').map(({ language }) => language), ['en']);
    }
    assert.equal(store.getObjects(null, 'http://purl.org/dc/terms/title', null)[0].language, 'zh');
  });

  test('a description with a word of our own would be refused', async () => {
    const { companions } = await exportReport(read('zibo-2023.json'), 'csv');
    await assert.rejects(described(JSON.stringify({ ...JSON.parse(companions[0].data), colour: 'red' })), /[Ss]afe mode/);
  });
});
