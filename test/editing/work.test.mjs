/** What an editor does to a draft: every step can be taken back, nothing is filled in unasked, a block lands where it should. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from '../fixtures/fast-check.mjs';
import { checkReport, parseReport } from '../../dist/core.js';
import { pasteBlock, readBlock } from '../../dist/editing/block.js';
import { blocks, editions, tableKeys } from '../../dist/definition/form.js';
import { blankDraft, blankTable, followingYear, heldToLastYear, placesOf, valueAt, withValue } from '../../dist/editing/draft.js';
import { judgeDraft } from '../../dist/editing/judge-draft.js';
import { cellGrid, move } from '../../dist/editing/moves.js';
import { offerAt, totalsAt } from '../../dist/editing/totals.js';
import { cellInput, isWord, typedCell } from '../../dist/editing/typed.js';
import { beginWork, closeStep, edit, placeOfStep, redo, settle, undo } from '../../dist/editing/work.js';
import { copyTable } from '../../dist/exporters/copied-table.js';
import { tableFrame } from '../../dist/view/table-view.js';
import { agreeing } from '../fixtures/agreeing.mjs';
import { runs } from '../fixtures/any-report.mjs';

const beginning = { year: 2025, agency: { name: '某某市示例局', level: 'department' } };
const cell = (row, column = 'total') => `tables.applications.rows.${row}.${column}`;
const plain = (value) => JSON.parse(JSON.stringify(value));

describe('steps', () => {
  const address = fc.constantFrom(cell('received', 'naturalPersons'), cell('granted'), 'contact.phone', 'overview.0.text', 'overview.1', 'overview', 'agency.name', 'revised.on', 'explanations.0', 'year');
  const value = fc.oneof(fc.nat(99), fc.constant(null), fc.constant(undefined), fc.string({ maxLength: 4 }), fc.constant({ text: '甲' }), fc.constant([{ text: '乙' }, { text: '丙' }]));
  const act = fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('edit'), edits: fc.array(fc.tuple(address, value), { minLength: 1, maxLength: 3 }), name: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }) }) },
    { weight: 2, arbitrary: fc.constant({ kind: 'undo' }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'redo' }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('settle'), edits: fc.array(address) }) },
  );
  const perform = (work, { kind, edits, name }) => (kind === 'edit' ? edit(work, edits, name) : kind === 'settle' ? settle(work, edits) : kind === 'undo' ? undo(work) : redo(work));

  test('taken back one by one lead to the very beginning, and forward again to the end', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const begun = beginWork(blankDraft(beginning));
        const end = acts.reduce(perform, begun);
        let back = end;
        for (let left = end.done.length; left > 0; left -= 1) back = undo(back);
        assert.deepEqual(plain({ draft: back.draft, settled: back.settled }), plain({ draft: begun.draft, settled: [] }));
        assert.equal(undo(back), back);
        let forth = back;
        for (let left = end.done.length; left > 0; left -= 1) forth = redo(forth);
        assert.deepEqual(plain({ draft: forth.draft, settled: forth.settled }), plain({ draft: end.draft, settled: end.settled }));
        // What is kept as JSON can go on where it was.
        const kept = undo(plain(end));
        assert.deepEqual(plain(kept.draft), plain(undo(end).draft));
      }),
      { numRuns: runs * 3 },
    );
  });

  test('in a list beyond its end can be taken back, too', () => {
    const begun = edit(beginWork(blankDraft(beginning)), [['overview.1', { text: '甲' }]]);
    const further = edit(begun, [['overview.0.text', '乙']]);
    assert.deepEqual(valueAt(further.draft, 'overview'), [{ text: '乙' }, { text: '甲' }]);
    assert.deepEqual(undo(further).draft, begun.draft);
  });

  test('the digits of a number are one step, and what follows elsewhere is another', () => {
    let work = beginWork(blankDraft(beginning));
    for (const typed of [1, 12, 123]) work = edit(work, [[cell('granted'), typed]], 'granted');
    work = edit(closeStep(work), [[cell('granted'), 5]], 'granted');
    assert.equal(work.done.length, 2);
    assert.equal(placeOfStep(work.done[0]), cell('granted'));
    work = undo(work);
    assert.equal(valueAt(work.draft, cell('granted')), 123);
    assert.equal(valueAt(undo(work).draft, cell('granted')), null);
  });

  test('what changes nothing is no step', () => {
    const work = beginWork(blankDraft(beginning));
    assert.equal(edit(work, [[cell('granted'), null], ['contact.phone', undefined]]), work);
  });

  test('an address called like something of JavaScript changes the draft alone', () => {
    const draft = withValue({}, '__proto__.polluted', 1);
    assert.equal({}.polluted, undefined);
    assert.deepEqual(Object.keys(draft), ['__proto__']);
  });
});

describe('a new report', () => {
  test('from the blank form has every cell, blank, and is complete in nothing', () => {
    const { report, findings } = parseReport(blankDraft(beginning));
    assert.deepEqual(findings, []);
    const { assessed, notAssessable } = checkReport(report);
    assert.equal(assessed, 0);
    assert.equal(notAssessable, 42);
  });

  test('from last year takes over who, where and 结转, and not a word', () => {
    const { report: previous } = parseReport(agreeing());
    const draft = followingYear(previous);
    assert.equal(draft.year, 2024);
    assert.deepEqual(draft.agency, previous.agency);
    assert.equal(valueAt(draft, cell('carriedIn', 'naturalPersons')), 4);
    assert.equal(valueAt(draft, cell('received', 'naturalPersons')), null);
    assert.equal(valueAt(draft, 'overview.0.text'), '');
    assert.equal(heldToLastYear(draft, previous).size, 7);
    assert.equal(heldToLastYear(withValue(draft, 'year', 2026), previous).size, 0);
    assert.equal(heldToLastYear(withValue(draft, 'agency.name', '另一示例局'), previous).size, 0);
    assert.deepEqual(checkReport(draft, { previous }).findings.filter(({ id }) => id === 'carried-over'), []);
  });
});

describe('totals', () => {
  const { report } = parseReport(agreeing());

  test('are what an agreeing report says, in every cell that is one', () => {
    for (const key of ['applications', 'reviewLitigation']) {
      for (const { row, column, total } of placesOf(report, key)) {
        const at = `tables.${key}.rows.${row}.${column}`;
        assert.equal(totalsAt(report, at).length > 0, total, at);
        if (total) assert.equal(offerAt(report, at), valueAt(report, at), at);
      }
    }
  });

  test('are offered neither where a number is missing nor where two sums differ', () => {
    const blank = withValue(report, cell('granted', 'research'), null);
    assert.equal(offerAt(blank, cell('granted')), null);
    assert.deepEqual(totalsAt(blank, cell('granted'))[0].lacking, [cell('granted', 'research')]);
    const odd = withValue(report, cell('granted', 'total'), 99);
    assert.equal(offerAt(odd, cell('totalOutcomes')), null);
    assert.equal(new Set(totalsAt(odd, cell('totalOutcomes')).map(({ value }) => value)).size, 2);
  });

  test('are exact in money', () => {
    // The others of that row are 0, 1, 1 and 0.
    const draft = withValue(withValue(report, cell('granted', 'commercial'), 0.1), cell('granted', 'naturalPersons'), 0.2);
    assert.equal(offerAt(draft, cell('granted')), 2.3);
  });
});

describe('keys', () => {
  const grid = cellGrid('applications', '2021');
  const at = cell('granted', 'research');
  const led = (key, from = at) => move(grid, from, typeof key === 'string' ? { key } : key);

  test('move as a spreadsheet does', () => {
    assert.equal(led('ArrowUp'), cell('carriedIn', 'research'));
    assert.equal(led('Enter'), cell('partlyGranted', 'research'));
    assert.equal(led({ key: 'Enter', shiftKey: true }), cell('carriedIn', 'research'));
    assert.equal(led('Home'), cell('granted', 'naturalPersons'));
    assert.equal(led({ key: 'End', ctrlKey: true }), cell('carriedOut', 'total'));
    assert.equal(led('Tab', cell('granted', 'total')), cell('partlyGranted', 'naturalPersons'));
    assert.equal(led('Tab', cell('carriedOut', 'total')), undefined);
    assert.equal(led({ key: 'Tab', shiftKey: true }, cell('received', 'naturalPersons')), undefined);
    assert.equal(led('x'), undefined);
  });

  test('never leave the table, but for Tab', () => {
    for (const key of ['proactiveDisclosure', 'applications', 'reviewLitigation']) {
      const table = cellGrid(key, '2021');
      for (const from of table.flat()) {
        for (const name of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', 'Enter']) {
          for (const ctrlKey of [false, true]) assert.ok(table.flat().includes(move(table, from, { key: name, ctrlKey })), `${name} from ${from}`);
        }
      }
    }
  });
});

test('a word in a cell of numbers is neither a number nor a sign for none', () => {
  for (const text of ['abc', '见附件', '3万', '1 2']) assert.ok(typedCell(text, 'count').unclear && isWord(typedCell(text, 'count').cell), text);
  for (const text of ['', '/', '-', '无', '不适用', '12', '3件']) assert.ok(!typedCell(text, 'count').unclear && !isWord(typedCell(text, 'count').cell), text);
});

describe('a block', () => {
  const blank = blankDraft(beginning);

  test('of a spreadsheet lands on the cells under it, blank as blank', async () => {
    const { edits, misplaced, beyond, unclear, labels, heads } = pasteBlock(blank, 'applications', cell('granted', 'commercial'), readBlock('1\t2\r\n\t1,234\r\n'));
    assert.deepEqual(edits, [
      [cell('granted', 'commercial'), 1],
      [cell('granted', 'research'), 2],
      [cell('partlyGranted', 'commercial'), null],
      [cell('partlyGranted', 'research'), 1234],
    ]);
    assert.deepEqual({ misplaced, beyond, unclear, labels, heads }, { misplaced: [], beyond: [], unclear: [], labels: 0, heads: 0 });
  });

  test('with its labels leaves them out', async () => {
    const { edits, labels } = pasteBlock(blank, 'applications', cell('granted', 'naturalPersons'), readBlock('\t（一）予以公开\t3\t4\n三、本年度办理结果\t"（二）部分公开\n（区分处理的）"\t5\t6'));
    assert.equal(labels, 2);
    assert.deepEqual(edits.map(([, value]) => value), [3, 4, 5, 6]);
  });

  const first = cell('granted', 'naturalPersons');
  const pasted = async (text, at = first, key = 'applications') => pasteBlock(blank, key, at, readBlock(text));

  test('with its headings leaves them out, and says so', async () => {
    for (const [text, count] of [['自然人\t商业企业\n3\t4\n5\t6', 1], ['自然人\t商业企业\n\t4\n5\t6', 1], ['\t\t自然人\t商业企业\n\t（一）予以公开\t3\t4\n\t（二）部分公开\t5\t6', 1], ['自然人\t法人或其他组织\n\t商业企业\n3\t4\n5\t6', 2]]) {
      const { edits, heads, unclear, misplaced } = await pasted(text);
      assert.deepEqual([edits.map(([at, value]) => `${at.slice(25)} ${value}`), heads, unclear, misplaced], [
        ['granted.naturalPersons', 'granted.commercial', 'partlyGranted.naturalPersons', 'partlyGranted.commercial'].map((at, index) => `${at} ${text.includes('\n\t4') && !index ? null : index + 3}`),
        count,
        [],
        [],
      ]);
    }
    // Between two blocks of a table as well.
    const { edits, heads } = await pasted('规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n第二十条第（五）项\t\t\n信息内容\t本年处理决定数量\t\n行政许可\t7', 'tables.proactiveDisclosure.rows.rules.issued', 'proactiveDisclosure');
    assert.equal(heads, 2);
    assert.deepEqual(edits.at(-1), ['tables.proactiveDisclosure.rows.licensing.decisions', 7]);
    const three = await pasted('行政复议\t\t\t\t\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n1\t0\t0\t0\t1', 'tables.reviewLitigation.rows.reconsideration.upheld', 'reviewLitigation');
    assert.deepEqual([three.heads, three.misplaced, three.edits.map(([, value]) => value)], [2, [], [1, 0, 0, 0, 1]]);
  });

  test('whose labels belong elsewhere is not pasted at all', async () => {
    for (const [text, label] of [['（一）予以公开\t3\t4\n1.属于国家秘密\t5\t6', '1.属于国家秘密'], ['（二）部分公开\t3', '（二）部分公开'], ['商业企业\t科研机构\n3\t4', '商业企业']]) {
      const { edits, misplaced } = await pasted(text);
      assert.deepEqual([edits, misplaced[0]], [[], label]);
    }
    // A row whose cells are blank has its place all the same.
    assert.deepEqual((await pasted('（一）予以公开\t\t\n（二）部分公开\t1\t2')).edits.map(([, value]) => value), [null, null, 1, 2]);
  });

  test('of the whole table, labels and all, lands on its own rows', async () => {
    for (const key of ['proactiveDisclosure', 'applications']) {
      for (const edition of editions) {
        const draft = { ...blank, tables: { [key]: blankTable(key, edition) } };
        const lines = blocks(key, edition).flatMap((block) => tableFrame(key, block).body);
        const text = lines.map(({ labels, cells }, y) => [labels.map(({ label }) => label.label).pop(), ...cells.map((_, x) => y * 10 + x)].join('\t')).join('\n');
        const [[start]] = cellGrid(key, edition);
        const { edits, misplaced, heads } = pasteBlock(draft, key, start, readBlock(text));
        assert.deepEqual([misplaced, heads], [[], 0]);
        assert.deepEqual(edits, lines.flatMap(({ cells }, y) => cells.map(({ address }, x) => [address, y * 10 + x])));
      }
    }
  });

  test('of a table as it is copied from a page, headings and all, is that table', async () => {
    for (const key of tableKeys) {
      const { report } = parseReport(agreeing());
      const [[start]] = cellGrid(key, '2021');
      const { edits, misplaced, beyond, heads } = pasteBlock(blank, key, start, readBlock(copyTable(report, key, { locale: 'zh-Hans' }).text));
      assert.deepEqual([misplaced, beyond, heads], [[], [], { proactiveDisclosure: 8, applications: 3, reviewLitigation: 3 }[key]]);
      assert.deepEqual(edits, placesOf(report, key).map(({ row, column }) => `tables.${key}.rows.${row}.${column}`).map((at) => [at, valueAt(report, at)]));
    }
  });

  test('that is larger than the table says what has no place', async () => {
    const { edits, beyond } = pasteBlock(blank, 'applications', cell('carriedOut', 'total'), readBlock('7\t8\n9'));
    assert.deepEqual(edits, [[cell('carriedOut', 'total'), 7]]);
    assert.deepEqual(beyond, ['8', '9']);
  });

  test('does not touch what is held to last year', async () => {
    const at = cell('carriedIn', 'naturalPersons');
    assert.deepEqual(pasteBlock(blank, 'applications', at, readBlock('7'), new Set([at])).beyond, ['7']);
  });

  test('keeps a wording that is no sure number, and says so', async () => {
    const at = cell('granted', 'naturalPersons');
    const { edits, unclear } = pasteBlock(blank, 'applications', at, readBlock('1 2'));
    assert.deepEqual(edits, [[at, { value: null, printed: '1 2' }]]);
    assert.deepEqual(unclear, [at]);
  });

  test('of whatever text never throws, and changes cells of the table alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom('\t', '\n', '"', '1', '、', '/', '件', ' ', '=', '0') }), async (text) => {
        const { edits } = pasteBlock(blank, 'proactiveDisclosure', 'tables.proactiveDisclosure.rows.rules.issued', readBlock(text));
        const there = new Set(placesOf(blank, 'proactiveDisclosure').map(({ row, column }) => `tables.proactiveDisclosure.rows.${row}.${column}`));
        assert.ok(edits.every(([at]) => there.has(at)));
        // What came in is a report still.
        assert.ok(judgeDraft(edit(beginWork(blank), edits).draft, null).report);
      }),
      { numRuns: runs * 3 },
    );
  });
});

describe('what is typed', () => {
  test('comes back as it was typed', () => {
    for (const [text, value] of [['12', 12], ['', null], ['/', { value: null, printed: '/' }], ['251000元', { value: 251000, printed: '251000元' }], ['26.55', 26.55], ['+2', { value: 2, printed: '+2' }]]) {
      const { cell: read } = typedCell(text, 'amount');
      assert.deepEqual(read, value);
      assert.equal(cellInput(read), text);
    }
    assert.equal(cellInput(5e-7), '0.0000005');
    assert.equal(cellInput(-3), '-3');
  });
});

describe('a draft that is no report yet', () => {
  test('is checked all the same, and what keeps it from being one is said', () => {
    const { tables, ...rest } = agreeing();
    const { report, shown, findings, checked } = judgeDraft({ ...rest, tables, agency: { name: ' ' }, published: '2024-2-30' }, null);
    assert.equal(report, null);
    assert.equal(shown.year, 2023);
    assert.equal(checked.assessed, 42);
    assert.deepEqual(findings.map(({ id, at }) => `${id} ${at}`), ['missing-key agency.name', 'bad-date published']);
  });

  test('whatever it holds, judging it never throws', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('year', 'agency', 'tables', 'period', 'x', 'overview', 'published'), fc.jsonValue()), (draft) => void judgeDraft(draft, null)), { numRuns: runs * 3 });
  });
});
