/** Our own files, edited: rows, columns and labels that were moved, numbers that were changed; each cell is exact or said to be doubtful. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { tableKeys } from '../../dist/core.js';
import { importReport } from '../../dist/importers/index.js';
import { cellEdits, docOf, editCell, fileOf, modelOf, originalOf, tableEdits } from '../fixtures/edited.mjs';
import { broken, noise } from '../fixtures/laws.mjs';

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
              { numRuns: runs || (format === 'html' ? 20 : 5) },
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
              { numRuns: runs || (format === 'html' ? 8 : 3) },
            );
          });
        }
      }
    });
  }
}
