/** The zip for offices without npm: whole, as it says, and its page works from the folder it was unpacked to. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';
import { manifest, root } from './packed.mjs';

const folder = `disclosure-report-${manifest.version}`;
const unpacked = mkdtempSync(join(tmpdir(), 'disclosure-zip-'));
let files;

before(() => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/zip.mjs')], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  files = unzipSync(readFileSync(join(root, 'release', `${folder}.zip`)));
  for (const [path, body] of Object.entries(files)) {
    mkdirSync(dirname(join(unpacked, path)), { recursive: true });
    writeFileSync(join(unpacked, path), body);
  }
});
after(() => rmSync(unpacked, { recursive: true, force: true }));

const text = (path) => strFromU8(files[`${folder}/${path}`]);

test('it holds the single files with their parts and licences, a report, a page, the guide in both languages', () => {
  const paths = Object.keys(files).map((path) => path.replace(`${folder}/`, ''));
  assert.deepEqual(paths.filter((path) => path.startsWith('cdn/')).sort(), readdirSync(join(root, 'cdn')).map((name) => `cdn/${name}`).sort());
  assert.deepEqual(
    paths.filter((path) => !path.startsWith('cdn/')).sort(),
    ['2023.report.json', 'LICENSE.txt', 'guide.en.txt', 'guide.zh-CN.txt', 'report.schema.json', 'sample.html', 'server-rendering.en.txt', 'sri.txt', 'studio.en.txt', 'studio.zh-CN.txt'],
  );
  for (const path of paths) assert.match(path, /^[\w./-]+$/, 'old Windows spoils names in other letters');
});

test('the sums are those of the files', () => {
  const sums = Array.from(text('sri.txt').matchAll(/^(sha384-\S+) {2}(\S+?)\r?$/gm));
  assert.ok(sums.length > 5);
  for (const [, sum, path] of sums) assert.equal(sum, `sha384-${createHash('sha384').update(files[`${folder}/${path}`]).digest('base64')}`, path);
});

test('the guide can be read in an old Notepad', () => {
  for (const name of ['guide.zh-CN.txt', 'guide.en.txt', 'server-rendering.en.txt', 'studio.zh-CN.txt', 'studio.en.txt']) {
    const guide = files[`${folder}/${name}`];
    assert.deepEqual(Array.from(guide.slice(0, 3)), [0xef, 0xbb, 0xbf]);
    assert.doesNotMatch(strFromU8(guide), /[^\r]\n/);
    assert.doesNotMatch(strFromU8(guide), /<!-- recipe|\]\(/);
    for (const [, named] of strFromU8(guide).matchAll(/ \(([\w.-]+\.txt)\)/g)) assert.ok(files[`${folder}/${named}`], named);
  }
});

test('the page works from the folder, and asks nobody else', async () => {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-background-networking'] });
  try {
    const tab = await browser.newPage();
    const asked = [];
    const noise = [];
    tab.on('request', (request) => asked.push(request.url()));
    tab.on('pageerror', (error) => noise.push(error.message));
    const page = pathToFileURL(join(unpacked, folder, 'sample.html')).href;
    await tab.goto(page);
    await tab.waitForFunction(() => document.querySelector('disclosure-report').report && document.querySelector('application-stats-table').shadowRoot.querySelector('.checks'), undefined, { timeout: 15_000 });
    const seen = await tab.evaluate(() => ({
      cells: document.querySelectorAll('.disclosure-cell').length,
      checked: document.querySelector('disclosure-report').shadowRoot.querySelector('.checks').textContent.trim(),
      dressed: getComputedStyle(document.querySelector('.disclosure-cell')).borderTopStyle,
    }));
    assert.deepEqual({ ...seen, checked: /全部相符/.test(seen.checked), noise }, { cells: 200, checked: true, dressed: 'solid', noise: [] });
    assert.deepEqual(asked.filter((url) => !url.startsWith(dirname(page)) && !url.startsWith('data:')), []);
  } finally {
    await browser.close();
  }
});
