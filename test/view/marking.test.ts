import { expect } from '@open-wc/testing';
import '../../src/locales/every.js';
import type { Finding } from '../../src/report/finding.js';
import { parseReport } from '../../src/report/parse.js';
import type { Report } from '../../src/report/report.js';
import { changesOf } from '../../src/view/changes.js';
import { markOf, marksOf } from '../../src/view/marking.js';
import { toHtml } from '../../src/view/to-html.js';
import { tableData } from '../fixtures/reports.js';

const total = (row: string): string => `tables.applications.rows.${row}.total`;
const found = (at: string, more: Partial<Finding> = {}): Finding => ({ id: 'row-total', at, data: {}, severity: 'error', related: [], ...more }) as unknown as Finding;

describe('the marks of a document', () => {
  it('a cell has the marks of all that is found about it, and of the sums it takes part in', () => {
    const findings = [
      found(total('granted'), { related: [total('received'), 'overview.0.text'] }),
      found(total('granted'), { severity: 'review', related: [total('received'), total('carriedIn')] }),
      found(total('received'), { severity: 'warning' }),
    ];
    const { cell } = marksOf(findings, 'zh-Hans');
    expect(cell(total('granted'))).to.deep.equal({ own: '不符1 待核2', operand: '' });
    expect(cell(total('received'))).to.deep.equal({ own: '注意3', operand: '涉及不符1 待核2：' });
    expect(cell(total('carriedIn'))).to.deep.equal({ own: '', operand: '涉及待核2：' });
    expect(cell(total('carriedOut'))).to.deep.equal({ own: '', operand: '' });
    expect(findings.map((each, index) => markOf(each, index, 'zh-Hans'))).to.deep.equal(['不符1', '待核2', '注意3']);
  });

  it('what is found about the whole report marks no cell that it names', () => {
    for (const at of ['', 'year', 'tables.applications', 'tables.applications.rows.granted', `${total('granted')}.value`, 'x.tables.applications.rows.granted.total']) {
      const { cell } = marksOf([found(at, { related: [total('received')] })], 'zh-Hans');
      expect([cell(at), cell(total('received'))], at).to.deep.equal([{ own: '', operand: '' }, { own: '', operand: '' }]);
    }
  });

  const words = (findings: readonly Finding[], text: string, start = 0, at = 'overview.0.text'): string => toHtml(marksOf(findings, 'zh-Hans').words(at, { text, start }));
  const said = (from: number, to: number, related: readonly string[] = []): Finding => found('overview.0.text', { id: 'text-and-table', severity: 'review', range: [from, to], related } as unknown as Partial<Finding>);
  const doubt = (text: string, mark: number): string => `<span class="disclosure-doubt" tabindex="0" data-mark="待核${mark}">${text}</span>`;

  it('a number of the prose is marked with its unit, and leads to the cell that says otherwise', () => {
    expect(words([said(2, 3, [total('received')])], '收到5件申请')).to.equal(`收到<a class="disclosure-doubt" href="#${total('received')}" data-mark="待核1">5件</a>申请`);
    expect(words([said(2, 3, ['overview.1.text'])], '收到5 件。')).to.equal(`收到${doubt('5 件', 1)}。`);
    expect(words([said(2, 3)], '收到5')).to.equal(`收到${doubt('5', 1)}`);
    expect(words([said(2, 3)], '收到5吨')).to.equal(`收到${doubt('5', 1)}吨`);
  });

  it('each number in its paragraph, in the order of the words, and no other text', () => {
    const all = [said(14, 15), said(6, 7), said(2, 3)];
    expect(words(all, '收到5件，结8件。')).to.equal(`收到${doubt('5件', 3)}，结${doubt('8件', 2)}。`);
    expect(words(all, '另有3件。', 12)).to.equal(`另有${doubt('3件', 1)}。`);
    expect(words(all, '收到5件，结8件。', 0, 'problems.0.text')).to.equal('收到5件，结8件。');
    expect(words([found('overview.0.text')], '收到5件')).to.equal('收到5件');
    // From its first word to its last.
    expect(words([said(4, 5)], '5', 4)).to.equal(doubt('5', 1));
    for (const [from, to] of [[3, 5], [4, 6]] as const) expect(words([said(from, to)], '5', 4)).to.equal('5');
  });

  it('words that two findings are about are marked once', () => {
    expect(words([said(2, 3), said(2, 3)], '收到5件')).to.equal(`收到${doubt('5件', 1)}`);
    expect(words([said(2, 4), said(4, 5)], '收到55件')).to.equal(`收到${doubt('55件', 1)}`);
    expect(words([said(2, 3), said(3, 4)], '收到57吨')).to.equal(`收到${doubt('5', 1)}${doubt('7', 2)}吨`);
  });
});

describe('the change on last year', () => {
  function reportOf(year: number, edition: '2021' | '2019', granted: unknown, fees: unknown = 1.5): Report {
    const tables = { applications: tableData('applications', edition), proactiveDisclosure: tableData('proactiveDisclosure', edition) };
    Object.assign(tables.applications.rows['granted']!, { total: granted });
    if (edition === '2021') Object.assign(tables.proactiveDisclosure.rows['fees']!, { amount: fees });
    return parseReport({ year, agency: { name: '某局' }, tables }).report!;
  }
  const change = (granted: unknown, before: unknown): string | undefined =>
    changesOf(reportOf(2023, '2021', granted), reportOf(2022, '2021', before), 'applications', 'zh-Hans').get(total('granted'));

  it('is said with its sign, exactly', () => {
    expect([change(5, 3), change(3, 1234), change(4, 4)]).to.deep.equal(['比上年 +2', '比上年 −1,231', '与上年持平']);
    const fees = changesOf(reportOf(2023, '2021', 1, 0.3), reportOf(2022, '2021', 1, 0.1), 'proactiveDisclosure', 'zh-Hans');
    expect(fees.get('tables.proactiveDisclosure.rows.fees.amount')).to.equal('比上年 +0.2');
  });

  it('is not said where either year has no number there', () => {
    expect([change(null, 3), change(3, null), change({ value: null, printed: '/' }, 3)]).to.deep.equal([undefined, undefined, undefined]);
  });

  it('is said of totals alone where a block has some, else of every number', () => {
    const years = [reportOf(2023, '2021', 1), reportOf(2022, '2021', 1)] as const;
    const applications = [...changesOf(...years, 'applications', 'zh-Hans').keys()].map((at) => at.split('.').slice(-2));
    expect(applications.every(([row, column]) => column === 'total' || row === 'totalOutcomes')).to.equal(true);
    expect(applications).to.have.length(25 + 6);
    expect(changesOf(...years, 'proactiveDisclosure', 'zh-Hans').size).to.equal(10);
  });

  it('is not said of a cell that last year’s form has not, of another year’s report, or without a table', () => {
    const now = reportOf(2023, '2021', 1);
    const across = [...changesOf(now, reportOf(2022, '2019', 1), 'applications', 'zh-Hans').keys()];
    expect(across).to.have.length(22 + 6).and.not.include(total('otherReasons'));
    for (const [report, previous] of [[now, null], [now, reportOf(2021, '2021', 1)]] as const) expect(changesOf(report, previous, 'applications', 'zh-Hans').size).to.equal(0);
    expect(changesOf(now, reportOf(2022, '2021', 1), 'reviewLitigation', 'zh-Hans').size).to.equal(0);
  });
});
