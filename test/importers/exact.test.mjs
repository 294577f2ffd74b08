/** What goes out comes back: any numbers, blanks and wordings in any format; our own HTML whole. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { exportHtml, parseReport } from '../../dist/core.js';
import { importReport } from '../../dist/importers/index.js';
import { makeDoc, valuesIn } from '../fixtures/deviating.mjs';
import { noise } from '../fixtures/laws.mjs';
import { toDocx, toHtml, toLines, toRaggedTabs, toTabs } from '../fixtures/writers.mjs';

const filed = fc.oneof(
  fc.nat(2000000).map((value) => ({ text: String(value), expect: value })),
  fc.nat(2000000).map((value) => ({ text: value.toLocaleString('en'), expect: value })),
  fc.constant({ text: '', expect: null }),
  fc.constantFrom('/', '-', '—', '无', '不适用').map((text) => ({ text, expect: { value: null, printed: text } })),
  fc.tuple(fc.nat(9999), fc.constantFrom('件', '元', '（其中修订 16 件）', '*')).map(([value, more]) => ({ text: `${value}${more}`, expect: { value, printed: `${value}${more}` } })),
  fc.tuple(fc.nat(9999), fc.integer({ min: 1, max: 9 })).map(([value, tenth]) => ({ text: `${value}.${tenth}`, expect: Number(`${value}.${tenth}`) })),
);

test('any numbers, blanks and notes come back as they were written', async () => {
  const formats = { toHtml, toLines, toTabs, toRaggedTabs, toDocx };
  const editions = fc.record({ proactiveDisclosure: fc.constantFrom('2021', '2019'), applications: fc.constantFrom('2021', '2019') });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.values(formats)), editions, fc.array(filed, { minLength: 212, maxLength: 212 }), async (write, of, cells) => {
      const doc = makeDoc({ editions: /** @type {any} */ (of) });
      valuesIn(doc).forEach((cell, index) => Object.assign(cell, cells[index]));
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
        // The document does not say these.
        const { $schema: _, agency: { level: __, ...agency }, ...rest } = /** @type {any} */ (report);
        assert.deepEqual(again, { ...rest, agency });
        assert.deepEqual(findings, []);
      }
    });
  }
});
