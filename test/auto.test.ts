import { aTimeout, expect, fixture } from '@open-wc/testing';
import '../src/auto.js';
import '../src/index.js';
import { upgrade } from '../src/upgrade.js';
import { serve } from './fixtures/elements.js';
import { pastedReport, pastedTable } from './fixtures/pasted.js';
import { reportData } from './fixtures/reports.js';

const json = (): { body: string } => ({ body: JSON.stringify(reportData()) });
/** Until every element shows its report, or a second has passed. */
async function reports(around: Element): Promise<{ readonly report: unknown; readonly localName: string }[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const all = Array.from(around.querySelectorAll<HTMLElementTagNameMap['disclosure-report']>('disclosure-report, application-stats-table, proactive-disclosure-table, review-litigation-table'));
    if (all.length && all.every((each) => each.report)) {
      await Promise.all(all.map((each) => each.updateComplete));
      return all.filter((each) => !each.closest('.disclosure-document'));
    }
    await aTimeout(10);
  }
  return [];
}

describe('what an editor let through', () => {
  let server: ReturnType<typeof serve>;
  beforeEach(() => {
    server = serve({ '2023.report.json': json(), '2022.report.json': json(), 'other.json': json() });
  });
  afterEach(() => server.restore());

  it('a link in a paragraph of its own goes inside the element with it', async () => {
    const around = await fixture('<div><p><a href="/files/2023.report.json">2023 年年度报告</a></p></div>');
    await upgrade(around);
    const [element] = await reports(around);
    expect(element!.localName).to.equal('disclosure-report');
    expect(around.querySelector('disclosure-report > p > a')).to.not.equal(null);
    await upgrade(around);
    expect(around.querySelectorAll('disclosure-report').length, 'once').to.equal(1);
  });

  it('a link is known by the name of its file, numbered or not', async () => {
    server.restore();
    server = serve({ '2023.report-1.json': json(), '2023.report_0.json': json() });
    const names = ['2023.report-1.json', '2023.report_0.json', 'a.report-1/data.json', '2023.reports.json', '2023.report.json.zip'];
    const around = await fixture(`<div>${names.map((name) => `<p><a href="/files/${name}">${name}</a></p>`).join('')}</div>`);
    await upgrade(around);
    await reports(around);
    expect(Array.from(around.querySelectorAll('disclosure-report'), (each) => each.getAttribute('src'))).to.deep.equal(['/files/2023.report-1.json', '/files/2023.report_0.json']);
  });

  it('a link among words stays, and the report follows its paragraph', async () => {
    const around = await fixture('<div><p>见<a class="disclosure-report" href="/other.json">年度报告</a>。</p><p>后文</p></div>');
    await upgrade(around);
    await upgrade(around);
    await reports(around);
    expect(Array.from(around.children, ({ localName }) => localName)).to.deep.equal(['p', 'disclosure-report', 'p']);
    expect(around.querySelector('p > a')).to.not.equal(null);
  });

  for (const [where, html, holder] of [
    ['a paragraph', '<p>LINKS</p><p>后文</p>', ':scope'],
    ['a box', '<div>LINKS</div>', ':scope'],
    ['an item of a list', '<ul><li>LINKS</li></ul>', 'li'],
    ['a cell', '<table><tbody><tr><td>LINKS</td></tr></tbody></table>', 'td'],
  ] as const) {
    it(`of several links in ${where} each has one report, in their order, however often the page changes`, async () => {
      const links = ['2022.report.json', '2023.report.json', 'other.json'].map((name) => `<a class="disclosure-report" href="/${name}">${name}</a>`).join('、');
      const around = await fixture(`<div>${html.replace('LINKS', links)}</div>`);
      const found = (): (string | null)[] => Array.from(around.querySelectorAll('disclosure-report'), (each) => each.getAttribute('src'));
      await upgrade(around);
      await upgrade(around);
      // Each of ours is a change of the page, too.
      await aTimeout(100);
      expect(found()).to.deep.equal(['/2022.report.json', '/2023.report.json', '/other.json']);
      expect(around.querySelectorAll(`${holder} > disclosure-report`).length).to.equal(3);
      expect(around.querySelectorAll('a.disclosure-report').length).to.equal(3);
    });
  }

  it('a link has its report once, wherever a script of the page has put that', async () => {
    const around = await fixture('<div><p>见<a class="disclosure-report" href="/other.json">年度报告</a>。</p></div>');
    await upgrade(around);
    const box = document.createElement('div');
    around.append(box);
    box.append(around.querySelector('disclosure-report')!);
    await upgrade(around);
    await aTimeout(50);
    expect(around.querySelectorAll('disclosure-report').length).to.equal(1);
  });

  it('a marked container is wrapped inside, by its content or the address it names', async () => {
    const around = await fixture(`<div><div class="disclosure-report">${pastedReport()}</div><div data-disclosure-report="/other.json">载入中</div></div>`);
    await upgrade(around);
    const found = await reports(around);
    expect(found.length).to.equal(2);
    expect(around.querySelectorAll('div > disclosure-report').length).to.equal(2);
  });

  it('bare tables in the container that is named become their elements; blocks of part 2 together', async () => {
    const blocks = [0, 1, 2, 3].map((index) => `<figure>${pastedTable(index)}</figure>`).join('');
    const around = await fixture(`<div><table><tr><td>栏目</td><td>3</td></tr></table><div class="article">${blocks}<p>三、</p>${pastedTable(4)}<p>四、</p>${pastedTable(5)}<table><tr><td>自然人</td></tr></table></div></div>`);
    await upgrade(around, { within: '.article' });
    const found = await reports(around);
    expect(found.map(({ localName }) => localName)).to.deep.equal(['proactive-disclosure-table', 'application-stats-table', 'review-litigation-table']);
    expect(around.querySelectorAll('.disclosure-cell').length).to.equal(200);
    expect(around.querySelectorAll(':scope > table, .article > table').length, 'others are untouched').to.equal(2);
  });

  it('leaves alone what it does not recognise', async () => {
    const markup = '<div class="disclosure-report"><table><tbody><tr><td>工资</td><td>3</td></tr></tbody></table></div><a href="a.json">x</a><div data-disclosure-report=""><p>文字</p></div>';
    const around = await fixture(`<div>${markup}</div>`);
    await upgrade(around, { within: 'div' });
    await aTimeout(50);
    expect(around.innerHTML).to.equal(markup);
  });

  it('finds what comes later, by itself', async () => {
    const around = await fixture('<div></div>');
    around.innerHTML = '<p><a href="/files/2023.report.json">年度报告</a></p>';
    expect(await reports(around)).to.have.length(1);
  });
});
