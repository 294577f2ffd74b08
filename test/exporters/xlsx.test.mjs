/** The workbook, read back by another library: its cells, numbers and merges are those of the form. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import ExcelJS from 'exceljs';
import fc from '../fixtures/fast-check.mjs';
import { tableKeys } from '../../dist/core.js';
import { exportReport } from '../../dist/exporters/index.js';
import { asShown } from '../../dist/report/as-shown.js';
import { blocksOf, cellNumber, cellOf } from '../../dist/report/report.js';
import { cellText, tableFrame } from '../../dist/view/table-view.js';
import { anyReport, runs } from '../fixtures/any-report.mjs';
import { examples, read } from '../fixtures/examples.mjs';

async function opened(report, options) {
  const { data } = await exportReport(report, 'xlsx', options);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(data.buffer);
  return book;
}

/** What the form has at each place of its grid: the heading or the cell that begins there, and how far it reaches. */
function drawn(report, key) {
  const table = report.tables[key];
  const taken = new Set();
  const found = [];
  let row = 1;
  for (const block of blocksOf(table, key)) {
    const { head, body, width } = tableFrame(key, block);
    const lines = [
      ...head.map((line) => line.map(({ label, colspan, rowspan }) => ({ text: label.label, colspan, rowspan }))),
      ...body.map(({ labels, cells }) => [
        ...labels.map(({ label, colspan, rowspan }) => ({ text: label.label, colspan, rowspan })),
        ...cells.map(({ colspan, place }) => ({ cell: cellOf(table, place.row, place.column), colspan, rowspan: 1 })),
      ]),
    ];
    for (const line of lines) {
      row += 1;
      let column = 1;
      for (const each of line) {
        while (taken.has(`${row},${column}`)) column += 1;
        for (let y = row; y < row + each.rowspan; y += 1) for (let x = column; x < column + each.colspan; x += 1) taken.add(`${y},${x}`);
        found.push({ ...each, row, column });
        column += each.colspan;
      }
      assert.ok(column <= width + 1);
    }
  }
  return found;
}

/** What the library would drop has a sign in its place. */
const seen = (text) => text.replace(/[\ufffd\p{Noncharacter_Code_Point}]/gu, '□');

function compare(sheet, report, key) {
  for (const { row, column, colspan, rowspan, text, ...rest } of drawn(report, key)) {
    const { value, numFmt, master, type } = sheet.getCell(row, column);
    const at = `${key} ${row},${column}`;
    assert.equal(master.address, sheet.getCell(row, column).address, at);
    const corner = sheet.getCell(row + rowspan - 1, column + colspan - 1);
    assert.equal(corner.master.address, master.address, `${at} reaches ${corner.address}`);
    assert.notEqual(type, ExcelJS.ValueType.Formula, at);
    if (text !== undefined) assert.equal(value, text, at);
    else if (asShown(cellText(rest.cell)) === '') assert.equal(value, null, at);
    else if (typeof value === 'number') {
      assert.equal(value, cellNumber(rest.cell), at);
      assert.ok(numFmt, at);
    } else assert.equal(asShown(value), seen(asShown(cellText(rest.cell))), at);
    if (typeof rest.cell === 'number' && Math.abs(rest.cell) < 1e15) assert.equal(value, rest.cell, at);
  }
}

describe('a report as a workbook', () => {
  for (const name of examples) {
    test(`${name}: every cell of the form in its place, a sheet a table`, async () => {
      const report = read(name);
      const book = await opened(report);
      assert.deepEqual(book.worksheets.map((sheet) => sheet.name), ['二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况']);
      tableKeys.forEach((key, index) => compare(book.worksheets[index], report, key));
    });
  }

  test('any report', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const book = await opened(report);
        const there = tableKeys.filter((key) => report.tables?.[key]);
        assert.equal(book.worksheets.length, Math.max(1, there.length));
        there.forEach((key, index) => compare(book.worksheets[index], report, key));
      }),
      { numRuns: Math.min(runs, 200) },
    );
  });

  test('shows what was printed: a number as it was printed where it is one, any other wording as text, a blank as nothing', async () => {
    const printed = { issued: { value: 26.5, printed: '26.50' }, repealed: { value: 2, printed: '+2' }, inForce: { value: 22, printed: '22（其中修订16件）' } };
    const more = { issued: { value: null, printed: '/' }, repealed: null, inForce: { value: 7, printed: '007' } };
    const report = { year: 2023, agency: { name: '示例局' }, tables: { proactiveDisclosure: { edition: '2021', rows: { rules: printed, normativeDocuments: more, fees: { amount: 12345.6789 } } } } };
    const [sheet] = (await opened(report)).worksheets;
    const shown = (row) => [2, 3, 4].map((column) => sheet.getCell(row, column)).map(({ value, numFmt }) => [value, typeof value === 'number' ? numFmt : '']);
    assert.deepEqual(shown(4), [[26.5, '0.00'], [2, '+0;-0;+0'], ['22（其中修订16件）', '']]);
    assert.deepEqual(shown(5), [['/', ''], [null, ''], ['007', '']]);
    const fee = sheet.getCell(15, 2);
    assert.deepEqual([fee.value, fee.numFmt], [12345.6789, '#,##0.0000']);
  });

  test('a wording that is the name of something every object has', async () => {
    const rows = Object.fromEntries(['toString', 'constructor', '__proto__', 'valueOf'].map((printed, index) => [['rules', 'normativeDocuments', 'licensing', 'penalties'][index], index < 2 ? { issued: { value: null, printed } } : { decisions: { value: null, printed } }]));
    const report = { year: 2023, agency: { name: '示例局' }, tables: { proactiveDisclosure: { edition: '2021', rows } } };
    compare((await opened(report)).worksheets[0], report, 'proactiveDisclosure');
  });

  test('a sign that a workbook cannot hold is seen to be missing: the digits around it never close up', async () => {
    for (const sign of ['\ufffd', '\ufdd0', '\u{1ffff}', '\u{10fffe}']) {
      const rows = { rules: { issued: { value: 2, printed: `2${sign}16件` }, repealed: { value: null, printed: sign } } };
      const [sheet] = (await opened({ year: 2023, agency: { name: `示例${sign}局` }, tables: { proactiveDisclosure: { edition: '2021', rows } } })).worksheets;
      assert.deepEqual([2, 3].map((column) => sheet.getCell(4, column).value), ['2□16件', '□']);
      assert.match(sheet.getCell(1, 1).value, /^示例□局/);
    }
  });

  test('what is too long for one cell goes on in the next', async () => {
    const note = '🏛注'.repeat(30_000);
    const [sheet] = (await opened({ year: 2023, agency: { name: '示例局' }, tables: { reviewLitigation: { notes: [note, '其次'] } } })).worksheets;
    const written = Array.from({ length: sheet.rowCount }, (_, row) => sheet.getCell(row + 1, 1).value).filter((value) => /🏛|其次/.test(value));
    assert.equal(written.length, 5);
    assert.equal(written.join(''), `${note}其次`);
    for (const each of written) assert.ok(each.length <= 32_767 && each.isWellFormed());
    // A single cell is cut, and that is seen.
    const upheld = { value: null, printed: `1${note}` };
    const [cut] = (await opened({ year: 2023, agency: { name: '示例局' }, tables: { reviewLitigation: { rows: { reconsideration: { upheld } } } } })).worksheets;
    const { value } = cut.getRow(5).getCell(1);
    assert.ok(value.endsWith('…') && value.isWellFormed() && value.length <= 32_767 && upheld.printed.startsWith(value.slice(0, -1)));
  });

  test('some tables alone, with what stands under them', async () => {
    const report = read('xishan-2023-mixed.json');
    const book = await opened(report, { tables: ['proactiveDisclosure'] });
    assert.equal(book.worksheets.length, 1);
    const [sheet] = book.worksheets;
    assert.deepEqual([sheet.rowCount - 1, sheet.rowCount].map((row) => sheet.getCell(row, 1).value), report.tables.proactiveDisclosure.notes);
  });
});
