/** The built core runs in Node without a DOM. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import * as core from '../../dist/core.js';

const root = new URL('../../', import.meta.url);
const examples = readdirSync(new URL('examples', root)).filter((name) => name.endsWith('.json'));
const read = (name) => JSON.parse(readFileSync(new URL(`examples/${name}`, root), 'utf8'));

test('there is no DOM here', () => {
  assert.equal(typeof globalThis.document, 'undefined');
  assert.equal(typeof globalThis.HTMLElement, 'undefined');
});

for (const name of examples) {
  test(`${name} is a report without findings`, () => {
    const { report, findings } = core.parseReport(read(name));
    assert.deepEqual(findings, []);
    assert.equal(report.year, read(name).year);
  });
}

test('a finding is worded in both languages', () => {
  const { report, findings } = core.parseReport({ year: '2023', agency: {} });
  assert.equal(report, undefined);
  assert.deepEqual(findings.map(({ id, at }) => `${id} ${at}`), ['wrong-kind year', 'missing-key agency.name']);
  assert.match(core.describeFinding(findings[0], 'zh-Hans'), /写成 2023/);
  assert.match(core.describeFinding(findings[0], 'en'), /Write 2023\./);
});

test('a report is written as HTML', () => {
  const html = core.exportHtml(core.parseReport(read('zibo-2023.json')).report);
  assert.equal(html.match(/data-cell=/g).length, 200);
  assert.equal(html.match(/>2<\/td>/g).length, 6);
  assert.equal(html.match(/>0<\/td>/g).length, 194);
  assert.doesNotMatch(html, /<script|style=/);
});

test('the Zibo example has six numbers that are not zero, the ones that were filed', () => {
  const { tables } = core.parseReport(read('zibo-2023.json')).report;
  const found = Object.entries(tables).flatMap(([table, { rows }]) =>
    Object.entries(rows).flatMap(([row, cells]) =>
      Object.entries(cells).filter(([, value]) => value !== 0).map(([column, value]) => `${table} ${row} ${column} ${value}`),
    ),
  );
  assert.deepEqual(found, [
    'applications received naturalPersons 2', 'applications received total 2',
    'applications granted naturalPersons 2', 'applications granted total 2',
    'applications totalOutcomes naturalPersons 2', 'applications totalOutcomes total 2',
  ]);
});

test('the four years of the invented city connect: carried out is carried in', () => {
  const years = examples.filter((name) => name.startsWith('mingyuan')).sort().map(read);
  assert.equal(years.length, 4);
  years.slice(1).forEach((year, index) => {
    assert.equal(year.year, years[index].year + 1);
    assert.deepEqual(year.tables.applications.rows.carriedIn, years[index].tables.applications.rows.carriedOut);
  });
});

test('the public names are these', () => {
  assert.deepEqual(Object.keys(core).sort(), [
    'blocks', 'cellAddress', 'cells', 'checkReport', 'describeAddress', 'describeFinding', 'editions', 'explanationOf',
    'exportFindings', 'exportHtml', 'formTitle', 'formatVersion', 'leaves', 'parseReport', 'parts', 'rollUp', 'rules', 'spans',
    'tableKeys', 'tables',
  ]);
});
