import { aTimeout, expect, fixture, oneEvent } from '@open-wc/testing';
import '../../src/index.js';
import { parseReport } from '../../src/report/parse.js';
import { loaded, serve } from '../fixtures/elements.js';
import { pastedReport, pastedTable, staticReport } from '../fixtures/pasted.js';
import { reportData } from '../fixtures/reports.js';

type Report = HTMLElementTagNameMap['disclosure-report'];
type Table = HTMLElementTagNameMap['application-stats-table'];

const tables = reportData().tables;
/** What stands in the cells that the element drew, by address. */
const drawn = (element: Element): Record<string, string> =>
  Object.fromEntries(Array.from(element.querySelectorAll<HTMLElement>('[data-cell]'), (cell) => [cell.dataset['cell']!, cell.textContent!]));
const cellsOf = (key: keyof typeof tables): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tables[key].rows).flatMap(([row, cells]) => Object.entries(cells).map(([column, value]) => [`tables.${key}.rows.${row}.${column}`, String(value)])),
  );
/** Until every cell of the report is drawn. */
async function whole(element: Report, cells = 200): Promise<void> {
  for (let tries = 0; tries < 200 && !(element.report && element.querySelectorAll('.disclosure-cell').length >= cells && element.shadowRoot!.querySelector('.checks')); tries += 1) await aTimeout(10);
  await aTimeout(30);
}
const visible = (element: Element): boolean => element.getClientRects().length > 0;
const message = (element: HTMLElement): string => element.shadowRoot!.querySelector('[part="message"]')?.textContent ?? '';

describe('the page as source', () => {
  let server: ReturnType<typeof serve> | undefined;
  afterEach(() => {
    server?.restore();
    server = undefined;
  });

  it('reads a pasted table, checks it and shows it in place of the page’s', async () => {
    const element = await fixture<Table>(`<application-stats-table>${pastedTable(4)}</application-stats-table>`);
    const original = element.querySelector('table')!;
    await loaded(null, element);
    expect(drawn(element)).to.deep.equal(cellsOf('applications'));
    expect(visible(original)).to.equal(false);
    expect(original.parentElement, 'what the page wrote is still there').to.equal(element);
    expect(element.shadowRoot!.querySelector('.checks')!.textContent).to.match(/39 项|不符/);
    expect(element.findings.map(({ id }) => id)).to.include('year-not-found').and.not.include('table-not-found');
  });

  it('reads a whole pasted report', async () => {
    const element = await fixture<Report>(`<disclosure-report>${pastedReport()}</disclosure-report>`);
    await whole(element);
    expect(drawn(element)).to.deep.equal({ ...cellsOf('proactiveDisclosure'), ...cellsOf('applications'), ...cellsOf('reviewLitigation') });
    expect(element.report).to.deep.include({ year: 2023, agency: { name: '某某市示例局' } });
    expect(element.report!.overview).to.deep.equal([{ heading: '（一）主动公开', text: '第一段。\n第二段。' }]);
  });

  it('keeps every node of a document of ours, and adds what it found', async () => {
    const element = await fixture<Report>(`<disclosure-report>${staticReport()}</disclosure-report>`);
    const before = Array.from(element.querySelectorAll('td, h3, p'));
    const slot = element.shadowRoot!.querySelector('slot[name=document]');
    await whole(element);
    expect(element.shadowRoot!.querySelector('slot[name=document]'), 'another slot would have the page laid out anew').to.equal(slot);
    expect(Array.from(element.querySelectorAll('td, h3, p')).filter((node) => before.includes(node))).to.have.length(before.length);
    expect(element.querySelectorAll('.disclosure-document').length).to.equal(4);
    expect(element.shadowRoot!.querySelector('.checks')).to.not.equal(null);
    expect(element.querySelector('application-stats-table')!.report, 'handed on, not read again').to.equal(element.report);
  });

  it('draws a document of ours anew in another language, and keeps its source', async () => {
    const around = await fixture(`<div lang="en"><disclosure-report>${staticReport()}</disclosure-report></div>`);
    const element = around.querySelector('disclosure-report')!;
    await whole(element);
    expect(element.querySelector('.disclosure-subtitle')).to.not.equal(null);
    element.reload();
    await oneEvent(element, 'report-load');
    expect(element.report!.agency.name).to.equal('某某市示例局');
  });

  it('leaves a table that is none of the form’s alone, and says nothing of it', async () => {
    const element = await fixture<Report>('<disclosure-report><table><tr><td>栏目</td><td>12</td></tr></table></disclosure-report>');
    await aTimeout(200);
    expect(element.report).to.equal(null);
    expect(visible(element.querySelector('table')!)).to.equal(true);
    expect(message(element)).to.equal('');
  });

  it('reads a table that comes later, and another in its place', async () => {
    const element = await fixture<Table>('<application-stats-table></application-stats-table>');
    element.insertAdjacentHTML('beforeend', pastedTable(4));
    await oneEvent(element, 'report-load');
    const changed = reportData();
    changed.tables.applications.rows['granted']!['total'] = 4711;
    element.querySelector(':scope > table')!.outerHTML = pastedTable(4, changed);
    await oneEvent(element, 'report-load');
    expect(drawn(element)['tables.applications.rows.granted.total']).to.equal('4,711');
  });

  it('counts less than any other source', async () => {
    server = serve({ '/b.json': { body: JSON.stringify(reportData('2021', { agency: { name: '乙局' } })) } });
    const element = await fixture<Table>(`<application-stats-table src="/b.json">${pastedTable(4)}</application-stats-table>`);
    await oneEvent(element, 'report-load');
    expect(element.report!.agency.name).to.equal('乙局');
    const inline = await fixture<Table>(
      `<application-stats-table>${pastedTable(4)}<script type="application/json">${JSON.stringify(reportData('2021', { agency: { name: '丙局' } }))}</script></application-stats-table>`,
    );
    await aTimeout(200);
    expect(inline.report!.agency.name).to.equal('丙局');
  });

  it('reads a page by src, and says what stands in the way of one without tables', async () => {
    server = serve({
      '/nianbao.html': { body: `<!doctype html><title>x</title>${pastedReport()}`, headers: { 'content-type': 'text/html' } },
      '/empty.html': { body: '<p>无</p>', headers: { 'content-type': 'text/html' } },
      '/old.docx': { body: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new TextEncoder().encode('W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t')]) },
    });
    const element = await fixture<Report>('<disclosure-report src="/nianbao.html"></disclosure-report>');
    await loaded(null, element);
    expect(drawn(element)['tables.applications.rows.granted.total']).to.equal(cellsOf('applications')['tables.applications.rows.granted.total']);
    element.src = '/empty.html';
    await oneEvent(element, 'report-error');
    await aTimeout(50);
    expect(message(element)).to.include('没有找到任何统计表');
    element.src = '/old.docx';
    await oneEvent(element, 'report-error');
    await aTimeout(50);
    expect(message(element)).to.include('另存为 .docx');
  });

  it('runs nothing and asks for nothing that a pasted page holds', async () => {
    const trap = '<img src="/none.png" onerror="window.trapped = true"><script>window.trapped = true</script><iframe srcdoc="<script>parent.trapped = true</script>"></iframe>';
    server = serve({ '/trap.html': { body: trap + pastedReport() + trap, headers: { 'content-type': 'text/html' } }, '/none.png': {} });
    const element = await fixture<Report>('<disclosure-report src="/trap.html"></disclosure-report>');
    await loaded(null, element);
    await aTimeout(100);
    expect((window as { trapped?: boolean }).trapped).to.equal(undefined);
    expect(element.querySelector('img, iframe, script')).to.equal(null);
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/none.png'))).to.deep.equal([]);
    expect(parseReport(element.report).report).to.equal(element.report);
  });
});
