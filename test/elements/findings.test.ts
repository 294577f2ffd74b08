import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { FindingSelectEvent } from '../../src/index.js';
import '../../src/index.js';
import '../fixtures/parts.js';
import { parseReport } from '../../src/report/parse.js';
import type { Json } from '../fixtures/reports.js';
import { loaded, serve } from '../fixtures/elements.js';
import { pastedReport } from '../fixtures/pasted.js';

type ReportElement = HTMLElementTagNameMap['disclosure-report'];
type Table = HTMLElementTagNameMap['application-stats-table'];

/** The test server hands out JSON as a module. */
const load = async (name: string): Promise<Json> =>
  structuredClone(((await import(new URL(`../../examples/${name}.json`, import.meta.url).href)) as { default: Json }).default);
/** Sets a value deep inside data. */
const put = (data: Json, path: string, value: unknown): void => {
  const keys = path.split('.');
  const last = keys.pop()!;
  keys.reduce<Json>((at, key) => at[key] as Json, data)[last] = value;
};
const total = 'tables.applications.rows.granted.total';
/** A report whose one row total, and the text that goes by it, are one too high. */
const broken = async (): Promise<Json> => {
  const data = await load('mingyuan-2023');
  put(data, total, 2292);
  put(data, 'tables.applications.rows.partlyGranted.total', 446);
  return data;
};
const show = async (data: unknown, attributes = ''): Promise<ReportElement> => {
  const element = await fixture<ReportElement>(`<disclosure-report ${attributes}></disclosure-report>`);
  element.report = data;
  await oneEvent(element, 'report-load');
  await aTimeout(40);
  return element;
};
const panel = (element: HTMLElement): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('[part="checks"]')!;
const line = (element: HTMLElement): string => (panel(element).querySelector('summary') ?? panel(element)).textContent!.trim();
const table = (element: HTMLElement): Table => element.querySelector<Table>('application-stats-table')!;
const cell = (element: HTMLElement, at: string): HTMLElement => element.querySelector<HTMLElement>(`[data-cell="${at}"]`)!;
const deepFocus = (): Element | null => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};
const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

describe('what was checked', () => {
  it('is said under each table and for the whole report', async () => {
    const element = await show(await load('zibo-2023'));
    expect(line(element)).to.equal('核对 42 项：全部相符');
    expect(line(table(element))).to.equal('核对 39 项：全部相符');
    expect(line(element.querySelector('review-litigation-table')!)).to.equal('核对 3 项：全部相符');
    expect(panel(element).localName).to.equal('p');
    expect(element.querySelector('[data-mark], [data-operand]')).to.equal(null);
    element.lang = 'en';
    await waitUntil(() => line(element) === '42 checked: all agree');
  });

  it('tells what broke, what could not be checked, and what else to look at', async () => {
    const data = await broken();
    put(data, 'tables.applications.rows.repeats.research', null);
    const element = await show(data);
    expect(line(table(element))).to.match(/^核对 37 项：2 项不符；2 项缺少数字，无法核对；另有 1 处请留意$/);
    expect(element.findings.map(({ id }) => id)).to.include.members(['row-total', 'complete', 'text-and-table']);
  });

  it('never says that all agree over what is wrong without being a sum, and adds up to the whole', async () => {
    const data = await load('mingyuan-2023');
    put(data, 'tables.proactiveDisclosure.rows.fees.amount', -3);
    const negative = await show(data);
    expect(line(negative)).to.equal('核对 42 项：等式相符；另有 1 处不符');
    expect(line(negative.querySelector('proactive-disclosure-table')!)).to.match(/^这张表没有等式；另查 \d+ 项：1 处不符$/);
    put(data, 'tables.proactiveDisclosure.rows.fees.amount', { value: 2, printed: '3' });
    put(data, total, 2292);
    const both = await show(data);
    expect(both.findings.filter(({ severity }) => severity === 'error').map(({ id }) => id).sort()).to.deep.equal(['outcome-total', 'printed-value', 'row-total']);
    expect(line(both)).to.match(/^核对 42 项：2 项不符；另有 1 处不符、\d 处请留意$/);
    const element = await show(await load('mingyuan-2024'));
    element.previous = await load('mingyuan-2023');
    await waitUntil(() => line(element).startsWith('核对 49 项'));
    const lines = Array.from(element.querySelectorAll<HTMLElement>('.disclosure-section > :is(proactive-disclosure-table, application-stats-table, review-litigation-table)'), line);
    expect(lines).to.deep.equal(['这张表没有等式；另查 15 项：未见问题', '核对 46 项：全部相符', '核对 3 项：全部相符']);
    expect(line(element)).to.equal('核对 49 项：全部相符');
  });

  it('counts the sums of a table that is not there as not assessable', async () => {
    const data = await load('mingyuan-2023');
    put(data, 'tables.applications', undefined);
    delete (data['tables'] as Json)['applications'];
    expect(line(await show(data))).to.match(/^核对 3 项：全部相符；39 项缺少数字，无法核对；另有 \d+ 处请留意$/);
    delete data['tables'];
    expect(line(await show(data))).to.match(/^未能核对；42 项缺少数字，无法核对；另有/);
  });

  it('marks the cell at fault and, apart from it, what takes part', async () => {
    const element = await show(await broken());
    const at = cell(element, total);
    expect(at.textContent).to.equal('2,292');
    const [mark] = element.findings.flatMap(({ id }, index) => (id === 'row-total' ? [`不符${index + 1}`] : []));
    expect(at.dataset['mark']).to.equal(mark);
    expect(at.tabIndex).to.equal(0);
    const operand = cell(element, 'tables.applications.rows.granted.research');
    expect(operand.dataset['operand']).to.equal(`涉及${mark}：`);
    expect(operand.dataset['mark']).to.equal(undefined);
    // Firefox gives the attribute's name, not what it says.
    expect(getComputedStyle(at, '::after').content).to.match(new RegExp(`${mark}|attr\\(data-mark\\)`));
    // A total that balances is not marked.
    expect(cell(element, 'tables.applications.rows.totalOutcomes.total').matches('[data-mark], [data-operand]')).to.equal(false);
    expect(element.innerText).not.to.include(mark);
  });

  it('leads from an entry to its cell and back, and from the cell to its entry, by keyboard', async () => {
    const element = await show(await broken());
    const inner = table(element);
    const details = panel(inner) as HTMLDetailsElement;
    details.open = true;
    const button = details.querySelector<HTMLButtonElement>('[part="finding"]')!;
    expect(button.textContent).to.include('（一）予以公开');
    button.focus();
    button.click();
    expect(document.activeElement === cell(element, total)).to.equal(true);
    expect(inner.shadowRoot!.querySelector('p[role="status"]')!.textContent).to.include('（一）予以公开');
    press(cell(element, total), 'Escape');
    expect(deepFocus() === button).to.equal(true);
    details.open = false;
    cell(element, total).focus();
    press(cell(element, total), 'Enter');
    expect(details.open).to.equal(true);
    expect(deepFocus() === button.closest('li')).to.equal(true);
    press(button.closest('li')!, 'Escape');
    expect(document.activeElement === cell(element, total)).to.equal(true);
  });

  it('leads by pointer too, and lets the page take over', async () => {
    const element = await show(await broken());
    cell(element, total).click();
    const entry = deepFocus()!;
    expect(entry.matches('li[data-finding]')).to.equal(true);
    const events: string[] = [];
    element.addEventListener('finding-select', (event) => {
      events.push((event as FindingSelectEvent).finding.at);
      event.preventDefault();
    });
    entry.querySelector<HTMLButtonElement>('button')!.click();
    expect(events).to.deep.equal([total]);
    expect(deepFocus() === entry).to.equal(true);
  });

  it('marks in the prose the number that a table contradicts, linked to the cell', async () => {
    const element = await show(await broken());
    const link = element.querySelector<HTMLAnchorElement>('a.disclosure-doubt')!;
    expect(link.textContent).to.equal('2291件');
    expect(link.getAttribute('href')).to.equal(`#${total}`);
    const before = location.hash;
    link.click();
    expect(document.activeElement === cell(element, total)).to.equal(true);
    expect(location.hash).to.equal(before);
    expect(element.shadowRoot!.querySelector('p[role="status"]')!.textContent).to.match(/^已转到.*（一）予以公开 › 总计/);
    press(cell(element, total), 'Escape');
    expect(document.activeElement === link).to.equal(true);
    const index = element.findings.findIndex(({ id }) => id === 'text-and-table');
    panel(element).querySelector<HTMLButtonElement>(`[data-finding="${index + 1}"] button`)!.click();
    expect(document.activeElement === link).to.equal(true);
    // The paragraph reads as it was written.
    expect(link.closest('p')!.textContent).to.include('予以公开2291件；部分公开447件');
  });

  it('is open with checks="full" and gone with checks="off"', async () => {
    const element = await show(await broken(), 'checks="full"');
    expect((panel(element) as HTMLDetailsElement).open).to.equal(true);
    expect((panel(table(element)) as HTMLDetailsElement).open).to.equal(true);
    element.checks = 'off';
    await aTimeout(40);
    expect(panel(element)).to.equal(null);
    expect(panel(table(element))).to.equal(null);
    expect(element.querySelector('[data-mark], [data-operand], .disclosure-doubt')).to.equal(null);
    expect(element.findings).to.deep.equal([]);
    element.checks = 'summary';
    await aTimeout(40);
    expect(cell(element, total).dataset['mark']).to.match(/^不符/);
  });

  it('shows an official explanation beside the discrepancy', async () => {
    const data = await broken();
    data['explanations'] = [{ at: total, rule: 'row-total', text: '一件由两人共同提出。' }];
    const element = await show(data);
    expect(panel(table(element)).textContent).to.include('不符，机关说明：一件由两人共同提出。');
  });

  it('shows an explanation of what only wants a look as such, and one of what was not found', async () => {
    const data = await load('mingyuan-2023');
    put(data, 'tables.proactiveDisclosure.rows.rules.inForce', 0);
    put(data, 'tables.proactiveDisclosure.rows.rules.issued', 3);
    put(data, 'tables.proactiveDisclosure.rows.rules.repealed', 0);
    const [at, other] = ['tables.proactiveDisclosure.rows.rules.inForce', 'tables.applications.rows.granted.total'];
    data['explanations'] = [{ at, text: '已移交。' }, { at: other, text: '数字已复核。' }];
    const element = await show(data);
    expect(panel(element).textContent).to.include('待核，机关说明：已移交。').and.not.include('不符，机关说明');
    expect(panel(element).textContent).to.match(/机关说明\s+三、收到和处理政府信息公开申请情况 › （一）予以公开 › 总计\s*数字已复核。/);
    const alone = await load('zibo-2023');
    alone['explanations'] = [{ at: other, text: '数字已复核。' }];
    expect(panel(await show(alone)).textContent).to.include('数字已复核。');
  });

  it('names what is blank, and leads to each blank cell', async () => {
    const data = await load('mingyuan-2023');
    const rows = (data['tables'] as { applications: { rows: Record<string, Record<string, number | null>> } }).applications.rows;
    for (const column of ['commercial', 'research', 'publicInterest']) for (const row of Object.values(rows)) row[column] = null;
    delete rows['granted'];
    rows['repeats']!['total'] = null;
    const element = await show(data);
    const entry = Array.from(panel(element).querySelectorAll('li')).find((each) => each.textContent!.includes('注意'))!;
    expect(entry.textContent).to.include('缺少“（一）予以公开”行；“商业企业”等 3 列全部空白；“2.重复申请”行有空白；共 80 格没有数字');
    const button = Array.from(entry.querySelectorAll('button')).find((each) => each.textContent!.includes('一、本年新收政府信息公开申请数量 › 法人或其他组织 › 商业企业'))!;
    button.click();
    expect(document.activeElement === cell(element, 'tables.applications.rows.received.commercial')).to.equal(true);
  });

  it('heads what is about prose with its heading, quotes it, and groups the terms of a long sum', async () => {
    const data = await broken();
    put(data, 'tables.applications.rows.totalOutcomes.naturalPersons', 9);
    const overview = data['overview'] as { heading?: string; text: string }[];
    overview.push({ heading: '（九）依申请公开', text: '全年未收到政府信息公开申请。' });
    const element = await show(data);
    const entries = Array.from(panel(element).querySelectorAll('li'), (each) => each.textContent!.replace(/\s+/g, ' '));
    expect(entries.find((each) => each.includes('（九）依申请公开'))).to.include('文中写“未收到政府信息公开申请”');
    expect(entries.find((each) => each.includes('（七）总计填的是 9'))).to.match(/（三）不予公开 [\d,]+（1\.属于国家秘密 \d+ \+ .*?） \+ （四）无法提供 [\d,]+（/);
  });

  it('leads to a row that was put away, and shows it', async () => {
    const data = await load('zibo-2023');
    data['overview'] = [{ heading: '依申请公开', text: '收到政府信息公开申请2件，不予公开5件。' }];
    const element = await show(data);
    const inner = table(element);
    const fold = (): HTMLElement => Array.from(inner.shadowRoot!.querySelectorAll<HTMLElement>('.tools button')).find((each) => each.textContent!.includes('隐去'))!;
    fold().click();
    await aTimeout(40);
    const at = element.querySelector('a.disclosure-doubt')!.getAttribute('href')!.slice(1);
    expect(getComputedStyle(cell(element, at).closest('tr')!).display).to.equal('none');
    element.querySelector<HTMLElement>('a.disclosure-doubt')!.click();
    expect(document.activeElement === cell(element, at)).to.equal(true);
    expect(cell(element, at).getClientRects().length).to.equal(1);
    await aTimeout(40);
    expect(fold().getAttribute('aria-pressed')).to.equal('false');
    localStorage.clear();
  });

  it('numbers what an importer noticed alike in the report’s list, a table’s and at the cell', async () => {
    const data = await broken();
    const element = await fixture<ReportElement>(`<disclosure-report>${pastedReport(data).replace('</tbody></table>', '<tr><th>其他主动公开文件</th><td>5</td><td>6</td><td>7</td></tr></tbody></table>')}</disclosure-report>`);
    await waitUntil(() => element.querySelector(`[data-cell="${total}"][data-mark]`));
    await aTimeout(60);
    const numbered = (each: HTMLElement): string[] => Array.from(each.shadowRoot!.querySelectorAll('[data-finding] button'), (entry) => entry.textContent!.replace(/\s+/g, ' ').trim()).filter((text) => text.includes('（一）予以公开 › 总计'));
    expect(element.findings.map(({ id }) => id)).to.include.members(['row-not-placed', 'row-total']);
    expect(numbered(table(element))).to.deep.equal(numbered(element));
    expect(numbered(element)[0]).to.match(new RegExp(`^${cell(element, total).dataset['mark']} `));
  });

  it('does the same in an isolated report', async () => {
    const element = await show(await broken(), 'isolated');
    const inner = element.shadowRoot!.querySelector<Table>('application-stats-table')!;
    expect(cell(inner, total).dataset['mark']).to.match(/^不符/);
    panel(element).querySelector<HTMLButtonElement>('button[part="finding"]')!.click();
    await aTimeout(10);
    expect(deepFocus()!.matches('[data-cell], .disclosure-doubt')).to.equal(true);
  });
});

describe('last year’s report', () => {
  it('joins the checks, by property or by address', async () => {
    const previous = await load('mingyuan-2022');
    const element = await show(await load('mingyuan-2023'));
    expect(line(element)).to.equal('核对 42 项：全部相符');
    element.previous = previous;
    await aTimeout(60);
    expect(line(element)).to.equal('核对 49 项：全部相符');
    expect(line(table(element))).to.equal('核对 46 项：全部相符');
    expect(element.previous?.year).to.equal(2022);
    element.previous = null;
    await aTimeout(60);
    expect(line(element)).to.equal('核对 42 项：全部相符');
    const server = serve({ 'before.json': { body: JSON.stringify(previous) } });
    element.previousSrc = 'before.json';
    await aTimeout(60);
    expect(line(element)).to.equal('核对 49 项：全部相符');
    expect(server.requests).to.deep.equal(['before.json']);
    server.restore();
  });

  it('is compared anew when it is set again, changed', async () => {
    const previous = await load('mingyuan-2022');
    const element = await show(await load('mingyuan-2023'));
    element.previous = previous;
    await waitUntil(() => line(element) === '核对 49 项：全部相符');
    put(previous, 'tables.applications.rows.carriedOut.total', 1);
    element.previous = previous;
    await waitUntil(() => line(element).startsWith('核对 49 项：1 项不符'));
  });

  it('that cannot be had keeps nothing from being shown, and is said', async () => {
    const server = serve({ 'gone.json': { status: 404 } });
    const element = await fixture<ReportElement>('<disclosure-report previous-src="gone.json"></disclosure-report>');
    element.report = await load('mingyuan-2023');
    await loaded(null, element);
    await aTimeout(60);
    expect(line(element)).to.equal('核对 42 项：全部相符；另有 1 处请留意');
    expect(panel(element).textContent).to.match(/上一年度报告.*gone\.json 不存在（404）/s);
    server.restore();
  });

  it('of another year is not compared', async () => {
    const element = await show(await load('mingyuan-2023'));
    element.previous = await load('mingyuan-2021');
    await aTimeout(60);
    expect(element.findings.map(({ id }) => id)).to.deep.equal(['previous-year']);
    expect(line(element)).to.equal('核对 42 项：全部相符；7 项缺少数字，无法核对；另有 1 处请留意');
  });
});

describe('<report-findings>', () => {
  const list = async (data: unknown): Promise<HTMLElementTagNameMap['report-findings']> => {
    const element = await fixture<HTMLElementTagNameMap['report-findings']>(html`<report-findings></report-findings>`);
    element.report = data;
    await oneEvent(element, 'report-load');
    await aTimeout(20);
    return element;
  };
  const shown = (element: HTMLElement): string[] =>
    Array.from(element.shadowRoot!.querySelectorAll('.mark'), (each) => each.textContent!);

  it('lists everything by part, with the numbers that the document has', async () => {
    const data = parseReport(await broken()).report!;
    const report = await show(data);
    const element = await list(data);
    expect(shown(element)).to.have.length(report.findings.length);
    const headings = Array.from(element.shadowRoot!.querySelectorAll('h3'), (each) => each.textContent);
    expect(headings).to.deep.equal(['一、总体情况', '三、收到和处理政府信息公开申请情况']);
    expect(shown(element)).to.include(cell(report, total).dataset['mark']);
    element.shadowRoot!.querySelectorAll<HTMLButtonElement>('[part="finding"]')[2]!.click();
    expect(document.activeElement!.closest('disclosure-report')).to.equal(report);
  });

  it('leads back from another element by Esc, whichever of them led there last', async () => {
    const data = parseReport(await broken()).report!;
    const report = await show(data);
    const element = await list(data);
    const inner = table(report);
    const own = inner.shadowRoot!.querySelector<HTMLButtonElement>('[part="finding"]')!;
    own.closest('details')!.open = true;
    own.click();
    expect(document.activeElement === cell(report, total)).to.equal(true);
    const entry = Array.from(element.shadowRoot!.querySelectorAll<HTMLButtonElement>('[part="finding"]')).find((each) => each.textContent!.includes('（一）予以公开 › 总计'))!;
    panel(element).setAttribute('open', '');
    entry.click();
    expect(document.activeElement === cell(report, total)).to.equal(true);
    press(cell(report, total), 'Escape');
    expect(deepFocus() === entry).to.equal(true);
    expect(press(entry, 'Escape'), 'nothing more to go back to').to.equal(true);
  });

  for (const isolated of ['', 'isolated']) {
    it(`chooses among ${isolated} tables on their own the one that has the place, and says where there is none`, async () => {
      const data = await broken();
      put(data, 'tables.reviewLitigation.rows.reconsideration.upheld', 99);
      const { report } = parseReport(data);
      const around = await fixture<HTMLElement>(`<div>${['proactive-disclosure', 'application-stats', 'review-litigation'].map((name) => `<${name}-table ${isolated}></${name}-table>`).join('')}</div>`);
      for (const each of around.children) (each as Table).report = report;
      await aTimeout(60);
      const element = await list(data);
      const status = (): string => element.shadowRoot!.querySelector('p[role="status"]')!.textContent!;
      for (const entry of element.shadowRoot!.querySelectorAll<HTMLButtonElement>('[part="finding"]')) {
        const { at } = element.findings[Number(entry.closest<HTMLElement>('li')!.dataset['finding']) - 1]!;
        entry.focus();
        entry.click();
        if (at.startsWith('tables.')) {
          expect((deepFocus() as HTMLElement).dataset['cell']).to.equal(at);
          expect(status()).to.match(/^已转到/);
          press(deepFocus()!, 'Escape');
        } else {
          expect(status()).to.equal('本页没有显示这一处内容');
        }
        expect(deepFocus() === entry, at).to.equal(true);
      }
      expect(element.findings.some(({ at }) => at.startsWith('overview')) && element.findings.some(({ at }) => at.includes('reviewLitigation'))).to.equal(true);
    });
  }

  it('is filtered by severity and part, and shows an entry that was filtered out when asked for it', async () => {
    const element = await list(await broken());
    const [severity, part] = element.shadowRoot!.querySelectorAll('select');
    const choose = async (select: HTMLSelectElement, value: string): Promise<void> => {
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await element.updateComplete;
    };
    await choose(severity!, 'review');
    expect(shown(element).every((each) => each.startsWith('待核'))).to.equal(true);
    expect(element.shadowRoot!.querySelector('p[role="status"]')!.textContent).to.equal(`显示 ${shown(element).length} 条`);
    await choose(part!, '-applications');
    expect(shown(element)).to.deep.equal([]);
    expect(element.shadowRoot!.textContent).to.include('没有这样的条目');
    await choose(severity!, '');
    expect(shown(element).every((each) => each.startsWith('不符'))).to.equal(true);
  });

  it('is taken away whole as CSV and JSON', async () => {
    const element = await list(await broken());
    const files: { name: string; text: Promise<string> }[] = [];
    const blobs = new Map<string, Blob>();
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const url = create.call(URL, blob as Blob);
      blobs.set(url, blob as Blob);
      return url;
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      files.push({ name: this.download, text: new Response(blobs.get(this.href)).text() });
    };
    for (const button of element.shadowRoot!.querySelectorAll<HTMLButtonElement>('[part="download"]')) button.click();
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = create;
    expect(files.map(({ name }) => name)).to.deep.equal(['明远市人民政府-2023-核对结果.csv', '明远市人民政府-2023-核对结果.json']);
    const [csv, json] = await Promise.all(files.map(({ text }) => text));
    expect(csv!.split('\r\n')).to.have.length(element.findings.length + 2);
    expect(csv).to.match(/^\ufeff?编号,程度,规则,位置,地址,说明,/).and.include(`不符,row-total,三、收到和处理政府信息公开申请情况 › （一）予以公开 › 总计,${total},"自然人`);
    expect(JSON.parse(json!).findings.map((each: { at: string }) => each.at)).to.deep.equal(element.findings.map(({ at }) => at));
  });

  it('says so where nothing was found', async () => {
    const element = await list(await load('zibo-2023'));
    expect(line(element)).to.equal('核对 42 项：全部相符');
  });
});

describe('an address in the URL of the page', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('leads to the cell, now and when the report comes later', async () => {
    const element = await show(await load('zibo-2023'));
    history.replaceState(null, '', `#${total}`);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    expect((document.activeElement as HTMLElement).dataset['cell']).to.equal(total);
    element.remove();
    const later = await show(await load('zibo-2023'));
    for (let tries = 0; tries < 50 && !cell(later, total).matches(':focus'); tries += 1) await aTimeout(20);
    expect(cell(later, total).matches(':focus')).to.equal(true);
  });
});
