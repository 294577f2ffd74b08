import { aTimeout, expect, fixture, oneEvent } from '@open-wc/testing';
import fc from 'fast-check';
import { applicant } from '../../src/definition/charts/applicant.js';
import { applicationBalance } from '../../src/definition/charts/application-balance.js';
import { applicationOutcome } from '../../src/definition/charts/application-outcome.js';
import { disclosureTrend } from '../../src/definition/charts/disclosure-trend.js';
import { reviewOutcome } from '../../src/definition/charts/review-outcome.js';
import { wrap } from '../../src/elements/parts/chart-drawing.js';
import '../../src/index.js';
import '../fixtures/parts.js';
import '../../src/locales/every.js';
import type { Report } from '../../src/report/report.js';
import { parseReport } from '../../src/report/parse.js';
import { chartView } from '../../src/view/chart-view.js';
import { trendView } from '../../src/view/trend-view.js';
import { agreeing, lastYears } from '../fixtures/agreeing.mjs';
import { agreeingWith, anyEdition, anyNumbers } from '../rules/agreeing.js';
import type { Agreeing } from '../rules/agreeing.js';

type Chart = HTMLElementTagNameMap['application-outcome-chart'];
const charts = { 'application-outcome-chart': applicationOutcome, 'application-balance-chart': applicationBalance, 'applicant-chart': applicant, 'review-outcome-chart': reviewOutcome };
const reportOf = (data: unknown): Report => parseReport(data).report!;
const valueAt = (data: unknown, at: string): number => at.split('.').reduce<never>((part, key) => part[key] as never, data as never) as number;
const draw = async (tag: keyof typeof charts, data: unknown): Promise<Chart> => {
  const element = await fixture<Chart>(`<${tag}></${tag}>`);
  element.report = data;
  await oneEvent(element, 'report-load');
  await aTimeout(60);
  return element;
};
const bars = (element: Chart): SVGElement[] => Array.from(element.shadowRoot!.querySelectorAll<SVGElement>('.bar'));

describe('charts', () => {
  for (const [tag, chart] of Object.entries(charts)) {
    it(`<${tag}> says of every mark what the cells it stands for hold`, () => {
      fc.assert(
        fc.property(anyEdition, anyNumbers, (edition, numbers) => {
          const data = agreeingWith(edition, numbers);
          const view = chartView(chart, reportOf(data), 'zh-Hans');
          for (const { mark, value } of view.lanes) {
            if (!mark) continue;
            expect(mark.value).to.equal(value);
            expect(mark.cells.reduce((sum, at) => sum + valueAt(data, at), 0)).to.equal(mark.value);
          }
          const drawn = new Set(view.lanes.flatMap(({ mark, level }) => (mark && level === 0 ? mark.cells : [])));
          if (chart.id === 'application-outcome') expect(drawn.size).to.equal(edition === '2021' ? 21 : 19);
        }),
        { numRuns: 40 },
      );
    });

    it(`<${tag}> draws, speaks and prints the same numbers`, async () => {
      const element = await draw(tag as keyof typeof charts, agreeingWith('2021', [7, 0, 12, 3, 1]));
      const view = chartView(chart, element.report!, 'zh-Hans');
      const marked = view.lanes.filter(({ mark }) => mark);
      expect(bars(element)).to.have.length(marked.length);
      const texts = Array.from(element.shadowRoot!.querySelectorAll('text'), (each) => each.textContent!).join('');
      const widths = marked.map(({ value }, index) => {
        const said = bars(element)[index]!.getAttribute('aria-label')!;
        expect(said).to.match(new RegExp(`(^|\\D)${value}(\\D|$)`));
        expect(texts).to.include(String(value));
        const rect = bars(element)[index]!.querySelector<SVGRectElement>('.mark');
        return rect && value! > 3 ? rect.width.baseVal.value / value! : 0;
      });
      // One scale: a bar twice as long stands for twice as many, whichever group it is in.
      const scales = widths.filter(Boolean);
      expect(Math.max(0, ...scales) - Math.min(...scales, Math.max(0, ...scales))).to.be.below(0.01);
    });

    it(`<${tag}> says so where there is nothing to draw`, async () => {
      const data = agreeingWith('2021', [0]);
      const element = await draw(tag as keyof typeof charts, data);
      expect(element.shadowRoot!.querySelector('svg')).to.equal(null);
      expect(element.shadowRoot!.querySelector('figure')!.textContent).to.match(/0/);
    });
  }

  it('take a blank for a blank, not for zero, and lose nothing that is known', () => {
    const data = agreeingWith('2021', [5]);
    const rows = data.tables.applications.rows;
    rows['repeats']!['total'] = null;
    const view = chartView(applicationOutcome, reportOf(data), 'zh-Hans');
    const group = view.lanes.find(({ label }) => label.label === '（五）不予处理')!;
    expect([group.value, group.mark!.value, group.partly]).to.deep.equal([120, 120, true]);
    expect(view.lanes.find(({ label }) => label.label === '2.重复申请')!.value).to.equal(null);
    const all = rows['totalOutcomes']!['total']!;
    expect(view.sentence).to.include(`有数字的合计 ${all - 30} 件，“2.重复申请”没有数字，未计入；表中总计 ${all} 件。`).and.not.match(/最多|占/);
    expect(view.lanes.some(({ share }) => share)).to.equal(false);
    rows['received']!['otherOrganisations'] = null;
    const { sentence } = chartView(applicant, reportOf(data), 'zh-Hans');
    expect(sentence).to.match(/^有数字的合计 (\d+) 件，“其他”没有数字，未计入；表中总计/);
    expect(chartView(applicant, reportOf(data), 'en').sentence).to.include('“Other organisations” without a number and not counted');
    for (const column of Object.keys(rows['received']!)) rows['received']![column] = null;
    expect(chartView(applicant, reportOf(data), 'zh-Hans').sentence).to.equal('各项均没有数字。');
  });

  it('add up the shipped report with blanks to what its bars show', async () => {
    const { default: data } = (await import(new URL('../../examples/xishan-2023-mixed.json', import.meta.url).href)) as { default: unknown };
    const view = chartView(applicationOutcome, reportOf(data), 'zh-Hans');
    const tops = view.lanes.filter(({ level }) => level === 0);
    expect(tops.reduce((sum, { value }) => sum + (value ?? 0), 0)).to.equal(52);
    expect(tops[5]).to.include({ value: 1, partly: true });
    expect(view.sentence).to.include('有数字的合计 52 件');
  });

  it('contradict no finding: columns that fail under a total that holds, a total over nothing, a kind of review', () => {
    const data = agreeingWith('2021', [5, 3]);
    const rows = data.tables.applications.rows;
    rows['carriedIn']!['naturalPersons']! += 1;
    rows['carriedIn']!['commercial']! -= 1;
    expect(chartView(applicationBalance, reportOf(data), 'zh-Hans').sentence).to.include('两边相等。这里画的是总计；“自然人”和“商业企业”列两边不等。');
    const none = agreeingWith('2021', [0]);
    none.tables.applications.rows['totalOutcomes']!['total'] = 7;
    expect(chartView(applicationOutcome, reportOf(none), 'zh-Hans').sentence).to.equal('各项均为 0 件，与表中总计 7 不符。');
    const review = agreeingWith('2021', [4, 2, 9]);
    review.tables.reviewLitigation.rows['reconsideration'] = { upheld: 131, corrected: 22, otherResult: 71, pending: 19, total: 244 };
    const { sentence, lanes } = chartView(reviewOutcome, reportOf(review), 'zh-Hans');
    expect(sentence).to.include('行政复议：合计 243 件，其中“结果维持” 131 件最多，占 53.9%，与表中总计 244 不符。');
    // The form adds no reconsiderations to litigation: shares are within each kind.
    expect(lanes[1]).to.include({ share: '53.9' });
    expect(sentence).to.match(/\n未经复议直接起诉：合计.*\n复议后起诉：合计/);
    expect(lanes[0]!.share).to.equal(undefined);
  });

  it('name both of two that are alike, and none of more; every mark says its group', () => {
    const data = agreeingWith('2021', [0]);
    const { rows } = data.tables.reviewLitigation;
    rows['reconsideration'] = { upheld: 5, corrected: 5, otherResult: 0, pending: 0, total: 10 };
    rows['directLitigation'] = { upheld: 5, corrected: 5, otherResult: 5, pending: 0, total: 15 };
    const { sentence, lanes } = chartView(reviewOutcome, reportOf(data), 'zh-Hans');
    expect(sentence).to.include('其中“结果维持”和“结果纠正”各 5 件最多，各占 50.0%').and.include('未经复议直接起诉：合计 15 件，与表中总计相符。');
    const marks = lanes.flatMap(({ mark }) => mark?.label.label ?? []);
    expect(new Set(marks).size).to.equal(marks.length);
    expect(marks).to.include('行政复议，结果维持');
  });

  it('show by how much a balance fails, and say it', () => {
    const data = agreeingWith('2021', [5, 3]);
    const rows = data.tables.applications.rows;
    rows['carriedIn']!['total']! += 4;
    const view = chartView(applicationBalance, reportOf(data), 'zh-Hans');
    const apart = view.lanes[view.lanes.length - 1]!;
    expect([apart.label.label, apart.value]).to.deep.equal(['两边相差', 4]);
    expect(apart.start).to.equal(rows['totalOutcomes']!['total']! + rows['carriedOut']!['total']!);
    expect(view.sentence).to.include('相差 4 件');
    expect(chartView(applicationBalance, reportOf(agreeingWith('2021', [5, 3])), 'zh-Hans').sentence).to.include('两边相等');
  });

  it('draw what is known of a balance, and give no number to a side that is known in part', async () => {
    const data = agreeingWith('2021', [5, 3]);
    const { rows } = data.tables.applications;
    const [received, out, over] = ['received', 'totalOutcomes', 'carriedOut'].map((row) => rows[row]!['total']!);
    const shown = (): string[] => chartView(applicationBalance, reportOf(data), 'zh-Hans').lanes.map(({ label, value }) => `${label.label} ${value}`);
    rows['carriedIn']!['total'] = { value: null, printed: '/' } as never;
    const known = [`来：新收与上年结转 undefined`, `一、本年新收政府信息公开申请数量 ${received}`, '二、上年结转政府信息公开申请数量 null'];
    const right = [`三、本年度办理结果（七）总计 ${out}`, `四、结转下年度继续办理 ${over}`];
    expect(shown()).to.deep.equal([...known, `去：办理结果与结转下年度 ${out! + over!}`, ...right]);
    const sentence = (locale: 'zh-Hans' | 'en'): string => chartView(applicationBalance, reportOf(data), locale).sentence;
    const n = (value: number): string => value.toLocaleString('en-US');
    expect(sentence('zh-Hans')).to.equal(`本年新收政府信息公开申请数量 ${n(received!)} + 上年结转政府信息公开申请数量 （没有数字）；本年度办理结果总计 ${n(out!)} + 结转下年度继续办理 ${n(over!)} = ${n(out! + over!)} 件；缺少数字，无法核对。`);
    expect(sentence('en')).to.match(/ \(no number\); .*: a missing number keeps them from being compared\.$/);
    const element = await draw('application-balance-chart', data);
    const texts = Array.from(element.shadowRoot!.querySelectorAll('text'), (each) => each.textContent!).join('');
    expect(texts).to.include('来：新收与上年结转').and.include('申请数量：没有数字').and.not.include('空白').and.not.include('上年结转：');
    // The side of which more is known may be the one that is known in part.
    rows['carriedOut']!['total'] = null;
    rows['totalOutcomes']!['total'] = 1;
    expect(shown()).to.deep.equal([...known, '去：办理结果与结转下年度 undefined', '三、本年度办理结果（七）总计 1', '四、结转下年度继续办理 null']);
    expect(chartView(applicationBalance, reportOf(data), 'zh-Hans').most).to.equal(received);
  });

  it('tell the change on last year, and whether the form’s total agrees', () => {
    const data = agreeing({ edition: '2021', year: 2023 });
    const [report, previous] = [reportOf(data), reportOf(lastYears(data))];
    const [now, before] = [report, previous].map((each) => valueAt(each, 'tables.applications.rows.received.total'));
    const { sentence } = chartView(applicant, report, 'zh-Hans', previous);
    expect(sentence).to.include(now === before ? '与上年相同' : String(Math.abs(now! - before!)));
    expect(sentence).to.include('与表中总计相符');
    const off = structuredClone(data) as unknown as Agreeing;
    off.tables.applications.rows['received']!['total']! += 1;
    expect(chartView(applicant, reportOf(off), 'zh-Hans').sentence).to.include(`与表中总计 ${now! + 1} 不符`);
  });

  it('connect the years of an agency, with a gap where one is missing', () => {
    const last = agreeing({ edition: '2021', year: 2023 });
    const middle = lastYears(last);
    const all = [last, middle, lastYears(middle)].map(reportOf);
    const whole = trendView(disclosureTrend, all, 'zh-Hans');
    expect(whole.lanes.filter(({ level }) => level === 0).map(({ label }) => label.label)).to.deep.equal(['2021年', '2022年', '2023年']);
    expect(whole.sentence).to.include('结转件数相符');
    const gap = trendView(disclosureTrend, [all[0]!, all[2]!], 'zh-Hans');
    expect(gap.lanes.map(({ label }) => label.label)).to.include('2022年（没有报告）');
    expect(gap.sentence).to.include('缺少 2022 年');
  });

  it('have one tab stop, and arrow keys go from mark to mark', async () => {
    const element = await draw('application-outcome-chart', agreeingWith('2021', [7, 2, 12]));
    const all = bars(element);
    expect(all.filter((bar) => bar.getAttribute('tabindex') === '0')).to.have.length(1);
    const press = (key: string): boolean => (element.shadowRoot!.activeElement ?? all[0]!).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    all[0]!.focus();
    press('ArrowDown');
    expect(element.shadowRoot!.activeElement === all[1]).to.equal(true);
    press('End');
    expect(element.shadowRoot!.activeElement === all[all.length - 1]).to.equal(true);
    expect(all.filter((bar) => bar.getAttribute('tabindex') === '0')).to.have.length(1);
  });

  it('keep one tab stop when another report has fewer marks, or none where the stop was', async () => {
    const element = await draw('applicant-chart', agreeingWith('2021', [7, 2, 12]));
    const press = (key: string): boolean => element.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    bars(element)[0]!.focus();
    press('End');
    expect(bars(element).indexOf(element.shadowRoot!.activeElement as SVGElement)).to.equal(6);
    const stops = (): number[] => bars(element).flatMap((bar, index) => (bar.getAttribute('tabindex') === '0' ? [index] : []));
    const few = agreeingWith('2021', [7, 2, 12]);
    const { received } = few.tables.applications.rows;
    for (const key of ['research', 'publicInterest', 'legalService', 'otherOrganisations']) received![key] = 0;
    element.report = few;
    await oneEvent(element, 'report-load');
    await element.updateComplete;
    await aTimeout(20);
    expect(bars(element)).to.have.length(3);
    expect(stops()).to.deep.equal([0]);
    received!['naturalPersons'] = null;
    element.report = few;
    await oneEvent(element, 'report-load');
    await aTimeout(20);
    expect(bars(element)).to.have.length(2);
    expect(stops()).to.deep.equal([0]);
  });

  it('stand after their tables, in a copy that had none too, and go with charts="off"', async () => {
    const element = await fixture<HTMLElementTagNameMap['disclosure-report']>('<disclosure-report></disclosure-report>');
    element.report = agreeing({ edition: '2021', year: 2023 });
    await oneEvent(element, 'report-load');
    await aTimeout(60);
    const order = (): string[] => Array.from(element.querySelectorAll('.disclosure-section > :not(h3, div)'), (each) => each.localName);
    const tables = ['proactive-disclosure-table', 'application-stats-table', 'review-litigation-table'];
    expect(order()).to.deep.equal([tables[0], tables[1], 'application-outcome-chart', 'application-balance-chart', 'applicant-chart', tables[2], 'review-outcome-chart']);
    element.charts = 'off';
    await aTimeout(30);
    expect(order()).to.deep.equal(tables);
  });

  it('cut words to lines that no mark begins', () => {
    expect(wrap('一二三四五，六七', 5)).to.deep.equal(['一二三四', '五，六七']);
    expect(wrap('one two three', 5)).to.deep.equal(['one two', 'three']);
    expect(wrap('一二三 302\u00a0件', 6)).to.deep.equal(['一二三', '302\u00a0件']);
    expect(wrap('', 5)).to.deep.equal([]);
  });
});
