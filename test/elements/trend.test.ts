import { aTimeout, expect, fixture, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/index.js';
import '../fixtures/parts.js';
import { agreeing, lastYears } from '../fixtures/agreeing.mjs';
import { serve } from '../fixtures/elements.js';

type Trend = HTMLElementTagNameMap['disclosure-trend-chart'];
const given = [2021, 2022, 2023, 2024];
const example = (year: number): string => `mingyuan-${year}.json`;
const load = async (html: string): Promise<Trend> => {
  const element = await fixture<Trend>(html);
  if (!element.report) await oneEvent(element, 'report-load');
  await aTimeout(60);
  return element;
};
const sentence = (element: Trend): string => element.shadowRoot!.querySelector('figure p')!.textContent!;
const years = (element: Trend): number[] => element.reports.map(({ year }) => year);
const total = (data: object, row: string, add: number): object => {
  const copy = structuredClone(data) as { tables: { applications: { rows: Record<string, { total: number }> } } };
  copy.tables.applications.rows[row]!.total += add;
  return copy;
};

describe('<disclosure-trend-chart>', () => {
  let server: ReturnType<typeof serve>;
  before(async () => {
    const reports = await Promise.all(given.map(async (year) => [example(year), { body: JSON.stringify((await import(`/examples/${example(year)}`)).default) }] as const));
    server = serve({ ...Object.fromEntries(reports), '/none/2022.json': { status: 404 } });
  });
  after(() => server.restore());

  it('draws the years of srcs in their order, and says what was handed on', async () => {
    const element = await load(`<disclosure-trend-chart srcs="${example(2023)} ${example(2021)}\n${example(2022)}"></disclosure-trend-chart>`);
    const texts = Array.from(element.shadowRoot!.querySelectorAll('text'), (each) => each.textContent!);
    expect(texts.filter((text) => /^20\d\d年$/.test(text))).to.deep.equal(['2021年', '2022年', '2023年']);
    expect(sentence(element)).to.include('3,412 件到 2023 年的 5,327 件').and.include('相邻两年的结转件数相符');
    expect(element.report!.year).to.equal(2023);
  });

  it('draws the others where one cannot be had, leaves a gap, and says which', async () => {
    const element = await load(`<disclosure-trend-chart srcs="${example(2021)} /none/2022.json ${example(2023)}"></disclosure-trend-chart>`);
    expect(years(element)).to.deep.equal([2021, 2023]);
    expect(sentence(element)).to.include('缺少 2022 年').and.not.include('相符');
    const message = element.shadowRoot!.querySelector('[part="message"]')!;
    expect(message.textContent).to.include('第 2 份报告').and.include('/none/2022.json').and.include('404');
    expect(message.querySelector('button') !== null).to.equal(true);
  });

  it('tells a year whose report lacks the table from one without a report', async () => {
    const reports = await Promise.all([2021, 2022, 2024].map(async (year) => structuredClone((await import(`/examples/${example(year)}`)).default) as { tables: { applications?: unknown } }));
    delete reports[1]!.tables.applications;
    const element = await fixture<Trend>('<disclosure-trend-chart></disclosure-trend-chart>');
    element.reports = reports;
    await oneEvent(element, 'report-load');
    await element.updateComplete;
    const headings = (): string[] => Array.from(element.shadowRoot!.querySelectorAll('text'), (each) => each.textContent!).filter((text) => /^20\d\d/.test(text) && !/：|:/.test(text));
    expect(headings()).to.deep.equal(['2021年', '2022年（报告中没有这张表）', '2023年（没有报告）', '2024年']);
    expect(sentence(element)).to.include('缺少 2023 年的报告。2022 年的报告中没有这张表。');
    element.lang = 'en';
    await waitUntil(() => sentence(element).includes('There is no report for 2023. The report for 2022 has no such table.'));
    expect(headings()).to.include.members(['2022 (no such table)', '2023 (no report)']);
    element.lang = '';
    element.reports = [reports[1]];
    await oneEvent(element, 'report-load');
    await waitUntil(() => sentence(element) === '2022 年的报告中没有这张表。只有 2022 年的报告，没有可比的年份。');
  });

  it('tells an error where none can be had', async () => {
    const element = await fixture<Trend>('<disclosure-trend-chart></disclosure-trend-chart>');
    element.reports = [7, { year: 2023 }];
    const { findings } = (await oneEvent(element, 'report-error')) as unknown as { findings: readonly { at: string }[] };
    expect(findings.map(({ at }) => at.split(':')[0])).to.deep.equal(['reports.0', 'reports.1']);
    expect(element.shadowRoot!.querySelector('figure')).to.equal(null);
  });

  it('finds what a year does not hand on, in the total and in a column', async () => {
    const last = agreeing({ edition: '2021', year: 2023 });
    const before = lastYears(last) as unknown as { tables: { applications: { rows: Record<string, Record<string, number>> } } };
    const element = await fixture<Trend>('<disclosure-trend-chart></disclosure-trend-chart>');
    element.reports = [last, total(before, 'carriedOut', 2)];
    await oneEvent(element, 'report-load');
    await element.updateComplete;
    const carried = before.tables.applications.rows['carriedOut']!;
    expect(sentence(element)).to.include(`2022 年结转下年度（总计）${carried['total']! + 2} 件，2023 年的上年结转却是 ${carried['total']} 件`);
    const columns = structuredClone(before);
    columns.tables.applications.rows['carriedOut']!['research']! += 1;
    element.reports = [last, columns];
    await oneEvent(element, 'report-load');
    await element.updateComplete;
    expect(sentence(element)).to.include('（科研机构）').and.not.include('（总计）');
  });

  it('says of which years what was handed on agrees, and of which nothing can be said', async () => {
    const element = await load(`<disclosure-trend-chart srcs="${example(2021)} ${example(2022)} ${example(2024)}"></disclosure-trend-chart>`);
    expect(sentence(element)).to.include('2021—2022 年的结转件数相符。2022—2023、2023—2024 年之间不能或不能全部核对。').and.not.include('相邻');
    expect(element.shadowRoot!.querySelector('.same')!.textContent).to.include('数字取自').and.not.include('相同');
  });

  it('claims nothing of years that cannot be compared', async () => {
    const last = agreeing({ edition: '2021', year: 2023 });
    const before = lastYears(last) as unknown as { tables: { applications: { rows: Record<string, Record<string, number | null>> } } };
    for (const column of Object.keys(before.tables.applications.rows['carriedOut']!)) before.tables.applications.rows['carriedOut']![column] = null;
    const element = await fixture<Trend>('<disclosure-trend-chart></disclosure-trend-chart>');
    element.reports = [before, last];
    await oneEvent(element, 'report-load');
    await element.updateComplete;
    expect(sentence(element)).to.include('2022—2023 年之间不能或不能全部核对').and.not.include('相符');
  });

  it('says so where a year comes twice or agencies differ, and takes the one set last', async () => {
    const element = await load(`<disclosure-trend-chart srcs="${example(2021)} ${example(2022)}"></disclosure-trend-chart>`);
    const first = agreeing({ edition: '2021', year: 2023 });
    element.reports = [first, { ...first, agency: { name: '另一机关' } }];
    await oneEvent(element, 'report-load');
    await element.updateComplete;
    expect(sentence(element)).to.include('不止一份报告').and.include('机关名称不同');
    element.reports = null;
    await oneEvent(element, 'report-load');
    expect(years(element)).to.deep.equal([2021, 2022]);
    element.srcs = example(2024);
    await oneEvent(element, 'report-load');
    await element.updateComplete;
    expect(sentence(element)).to.include('只有 2024 年的报告');
  });

  it('stands in a report that has last year’s, and draws both', async () => {
    const element = await fixture<HTMLElementTagNameMap['disclosure-report']>(
      `<disclosure-report src="${example(2023)}" previous-src="${example(2022)}"></disclosure-report>`,
    );
    for (let tries = 0; !element.querySelector('disclosure-trend-chart') && tries < 50; tries += 1) await aTimeout(40);
    const trend = element.querySelector('disclosure-trend-chart')!;
    for (let tries = 0; years(trend).length < 2 && tries < 50; tries += 1) await aTimeout(40);
    expect(years(trend)).to.deep.equal([2022, 2023]);
    expect(sentence(trend)).to.include('相邻两年的结转件数相符');
    element.previousSrc = null;
    for (let tries = 0; element.querySelector('disclosure-trend-chart') && tries < 50; tries += 1) await aTimeout(40);
    expect(element.querySelector('disclosure-trend-chart') === null).to.equal(true);
  });
});
