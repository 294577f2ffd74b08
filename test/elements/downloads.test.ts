import { aTimeout, expect, fixture } from '@open-wc/testing';
import '../../src/index.js';
import { reportData } from '../fixtures/reports.js';

type Whole = HTMLElementTagNameMap['disclosure-report'];
type Table = HTMLElementTagNameMap['application-stats-table'];

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !done(); tries += 1) await aTimeout(10);
}
const menuOf = (element: Element): HTMLElement | null => element.shadowRoot!.querySelector<HTMLElement>('.downloads');
/** What opens it. */
const openerOf = (element: Element): HTMLButtonElement => menuOf(element)!.querySelector('button')!;
const isOpen = (element: Element): boolean => openerOf(element).getAttribute('aria-expanded') === 'true';
const buttonsOf = (element: Element): HTMLButtonElement[] => Array.from(menuOf(element)!.querySelectorAll<HTMLButtonElement>('ul button'));
const names = (element: Element): string[] => buttonsOf(element).map((button) => button.textContent!);

async function opened<T extends Whole | Table>(tag: string, attributes = ''): Promise<T> {
  const element = await fixture<T>(`<${tag} ${attributes}></${tag}>`);
  element.report = reportData();
  await until(() => Boolean(menuOf(element)));
  openerOf(element).click();
  await until(() => buttonsOf(element).length > 0);
  return element;
}

/** What a press of a button gives, in place of the browser's own saving. */
async function saved(element: Element, name: RegExp): Promise<{ name: string; text: string }> {
  const real = HTMLAnchorElement.prototype.click;
  let link: HTMLAnchorElement | undefined;
  HTMLAnchorElement.prototype.click = function click(): void {
    // eslint-disable-next-line typescript/no-this-alias
    link = this;
  };
  try {
    buttonsOf(element).find((button) => name.test(button.textContent!))!.click();
    await until(() => Boolean(link));
    return { name: link!.download, text: await (await fetch(link!.href)).text() };
  } finally {
    HTMLAnchorElement.prototype.click = real;
  }
}

describe('the menu of files', () => {
  it('has what makes them only once it is opened', async () => {
    const element = await fixture<Whole>('<disclosure-report></disclosure-report>');
    element.report = reportData();
    await until(() => Boolean(menuOf(element)));
    expect(isOpen(element)).to.equal(false);
    expect(buttonsOf(element)).to.have.length(0);
    openerOf(element).click();
    await until(() => buttonsOf(element).length > 0);
    expect(isOpen(element)).to.equal(true);
    openerOf(element).click();
    await until(() => !isOpen(element));
    expect(buttonsOf(element)).to.have.length(0);
  });

  it('offers the report in every format, and says what it made', async () => {
    const element = await opened<Whole>('disclosure-report');
    expect(names(element)).to.have.length(8);
    const { name, text } = await saved(element, /JSON 数据/);
    expect(name).to.equal('某某市示例局-2023-政府信息公开年报.json');
    expect(JSON.parse(text).tables.applications.rows.granted.total).to.equal(20);
    await until(() => menuOf(element)!.querySelector('[role="status"]')!.textContent !== '');
    expect(menuOf(element)!.querySelector('[role="status"]')!.textContent).to.include(name);
  });

  it('offers a table in the formats that can hold one alone', async () => {
    const element = await opened<Table>('application-stats-table');
    expect(names(element)).to.include('CSV 数据（.csv）').and.not.include('Word 文档（.docx）');
    const { text } = await saved(element, /CSV/);
    expect(text.trim().split('\r\n')).to.have.length(176);
  });

  it('has what the page names, and nothing where the page says off, in the tables of a report too', async () => {
    const some = await opened<Whole>('disclosure-report', 'downloads="csv docx"');
    expect(names(some)).to.deep.equal(['Word 文档（.docx）', 'CSV 数据（.csv）']);
    const none = await fixture<Whole>('<disclosure-report downloads="off"></disclosure-report>');
    none.report = reportData();
    await until(() => none.querySelectorAll('.disclosure-cell').length === 200);
    await aTimeout(50);
    expect(menuOf(none)).to.equal(null);
    expect(menuOf(none.querySelector('application-stats-table')!)).to.equal(null);
  });

  it('closes by Escape and gives the focus back', async () => {
    const element = await opened<Whole>('disclosure-report');
    const [button] = buttonsOf(element);
    button!.focus();
    button!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await until(() => !isOpen(element));
    expect(isOpen(element)).to.equal(false);
    expect(buttonsOf(element)).to.have.length(0);
    expect(element.shadowRoot!.activeElement).to.equal(openerOf(element));
  });

  it('is cut off at no edge of a narrow page', async () => {
    const around = await fixture('<div style="width: 288px"><application-stats-table></application-stats-table></div>');
    const element = around.firstElementChild as Table;
    element.report = reportData();
    await until(() => Boolean(menuOf(element)));
    openerOf(element).click();
    await until(() => buttonsOf(element).length > 0);
    const { left, right, bottom } = element.getBoundingClientRect();
    for (const button of buttonsOf(element)) {
      const box = button.getBoundingClientRect();
      expect(box.width > 0 && box.left >= left && box.right <= right && box.bottom <= bottom, button.textContent!).to.equal(true);
    }
  });

  it('speaks the language of its page', async () => {
    const around = await fixture('<div lang="en"><disclosure-report></disclosure-report></div>');
    const element = around.firstElementChild as Whole;
    element.report = reportData();
    await until(() => Boolean(menuOf(element)));
    openerOf(element).click();
    await until(() => buttonsOf(element).length > 0);
    expect(names(element)).to.include('Excel workbook (.xlsx)');
  });
});
