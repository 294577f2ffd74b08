import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { ReportErrorEvent } from '../../src/index.js';
import '../../src/index.js';
import '../fixtures/parts.js';
import { parseReport } from '../../src/report/parse.js';
import { loaded, serve } from '../fixtures/elements.js';
import type { Served } from '../fixtures/elements.js';
import { reportData } from '../fixtures/reports.js';

type Table = HTMLElementTagNameMap['application-stats-table'];

const named = (name: string): ReturnType<typeof reportData> => reportData('2021', { agency: { name } });
const json = (data: unknown): Served => ({ body: JSON.stringify(data) });
const make = (attributes = ''): Promise<Table> =>
  fixture<Table>(`<application-stats-table ${attributes}></application-stats-table>`);
const agency = (element: HTMLElement): string | undefined =>
  element.querySelector('.disclosure-source')?.textContent?.trim().split(' ')[0];
const message = (element: HTMLElement): string => element.shadowRoot!.querySelector('[part="message"]')?.textContent ?? '';
const settle = (element: HTMLElement): Promise<void> => loaded(null, element);
/** Long enough for an answer that should not come. */
const quiet = (): Promise<void> => aTimeout(60);

describe('the source of an element', () => {
  let server: ReturnType<typeof serve> | undefined;
  afterEach(() => {
    server?.restore();
    server = undefined;
  });

  it('reads src, resolved against the page', async () => {
    server = serve({ '/data/a.json': json(named('甲局')) });
    const element = await make('src="/data/a.json"');
    await settle(element);
    expect(agency(element)).to.equal('甲局');
    expect(element.src).to.equal('/data/a.json');
    expect(element.report?.agency.name).to.equal('甲局');
  });

  it('reads src after src changes, and after it is taken away shows nothing', async () => {
    server = serve({ 'a.json': json(named('甲局')), 'b.json': json(named('乙局')) });
    const element = await make('src="a.json"');
    await settle(element);
    element.src = 'b.json';
    expect(element.getAttribute('src')).to.equal('b.json');
    await oneEvent(element, 'report-load');
    expect(agency(element)).to.equal('乙局');
    element.removeAttribute('src');
    await quiet();
    expect(element.querySelector('.disclosure-document')).to.equal(null);
    expect(element.report).to.equal(null);
  });

  it('takes the report property like any other source, judged alike', async () => {
    const element = await make();
    element.report = named('丙局');
    await oneEvent(element, 'report-load');
    expect(agency(element)).to.equal('丙局');
    element.report = { year: '2023' };
    const event = (await oneEvent(element, 'report-error')) as unknown as ReportErrorEvent;
    expect(event.findings.map(({ id }) => id)).to.include('wrong-kind');
    expect(element.querySelector('.disclosure-document')).to.equal(null);
  });

  it('takes a property set before the element was upgraded', async () => {
    const early = document.createElement('div');
    early.innerHTML = '<application-stats-table></application-stats-table>';
    const element = document.implementation.createHTMLDocument().createElement('application-stats-table') as Table;
    Object.defineProperty(element, 'report', { value: named('早局'), writable: true, configurable: true, enumerable: true });
    const parent = await fixture(html`<div></div>`);
    parent.append(element);
    await settle(element);
    expect(agency(element)).to.equal('早局');
  });

  it('lets the one set last win, and report = null brings src back', async () => {
    server = serve({ 'a.json': json(named('甲局')), 'b.json': json(named('乙局')) });
    const element = await make('src="a.json"');
    await settle(element);
    element.report = named('丙局');
    await oneEvent(element, 'report-load');
    expect(agency(element)).to.equal('丙局');
    element.src = 'b.json';
    await oneEvent(element, 'report-load');
    expect(agency(element)).to.equal('乙局');
    element.report = named('丁局');
    await oneEvent(element, 'report-load');
    element.report = null;
    await oneEvent(element, 'report-load');
    expect(agency(element)).to.equal('乙局');
  });

  it('reads inline JSON where neither is set, also when it changes', async () => {
    const text = JSON.stringify(named('内局'));
    const element = await make();
    element.innerHTML = `<script type="application/json">${text}</script>`;
    await oneEvent(element, 'report-load');
    expect(agency(element)).to.equal('内局');
    element.querySelector('script')!.textContent = JSON.stringify(named('改局'));
    await oneEvent(element, 'report-load');
    expect(agency(element)).to.equal('改局');
    element.report = named('丙局');
    await oneEvent(element, 'report-load');
    expect(agency(element)).to.equal('丙局');
    element.report = null;
    await oneEvent(element, 'report-load');
    expect(agency(element)).to.equal('改局');
  });

  it('says where inline JSON breaks', async () => {
    const element = await fixture<Table>(
      `<application-stats-table><script type="application/json">{\n  "year": 2023,,\n}</script></application-stats-table>`,
    );
    await settle(element);
    expect(message(element)).to.include('页面中的报告数据 不是 JSON');
  });

  it('never lets a late answer overwrite a newer one', async () => {
    let answer = (): void => undefined;
    const after = new Promise<void>((resolve) => (answer = resolve));
    server = serve({ 'slow.json': { ...json(named('慢局')), after }, 'quick.json': json(named('快局')) });
    const element = await make('src="slow.json"');
    await aTimeout(10);
    element.src = 'quick.json';
    await oneEvent(element, 'report-load');
    answer();
    await quiet();
    expect(agency(element)).to.equal('快局');
  });

  it('fetches once for several elements with one src', async () => {
    server = serve({ 'shared.json': json(named('甲局')) });
    const group = await fixture(html`<div>
      <application-stats-table src="shared.json"></application-stats-table>
      <review-litigation-table src="shared.json"></review-litigation-table>
      <proactive-disclosure-table src="./shared.json"></proactive-disclosure-table>
    </div>`);
    for (const each of Array.from(group.children)) await settle(each as HTMLElement);
    const late = document.createElement('application-stats-table');
    late.src = 'shared.json';
    group.append(late);
    await settle(late);
    expect(server.requests).to.deep.equal(['shared.json']);
  });

  it('does not end a shared fetch when one of its elements goes', async () => {
    let answer = (): void => undefined;
    const after = new Promise<void>((resolve) => (answer = resolve));
    server = serve({ 'shared2.json': { ...json(named('甲局')), after } });
    const group = await fixture(html`<div>
      <application-stats-table src="shared2.json"></application-stats-table>
      <review-litigation-table src="shared2.json"></review-litigation-table>
    </div>`);
    await aTimeout(10);
    const [first, second] = [...group.children] as [HTMLElement, HTMLElement];
    first.remove();
    await aTimeout(10);
    answer();
    await settle(second);
    expect(agency(second)).to.equal('甲局');
    group.append(first);
    await settle(first);
    expect(agency(first)).to.equal('甲局');
    expect(server.requests).to.have.length(1);
  });

  it('reads again what was given up when it was removed while loading', async () => {
    let answer = (): void => undefined;
    const after = new Promise<void>((resolve) => (answer = resolve));
    server = serve({ 'lone.json': { ...json(named('甲局')), after } });
    const element = await make('src="lone.json"');
    const parent = element.parentElement!;
    await aTimeout(10);
    element.remove();
    await aTimeout(10);
    answer();
    parent.append(element);
    await settle(element);
    expect(agency(element)).to.equal('甲局');
    expect(message(element)).to.equal('');
  });

  it('keeps its report when it is moved', async () => {
    server = serve({ 'moved.json': json(named('甲局')) });
    const element = await make('src="moved.json"');
    await settle(element);
    const cell = element.querySelector('.disclosure-cell');
    const elsewhere = await fixture(html`<section></section>`);
    elsewhere.append(element);
    await quiet();
    expect(element.querySelector('.disclosure-cell')).to.equal(cell);
    expect(server.requests).to.have.length(1);
  });

  const failures: [what: string, file: Served, id: string, zh: RegExp, en: RegExp][] = [
    ['a network that fails', { broken: true }, 'load-unreachable', /网络不通.*CORS/, /network is down.*CORS/],
    ['404', { status: 404 }, 'load-status', /不存在（404）/, /does not exist \(404\)/],
    ['500', { status: 500 }, 'load-status', /错误 500/, /error 500/],
    ['a web page', { body: '<!doctype html><p>x' }, 'load-not-json', /网页/, /web page/],
    ['an empty file', { body: '' }, 'load-not-json', /空/, /empty/],
    ['broken JSON', { body: '{"year": 2023' }, 'load-not-json', /写法有误/, /error at line 1, column 14|syntax error/],
    ['5 MB and more', { body: ' '.repeat(5 * 1024 * 1024 + 1) }, 'load-too-large', /超过 5 MB/, /over 5 MB/],
    ['GBK', { body: new Uint8Array([0x7b, 0x22, 0xbb, 0xfa, 0x22, 0x3a, 0x31, 0x7d]) }, 'load-not-utf8', /UTF-8/, /UTF-8/],
    ['a report in a newer format', json({ version: 9 }), 'version-newer', /版本是 9/, /version 9/],
  ]; // prettier-ignore
  for (const [what, file, id, zh, en] of failures) {
    it(`says clearly what is wrong with ${what}, in both languages, and tries again when asked`, async () => {
      let answer: Served = file;
      server = serve({ 'x.json': () => answer });
      const element = await make('src="x.json"');
      await settle(element);
      expect(element.findings.map((each) => each.id)).to.deep.equal([id]);
      expect(message(element)).to.match(zh);
      if (id.startsWith('load-')) expect(message(element)).to.include('x.json');
      element.lang = 'en';
      await waitUntil(() => en.test(message(element)), 'the words come when they have been loaded');
      answer = json(named('好局'));
      const button = element.shadowRoot!.querySelector<HTMLButtonElement>('[part="retry"]')!;
      button.focus();
      button.click();
      await oneEvent(element, 'report-load');
      expect(document.activeElement).to.equal(element.querySelector('.disclosure-document'));
      expect(message(element)).to.equal('');
      expect(agency(element)).to.equal('好局');
    });
  }

  for (const src of ['javascript:alert(1)', 'data:application/json,{}', 'ftp://example.cn/a.json', 'http://[']) {
    it(`refuses ${src} without asking anybody`, async () => {
      server = serve({ [src]: json(named('甲局')) });
      const element = await make(`src="${src}"`);
      await settle(element);
      expect(element.findings.map((each) => each.id)).to.deep.equal(['load-refused']);
      expect(server.requests).to.deep.equal([]);
    });
  }

  it('reads from another origin that allows it, and names both causes for one that does not', async () => {
    const element = await make('src="http://127.0.0.1:9/none.json"');
    await settle(element);
    expect(element.findings.map((each) => each.id)).to.deep.equal(['load-unreachable']);
  });
});

describe('what an element shows', () => {
  it('says that it has no source, unless the page put something into it', async () => {
    const empty = await make();
    await aTimeout(20);
    expect(message(empty)).to.include('src');
    const full = await fixture<Table>('<application-stats-table><p>稍后公布</p></application-stats-table>');
    await aTimeout(20);
    expect(message(full)).to.equal('');
    expect(full.querySelector('p')!.assignedSlot).not.to.equal(null);
    const nowhere = await make('src=""');
    await aTimeout(20);
    expect(message(nowhere)).to.include('src');
  });

  it('shows the page’s own children until there is a report, and again when loading fails', async () => {
    const element = await fixture<Table>('<application-stats-table><p>旧表</p></application-stats-table>');
    const own = element.querySelector('p')!;
    const visible = (): boolean => own.getClientRects().length > 0;
    expect(visible()).to.equal(true);
    element.report = named('甲局');
    await oneEvent(element, 'report-load');
    expect(visible()).to.equal(false);
    element.report = { year: 1 };
    await oneEvent(element, 'report-error');
    expect(visible()).to.equal(true);
    expect(message(element)).to.include('agency');
  });

  it('marks loading with aria-busy', async () => {
    let answer = (): void => undefined;
    const after = new Promise<void>((resolve) => (answer = resolve));
    const server = serve({ 'busy.json': { ...json(named('甲局')), after } });
    const element = await make('src="busy.json"');
    await aTimeout(10);
    expect(element.getAttribute('aria-busy')).to.equal('true');
    expect(message(element)).to.include('载入');
    answer();
    await oneEvent(element, 'report-load');
    expect(element.hasAttribute('aria-busy')).to.equal(false);
    server.restore();
  });

  it('shows numbers as filed: zero, blank, wording, thousands, decimals', async () => {
    const data = reportData();
    Object.assign(data.tables.applications.rows['received']!, {
      naturalPersons: 0, commercial: null, research: { value: 22, printed: '22（其中修订 16 件）' }, publicInterest: 1234567,
      legalService: { value: null, printed: '/' }, otherOrganisations: -3, total: 0.5,
    }); // prettier-ignore
    delete data.tables.applications.rows['carriedIn'];
    const element = await make();
    element.report = data;
    await oneEvent(element, 'report-load');
    const cells = [...element.querySelectorAll<HTMLElement>('[data-cell*=".received."]')];
    expect(cells.map((each) => each.textContent)).to.deep.equal(['0', '', '22（其中修订 16 件）', '1,234,567', '/', '-3', '0.5']);
    expect(cells.map((each) => each.dataset['blank'] ?? '')).to.deep.equal(['', '空白', '', '', '', '', '']);
    // Firefox names the attribute, the others what it says.
    expect(getComputedStyle(cells[1]!, '::after').content).to.match(/空白|attr\(data-blank\)/);
    const missing = [...element.querySelectorAll<HTMLElement>('[data-cell*=".carriedIn."]')];
    expect(missing.map((each) => each.textContent).join('')).to.equal('');
    // The same cells again, the other way round: nothing of the first report stays.
    element.report = reportData();
    await oneEvent(element, 'report-load');
    expect(cells.map((each) => each.textContent)).to.deep.equal(['0', '1', '2', '3', '4', '5', '6']);
    expect(element.querySelectorAll('[data-blank]')).to.have.length(0);
  });

  it('says on the page which key it left out, so that a blank is not taken for the agency’s', async () => {
    const data = reportData();
    data.tables.applications.rows['grantd'] = data.tables.applications.rows['granted']!;
    delete data.tables.applications.rows['granted'];
    const element = await make();
    element.report = data;
    await oneEvent(element, 'report-load');
    expect(element.shadowRoot!.querySelector('[part="checks"]')!.textContent).to.include('grantd');
  });

  it('says that a report has no such table', async () => {
    const element = await make();
    element.report = { year: 2023, agency: { name: '某局' } };
    await oneEvent(element, 'report-load');
    expect(element.querySelector('.disclosure-missing')?.textContent).to.include('没有这张表');
  });

  it('writes text as text', async () => {
    const evil = '<img src=x onerror="window.hacked=1">';
    const data = reportData('2021', { agency: { name: evil } });
    data.tables.applications.notes = [evil];
    data.tables.applications.rows['granted']!['total'] = { value: null, printed: evil };
    const element = await make();
    element.report = data;
    await oneEvent(element, 'report-load');
    await quiet();
    expect(element.textContent).to.include(evil);
    expect(element.querySelectorAll('img')).to.have.length(0);
    expect((window as { hacked?: unknown }).hacked).to.equal(undefined);
  });

  it('reflects attributes and properties at once, as the platform does', async () => {
    const element = await make();
    element.isolated = true;
    expect(element.hasAttribute('isolated')).to.equal(true);
    element.removeAttribute('isolated');
    expect(element.isolated).to.equal(false);
    element.setAttribute('src', 'a b.json');
    expect(element.src).to.equal('a b.json');
    element.src = null;
    expect(element.hasAttribute('src')).to.equal(false);
    expect(element.src).to.equal('');
  });

  it('follows the nearest lang as it changes, the law staying Chinese', async () => {
    const group = await fixture<HTMLElement>('<div lang="zh-CN"><application-stats-table></application-stats-table></div>');
    const element = group.querySelector<Table>('application-stats-table')!;
    element.report = reportData();
    await oneEvent(element, 'report-load');
    expect(element.querySelector('th')!.textContent).to.equal('申请人情况');
    group.lang = 'en-GB';
    await aTimeout(30);
    expect(element.querySelector('th')!.textContent).to.equal('申请人情况 Applicants');
    expect(element.querySelector('th [lang]')!.getAttribute('lang')).to.equal('zh-Hans');
    expect(element.querySelector('.disclosure-document')!.getAttribute('lang')).to.equal('en');
    group.lang = 'fr';
    await aTimeout(30);
    expect(element.querySelector('th')!.textContent).to.equal('申请人情况');
  });

  it('follows a lang that changes inside a shadow root, its own too', async () => {
    const group = await fixture<HTMLElement>('<div lang="zh-CN"></div>');
    const inside = group.attachShadow({ mode: 'open' });
    inside.innerHTML = '<section><div><disclosure-report isolated></disclosure-report></div></section>';
    const element = inside.querySelector('disclosure-report')!;
    element.report = reportData();
    await oneEvent(element, 'report-load');
    const head = (): string => element.shadowRoot!.querySelector('application-stats-table th')!.textContent!;
    await waitUntil(() => element.shadowRoot!.querySelector('application-stats-table th'));
    expect(head()).to.equal('申请人情况');
    inside.querySelector('section')!.lang = 'en';
    await waitUntil(() => head() === '申请人情况 Applicants');
    inside.querySelector('section')!.removeAttribute('lang');
    await waitUntil(() => head() === '申请人情况');
  });

  it('keeps its looks, within and without, in another document', async () => {
    const element = await make();
    element.report = named('甲局');
    await oneEvent(element, 'report-load');
    const frame = await fixture<HTMLIFrameElement>('<iframe></iframe>');
    frame.contentDocument!.body.append(element);
    await aTimeout(50);
    const styleOf = (each: Element): CSSStyleDeclaration => frame.contentWindow!.getComputedStyle(each);
    expect(styleOf(element.querySelector('table')!).borderCollapse).to.equal('collapse');
    expect(styleOf(element.shadowRoot!.querySelector('button')!).borderRadius).to.equal('4px');
    expect(styleOf(element).contentVisibility).to.equal('auto');
  });

  it('renders into the shadow root when isolated, and back', async () => {
    const element = await make('isolated');
    element.report = named('甲局');
    await oneEvent(element, 'report-load');
    expect(element.querySelector('table')).to.equal(null);
    expect(element.shadowRoot!.querySelectorAll('.disclosure-cell')).to.have.length(175);
    expect(getComputedStyle(element.shadowRoot!.querySelector('table')!).borderCollapse).to.equal('collapse');
    element.isolated = false;
    await aTimeout(20);
    expect(element.shadowRoot!.querySelector('table')).to.equal(null);
    expect(element.querySelectorAll('.disclosure-cell')).to.have.length(175);
  });

  it('is found by a toolbar that reads what is under the pointer', async () => {
    const element = await make();
    element.report = reportData();
    await oneEvent(element, 'report-load');
    const read: string[] = [];
    const listen = (event: Event): void => {
      const target = event.target as HTMLElement;
      if (target.children.length < 5) read.push(target.innerText);
    };
    document.body.addEventListener('mouseover', listen);
    const cell = element.querySelector<HTMLElement>('[data-cell$="granted.total"]')!;
    // What is off screen is not laid out; what a pointer is over is on screen.
    cell.scrollIntoView();
    await aTimeout(50);
    cell.dispatchEvent(new MouseEvent('mouseover', { bubbles: true, composed: true }));
    document.body.removeEventListener('mouseover', listen);
    expect(read).to.deep.equal([cell.textContent]);
  });

  it('makes a named region of a table only when it overflows', async () => {
    const group = await fixture<HTMLElement>('<div style="width: 900px"><application-stats-table></application-stats-table></div>');
    const element = group.querySelector<Table>('application-stats-table')!;
    element.report = reportData();
    await oneEvent(element, 'report-load');
    await aTimeout(50);
    const scroller = element.querySelector<HTMLElement>('.disclosure-scroll')!;
    expect(scroller.hasAttribute('tabindex')).to.equal(false);
    group.style.width = '200px';
    await aTimeout(100);
    expect(scroller.tabIndex).to.equal(0);
    expect(scroller.getAttribute('role')).to.equal('region');
    expect(scroller.getAttribute('aria-label')).to.include('收到和处理政府信息公开申请情况');
    element.report = named('乙局');
    await aTimeout(60);
    expect(scroller.getAttribute('aria-label')).to.match(/^乙局 2023年 /);
    group.lang = 'en';
    await aTimeout(100);
    const again = element.querySelector<HTMLElement>('.disclosure-scroll')!;
    expect(again.getAttribute('aria-label')).to.match(/^乙局 2023 .*Applications received and handled/);
    expect(again.dataset['hint']).to.equal('Scroll sideways for the whole table');
    group.style.width = '900px';
    group.lang = 'zh-CN';
    await aTimeout(100);
    expect(again.hasAttribute('tabindex')).to.equal(false);
    expect(again.hasAttribute('aria-label')).to.equal(false);
  });

  for (const isolated of [false, true]) {
    it(`lets a keyboard reach a wide table that is still off screen${isolated ? ', isolated' : ''}`, async () => {
      const group = await fixture<HTMLElement>(
        '<div style="width: 200px"><div style="height: 9000px"></div><application-stats-table></application-stats-table></div>',
      );
      const element = group.querySelector<Table>('application-stats-table')!;
      element.isolated = isolated;
      element.report = reportData();
      await oneEvent(element, 'report-load');
      await aTimeout(300);
      const scroller = (isolated ? element.shadowRoot! : element).querySelector<HTMLElement>('.disclosure-scroll')!;
      expect(scroller.tabIndex).to.equal(0);
    });
  }

  it('knows a parsed report again and does not judge it twice', async () => {
    const { report } = parseReport(named('甲局'));
    const element = await make();
    element.report = report;
    await oneEvent(element, 'report-load');
    expect(element.report).to.equal(report);
  });

  it('comes back when a host framework sweeps its document away', async () => {
    const element = await make();
    element.report = named('甲局');
    await oneEvent(element, 'report-load');
    element.innerHTML = '';
    await aTimeout(30);
    expect(element.querySelectorAll('.disclosure-cell')).to.have.length(175);
    element.querySelector('.disclosure-document')!.innerHTML = '';
    element.report = named('乙局');
    await oneEvent(element, 'report-load');
    expect(agency(element)).to.equal('乙局');
    expect(element.querySelectorAll('.disclosure-cell')).to.have.length(175);
  });
});
