/**
 * What editors and sanitisers let through at their defaults, and that it still becomes a checked report: a link in all
 * six, bare tables wherever their cells come through, a marked container wherever its class or data does.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { exportHtml, parseReport } from '../../dist/core.js';
import { serve } from '../node/open-page.mjs';

const modules = new URL('node_modules/', import.meta.url);
const report = parseReport(JSON.parse(readFileSync(new URL('../../examples/mingyuan-2023.json', import.meta.url), 'utf8'))).report;
const numbers = 200;

/** The report as an agency has it in Word: headings, prose, tables with merged cells, and nothing of ours. */
const pasted = exportHtml(report)
  .replace(/<nav.*?<\/nav>|<dl.*?<\/dl>/gs, '')
  .replace(/<caption.*?<\/caption>|<p class="disclosure-source">.*?<\/p>/gs, '')
  .replace(/<\/?(?:section|div|caption|[a-z]+-[a-z-]+)[^>]*>/g, '')
  .replace(/ (?!colspan|rowspan|href)[a-z-]+="[^"]*"/g, '')
  .replace(/<(\/?)th\b/g, '<$1td');
const sources = {
  tag: '<disclosure-report src="/examples/zibo-2023.json"></disclosure-report>',
  link: '<p>全文见<a href="/files/zibo-2023.report.json">年度报告</a>。</p>',
  container: `<div class="disclosure-report" data-disclosure-report="">${pasted}</div>`,
  tables: pasted,
};

/** Each gives back what it makes of some HTML; the functions run in a page that holds the script. */
const editors = {
  tinymce: {
    files: ['tinymce/tinymce.min.js'],
    async through(html) {
      const area = document.body.appendChild(document.createElement('textarea'));
      const [editor] = await tinymce.init({ target: area, license_key: 'gpl', plugins: 'table link', base_url: '/modules/tinymce', promotion: false });
      editor.setContent(html);
      return editor.getContent();
    },
  },
  ckeditor: {
    files: ['ckeditor5/dist/browser/ckeditor5.umd.js'],
    async through(html) {
      const { ClassicEditor, Essentials, Paragraph, Heading, Bold, Link, List, Table } = CKEDITOR;
      const place = document.body.appendChild(document.createElement('div'));
      const editor = await ClassicEditor.create(place, { licenseKey: 'GPL', plugins: [Essentials, Paragraph, Heading, Bold, Link, List, Table] });
      editor.setData(html);
      return editor.getData();
    },
  },
  wangeditor: {
    files: ['@wangeditor/editor/dist/index.js'],
    async through(html) {
      const place = document.body.appendChild(document.createElement('div'));
      place.id = 'place';
      return wangEditor.createEditor({ selector: '#place', html, config: {} }).getHtml();
    },
  },
  quill: {
    files: ['quill/dist/quill.js'],
    async through(html) {
      const editor = new Quill(document.body.appendChild(document.createElement('div')));
      editor.clipboard.dangerouslyPasteHTML(html);
      return editor.root.innerHTML;
    },
  },
  dompurify: {
    files: ['dompurify/dist/purify.min.js'],
    through: async (html) => DOMPurify.sanitize(html),
  },
};

/** Whether the cells of tables come through, bare and in a marked container; a change of an editor's rules shows here. */
const expected = {
  tinymce: { tables: true, container: true },
  ckeditor: { tables: true, container: true },
  wangeditor: { tables: true, container: false },
  quill: { tables: true, container: true },
  dompurify: { tables: true, container: true },
  'sanitize-html': { tables: true, container: true },
};

let site;
const left = new Map();

async function through(name, html) {
  if (name === 'sanitize-html') {
    const { default: sanitize } = await import(new URL('sanitize-html/index.js', modules).href);
    return sanitize(html);
  }
  const tab = await site.browser.newPage();
  await tab.goto(`${site.origin}/editor-${name}`);
  const text = await tab.evaluate(editors[name].through, html);
  await tab.close();
  return text;
}

before(async () => {
  const pages = Object.fromEntries(Object.entries(editors).map(([name, { files }]) => [`editor-${name}`, files.map((file) => `<script src="/modules/${file}"></script>`).join('') + '<body></body>']));
  site = await serve(pages, {
    script: (name) => (name.startsWith('editor-') ? '' : '<script defer src="/cdn/disclosure-report.iife.js" data-within=".article"></script>'),
    folders: { modules, files: new URL('../../examples/', import.meta.url) },
  });
  for (const name of Object.keys(expected)) {
    for (const [kind, html] of Object.entries(sources)) left.set(`${name} ${kind}`, await through(name, html));
  }
});
after(() => site?.close());

/** Publishes what an editor left in an article of a site with our script, and tells what stands there then. */
async function publish(html) {
  const tab = await site.browser.newPage();
  const noise = [];
  tab.on('pageerror', (error) => noise.push(error.message));
  await tab.route('**/published', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="zh-CN"><title>明远市人民政府2023年政府信息公开工作年度报告</title><script defer src="/cdn/disclosure-report.iife.js" data-within=".article"></script><body><table><tr><td>栏目</td><td>12</td></tr></table><div class="article">${html}</div></body></html>`,
    }),
  );
  await tab.route('**/*.report.json', (route) => route.fulfill({ contentType: 'application/json', body: readFileSync(new URL('../../examples/zibo-2023.json', import.meta.url)) }));
  await tab.goto(`${site.origin}/published`);
  for (let tries = 0; tries < 60 && !(await tab.evaluate(() => document.querySelector('.disclosure-cell'))); tries += 1) await tab.waitForTimeout(50);
  await tab.waitForTimeout(200);
  const seen = await tab.evaluate(() => ({
    cells: Object.fromEntries([...document.querySelectorAll('[data-cell]')].map((cell) => [cell.dataset.cell, cell.textContent])),
    checks: [...document.querySelectorAll('disclosure-report, application-stats-table')].map((each) => each.shadowRoot.querySelector('.checks')?.textContent.trim().slice(0, 30)),
    headed: [...document.querySelectorAll('.disclosure-cell')].every((cell) => cell.closest('table').querySelector('th[scope=col]')),
    menu: [...document.querySelectorAll('body > table')].length,
  }));
  await tab.close();
  return { ...seen, noise };
}

/** Every cell of the report with the number in it, as a page shows it. */
function cellsOf({ tables }) {
  return Object.fromEntries(
    Object.entries(tables).flatMap(([table, { rows }]) =>
      Object.entries(rows).flatMap(([row, cells]) =>
        Object.entries(cells).map(([column, cell]) => [`tables.${table}.rows.${row}.${column}`, typeof cell === 'number' ? cell.toLocaleString('en', { maximumFractionDigits: 9 }) : (cell?.printed ?? '')]),
      ),
    ),
  );
}

for (const [name, comes] of Object.entries(expected)) {
  describe(name, () => {
    test('drops the element, which is why there are other ways', () => {
      assert.doesNotMatch(left.get(`${name} tag`), /<disclosure-report/);
    });

    test('a link becomes a checked report', async () => {
      const { cells, checks, noise } = await publish(left.get(`${name} link`));
      assert.equal(Object.keys(cells).length, numbers);
      assert.match(checks.join(), /核对 42 项：全部相符/);
      assert.deepEqual(noise, []);
    });

    for (const kind of ['tables', 'container']) {
      test(`${kind}: ${comes[kind] ? 'every number stands in its cell, checked' : 'their cells are lost, and nothing wrong is made of what is left'}`, async () => {
        const { cells, checks, headed, menu, noise } = await publish(left.get(`${name} ${kind}`));
        if (comes[kind]) {
          assert.deepEqual(cells, cellsOf(report));
          assert.match(checks.join(), /核对 \d+ 项/);
        } else {
          for (const [at, text] of Object.entries(cells)) assert.equal(text, cellsOf(report)[at], at);
        }
        assert.ok(headed);
        assert.equal(menu, 1, 'a table of the site stays as it is');
        assert.deepEqual(noise, []);
      });
    }
  });
}
