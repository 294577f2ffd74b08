/** Subordinates' reports added up: exact sums, and nothing taken for 0. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from '../fixtures/fast-check.mjs';
import { blocks, cells, checkReport, describeFinding, parseReport, rollUp, tableKeys } from '../../dist/core.js';
import { anyReport, runs } from '../fixtures/any-report.mjs';
import { read } from '../fixtures/examples.mjs';

const options = { agency: '示例县人民政府', year: 2023 };

/** A report of edition 2021 in which every cell holds what is given for it. */
function filled(name, number, changes = {}) {
  const tables = Object.fromEntries(
    tableKeys.map((key) => {
      const rows = {};
      for (const { row, column } of blocks(key, '2021').flatMap(cells)) (rows[row] ??= {})[column] = number(key, row, column);
      return [key, { edition: '2021', rows }];
    }),
  );
  return { year: 2023, agency: { name }, tables, ...changes };
}

const told = (findings) => findings.map(({ id, at }) => `${id} ${at}`);

describe('a roll-up', () => {
  test('is the sum of every cell, and the rule that checks it agrees', () => {
    const [a, b] = [filled('甲局', () => 3), filled('乙局', (key) => (key === 'applications' ? 4 : 0.1))];
    const { draft, findings } = rollUp([a, b], { ...options, agency: { name: '示例县人民政府', level: 'government' } });
    assert.deepEqual(findings, []);
    assert.deepEqual(draft.agency, { name: '示例县人民政府', level: 'government' });
    assert.equal(draft.tables.applications.rows.received.total, 7);
    assert.equal(draft.tables.proactiveDisclosure.rows.fees.amount, 3.1);
    const { byRule, findings: checked } = checkReport(draft, { subordinates: [a, b] });
    assert.equal(byRule['roll-up'].assessed, 200);
    assert.deepEqual(checked.filter(({ id }) => id === 'roll-up'), []);
    assert.ok(parseReport(draft).report);
  });

  test('is exact where doubles are not', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(99_999_999), { minLength: 1, maxLength: 30 }), (numbers) => {
        const reports = numbers.map((each, index) => filled(`局${index}`, () => each / 10_000));
        const { draft } = rollUp(reports, options);
        assert.equal(draft.tables.proactiveDisclosure.rows.fees.amount, numbers.reduce((sum, each) => sum + each, 0) / 10_000);
      }),
      { numRuns: 50 },
    );
  });

  test('of any reports: what looks like the sum of all is that, what lacks some says how many, and the draft is a report', () => {
    const many = fc.array(anyReport, { minLength: 1, maxLength: 4 }).map((reports) => reports.map((report, index) => ({ ...report, year: 2023, agency: { name: `局${index}` } })));
    let whole = 0;
    let some = 0;
    fc.assert(
      fc.property(many, fc.boolean(), fc.boolean(), (reports, partial, broken) => {
        const given = broken ? [...reports, { year: 2023 }] : reports;
        const { draft, findings } = rollUp(given, { ...options, partial });
        assert.deepEqual(parseReport(draft).findings, []);
        for (const key of tableKeys) {
          const table = draft.tables[key];
          if (!table) continue;
          for (const { row, column } of blocks(key, table.edition ?? '2021').flatMap(cells)) {
            const sum = table.rows[row][column];
            const numbers = reports.flatMap((report) => {
              const cell = report.tables?.[key]?.rows?.[row]?.[column];
              return typeof cell === 'number' ? [cell] : (cell?.value ?? null) === null ? [] : [cell.value];
            });
            const [, lacking] = /（缺(\d+)份）$/.exec(sum?.printed ?? '') ?? [];
            if (sum === null) continue;
            if (lacking === undefined) {
              whole += 1;
              assert.equal(numbers.length, given.length, `${row} ${column}`);
            } else {
              some += 1;
              // One whose wording says another number is not counted.
              assert.ok(partial && Number(lacking) >= given.length - numbers.length && Number(lacking) < given.length);
            }
            if (Number(lacking ?? 0) === given.length - numbers.length) assert.equal(sum.value ?? sum, Number((numbers.reduce((total, each) => total + Math.round(each * 10_000), 0) / 10_000).toFixed(4)));
          }
        }
        for (const found of findings) for (const locale of ['zh-Hans', 'en']) assert.ok(describeFinding(found, locale));
      }),
      { numRuns: runs },
    );
    assert.ok(whole > 100 && some > 100, `${whole} whole, ${some} of some`);
  });

  test('has no sum where a number is missing, and says whose', () => {
    const blank = filled('乙局', (_, row, column) => (row === 'received' && column === 'total' ? null : 1));
    const slash = filled('丙局', (_, row, column) => (row === 'received' && column === 'total' ? { value: null, printed: '/' } : { value: 2, printed: '2件' }));
    const { draft, findings } = rollUp([filled('甲局', () => 1), blank, slash], options);
    assert.equal(draft.tables.applications.rows.received.total, null);
    assert.equal(draft.tables.applications.rows.received.research, 4);
    assert.deepEqual(told(findings), ['sum-with-blank subordinates.1:tables.applications', 'sum-with-blank subordinates.2:tables.applications']);
    assert.deepEqual(findings[0].related, ['subordinates.1:tables.applications.rows.received.total']);
    assert.match(describeFinding(findings[0], 'zh-Hans'), /乙局的报告有 1 格没有可以相加的数字/);
    assert.match(describeFinding(findings[0], 'en'), /the report of 乙局 has 1 cell without a number that can be added up/);
  });

  test('does not add up two editions, two years or half a list', () => {
    const other = read('xishan-2023-mixed.json');
    const editions = rollUp([filled('甲局', () => 1), other], options);
    assert.equal(editions.draft.tables.proactiveDisclosure, undefined);
    assert.ok(told(editions.findings).includes('sum-editions tables.proactiveDisclosure'));
    const years = rollUp([filled('甲局', () => 1), filled('乙局', () => 1, { year: 2022 })], options);
    assert.deepEqual(told(years.findings), ['sum-other-year subordinates.1:year']);
    assert.equal(years.draft.tables.applications.rows.received.total, null);
    const broken = rollUp([filled('甲局', () => 1), { year: '2023' }], options);
    assert.ok(told(broken.findings).some((each) => each.startsWith('wrong-kind subordinates.1:')));
    assert.equal(broken.draft.tables.applications.rows.received.total, null);
    const without = rollUp([filled('甲局', () => 1), { year: 2023, agency: { name: '乙局' } }], options);
    assert.deepEqual(told(without.findings), tableKeys.map((key) => `sum-without-table subordinates.1:tables.${key}`));
    assert.deepEqual(told(rollUp([], options).findings), ['sum-of-none ']);
  });

  test('counts nobody twice: not two reports of one agency, nor the report that is being made', () => {
    const blank = ({ draft }) => draft.tables.applications.rows.received.total;
    for (const partial of [false, true]) {
      const twice = rollUp([filled('甲局', () => 1), filled(' 甲局\u3000', () => 1)], { ...options, partial });
      assert.deepEqual(told(twice.findings), ['sum-twice subordinates.1:agency']);
      assert.equal(blank(twice), null);
      const itself = rollUp([filled('甲局', () => 1), filled('示例县人民政府', () => 1)], { ...options, partial });
      assert.deepEqual(told(itself.findings), ['sum-itself subordinates.1:agency']);
      assert.equal(blank(itself), null);
    }
    // The year before is of another year, and that alone is the matter.
    assert.deepEqual(told(rollUp([filled('甲局', () => 1), filled('甲局', () => 1, { year: 2022 })], options).findings), ['sum-other-year subordinates.1:year']);
  });

  test('says of a sum of some that it is one, in its own cell', () => {
    const some = (_, row, column) => (row === 'received' && column === 'total' ? null : 1000.5);
    const { draft, findings } = rollUp([filled('甲局', () => 1), filled('乙局', some), 'no report', filled('丙局', () => 1, { year: 2022 })], { ...options, partial: true });
    assert.deepEqual(draft.tables.applications.rows.received.total, { value: 1, printed: '1（缺3份）' });
    assert.deepEqual(draft.tables.proactiveDisclosure.rows.fees.amount, { value: 1001.5, printed: '1,001.5（缺2份）' });
    assert.deepEqual(parseReport(draft).findings, []);
    assert.ok(told(findings).includes('not-a-report subordinates.2:'));
    // What is a sum of some below does not become a whole one above.
    const above = rollUp([filled('丁局', () => 1), { ...draft, agency: { name: '某县' } }], { ...options, agency: '某市' });
    assert.equal(above.draft.tables.applications.rows.received.total, null);
    assert.ok(told(above.findings).includes('sum-with-blank subordinates.1:tables.applications'));
    const none = rollUp([filled('甲局', () => null), null], { ...options, partial: true });
    assert.equal(none.draft.tables.applications.rows.received.total, null);
    const all = [filled('甲局', () => 1), filled('乙局', () => 2)];
    assert.deepEqual(rollUp(all, { ...options, partial: true }), rollUp(all, options));
  });

  test('is blank where a wording says another number, where the sum has more digits than can be kept, and a table that none has is told', () => {
    const at = (value) => (_, row, column) => (row === 'received' && column === 'total' ? value : 1);
    const unsure = rollUp([filled('甲局', () => 1), filled('乙局', at({ value: 50, printed: '5件' }))], options);
    assert.equal(unsure.draft.tables.applications.rows.received.total, null);
    assert.deepEqual(told(unsure.findings), ['printed-value subordinates.1:tables.applications.rows.received.total', 'sum-with-blank subordinates.1:tables.applications']);
    const large = rollUp([filled('甲局', () => 1), filled('乙局', at(Number.MAX_SAFE_INTEGER))], options);
    assert.equal(large.draft.tables.applications.rows.received.total, null);
    assert.deepEqual(told(large.findings), ['number-not-exact tables.applications.rows.received.total']);
    const without = rollUp([{ year: 2023, agency: { name: '甲局' } }], options);
    assert.deepEqual(without.draft.tables, {});
    assert.deepEqual(told(without.findings), tableKeys.map((key) => `sum-without-table subordinates.0:tables.${key}`));
  });

  test('never throws, and tells of what is no report, no list, no agency or no year', () => {
    const odd = [undefined, null, 5, 'x', {}, [], [null], [undefined], Array(2), [5, 'x', [], {}], { length: 3 }];
    for (const reports of odd) {
      for (const given of [undefined, null, {}, { agency: 5, year: 'x' }, { agency: null, year: NaN }, options]) {
        const { draft, findings } = rollUp(reports, given);
        assert.ok(findings.length && draft.tables, JSON.stringify([reports, given]));
        for (const found of findings) for (const locale of ['zh-Hans', 'en']) assert.ok(describeFinding(found, locale));
      }
    }
    assert.deepEqual(told(rollUp([null], options).findings), ['not-a-report subordinates.0:', 'sum-of-none ']);
    // A gap in a list is a report that is missing.
    const gap = [filled('甲局', () => 1)];
    gap.length = 2;
    assert.equal(rollUp(gap, options).draft.tables.applications.rows.received.total, null);
  });

  test('keeps a unit that all write, and adds up no two', () => {
    const bought = (name, printed, value) => ({ year: 2019, agency: { name }, tables: { proactiveDisclosure: { edition: '2019', rows: { procurement: { projects: 1, totalAmount: { value, printed } } } } } });
    const at = { agency: '示例县人民政府', year: 2019 };
    const same = rollUp([bought('甲局', '68.35万元', 68.35), bought('乙局', '1.4万元', 1.4)], at);
    assert.deepEqual(same.draft.tables.proactiveDisclosure.rows.procurement.totalAmount, { value: 69.75, printed: '69.75万元' });
    const differ = rollUp([bought('甲局', '68.35万元', 68.35), bought('乙局', '251000元', 251000)], at);
    assert.equal(differ.draft.tables.proactiveDisclosure.rows.procurement.totalAmount, null);
    assert.ok(told(differ.findings).includes('sum-of-units tables.proactiveDisclosure.rows.procurement.totalAmount'));
    // The column of edition 2021 is in 万元; who writes 元 into it means 元.
    const fee = (name, amount) => filled(name, (_, row) => (row === 'fees' ? amount : 1));
    const feeOf = (...amounts) => rollUp(amounts.map((each, index) => fee(`局${index}`, each)), options).draft.tables.proactiveDisclosure.rows.fees.amount;
    assert.equal(feeOf(1.5, { value: 2, printed: '2万元' }), 3.5);
    assert.equal(feeOf(1.5, { value: 2000, printed: '2000元' }), null);
    assert.equal(feeOf(1.5, { value: 0, printed: '0元' }), 1.5);
    assert.deepEqual(feeOf({ value: 10, printed: '10元' }, { value: 2000, printed: '2000元' }), { value: 2010, printed: '2,010元' });
  });

  test('says of every matter whose it is', () => {
    const data = (findings, id) => findings.filter((each) => each.id === id).map((each) => each.data);
    const years = rollUp([filled('甲局', () => 1), filled('甲局 ', () => 2), filled('乙局', () => 1, { year: 2022 }), { year: 2023, agency: { name: '丙局' } }], options).findings;
    assert.deepEqual(data(years, 'sum-other-year'), [{ agency: '乙局', found: 2022, expected: 2023 }]);
    assert.deepEqual(data(years, 'sum-twice'), [{ agency: '甲局 ' }]);
    assert.deepEqual(data(years, 'sum-without-table'), tableKeys.map(() => ({ agency: '丙局' })));
    const large = rollUp([filled('甲局', (_, row, column) => (row === 'received' && column === 'total' ? Number.MAX_SAFE_INTEGER : 1)), filled('乙局', () => 1)], options).findings;
    assert.deepEqual(data(large, 'number-not-exact'), [{ shown: '9007199254740992' }]);
    const older = (name) => ({ ...read('qinghe-2019.json'), year: 2023, agency: { name } });
    const editions = [filled('甲局', () => 1), older('乙局'), filled('丙局', () => 1)];
    for (const found of data(rollUp(editions, options).findings, 'sum-editions')) {
      assert.deepEqual(found, { editions: [{ edition: '2021', agencies: ['甲局', '丙局'] }, { edition: '2019', agencies: ['乙局'] }] });
    }
    const fee = (name, amount) => filled(name, (_, row) => (row === 'fees' ? amount : 1));
    const units = rollUp([fee('甲局', { value: 10, printed: '10元' }), fee('乙局', 2), fee('丙局', { value: 5, printed: '5元' })], options);
    assert.deepEqual(data(units.findings, 'sum-of-units'), [{ units: [{ unit: '元', agencies: ['甲局', '丙局'] }, { unit: '万元', agencies: ['乙局'] }] }]);
  });

  test('counts a number whose wording names none, and no sum of some, however many it lacks', () => {
    const at = (value) => filled('乙局', (_, row, column) => (row === 'received' && column === 'total' ? value : 1));
    const sum = (value) => rollUp([filled('甲局', () => 1), at(value)], options).draft.tables.applications.rows.received.total;
    assert.equal(sum({ value: 5, printed: '详见附件' }), 6);
    assert.equal(sum({ value: 5, printed: '5（缺1份）左右' }), 6);
    assert.equal(sum({ value: 5, printed: '5（缺12份）' }), null);
    assert.equal(sum({ value: 5, printed: '5（ 缺  1 份 ）' }), null);
    assert.deepEqual(told(rollUp([filled('甲  局', () => 1), filled('甲局', () => 1)], options).findings), ['sum-twice subordinates.1:agency']);
  });

  test('every sentence of it is there in both languages', () => {
    const all = [
      ...rollUp([], options).findings,
      ...rollUp([filled('甲局', () => 1, { year: 2022 }), filled('甲局', () => null), filled('甲局', () => 1), filled(options.agency, () => 1), read('xishan-2023-mixed.json'), { year: 2023, agency: { name: '丁局' } }], options).findings,
    ];
    for (const found of all) {
      for (const locale of ['zh-Hans', 'en']) assert.ok(!describeFinding(found, locale).endsWith(found.id), found.id);
    }
  });
});
