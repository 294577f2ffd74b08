import { expect } from '@open-wc/testing';
import fc from '../fixtures/fast-check.mjs';
import { tableKeys } from '../../src/definition/form.js';
import type { Edition } from '../../src/definition/form.js';
import { checkReport } from '../../src/rules/check.js';
import type { CheckOptions } from '../../src/rules/check.js';
import { agreeing, lastYears, subordinates } from '../fixtures/agreeing.mjs';
import { agreeingWith, anyEdition, anyNumbers, covering, outcomesOf } from './agreeing.js';

const told = (findings: readonly { id: string; at: string }[]): string[] => findings.map(({ id, at }) => `${id} ${at}`).sort();
const equalities: Record<Edition, number> = { '2021': 42, '2019': 40 };

describe('checkReport', () => {
  it('counts 42 equalities in edition 2021, 40 in 2019, 7 more with last year’s report', () => {
    for (const edition of ['2021', '2019'] as const) {
      const report = agreeing({ edition, year: 2023 });
      const alone = checkReport(report);
      expect([alone.assessed, alone.notAssessable, alone.broken]).to.deep.equal([equalities[edition], 0, 0]);
      const both = checkReport(report, { previous: lastYears(report) });
      expect([both.assessed, both.notAssessable, both.broken]).to.deep.equal([equalities[edition] + 7, 0, 0]);
    }
  });

  it('finds nothing in a report built to agree, whatever its numbers', () => {
    fc.assert(
      fc.property(anyEdition, anyNumbers, (edition, numbers) => {
        expect(told(checkReport(agreeingWith(edition, numbers)).findings)).to.deep.equal([]);
      }),
      { numRuns: 60 },
    );
  });

  it('finds a cell changed by one by exactly the rules that cover it', () => {
    const place = fc.record({
      edition: anyEdition,
      numbers: anyNumbers,
      table: fc.constantFrom('applications' as const, 'reviewLitigation' as const),
      pick: fc.nat(),
      step: fc.constantFrom(1, -1),
    });
    fc.assert(
      fc.property(place, ({ edition, numbers, table, pick, step }) => {
        const report = agreeingWith(edition, numbers);
        const { rows } = report.tables[table];
        const cells = Object.entries(rows).flatMap(([row, columns]) => Object.keys(columns).map((column) => [row, column] as const));
        const [row, column] = cells[pick % cells.length]!;
        const value = rows[row]![column]! + step;
        rows[row]![column] = value;
        const expected = covering(table, row, column, edition);
        if (value < 0) expected.push(`kind-of-number tables.${table}.rows.${row}.${column}`);
        expect(told(checkReport(report).findings)).to.deep.equal(expected.sort());
      }),
      { numRuns: 200 },
    );
  });

  it('never throws, whatever JSON it is given', () => {
    const broken = fc.tuple(anyEdition, fc.jsonValue(), fc.nat()).map(([edition, value, pick]) => {
      const report = structuredClone(agreeing({ edition, year: 2023 })) as unknown as Record<string, unknown>;
      const places: (readonly [Record<string, unknown>, string])[] = [];
      const walk = (at: unknown): void => {
        if (typeof at !== 'object' || at === null) return;
        for (const key of Object.keys(at)) {
          places.push([at as Record<string, unknown>, key]);
          walk((at as Record<string, unknown>)[key]);
        }
      };
      walk(report);
      const [parent, key] = places[pick % places.length]!;
      parent[key] = value;
      return report;
    });
    const any = fc.oneof(fc.jsonValue(), broken);
    fc.assert(
      fc.property(any, any, fc.array(any, { maxLength: 3 }), (report, previous, below) => {
        const { assessed, notAssessable } = checkReport(report, { previous, subordinates: below });
        expect(assessed).to.be.at.least(0);
        expect(notAssessable).to.be.at.least(0);
      }),
      { numRuns: 300 },
    );
  });

  it('does not assess what a blank keeps from being checked: it neither passes nor breaks', () => {
    const report = agreeingWith('2019', [3, 5, 8, 1]);
    for (const row of outcomesOf('2019')) report.tables.applications.rows[row]!['total'] = null;
    const checked = checkReport(report);
    const rows = outcomesOf('2019').length;
    expect(checked.byRule['row-total']).to.deep.equal({ assessed: 23 - rows, notAssessable: rows, broken: 0 });
    expect(checked.byRule['outcome-total']).to.deep.equal({ assessed: 6, notAssessable: 1, broken: 0 });
    expect([checked.assessed, checked.notAssessable, checked.broken]).to.deep.equal([40 - rows - 1, rows + 1, 0]);
    expect(checked.findings.map(({ id, related }) => [id, related.length])).to.deep.equal([['complete', rows]]);
  });

  it('finds a balance that breaks in two columns and holds in 总计, in both', () => {
    const report = agreeingWith('2021', [4, 9, 2, 7, 1]);
    const { carriedIn } = report.tables.applications.rows;
    carriedIn!['commercial']! += 2;
    carriedIn!['research']! -= 2;
    const found = checkReport(report).findings.filter(({ id }) => id === 'balance');
    expect(found.map(({ at }) => at)).to.deep.equal(['tables.applications.rows.carriedOut.commercial', 'tables.applications.rows.carriedOut.research']);
    expect(found[0]!.data).to.deep.include({ difference: 2 });
    expect(found[0]!.related).to.deep.equal(['received', 'carriedIn', 'totalOutcomes'].map((row) => `tables.applications.rows.${row}.commercial`));
  });

  it('counts what a missing table should have shown as not assessable, by the form in force', () => {
    const report = agreeing({ edition: '2019', year: 2023 });
    const { tables, ...rest } = report as unknown as { tables: Record<string, unknown> };
    for (const key of ['applications', 'reviewLitigation']) {
      const { [key]: _gone, ...others } = tables;
      const { assessed, notAssessable } = checkReport({ ...rest, tables: others });
      expect([assessed, notAssessable]).to.deep.equal(key === 'applications' ? [3, 39] : [37, 3]);
      expect(checkReport({ ...rest, tables: others }, { previous: lastYears(report) }).notAssessable).to.equal(key === 'applications' ? 46 : 3);
    }
  });

  it('gives both sides of a sum with label, sign and number, and a number that may have been torn', () => {
    const report = agreeingWith('2021', [0]);
    Object.assign(report.tables.applications.rows['received']!, { naturalPersons: 1, commercial: 0, total: 10 });
    const [row] = checkReport(report).findings.filter(({ id }) => id === 'row-total');
    expect(row!.severity).to.equal('error');
    expect(row!.data).to.deep.include({ leftSum: 1, rightSum: 10, difference: -9 });
    expect((row!.data as { left: unknown[] }).left[0]).to.deep.equal({
      at: 'tables.applications.rows.received.naturalPersons',
      label: { label: '自然人', en: 'Natural persons' },
      sign: 1,
      value: 1,
    });
    expect((row!.data as { torn?: unknown }).torn).to.deep.equal({
      at: ['naturalPersons', 'commercial'].map((column) => `tables.applications.rows.received.${column}`),
      value: 10,
    });
  });

  const torn = (rule: string, cells: Record<string, Record<string, number>>): unknown => {
    const report = agreeingWith('2021', [0]);
    for (const [row, columns] of Object.entries(cells)) Object.assign(report.tables.applications.rows[row]!, columns);
    const [found] = checkReport(report).findings.filter(({ id }) => id === rule);
    expect(found, 'the sum is broken').not.to.equal(undefined);
    return (found!.data as { torn?: { value: number } }).torn?.value;
  };
  const tears: [what: string, naturalPersons: number, commercial: number, total: number, expected: number | undefined][] = [
    ['25 as 2 and 5', 2, 5, 25, 25],
    ['99 as 9 and 9', 9, 9, 99, 99],
    ['10 and 0, which are no two digits', 10, 0, 100, undefined],
    ['1 and 12, of which one has two digits', 1, 12, 22, undefined],
    ['a negative number', -1, 0, -10, undefined],
    ['a fraction', 1.5, 0, 15, undefined],
    ['1 and 0 where 11 is wanted', 1, 0, 11, undefined],
  ];
  for (const [what, naturalPersons, commercial, total, expected] of tears) {
    it(`${expected ? 'takes for torn' : 'does not take for torn'}: ${what}`, () => {
      expect(torn('row-total', { received: { naturalPersons, commercial, total } })).to.equal(expected);
    });
  }

  it('takes no number for torn over two rows', () => {
    expect(torn('outcome-total', { granted: { naturalPersons: 1 }, totalOutcomes: { naturalPersons: 10 } })).to.equal(undefined);
  });

  it('counts parts together as the whole', () => {
    const { byPart, assessed } = checkReport(agreeing({ edition: '2021', year: 2023 }));
    expect(tableKeys.map((key) => byPart[key]?.equalities.assessed ?? 0)).to.deep.equal([0, 39, 3]);
    expect(assessed).to.equal(42);
  });

  it('throws at no options, and tells of those that are no reports', () => {
    const report = agreeing();
    const told = (options: unknown): string[] => checkReport(report, options as CheckOptions).findings.map(({ id, at, severity }) => `${severity} ${id} ${at}`);
    for (const nothing of [undefined, null, 5, 'x', {}, { previous: null, subordinates: null }, { subordinates: [] }]) expect(told(nothing)).to.deep.equal([]);
    expect(told({ subordinates: 5 })).to.deep.equal(['warning not-a-report subordinates.0:']);
    expect(told({ subordinates: Array(2) })).to.deep.equal(['warning not-a-report subordinates.0:', 'warning not-a-report subordinates.1:']);
    expect(told({ previous: 'x', subordinates: { length: 2 } })[0]).to.equal('warning not-a-report previous:');
    for (const nothing of [undefined, null, 5, '', [], () => {}]) expect(checkReport(nothing, null as unknown as CheckOptions).findings.map(({ id }) => id)).to.deep.equal(['not-a-report']);
  });

  it('adds subordinates exactly, and not at all where one cannot be read', () => {
    type Fees = { tables: { proactiveDisclosure: { rows: { fees: { amount: number } } } } };
    const whole = agreeing({ edition: '2021', year: 2023 });
    const report = whole as unknown as Fees;
    const below = structuredClone(subordinates(whole)) as unknown as Fees[];
    report.tables.proactiveDisclosure.rows.fees.amount = 0.3;
    [0.1, 0.2].forEach((amount, index) => (below[index]!.tables.proactiveDisclosure.rows.fees.amount = amount));
    const right = checkReport(report, { subordinates: below });
    expect(right.byRule['roll-up']).to.deep.equal({ assessed: 200, notAssessable: 0, broken: 0 });
    expect(right.findings).to.deep.equal([]);
    const unread = checkReport(report, { subordinates: [below[0], 'no report'] });
    expect(unread.byRule['roll-up']).to.equal(undefined);
    expect(unread.findings.map(({ id, at, severity }) => [id, at, severity])).to.deep.equal([['not-a-report', 'subordinates.1:', 'warning']]);
  });

  it('adds up no 元 and 万元', () => {
    const whole = agreeing({ edition: '2021', year: 2023 });
    const below = structuredClone(subordinates(whole)) as unknown as { tables: { proactiveDisclosure: { rows: { fees: { amount: unknown } } } } }[];
    const count = (...amounts: unknown[]) => {
      amounts.forEach((amount, index) => (below[index]!.tables.proactiveDisclosure.rows.fees.amount = amount));
      return checkReport(whole, { subordinates: below }).byRule['roll-up'];
    };
    expect(count(26.55, { value: 2000, printed: '2000元' })).to.deep.equal({ assessed: 199, notAssessable: 1, broken: 0 });
    expect(count(26.55, { value: 0, printed: '0元' })).to.deep.equal({ assessed: 200, notAssessable: 0, broken: 0 });
    expect(count(26, { value: 1, printed: '1万元' })).to.deep.equal({ assessed: 200, notAssessable: 0, broken: 1 });
  });

  it('marks the seven columns of what last year carried over', () => {
    const report = agreeing({ edition: '2021', year: 2023 });
    const previous = structuredClone(lastYears(report)) as unknown as ReturnType<typeof agreeingWith>;
    previous.tables.applications.rows['carriedOut']!['research']! += 1;
    const found = checkReport(report, { previous }).findings.filter(({ id }) => id === 'carried-over');
    expect(found).to.have.length(1);
    expect(found[0]!.at).to.equal('tables.applications.rows.carriedIn.research');
    expect(found[0]!.related).to.deep.equal(['previous:tables.applications.rows.carriedOut.research']);
  });
});
