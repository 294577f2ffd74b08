import { aTimeout, expect, fixture, waitUntil } from '@open-wc/testing';
import { blocks, editions, tableKeys } from '../../src/definition/form.js';
import { cells } from '../../src/definition/table.js';
import '../../src/index.js';
import '../fixtures/parts.js';
import { copyTable } from '../../src/exporters/copied-table.js';
import { parseReport } from '../../src/report/parse.js';
import { tableTags } from '../../src/view/table-tags.js';
import { agreeing, lastYears } from '../fixtures/agreeing.mjs';
import { loaded } from '../fixtures/elements.js';
import { reportData } from '../fixtures/reports.js';
import { agreeingWith } from '../rules/agreeing.js';
import { headersOf } from './headings.js';

type Table = HTMLElementTagNameMap['application-stats-table'];
const show = async (tag: string, data: unknown, previous?: unknown): Promise<Table> => {
  const element = document.createElement(tag) as Table;
  element.report = data;
  if (previous) element.previous = previous;
  await fixture(element);
  await loaded(null, element);
  // Last year's comes with what it is used for.
  if (previous) await waitUntil(() => element.previous);
  await aTimeout(20);
  return element;
};
const button = (element: Table, name: string): HTMLButtonElement =>
  Array.from(element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.tools button')).find((each) => each.textContent!.includes(name))!;
const press = async (element: Table, name: string): Promise<void> => {
  button(element, name).click();
  await element.updateComplete;
  await aTimeout(10);
};
const texts = (element: Element): Record<string, string> =>
  Object.fromEntries(Array.from(element.querySelectorAll<HTMLElement>('.disclosure-cell'), (each) => [each.dataset['cell']!, each.textContent!]));

describe('the tools of a table', () => {
  beforeEach(() => localStorage.clear());
  after(() => localStorage.clear());

  for (const edition of editions) {
    for (const key of tableKeys) {
      it(`${tableTags[key]}, edition ${edition}: line by line, the same numbers, each headed by its whole path, and back`, async () => {
        const element = await show(tableTags[key], parseReport(reportData(edition)).report);
        const form = texts(element);
        const markup = element.querySelector('.disclosure-scroll')!.outerHTML;
        await press(element, '逐行显示');
        expect(button(element, '逐行显示').getAttribute('aria-pressed')).to.equal('true');
        expect(texts(element)).to.deep.equal(form);
        expect(element.querySelector('[colspan], [rowspan]') === null).to.equal(true);
        blocks(key, edition).forEach((block, index) => {
          const headers = headersOf(element.querySelectorAll('table')[index]!, '.disclosure-cell');
          for (const place of cells(block)) {
            const [, found] = [...headers].find(([each]) => each.dataset['cell'] === `tables.${key}.rows.${place.row}.${place.column}`)!;
            const paths = [place.rowPath, place.columnPath].map((path) => path.map(({ label }) => label).join(' › '));
            expect(found.map((each) => each.textContent).sort()).to.deep.equal(paths.sort());
          }
        });
        await press(element, '逐行显示');
        expect(element.querySelector('.disclosure-scroll')!.outerHTML).to.equal(markup);
      });
    }
  }

  it('remember the layout on the device, for this table alone, and do without where nothing is kept', async () => {
    await press(await show('application-stats-table', reportData('2021')), '逐行显示');
    expect((await show('application-stats-table', reportData('2021'))).querySelector('.disclosure-flat') !== null).to.equal(true);
    expect((await show('review-litigation-table', reportData('2021'))).querySelector('.disclosure-flat') === null).to.equal(true);
    const real = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', { configurable: true, get: () => { throw new DOMException('refused', 'SecurityError'); } });
    try {
      const element = await show('application-stats-table', reportData('2021'));
      await press(element, '逐行显示');
      expect(element.querySelector('.disclosure-flat') !== null).to.equal(true);
    } finally {
      Object.defineProperty(window, 'localStorage', real);
    }
  });

  it('put away the rows that are all zero, and none that a finding marks or that has a blank', async () => {
    const data = agreeingWith('2021', [0]);
    const rows = data.tables.applications.rows as Record<string, Record<string, number | null>>;
    rows['petitions']!['research'] = null;
    rows['repeats']!['total'] = 3;
    const element = await show('application-stats-table', data);
    const allZero = Object.keys(rows).filter((row) => Object.values(rows[row]!).every((value) => value === 0));
    await press(element, '逐行显示');
    const shown = (): string[] =>
      Array.from(element.querySelectorAll<HTMLElement>('tbody tr'))
        .filter((row) => getComputedStyle(row).display !== 'none')
        .map((row) => row.querySelector<HTMLElement>('td')!.dataset['cell']!.split('.')[3]!);
    expect(shown()).to.have.length(25);
    const marked = allZero.filter((row) => element.querySelector(`[data-cell^="tables.applications.rows.${row}."]:is([data-mark], [data-operand])`));
    const count = allZero.length - marked.length;
    // The outcomes take part in a sum that the 3 breaks.
    expect(count).to.equal(3);
    await press(element, `隐去全为 0 的行（${count} 行）`);
    expect(shown()).to.have.length(25 - count);
    expect(shown()).to.include('petitions').and.include('repeats');
    await press(element, '隐去全为 0 的行');
    expect(shown()).to.have.length(25);
  });

  it('put zeros away from the form’s own layout too, by taking it line by line', async () => {
    const element = await show('application-stats-table', agreeingWith('2021', [0]));
    const fold = button(element, '隐去全为 0 的行')!;
    expect(fold.getAttribute('aria-pressed')).to.equal('false');
    await press(element, '隐去全为 0 的行');
    expect(element.querySelectorAll('.disclosure-flat tbody tr[data-zero]').length).to.equal(25);
    expect(['逐行显示', '隐去全为 0 的行'].map((name) => button(element, name)!.getAttribute('aria-pressed'))).to.deep.equal(['true', 'true']);
    await press(element, '逐行显示');
    expect(element.querySelector('.disclosure-flat')).to.equal(null);
    expect(button(element, '隐去全为 0 的行')!.getAttribute('aria-pressed')).to.equal('false');
  });

  it('say the change on last year beside totals only, and only while it is asked for', async () => {
    const data = agreeing({ edition: '2021', year: 2023 });
    const previous = structuredClone(lastYears(data)) as unknown as { tables: { applications: { rows: Record<string, Record<string, number | null>> } } };
    previous.tables.applications.rows['granted']!['total'] = null;
    const element = await show('application-stats-table', data, previous);
    const said = (): Record<string, string> =>
      Object.fromEntries(Array.from(element.querySelectorAll<HTMLElement>('[data-change]'), (each) => [each.dataset['cell']!, each.dataset['change']!]));
    expect(said()).to.deep.equal({});
    const before = texts(element);
    await press(element, '与上年比较');
    const told = said();
    const now = data.tables.applications.rows as unknown as Record<string, Record<string, number>>;
    for (const [at, text] of Object.entries(told)) {
      const [, , , row, column] = at.split('.') as [string, string, string, string, string];
      const change = now[row]![column]! - previous.tables.applications.rows[row]![column]!;
      expect(text.replace('−', '-').replace(/,/g, '')).to.equal(change === 0 ? '与上年持平' : `比上年 ${change > 0 ? '+' : ''}${change}`);
    }
    // 25 rows and the line of outcomes, less the corner they share, less the blank.
    expect(Object.keys(told)).to.have.length(25 + 6 - 1);
    expect(told).to.not.have.property('tables.applications.rows.granted.total');
    expect(texts(element)).to.deep.equal(before);
    await press(element, '与上年比较');
    expect(said()).to.deep.equal({});
  });

  it('offer no comparison without last year’s report, or with another year’s', async () => {
    const data = agreeing({ edition: '2021', year: 2023 });
    expect(button(await show('application-stats-table', data), '与上年比较') === undefined).to.equal(true);
    const older = lastYears(lastYears(data));
    expect(button(await show('application-stats-table', data, older), '与上年比较') === undefined).to.equal(true);
  });

  it('copy the table by the clipboard, and by the page’s own command where there is none', async () => {
    const element = await show('application-stats-table', reportData('2021'));
    const expected = copyTable(element.report!, 'applications', { locale: 'zh-Hans' });
    const written: Record<string, string> = {};
    const real = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
    const clipboard = (write: (items: ClipboardItem[]) => Promise<void>): void =>
      void Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } });
    try {
      clipboard(async ([item]) => {
        for (const type of item!.types) written[type] = await (await item!.getType(type)).text();
      });
      await press(element, '复制表格');
      await aTimeout(50);
      expect(written).to.deep.equal({ 'text/html': expected.html, 'text/plain': expected.text });
      expect(element.shadowRoot!.querySelector('[role="status"]')!.textContent).to.include('已复制');
      clipboard(() => Promise.reject(new Error('not allowed')));
      const command = document.execCommand;
      const copied: Record<string, string> = {};
      document.execCommand = () => {
        const event = new Event('copy', { bubbles: true, cancelable: true });
        Object.assign(event, { clipboardData: { setData: (type: string, text: string) => (copied[type] = text) } });
        return !document.dispatchEvent(event);
      };
      await press(element, '复制表格');
      await aTimeout(50);
      expect(copied).to.deep.equal(written);
      document.execCommand = () => false;
      await press(element, '复制表格');
      await aTimeout(50);
      expect(element.shadowRoot!.querySelector('[role="status"]')!.textContent).to.include('Ctrl+C');
      document.execCommand = command;
    } finally {
      delete (navigator as { clipboard?: unknown }).clipboard;
      expect(real === undefined || 'clipboard' in navigator).to.equal(true);
    }
  });

  for (const layout of ['form', 'flat'] as const) {
    it(`copies every number of every table in the ${layout} layout, no formula among them`, () => {
      for (const edition of editions) {
        const data = structuredClone(reportData(edition)) as unknown as { tables: Record<string, { rows: Record<string, Record<string, unknown>> }> };
        data.tables['applications']!.rows['received']!['research'] = { value: null, printed: '=HYPERLINK("x")' };
        const { report } = parseReport(data);
        for (const key of tableKeys) {
          const { html, text } = copyTable(report!, key, { locale: 'zh-Hans', layout });
          const lines = text.split('\r\n').map((line) => line.split('\t'));
          const places = blocks(key, edition).flatMap(cells);
          const holder = document.createElement('template');
          holder.innerHTML = html;
          const copied = Array.from(holder.content.querySelectorAll('td.disclosure-cell'), (each) => each.textContent);
          expect(copied).to.have.length(places.length);
          for (const word of copied) {
            expect(word).to.not.match(/^=/);
            expect(lines.some((line) => line.includes(word!)), word!).to.equal(true);
          }
          // What is in one column on the page is in one column in the text.
          const table = holder.content.querySelector('table')!;
          const wide = Math.max(...Array.from(table.rows, (row) => Array.from(row.cells).reduce((sum, { colSpan }) => sum + colSpan, 0)));
          expect(lines[0]!.length).to.equal(wide);
        }
      }
    });
  }
});
