/** Every recipe of the editor's guide, followed word for word: the tag comes through, and becomes a checked report. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { serve } from '../node/open-page.mjs';
import { guides, recipesOf } from './recipes.mjs';

const modules = new URL('node_modules/', import.meta.url);
const [recipes, english] = guides.map(({ text }) => recipesOf(text));
const attributes = { src: '/files/mingyuan-2023.json', 'previous-src': '/files/mingyuan-2022.json', checks: 'full', charts: 'off', 'heading-level': '3' };
const tag = `<disclosure-report ${Object.entries(attributes).map(([name, value]) => `${name}="${value}"`).join(' ')}></disclosure-report>`;
/** What an editor has around it, and what must not come through with it. */
const source = `<p>前文</p>${tag}<p>后文</p><other-element src="/files/x.json"></other-element>`;

/** What an editor's page holds, where its recipe goes, and how to hand HTML through it: the functions run in the page. */
const editors = {
  tinymce: {
    files: ['tinymce/tinymce.min.js'],
    place: '<textarea id="content"></textarea>',
    editor: () => tinymce.get('content')?.initialized && tinymce.get('content'),
    through: (editor, html) => (editor.setContent(html), editor.getContent()),
  },
  ckeditor: {
    files: ['ckeditor5/dist/browser/ckeditor5.umd.js'],
    place: '<div id="content"></div>',
    editor: () => document.querySelector('.ck-editor__editable')?.ckeditorInstance,
    through: (editor, html) => (editor.setData(html), editor.getData()),
  },
  wangeditor: {
    files: ['@wangeditor/editor/dist/index.js'],
    place: '<div id="content" style="height: 400px"></div>',
    editor: () => editor,
    through: (editor, html) => (editor.setHtml(html), editor.getHtml()),
  },
  ueditor: {
    // The package carries the editor in its example. Its recipe stands in the configuration, which is read as the editor starts.
    files: ['ueditor/example/public/ueditor/ueditor.config.js', 'ueditor/example/public/ueditor/ueditor.all.js'],
    place: '<div id="content" style="width: 600px"></div>',
    editor: () => (UE.getEditor('content').isReady ? UE.getEditor('content') : undefined),
    through: (editor, html) => (editor.setContent(html), editor.getContent()),
    keepsOthers: true,
  },
};

let site;
before(async () => {
  const pages = Object.fromEntries(Object.entries(editors).map(([name, { files, place }]) => [name, `${files.map((file) => `<script src="/modules/${file}"></script>`).join('')}<body>${place}</body>`]));
  site = await serve({ ...pages, dompurify: '<script src="/modules/dompurify/dist/purify.min.js"></script>' }, { script: () => '', folders: { modules, files: new URL('../../examples/', import.meta.url) } });
});
after(() => site?.close());

async function inEditor(name) {
  const { editor, through } = editors[name];
  const tab = await site.browser.newPage();
  await tab.goto(`${site.origin}/${name}`);
  await tab.addScriptTag({ content: recipes[name] });
  await tab.waitForFunction(editor);
  const html = await tab.evaluate(`(${through})((${editor})(), ${JSON.stringify(source)})`);
  await tab.close();
  return html;
}

async function inSanitiser(name) {
  if (name === 'dompurify') {
    const tab = await site.browser.newPage();
    await tab.goto(`${site.origin}/${name}`);
    const html = await tab.evaluate(`(() => { ${recipes[name]}\nreturn DOMPurify.sanitize(${JSON.stringify(source)}, options); })()`);
    await tab.close();
    return html;
  }
  const { default: sanitizeHtml } = await import(new URL('sanitize-html/index.js', modules).href);
  return new Function('sanitizeHtml', 'html', `${recipes[name]}\nreturn sanitizeHtml(html, options);`)(sanitizeHtml, source);
}

/** Publishes what was left on a site as the guide says to, and tells what stands there. */
async function publish(html) {
  const tab = await site.browser.newPage();
  const noise = [];
  tab.on('pageerror', (error) => noise.push(error.message));
  await tab.route('**/published', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><html lang="zh-CN"><title>年度报告</title><script src="/cdn/disclosure-report.iife.js" defer></script><body>${html}</body></html>` }),
  );
  await tab.goto(`${site.origin}/published`);
  await tab.waitForFunction(() => document.querySelector('disclosure-report')?.report);
  await tab.waitForFunction(() => document.querySelectorAll('[data-cell]').length === 200);
  const seen = await tab.evaluate(() => {
    const element = document.querySelector('disclosure-report');
    const { year, agency } = element.report;
    return { year, name: agency.name, last: element.previous?.year, attributes: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])) };
  });
  await tab.close();
  return { ...seen, noise };
}

for (const name of [...Object.keys(editors), 'dompurify', 'sanitize-html']) {
  describe(`the recipe for ${name}`, () => {
    let left;
    before(async () => (left = await (editors[name] ? inEditor(name) : inSanitiser(name))));

    test('lets the tag through whole, between the same paragraphs', () => {
      assert.equal(left.replace(/\s*\n\s*/g, '').replace(/<other-element.*?<\/other-element>|<p>(?:<br\s*\/?>|&nbsp;)?<\/p>/g, ''), `<p>前文</p>${tag}<p>后文</p>`);
    });

    test('lets no other unknown tag through', { skip: editors[name]?.keepsOthers && 'this editor keeps every tag as it is' }, () => {
      assert.doesNotMatch(left, /other-element/);
    });

    test('and it becomes the report', async () => {
      assert.deepEqual(await publish(left), { year: 2023, name: '明远市人民政府', last: 2022, attributes, noise: [] });
    });
  });
}

describe('the guide', () => {
  test('has the same recipes in both languages', () => {
    assert.deepEqual(english, recipes);
    assert.deepEqual(Object.keys(recipes).sort(), [...Object.keys(editors), 'csp', 'dompurify', 'sanitize-html'].sort());
  });

  test('has the same sections in both languages', () => {
    const [chinese, foreign] = guides.map(({ text }) => text.replace(/```[^]*?```/g, '').match(/^#+ /gm));
    assert.deepEqual(foreign, chinese);
  });

  test('quotes the element in its own words', () => {
    const words = [['zh-hans.ts', 'zh-hans-found.ts'], ['en.ts', 'en-found.ts']].map((files) => files.map((file) => readFileSync(new URL(`../../src/locales/${file}`, import.meta.url), 'utf8')).join());
    for (const [index, { text, path }] of guides.entries()) {
      const [, table] = /\n\| (?:看到|it says) \|.*\n\|---\|---\|\n([^]*?)\n\n/.exec(text);
      for (const row of table.split('\n')) {
        const said = row.split(' | ')[0].slice(2).replaceAll('`', '');
        for (const piece of said.split(/…+/).map((each) => each.trim()).filter((each) => each.length > 1)) assert.ok(words[index].includes(piece), `${path}: ${piece}`);
      }
    }
  });
});
