/** What goes out comes back: any numbers, blanks and wordings in any format; our own HTML whole. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from '../fixtures/fast-check.mjs';
import { exportHtml, parseReport } from '../../dist/core.js';
import { blocks, tableKeys } from '../../dist/definition/form.js';
import { cells } from '../../dist/definition/table.js';
import { importReport } from '../../dist/importers/index.js';
import { makeDoc, valuesIn } from '../fixtures/deviating.mjs';
import { noise } from '../fixtures/laws.mjs';
import { docxOf, toDocx, toHtml, toLines, toRaggedTabs, toTabs } from '../fixtures/writers.mjs';

const filed = fc.oneof(
  fc.nat(2000000).map((value) => ({ text: String(value), expect: value })),
  fc.nat(2000000).map((value) => ({ text: value.toLocaleString('en'), expect: value })),
  fc.constant({ text: '', expect: null }),
  fc.constantFrom('/', '-', '—', '无', '不适用').map((text) => ({ text, expect: { value: null, printed: text } })),
  fc.tuple(fc.nat(9999), fc.constantFrom('单位', '（其中修订 16 件）', '*')).map(([value, more]) => ({ text: `${value}${more}`, expect: { value, printed: `${value}${more}` } })),
  fc.tuple(fc.nat(9999), fc.integer({ min: 1, max: 9 })).map(([value, tenth]) => ({ text: `${value}.${tenth}`, expect: Number(`${value}.${tenth}`) })),
);

const amounts = new Set(
  tableKeys.flatMap((key) => /** @type {const} */ (['2021', '2019']).flatMap((edition) => blocks(key, edition)))
    .flatMap((block) => cells(block).filter(({ unit }) => unit.kind === 'amount'))
    .map(({ row, column }) => `${row}.${column}`),
);
/** A count is told in 件, money in 万元. */
const inUnit = (/** @type {any} */ cell, /** @type {string} */ at) => JSON.parse(JSON.stringify(cell).replaceAll('单位', amounts.has(at.split('.rows.')[1]) ? '万元' : '件'));

test('any numbers, blanks and notes come back as they were written', async () => {
  const formats = { toHtml, toLines, toTabs, toRaggedTabs, toDocx };
  const editions = fc.record({ proactiveDisclosure: fc.constantFrom('2021', '2019'), applications: fc.constantFrom('2021', '2019') });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.values(formats)), editions, fc.array(filed, { minLength: 212, maxLength: 212 }), async (write, of, values) => {
      const doc = makeDoc({ editions: /** @type {any} */ (of) });
      valuesIn(doc).forEach((cell, index) => Object.assign(cell, inUnit(values[index], cell.at)));
      assert.deepEqual(noise(doc, await importReport({ data: write(doc) })), []);
    }),
    { numRuns: 120 },
  );
});

describe('our own HTML', () => {
  const folder = new URL('../../examples/', import.meta.url);
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.json'))) {
    test(name, async () => {
      const { report } = parseReport(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
      for (const locale of /** @type {const} */ (['zh-Hans', 'en'])) {
        const { report: again, findings } = await importReport({ data: exportHtml(/** @type {any} */ (report), { locale }) });
        // A document has no use for the address of its schema.
        const { $schema: _, ...rest } = /** @type {any} */ (report);
        assert.deepEqual(again, rest);
        assert.deepEqual(findings, []);
      }
    });
  }
});

test('what Word hides, strikes through or raises is not read as part of a number', async () => {
  const run = (/** @type {string} */ text, /** @type {string} */ look = '') => `<w:r>${look && `<w:rPr><w:${look}/></w:rPr>`}<w:t>${text}</w:t></w:r>`;
  const cell = (/** @type {string} */ inner) => `<w:tc><w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${inner}</w:p></w:tc>`;
  const row = (/** @type {string[]} */ ...cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  const head = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((text) => run(text));
  const values = [run('7', 'vanish') + run('12'), run('8', 'strike') + run('9', 'dstrike') + run('3'), run('21') + run('2', 'vertAlign w:val="superscript"')];
  const data = docxOf(`<w:tbl>${row(...head)}${row(run('规章'), ...values)}</w:tbl>`);
  const { draft } = /** @type {any} */ (await importReport({ data }));
  assert.deepEqual(draft.tables.proactiveDisclosure.rows.rules, { issued: 12, repealed: 3, inForce: { value: 21, printed: '21[2]' } });
});

describe('what stands around the tables', () => {
  const read = async (/** @type {(doc: ReturnType<typeof makeDoc>) => void} */ change) => {
    const doc = makeDoc();
    change(doc);
    return /** @type {any} */ ((await importReport({ data: toHtml(doc) })).draft);
  };
  const title = (/** @type {string} */ text) => (/** @type {ReturnType<typeof makeDoc>} */ { items }) => void Object.assign(items[0], { text });

  for (const [text, name] of [
    ['某某市示例局2023年政府信息公开工作年度报告', '某某市示例局'],
    ['2023年某某市示例局政府信息公开工作年度报告', '某某市示例局'],
    ['某某市示例局2023年度政府信息公开年度报告', '某某市示例局'],
    ['某某市示例局关于2023年政府信息公开工作年度报告', '某某市示例局'],
    ['某某市示例局二〇二三年政府信息公开工作年度报告', '某某市示例局'],
  ]) {
    test(text, async () => {
      const draft = await read(title(text));
      assert.deepEqual([draft.agency.name, draft.year, draft.title], [name, 2023, text]);
    });
  }

  test('particulars on lines of their own are told once; one that cannot be read stays where it stands', async () => {
    const { preamble, contact, period } = await read(({ items }) => {
      const lines = ['统计期限：全年', '地址：某某市示例路2号', '电子邮箱：other@example.cn', '背景：没有别的意思'];
      items.splice(1, 1, ...lines.map((text) => ({ kind: /** @type {const} */ ('p'), text })));
    });
    assert.deepEqual([preamble, contact, period], [[{ text: '统计期限：全年\n背景：没有别的意思' }], { address: '某某市示例路2号', email: 'other@example.cn' }, undefined]);
  });

  test('period, contact, date under the report', async () => {
    const { period, contact, published } = await read(() => {});
    assert.deepEqual(period, { from: '2023-01-01', to: '2023-12-31' });
    assert.deepEqual(contact, { address: '某某市示例路1号', postcode: '100000', phone: '010-00000000', email: 'office@example.cn' });
    assert.equal(published, '2024-01-18');
  });

  /** @type {Record<string, string[]>} */
  const wordings = {
    overview: ['一、总体情况', '一、总体情况概述', '一、 总体情况'],
    problems: ['五、存在的主要问题及改进情况', '五、存在问题及改进情况', '五、存在的主要问题及整改措施', '五、政府信息公开工作存在的主要问题及改进情况', '五、存在的问题和改进措施', '四、存在的主要问题及改进情况'],
    otherMatters: ['六、其他需要报告的事项', '六、其他需要报告事项', '六、需要报告的其他事项', '五、其他需要报告的事项'],
  };
  for (const [part, all] of Object.entries(wordings)) {
    for (const text of all) {
      test(text, async () => {
        const draft = await read(({ items }) => items.forEach((item) => item.kind === 'p' && item.part === part && Object.assign(item, { text })));
        for (const key of Object.keys(wordings)) assert.deepEqual(draft[key], [{ text: '这一段是虚构的文字，没有别的意思。' }], key);
      });
    }
  }
});
