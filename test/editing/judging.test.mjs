/** What is judged one keystroke after the other, looking at what has changed alone, is what a look at all of it comes to. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from '../fixtures/fast-check.mjs';
import { blankDraft, blankTable, withValue } from '../../dist/editing/draft.js';
import { followed } from '../../dist/editing/follow.js';
import { DraftJudge, judgeDraft } from '../../dist/editing/judge-draft.js';
import { remembering } from '../../dist/editing/remembering.js';
import { beginWork, edit, redo, undo } from '../../dist/editing/work.js';
import { applyRules } from '../../dist/rules/apply.js';
import { rules } from '../../dist/rules/index.js';
import { examples, read } from '../fixtures/examples.mjs';
import { runs } from '../fixtures/any-report.mjs';

const plain = (value) => JSON.parse(JSON.stringify(value));
const cell = (row, column = 'total') => `tables.applications.rows.${row}.${column}`;
const reports = examples.map(read);
const fresh = (draft, previous) => judgeDraft(plain(draft), previous);

describe('judged at each keystroke', () => {
  const numberAt = fc.tuple(
    fc.constantFrom(cell('received', 'naturalPersons'), cell('granted'), cell('totalOutcomes'), cell('carriedOut'), 'tables.proactiveDisclosure.rows.fees.amount', 'tables.proactiveDisclosure.rows.rules.inForce', 'tables.reviewLitigation.rows.reconsideration.total'),
    fc.constantFrom(0, 1, 12, 39, -1, 0.5, null, null, -0, 1e21, 1 / 3, '5', undefined, { value: 3, printed: '3件' }, { value: 4, printed: '3件' }, { value: null, printed: '/' }, { value: 1 }, { value: 1, printed: '1', more: 2 }),
  );
  const textAt = fc.tuple(
    fc.constantFrom('overview.0.text', 'overview.0.heading', 'problems.0.text', 'otherMatters.0.text', 'preamble.0.text'),
    fc.constantFrom('全年收到政府信息公开申请39件。', '未收取信息处理费。', '自2020年1月1日起，至2020年12月31日止。', '予以公开 7 件，结转下年度 1 件', '', 5, undefined),
  );
  const otherAt = fc.tuple(
    fc.constantFrom('year', 'agency.name', 'agency.level', 'period.to', 'published', 'overview', 'overview.1', 'tables.applications', 'tables.applications.edition', 'tables.applications.rows.granted', 'tables.applications.rows.more', 'tables.applications.notes.0', 'tables', 'explanations.0', 'x', 'version'),
    fc.constantFrom(2023, 2022, '某局', ' ', 'department', '2023-12-31', '2024-02-30', undefined, [{ text: '我局。' }], { text: '乙' }, blankTable('applications', '2019'), '2019', {}, { at: cell('granted'), text: '属实。' }, 1, 2),
  );
  const act = fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('edit'), edits: fc.array(fc.oneof({ weight: 5, arbitrary: numberAt }, { weight: 3, arbitrary: textAt }, { weight: 2, arbitrary: otherAt }), { minLength: 1, maxLength: 2 }) }) },
    { weight: 3, arbitrary: fc.constant({ kind: 'undo' }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'redo' }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('previous'), index: fc.nat(reports.length) }) },
  );

  test('whatever is typed, taken back or compared with: nothing stale is left and nothing is missing', () => {
    fc.assert(
      fc.property(fc.nat(reports.length), fc.array(act, { minLength: 1, maxLength: 12 }), (index, acts) => {
        let previous = null;
        let work = beginWork(reports[index] ? plain(reports[index]) : blankDraft({ year: 2023, agency: { name: '某局' } }));
        const judge = new DraftJudge();
        judge.judge(work.draft, previous);
        for (const { kind, edits, index: other } of acts) {
          if (kind === 'edit') work = edit(work, edits);
          else if (kind === 'undo') work = undo(work);
          else if (kind === 'redo') work = redo(work);
          else previous = reports[other] ?? null;
          const judged = judge.judge(work.draft, previous);
          assert.deepEqual(plain(judged), plain(fresh(work.draft, previous)));
        }
      }),
      { numRuns: runs * 3 },
    );
  });

  test('what has not changed stays the same object', () => {
    const [report] = reports;
    const judge = new DraftJudge();
    const before = judge.judge(plain(report), null).report;
    const after = judge.judge(withValue(plain(report), cell('granted'), 12345), null).report;
    assert.equal(after.tables.applications.rows.granted.total, 12345);
    assert.equal(after.tables.applications.rows.received, before.tables.applications.rows.received);
    assert.equal(after.tables.proactiveDisclosure, before.tables.proactiveDisclosure);
    assert.equal(after.overview, before.overview);
    assert.ok(Object.isFrozen(after) && Object.isFrozen(after.tables.applications.rows.granted));
  });

  test('what its owner changed in place is seen, too', () => {
    const draft = plain(reports[0]);
    const judge = new DraftJudge();
    judge.judge(draft, null);
    draft.tables.applications.rows.granted.total = 777;
    const next = withValue(draft, cell('received'), 778);
    assert.deepEqual(plain(judge.judge(next, null)), plain(fresh(next, null)));
  });

  test('what is no JSON is read, which tells of it', () => {
    const report = reports[0];
    const strange = new Proxy({}, { ownKeys: () => { throw new Error('no'); }, get: () => { throw new Error('no'); } });
    assert.equal(followed(report, { ...report, tables: strange }), undefined);
    const holes = { ...report, overview: Array(report.overview.length) };
    assert.equal(followed(report, holes), undefined);
    assert.equal(followed(report, { ...report, title: undefined }), undefined);
    assert.equal(followed(report, Object.create(report)), report);
  });
});

describe('a rule that remembers', () => {
  const ask = (rule) => {
    let asked = 0;
    const [own] = remembering([{ id: 'complete', severity: 'warning', check: (...args) => { asked += 1; rule(...args); } }]);
    return { check: (subject) => applyRules([own], subject), asked: () => asked };
  };
  const base = Object.freeze({ year: 2023, agency: { name: '某局' }, tables: Object.freeze({ applications: {}, reviewLitigation: {} }) });

  test('is asked again when what it read is another, and not when something else is', () => {
    const { check, asked } = ask(({ report }, tally) => void (report.tables.applications && tally.holds('applications')));
    assert.equal(check({ report: base }).byRule.complete.assessed, 1);
    assert.equal(check({ report: { ...base, year: 2024, tables: { ...base.tables, reviewLitigation: { rows: {} } } } }).byRule.complete.assessed, 1);
    assert.equal(asked(), 1);
    assert.equal(check({ report: { ...base, tables: {} } }).byRule.complete, undefined);
    assert.equal(check({ report: { year: 2023, agency: base.agency, tables: { applications: {} } } }).byRule.complete.assessed, 1);
    assert.equal(asked(), 3);
  });

  test('is asked again when what it missed is there, and when what it is compared with is another', () => {
    const { check, asked } = ask(({ report, previous }, tally) => void (report.published && previous && tally.holds('report')));
    check({ report: base });
    check({ report: { ...base, published: '2024-01-01' } });
    assert.equal(asked(), 2);
    assert.equal(check({ report: { ...base, published: '2024-01-01' }, previous: base }).assessed, 0);
    assert.equal(asked(), 3);
  });

  test('that looks at what there is has read all of it', () => {
    for (const look of [({ report }) => void Object.keys(report), ({ report }) => void ({ ...report.tables }), ({ report }) => void ('title' in report), ({ report }) => void JSON.stringify(report)]) {
      const { check, asked } = ask(look);
      check({ report: base });
      check({ report: base });
      assert.equal(asked(), 1);
      check({ report: { ...base } });
      assert.equal(asked(), 2);
    }
    const { check } = ask(({ report }, tally) => tally.breaks('report', '', { missing: 'part', all: JSON.stringify(report), copy: { ...report } }));
    const [{ data }] = check({ report: base }).findings;
    assert.equal(data.all, JSON.stringify(base));
    assert.deepEqual(plain(data.copy), plain(base));
  });

  test('of every rule and every example comes to the same as without', () => {
    const own = remembering(rules);
    for (const report of reports) for (const previous of [undefined, ...reports]) assert.deepEqual(applyRules(own, { report, ...(previous && { previous }) }), applyRules(rules, { report, ...(previous && { previous }) }));
  });
});
