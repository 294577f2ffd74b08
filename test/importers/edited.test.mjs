/** Our own files, edited: rows, columns and labels that were moved, numbers that were changed; each cell is exact or said to be doubtful. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from '../fixtures/fast-check.mjs';
import { tableKeys } from '../../dist/core.js';
import { importReport } from '../../dist/importers/index.js';
import { makeDoc, tablesIn } from '../fixtures/deviating.mjs';
import { cellEdits, docOf, editCell, fileOf, modelOf, originalOf, tableEdits } from '../fixtures/edited.mjs';
import { broken, noise } from '../fixtures/laws.mjs';
import { htmlTable } from '../fixtures/writers.mjs';

const pick = fc.nat(10_000);
const editions = /** @type {const} */ (['2021', '2019']);
const runs = Number(process.env['RUNS'] ?? 0);

for (const format of /** @type {const} */ (['html', 'docx'])) {
  for (const edition of editions) {
    describe(`${format}, edition ${edition}`, async () => {
      const original = await originalOf(format, edition);

      test('as it was exported, every cell is exact and nothing is said', async () => {
        assert.deepEqual(noise(docOf(modelOf(original)), await importReport({ data: fileOf(original, modelOf(original)) })), []);
      });

      for (const key of tableKeys) {
        for (const [name, edit] of Object.entries(tableEdits)) {
          const can = edit(modelOf(original).filter((table) => table.key === key), 0, 0) !== false;
          test(`${key}: ${name}`, { skip: can ? false : 'not in this table' }, async () => {
            await fc.assert(
              fc.asyncProperty(pick, pick, async (a, b) => {
                const tables = modelOf(original);
                const own = tables.filter((table) => table.key === key);
                edit(own, a, b);
                assert.deepEqual(broken(docOf(tables), await importReport({ data: fileOf(original, tables) })), []);
              }),
              { numRuns: runs || (format === 'html' ? 10 : 3) },
            );
          });
        }

        for (const name of Object.keys(cellEdits[format])) {
          test(`${key}: a number becomes ${name}`, async () => {
            await fc.assert(
              fc.asyncProperty(pick, async (a) => {
                const tables = modelOf(original);
                const values = tables.filter((table) => table.key === key).flatMap(({ rows }) => rows).flatMap(({ cells }) => cells).filter(({ at }) => at);
                const cell = values[a % values.length];
                editCell(original, cell, name);
                const result = await importReport({ data: fileOf(original, tables) });
                assert.deepEqual(broken(docOf(tables), result), []);
                // One edited cell is no reason to doubt the others.
                const status = new Map(result.mapping.map(({ at, status }) => [at, status]));
                const isClear = cell.expect !== 'nobody knows';
                assert.deepEqual([...status].filter(([, each]) => each !== 'matched').map(([at]) => at), isClear ? [] : [cell.at]);
                assert.deepEqual(result.findings.filter(({ id }) => id !== 'printed-value').map(({ id, at }) => [id, at]), isClear ? [] : [['cell-unclear', cell.at]]);
              }),
              { numRuns: runs || (format === 'html' ? 4 : 2) },
            );
          });
        }
      }
    });
  }
}

for (const format of /** @type {const} */ (['html', 'docx'])) {
  test(`${format}: rows that were moved inside their group are read exactly, and nothing is said`, async () => {
    const original = await originalOf(format, '2021');
    const tables = modelOf(original);
    const { rows } = tables.filter(({ key }) => key === 'applications')[0];
    const named = (/** @type {string} */ name) => rows.findIndex(({ cells }) => cells.some(({ at }) => at?.includes(`.${name}.`)));
    const [one, other] = [named('internalAffairs'), named('processInformation')];
    [rows[one], rows[other]] = [rows[other], rows[one]];
    assert.deepEqual(noise(docOf(tables), await importReport({ data: fileOf(original, tables) })), []);
  });
}

describe('what is around the numbers of our own HTML', async () => {
  const original = await originalOf('html', '2021');
  const html = /** @type {string} */ (fileOf(original, modelOf(original)));
  const read = async (/** @type {(html: string) => string} */ change) => {
    const changed = change(html);
    assert.notEqual(changed, html);
    return /** @type {any} */ (await importReport({ data: changed }));
  };
  /** All but what is hidden. */
  const assertWithout = (/** @type {any} */ result, /** @type {(at: string) => boolean} */ isGone) => {
    const tables = modelOf(original);
    for (const cell of tables.flatMap(({ rows }) => rows).flatMap(({ cells }) => cells)) if (cell.at && isGone(cell.at)) delete cell.at;
    assert.deepEqual(broken(docOf(tables), result), []);
    for (const { at, status } of result.mapping) if (isGone(at)) assert.equal(status, 'missing', at);
  };

  for (const attribute of ['hidden', 'style="display: none"', 'style="visibility:hidden"']) {
    test(`a row with ${attribute}`, async () => {
      const result = await read((all) => all.replace(/<tr>(<th[^>]*>2\.其他法律行政法规禁止公开)/, `<tr ${attribute}>$1`));
      assertWithout(result, (at) => at.includes('.prohibitedByLaw.'));
    });

    test(`a part with ${attribute}`, async () => {
      const result = await read((all) => all.replace(/<section class="disclosure-section">(<h3[^>]*>三、)/, `<section class="disclosure-section" ${attribute}>$1`));
      assertWithout(result, (at) => at.startsWith('tables.applications.'));
    });
  }

  test('a table struck out', async () => {
    const result = await read((all) => all.replace(/<application-stats-table>.*<\/application-stats-table>/s, '<del>$&</del>'));
    assertWithout(result, (at) => at.startsWith('tables.applications.'));
  });

  test('a part copied under itself, with other numbers', async () => {
    const result = await read((all) => all.replace(/<section class="disclosure-section"><h3[^>]*>三、.*?<\/section>/s, (part) => part + part.replace(/>(\d+)</g, '>9$1<')));
    assert.deepEqual(result.findings.map((/** @type {any} */ { id, at }) => [id, at]), [['table-twice', 'tables.applications']]);
    assertWithout(result, (at) => at.startsWith('tables.applications.'));
  });

  test('a table pasted under the document, with other numbers', async () => {
    const result = await read((all) => `${all}<p>更正：</p>${htmlTable(tablesIn(makeDoc(), 'applications')[0])}`);
    assert.ok(result.findings.some((/** @type {any} */ { id, at }) => id === 'table-twice' && at === 'tables.applications'));
    assertWithout(result, (at) => at.startsWith('tables.applications.'));
  });

  test('a table of something else under the document changes nothing', async () => {
    const result = await read((all) => `${all}<table><tr><td>其他</td><td>12</td></tr><tr><td>浏览次数</td><td>34</td></tr></table>`);
    assert.deepEqual(result, await importReport({ data: html }));
  });

  test('what was written where a part was missing is that part', async () => {
    const result = await read((all) => all.replace(/(<h3[^>]*>六、其他需要报告的事项<\/h3><p class="disclosure-missing">)[^<]*/, '$1没有其他事项。'));
    assert.deepEqual(result.report.otherMatters, [{ text: '没有其他事项。' }]);
    assert.equal(result.report.problems, undefined);
    assertWithout(result, () => false);
  });

  for (const [name, change, year] of /** @type {[string, (html: string) => string, number][]} */ ([
    ['edited', (all) => all.replace('局2023年', '局2024年'), 2024],
    ['with a year struck out', (all) => all.replace('局2023年', '局<del>2022</del>2023年'), 2023],
    ['with a year struck out by style', (all) => all.replace('局2023年', '局<span style="text-decoration: line-through">2022</span>2023年'), 2023],
    ['with a note raised', (all) => all.replace('局2023年', '局2023<sup>1</sup>年'), 2023],
  ])) {
    test(`a title ${name}`, async () => {
      const result = await read(change);
      assert.equal(result.report.year, year);
      assertWithout(result, () => false);
    });
  }

  test('heads of the other edition are not taken for those of this one', async () => {
    const heads = [['本年制发件数', '本年新制作数量', 'issued', 'produced'], ['本年废止件数', '本年新公开数量', 'repealed', 'disclosed'], ['现行有效件数', '对外公开总数量', 'inForce', 'totalDisclosed']];
    const result = await read((all) => heads.reduce((text, [old, now]) => text.replace(`>${old}<`, `>${now}<`), all));
    const tables = modelOf(original);
    for (const cell of tables.flatMap(({ rows }) => rows).flatMap(({ cells }) => cells)) {
      for (const [, , old, now] of heads) cell.at = cell.at?.replace(new RegExp(`(proactiveDisclosure.*\\.)${old}$`), `$1${now}`);
    }
    assert.deepEqual(broken(docOf(tables), result), []);
    assert.ok(result.findings.some((/** @type {any} */ { id }) => id === 'mixed-edition'));
    assert.equal(result.draft.tables.proactiveDisclosure.rows.rules?.issued, undefined);
  });

  test('an amount that was edited into another unit is said to be in it', async () => {
    const result = await read((all) => all.replace(/(data-cell="tables\.proactiveDisclosure\.rows\.fees\.amount"[^>]*>)[^<]*/, '$1251000元'));
    const at = 'tables.proactiveDisclosure.rows.fees.amount';
    assert.deepEqual(result.findings.map((/** @type {any} */ each) => [each.id, each.at]), [['other-unit', at]]);
    assert.deepEqual(result.report.tables.proactiveDisclosure.rows.fees.amount, { value: 251000, printed: '251000元' });
    assert.deepEqual(result.mapping.filter((/** @type {any} */ { status }) => status !== 'matched').map((/** @type {any} */ each) => [each.at, each.status]), [[at, 'guessed']]);
  });

  test('frames and bold letters that an editor put there change nothing', async () => {
    const plain = await importReport({ data: html });
    const result = await read((all) => all.replace(/<table\b.*?<\/table>/gs, '<figure class="table">$&</figure>').replace(/(<p>)([^<]+)(<\/p>)/g, '$1<strong>$2</strong>$3').replace(/<td /g, '<td style="width:40px;text-align:center" '));
    assert.deepEqual(result, plain);
    assert.equal(result.report.agency.level, 'department');
  });
});
