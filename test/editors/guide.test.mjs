/** Every recipe of the editor's guide, followed word for word: the tag comes through, and becomes a checked report. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { exportHtml, parseReport } from '../../dist/core.js';
import { serve } from '../node/open-page.mjs';
import { guides, recipesOf } from './recipes.mjs';

const modules = new URL('node_modules/', import.meta.url);
const [recipes, english] = guides.map(({ text }) => recipesOf(text));
const attributes = { src: '/files/mingyuan-2023.json', 'previous-src': '/files/mingyuan-2022.json', checks: 'full', charts: 'off', downloads: 'docx csv', 'heading-level': '3' };
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
  // Last year's report comes by itself, and may come later.
  await tab.waitForFunction(() => !document.querySelector('disclosure-report').hasAttribute('previous-src') || document.querySelector('disclosure-report').previous);
  const seen = await tab.evaluate(() => {
    const element = document.querySelector('disclosure-report');
    const { year, agency } = element.report;
    return { year, name: agency.name, last: element.previous?.year, attributes: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])) };
  });
  await tab.close();
  return { ...seen, noise };
}

/** A server's own editor is no package: WordPress is where Debian puts it, or where the variable says. */
const wordpress = process.env['WORDPRESS'] ?? '/usr/share/wordpress';
const noWordPress = (!existsSync(join(wordpress, 'wp-includes/kses.php')) && `no WordPress in ${wordpress}`) || (spawnSync('php', ['--version']).error && 'no php');

function savedByAuthor(functions, html) {
  const folder = mkdtempSync(join(tmpdir(), 'theme-'));
  writeFileSync(join(folder, 'functions.php'), `<?php\n${functions}`);
  const { stdout, stderr } = spawnSync('php', [fileURLToPath(new URL('wordpress-save.php', import.meta.url)), wordpress, join(folder, 'functions.php')], { input: html, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  assert.equal(stderr, '');
  return stdout;
}

for (const name of [...Object.keys(editors), 'dompurify', 'sanitize-html', 'wordpress']) {
  describe(`the recipe for ${name}`, { skip: name === 'wordpress' && noWordPress }, () => {
    let left;
    before(async () => (left = await (editors[name] ? inEditor(name) : name === 'wordpress' ? savedByAuthor(recipes[name], source) : inSanitiser(name))));

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

describe('what else the guide says', () => {
  test('WordPress: without the recipe an author’s tag is lost, a link and a marked container are not', { skip: noWordPress }, () => {
    assert.equal(savedByAuthor('', source), '<p>前文</p><p>后文</p>');
    for (const html of ['<p><a href="/files/2023.report.json">年报</a></p>', '<div class="disclosure-report" data-disclosure-report="/files/2023.report.json"></div>']) assert.equal(savedByAuthor('', html), html);
  });

  test('WordPress: of static HTML no number, heading or class of an author is lost', { skip: noWordPress }, () => {
    const { report } = parseReport(JSON.parse(readFileSync(new URL('../../examples/mingyuan-2023.json', import.meta.url), 'utf8')));
    const html = exportHtml(report);
    // Tags of ours and what they are slotted by; without the script they do nothing.
    assert.equal(savedByAuthor('', html), html.replace(/<\/?[a-z]+-[a-z-]+>| slot="document"/g, ''));
  });

  test('WordPress: the folder stands in the theme where the recipe looks for it', () => {
    const [, folder] = /get_stylesheet_directory_uri\(\) \. '\/([\w-]+)\/disclosure-report\.iife\.js'/.exec(recipes.wordpress);
    for (const { text } of guides) assert.match(text, new RegExp(`\`cdn\`[^。.]*\`${folder}\``));
  });

  test('Drupal: allowed as its settings do, CKEditor 5 loses the tag and keeps a link', async () => {
    const tab = await site.browser.newPage();
    await tab.goto(`${site.origin}/ckeditor`);
    const left = await tab.evaluate(
      async ({ names, html }) => {
        const { ClassicEditor, Essentials, Paragraph, Link, SourceEditing, GeneralHtmlSupport } = CKEDITOR;
        const allow = [{ name: 'disclosure-report', attributes: names.map((key) => ({ key, value: true })) }];
        const editor = await ClassicEditor.create(document.querySelector('#content'), { licenseKey: 'GPL', plugins: [Essentials, Paragraph, Link, SourceEditing, GeneralHtmlSupport], htmlSupport: { allow, allowEmpty: ['disclosure-report'] } });
        editor.setData(html);
        return editor.getData();
      },
      { names: Object.keys(attributes), html: `<p><a href="/files/2023.report.json">年报</a></p>${tag}` },
    );
    await tab.close();
    assert.equal(left, '<p><a href="/files/2023.report.json">年报</a></p>');
  });

  test('every list of attributes has all of them', () => {
    const { modules } = JSON.parse(readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8'));
    const names = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === 'disclosure-report').attributes.map(({ name }) => name).sort();
    for (const { text, path } of guides) {
      const lists = text.match(/\bsrc\b['|, ]+previous-src\b[^\]>)]*/g).map((list) => list.match(/[a-z-]+/g).sort());
      assert.equal(lists.length, 8, path);
      for (const list of lists) assert.deepEqual(list, names, path);
    }
  });
});

describe('the guide', () => {
  test('has the same recipes in both languages', () => {
    assert.deepEqual(english, recipes);
    assert.deepEqual(Object.keys(recipes).sort(), [...Object.keys(editors), 'csp', 'dompurify', 'room', 'sanitize-html', 'wordpress'].sort());
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
