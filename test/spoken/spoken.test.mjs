/** What a screen reader is told: the headings of every number, marks and blanks with it, charts mark by mark. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { blocks, cells, leaves, tableKeys } from '../../dist/core.js';
import { markedReport, serve } from '../node/open-page.mjs';
import { openScreenReader, unavailable } from './screen-reader.mjs';

const example = (/** @type {string} */ name) => JSON.parse(readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8'));
const tags = { proactiveDisclosure: 'proactive-disclosure-table', applications: 'application-stats-table', reviewLitigation: 'review-litigation-table' };
const examples = /** @type {const} */ ({ 2021: 'mingyuan-2023', 2019: 'qinghe-2019' });
const join = (/** @type {readonly { label: string }[]} */ path) => path.map(({ label }) => label).join(' › ');
const count = (/** @type {number} */ value) => value.toLocaleString('en-US', { maximumFractionDigits: 20 });
const shown = (/** @type {any} */ cell) => (typeof (cell?.printed ?? cell) === 'number' ? count(cell) : cell?.printed ?? '空白');

/** 「（三）不予公开，1.属于国家秘密」: a mark says its group first. */
const withoutGroup = (/** @type {string} */ label) => label.replace(/^(?:（.）)?[^（），]+，/, '');

/** How a reader takes a table, and the headings each number then has. */
const layouts = {
  'as the form draws it': { press: [], headings: (/** @type {any} */ { rowPath, columnPath }) => [...rowPath, ...columnPath].map(({ label }) => label) },
  'line by line': { press: ['逐行显示'], headings: (/** @type {any} */ { rowPath, columnPath }) => [join(rowPath), join(columnPath)] },
};

/** Of each chart, the number that the table holds for a label: added up where the label is that of a group. */
const charts = (() => {
  const { tables } = example(examples[2021]);
  const of = (/** @type {any} */ report, /** @type {string} */ label) => {
    const all = leaves(/** @type {any} */ (blocks('applications', '2021')[0]).rows);
    const inside = all.filter(({ path }) => path.some((each, index) => each.label === label || path.slice(0, index + 1).map((one) => one.label).join('') === label));
    return inside.reduce((sum, { leaf }) => sum + report.tables.applications.rows[leaf.key].total, 0);
  };
  const [applications] = blocks('applications', '2021');
  const [review] = blocks('reviewLitigation', '2021');
  const columnNamed = (/** @type {any} */ table, /** @type {string} */ label) => leaves(table.columns).filter(({ path }) => path.some((each) => each.label === label)).map(({ leaf }) => leaf.key);
  return /** @type {Record<string, (label: string, index: number, heard: readonly string[]) => number>} */ ({
    'application-outcome-chart': (label) => of({ tables }, label),
    'application-balance-chart': (label) => of({ tables }, label),
    'applicant-chart': (label) => columnNamed(applications, label).reduce((sum, key) => sum + tables.applications.rows.received[key], 0),
    'review-outcome-chart': (label, index, heard) => {
      // A result is read after the kind of review it is of.
      const kinds = leaves(/** @type {any} */ (review).rows);
      let kind = '';
      for (const name of heard.slice(0, index + 1)) kind = kinds.find(({ leaf }) => name.startsWith(leaf.label))?.leaf.key ?? kind;
      const [column = 'total'] = columnNamed(review, label);
      return tables.reviewLitigation.rows[kind][column];
    },
    'disclosure-trend-chart': (label) => of(example(`mingyuan-${label.slice(0, 4)}`), label.slice(6)),
  });
})();

describe('a screen reader is told', { skip: unavailable || false }, () => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let site;
  /** @type {Awaited<ReturnType<typeof openScreenReader>>} */
  let reader;
  before(async () => {
    const pages = /** @type {Record<string, string>} */ ({ marked: '<body><application-stats-table src="/marked.json"></application-stats-table>' });
    for (const [edition, name] of Object.entries(examples)) {
      for (const key of tableKeys) pages[`${key}-${edition}`] = `<body><${tags[key]} src="/examples/${name}.json"></${tags[key]}>`;
    }
    for (const tag of Object.keys(charts)) pages[tag] = `<body><${tag} src="/examples/${examples[2021]}.json"></${tag}>`;
    pages['disclosure-trend-chart'] = '<body><disclosure-trend-chart srcs="/examples/mingyuan-2022.json /examples/mingyuan-2023.json"></disclosure-trend-chart>';
    site = await serve(pages);
    reader = await openScreenReader();
  });
  after(async () => {
    await reader?.close();
    await site?.close();
  });

  /** @param {string} path @param {readonly string[]} press */
  async function open(path, press = []) {
    const { page } = reader;
    await page.goto(`${site.origin}/${path}`);
    await page.waitForSelector('[data-cell], .bar');
    for (const name of press) await page.getByRole('button', { name }).click();
    await page.evaluate(() => localStorage.clear());
    // The tree for assistive technology follows the page.
    await page.waitForTimeout(700);
  }

  /** @param {any[]} tables @param {import('../../dist/core.js').TableKey} key @param {import('../../dist/core.js').Edition} edition @param {any} data @param {(place: any) => string[]} headings */
  function heldAgainstForm(tables, key, edition, data, headings) {
    const forms = blocks(key, edition);
    assert.equal(tables.length, forms.length);
    const { rows } = data.tables[key];
    for (const [index, form] of forms.entries()) {
      const { name, cells: told } = tables[index];
      assert.notEqual(name, '');
      const places = cells(form);
      // The note in the corner is a cell too, and has no heading.
      const numbers = form.corner ? told.slice(1) : told.filter((/** @type {any} */ each) => each.rows.length + each.columns.length);
      assert.deepEqual(
        numbers.map((/** @type {any} */ each) => [[...each.rows, ...each.columns].sort(), each.text]),
        places.map((place) => [headings(place).sort(), shown(rows[place.row][place.column])]),
      );
    }
  }

  for (const [layout, { press, headings }] of Object.entries(layouts)) {
    for (const edition of /** @type {(keyof typeof examples)[]} */ (Object.keys(examples).map(Number))) {
      for (const key of tableKeys) {
        test(`the headings of every number of ${tags[key]}, edition ${edition}, ${layout}`, async () => {
          await open(`${key}-${edition}`, press);
          heldAgainstForm(await reader.ask('tables'), key, /** @type {any} */ (String(edition)), example(examples[edition]), headings);
        });
      }
    }
  }

  test('marks, sums that a number takes part in and blanks, each apart from the number', async () => {
    await open('marked');
    const [{ cells: told }] = await reader.ask('tables');
    const { rows } = markedReport().tables.applications;
    const [form] = blocks('applications', '2021');
    const texts = new Map(cells(/** @type {any} */ (form)).map((place, index) => [`${place.row}.${place.column}`, told[index + 1].text]));
    assert.match(texts.get('granted.total') ?? '', new RegExp(`(^|\\D )${count(rows.granted.total)} 不符\\d+`));
    assert.match(texts.get('granted.naturalPersons') ?? '', new RegExp(`涉及不符\\d+：? ?.*[： ]${count(rows.granted.naturalPersons)}$`));
    assert.match(texts.get('repeats.research') ?? '', /^空白/);
    assert.equal(texts.get('received.naturalPersons'), count(rows.received.naturalPersons));
  });

  test('the headings of every number of the editor, whose tables are grids, and of the cell in focus what it should come to', async () => {
    const { page } = reader;
    const data = example(examples[2021]);
    await page.goto(new URL('../../cdn/studio.html', import.meta.url).href);
    await page.evaluate(async (text) => {
      const studio = /** @type {any} */ (document.querySelector('disclosure-studio'));
      await studio.take([{ name: '2023.json', data: text }]);
      if (studio.preview) studio.togglePreview();
      // What is off screen is told of when it comes near.
      for (const part of studio.editor.renderRoot.querySelectorAll('.part')) part.style.contentVisibility = 'visible';
    }, JSON.stringify(data));
    await page.waitForTimeout(1000);
    const grids = await reader.ask('tables');
    const { headings } = layouts['as the form draws it'];
    let from = 0;
    for (const key of tableKeys) {
      const { length } = blocks(key, '2021');
      heldAgainstForm(grids.slice(from, from + length), key, '2021', data, headings);
      from += length;
    }
    await page.locator('disclosure-report-editor [data-cell="tables.applications.rows.granted.total"]').click();
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.waitForTimeout(300);
    const { role, text, description } = await reader.ask('focus');
    assert.equal(role, 'table cell');
    assert.match(text, /(^|\D )1 不符\d+$/);
    assert.match(description, /^（一）予以公开 › 总计 本行各列相加得 2,291，填的是 1，少 2,290/);
  });

  for (const [tag, numberOf] of Object.entries(charts)) {
    test(`every mark of ${tag}, by arrow keys, with the number of its cells`, async () => {
      await open(tag);
      const [figure] = await reader.ask('figures');
      assert.ok(figure.length > 20);
      await reader.page.locator(`${tag} .bar`).first().focus();
      const bars = await reader.page.locator(`${tag} .bar`).count();
      const heard = /** @type {string[]} */ ([]);
      for (let bar = 0; bar < bars; bar += 1) {
        await reader.page.waitForTimeout(60);
        heard.push((await reader.ask('focus'))?.name);
        await reader.page.keyboard.press('ArrowDown');
      }
      assert.ok(bars > 3, `only ${bars} marks`);
      assert.equal(new Set(heard).size, bars);
      for (const name of heard) {
        const [, label = '', value] = /^(.*) ([\d,]+) 件(?:，占 [\d.]+%)?$/.exec(name ?? '') ?? [];
        assert.equal(value, count(numberOf(withoutGroup(label), heard.indexOf(name), heard)), `${name}`);
      }
    });
  }
});
