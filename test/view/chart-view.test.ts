import { expect } from '@open-wc/testing';
import { applicant } from '../../src/definition/charts/applicant.js';
import { applicationBalance } from '../../src/definition/charts/application-balance.js';
import { applicationOutcome } from '../../src/definition/charts/application-outcome.js';
import { disclosureTrend } from '../../src/definition/charts/disclosure-trend.js';
import { reviewOutcome } from '../../src/definition/charts/review-outcome.js';
import '../../src/locales/every.js';
import { parseReport } from '../../src/report/parse.js';
import type { Report } from '../../src/report/report.js';
import { chartView } from '../../src/view/chart-view.js';
import type { ChartView } from '../../src/view/lane.js';
import { trendView } from '../../src/view/trend-view.js';
import { tableData } from '../fixtures/reports.js';

type Filed = Record<string, unknown>;

/** A report whose two tables hold 0 but where they are told otherwise: `received.total`, or `reconsideration.upheld`. */
function reportOf(numbers: Filed, { year = 2023, name = '某局', edition = '2021' as '2021' | '2019', without = '' } = {}): Report {
  const tables = { applications: tableData('applications', edition), reviewLitigation: tableData('reviewLitigation', '2021') };
  for (const { rows } of Object.values(tables)) for (const row of Object.values(rows)) for (const column of Object.keys(row)) row[column] = 0;
  for (const [at, value] of Object.entries(numbers)) {
    const [row, column] = at.split('.') as [string, string];
    Object.assign((tables.applications.rows[row] || tables.reviewLitigation.rows[row])!, { [column]: value });
  }
  if (without) delete (tables as Filed)[without];
  return parseReport({ year, agency: { name }, tables }).report!;
}

/** The lanes as a reader meets them: level, words, number, share; where a bar begins and its pattern, where it matters. */
const drawn = ({ lanes }: ChartView): string[] =>
  lanes.map(({ label, level, value, share, partly, start, mark }) =>
    [
      `${'> '.repeat(level)}${label.label}`,
      value === undefined ? 'heading' : value === null ? 'none' : value,
      share && `${share}%`,
      partly && 'partly',
      start !== undefined && `from ${start}`,
      mark && `pattern ${mark.pattern}`,
    ].filter((each) => each !== undefined && each !== false).join(' '),
  );
const marks = ({ lanes }: ChartView): string[] => lanes.flatMap(({ mark }) => (mark ? [`${mark.label.label} | ${mark.label.en} | ${mark.cells.map((at) => at.split('.').slice(-2).join('.'))}`] : []));

describe('a chart of bars', () => {
  const outcomes = { 'granted.total': 6, 'partlyGranted.total': 1, 'stateSecrets.total': 2, 'separateQuery.total': 1, 'totalOutcomes.total': 10 };

  it('draws every outcome with its share, inside it the reasons that were given, and says that the others are 0', () => {
    const view = chartView(applicationOutcome, reportOf(outcomes), 'zh-Hans');
    expect(drawn(view)).to.deep.equal([
      '（一）予以公开 6 60.0% pattern 0',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形） 1 10.0% pattern 0',
      '（三）不予公开 3 30.0% pattern 0',
      '> 1.属于国家秘密 2 20.0% pattern 1',
      '> 8.属于行政查询事项 1 10.0% pattern 1',
      '（四）无法提供 0 pattern 0',
      '（五）不予处理 0 pattern 0',
      '（六）其他处理 0 pattern 0',
    ]);
    expect(view.most).to.equal(6);
    expect(view.sentence).to.equal('合计 10 件，其中“（一）予以公开” 6 件最多，占 60.0%，与表中总计相符。未画出的各项为 0。');
    expect(marks(view)[3]).to.equal('（三）不予公开，1.属于国家秘密 | Not disclosed, State secrets | stateSecrets.total');
    expect(view.caption).to.equal(applicationOutcome.caption);
  });

  it('says the total of the form where it is another', () => {
    const { sentence } = chartView(applicationOutcome, reportOf({ ...outcomes, 'totalOutcomes.total': 11 }), 'zh-Hans');
    expect(sentence).to.include('合计 10 件').and.include('与表中总计 11 不符');
  });

  it('says that there is nothing where everything is 0, and draws nothing', () => {
    const view = chartView(applicationOutcome, reportOf({}), 'zh-Hans');
    expect(view).to.deep.include({ lanes: [], most: 0, sentence: '各项均为 0 件。' });
  });

  it('says so once, of several kinds as of one', () => {
    expect(chartView(reviewOutcome, reportOf({}), 'zh-Hans')).to.deep.include({ lanes: [], sentence: '各项均为 0 件。' });
  });

  it('speaks of no zeros left out where all are drawn', () => {
    const { lanes, sentence } = chartView(applicant, reportOf(Object.fromEntries(['naturalPersons', 'commercial', 'research', 'publicInterest', 'legalService', 'otherOrganisations'].map((column) => [`received.${column}`, 1]))), 'zh-Hans');
    expect([lanes.length, sentence.includes('未画出')]).to.deep.equal([7, false]);
  });

  it('does not say so where the form’s total is a number, or left blank', () => {
    expect(chartView(applicationOutcome, reportOf({ 'totalOutcomes.total': 4 }), 'zh-Hans').sentence).to.equal('各项均为 0 件，与表中总计 4 不符。');
    expect(chartView(applicationOutcome, reportOf({ 'granted.total': null }), 'zh-Hans').sentence).to.include('“（一）予以公开”没有数字，未计入').and.not.include('最多');
  });

  it('gives no share and no most where a number is missing, and tells a bar that is known in part', () => {
    const view = chartView(applicationOutcome, reportOf({ ...outcomes, 'stateSecrets.total': null }), 'zh-Hans');
    expect(drawn(view).slice(0, 5)).to.deep.equal([
      '（一）予以公开 6 pattern 0',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形） 1 pattern 0',
      '（三）不予公开 1 partly pattern 0',
      '> 1.属于国家秘密 none',
      '> 8.属于行政查询事项 1 pattern 1',
    ]);
    expect(view.sentence).to.equal('有数字的合计 8 件，“1.属于国家秘密”没有数字，未计入；表中总计 10 件。未画出的各项为 0。');
    expect(marks(view).find((each) => each.startsWith('（三）'))).to.include('| prohibitedByLaw.total,');
  });

  it('gives no share where a number is negative', () => {
    const view = chartView(applicationOutcome, reportOf({ ...outcomes, 'stateSecrets.total': -2 }), 'zh-Hans');
    expect(drawn(view).some((each) => each.includes('%'))).to.equal(false);
    expect(view.sentence).to.include('合计 6 件，与表中总计 10 不符');
  });

  it('names two that are alike as the most; of three none stands out', () => {
    const shares = (outcomes: readonly string[]): string =>
      chartView(applicationOutcome, reportOf(Object.fromEntries(outcomes.map((row) => [`${row}.total`, 3]))), 'zh-Hans').sentence;
    expect(shares(['granted', 'repeats'])).to.include('其中“（一）予以公开”和“（五）不予处理”各 3 件最多，各占 50.0%');
    expect(shares(['granted', 'notHeld', 'repeats'])).to.include('合计 9 件，与表中总计 0 不符');
  });

  it('says the change on last year’s report, and on no other year’s', () => {
    const now = reportOf(outcomes);
    const before = { ...outcomes, 'granted.total': 9 };
    const sentenceWith = (previous: Report | null): string => chartView(applicationOutcome, now, 'zh-Hans', previous).sentence;
    expect(sentenceWith(reportOf(before, { year: 2022 }))).to.include('与表中总计相符。比上年减少 3 件。');
    expect(sentenceWith(reportOf(outcomes, { year: 2022 }))).to.include('与上年相同。');
    for (const previous of [null, reportOf(before, { year: 2021 }), reportOf({ ...before, 'granted.total': null }, { year: 2022 }), reportOf(before, { year: 2022, without: 'applications' })]) {
      expect(sentenceWith(previous)).to.not.include('上年');
    }
  });

  it('says that the table is missing', () => {
    const view = chartView(applicationOutcome, reportOf({}, { without: 'applications' }), 'zh-Hans');
    expect([view.lanes, view.most, view.caption]).to.deep.equal([[], 0, applicationOutcome.caption]);
    expect(view.sentence).to.include('没有');
  });

  it('draws who applied, and does not count what the form adds up', () => {
    const view = chartView(applicant, reportOf({ 'received.naturalPersons': 3, 'received.research': 1, 'received.total': 4 }), 'zh-Hans');
    expect(drawn(view)).to.deep.equal(['自然人 3 75.0% pattern 0', '法人或其他组织 1 25.0% pattern 0', '> 科研机构 1 25.0% pattern 1']);
    expect(view.sentence).to.include('合计 4 件').and.include('与表中总计相符').and.include('未画出');
  });

  it('gives shares within each kind of review, and says each by itself', () => {
    const report = reportOf({ 'reconsideration.upheld': 3, 'reconsideration.corrected': 1, 'reconsideration.total': 4, 'directLitigation.pending': 2, 'directLitigation.total': 3 });
    const view = chartView(reviewOutcome, report, 'zh-Hans');
    expect(drawn(view)).to.deep.equal([
      '行政复议 4 pattern 0',
      '> 结果维持 3 75.0% pattern 1',
      '> 结果纠正 1 25.0% pattern 1',
      '未经复议直接起诉 3 pattern 0',
      '> 尚未审结 2 100.0% pattern 1',
      '复议后起诉 0 pattern 0',
    ]);
    expect(view.sentence.split('\n')).to.deep.equal([
      '行政复议：合计 4 件，其中“结果维持” 3 件最多，占 75.0%，与表中总计相符。',
      '未经复议直接起诉：合计 2 件，其中“尚未审结” 2 件最多，占 100.0%，与表中总计 3 不符。',
      '复议后起诉：各项均为 0 件。未画出的各项为 0。',
    ]);
  });

  it('adds up what stands inside a bar whose own cell is blank, and says that this is not the form’s', () => {
    const view = chartView(reviewOutcome, reportOf({ 'reconsideration.upheld': 3, 'reconsideration.total': null }), 'zh-Hans');
    expect(drawn(view).slice(0, 2)).to.deep.equal(['行政复议 3 partly pattern 0', '> 结果维持 3 100.0% pattern 1']);
    expect(marks(view)[0]).to.match(/upheld.*pending$/);
    expect(view.sentence.split('\n')[0]).to.equal('行政复议：合计 3 件，其中“结果维持” 3 件最多，占 100.0%。');
  });

  it('has no number for what is blank in every cell', () => {
    const blank = Object.fromEntries(['upheld', 'corrected', 'otherResult', 'pending', 'total'].map((column) => [`reconsideration.${column}`, null]));
    const view = chartView(reviewOutcome, reportOf({ ...blank, 'directLitigation.pending': 1, 'directLitigation.total': 1 }), 'zh-Hans');
    expect(drawn(view)[0]).to.equal('行政复议 none partly');
    expect(view.sentence).to.match(/^行政复议：各项均没有数字。/);
  });
});

describe('a chart of the balance', () => {
  const balanced = { 'received.total': 7, 'carriedIn.total': 2, 'totalOutcomes.total': 8, 'carriedOut.total': 1 };

  it('draws each side as its two parts, one after the other', () => {
    const view = chartView(applicationBalance, reportOf(balanced), 'zh-Hans');
    expect(drawn(view)).to.deep.equal([
      '来：新收与上年结转 9',
      '> 一、本年新收政府信息公开申请数量 7 from 0 pattern 0',
      '> 二、上年结转政府信息公开申请数量 2 from 7 pattern 1',
      '去：办理结果与结转下年度 9',
      '> 三、本年度办理结果（七）总计 8 from 0 pattern 0',
      '> 四、结转下年度继续办理 1 from 8 pattern 1',
    ]);
    expect(view.most).to.equal(9);
    expect(view.sentence).to.include('= 9 件').and.include('两边相等。');
    expect(marks(view)[1]).to.match(/carriedIn\.total$/);
  });

  it('draws by how much the sides are apart, from the end of the shorter one', () => {
    for (const more of ['received.total', 'totalOutcomes.total'] as const) {
      const view = chartView(applicationBalance, reportOf({ ...balanced, [more]: balanced[more] + 5 }), 'zh-Hans');
      expect(drawn(view)[6]).to.equal('两边相差 5 from 9 pattern 0');
      expect(view.most).to.equal(14);
      expect(view.sentence).to.include('两边不等，相差 5 件');
    }
  });

  it('does not weigh what lacks a number', () => {
    const view = chartView(applicationBalance, reportOf({ ...balanced, 'carriedIn.total': null }), 'zh-Hans');
    expect(drawn(view)).to.deep.equal([
      '来：新收与上年结转 heading',
      '> 一、本年新收政府信息公开申请数量 7 from 0 pattern 0',
      '> 二、上年结转政府信息公开申请数量 none from 7',
      '去：办理结果与结转下年度 9',
      '> 三、本年度办理结果（七）总计 8 from 0 pattern 0',
      '> 四、结转下年度继续办理 1 from 8 pattern 1',
    ]);
    expect(view.sentence).to.include('缺少数字，无法核对。');
  });

  it('says which columns fail where their total holds; one that lacks a number does not', () => {
    const columns = { 'received.commercial': 2, 'carriedOut.research': 2, 'received.publicInterest': 1, 'carriedOut.publicInterest': null, 'received.legalService': null, 'carriedOut.legalService': 3 };
    expect(chartView(applicationBalance, reportOf({ ...balanced, ...columns }), 'zh-Hans').sentence).to.include('这里画的是总计；“商业企业”和“科研机构”列两边不等。');
    expect(chartView(applicationBalance, reportOf({ ...balanced, 'received.total': 8 }), 'zh-Hans').sentence).to.not.include('这里画的是总计');
  });

  it('draws nothing of nothing', () => {
    const view = chartView(applicationBalance, reportOf({}), 'zh-Hans');
    expect([view.lanes, view.most]).to.deep.equal([[], 0]);
    expect(view.sentence).to.include('两边相等。');
  });
});

describe('a chart of several years', () => {
  const of = (year: number, received: number | null, carriedIn: number, carriedOut: number | null, more: Parameters<typeof reportOf>[1] = {}): Report =>
    reportOf({ 'received.total': received, 'carriedIn.total': carriedIn, 'carriedOut.total': carriedOut, 'totalOutcomes.total': 4 }, { year, ...more });

  it('draws the years in their order, a group of bars each, and says the year of every mark', () => {
    const view = trendView(disclosureTrend, [of(2023, 6, 2, 4), of(2022, 5, 1, 2)], 'zh-Hans');
    expect(drawn(view)).to.deep.equal([
      '2022年 heading', '> 一、本年新收政府信息公开申请数量 5 pattern 0', '> 三、本年度办理结果（七）总计 4 pattern 1', '> 四、结转下年度继续办理 2 pattern 2',
      '2023年 heading', '> 一、本年新收政府信息公开申请数量 6 pattern 0', '> 三、本年度办理结果（七）总计 4 pattern 1', '> 四、结转下年度继续办理 4 pattern 2',
    ]); // prettier-ignore
    expect(view.most).to.equal(6);
    expect(marks(view)[3]).to.equal('2023年 一、本年新收政府信息公开申请数量 | 2023, Newly received this year | received.total');
    expect(view.sentence).to.include('2022 年的 5 件到 2023 年的 6 件').and.include('结转件数相符').and.not.include('不能');
    expect(view.caption).to.equal(disclosureTrend.caption);
  });

  it('leaves a gap for a year without a report or without the table, and says so', () => {
    const view = trendView(disclosureTrend, [of(2020, 5, 1, 2), of(2021, 5, 1, 2, { without: 'applications' }), of(2023, 6, 2, 4)], 'zh-Hans');
    expect(drawn(view).filter((each) => each.endsWith('heading'))).to.deep.equal(['2020年 heading', '2021年（报告中没有这张表） heading', '2022年（没有报告） heading', '2023年 heading']);
    expect(view.sentence).to.include('缺少 2022 年的报告').and.include('2021 年的报告中没有这张表').and.not.include('相符').and.not.include('不止一份').and.not.include('名称不同');
  });

  it('draws the later given of two of a year, and says that there are two', () => {
    const view = trendView(disclosureTrend, [of(2023, 6, 2, 4), of(2023, 7, 2, 4)], 'zh-Hans');
    expect(drawn(view).slice(0, 2)).to.deep.equal(['2023年 heading', '> 一、本年新收政府信息公开申请数量 7 pattern 0']);
    expect(view.sentence).to.include('2023 年有不止一份报告');
  });

  it('says what a year does not hand on, and of which years nothing can be said', () => {
    const years = [of(2020, 5, 1, 2), of(2021, 5, 2, null), of(2022, 5, 3, 3), of(2023, 6, 4, 4)];
    const { sentence } = trendView(disclosureTrend, years, 'zh-Hans');
    expect(sentence).to.include('2020—2021 年的结转件数相符').and.include('2021—2022 年之间不能或不能全部核对').and.include('2022 年结转下年度（总计）3 件，2023 年的上年结转却是 4 件');
    expect(sentence).to.not.include('2022—2023');
  });

  it('says that agencies or editions differ, and does not where they do not', () => {
    const mixed = [of(2022, 5, 1, 2, { edition: '2019', name: '甲局' }), of(2023, 6, 2, 4, { name: '乙局' })];
    const same = [of(2022, 5, 1, 2, { name: ' 甲局' }), of(2023, 6, 2, 4, { name: '甲局 ' })];
    const told = [mixed, same].map((years) => trendView(disclosureTrend, years, 'zh-Hans').sentence);
    expect(told.map((each) => [/名称不同/.test(each), /版/.test(each)])).to.deep.equal([[true, true], [false, false]]);
  });

  it('draws nothing where no year has a number, and says that a table is missing where there is no report', () => {
    const none = trendView(disclosureTrend, [reportOf({})], 'zh-Hans');
    expect([none.lanes, none.most]).to.deep.equal([[], 0]);
    expect(none.sentence).to.include('只有 2023 年的报告');
    expect(trendView(disclosureTrend, [], 'zh-Hans')).to.deep.include({ lanes: [], most: 0, caption: disclosureTrend.caption });
    expect(trendView(disclosureTrend, [of(2022, null, 1, 2), of(2023, 6, 2, 4)], 'zh-Hans').sentence).to.not.include('件到');
  });
});
