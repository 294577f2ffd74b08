/** What a rule finds, as data: at which cell, from which others, with which numbers; and what it leaves alone. */
import { expect } from '@open-wc/testing';
import type { Edition } from '../../src/definition/form.js';
import { checkReport } from '../../src/rules/check.js';
import type { RuleId } from '../../src/rules/rule.js';
import { agreeing, lastYears, subordinates } from '../fixtures/agreeing.mjs';
import type { Json } from '../fixtures/reports.js';
import { agreeingWith } from './agreeing.js';
import type { Agreeing } from './agreeing.js';
import { checkedWith } from './worked.js';

interface Found {
  readonly at: string;
  readonly data: Record<string, unknown>;
  readonly related: readonly string[];
}
interface Term {
  readonly at: string;
  readonly label: { readonly label: string };
  readonly group?: { readonly label: string };
  readonly value: number;
  readonly sign: number;
}
const reportOf = (edition: Edition = '2021'): Agreeing => structuredClone(agreeing({ edition, year: 2023 })) as unknown as Agreeing;
const previousOf = (report: Agreeing): Agreeing => structuredClone(lastYears(report as never)) as unknown as Agreeing;
const found = (rule: string, report: object, options: Parameters<typeof checkReport>[1] = {}): Found[] => checkReport(report, options).findings.filter(({ id }) => id === rule) as unknown as Found[];
const count = (rule: RuleId, report: object, options: Parameters<typeof checkReport>[1] = {}): readonly number[] => {
  const { assessed, notAssessable, broken } = checkReport(report, options).byRule[rule] || { assessed: 0, notAssessable: 0, broken: 0 };
  return [assessed, notAssessable, broken];
};
const terms = (side: unknown): string[] => (side as Term[]).map(({ at, label, value, sign }) => `${at} ${label.label} ${sign * value}`);
const two = 'tables.proactiveDisclosure.rows';
const three = 'tables.applications.rows';

describe('last year’s report', () => {
  it('is that of the year before and of the same agency, or that is said', () => {
    const report = reportOf();
    const given = (more: object): unknown[] => checkReport(report, { previous: { ...previousOf(report), ...more } }).findings.filter(({ id }) => id.startsWith('previous-')).map(({ id, at, data, severity }) => [id, at, data, severity]);
    expect(given({})).to.deep.equal([]);
    expect(given({ year: 2021 })).to.deep.equal([['previous-year', 'previous:year', { found: 2021, expected: 2022 }, 'warning']]);
    expect(given({ year: 2024 })).to.have.length(1);
    expect(given({ agency: { name: '另一机关' } })).to.deep.equal([['previous-agency', 'previous:agency.name', { found: '另一机关' }, 'review']]);
    const { name } = report['agency'] as { name: string };
    expect(given({ agency: { name: ` ${name}\u3000` } })).to.deep.equal([]);
    expect(checkReport({ ...report, agency: { name: `${name} ` } }, { previous: previousOf(report) }).findings).to.deep.equal([]);
  });

  it('carries over what this one begins with', () => {
    const report = reportOf();
    const previous = previousOf(report);
    previous.tables.applications.rows['carriedOut']!['research']! += 4;
    const [one, ...others] = found('carried-over', report, { previous });
    const now = report.tables.applications.rows['carriedIn']!['research']!;
    expect(others).to.deep.equal([]);
    expect([one!.at, one!.related]).to.deep.equal([`${three}.carriedIn.research`, [`previous:${three}.carriedOut.research`]]);
    expect(terms(one!.data['left'])).to.deep.equal([`previous:${three}.carriedOut.research 四、结转下年度继续办理 ${now + 4}`]);
    expect(terms(one!.data['right'])).to.deep.equal([`${three}.carriedIn.research 二、上年结转政府信息公开申请数量 ${now}`]);
    expect(one!.data['difference']).to.equal(4);
  });

  it('had documents in force that this one’s follow from', () => {
    const report = reportOf();
    const previous = previousOf(report);
    const { rules } = report.tables.proactiveDisclosure.rows;
    rules!['inForce']! += 3;
    const [one] = found('stock', report, { previous });
    const before = previous.tables.proactiveDisclosure.rows['rules']!['inForce']!;
    expect([one!.at, one!.related]).to.deep.equal([`${two}.rules.inForce`, [`previous:${two}.rules.inForce`, `${two}.rules.issued`, `${two}.rules.repealed`]]);
    expect(terms(one!.data['left'])).to.deep.equal([`previous:${two}.rules.inForce 现行有效件数 ${before}`, `${two}.rules.issued 本年制发件数 ${rules!['issued']}`, `${two}.rules.repealed 本年废止件数 ${-rules!['repealed']!}`]);
    rules!['repealed'] = null;
    expect(count('stock', report, { previous })).to.deep.equal([1, 1, 0]);
  });

  it('had items, in the form of 2019, that this one begins with', () => {
    const report = reportOf('2019');
    const previous = previousOf(report);
    const rows = report.tables.proactiveDisclosure.rows;
    const row = Object.keys(rows).find((key) => 'itemsLastYear' in rows[key]!)!;
    rows[row]!['itemsLastYear']! += 2;
    const [one] = found('item-stock', report, { previous });
    expect([one!.at, one!.related]).to.deep.equal([`${two}.${row}.itemsLastYear`, [`previous:${two}.${row}.itemsLastYear`, `previous:${two}.${row}.change`]]);
    expect((one!.data['left'] as Term[]).map(({ label }) => label.label)).to.deep.equal(['上一年项目数量', '本年增/减']);
    previous.tables.proactiveDisclosure.rows[row]!['change'] = null;
    const [assessed, notAssessable, broken] = count('item-stock', report, { previous });
    expect([notAssessable, broken]).to.deep.equal([1, 0]);
    expect(assessed).to.be.above(2);
  });

  it('has other columns in another edition: what it has not is no number of it', () => {
    const report = reportOf();
    const previous = { ...previousOf(report), tables: { ...previousOf(report).tables, proactiveDisclosure: previousOf(reportOf('2019')).tables.proactiveDisclosure } };
    expect(count('stock', report, { previous })).to.deep.equal([0, 2, 0]);
  });
});

describe('stock-within-year', () => {
  it('is found at what is in force, from what was issued', () => {
    const report = reportOf();
    Object.assign(report.tables.proactiveDisclosure.rows['rules']!, { issued: 9, repealed: 0, inForce: 4 });
    const [one] = found('stock-within-year', report);
    expect([one!.at, one!.related, one!.data]).to.deep.equal([`${two}.rules.inForce`, [`${two}.rules.issued`, `${two}.rules.repealed`], { issued: 9, repealed: 0, inForce: 4 }]);
    report.tables.proactiveDisclosure.rows['rules']!['inForce'] = null;
    expect(count('stock-within-year', report)).to.deep.equal([1, 1, 0]);
  });
});

describe('kind-of-number', () => {
  it('an amount below 0, and none of 0', () => {
    const kinds = (amount: number): unknown[] => {
      const report = reportOf();
      report.tables.proactiveDisclosure.rows['fees']!['amount'] = amount;
      return found('kind-of-number', report).map(({ at, data }) => [at, data]);
    };
    expect(kinds(-0.5)).to.deep.equal([[`${two}.fees.amount`, { value: -0.5, kind: 'amount' }]]);
    expect([kinds(0), kinds(0.5)]).to.deep.equal([[], []]);
  });
});

describe('complete', () => {
  const labels = (list: unknown): string[] => (list as { label: string }[]).map(({ label }) => label);

  it('a part or a table that is missing, or says nothing', () => {
    const { overview: _, tables, ...rest } = reportOf();
    const { reviewLitigation: __, ...others } = tables;
    expect(found('complete', { ...rest, tables: others, problems: [{ text: ' \n' }], otherMatters: [{ text: ' ' }, { text: '无。' }] }).map(({ at, data }) => [at, data])).to.deep.equal([
      ['overview', { missing: 'part' }],
      ['tables.reviewLitigation', { missing: 'table' }],
      ['problems', { missing: 'part' }],
    ]);
  });

  it('says which rows are not there, which columns are blank throughout, and which rows lack a number beside', () => {
    const report = reportOf();
    const { rows } = report.tables.applications;
    delete rows['granted'];
    for (const row of Object.values(rows)) row['research'] = null;
    rows['repeats']!['total'] = null;
    const [one, ...others] = found('complete', report);
    expect(others).to.deep.equal([]);
    const { rows: gone, columns, partly, ...data } = one!.data;
    expect(data).to.deep.equal({ missing: 'cells', count: 7 + 24 + 1, sums: true });
    expect([labels(gone), labels(columns), labels(partly)]).to.deep.equal([['（一）予以公开'], ['科研机构'], ['2.重复申请']]);
    expect(one!.related).to.have.length(32);
    expect(one!.related.slice(0, 2)).to.deep.equal([`${three}.received.research`, `${three}.carriedIn.research`]);
  });

  it('names no column that is blank in one row, nor one of a block with a single row', () => {
    const report = reportOf();
    const { rules, fees } = report.tables.proactiveDisclosure.rows;
    rules!['issued'] = null;
    fees!['amount'] = null;
    const [one] = found('complete', report);
    expect(Object.keys(one!.data)).to.deep.equal(['missing', 'count', 'partly']);
    expect(labels(one!.data['partly'])).to.deep.equal(['规章', '行政事业性收费']);
    expect(one!.related).to.deep.equal([`${two}.rules.issued`, `${two}.fees.amount`]);
  });

  it('of one row of several that is there, blank throughout, names the row', () => {
    const report = reportOf();
    const { rows } = report.tables.proactiveDisclosure;
    delete rows['rules'];
    rows['normativeDocuments'] = { issued: null, repealed: null, inForce: null };
    const [one] = found('complete', report);
    expect([labels(one!.data['rows']), labels(one!.data['partly']), 'columns' in one!.data]).to.deep.equal([['规章'], ['行政规范性文件'], false]);
  });
});

describe('copied-prose', () => {
  const clause = (index: number): string => `虚构的子句编号${'甲乙丙丁戊己庚辛'[index]!}`;
  const withProse = (overview: string, problems = '。'): Json => ({ overview: [{ text: overview }], problems: [{ text: problems }], otherMatters: [{ text: '无' }] });
  const copied = (now: Json, before: Json): Found[] => {
    const report = reportOf();
    return found('copied-prose', { ...report, ...now }, { previous: { ...previousOf(report), ...before } });
  };

  it('says how much is last year’s, and which stretches mostly are', () => {
    const last = withProse(`${clause(0)}。${clause(1)}`, clause(2));
    const [one] = copied(withProse(`${clause(0)}，${clause(1)}`, `${clause(3)}`), last);
    expect([one!.at, one!.data, one!.related]).to.deep.equal(['overview', { percent: 67 }, ['overview.0.text']]);
    // A changed number hides nothing.
    expect(copied(withProse(`12${clause(0)}３．5%，${clause(1)}`, clause(3)), last)).to.have.length(1);
  });

  it('leaves half alone, and a stretch of which half is', () => {
    expect(copied(withProse(`${clause(0)}。${clause(4)}`), withProse(clause(0)))).to.deep.equal([]);
    const [one] = copied(withProse(`${clause(0)}。${clause(1)}。${clause(2)}`, `${clause(3)}。${clause(4)}`), withProse(`${clause(0)}。${clause(1)}。${clause(2)}`, clause(3)));
    expect([one!.data, one!.related]).to.deep.equal([{ percent: 80 }, ['overview.0.text']]);
  });

  it('counts no clause that is short, and cannot tell where there are no others', () => {
    const report = reportOf();
    const counted = (now: Json, before: Json): readonly number[] => count('copied-prose', { ...report, ...now }, { previous: { ...previousOf(report), ...before } });
    expect(counted(withProse('五个字短句'), withProse(clause(0)))).to.deep.equal([0, 1, 0]);
    expect(counted(withProse(clause(0)), withProse('五个字短句'))).to.deep.equal([0, 1, 0]);
    expect(counted(withProse('一共六个字的'), withProse('一共六个字的'))).to.deep.equal([1, 0, 1]);
    expect(count('copied-prose', { ...report, ...withProse(clause(0)) }, { previous: { ...previousOf(report), ...withProse(clause(0)), year: 2021 } })).to.deep.equal([0, 1, 0]);
  });
});

describe('processing-fee', () => {
  const outcome = (...otherMatters: Json[]): readonly number[] => count('processing-fee', { ...reportOf(), otherMatters });

  it('is told in a heading or a text, in any of its wordings', () => {
    for (const text of ['未收取信息处理费。', '信息公开处理费为0元。', '信息公开工作处理费0元', '发出收费通知2份。', '邮寄答复书的费用由机关承担。', '本年未收费。', '没有收费', '依申请公开没有产生任何费用。', '收取的费用均为依申请公开。']) {
      expect(outcome({ text }), text).to.deep.equal([1, 0, 0]);
    }
    expect(outcome({ heading: '信息处理费', text: '0元。' })).to.deep.equal([1, 0, 0]);
    expect(outcome({ text: '其他事项。' }, { text: '未收费。' })).to.deep.equal([1, 0, 0]);
  });

  it('is not told by other fees; and where there is no text nobody knows', () => {
    for (const text of ['行政事业性收费见第二部分。', '邮寄材料。费用另计', '收费标准已公布。', '会议费下降。']) expect(outcome({ text }), text).to.deep.equal([1, 0, 1]);
    expect(outcome({ text: ' \n' })).to.deep.equal([0, 1, 0]);
    expect(outcome()).to.deep.equal([0, 1, 0]);
  });
});

describe('report-year', () => {
  it('says which end of the period is not the year’s, and cannot tell without one', () => {
    const report = reportOf();
    expect(found('report-year', { ...report, period: { from: '2023-01-02', to: '2023-12-30' } }).map(({ at, data }) => [at, data])).to.deep.equal([
      ['period.from', { year: 2023, from: '2023-01-02' }],
      ['period.to', { year: 2023, to: '2023-12-30' }],
    ]);
    const { period: _, ...without } = report;
    const [assessed, , broken] = count('report-year', report);
    expect(count('report-year', without)).to.deep.equal([assessed! - 2, 2, broken]);
    expect(found('report-year', { ...report, preamble: [{ text: '统计期限为2022年度。' }] })[0]!.related).to.deep.equal(['year']);
  });
});

describe('roll-up', () => {
  const report = (): Agreeing => reportOf();
  const below = (of: Agreeing): Agreeing[] => structuredClone(subordinates(of as never)) as unknown as Agreeing[];

  it('names each report below by its agency', () => {
    const own = report();
    const parts = below(own);
    own.tables.applications.rows['received']!['research']! += 1;
    const [one, ...others] = found('roll-up', own, { subordinates: parts });
    const at = `${three}.received.research`;
    expect([one!.at, others]).to.deep.equal([at, []]);
    expect((one!.data['left'] as Term[]).map((term) => [term.at, term.label.label])).to.deep.equal(parts.map((part, index) => [`subordinates.${index}:${at}`, (part['agency'] as { name: string }).name]));
  });

  it('cannot tell where one is of another year, lacks a table or has it in another edition', () => {
    const assess = (change: (parts: Agreeing[]) => void): readonly number[] => {
      const own = report();
      const parts = below(own);
      change(parts);
      return count('roll-up', own, { subordinates: parts });
    };
    expect(assess(() => {})).to.deep.equal([200, 0, 0]);
    expect(assess((parts) => Object.assign(parts[0]!, { year: 2022 }))).to.deep.equal([0, 200, 0]);
    expect(assess((parts) => void delete (parts[1]!.tables as Partial<Agreeing['tables']>).reviewLitigation)).to.deep.equal([185, 15, 0]);
    expect(assess((parts) => (parts[0]!.tables.applications = reportOf('2019').tables.applications))).to.deep.equal([25, 175, 0]);
    const { reviewLitigation: _, ...tables } = report().tables;
    expect(count('roll-up', { ...report(), tables }, { subordinates: below(report()) })).to.deep.equal([185, 0, 0]);
  });

  it('adds up amounts of one unit alone, counts whatever is written beside them', () => {
    const own = report();
    const parts = below(own);
    const put = (row: string, column: string, printed: string): void => {
      const rows = row === 'fees' ? parts[0]!.tables.proactiveDisclosure.rows : parts[0]!.tables.applications.rows;
      Object.assign(rows[row]!, { [column]: { value: rows[row]![column], printed: `${rows[row]![column]}${printed}` } });
    };
    put('received', 'research', '元');
    expect(count('roll-up', own, { subordinates: parts })).to.deep.equal([200, 0, 0]);
    parts[0]!.tables.proactiveDisclosure.rows['fees']!['amount']! += 1;
    own.tables.proactiveDisclosure.rows['fees']!['amount']! += 1;
    put('fees', 'amount', '元');
    expect(count('roll-up', own, { subordinates: parts })).to.deep.equal([199, 1, 0]);
  });
});

describe('roll-up in the form of 2019', () => {
  it('adds up what was bought, which a column has beside counts, in one unit alone', () => {
    const own = reportOf('2019');
    const parts = structuredClone(subordinates(own as never)) as unknown as Agreeing[];
    const bought = (of: Agreeing, printed: string): void => void Object.assign(of.tables.proactiveDisclosure.rows['procurement']!, { totalAmount: { value: 5, printed } });
    bought(own, '5万元');
    parts.forEach((part) => bought(part, '5万元'));
    const [before] = count('roll-up', own, { subordinates: parts });
    bought(parts[0]!, '5元');
    expect(count('roll-up', own, { subordinates: parts }).slice(0, 2)).to.deep.equal([before! - 1, 1]);
  });
});

describe('a sum of rows', () => {
  it('names the group of each row that is in one, and the sum’s own cell last', () => {
    const report = agreeingWith('2021', [1]);
    report.tables.applications.rows['totalOutcomes']!['research']! += 1;
    const one = found('outcome-total', report).find(({ at }) => at.endsWith('.research'))!;
    const groups = (one.data['left'] as Term[]).map(({ group }) => group && group.label);
    expect(groups).to.deep.equal([undefined, undefined, ...Array<string>(8).fill('（三）不予公开'), ...Array<string>(3).fill('（四）无法提供'), ...Array<string>(5).fill('（五）不予处理'), ...Array<string>(3).fill('（六）其他处理')]);
    expect((one.data['right'] as Term[])[0]).to.not.have.property('group');
    expect([one.at, one.related.length]).to.deep.equal([`${three}.totalOutcomes.research`, 21]);
  });

  it('may have been torn only across a row, and only where the neighbours are digits', () => {
    const torn = (cells: Record<string, number>): unknown => {
      const report = agreeingWith('2021', [0]);
      Object.assign(report.tables.applications.rows['received']!, cells);
      return found('row-total', report)[0]!.data['torn'];
    };
    expect(torn({ naturalPersons: 1, commercial: 4, total: 14 })).to.deep.equal({ at: [`${three}.received.naturalPersons`, `${three}.received.commercial`], value: 14 });
    expect(torn({ naturalPersons: 0, commercial: 0, total: 3 })).to.equal(undefined);
    expect(torn({ naturalPersons: -1, commercial: 4, total: -6 })).to.equal(undefined);
    expect(torn({ naturalPersons: 1, commercial: 14, total: 24 })).to.equal(undefined);
    const column = agreeingWith('2021', [0]);
    Object.assign(column.tables.applications.rows['granted']!, { research: 1 });
    Object.assign(column.tables.applications.rows['partlyGranted']!, { research: 4 });
    Object.assign(column.tables.applications.rows['totalOutcomes']!, { research: 14 });
    for (const each of found('outcome-total', column)) expect(each.data).to.not.have.property('torn');
  });
});

describe('text-and-table', () => {
  const told = (text: string, change: (rows: Agreeing['tables']['applications']['rows']) => void = () => {}): { found: Found[]; counted: readonly number[] } => {
    const data = reportOf();
    const { rows } = data.tables.applications;
    for (const row of Object.values(rows)) for (const column of Object.keys(row)) row[column] = 0;
    Object.assign(rows['received']!, { naturalPersons: 39, total: 39 });
    Object.assign(rows['granted']!, { naturalPersons: 16, research: 2, total: 18 });
    change(rows);
    const report = { ...data, overview: [{ heading: '（二）依申请公开', text }], preamble: [{ text: '引言。' }] };
    return { found: found('text-and-table', report), counted: count('text-and-table', report) };
  };

  it('says which cells it was held against', () => {
    const [one] = told('予以公开17件。').found;
    expect(one!.related).to.deep.equal([`${three}.granted.total`]);
    const [sum] = told('予以公开及部分公开17件。').found;
    expect(sum!.related).to.deep.equal([`${three}.granted.total`, `${three}.partlyGranted.total`]);
  });

  it('holds it against the columns where every total of the outcomes is blank, and says so', () => {
    const blank = (rows: Agreeing['tables']['applications']['rows']): void => {
      for (const [key, row] of Object.entries(rows)) if (!['received', 'carriedIn', 'totalOutcomes', 'carriedOut'].includes(key)) row['total'] = null;
    };
    expect(told('予以公开18件。', blank).counted).to.deep.equal([1, 0, 0]);
    const [one] = told('予以公开17件。', blank).found;
    expect([(one!.data['candidates'] as { filled?: boolean; value: number }[]).map(({ filled, value }) => [filled, value])]).to.deep.equal([[[true, 18]]]);
    expect(one!.related).to.include(`${three}.granted.naturalPersons`).and.not.include(`${three}.granted.total`);
    // One total alone is a number that was forgotten.
    expect(told('部分公开17件。', (rows) => (rows['partlyGranted']!['total'] = null)).counted).to.deep.equal([0, 1, 0]);
  });

  it('cannot tell where a number that may be meant is blank', () => {
    expect(told('收到申请37件。', (rows) => (rows['carriedIn']!['total'] = null)).counted).to.deep.equal([0, 1, 0]);
    expect(told('予以公开17件。', (rows) => (rows['granted']!['total'] = null)).counted).to.deep.equal([0, 1, 0]);
    expect(checkedWith('其中收到信函申请7件。').byRule['text-and-table']!.notAssessable).to.equal(1);
  });
});
