/** The catalogue of rules: every rule has its page, its words, and examples that keep it and break it alone. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { cells, blocks, checkReport, describeAddress, describeFinding, parseReport, rules, tableKeys } from '../../dist/core.js';
import { makeRules, pages } from '../../scripts/rules.mjs';
import { agreeing, applyPatch, lastYears, subordinates } from '../fixtures/agreeing.mjs';

const root = new URL('../../', import.meta.url);
const languages = ['zh-Hans', 'en'];
const sections = ['What must hold', 'Why', 'Rests on', 'Holds', 'Breaks', 'What to do'];
const told = ({ findings }) => findings.map((found) => describeFinding(found, 'en'));
const pageOf = new Map(pages().map((page) => [page.id, page]));

/** The sections of a page, by their headings. */
function sectionsOf({ text }) {
  return text.split(/^## /m).slice(1).map((each) => [each.slice(0, each.indexOf('\n')), each.slice(each.indexOf('\n')).trim()]);
}

/** The one block of JSON in a section. */
function exampleIn(page, name) {
  const body = new Map(sectionsOf(page)).get(name);
  const found = [...body.matchAll(/^```json\n(.+?)\n```$/gms)];
  assert.equal(found.length, 1, `${page.file}, ${name}: one block of JSON`);
  return JSON.parse(found[0][1]);
}

/** Checks what an example makes of the report that agrees, and of what is compared with it where the example names it. */
function checkExample({ edition, previous, subordinates: below, ...patch }) {
  const report = agreeing({ edition });
  const parts = subordinates(report);
  if (below) assert.equal(below.length, parts.length, 'one patch for each subordinate');
  return checkReport(applyPatch(report, patch), {
    ...(previous && { previous: applyPatch(lastYears(report), previous) }),
    ...(below && { subordinates: parts.map((each, index) => applyPatch(each, below[index])) }),
  });
}

for (const edition of ['2021', '2019']) {
  for (const year of [2022, 2023]) {
    const report = agreeing({ edition, year });
    const compared = { previous: lastYears(report), subordinates: subordinates(report) };

    test(`the agreeing report of edition ${edition} for ${year} agrees in everything`, () => {
      assert.deepEqual(parseReport(report).findings, []);
      const alone = checkReport(report);
      assert.deepEqual(told(alone), []);
      const equalities = edition === '2021' ? 42 : 40;
      assert.deepEqual([alone.assessed, alone.notAssessable], [equalities, 0]);

      const whole = checkReport(report, compared);
      assert.deepEqual(told(whole), []);
      assert.deepEqual([whole.assessed, whole.notAssessable], [equalities + 7, 0]);
      const lacking = Object.entries(whole.byRule).filter(([, { assessed, notAssessable }]) => !assessed || notAssessable);
      assert.deepEqual(lacking, [], 'nothing that could not be checked');
      const other = edition === '2021' ? ['total-disclosed', 'item-stock'] : ['stock', 'stock-within-year'];
      const asked = rules.map(({ id }) => id).filter((id) => !other.includes(id));
      assert.deepEqual(Object.keys(whole.byRule).sort(), asked.sort(), 'every rule of the edition had something to check');
    });

    test(`so do last year’s report and the subordinates’, edition ${edition}, ${year}`, () => {
      for (const each of [compared.previous, ...compared.subordinates]) {
        assert.deepEqual(parseReport(each).findings, []);
        assert.deepEqual(told(checkReport(each)), [], each.agency.name);
      }
      assert.deepEqual(told(checkReport(compared.previous, { previous: lastYears(compared.previous) })), []);
    });

    test(`it has every cell of edition ${edition}, ${year}, and no other`, () => {
      for (const key of tableKeys) {
        const form = blocks(key, edition).flatMap(cells).map(({ row, column }) => `${row}.${column}`);
        const filled = Object.entries(report.tables[key].rows).flatMap(([row, each]) => Object.keys(each).map((column) => `${row}.${column}`));
        assert.deepEqual(filled, form);
      }
    });
  }
}

test('a merge patch merges objects, replaces lists and removes what is null', () => {
  const target = { a: { b: 1, c: [1, 2] }, d: 'e' };
  assert.deepEqual(applyPatch(target, { a: { b: null, c: [3], f: { g: null, h: 0 } }, d: { i: 'j' } }), { a: { c: [3], f: { h: 0 } }, d: { i: 'j' } });
  assert.deepEqual(target, { a: { b: 1, c: [1, 2] }, d: 'e' });
});

test('every rule has its page, and every page its rule', () => {
  const ids = rules.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  const files = readdirSync(new URL('src/rules', root)).filter((name) => name.endsWith('.md'));
  assert.deepEqual(files.sort(), ids.map((id) => `${id}.md`).sort());
});

test('what a page leads to is there', () => {
  for (const { text, file } of pageOf.values()) {
    for (const [, target] of text.matchAll(/\]\((?!https:)([^)]+)\)/g)) {
      assert.ok(pageOf.has(target.replace(/\.md$/, '')), `${file}: ${target}`);
    }
  }
});

for (const rule of rules) {
  const page = pageOf.get(rule.id);

  test(`${rule.id}: its page has all sections in order`, () => {
    assert.equal(page.file, `${rule.id}.md`);
    assert.match(page.name, /^\p{Script=Han}+$/u);
    assert.match(page.sentence, /^[A-Z].*\.$/);
    assert.equal(page.severity, rule.severity);
    assert.deepEqual(sectionsOf(page).map(([heading]) => heading), sections);
    for (const [heading, body] of sectionsOf(page)) assert.notEqual(body, '', heading);
    assert.doesNotMatch(page.text, /^#{3,}|\bTODO\b| $/m);
  });

  test(`${rule.id}: Holds has no finding, and the rule had something to check`, () => {
    const result = checkExample(exampleIn(page, 'Holds'));
    assert.deepEqual(told(result), []);
    assert.ok(result.byRule[rule.id].assessed > 0);
  });

  test(`${rule.id}: Breaks breaks it alone, and is told in both languages`, () => {
    const { findings } = checkExample(exampleIn(page, 'Breaks'));
    assert.deepEqual([...new Set(findings.map(({ id }) => id))], [rule.id], findings.map((each) => describeFinding(each, 'en')).join('\n'));
    for (const found of findings) {
      assert.equal(found.severity, rule.severity);
      const [zh, en] = languages.map((language) => {
        const text = describeFinding(found, language);
        const place = describeAddress(found.at, language);
        assert.ok(text.startsWith(place), text);
        const sentence = text.slice(place.length).replace(/^(?:：|: )/, '');
        assert.ok(sentence.length > 10, text);
        assert.doesNotMatch(text, /undefined|NaN|\[object|null/);
        return sentence;
      });
      assert.notEqual(zh, en);
      assert.match(zh, /\p{Script=Han}.*。$/u);
      assert.match(en, /[a-z].*\.$/);
      assert.doesNotMatch(en, /[，。；：]/);
    }
  });
}

test('docs/rules.md is current', () => {
  assert.equal(readFileSync(new URL('docs/rules.md', root), 'utf8'), makeRules());
});
