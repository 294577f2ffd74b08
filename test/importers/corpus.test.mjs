/** Both laws over documents that deviate: every cell is exact or said to be doubtful; common deviations read without a word. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { importReport } from '../../dist/importers/index.js';
import { makeDoc } from '../fixtures/deviating.mjs';
import { deviations } from '../fixtures/deviations.mjs';
import { broken, noise } from '../fixtures/laws.mjs';
import { pairwise } from '../fixtures/pairwise.mjs';
import { toBlanks, toDocx, toHtml, toLines, toRaggedTabs, toStacked, toTabs } from '../fixtures/writers.mjs';

/** @type {Record<string, (doc: import('../fixtures/deviating.mjs').Doc) => string | Uint8Array>} */
const writers = { html: toHtml, docx: toDocx, lines: toLines, tabs: toTabs, ragged: toRaggedTabs, blanks: toBlanks, stacked: toStacked };
const editions = /** @type {const} */ ({
  2021: {},
  2019: { proactiveDisclosure: '2019', applications: '2019' },
  'part 2 of 2021, part 3 of 2019': { applications: '2019' },
  'part 2 of 2019, part 3 of 2021': { proactiveDisclosure: '2019' },
});
/** How many of the editions each deviation is tried on; a mutant is tried by all deviations, and pays for each. */
const most = Number(process.env['EDITIONS'] ?? 4);
/** One row of numbers cannot show that an empty column belongs to it: where cells are only in order that is a guess. */
const guessedInOrder = ['empty columns at the end', 'a blank cell in front of each row'];

for (const [format, write] of Object.entries(writers)) {
  const list = deviations.filter(({ formats }) => !formats || formats.includes(/** @type {any} */ (format)));

  describe(`${format}, as the form draws it`, () => {
    for (const values of /** @type {const} */ (['distinct', 'sparse', 'zero'])) {
      for (const [name, of] of Object.entries(editions)) {
        test(`${values}, ${name}`, async () => {
          const doc = makeDoc({ editions: of, values });
          assert.deepEqual(noise(doc, await importReport({ data: write(doc) })), []);
        });
      }
    }
  });

  describe(`${format}, one deviation`, () => {
    for (const { name, reads, change } of list) {
      test(name, async () => {
        // Word takes the longest, and shares all but its reader with HTML.
        for (const of of Object.values(editions).slice(0, format === 'docx' ? 2 : most)) {
          const doc = makeDoc({ editions: of });
          change(doc);
          const result = await importReport({ data: write(doc) });
          assert.deepEqual(broken(doc, result), []);
          const said = noise(doc, result);
          if (reads === 'exact' && !(format === 'lines' && guessedInOrder.includes(name))) assert.deepEqual(said, []);
          else if (reads !== 'safe') assert.deepEqual(said.filter((each) => each.startsWith('not exact')), []);
        }
      });
    }
  });

  test(`${format}, every pair of deviations`, async () => {
    const sets = pairwise(list, format === 'docx' ? 12 : 6);
    let clean = 0;
    let told = 0;
    for (const [index, set] of sets.entries()) {
      const doc = makeDoc({ editions: Object.values(editions)[index % 4], values: /** @type {const} */ (['distinct', 'distinct', 'sparse'])[index % 3] });
      for (const { change } of set) change(doc);
      const result = await importReport({ data: write(doc) });
      assert.deepEqual(broken(doc, result), [], `${set.map(({ name }) => name).join(' + ')}`);
      if (!set.every(({ reads }) => reads === 'exact')) continue;
      clean += 1;
      if (noise(doc, result).length) told += 1;
    }
    // Most of what reads cleanly alone does so together.
    assert.ok(told <= clean * 0.15, `${told} of ${clean}`);
  });
}
