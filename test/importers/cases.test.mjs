/** Real documents, where `DISCLOSURE_CASES` names their folder: every cell, and what is found. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { blocks, cells, checkReport, tableKeys } from '../../dist/core.js';
import { importReport } from '../../dist/importers/index.js';

const folder = process.env.DISCLOSURE_CASES ?? '';
const skip = folder && existsSync(join(folder, 'zibo-2023.txt')) ? false : 'DISCLOSURE_CASES is not set';
const read = (/** @type {string} */ name) => importReport({ data: readFileSync(join(folder, name)), name });
const value = (/** @type {any} */ cell) => (cell !== null && typeof cell === 'object' ? cell.value : (cell ?? null));

/** Every cell's value in the order of the form, table by table. */
const numbers = (/** @type {any} */ draft, /** @type {any} */ key) =>
  blocks(key, draft.tables[key].edition ?? '2021').flatMap((block) => cells(block).map(({ row, column }) => value(draft.tables[key].rows[row][column])));
/** A row of zeros, or of blanks, but for what is named. */
const row = (/** @type {number} */ length, /** @type {Record<number, number>} */ others = {}, /** @type {number | null} */ rest = 0) =>
  Array.from({ length }, (_, index) => others[index] ?? rest);
const statuses = (/** @type {any} */ mapping) => [...new Set(mapping.map((/** @type {any} */ { status }) => status))];

describe('real documents', { skip }, () => {
  test('one cell a line, out of Word', async () => {
    const { draft, report, findings, mapping } = /** @type {any} */ (await read('zibo-2023.txt'));
    assert.deepEqual(findings, []);
    assert.deepEqual(statuses(mapping), ['matched']);
    assert.deepEqual(numbers(draft, 'proactiveDisclosure'), row(10));
    const two = row(7, { 0: 2, 6: 2 });
    assert.deepEqual(numbers(draft, 'applications'), [...two, ...row(7), ...two, ...row(7 * 20), ...two, ...row(7)]);
    assert.deepEqual(numbers(draft, 'reviewLitigation'), row(15));
    assert.deepEqual(checkReport(report).findings, []);
    assert.equal(draft.year, 2023);
    assert.equal(draft.agency.name, '淄博市机关事务管理局');
    assert.deepEqual(draft.period, { from: '2023-01-01', to: '2023-12-31' });
    assert.equal(draft.contact.postcode, '255000');
    for (const part of ['preamble', 'overview', 'problems', 'otherMatters']) assert.ok(draft[part].length, part);
  });

  test('a page pasted from Word, labels in spans of one letter', async () => {
    const { draft, report, findings, mapping } = /** @type {any} */ (await read('shuyang-2023.html'));
    assert.deepEqual(findings, []);
    assert.deepEqual(statuses(mapping), ['matched']);
    const rows = draft.tables.applications.rows;
    for (const each of Object.values(rows)) {
      assert.deepEqual(['commercial', 'research', 'publicInterest', 'legalService', 'otherOrganisations'].map((key) => each[key]), row(5, {}, null));
    }
    assert.deepEqual([rows.received.total, rows.totalOutcomes.total, rows.carriedOut.total], [26, 26, 0]);
    assert.equal(draft.tables.reviewLitigation.rows.reconsideration.total, 1);
    assert.deepEqual(checkReport(report).findings.filter(({ severity }) => severity === 'error'), []);
    assert.equal(draft.agency.name, '沭阳县发展和改革局');
  });

  test('the form of 2019, heads and rows that do not line up', async () => {
    const { draft, report, findings, mapping } = /** @type {any} */ (await read('shanghai-2019.html'));
    assert.deepEqual(findings, []);
    assert.deepEqual(statuses(mapping), ['matched']);
    assert.equal(draft.tables.proactiveDisclosure.edition, '2019');
    assert.equal(draft.tables.applications.edition, '2019');
    const rows = draft.tables.applications.rows;
    assert.deepEqual([rows.received, rows.carriedIn, rows.totalOutcomes, rows.carriedOut].map(({ total }) => value(total)), [859, 18, 805, 72]);
    assert.deepEqual(draft.tables.proactiveDisclosure.rows.procurement.totalAmount, { value: 251000, printed: '251000元' });
    assert.deepEqual(checkReport(report).findings.filter(({ severity }) => severity === 'error'), []);
    assert.equal(draft.agency.name, '上海市人民政府办公厅');
    assert.equal(draft.published, '2020-01-31');
  });

  test('the blank official form as Word', async () => {
    const { draft, findings, mapping } = /** @type {any} */ (await read('official-form-2021.docx'));
    assert.deepEqual(statuses(mapping), ['matched']);
    assert.equal(mapping.length, 200);
    for (const key of tableKeys) assert.deepEqual([...new Set(numbers(draft, key))], [null]);
    // A blank form is nobody's report, of no year; that of the file's name is said to be assumed.
    assert.deepEqual(findings.map((/** @type {any} */ { at }) => at), ['year', 'agency', 'agency']);
  });
});
