import { aTimeout, expect, fixture, oneEvent } from '@open-wc/testing';
import fc from '../fixtures/fast-check.mjs';
import { applicant } from '../../src/definition/charts/applicant.js';
import { applicationBalance } from '../../src/definition/charts/application-balance.js';
import { applicationOutcome } from '../../src/definition/charts/application-outcome.js';
import { disclosureTrend } from '../../src/definition/charts/disclosure-trend.js';
import { reviewOutcome } from '../../src/definition/charts/review-outcome.js';
import { wrap } from '../../src/elements/parts/chart-drawing.js';
import '../../src/index.js';
import '../fixtures/parts.js';
import '../../src/locales/every.js';
import { blocks } from '../../src/definition/form.js';
import type { Edition } from '../../src/definition/form.js';
import type { Label } from '../../src/definition/table.js';
import type { Locale } from '../../src/locales/locale.js';
import type { Report } from '../../src/report/report.js';
import { parseReport } from '../../src/report/parse.js';
import { chartView } from '../../src/view/chart-view.js';
import type { ChartView, Lane } from '../../src/view/lane.js';
import { trendView } from '../../src/view/trend-view.js';
import { agreeing, lastYears } from '../fixtures/agreeing.mjs';
import { agreeingWith, anyEdition, anyNumbers, applicants, outcomesOf } from '../rules/agreeing.js';
import type { Agreeing } from '../rules/agreeing.js';
import type { Json } from '../fixtures/reports.js';

type Chart = HTMLElementTagNameMap['application-outcome-chart'];
type Tag = keyof typeof charts;
const charts = { 'application-outcome-chart': applicationOutcome, 'application-balance-chart': applicationBalance, 'applicant-chart': applicant, 'review-outcome-chart': reviewOutcome, 'disclosure-trend-chart': disclosureTrend };
const reportOf = (data: unknown): Report => parseReport(data).report!;
const valueAt = (data: unknown, at: string): number => at.split('.').reduce<never>((part, key) => part[key] as never, data as never) as number;
/** A trend is of several years, anything else of the last of them. */
const viewOf = (tag: Tag, years: readonly unknown[], locale: Locale = 'zh-Hans'): ChartView => {
  const chart = charts[tag];
  return chart.kind === 'trend' ? trendView(chart, years.map(reportOf), locale) : chartView(chart, reportOf(years[years.length - 1]), locale);
};
const draw = async (tag: Tag, data: unknown, { lang = 'zh-Hans', years = [data] }: { lang?: Locale; years?: readonly unknown[] } = {}): Promise<Chart> => {
  const element = await fixture<Chart>(`<${tag} lang="${lang}"></${tag}>`);
  if (tag === 'disclosure-trend-chart') (element as unknown as HTMLElementTagNameMap['disclosure-trend-chart']).reports = years;
  else element.report = years[years.length - 1];
  await oneEvent(element, 'report-load');
  await aTimeout(60);
  return element;
};
const bars = (element: Chart): SVGElement[] => Array.from(element.shadowRoot!.querySelectorAll<SVGElement>('.bar'));
/** A year and the one before, in each of which every sum holds. */
const twoYears = (edition: Edition, numbers: readonly number[]): Agreeing[] => {
  const before = agreeingWith(edition, [...numbers].reverse());
  return [{ ...before, year: 2022 }, agreeingWith(edition, numbers)];
};
const example = async (year: number): Promise<Json> => structuredClone(((await import(`/examples/mingyuan-${year}.json`)) as { default: Json }).default);

/** The cells that a chart draws, told here again: of which row or which column, and no other. */
const rowsOf = (rows: readonly string[]): string[] => rows.map((row) => `tables.applications.rows.${row}.total`);
const slices: Readonly<Record<Tag, (edition: Edition) => readonly string[]>> = {
  'application-outcome-chart': (edition) => rowsOf(outcomesOf(edition)),
  'application-balance-chart': () => rowsOf(['received', 'carriedIn', 'totalOutcomes', 'carriedOut']),
  'applicant-chart': () => applicants.map((column) => `tables.applications.rows.received.${column}`),
  'review-outcome-chart': () =>
    ['reconsideration', 'directLitigation', 'litigationAfterReconsideration'].flatMap((kind) => ['upheld', 'corrected', 'otherResult', 'pending'].map((result) => `tables.reviewLitigation.rows.${kind}.${result}`)),
  'disclosure-trend-chart': () => [...rowsOf(['received', 'totalOutcomes', 'carriedOut']), ...rowsOf(['received', 'totalOutcomes', 'carriedOut'])],
};

/** The lanes of a view, each with the one it is inside of, or the year. */
const inside = ({ lanes }: ChartView): { lane: Lane; group: Lane | undefined }[] => {
  let group: Lane | undefined;
  return lanes.map((lane) => {
    if (!lane.level) group = lane;
    return { lane, group: lane.level ? group : undefined };
  });
};

describe('charts', () => {
  for (const tag of Object.keys(charts) as Tag[]) {
    it(`<${tag}> draws its own cells, and says of every mark what those hold`, () => {
      fc.assert(
        fc.property(anyEdition, anyNumbers, (edition, numbers) => {
          const years = twoYears(edition, numbers);
          const found: string[] = [];
          for (const { lane: { mark, value, share }, group } of inside(viewOf(tag, years))) {
            if (!mark) continue;
            const data = group && group.label.label === '2022年' ? years[0] : years[1];
            expect(mark.value).to.equal(value);
            expect(mark.cells.reduce((sum, at) => sum + valueAt(data, at), 0)).to.equal(mark.value);
            // A bar that others stand inside of is their sum, or the form's own.
            if (mark.cells.length === 1 && !(tag === 'review-outcome-chart' && !group)) found.push(...mark.cells);
            const whole = { 'application-outcome-chart': 'totalOutcomes.total', 'applicant-chart': 'received.total' }[tag as string];
            const of = whole ? valueAt(data, `tables.applications.rows.${whole}`) : tag === 'review-outcome-chart' && group ? group.value : undefined;
            if (of && value) expect(share).to.equal(((value / of) * 100).toFixed(1));
            else expect(share).to.equal(undefined);
          }
          // Reasons never given are left out; a group of one reason is drawn as that reason.
          const wanted = slices[tag](edition).filter((at) => !/bars/.test(charts[tag].kind) || valueAt(years[1], at) !== 0 || found.includes(at));
          expect([...new Set(found)]).to.have.members([...new Set(wanted)]);
          expect(found.length).to.be.at.least(wanted.length);
        }),
        { numRuns: 40 },
      );
    });

    for (const lang of ['zh-Hans', 'en'] as const) {
      it(`<${tag} lang="${lang}"> draws and speaks every number with its label, unit and share, and no other`, async () => {
        const years = twoYears('2021', [7, 0, 1200, 3, 1, 41]);
        const element = await draw(tag, years[1], { lang, years });
        const view = viewOf(tag, years, lang);
        const english = lang === 'en';
        const { unit } = blocks(charts[tag].table, '2021')[0]!;
        const text = ({ label, en }: Label): string => (english ? en : label);
        const counted = ({ value }: Lane): string => `${value!.toLocaleString('en-US')} ${text(unit)}`;
        const shared = ({ share }: Lane, before: string, after: string): string => (share ? `${before}${share}%${after}` : '');
        // Lines are broken where there is a blank, which is then gone.
        const whole = (words: string): string => words.replace(/\s/g, '');
        const lanes = inside(view);
        const drawn = lanes.map(({ lane }) =>
          lane.value === undefined ? text(lane.label) : `${text(lane.label)}${english ? ':' : '：'}${counted(lane)}${english ? shared(lane, '(', ')') : shared(lane, '（', '）')}`,
        );
        expect(whole(Array.from(element.shadowRoot!.querySelectorAll('text'), (each) => each.textContent!).join(''))).to.equal(whole(drawn.join('')));
        const between = tag === 'disclosure-trend-chart' && !english ? ' ' : english ? ', ' : '，';
        const spoken = lanes.flatMap(({ lane, group }) => {
          const name = group && tag !== 'application-balance-chart' ? `${text(group.label)}${between}${text(lane.label)}` : text(lane.label);
          return lane.mark ? `${name}${english ? ':' : ''} ${counted(lane)}${shared(lane, english ? ', ' : '，占 ', '')}` : [];
        });
        expect(bars(element).map((bar) => bar.getAttribute('aria-label'))).to.deep.equal(spoken);
        expect(new Set(spoken.map((each) => each.replace(/[\d,]+ \S+(?:，占 .*|, [\d.]+%)?$/, ''))).size, 'no two are alike').to.equal(spoken.length);
      });
    }

    it(`<${tag}> draws on one scale, each bar where it belongs and in the pattern of its kind`, async () => {
      const years = twoYears('2021', [7, 0, 1200, 3, 1, 41]);
      const element = await draw(tag, years[1], { years });
      const marked = inside(viewOf(tag, years)).filter(({ lane }) => lane.mark);
      const rects = bars(element).map((bar) => bar.querySelector<SVGRectElement>('.mark'));
      expect(rects).to.have.length(marked.length);
      const boxes = rects.flatMap((rect, index) => (rect ? [{ ...marked[index]!, x: rect.x.baseVal.value, width: rect.width.baseVal.value, fill: rect.getAttribute('fill') }] : []));
      expect(boxes).to.have.length(marked.filter(({ lane }) => lane.value! > 0).length);
      // A bar twice as long stands for twice as many, whichever group it is in.
      const scales = boxes.filter(({ lane }) => lane.value! > 30).map(({ lane, width }) => width / lane.value!);
      expect(scales.length).to.be.above(2);
      expect(Math.max(...scales) - Math.min(...scales)).to.be.below(0.0001);
      const { kind } = charts[tag];
      boxes.forEach(({ lane, group, x, width, fill }, index) => {
        const number = boxes.slice(0, index).filter((each) => each.group === group).length;
        expect(fill).to.equal(`url(#pattern-${kind === 'bars' ? lane.level : number})`);
        const before = boxes[index - 1]!;
        // Of a balance the second begins where the first ends; anything else at its edge.
        if (kind === 'balance' && number) expect(x).to.be.closeTo(before.x + before.width, 0.01);
        else expect(x).to.equal(lane.level ? boxes.find((each) => each.lane.level)!.x : 0);
        expect(x + width).to.be.at.most(element.shadowRoot!.querySelector('svg')!.width.baseVal.value + 0.01);
      });
      const patterns = Array.from(element.shadowRoot!.querySelectorAll('pattern'), (each) => each.innerHTML);
      expect(new Set(patterns).size).to.equal(3);
    });

    it(`<${tag}> says so where there is nothing to draw`, async () => {
      const element = await draw(tag, agreeingWith('2021', [0]));
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

  it('say every sentence whole', async () => {
    const [first, before, now] = await Promise.all([2021, 2022, 2023].map(example));
    const said = (tag: Tag, data: unknown, previous?: unknown): string[] => {
      const chart = charts[tag];
      return (['zh-Hans', 'en'] as const).map((locale) => (chart.kind === 'trend' ? '' : chartView(chart, reportOf(data), locale, previous ? reportOf(previous) : null).sentence));
    };
    expect(said('applicant-chart', now, before)).to.deep.equal([
      '合计 5,327 件，其中“自然人” 4,462 件最多，占 83.8%，与表中总计相符。比上年增加 1,141 件。',
      '5,327 applications in all; “Natural persons” is the most with 4,462, 83.8%. This agrees with the total in the table. 1,141 more than last year.',
    ]);
    expect(said('application-outcome-chart', { ...before, year: 2024 }, now)).to.deep.equal([
      '合计 4,149 件，其中“（一）予以公开” 1,873 件最多，占 45.1%，与表中总计相符。比上年减少 1,067 件。',
      '4,149 applications in all; “Disclosed in full” is the most with 1,873, 45.1%. This agrees with the total in the table. 1,067 fewer than last year.',
    ]);
    expect(said('review-outcome-chart', now, { ...now, year: 2022 })).to.deep.equal([
      '行政复议：合计 228 件，其中“结果维持” 118 件最多，占 51.8%，与表中总计相符。与上年相同。\n未经复议直接起诉：合计 58 件，其中“结果维持” 31 件最多，占 53.4%，与表中总计相符。与上年相同。\n复议后起诉：合计 52 件，其中“结果维持” 28 件最多，占 53.8%，与表中总计相符。与上年相同。',
      'Administrative reconsideration: 228 cases in all; “Upheld” is the most with 118, 51.8%. This agrees with the total in the table. The same as last year.\nLitigation filed directly: 58 cases in all; “Upheld” is the most with 31, 53.4%. This agrees with the total in the table. The same as last year.\nLitigation filed after reconsideration: 52 cases in all; “Upheld” is the most with 28, 53.8%. This agrees with the total in the table. The same as last year.',
    ]);
    expect(said('application-balance-chart', now)).to.deep.equal([
      '本年新收政府信息公开申请数量 5,327 + 上年结转政府信息公开申请数量 302 = 5,629 件；本年度办理结果总计 5,216 + 结转下年度继续办理 413 = 5,629 件；两边相等。',
      'Newly received this year 5,327 + Carried over from last year 302 = 5,629 applications; Total outcomes 5,216 + Carried over to next year 413 = 5,629 applications: both are equal.',
    ]);
    const off = structuredClone(now) as unknown as Agreeing;
    off.tables.applications.rows['carriedIn']!['total'] = 300;
    expect(said('application-balance-chart', off)).to.deep.equal([
      '本年新收政府信息公开申请数量 5,327 + 上年结转政府信息公开申请数量 300 = 5,627 件；本年度办理结果总计 5,216 + 结转下年度继续办理 413 = 5,629 件；两边不等，相差 2 件。',
      'Newly received this year 5,327 + Carried over from last year 300 = 5,627 applications; Total outcomes 5,216 + Carried over to next year 413 = 5,629 applications: a difference of 2.',
    ]);
    const years = (all: readonly unknown[]): string[] => (['zh-Hans', 'en'] as const).map((locale) => trendView(disclosureTrend, all.map(reportOf), locale).sentence);
    expect(years([now, first, before])).to.deep.equal([
      '新收由 2021 年的 3,412 件到 2023 年的 5,327 件。相邻两年的结转件数相符。',
      'Received: 3,412 in 2021, 5,327 in 2023. What each year carried over is what the next begins with.',
    ]);
    expect(years([{ ...first, year: 2020 }, before, off, { ...off, agency: { name: '另一机关' } }])).to.deep.equal([
      '新收由 2020 年的 3,412 件到 2023 年的 5,327 件。缺少 2021 年的报告。2022 年结转下年度（总计）302 件，2023 年的上年结转却是 300 件。2020—2021、2021—2022 年之间不能或不能全部核对。2023 年有不止一份报告，画的是后一份。各年报告的机关名称不同：明远市人民政府、另一机关。',
      'Received: 3,412 in 2020, 5,327 in 2023. There is no report for 2021. 2022 carried 302 over (Total), but 2023 begins with 300. It cannot be compared, or not in every column, for 2020–2021, 2021–2022. There is more than one report for 2023; the later one is drawn. The reports name different agencies: 明远市人民政府, 另一机关.',
    ]);
  });

  it('say beside a number, drawn and spoken, that some are not in it', async () => {
    const data = agreeingWith('2021', [5]);
    data.tables.applications.rows['repeats']!['total'] = null;
    for (const [lang, drawn, spoken] of [
      ['zh-Hans', '（五）不予处理：120\u00a0件（部分没有数字）', '（五）不予处理 120 件（部分没有数字）'],
      ['en', 'Not processed: 120\u00a0applications\u00a0(some\u00a0without\u00a0a\u00a0number)', 'Not processed: 120 applications (some without a number)'],
    ] as const) {
      const element = await draw('application-outcome-chart', data, { lang });
      expect(Array.from(element.shadowRoot!.querySelectorAll('text'), (each) => each.textContent)).to.include(drawn);
      expect(bars(element).map((bar) => bar.getAttribute('aria-label'))).to.include(spoken);
    }
  });

  it('say where their table shows a wording that is not the number they draw', async () => {
    const data = agreeingWith('2021', [7]);
    const wording = '表中有的格显示原文，与此不符。';
    const note = async (tag: Tag): Promise<string> => (await draw(tag, data)).shadowRoot!.querySelector('.same')!.textContent!;
    expect(await note('applicant-chart')).not.to.include(wording);
    const received = data.tables.applications.rows['received']! as Record<string, unknown>;
    const value = received['research'];
    received['research'] = { value, printed: '9999' };
    for (const tag of ['applicant-chart', 'application-balance-chart', 'disclosure-trend-chart'] as const) expect(await note(tag)).to.include(wording);
    expect(await note('review-outcome-chart')).not.to.include(wording);
    received['research'] = { value, printed: `${value}件` };
    expect(await note('applicant-chart')).not.to.include(wording);
  });

  it('tell whether the form’s total agrees', () => {
    const data = agreeing({ edition: '2021', year: 2023 });
    const now = valueAt(data, 'tables.applications.rows.received.total');
    expect(chartView(applicant, reportOf(data), 'zh-Hans').sentence).to.include('与表中总计相符');
    const off = structuredClone(data) as unknown as Agreeing;
    off.tables.applications.rows['received']!['total']! += 1;
    expect(chartView(applicant, reportOf(off), 'zh-Hans').sentence).to.include(`与表中总计 ${now + 1} 不符`);
    expect(chartView(applicant, reportOf(off), 'en').sentence).to.include(`This does not agree with the total in the table, ${now + 1}.`);
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

  it('in a document come after its first paint, each in a task of its own', async () => {
    const element = await fixture<HTMLElementTagNameMap['disclosure-report']>('<disclosure-report></disclosure-report>');
    element.report = agreeing({ edition: '2021', year: 2023 });
    await oneEvent(element, 'report-load');
    const all = Array.from(element.querySelectorAll<Chart>('.disclosure-section > *')).filter(({ localName }) => localName.endsWith('-chart'));
    const drawn = (): number => all.filter((each) => bars(each).length).length;
    expect(all).to.have.length(4);
    const [cells, early] = await new Promise<number[]>((go) => requestAnimationFrame(() => go([element.querySelectorAll('.disclosure-cell').length, drawn()])));
    expect([cells, early]).to.deep.equal([200, 0]);
    await Promise.all(all.map(({ updateComplete }) => updateComplete));
    expect(drawn()).to.equal(4);
    const svgs = (): (string | null)[] => all.map((each) => each.shadowRoot!.querySelector('svg')!.getAttribute('viewBox'));
    const first = svgs();
    await aTimeout(100);
    expect(svgs(), 'drawn as wide as there is room, at once').to.deep.equal(first);
    // A reader who prints at once gets them, too.
    const printed = await fixture<HTMLElementTagNameMap['disclosure-report']>('<disclosure-report></disclosure-report>');
    printed.report = element.report;
    await oneEvent(printed, 'report-load');
    await new Promise(requestAnimationFrame);
    globalThis.dispatchEvent(new Event('beforeprint'));
    expect(bars(printed.querySelector<Chart>('applicant-chart')!).length).to.be.greaterThan(0);
    globalThis.dispatchEvent(new Event('afterprint'));
  });

  it('cut words to lines that no mark begins', () => {
    expect(wrap('一二三四五，六七', 5)).to.deep.equal(['一二三四', '五，六七']);
    expect(wrap('one two three', 5)).to.deep.equal(['one two', 'three']);
    expect(wrap('一二三 302\u00a0件', 6)).to.deep.equal(['一二三', '302\u00a0件']);
    expect(wrap('', 5)).to.deep.equal([]);
  });
});
