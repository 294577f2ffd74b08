/** Tidy CSV: one row a cell, no formulas, described for machines, and it comes back equal in its cells. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { csvParse } from 'd3-dsv';
import fc from '../fixtures/fast-check.mjs';
import { parseReport, tableKeys } from '../../dist/core.js';
import { exportReport, tidyCsvHead, tidyCsvLine, tidyRows } from '../../dist/exporters/index.js';
import { importReport } from '../../dist/importers/index.js';
import { examples, read } from '../fixtures/examples.mjs';
import { anyReport, anyText, runs } from '../fixtures/any-report.mjs';

/** What a file can hold of the cells: rows without a cell are not told of. */
function cellsOf(report) {
  return Object.fromEntries(
    tableKeys.flatMap((key) => {
      const rows = Array.from(tidyRows(report, { tables: [key] }), ({ status, value, printed, key: at, edition }) => [at, { status, value, printed, edition }]);
      return rows.length ? [[key, Object.fromEntries(rows)]] : [];
    }),
  );
}

describe('tidy CSV', () => {
  for (const name of examples) {
    test(`${name} comes back equal in its cells`, async () => {
      const report = read(name);
      const file = await exportReport(report, 'csv');
      const back = await importReport({ data: new TextEncoder().encode(file.data), name: file.name });
      assert.equal(back.format, 'csv');
      assert.deepEqual(back.findings, []);
      assert.deepEqual(cellsOf(back.report), cellsOf(report));
      assert.equal(back.report.agency.name, report.agency.name);
      assert.equal(back.report.year, report.year);
    });
  }

  test('any report comes back equal in its cells', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const { data } = await exportReport(report, 'csv');
        if (tableKeys.every((key) => !report.tables?.[key])) return;
        const back = await importReport({ data: new TextEncoder().encode(data) }, { format: 'csv' });
        assert.deepEqual(cellsOf(back.report), cellsOf(report));
      }),
      { numRuns: runs },
    );
  });

  test('begins with a byte order mark, ends its lines with CRLF, and has a line for each cell', async () => {
    const { data, type } = await exportReport(read('zibo-2023.json'), 'csv');
    assert.equal(type, 'text/csv;charset=utf-8');
    assert.ok(data.startsWith('\ufeffagency,year,table,edition,row_path,column_path,key,value,printed,status,unit\r\n'));
    assert.equal(data.split('\r\n').length, 202);
    assert.ok(!/[^\r]\n/.test(data));
    assert.ok(data.includes('淄博市机关事务管理局,2023,applications,2021,一、本年新收政府信息公开申请数量,申请人情况 › 总计,received.total,2,,number,件\r\n'));
  });

  test('no wording is a formula, and each comes back as it was', async () => {
    await fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom('=1+1', "'=1+1", "''=1", '+1', '-2', '+cmd', '@SUM(A1)', '\t=1', '＝1+1', '-', '--')), (printed) => {
        const line = tidyCsvLine({ ...tidyRows(read('zibo-2023.json')).next().value, printed, status: 'printed' });
        const [row] = csvParse(tidyCsvHead.slice(1) + line);
        assert.ok(!/^[=@＝＠\t\r\n]/.test(row.printed));
        assert.ok(!/^[+\-＋－]/.test(row.printed) || /^[+-][\d,]+(?:\.\d+)?$/.test(row.printed));
      }),
      { numRuns: 500 },
    );
  });

  test('blank, missing and printed are told apart, and a table that is not there has no lines', async () => {
    const { report } = parseReport({
      year: 2023,
      agency: { name: '示例局' },
      tables: { reviewLitigation: { rows: { reconsideration: { upheld: 0, corrected: null, otherResult: { value: 3, printed: '3件' } } } } },
    });
    const rows = [...tidyRows(report)];
    assert.equal(rows.length, 15);
    assert.deepEqual(rows.slice(0, 4).map(({ status, value, printed }) => [status, value, printed]), [
      ['number', 0, null],
      ['blank', null, null],
      ['printed', 3, '3件'],
      ['missing', null, null],
    ]);
  });

  test('an amount is in the unit that its wording gives, whatever the column is in', () => {
    const rows = (edition, rows) => [...tidyRows(parseReport({ year: 2023, agency: { name: '示例局' }, tables: { proactiveDisclosure: { edition, rows } } }).report)];
    const unitOf = (amount) => rows('2021', { fees: { amount } }).find(({ key }) => key === 'fees.amount').unit;
    assert.deepEqual([5, null, { value: null, printed: '/' }, { value: 5, printed: '5 万元' }, { value: 2655, printed: '２655元' }].map(unitOf), ['万元', '万元', '万元', '万元', '元']);
    const bought = (totalAmount) => rows('2019', { procurement: { totalAmount } }).find(({ key }) => key === 'procurement.totalAmount').unit;
    assert.deepEqual([5, { value: 251000, printed: '251000元' }].map(bought), ['', '元']);
    assert.ok(rows('2021', {}).every(({ key, unit }) => unit === (key === 'fees.amount' ? '万元' : '件')));
  });

  test('some tables alone, under their own name', async () => {
    const { name, data } = await exportReport(read('zibo-2023.json'), 'csv', { tables: ['reviewLitigation'] });
    assert.equal(name, '淄博市机关事务管理局-2023-政府信息公开行政复议、行政诉讼情况.csv');
    assert.equal(data.split('\r\n').length, 17);
  });

  test('in English for an English reader', async () => {
    const { data } = await exportReport(read('zibo-2023.json'), 'csv', { locale: 'en' });
    assert.ok(data.includes('Newly received this year,Applicants › Total,received.total,2,,number,'));
  });

  test('two reports in one file are not taken for one', async () => {
    const data = tidyCsvHead + ['mingyuan-2022.json', 'mingyuan-2023.json'].flatMap((name) => Array.from(tidyRows(read(name)), tidyCsvLine)).join('');
    const { report, findings } = await importReport({ data });
    assert.equal(report, undefined);
    assert.deepEqual(findings.map(({ id, data: { fault, line, text, other } }) => [id, fault, line, text, other]), [['csv-fault', 'year', 202, '2023', '2022']]);
  });

  test('a file that calls a row __proto__ changes nothing but itself', async () => {
    const data = `${tidyCsvHead}甲局,2023,reviewLitigation,,,,__proto__.polluted,1,,number,件\r\n`;
    await importReport({ data });
    assert.equal({}.polluted, undefined);
  });

  test('its description for CSV on the Web names every column in its order, its type, and what is blank', async () => {
    const report = read('xishan-2023-mixed.json');
    const file = await exportReport(report, 'csv');
    const [{ name, type, data }] = file.companions;
    assert.equal(name, `${file.name}-metadata.json`);
    assert.equal(type, 'application/csvm+json');
    const { '@context': context, url, tableSchema, dialect } = JSON.parse(data);
    assert.deepEqual(context, ['http://www.w3.org/ns/csvw', { '@language': 'zh' }]);
    assert.equal(decodeURIComponent(url), file.name);
    assert.deepEqual(dialect.lineTerminators, ['\r\n']);
    const rows = csvParse(file.data.slice(1));
    assert.deepEqual(tableSchema.columns.map(({ name: column }) => column), rows.columns);
    // What the types of the standard allow.
    const types = { string: /^/, decimal: /^-?\d+(?:\.\d+)?$/, gYear: /^\d{4}$/ };
    for (const { name: column, titles, datatype, required, null: blank } of tableSchema.columns) {
      assert.equal(titles, column);
      for (const row of rows) {
        const value = row[column];
        if (value === '') assert.ok(!required && blank === '', column);
        else if (typeof datatype === 'object') assert.match(value, new RegExp(`^(?:${datatype.format})$`));
        else assert.match(value, types[datatype]);
      }
    }
    const keys = rows.map((row) => tableSchema.primaryKey.map((column) => row[column]).join());
    assert.equal(new Set(keys).size, rows.length);
  });
});
