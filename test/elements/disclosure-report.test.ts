import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { editions, parts } from '../../src/definition/form.js';
import { exportHtml } from '../../src/exporters/html.js';
import '../../src/index.js';
import '../fixtures/parts.js';
import { parseReport } from '../../src/report/parse.js';
import type { Report } from '../../src/report/report.js';
import { reportData } from '../fixtures/reports.js';

type ReportElement = HTMLElementTagNameMap['disclosure-report'];

const parsed = (...args: Parameters<typeof reportData>): Report => parseReport(reportData(...args)).report!;
/** Everything inside it has rendered too. */
const whole = async (element: ReportElement): Promise<void> => {
  await oneEvent(element, 'report-load');
  await aTimeout(30);
};
const show = async (report: Report, around = html``): Promise<ReportElement> => {
  const element = document.createElement('disclosure-report');
  element.report = report;
  const parent = await fixture(html`<div>${around}</div>`);
  const done = whole(element);
  parent.append(element);
  await done;
  return element;
};
/** Markup without Lit's comments and without what instruments add. */
const plain = (root: Element): string => {
  const copy = root.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll('*')) {
    for (const name of ['tabindex', 'role', 'aria-label', 'aria-busy', 'data-hint', 'data-mark', 'data-operand', 'data-filed']) if (!each.matches('nav')) each.removeAttribute(name);
  }
  // Static HTML keeps beside its words what they do not say. Charts stand beside the document; static HTML has none.
  for (const each of copy.querySelectorAll('*')) if (each.localName.endsWith('-chart')) each.remove();
  return copy.innerHTML.replace(/<!--.*?-->/g, '').replace(/ slot="document" class="disclosure-document"/g, '');
};

describe('<disclosure-report>', () => {
  it('shows title, particulars, contents, contact and the six parts in order', async () => {
    const element = await show(parsed());
    expect(element.querySelector('h2')!.textContent).to.equal('某某市示例局2023年政府信息公开工作年度报告');
    expect([...element.querySelectorAll('h3')].map((each) => each.textContent)).to.deep.equal([
      '一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项',
    ]); // prettier-ignore
    expect([...element.querySelectorAll('h4')].map((each) => each.textContent)).to.deep.equal(['（一）主动公开']);
    expect(element.querySelectorAll('.disclosure-cell')).to.have.length(200);
    const text = element.textContent!;
    for (const word of ['2023年1月1日至2023年12月31日', '2024年1月20日', '示例路1号', '0000-0000000', '第一段。', '第二段。']) expect(text).to.include(word);
    expect(element.querySelector('[href^="mailto:"]')!.getAttribute('href')).to.equal('mailto:office@example.cn');
  });

  it('links the contents to the parts', async () => {
    const element = await show(parsed());
    const links = [...element.querySelectorAll<HTMLAnchorElement>('nav a')];
    expect(links).to.have.length(parts.length);
    for (const link of links) {
      const target = document.querySelector(link.getAttribute('href')!);
      expect(target?.textContent).to.equal(link.textContent);
    }
  });

  it('links the contents inside a shadow root too', async () => {
    const element = await show(parsed());
    element.isolated = true;
    await aTimeout(50);
    const root = element.shadowRoot!;
    const link = root.querySelectorAll<HTMLAnchorElement>('nav a')[4]!;
    link.click();
    expect(root.activeElement?.textContent).to.equal(link.textContent);
  });

  it('takes its heading level from the page', async () => {
    const element = await show(parsed());
    element.headingLevel = 3;
    expect(element.getAttribute('heading-level')).to.equal('3');
    await aTimeout(20);
    expect(element.querySelectorAll('h2')).to.have.length(0);
    expect(element.querySelector('h3')!.className).to.equal('disclosure-title');
    element.setAttribute('heading-level', 'x');
    await aTimeout(20);
    expect(element.headingLevel).to.equal(2);
    expect(element.querySelector('h2')!.className).to.equal('disclosure-title');
  });

  it('hands the report to the tables inside it', async () => {
    const element = await show(parsed());
    const table = element.querySelector('application-stats-table')!;
    expect(table.report).to.equal(element.report);
    element.report = reportData('2019');
    await whole(element);
    expect(element.querySelector('application-stats-table')).to.equal(table);
    expect(table.querySelectorAll('.disclosure-cell')).to.have.length(161);
  });

  it('tells once of each report, itself and in each table, also after a reload', async () => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(reportData('2021'))]));
    const element = await fixture<ReportElement>(html`<disclosure-report charts="off" src=${url}></disclosure-report>`);
    const told: string[] = [];
    element.addEventListener('report-load', () => told.push(element.localName));
    element.addEventListener('report-load', (event) => told.push((event.target as Element).localName), { capture: true });
    await aTimeout(200);
    const each = ['application-stats-table', 'disclosure-report', 'disclosure-report', 'proactive-disclosure-table', 'review-litigation-table'];
    expect(told.splice(0).sort()).to.deep.equal(each);
    element.reload();
    await aTimeout(200);
    expect(told.sort()).to.deep.equal(each);
    URL.revokeObjectURL(url);
  });

  it('says which parts and tables the report does not have', async () => {
    const element = await show(parseReport({ year: 2023, agency: { name: '某局' } }).report!);
    expect(element.querySelectorAll('.disclosure-missing')).to.have.length(6);
    expect(element.querySelector('h2')!.textContent).to.equal('某局2023年政府信息公开工作年度报告');
  });

  it('gives two reports on a page ids of their own', async () => {
    const first = await show(parsed());
    const second = document.createElement('disclosure-report');
    second.report = parsed();
    first.parentElement!.append(second);
    await whole(second);
    const ids = [...document.querySelectorAll('[id^="disclosure-"]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    const link = second.querySelector('nav a')!.getAttribute('href')!;
    expect(second.contains(document.querySelector(link))).to.equal(true);
  });

  for (const edition of editions) {
    for (const locale of ['zh-Hans', 'en'] as const) {
      it(`renders what the exporter writes: edition ${edition}, ${locale}`, async () => {
        const report = parsed(edition, { title: '标题 <b>&"quoted"', otherMatters: undefined });
        const group = await fixture<HTMLElement>(html`<div lang=${locale}></div>`);
        const element = document.createElement('disclosure-report');
        element.report = report;
        group.append(element);
        await whole(element);
        const written = document.createElement('div');
        const prefix = element.querySelector('h2')!.id.replace('-title', '');
        written.innerHTML = exportHtml(report, { locale, idPrefix: prefix });
        expect(plain(element)).to.equal(plain(written));
      });
    }
  }
});

describe('a document that is on the page already', () => {
  it('is taken over: no node of it is replaced, and nothing is doubled', async () => {
    const report = parsed();
    const group = await fixture<HTMLElement>(html`<div></div>`);
    group.innerHTML = `<disclosure-report>${exportHtml(report)}</disclosure-report>`;
    const element = group.querySelector('disclosure-report')!;
    await aTimeout(20);
    expect(element.querySelectorAll('.disclosure-cell')).to.have.length(200);
    const nodes = [...element.querySelectorAll('h2, h3, p, table, td, th')];
    element.report = report;
    await whole(element);
    expect([...element.querySelectorAll('h2, h3, p, table, td, th')]).to.deep.equal(nodes);
    expect(element.querySelectorAll('.disclosure-cell')).to.have.length(200);
    expect(element.querySelector('application-stats-table')!.report).to.equal(report);
  });

  it('gives way where it says something else', async () => {
    const group = await fixture<HTMLElement>(html`<div></div>`);
    group.innerHTML = `<disclosure-report>${exportHtml(parsed('2021', { agency: { name: '旧局' } }))}</disclosure-report>`;
    const element = group.querySelector('disclosure-report')!;
    element.report = parsed();
    await whole(element);
    expect(element.querySelectorAll(':scope > .disclosure-document')).to.have.length(1);
    expect(element.textContent).not.to.include('旧局');
    expect(element.querySelectorAll('.disclosure-cell')).to.have.length(200);
  });

  it('gives way where one number differs', async () => {
    const report = parsed();
    const group = await fixture<HTMLElement>(html`<div></div>`);
    const wrong = exportHtml(report).replace('data-cell="tables.applications.rows.granted.total">20<', 'data-cell="tables.applications.rows.granted.total">21<');
    expect(wrong).not.to.equal(exportHtml(report));
    group.innerHTML = `<disclosure-report>${wrong}</disclosure-report>`;
    const element = group.querySelector('disclosure-report')!;
    element.report = report;
    await whole(element);
    expect(element.querySelector('[data-cell$="granted.total"]')!.textContent).to.equal('20');
  });

  it('has its tables taken over in their turn where they say the same, and at once where they are printed', async () => {
    const report = parsed();
    const group = await fixture<HTMLElement>(html`<div></div>`);
    // No frame comes: what is in the background is printed as well.
    const { requestAnimationFrame: frame } = globalThis;
    globalThis.requestAnimationFrame = () => 0;
    try {
      group.innerHTML = `<disclosure-report>${exportHtml(report)}</disclosure-report>`;
      const element = group.querySelector('disclosure-report')!;
      const table = element.querySelector('application-stats-table')!;
      const loaded: string[] = [];
      for (const each of [element, table]) each.addEventListener('report-load', () => loaded.push(each.localName));
      element.report = report;
      await oneEvent(element, 'report-load');
      await aTimeout(30);
      expect(loaded).to.deep.equal(['disclosure-report']);
      globalThis.dispatchEvent(new Event('beforeprint'));
      expect(loaded).to.deep.equal(['disclosure-report', 'application-stats-table']);
      globalThis.dispatchEvent(new Event('afterprint'));
      // Nor does a table wait for ever where nothing is painted.
      const other = element.querySelector('review-litigation-table')!;
      await other.updateComplete;
      expect(other.report).to.equal(report);
      expect(other.hasAttribute('aria-busy')).to.equal(false);
    } finally {
      globalThis.requestAnimationFrame = frame;
    }
  });

  it('stays when loading fails', async () => {
    const group = await fixture<HTMLElement>(html`<div></div>`);
    group.innerHTML = `<disclosure-report>${exportHtml(parsed())}</disclosure-report>`;
    const element = group.querySelector('disclosure-report')!;
    element.report = { year: 1 };
    await oneEvent(element, 'report-error');
    expect(element.querySelectorAll('.disclosure-cell')).to.have.length(200);
    expect(element.querySelector('h2')!.getClientRects().length).to.equal(1);
  });

  it('is taken over when it comes after the script, as a parser brings it', async () => {
    const report = parsed();
    const element = await show(report);
    element.insertAdjacentHTML('beforeend', exportHtml(report));
    await aTimeout(50);
    expect(element.querySelectorAll(':scope > .disclosure-document')).to.have.length(1);
    expect(element.querySelectorAll('.disclosure-cell')).to.have.length(200);
  });

  it('is taken over in a clone, whose ids are renewed', async () => {
    const element = await show(parsed());
    const copy = element.cloneNode(true) as ReportElement;
    copy.report = element.report;
    element.after(copy);
    await whole(copy);
    expect(copy.querySelectorAll(':scope > .disclosure-document')).to.have.length(1);
    expect(copy.querySelectorAll('.disclosure-cell')).to.have.length(200);
    const ids = [...document.querySelectorAll('[id^="disclosure-"]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    copy.report = parsed('2021', { agency: { name: '新局' } });
    await whole(copy);
    expect(copy.querySelector('h2')!.textContent).to.include('新局');
    expect(element.querySelector('h2')!.textContent).not.to.include('新局');
  });
});

describe('the room a table gives', () => {
  for (const width of [360, 1280]) {
    it(`breaks no number and crushes no label at ${width} px`, async () => {
      const element = await show(parsed());
      element.parentElement!.style.width = `${width}px`;
      const table = element.querySelector('application-stats-table')!;
      table.style.contentVisibility = 'visible';
      const cell = table.querySelector<HTMLElement>('.disclosure-cell')!;
      cell.textContent = '1,234,567';
      const range = document.createRange();
      range.selectNodeContents(cell);
      expect(new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size).to.equal(1);
      const label = table.querySelector('.disclosure-level-2')!.getBoundingClientRect();
      expect(label.width).to.be.greaterThan(width === 360 ? 60 : 250);
    });
  }
});

describe('a hostile page', () => {
  it('does not move the numbers, the lines or the spans', async () => {
    const style = document.createElement('style');
    style.textContent = `
      td { border: none !important; text-indent: 2em !important; text-align: center !important; padding: 0 !important }
      table { width: 300px !important; border-collapse: separate !important; display: block !important }
      td, th, tr { display: block !important; float: left !important }
      .editor p { text-indent: 0 !important } caption { display: none !important }`;
    document.head.append(style);
    try {
      const element = await show(parsed());
      const cell = getComputedStyle(element.querySelector('application-stats-table .disclosure-cell')!);
      expect([cell.textIndent, cell.textAlign, cell.display, cell.borderTopStyle]).to.deep.equal(['0px', 'right', 'table-cell', 'solid']);
      const table = element.querySelector('application-stats-table table')!;
      expect([getComputedStyle(table).borderCollapse, getComputedStyle(table).display]).to.deep.equal(['collapse', 'table']);
      expect(table.getBoundingClientRect().width).to.be.greaterThan(400);
    } finally {
      style.remove();
    }
  });
});
