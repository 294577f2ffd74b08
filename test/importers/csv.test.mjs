/** What is wrong in a tidy CSV is said, with its line, in both languages; no number of it is taken wrongly, and none vanishes. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from '../fixtures/fast-check.mjs';
import { blocks, cells, describeFinding, parseReport, tableKeys } from '../../dist/core.js';
import { exportReport, tidyRows } from '../../dist/exporters/index.js';
import { importReport } from '../../dist/importers/index.js';
import { read } from '../fixtures/examples.mjs';
import { reportOf } from '../fixtures/edited.mjs';

const report = reportOf('2021');
const { data: text } = await exportReport(report, 'csv');
const lines = /** @type {string} */ (text).slice(1).trimEnd().split('\r\n');
const names = lines[0].split(',');
const lineOf = (/** @type {string} */ table, /** @type {string} */ key) => lines.findIndex((line) => line.split(',')[2] === table && line.split(',')[6] === key);
const at = lineOf('applications', 'granted.total');
const address = 'tables.applications.rows.granted.total';
const value = lines[at].split(',')[7];

/** The lines with one field of one line changed. */
function withField(/** @type {string} */ name, /** @type {string} */ field, line = at) {
  const fields = lines[line].split(',');
  fields[names.indexOf(name)] = field;
  return withLine(fields.join(','), line);
}
const withLine = (/** @type {string} */ changed, line = at) => lines.map((each, index) => (index === line ? changed : each));
const without = (/** @type {string} */ name) => lines.map((line) => line.split(',').filter((_, index) => names[index] !== name).join(','));
const imported = async (/** @type {string[]} */ all) => /** @type {any} */ (await importReport({ data: `\ufeff${all.join('\r\n')}\r\n`, name: 'a.csv' }));
const cellOf = (/** @type {any} */ draft, path = address) => path.split('.').reduce((within, key) => within?.[key], draft);

/** Every other cell is what was exported. */
function assertOthers(/** @type {any} */ result, /** @type {(path: string) => boolean} */ isConcerned) {
  const status = new Map(result.mapping.map((/** @type {any} */ each) => [each.at, each.status]));
  for (const key of tableKeys) {
    for (const { row, column } of blocks(key, '2021').flatMap(cells)) {
      const path = `tables.${key}.rows.${row}.${column}`;
      if (isConcerned(path)) assert.deepEqual([cellOf(result.draft, path), status.get(path)], [undefined, 'missing'], path);
      else assert.deepEqual([cellOf(result.draft, path), status.get(path)], [cellOf(report, path), 'matched'], path);
    }
  }
}

/** In both languages the sentence names the line and what stands there. */
function assertSaid(/** @type {any} */ finding, /** @type {string[]} */ ...texts) {
  for (const locale of /** @type {const} */ (['zh-Hans', 'en'])) {
    const sentence = describeFinding(finding, locale);
    for (const each of texts) assert.ok(sentence.includes(each), `${sentence} says ${each}`);
    assert.ok(!/undefined|csv-fault/.test(sentence), sentence);
  }
}

describe('one cell of a tidy CSV', () => {
  /** @type {Record<string, [fault: string, all: string[], told?: string]>} */
  const faults = {
    'a number in hexadecimal': ['value', withField('value', '0x10'), '0x10'],
    'a number with an exponent': ['value', withField('value', '1e3'), '1e3'],
    'Infinity': ['value', withField('value', 'Infinity'), 'Infinity'],
    'a number with thousands separators': ['value', withField('value', '"1,234"'), '1,234'],
    'a number with its unit': ['value', withField('value', '12件'), '12件'],
    'a number with a plus': ['value', withField('value', '+5'), '+5'],
    'a number without a whole part': ['value', withField('value', '.5'), '.5'],
    'a number with more digits than can be kept': ['digits', withField('value', '12345678901234567890'), '12345678901234567890'],
    'a number without a number': ['contradiction', withField('value', ''), 'number'],
    'a number that is a blank': ['contradiction', withField('value', ' '), 'number'],
    'a number with a wording': ['contradiction', withField('printed', '约12'), '约12'],
    'a blank with a number': ['contradiction', withField('status', 'blank'), value],
    'something missing with a number': ['contradiction', withField('status', 'missing'), value],
    'a status that is none': ['status', withField('status', 'nubmer'), 'nubmer'],
    'no status': ['status', withField('status', ''), value],
    'a row that is called as another': ['labels', withField('row_path', '一、本年新收政府信息公开申请数量'), '一、本年新收政府信息公开申请数量'],
    'a column that is called as another': ['labels', withField('column_path', '申请人情况 › 自然人'), '申请人情况 › 自然人'],
    'the same cell twice, with another number': ['twice', [...lines, withField('value', '99999')[at]], '99999'],
  };
  for (const [name, [fault, all, told = '']] of Object.entries(faults)) {
    test(name, async () => {
      const result = await imported(all);
      const line = String(all.length > lines.length ? all.length : at + 1);
      assert.deepEqual(result.findings.map((/** @type {any} */ each) => [each.id, each.data.fault, each.at, each.severity]), [['csv-fault', fault, address, 'error']]);
      assertSaid(result.findings[0], line, told, ...(fault === 'value' || fault === 'digits' || told === 'number' ? [] : [value]));
      assertOthers(result, (path) => path === address);
    });
  }

  for (const [name, key] of /** @type {const} */ ([['of one part', 'granted'], ['of three parts', 'granted.total.x'], ['of another table', 'rules.issued'], ['of the other edition', 'otherHandling.total'], ['__proto__', '__proto__.polluted']])) {
    test(`a key ${name}`, async () => {
      const result = await imported(withField('key', key));
      assert.deepEqual(result.findings.map((/** @type {any} */ each) => [each.data.fault, each.at]), [['key', 'tables.applications'], ['lines-lacking', 'tables.applications']]);
      assertSaid(result.findings[0], String(at + 1), key, value);
      assertOthers(result, (path) => path === address);
    });
  }

  test('a table that is none of the three', async () => {
    const result = await imported(withField('table', 'applicatons'));
    assert.deepEqual(result.findings.map((/** @type {any} */ each) => each.data.fault), ['table', 'lines-lacking']);
    assertSaid(result.findings[0], String(at + 1), 'applicatons', value);
    assertOthers(result, (path) => path === address);
  });

  test('a line that was deleted', async () => {
    const result = await imported(lines.filter((_, index) => index !== at));
    assert.deepEqual(result.findings.map((/** @type {any} */ each) => [each.data.fault, each.at, each.severity]), [['lines-lacking', 'tables.applications', 'warning']]);
    assertSaid(result.findings[0], '1');
    assertOthers(result, (path) => path === address);
  });

  test('the same line twice is that line', async () => {
    const result = await imported([...lines, lines[at]]);
    assert.deepEqual(result.findings, []);
    assertOthers(result, () => false);
  });

  test('blanks around what is said, blank lines and columns of the file’s own change nothing', async () => {
    const all = withField('value', ` ${value} `).map((line, index) => `${line},${index ? '' : 'remark'}`);
    const result = await imported([...all.slice(0, 9), '', ','.repeat(names.length), ...all.slice(9)]);
    assert.deepEqual(result.findings, []);
    assertOthers(result, () => false);
  });
});

describe('a table of a tidy CSV', () => {
  const concerned = (/** @type {string} */ path) => path.startsWith('tables.applications.');

  test('lines of two editions', async () => {
    const result = await imported(withField('edition', '2019'));
    assert.deepEqual(result.findings.map((/** @type {any} */ each) => [each.data.fault, each.at, each.severity]), [['editions', 'tables.applications', 'error']]);
    assertSaid(result.findings[0], String(at + 1), '2019', '2021');
    assertOthers(result, concerned);
  });

  for (const edition of ['2020', '']) {
    test(`edition “${edition}”`, async () => {
      const result = await imported(lines.map((line) => (line.includes(',applications,') ? line.replace(',2021,', `,${edition},`) : line)));
      assert.deepEqual(result.findings.map((/** @type {any} */ each) => [each.data.fault, each.at]), [['edition', 'tables.applications']]);
      assertSaid(result.findings[0], String(lineOf('applications', 'received.naturalPersons') + 1), edition);
      assertOthers(result, concerned);
    });
  }
});

describe('a whole tidy CSV', () => {
  /** @type {Record<string, [fault: string, all: string[], ...told: string[]]>} */
  const faults = {
    'two agencies': ['agency', withField('agency', '另一个示例局'), String(at + 1), '另一个示例局', '某某市示例局'],
    'a line without an agency': ['agency', withField('agency', ''), String(at + 1), '某某市示例局'],
    'two years': ['year', withField('year', '2022'), String(at + 1), '2022', '2023'],
    'a year that is none': ['year-unclear', lines.map((line) => line.replace(',2023,', ',二〇二三,')), '2', '二〇二三'],
    'a column twice': ['column-twice', lines.map((line, index) => `${line},${index ? '7' : 'value'}`), 'value'],
    'a line that is too short': ['width', withLine('某某市示例局,2023,applications'), String(at + 1), '3', '11'],
    'a line that is too long': ['width', withField('value', '1,234'), String(at + 1), '12', '11'],
    'a quotation mark that is not closed': ['quote', withField('unit', '"件'), String(at + 1)],
    'two that close each other': ['quote', withField('unit', '件"', at + 4).map((line, index) => (index === at ? withField('unit', '"件')[at] : line)), String(at + 1)],
    'a head alone': ['no-lines', lines.slice(0, 1)],
    ...Object.fromEntries(['agency', 'year', 'table', 'edition', 'key', 'value', 'printed', 'status'].map((name) => [`no column ${name}`, ['column-lacking', without(name), name]])),
  };
  for (const [name, [fault, all, ...told]] of Object.entries(faults)) {
    test(name, async () => {
      const result = await imported(all);
      assert.deepEqual([result.format, result.draft, result.report], ['csv', null, undefined]);
      assert.deepEqual(result.findings.map((/** @type {any} */ each) => [each.id, each.data.fault, each.at]), [['csv-fault', fault, '']]);
      assertSaid(result.findings[0], ...told);
      assert.ok(result.mapping.every((/** @type {any} */ { status }) => status === 'missing'));
    });
  }

  test('columns in another order, and those that say nothing left out', async () => {
    const order = ['status', 'key', 'printed', 'value', 'table', 'edition', 'year', 'agency'];
    const result = await imported(lines.map((line) => order.map((name) => line.split(',')[names.indexOf(name)]).join(',')));
    assert.deepEqual(result.findings, []);
    assertOthers(result, () => false);
  });

  test('no agency', async () => {
    const result = await imported(lines.map((line, index) => (index ? line.replace(/^[^,]*/, '') : line)));
    assert.deepEqual(result.findings.map((/** @type {any} */ each) => [each.id, each.at]), [['missing-key', 'agency.name']]);
    assert.equal(cellOf(result.draft), Number(value));
  });

  for (const [name, sign] of [['tabs', '\t'], ['semicolons', ';']]) {
    test(`parted by ${name}, as some spreadsheets save it`, async () => {
      const result = await imported(lines.map((line) => line.replaceAll(',', sign)));
      assert.deepEqual(result.findings, []);
      assertOthers(result, () => false);
    });
  }

  test('in English, with markup in a wording', async () => {
    const changed = structuredClone(/** @type {any} */ (read('zibo-2023.json')));
    changed.tables.reviewLitigation.rows.reconsideration.upheld = { value: 3, printed: '3<table>' };
    const { report: marked } = parseReport(changed);
    const { data } = await exportReport(/** @type {any} */ (marked), 'csv', { locale: 'en' });
    const result = await importReport({ data });
    assert.equal(result.format, 'csv');
    assert.deepEqual(result.findings, []);
    assert.deepEqual([...tidyRows(/** @type {any} */ (result.report))], [...tidyRows(/** @type {any} */ (marked))]);
  });
});

test('very small and very long numbers come back as they were', async () => {
  for (const number of [5e-7, -1.5e-9, 123456.7891, 999_999_999_999_999]) {
    const changed = structuredClone(/** @type {any} */ (report));
    changed.tables.applications.rows.granted.total = number;
    const result = await importReport({ data: (await exportReport(changed, 'csv')).data });
    assert.deepEqual([result.findings, cellOf(result.draft)], [[], number]);
  }
});

test('whatever stands in a field, each cell is exact, or it is not taken and that is said', async () => {
  const field = fc.oneof(fc.constantFrom('', ' ', '0', '7', '-1', '1.50', '007', '0x10', '1e3', 'Infinity', 'NaN', '１２', '1 2', 'number', 'printed', 'blank', 'missing', '2019', '2021', 'applications', 'granted.total', 'received.total', '__proto__.a', '="1"'), fc.string({ maxLength: 6 }));
  await fc.assert(
    fc.asyncProperty(fc.nat(lines.length - 2), fc.constantFrom(...names), field, async (index, name, instead) => {
      const quoted = `"${instead.replaceAll('"', '""')}"`;
      const result = await imported(withField(name, quoted, index + 1));
      const [, , table, , , , key, was] = lines[index + 1].split(',');
      const path = `tables.${table}.rows.${key}`;
      if (result.draft === null) {
        assert.ok(result.findings.length > 0);
        return;
      }
      const cell = cellOf(result.draft, path);
      const about = result.findings.length > 0;
      if (name === 'value' && typeof cell === 'number') assert.equal(String(cell), instead.trim().replace(/^(-?)0+(?=\d)/, '$1').replace(/(\.\d*?)0+$/, '$1').replace(/^-0$/, '0'));
      else if (name === 'printed' || name === 'status' || typeof cell === 'object') assert.ok(about || JSON.stringify(cell) === was || cell?.value === Number(was), JSON.stringify([name, instead, cell]));
      else assert.ok(about || JSON.stringify(cell) === was, JSON.stringify([name, instead, cell]));
      for (const other of Object.keys(result.draft.tables)) {
        for (const { row, column } of blocks(/** @type {any} */ (other), '2021').flatMap(cells)) {
          const elsewhere = `tables.${other}.rows.${row}.${column}`;
          const found = cellOf(result.draft, elsewhere);
          if (elsewhere !== path && found !== undefined) assert.deepEqual(found, cellOf(report, elsewhere));
        }
      }
    }),
    { numRuns: 400 },
  );
});
