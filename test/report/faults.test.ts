import { expect } from '@open-wc/testing';
import '../../src/locales/every.js';
import { describeFinding } from '../../src/report/describe.js';
import { jsonFault } from '../../src/report/faults.js';
import { parseReport } from '../../src/report/parse.js';
import { reportData } from '../fixtures/reports.js';

const cell = 'tables.applications.rows.granted.total';

/** What is found where a report has a value in a place. */
function foundAt(path: string, value: unknown): readonly [id: string, at: string, data: unknown][] {
  const data = reportData() as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop()!;
  keys.reduce<Record<string, unknown>>((at, key) => (at[key] ??= {}) as Record<string, unknown>, data)[last] = value;
  return parseReport(data).findings.map((found) => [found.id, found.at, found.data] as const);
}
const dataAt = (path: string, value: unknown): unknown => foundAt(path, value)[0]![2];

describe('what is told of unusual data', () => {
  it('a version by whether it is still to come', () => {
    expect(foundAt('version', 2)).to.deep.equal([['version-newer', 'version', { found: 2, known: 1 }]]);
    for (const version of [0, '2', 0.5, null, true]) expect(foundAt('version', version)).to.deep.equal([['version-unknown', 'version', { shown: JSON.stringify(version) }]]);
  });

  it('a wrong kind by what stands there, a value that is short enough to be shown', () => {
    const shown = (value: unknown): unknown => {
      const { found, shown: text } = dataAt('title', value) as { found: string; shown: string };
      return [found, text];
    };
    expect([[], {}, null, true, 5].map(shown)).to.deep.equal([['list', ''], ['object', ''], ['null', ''], ['boolean', ' true'], ['number', ' 5']]);
    for (const value of [Number.NaN, Infinity, 12n, Symbol('x'), () => 1]) expect((dataAt('title', value) as { found: string }).found, String(value)).to.equal('other');
    const long = (length: number): unknown => (dataAt('year', 'x'.repeat(length)) as { shown: string }).shown;
    expect(long(58)).to.equal(` "${'x'.repeat(58)}"`);
    expect(long(59)).to.equal(` "${'x'.repeat(59)}…`);
  });

  it('what was meant, where that is plain, and no more', () => {
    const write = (path: string, value: unknown): unknown => (dataAt(path, value) as { write?: string }).write;
    expect(['12', '1,234', ' -3 ', '+2', '12件', '约12', '1 2', '2-1', 'x', '3/5', ' ', '无'].map((text) => write(cell, text))).to.deep.equal([
      '12', '1234', '-3', '2', '{ "value": 12, "printed": "12件" }', '{ "value": 12, "printed": "约12" }', undefined, undefined,
      '{ "value": null, "printed": "x" }', undefined, 'null', '{ "value": null, "printed": "无" }',
    ]); // prettier-ignore
    expect(['2023', '2023年', '二〇二三'].map((text) => write('year', text))).to.deep.equal(['2023', undefined, undefined]);
    expect([write('title', 5), write('title', true), write('contact.postcode', 255000)]).to.deep.equal(['"5"', undefined, '"255000"']);
    expect([write('overview', 'x'), write('overview.0', 'x'), write('tables.applications.notes', 'x'), write('agency', 'x'), write('period', 'x'), write('tables.applications.rows', 'x')]).to.deep.equal([
      '[{ "text": "…" }]', '{ "text": "…" }', '["…"]', '{ "name": "…" }', undefined, undefined,
    ]); // prettier-ignore
    expect(Object.keys(dataAt('period', 'x') as object)).to.not.include('write');
  });

  it('a key of the other edition is one only in a row of a table, or as one', () => {
    const otherEdition = (path: string): unknown => foundAt(path, { total: 1 })[0]![0];
    expect(foundAt('tables.applications.rows.otherHandling', { total: 1 })).to.deep.equal([['wrong-edition', 'tables.applications.rows.otherHandling', { key: 'otherHandling', edition: '2021', other: '2019' }]]);
    for (const path of ['otherHandling', 'tables.applications.otherHandling', 'tables.reviewLitigation.rows.otherHandling', 'contact.otherHandling', 'tables.proactiveDisclosure.rows.fees.produced']) {
      expect(otherEdition(path), path).to.equal('unknown-key');
    }
  });

  it('a wording that says another number by both', () => {
    expect(foundAt(cell, { value: 7, printed: '9件' })).to.deep.equal([['printed-value', cell, { printed: '9件', value: 7 }]]);
    const severity = (printed: string): unknown => {
      const data = reportData();
      data.tables.applications.rows['granted']!['total'] = { value: 7, printed };
      return parseReport(data).findings.map((found) => found.severity);
    };
    expect([severity('9件'), severity('约9件'), severity('7件')]).to.deep.equal([['error'], ['warning'], []]);
  });

  it('all of it can be read in words', () => {
    for (const [path, value] of [['version', 2], ['version', 'x'], ['title', true], [cell, { value: 7, printed: '9件' }]] as const) {
      const data = reportData() as Record<string, unknown>;
      const keys = path.split('.');
      const last = keys.pop()!;
      keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, data)[last] = value;
      for (const found of parseReport(data).findings) for (const locale of ['zh-Hans', 'en'] as const) expect(describeFinding(found, locale)).to.not.match(/undefined|\[object/);
    }
  });
});

describe('the place of what is wrong in a JSON', () => {
  it('is said as the engine tells it: by line and column, by position, or by the end', () => {
    expect(jsonFault('Unexpected token x in JSON at position 13', '{\n "year": 1x\n}')).to.deep.equal({ line: 2, column: 12 });
    expect(jsonFault('Unexpected token } in JSON at position 0', '}')).to.deep.equal({ line: 1, column: 1 });
    expect(jsonFault('JSON.parse: expected property name at line 12 column 34 of the JSON data', '{')).to.deep.equal({ line: 12, column: 34 });
    for (const message of ['Unexpected end of JSON input', 'JSON Parse error: Unexpected EOF', 'Unterminated string in JSON']) {
      expect(jsonFault(message, '{\n"年')).to.deep.equal({ line: 2, column: 3 });
    }
    expect(jsonFault('JSON Parse error: Expected }', '{ "year" 1')).to.deep.equal({});
  });

  it('is not asked of nothing, nor of a page', () => {
    expect(jsonFault('Unexpected end of JSON input', ' \n ')).to.deep.equal({ empty: true });
    expect(jsonFault('Unexpected token < in JSON at position 1', '\n<!doctype html>')).to.deep.equal({ page: true });
    expect(jsonFault('Unexpected token b in JSON at position 0', 'b<')).to.deep.equal({ line: 1, column: 1 });
  });
});
