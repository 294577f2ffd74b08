/** `<disclosure-report-editor>`: a grid by keys, a control of a form, what it tells its page. */
import { expect } from '@open-wc/testing';
import '../../src/elements/disclosure-report-editor.js';
import type { DisclosureReportEditor, ReportChangeEvent } from '../../src/elements/disclosure-report-editor.js';
import { blocks, tableKeys } from '../../src/definition/form.js';
import type { TableKey } from '../../src/definition/form.js';
import { cells } from '../../src/definition/table.js';
import { report } from '../../stories/fixtures.js';
import { headersOf } from './headings.js';

const at = (row: string, column = 'total'): string => `tables.applications.rows.${row}.${column}`;

async function opened(inside: (editor: DisclosureReportEditor) => void = () => {}, parent: HTMLElement = document.body): Promise<DisclosureReportEditor> {
  const editor = document.createElement('disclosure-report-editor');
  editor.report = report();
  inside(editor);
  parent.append(editor);
  for (let tries = 0; tries < 200 && !editor.renderRoot?.querySelector('td[role="gridcell"]'); tries += 1) await new Promise((go) => setTimeout(go, 10));
  return editor;
}

const root = (editor: DisclosureReportEditor): ShadowRoot => editor.renderRoot as ShadowRoot;
const cell = (editor: DisclosureReportEditor, address: string): HTMLElement => root(editor).querySelector<HTMLElement>(`[data-cell="${address}"]`)!;
const press = (editor: DisclosureReportEditor, key: string, more: KeyboardEventInit = {}): boolean => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
  root(editor).activeElement!.dispatchEvent(event);
  return event.defaultPrevented;
};
const type = async (editor: DisclosureReportEditor, text: string): Promise<void> => {
  press(editor, text[0]!);
  const input = root(editor).activeElement as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await editor.updateComplete;
};

describe('<disclosure-report-editor>', () => {
  afterEach(() => document.querySelectorAll('form, disclosure-report-editor').forEach((each) => each.remove()));

  it('gives every cell the heads that the definition names it by', async () => {
    const editor = await opened();
    const found = new Map(Array.from(root(editor).querySelectorAll('table')).flatMap((table) => [...headersOf(table, '.disclosure-cell')]));
    expect(found.size).to.equal(200);
    for (const key of tableKeys) {
      for (const place of blocks(key as TableKey, '2021').flatMap(cells)) {
        const address = `tables.${key}.rows.${place.row}.${place.column}`;
        const heads = found.get(cell(editor, address) as HTMLTableCellElement)!;
        expect(heads.map((each) => each.textContent!.trim()).sort(), address).to.deep.equal([...place.rowPath, ...place.columnPath].map(({ label }) => label).sort());
      }
    }
  });

  it('draws a cell anew whose number has become a wording of the same digits, and the other way round', async () => {
    const editor = await opened();
    const set = async (value: unknown): Promise<string | null> => {
      const draft = structuredClone(report()) as unknown as { tables: { applications: { rows: Record<string, Record<string, unknown>> } } };
      draft.tables.applications.rows['granted']!['naturalPersons'] = value;
      editor.draft = draft as unknown as Record<string, unknown>;
      await editor.updateComplete;
      return cell(editor, at('granted', 'naturalPersons')).textContent!.trim();
    };
    const wording = { value: 1234, printed: '1234' };
    expect([await set(1234), await set(wording), await set(1234)]).to.deep.equal(['1,234', '1234', '1,234']);
  });

  it('tells its form what last year’s report breaks', async () => {
    const form = document.body.appendChild(document.createElement('form'));
    const editor = await opened((each) => (each.name = 'report'), form);
    expect(form.checkValidity()).to.equal(true);
    const { year, agency, tables } = structuredClone(editor.report!);
    const before = { year: year - 1, agency, tables };
    const carriedOut = before.tables!.applications!.rows!.carriedOut as Record<string, number>;
    carriedOut['naturalPersons']! += 7;
    carriedOut['total']! += 7;
    const comesTo = async (valid: boolean): Promise<boolean> => {
      for (let tries = 0; tries < 200 && form.checkValidity() !== valid; tries += 1) await new Promise((go) => setTimeout(go, 10));
      return form.checkValidity();
    };
    editor.previous = before as never;
    expect(await comesTo(false)).to.equal(false);
    expect(editor.findings.some(({ id }) => id === 'carried-over')).to.equal(true);
    editor.previous = null;
    expect(await comesTo(true)).to.equal(true);
  });

  it('has one cell in the order of Tab in each table', async () => {
    const editor = await opened();
    const blocksShown = root(editor).querySelectorAll('.grid');
    for (const each of blocksShown) expect(each.querySelectorAll('td[tabindex="0"]').length).to.equal(1);
    expect(blocksShown.length).to.equal(3);
  });

  it('moves by keys, types over what stands there, and tells its page what came of it', async () => {
    const editor = await opened();
    const told: ReportChangeEvent[] = [];
    editor.addEventListener('report-change', (event) => told.push(event));
    cell(editor, at('granted', 'naturalPersons')).focus();
    press(editor, 'ArrowRight');
    expect((root(editor).activeElement as HTMLElement).dataset['cell']).to.equal(at('granted', 'commercial'));
    await type(editor, '6');
    expect(editor.report!.tables!.applications!.rows!.granted!.commercial).to.equal(6);
    const [last] = told.slice(-1);
    expect(last!.findings.some(({ id, at: where }) => id === 'row-total' && where === at('granted'))).to.equal(true);
    expect(cell(editor, at('granted')).getAttribute('data-mark')).to.match(/不符/);
    press(editor, 'Enter');
    expect((root(editor).activeElement as HTMLElement).dataset['cell']).to.equal(at('partlyGranted', 'commercial'));
    expect(root(editor).querySelector('td input')).to.equal(null);
  });

  it('takes back on Escape, and undoes by keys', async () => {
    const editor = await opened();
    const before = JSON.stringify(editor.draft);
    cell(editor, at('granted', 'commercial')).focus();
    await type(editor, '77');
    press(editor, 'Escape');
    await editor.updateComplete;
    expect(JSON.stringify(editor.draft)).to.equal(before);
    await type(editor, '78');
    press(editor, 'Enter');
    press(editor, 'z', { ctrlKey: true });
    await editor.updateComplete;
    expect(JSON.stringify(editor.draft)).to.equal(before);
    expect((root(editor).activeElement as HTMLElement).dataset['cell']).to.equal(at('granted', 'commercial'));
  });

  it('offers a total and never fills one in unasked', async () => {
    const editor = await opened();
    cell(editor, at('granted', 'commercial')).focus();
    await type(editor, '10');
    press(editor, 'Enter');
    const total = (): unknown => editor.report!.tables!.applications!.rows!.granted!.total;
    const before = total();
    cell(editor, at('granted')).focus();
    await editor.updateComplete;
    expect(total()).to.equal(before);
    expect(press(editor, '=')).to.equal(true);
    expect(total()).to.equal((before as number) + 5);
  });

  it('edits prose and marks what contradicts a table', async () => {
    const editor = await opened();
    const field = root(editor).querySelector<HTMLTextAreaElement>('[data-field="overview.0.text"]')!;
    field.value = '共收到政府信息公开申请99999件。';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await editor.updateComplete;
    expect(editor.report!.overview![0]!.text).to.equal('共收到政府信息公开申请99999件。');
    expect(field.parentElement!.querySelector('mark')!.textContent).to.equal('99999');
  });

  it('is a control of its form: its value is the JSON, and it is valid when nothing is broken', async () => {
    const form = document.createElement('form');
    document.body.append(form);
    const editor = await opened((each) => (each.name = 'report'), form);
    expect(editor.form).to.equal(form);
    expect(JSON.parse(String(new FormData(form).get('report'))).year).to.equal(editor.report!.year);
    expect(form.checkValidity()).to.equal(true);
    cell(editor, at('granted')).focus();
    await type(editor, '1');
    expect(form.checkValidity()).to.equal(false);
    expect(editor.validationMessage).to.match(/不符/);
  });

  it('is one too where the browser has no form-associated elements', async () => {
    const { attachInternals } = HTMLElement.prototype;
    // @ts-expect-error as in a browser without it
    delete HTMLElement.prototype.attachInternals;
    try {
      const form = document.createElement('form');
      document.body.append(form);
      const editor = await opened((each) => (each.name = 'report'), form);
      expect(JSON.parse(String(new FormData(form).get('report'))).year).to.equal(editor.report!.year);
      cell(editor, at('granted')).focus();
      await type(editor, '1');
      const submit = new SubmitEvent('submit', { cancelable: true });
      form.dispatchEvent(submit);
      expect(submit.defaultPrevented).to.equal(true);
      expect(editor.checkValidity()).to.equal(false);
    } finally {
      HTMLElement.prototype.attachInternals = attachInternals;
    }
  });

  it('can be kept and taken up again with its steps', async () => {
    const editor = await opened();
    cell(editor, at('granted', 'commercial')).focus();
    await type(editor, '10');
    press(editor, 'Enter');
    const kept = JSON.parse(JSON.stringify(editor.state));
    const other = await opened((each) => (each.state = kept));
    expect(other.report!.tables!.applications!.rows!.granted!.commercial).to.equal(10);
    other.undo();
    expect(other.report!.tables!.applications!.rows!.granted!.commercial).to.equal(5);
  });

  it('is told nothing of what a program sets, and takes back what it told without beginning anew', async () => {
    const editor = await opened();
    let changes = 0;
    editor.addEventListener('report-change', () => (changes += 1));
    editor.draft = { ...editor.draft!, year: 2022 };
    expect(changes).to.equal(0);
    cell(editor, at('granted', 'commercial')).focus();
    await type(editor, '10');
    // As a framework binds it: what came out goes in again.
    const { report: told } = editor;
    editor.report = told;
    await editor.updateComplete;
    expect(editor.state!.work.done.length).to.equal(1);
  });

  it('keeps what was typed where a framework hands the same object on again, and begins anew with another', async () => {
    const given = report();
    const editor = await opened((each) => (each.report = given));
    cell(editor, at('granted', 'commercial')).focus();
    await type(editor, '10');
    editor.report = given;
    await new Promise((go) => setTimeout(go, 50));
    expect(editor.report!.tables!.applications!.rows!.granted!.commercial).to.equal(10);
    editor.report = report();
    for (let tries = 0; tries < 100 && editor.state!.work.done.length; tries += 1) await new Promise((go) => setTimeout(go, 10));
    expect(editor.report!.tables!.applications!.rows!.granted!.commercial).to.equal(5);
  });

  it('takes an explanation for what is true and does not agree, and is valid with it', async () => {
    const editor = await opened();
    cell(editor, at('granted')).focus();
    await type(editor, '33');
    press(editor, 'Enter');
    await editor.updateComplete;
    const fields = (): HTMLTextAreaElement[] => Array.from(root(editor).querySelectorAll<HTMLTextAreaElement>('.findings details textarea'));
    expect(fields().length).to.be.greaterThan(0);
    for (let index = 0; index < fields().length; index += 1) {
      const field = fields()[index]!;
      field.value = '含一件由两人共同提出的申请。';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await editor.updateComplete;
    }
    expect(editor.report!.explanations!.length).to.equal(fields().length);
    expect(editor.checkValidity()).to.equal(true);
    expect(fields()[0]!.closest('li')!.textContent).to.match(/机关说明/);
    const [first] = fields();
    first!.value = '';
    first!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await editor.updateComplete;
    expect(editor.checkValidity()).to.equal(false);
  });

  it('keeps the height of what it says of a cell, and the focus where the last doubt was', async () => {
    const editor = await opened();
    const bar = (): number => root(editor).querySelector<HTMLElement>('#cell-applications')!.offsetHeight;
    const where = cell(editor, at('carriedOut', 'naturalPersons'));
    where.focus();
    await type(editor, '9');
    const before = bar();
    (root(editor).activeElement as HTMLElement).blur();
    await editor.updateComplete;
    expect(root(editor).querySelector('td input')).to.equal(null);
    expect(root(editor).querySelectorAll('#cell-applications > p:not(.unsaid)').length).to.be.greaterThan(1);
    expect(bar()).to.equal(before);
    editor.imported = { draft: editor.draft!, mapping: [{ at: at('granted'), status: 'guessed', text: '1' }], findings: [], outline: [] };
    await editor.updateComplete;
    // A number that was taken back is not shown any more.
    const field = root(editor).querySelector<HTMLInputElement>('#doubt')!;
    const filed = field.value;
    field.value = '1,234';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await editor.updateComplete;
    expect(field.value).to.equal('1,234');
    editor.undo();
    await editor.updateComplete;
    expect(field.value).to.equal(filed);
    root(editor).querySelector<HTMLElement>('.doubts .confirm')!.click();
    expect(root(editor).activeElement!.textContent).to.match(/全部确认/);
  });

  it('tells the state of every rule as it is at this moment', async () => {
    const editor = await opened();
    const state = (name: string): string => Array.from(root(editor).querySelectorAll('.rules tr')).find((row) => row.querySelector('b')?.textContent === name)!.querySelector('td')!.textContent!;
    expect(state('行总计')).to.equal('25 项通过');
    expect(state('上年结转')).to.equal('没有要核对的');
    cell(editor, at('granted', 'commercial')).focus();
    await type(editor, '10');
    expect(state('行总计')).to.equal('1 处不符或待核，24 项通过');
    press(editor, 'Escape');
    await editor.updateComplete;
    expect(state('行总计')).to.equal('25 项通过');
  });

  it('shows after each change what an editor that is opened then would show', async () => {
    const editor = await opened();
    const shown = (each: DisclosureReportEditor): unknown => ({
      cells: Array.from(root(each).querySelectorAll<HTMLElement>('td[data-cell]'), ({ dataset, textContent, ariaReadOnly }) => [dataset['cell'], textContent, dataset['mark'], dataset['operand'], dataset['blank'], ariaReadOnly]),
      found: root(each).querySelector('.found')!.textContent,
      told: Array.from(root(each).querySelectorAll('.behind, .aside, .fields, [part=checks]'), ({ textContent }) => textContent),
    });
    const input = (field: string, value: string) => async (): Promise<void> => {
      const target = root(editor).querySelector<HTMLInputElement>(`[data-field="${field}"]`)!;
      target.value = value;
      target.dispatchEvent(new InputEvent('input', { bubbles: true }));
      target.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const into = (address: string, text: string) => async (): Promise<void> => {
      cell(editor, address).focus();
      await type(editor, text);
      press(editor, 'Enter');
    };
    const undo = async (): Promise<void> => editor.undo();
    const acts = [into(at('granted', 'naturalPersons'), '77'), into(at('carriedOut'), '5'), into('tables.proactiveDisclosure.rows.rules.inForce', '0'), undo, input('overview.0.text', '全年收到政府信息公开申请4321件，自2019年1月1日起。'), into(at('received'), '4321'), input('agency.name', ''), into(at('granted'), '/'), input('agency.name', '某局'), undo, undo, input('year', '2021'), async () => void (editor.previous = report({ year: 2020 })), undo, undo];
    for (const [index, act] of acts.entries()) {
      await act();
      await editor.updateComplete;
      if (editor.previous) await new Promise((go) => setTimeout(go, 30));
      const other = await opened((each) => {
        each.draft = JSON.parse(JSON.stringify(editor.draft)) as Record<string, unknown>;
        if (editor.previous) each.previous = editor.previous;
      });
      for (let tries = 0; tries < 50 && editor.previous && !other.previous; tries += 1) await new Promise((go) => setTimeout(go, 10));
      await other.updateComplete;
      expect(shown(editor), `after act ${index + 1}`).to.deep.equal(shown(other));
      other.remove();
    }
  });

  it('draws the list of what was found at once where somebody sees it, and always before an update is complete', async () => {
    const editor = await opened();
    const list = (): string => root(editor).querySelector('.found')!.textContent!;
    cell(editor, at('granted', 'commercial')).focus();
    root(editor).querySelector('.found')!.scrollIntoView();
    await new Promise((go) => setTimeout(go, 100));
    const before = list();
    editor.session.edit([[at('granted', 'commercial'), 99]]);
    editor.renderNow();
    expect(list()).to.not.equal(before);
    scrollTo(0, 0);
    await new Promise((go) => setTimeout(go, 100));
    editor.undo();
    await editor.updateComplete;
    expect(list()).to.equal(before);
  });

  it('marks so many places of one text, says how many more there are, and lists them all', async () => {
    const editor = await opened();
    editor.draft = { ...editor.draft!, overview: [{ text: '全年收到政府信息公开申请98765件。'.repeat(200) }] };
    await editor.updateComplete;
    const section = root(editor).querySelector('[data-field="overview.0.text"]')!.closest('.block')!;
    expect(section.querySelectorAll('mark').length).to.equal(60);
    expect(section.querySelectorAll('.aside').length).to.equal(61);
    expect(section.querySelector('.behind')!.textContent!.trim()).to.equal((section.querySelector('textarea') as HTMLTextAreaElement).value);
    expect(section.textContent).to.contain('还有 140 处');
    const entries = Array.from(root(editor).querySelectorAll('.found li')).filter((entry) => /98765/.test(entry.textContent!));
    expect(entries.length).to.equal(200);
    section.querySelector<HTMLElement>('.aside:last-child button')!.click();
    expect(root(editor).activeElement!.id).to.equal('part-found');
  });

  it('calls a field what the form calls it, in no word of JSON', async () => {
    const editor = await opened();
    editor.draft = { ...editor.draft!, agency: { name: '' }, published: '2024-2-30', year: '二〇二三', contact: { phone: 5 } };
    await editor.updateComplete;
    const list = root(editor).querySelector('.found')!.textContent!;
    for (const name of ['机关名称', '发布日期', '报告年度', '电话']) expect(list).to.contain(name);
    expect(root(editor).querySelector('.editor')!.textContent).to.not.match(/agency|published|contact|"name"|JSON/);
    expect(root(editor).querySelector('[id="field-agency.name-told"]')!.textContent).to.equal('还没有填写。请补上。');
  });

  it('holds locked cells to last year, whichever way somebody comes to them', async () => {
    const editor = await opened((each) => {
      each.previous = report({ year: 2022 });
      each.lockCarriedIn = true;
    });
    for (let tries = 0; tries < 100 && !editor.previous; tries += 1) await new Promise((go) => setTimeout(go, 10));
    await editor.updateComplete;
    const locked = cell(editor, at('carriedIn', 'naturalPersons'));
    expect(locked.getAttribute('aria-readonly')).to.equal('true');
    locked.focus();
    for (const key of ['9', 'Delete', 'F2']) press(editor, key);
    await editor.updateComplete;
    expect(editor.state!.work.done.length).to.equal(0);
    expect(root(editor).querySelector('.said')!.textContent).to.match(/锁定/);
  });
});
