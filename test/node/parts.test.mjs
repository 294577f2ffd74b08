/** Which files a page loads, by the classic script and by the module, and that it does without a part it cannot have. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { exportHtml, parseReport } from '../../dist/core.js';
import { serve } from './open-page.mjs';

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";
const scripts = {
  classic: '<script src="/cdn/disclosure-report.iife.js"></script>',
  module: '<script type="module" src="/cdn/disclosure-report.js"></script>',
};
const zibo = '<disclosure-report src="/examples/zibo-2023.json"></disclosure-report>';
/** As an exporter wrote it into the page. */
const published = exportHtml(parseReport(JSON.parse(readFileSync(new URL('../../examples/zibo-2023.json', import.meta.url), 'utf8'))).report);
const bodies = {
  chinese: zibo,
  english: zibo,
  years: '<disclosure-report src="/examples/mingyuan-2023.json" previous-src="/examples/mingyuan-2022.json"></disclosure-report>',
  trend: '<disclosure-trend-chart srcs="/examples/mingyuan-2022.json /examples/mingyuan-2023.json"></disclosure-trend-chart>',
  found: '<disclosure-report src="/marked.json"></disclosure-report>',
  faulty: '<disclosure-report><script type="application/json">{"year": "2023", "agency": {"name": "某局"}, "colour": 1}</script></disclosure-report>',
  broken: '<disclosure-report><script type="application/json">{"year": 2023,}</script></disclosure-report>',
  published: `<disclosure-report src="/examples/zibo-2023.json">${published}</disclosure-report>`,
  pasted: `<disclosure-report>${published}</disclosure-report>`,
  linked: '<p><a href="/examples/zibo-2023.json" class="disclosure-report">年度报告</a></p>',
};

let site;
before(async () => {
  const pages = Object.fromEntries(Object.keys(scripts).flatMap((kind) => Object.entries(bodies).map(([name, body]) => [`${name}-${kind}`, body])));
  site = await serve(
    { ...pages, 'english-both': zibo },
    {
      headers: { 'content-security-policy': policy },
      lang: (name) => (name.startsWith('english') ? 'en' : 'zh-CN'),
      script: (name) => scripts[name.split('-')[1]] ?? scripts.module + scripts.classic,
    },
  );
});
after(() => site?.close());

/** Opens a page, waits for a word in it, and gives back what was loaded, with the build's mark cut out, and what went wrong. */
async function open(name, word, { without } = {}) {
  const tab = await site.browser.newPage();
  const loaded = [];
  const noise = [];
  tab.on('request', (request) => /\/cdn\//.test(request.url()) && loaded.push(request.url().replace(/^.*\/|\.[0-9a-f]{8}(?=\.js$)|disclosure-report\./g, '')));
  tab.on('pageerror', (error) => noise.push(error.message));
  tab.on('console', (message) => /Failed to load resource/.test(message.text()) || noise.push(message.text()));
  if (without) await tab.route(without, (route) => route.abort());
  await tab.goto(`${site.origin}/${name}`);
  const text = () => tab.evaluate(() => {
    const all = (node) => [...node.childNodes].map((each) => (each.nodeType === 3 ? each.data : all(each) + (each.shadowRoot ? all(each.shadowRoot) : ''))).join('');
    return all(document.body);
  });
  for (let tries = 0; !(await text()).includes(word) && tries < 100; tries += 1) await tab.waitForTimeout(50);
  await tab.waitForTimeout(100);
  const said = await text();
  await tab.close();
  return { loaded: loaded.sort(), noise, said };
}

/** Everything but the two files that a page names. */
const parts = /\/disclosure-report\.[\w-]+\.[0-9a-f]{8}\.js$/;

const marked = ['as-shown.js', 'file-name.js', 'formula.js', 'found.js', 'guarded.js', 'in-english.js'];
const faulty = [...marked, 'faults.js', 'printed.js'];

for (const kind of Object.keys(scripts)) {
  const whole = kind === 'classic' ? 'iife.js' : 'js';
  const expected = {
    chinese: ['核对 42 项：全部相符', []],
    english: ['42 checked: all agree', ['english.js', 'formula.js', 'in-english.js']],
    years: ['历年申请', ['as-shown.js', 'printed.js', 'years.js']],
    trend: ['相邻两年的结转件数相符', ['as-shown.js', 'printed.js', 'years.js']],
    found: ['请核对这一行各数和总计', marked],
    faulty: ['请写成 2023', faulty],
    broken: ['写法有误', faulty],
    published: ['核对 42 项：全部相符', ['adopting.js']],
  };
  describe(`with the ${kind === 'classic' ? 'classic script' : 'module'}`, () => {
    for (const [name, [word, files]] of Object.entries(expected)) {
      test(`the page "${name}" loads ${files.length ? `beside it ${files.join(', ')}` : 'one file'}, and nothing is violated`, async () => {
        const { loaded, noise, said } = await open(`${name}-${kind}`, word);
        assert.deepEqual(loaded, [whole, ...files].sort());
        assert.deepEqual(noise, []);
        assert.ok(said.includes(word), said.slice(0, 2000));
      });
    }

    test('without its part, a page shows what the one file knows', async () => {
      const without = parts;
      const shown = '本年新收政府信息公开申请数量';
      const english = await open(`english-${kind}`, shown, { without });
      assert.ok(english.said.includes('核对 42 项：全部相符') && !english.said.includes('agree'));
      const years = await open(`years-${kind}`, shown, { without });
      assert.ok(years.said.includes('核对 42 项：全部相符'));
      const found = await open(`found-${kind}`, shown, { without });
      assert.ok(found.said.includes('2 项不符'), found.said.slice(-3000));
      const faulty = await open(`faulty-${kind}`, '报告无法显示', { without });
      assert.ok(faulty.said.includes('报告无法显示'));
      const copy = await open(`published-${kind}`, '核对 42 项：全部相符', { without });
      assert.ok(copy.said.includes('核对 42 项：全部相符'));
      for (const { noise } of [english, years, found, faulty, copy]) assert.deepEqual(noise, []);
    });
  });
}

for (const [name, files] of Object.entries({ pasted: ['importers.js'], linked: ['upgrade.js'] })) {
  test(`the page "${name}" loads what reads it, and no page without such things does`, async () => {
    const { loaded, noise, said } = await open(`${name}-classic`, '核对 42 项：全部相符');
    assert.deepEqual(loaded.filter((file) => /importers|upgrade|docx/.test(file)), files);
    assert.deepEqual(noise, []);
    assert.match(said, /核对 42 项：全部相符/);
  });
}

test('an address in the document loads the way to it', async () => {
  const tab = await site.browser.newPage();
  await tab.goto(`${site.origin}/chinese-classic#tables.applications.rows.granted.total`);
  await tab.waitForFunction(() => document.activeElement?.getAttribute('data-cell') === 'tables.applications.rows.granted.total');
  await tab.evaluate(() => (location.hash = 'tables.applications.rows.received.total'));
  await tab.waitForFunction(() => document.activeElement?.getAttribute('data-cell') === 'tables.applications.rows.received.total');
  await tab.goto(`${site.origin}/years-classic`);
  await tab.waitForFunction(() => document.querySelectorAll('[data-cell]').length > 0);
  await tab.evaluate(() => (location.hash = 'tables.applications.rows.granted.total'));
  await tab.waitForFunction(() => document.activeElement?.getAttribute('data-cell') === 'tables.applications.rows.granted.total');
  await tab.close();
});

test('what stands on the page already keeps its nodes', async () => {
  const tab = await site.browser.newPage();
  await tab.addInitScript(() => document.addEventListener('readystatechange', () => (globalThis.first ??= document.querySelector('.disclosure-document'))));
  await tab.goto(`${site.origin}/published-module`);
  await tab.waitForFunction(() => document.querySelector('application-outcome-chart'));
  assert.equal(await tab.evaluate(() => globalThis.first === document.querySelector('.disclosure-document')), true);
  await tab.close();
});

test('without the part that copies, a table says that it was not copied', async () => {
  const tab = await site.browser.newPage();
  await tab.route(parts, (route) => route.abort());
  await tab.goto(`${site.origin}/chinese-classic`);
  await tab.locator('application-stats-table').getByRole('button', { name: '复制表格' }).click();
  await tab.locator('application-stats-table').getByText('浏览器不允许复制').waitFor();
  await tab.close();
});

test('without the part that makes files, the menu says that it has none', async () => {
  const tab = await site.browser.newPage();
  await tab.route(parts, (route) => route.abort());
  await tab.goto(`${site.origin}/chinese-classic`);
  const table = tab.locator('application-stats-table');
  await table.locator('.downloads button').click();
  await table.getByText('下载列表没有载入').waitFor();
  await tab.close();
});

test('a table is copied though the part that copies comes late', async () => {
  const context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const tab = await context.newPage();
  await tab.route(/\.copying\./, (route) => setTimeout(() => route.continue(), 800));
  await tab.goto(`${site.origin}/chinese-classic`);
  await tab.locator('application-stats-table').getByRole('button', { name: '复制表格' }).click();
  await tab.locator('application-stats-table').getByText('已复制').waitFor();
  assert.match(await tab.evaluate(() => navigator.clipboard.readText()), /自然人\t/);
  await context.close();
});

test('two copies on one page each get their own part', async () => {
  const { loaded, noise, said } = await open('english-both', '42 checked: all agree');
  assert.ok(said.includes('42 checked: all agree'));
  assert.deepEqual(noise, []);
  assert.ok(loaded.includes('iife.js') && loaded.includes('js'));
});

test('every part is published beside the files that load it', () => {
  const names = readdirSync(new URL('../../cdn/', import.meta.url)).filter((name) => parts.test(`/${name}`));
  assert.ok(names.length >= 4);
});
