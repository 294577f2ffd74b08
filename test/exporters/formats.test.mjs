/** Each format by itself: names, media types, and what readers of each kind make of them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from '../fixtures/fast-check.mjs';
import JSONstat from 'jsonstat-toolkit';
import jsonld from 'jsonld';
import { parse } from 'parse5';
import { cellAddress, cells, parseReport, tableKeys } from '../../dist/core.js';
import { describeFormat, exportFormats, exportReport } from '../../dist/exporters/index.js';
import { importReport } from '../../dist/importers/index.js';
import { asShown } from '../../dist/report/as-shown.js';
import { blocksOf, cellNumber, cellOf } from '../../dist/report/report.js';
import { anyReport, held, runs } from '../fixtures/any-report.mjs';
import { kindsIn } from '../fixtures/markdown.mjs';
import { examples, read } from '../fixtures/examples.mjs';

const textOf = async (report, format, options) => (await exportReport(report, format, options)).data;

describe('a file', () => {
  test('states its name and media type', async () => {
    const report = read('zibo-2023.json');
    const stated = await Promise.all(exportFormats.map(async (format) => [format, await exportReport(report, format)]));
    const name = '淄博市机关事务管理局-2023-政府信息公开年报';
    assert.deepEqual(Object.fromEntries(stated.map(([format, file]) => [format, `${file.name} ${file.type}`])), {
      json: `${name}.json application/json`,
      csv: `${name}.csv text/csv;charset=utf-8`,
      xlsx: `${name}.xlsx application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`,
      docx: `${name}.docx application/vnd.openxmlformats-officedocument.wordprocessingml.document`,
      html: `${name}.fragment.html text/html;charset=utf-8`,
      page: `${name}.html text/html;charset=utf-8`,
      markdown: `${name}.md text/markdown;charset=utf-8`,
      'json-stat': `${name}.json-stat.json application/json`,
      'json-ld': `${name}.jsonld application/ld+json`,
    });
    for (const [format, { name: own, type, data }] of stated) {
      assert.ok(own.endsWith(`.${describeFormat(format).ending}`));
      assert.equal(type, describeFormat(format).type);
      assert.ok(typeof data === 'string' || data instanceof Uint8Array);
    }
    assert.deepEqual(exportFormats.filter((format) => describeFormat(format).tabular), ['csv', 'xlsx', 'markdown', 'json-stat']);
  });

  test('has a name that every file system takes, whatever the agency is called', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, fc.constantFrom('../', 'C:\\', 'a:b*c?"<>|', '..', ' .', '-rf', '$(x)', 'CON', '长'.repeat(300)), async (report, odd) => {
        const { name } = await exportReport({ ...report, agency: { name: odd + report.agency.name } }, 'json');
        // eslint-disable-next-line no-control-regex
        assert.ok(!/[\\/:*?"<>|'`$&;\0-\x1f\s]/.test(name), name);
        assert.ok(!/^[-.]/.test(name) && name.endsWith('.json') && name.isWellFormed());
        assert.ok(Buffer.byteLength(name) <= 255);
      }),
      { numRuns: runs },
    );
  });
});

describe('canonical JSON', () => {
  for (const name of examples) {
    test(`${name} is the same report`, async () => {
      const text = await textOf(read(name), 'json');
      assert.deepEqual(JSON.parse(text), read(name));
      assert.ok(text.endsWith('}\n'));
    });
  }

  test('is the same text whatever the order of the keys, and of what it says', async () => {
    const turned = (value) => (Array.isArray(value) ? value.map(turned) : typeof value === 'object' && value ? Object.fromEntries(Object.entries(value).reverse().map(([key, each]) => [key, turned(each)])) : value);
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const text = await textOf(report, 'json');
        assert.deepEqual(JSON.parse(text), report);
        assert.equal(await textOf(parseReport(turned(report)).report, 'json'), text);
        assert.equal(await textOf(turned(report), 'json'), text);
        assert.equal(await textOf(JSON.parse(text), 'json'), text);
      }),
      { numRuns: runs },
    );
  });
});

/** Every element of a tree of parse5. */
function* elements(node) {
  if (node.tagName) yield node;
  for (const child of node.childNodes ?? []) yield* elements(child);
}
const attribute = (node, name) => node.attrs.find((each) => each.name === name)?.value;

describe('a whole page', () => {
  test('holds the report, needs nothing else, and comes back as it was', async () => {
    const report = read('mingyuan-2023.json');
    const text = await textOf(report, 'page');
    const all = [...elements(parse(text))];
    assert.equal(attribute(all.find(({ tagName }) => tagName === 'html'), 'lang'), 'zh-Hans');
    assert.equal(all.find(({ tagName }) => tagName === 'title').childNodes[0].value, report.title);
    assert.ok(all.some((each) => each.tagName === 'meta' && attribute(each, 'name') === 'viewport'));
    assert.deepEqual(all.filter(({ tagName }) => tagName === 'h1').length, 1);
    assert.deepEqual(all.filter(({ tagName }) => tagName === 'script').map((each) => attribute(each, 'type')), ['application/ld+json']);
    assert.ok(!all.some((each) => ['src', 'srcset', 'style'].some((name) => attribute(each, name) !== undefined) || each.tagName === 'link'));
    assert.deepEqual((await importReport({ data: text })).report, held(report));
  });

  test('links a stylesheet where it is told one, and speaks English where it is asked to', async () => {
    const text = await textOf(read('zibo-2023.json'), 'page', { stylesheet: '/a.css?b="<c>', locale: 'en' });
    const all = [...elements(parse(text))];
    assert.equal(attribute(all.find(({ tagName }) => tagName === 'link'), 'href'), '/a.css?b="<c>');
    assert.ok(!all.some(({ tagName }) => tagName === 'style'));
    assert.ok(text.includes('<html lang="en">') && text.includes('Applications received and handled'));
  });

  test('a report in which every word ends a script ends none', async () => {
    const evil = '</script><script>alert(1)</script><!--';
    const { report } = parseReport({ year: 2023, agency: { name: evil }, title: evil, overview: [{ text: evil }] });
    const scripts = [...elements(parse(await textOf(report, 'page')))].filter(({ tagName }) => tagName === 'script');
    assert.equal(scripts.length, 1);
    assert.equal(JSON.parse(scripts[0].childNodes[0].value).name, evil);
  });
});

describe('Markdown', () => {
  test('has the tables flat: a line for each row of the form, as many cells in each as in its head', async () => {
    const report = read('xishan-2023-mixed.json');
    const text = await textOf(report, 'markdown');
    const tables = text.split('\n\n').filter((each) => each.startsWith('|')).map((each) => each.split('\n').map((line) => line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim())));
    const blocks = tableKeys.flatMap((key) => blocksOf(report.tables[key], key).map((block) => ({ key, block })));
    assert.equal(tables.length, blocks.length);
    for (const [index, { key, block }] of blocks.entries()) {
      const [head, ruler, ...rows] = tables[index];
      assert.ok(ruler.every((each) => /^-+:?$/.test(each)));
      for (const row of rows) assert.equal(row.length, head.length);
      const numbers = rows.flatMap((row) => row.slice(1).map((cell) => Number(cell.replace(/[,\\]/g, ''))));
      cells(block).forEach(({ row, column }, place) => {
        const cell = cellOf(report.tables[key], row, column);
        if (typeof cell === 'number') assert.equal(numbers[place], cell);
      });
    }
    assert.ok(text.startsWith(`# ${report.title}\n`));
    for (const { text: said } of report.problems) for (const line of said.split('\n')) assert.ok(text.includes(line));
  });

  test('holds no markup but its own', async () => {
    const evil = '<b>|`x` [a](javascript:1) ![i](u) https://e.cn www.e.cn *b* _i_ ~~s~~ # h\n1. one\n- two\n+ three\n> four\n---\n===\n$x$';
    const { report } = parseReport({ year: 2023, agency: { name: '示例局' }, title: '# a', overview: [{ heading: '- h', text: evil }], tables: { reviewLitigation: { rows: { reconsideration: { upheld: { value: null, printed: '|<b>|' } } }, notes: ['| a | b |'] } } });
    assert.deepEqual(kindsIn(await textOf(report, 'markdown')), []);
    await fc.assert(fc.asyncProperty(anyReport, async (any) => assert.deepEqual(kindsIn(await textOf(any, 'markdown')), [])), { numRuns: runs });
  });
});

describe('JSON-stat', () => {
  for (const name of examples) {
    test(`a reader of JSON-stat finds every number of ${name}, and what is blank`, async () => {
      const report = read(name);
      const stat = JSONstat(JSON.parse(await textOf(report, 'json-stat')));
      assert.equal(stat.class, 'collection');
      const blocks = tableKeys.flatMap((key) => blocksOf(report.tables[key], key).map((block) => ({ key, block })));
      assert.equal(stat.length, blocks.length);
      for (const [index, { key, block }] of blocks.entries()) {
        const set = stat.Dataset(index);
        assert.deepEqual(set.Dimension('year').id, [String(report.year)]);
        assert.deepEqual(set.role.time, ['year']);
        for (const { row, column } of cells(block)) {
          const cell = cellOf(report.tables[key], row, column);
          const found = set.Data({ row, column });
          assert.equal(found.value, cellNumber(cell), cellAddress(key, row, column));
          assert.equal(found.status, cell === null ? 'blank' : typeof cell === 'object' ? 'printed' : null, cellAddress(key, row, column));
        }
      }
    });
  }

  test('has the tree of outcomes as categories with children, and no number where the form has none', async () => {
    const text = await textOf(read('mingyuan-2023.json'), 'json-stat', { tables: ['applications'] });
    const { dimension, size, value } = JSON.parse(text);
    const rows = dimension.row.category;
    const set = JSONstat(JSON.parse(text));
    assert.equal(set.class, 'dataset');
    assert.deepEqual(rows.child.refused, ['stateSecrets', 'prohibitedByLaw', 'endangersSecurity', 'thirdPartyRights', 'internalAffairs', 'processInformation', 'enforcementFiles', 'separateQuery']);
    assert.deepEqual(rows.child.outcomes, ['granted', 'partlyGranted', 'refused', 'unavailable', 'notProcessed', 'otherHandling', 'totalOutcomes']);
    for (const children of Object.values(rows.child)) for (const child of children) assert.ok(rows.index.includes(child));
    assert.equal(set.Data({ row: 'refused', column: 'total' }).status, 'group');
    assert.equal(set.Data({ row: 'refused', column: 'total' }).value, null);
    assert.equal(size.reduce((product, each) => product * each), value.length);
  });
});

test('an amount that its wording gives in another unit is never told in the unit of its column', async () => {
  const read = (edition, rows) => parseReport({ year: 2023, agency: { name: '示例局' }, tables: { proactiveDisclosure: { edition, rows } } }).report;
  const inYuan = read('2021', { fees: { amount: { value: 2655, printed: '2655元' } } });
  const bought = read('2019', { procurement: { projects: 1, totalAmount: { value: 251000, printed: '251000元' } } });
  const measured = async (report, id) => JSON.parse(await textOf(report, 'json-ld')).variableMeasured.find(({ propertyID }) => propertyID.endsWith(id));
  assert.deepEqual(Object.entries(await measured(inYuan, 'fees.amount')).slice(3), [['value', 2655], ['unitText', '元']]);
  assert.deepEqual(Object.entries(await measured(bought, 'totalAmount')).slice(3), [['value', 251000], ['unitText', '元']]);
  const last = async (report) => JSONstat(JSON.parse(await textOf(report, 'json-stat'))).Dataset().pop();
  // The format has no unit for a cell: the wording tells it.
  const fees = await last(inYuan);
  assert.deepEqual([fees.Data({ row: 'fees', column: 'amount' }), fees.extension.printed], [{ value: null, status: 'printed' }, { 'fees.amount': '2655元' }]);
  const procurement = await last(bought);
  assert.equal(procurement.Data({ row: 'procurement', column: 'totalAmount' }).value, 251000);
  assert.equal(procurement.Dimension('column').Category('totalAmount').unit.label, '元');
});

describe('JSON-LD', () => {
  const schemaOrg = { '@context': { '@vocab': 'https://schema.org/', id: '@id', url: { '@type': '@id' }, license: { '@type': '@id' }, contentUrl: { '@type': '@id' } } };
  const documentLoader = async (url) => {
    assert.equal(url, 'https://schema.org/');
    return { contextUrl: null, documentUrl: url, document: schemaOrg };
  };

  test('a JSON-LD processor finds a data set with what search engines ask for', async () => {
    const report = read('mingyuan-2023.json');
    const files = { csv: 'https://example.cn/a.csv', xlsx: 'https://example.cn/a.xlsx' };
    const data = JSON.parse(await textOf(report, 'json-ld', { url: 'https://example.cn/2023', files, license: 'https://example.cn/licence' }));
    const [set] = await jsonld.expand(data, { documentLoader, safe: true });
    const value = (name) => set[`https://schema.org/${name}`][0]['@value'];
    assert.deepEqual(set['@type'], ['https://schema.org/Dataset']);
    assert.equal(set['@id'], 'https://example.cn/2023');
    assert.equal(value('name'), report.title);
    assert.ok(value('description').length >= 50 && value('description').length <= 5000);
    assert.equal(value('temporalCoverage'), '2023-01-01/2023-12-31');
    assert.equal(value('dateModified'), report.revised.on);
    assert.equal(set['https://schema.org/creator'][0]['https://schema.org/name'][0]['@value'], report.agency.name);
    assert.deepEqual(
      set['https://schema.org/distribution'].map((each) => [each['https://schema.org/encodingFormat'][0]['@value'], each['https://schema.org/contentUrl'][0]['@id']]),
      [['text/csv', files.csv], ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', files.xlsx]],
    );
    const measured = set['https://schema.org/variableMeasured'];
    assert.equal(measured.length, 10 + 25 + 3);
    const received = measured.find((each) => each['https://schema.org/propertyID'][0]['@value'] === 'tables.applications.rows.received.total');
    assert.equal(received['https://schema.org/value'][0]['@value'], report.tables.applications.rows.received.total);
    assert.ok((await jsonld.toRDF(data, { documentLoader, format: 'application/n-quads', safe: true })).length > 1000);
  });

  test('leaves out what is not known', async () => {
    const { report } = parseReport({ year: 2023, agency: { name: '示例局' } });
    const data = JSON.parse(await textOf(report, 'json-ld'));
    for (const name of ['license', 'url', 'distribution', 'spatialCoverage', 'datePublished']) assert.ok(!(name in data), name);
    assert.equal(data.temporalCoverage, '2023');
    assert.equal(asShown(data.name), '示例局2023年政府信息公开工作年度报告');
  });
});
