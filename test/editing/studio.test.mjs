/** What surrounds the editing: doubts, the checklist, what is kept on the device, what is pasted into a site. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseReport } from '../../dist/core.js';
import { checklistOf } from '../../dist/editing/checklist.js';
import { blankDraft } from '../../dist/editing/draft.js';
import { doubtsOf, openDoubts } from '../../dist/editing/doubts.js';
import { judgeDraft } from '../../dist/editing/judge-draft.js';
import { deviceShelf, Keeper } from '../../dist/editing/keeping.js';
import { reportFileName, snippetsOf } from '../../dist/editing/snippets.js';
import { beginWork, edit } from '../../dist/editing/work.js';
import { importReport } from '../../dist/importers/index.js';
import { agreeing, lastYears } from '../fixtures/agreeing.mjs';
import { makeDoc, valuesIn } from '../fixtures/deviating.mjs';
import { toHtml } from '../fixtures/writers.mjs';

describe('doubts', () => {
  test('of a clean import are none', async () => {
    const imported = await importReport({ data: toHtml(makeDoc()), name: 'a.html' });
    assert.deepEqual(doubtsOf(imported).filter(({ at }) => at.startsWith('tables.')), []);
  });

  test('name the cell, what stood there and where, and go when they are settled', async () => {
    const doc = makeDoc();
    const [first] = valuesIn(doc, 'applications');
    first.text = '1 2';
    const imported = await importReport({ data: toHtml(doc), name: 'a.html' });
    const doubts = doubtsOf(imported);
    const [doubt] = doubts.filter(({ at }) => at.startsWith('tables.'));
    assert.equal(doubt.at, 'tables.applications.rows.received.naturalPersons');
    assert.equal(doubt.text, '1 2');
    assert.equal(doubt.finding.id, 'cell-unclear');
    assert.ok(doubt.place.table > 0);
    assert.equal(openDoubts(doubts, [doubt.id]).length, doubts.length - 1);
    // What it was read from can be shown beside it.
    assert.ok(imported.outline.some(({ kind }) => kind === 'grid'));
  });

  test('a table that is not there is one', async () => {
    const doc = makeDoc();
    doc.items = doc.items.filter(({ key }) => key !== 'reviewLitigation');
    const doubts = doubtsOf(await importReport({ data: toHtml(doc), name: 'a.html' }));
    assert.equal(doubts.filter(({ at }) => at.startsWith('tables.reviewLitigation')).length, 1);
  });
});

describe('the checklist', () => {
  const states = (draft, known = {}) => Object.fromEntries(checklistOf(judgeDraft(draft, known.previous ?? null), { previous: null, doubts: 0, ...known }).map(({ id, state }) => [id, state]));

  test('of a report in which all agrees is good throughout', () => {
    const report = { ...agreeing(), published: '2024-01-20' };
    const { report: previous } = parseReport(lastYears(report));
    assert.deepEqual(new Set(Object.values(states(report, { previous }))), new Set(['good']));
    assert.equal(states(report)['last-year'], 'unknown');
  });

  test('of the blank form says what is missing', () => {
    const found = states(blankDraft({ year: 2025, agency: { name: '' } }), { doubts: 2 });
    assert.equal(found.particulars, 'broken');
    assert.equal(found.doubts, 'open');
    assert.equal(found.sums, 'unknown');
    assert.equal(found.complete, 'open');
    assert.deepEqual([found.prose, found.fee], ['unknown', 'unknown']);
  });

  test('says which field keeps the deadline from being checked', () => {
    const lacking = (draft) => checklistOf(judgeDraft(draft, null), { previous: null, doubts: 0 }).find(({ id }) => id === 'deadline').lacking;
    const { published: _, ...undated } = agreeing();
    const dated = { ...undated, published: '2024-01-20' };
    assert.deepEqual(lacking({ ...dated, agency: { name: '示例局', level: 'department' } }), []);
    assert.deepEqual(lacking({ ...dated, agency: { name: '示例局' } }), ['agency.level']);
    assert.deepEqual(lacking({ ...undated, agency: { name: '示例局' } }), ['published', 'agency.level']);
  });

  test('a broken sum is broken until it is explained', () => {
    const report = agreeing();
    report.tables.applications.rows.granted.total += 1;
    assert.equal(states(report).sums, 'broken');
    const explanations = judgeDraft(report, null).findings.map(({ id, at }) => ({ at, rule: id, text: '属实。' }));
    const sumsOf = (draft) => checklistOf(judgeDraft(draft, null), { previous: null, doubts: 0 }).find(({ id }) => id === 'sums');
    const [first, ...others] = sumsOf(report).findings;
    assert.ok(others.length);
    const { state, count, findings } = sumsOf({ ...report, explanations: [{ at: first.at, rule: first.id, text: '属实。' }] });
    assert.deepEqual([state, count], ['broken', { broken: others.length, open: 0, explained: 1 }]);
    assert.deepEqual(findings.at(-1), first);
    assert.equal(states({ ...report, explanations }).sums, 'open');
  });

  test('what keeps it from being a report is not to be explained, and is told apart from what the rules found', () => {
    const report = { ...agreeing(), agency: { name: '' }, explanations: [{ at: 'agency.name', text: '属实。' }] };
    report.tables.applications.rows.granted.total += 1;
    const judged = judgeDraft(report, null);
    assert.deepEqual(judged.faults.map(({ at }) => at), ['agency.name']);
    assert.ok(judged.findings.length > 1);
    assert.equal(states(report).particulars, 'broken');
  });
});

/** As `localStorage`, with as much room as is given. */
function shelfOf(room = Infinity) {
  const held = new Map();
  return {
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem(key, value) {
      if (value.length > room) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
      held.set(key, String(value));
    },
    removeItem: (key) => void held.delete(key),
  };
}

describe('what is kept', () => {
  const kept = (name) => ({ work: edit(beginWork(blankDraft({ year: 2025, agency: { name } })), [['contact.phone', '1']]), doubts: [] });

  test('comes back whole, its steps too', () => {
    const shelf = shelfOf();
    const first = new Keeper(shelf, () => 5);
    assert.deepEqual(first.keep('a', 0, '甲局 2025', kept('甲局')), { kind: 'kept', entry: { id: 'a', version: 1, at: 5, title: '甲局 2025' } });
    const { kept: back } = new Keeper(shelf).load('a');
    assert.deepEqual(back, JSON.parse(JSON.stringify(kept('甲局'))));
    assert.deepEqual(new Keeper(shelf).list().map(({ title }) => title), ['甲局 2025']);
  });

  test('is not written over by a tab that has not seen it', () => {
    const shelf = shelfOf();
    const [one, other] = [new Keeper(shelf), new Keeper(shelf)];
    one.keep('a', 0, '', kept('甲'));
    other.keep('a', 1, '', kept('乙'));
    const { kind, theirs } = one.keep('a', 1, '', kept('丙'));
    assert.equal(kind, 'conflict');
    assert.equal(theirs.version, 2);
    assert.equal(one.load('a').kept.work.draft.agency.name, '乙');
    // One that somebody deleted does not come back by itself either.
    one.remove('a');
    assert.deepEqual(other.keep('a', 2, '', kept('丁')), { kind: 'conflict', theirs: null });
  });

  test('no room and no shelf are told apart, and nothing throws', () => {
    assert.deepEqual(new Keeper(shelfOf(10)).keep('a', 0, '', kept('甲')), { kind: 'full' });
    assert.deepEqual(new Keeper(null).keep('a', 0, '', kept('甲')), { kind: 'refused' });
    assert.equal(deviceShelf(() => { throw new Error('SecurityError'); }), null);
    const full = shelfOf(0);
    assert.equal(deviceShelf(() => full), full);
  });

  test('what is no draft of ours is left alone', () => {
    const shelf = shelfOf();
    shelf.setItem('disclosure-studio:x', 'no JSON');
    shelf.setItem('another', '{}');
    const keeper = new Keeper(shelf);
    assert.deepEqual(keeper.list(), []);
    keeper.keep('a', 0, '', kept('甲'));
    for (const { id } of keeper.list()) keeper.remove(id);
    assert.equal(shelf.getItem('another'), '{}');
    assert.deepEqual(keeper.list(), []);
  });
});

describe('snippets', () => {
  test('the tag holds the document, which imports as the same report; the link names a file the script knows', async () => {
    const { report } = parseReport(agreeing());
    const [tag, link, plain] = snippetsOf(report);
    assert.match(tag.body, /^<disclosure-report>\n<div[^]*<\/disclosure-report>$/);
    const { report: back } = await importReport({ data: tag.body, name: 'a.html' });
    assert.deepEqual(back, report);
    assert.match(link.body, /href="\/files\/[^"]+\.report\.json"/);
    assert.equal(reportFileName(report), '某某市示例局-2023.report.json');
    assert.equal(/<script|disclosure-report>/.exec(plain.body), null);
  });

  test('a name that is markup stays a name', () => {
    const { report } = parseReport({ ...agreeing(), agency: { name: '"><script>alert(1)</script>' }, title: '<img src=x onerror=alert(1)>' });
    for (const { body } of snippetsOf(report)) assert.equal(/<script|<img/.exec(body), null);
  });
});
