/** Every text as an attack, in a page without any policy: nothing runs, nothing is asked for, nothing gets a name or an address of its own. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { csvParseRows } from 'd3-dsv';
import { strFromU8, unzipSync } from 'fflate';
import { checkReport, exportFindings, exportHtml, parseReport } from '../../dist/core.js';
import { exportReport } from '../../dist/exporters/index.js';
import { importReport } from '../../dist/importers/index.js';
import { folder, run, writeJson } from '../cli/run.mjs';
import { addresses, attacks, names } from '../fixtures/attacks.mjs';
import { hostileCount, hostileReport } from '../fixtures/hostile-report.mjs';
import { kindsIn } from '../fixtures/markdown.mjs';
import { serve } from '../node/open-page.mjs';

const root = new URL('../../', import.meta.url);
const { modules } = JSON.parse(readFileSync(new URL('custom-elements.json', root), 'utf8'));
// The editor is none of the single files': it has its attacks in test/studio.
const elements = modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName && tagName !== 'disclosure-report-editor'));
const turns = Array.from({ length: hostileCount }, (_, turn) => turn);

/** A page as a content management system may hold one, with an attack in every place that has a text. */
const hostilePage = (attack) =>
  `<!doctype html><title>${attack}</title>${attack}<h1>${attack}局2023年政府信息公开工作年度报告</h1>${attack}<p title="${attack}">${attack}</p>${exportHtml(parseReport(hostileReport(attacks.indexOf(attack))).report)}<table>${attack}<caption>${attack}</caption><tr><td>${attack}<td>规章${attack}<td>1${attack}<td>2<td>3</table>${attack}`;

let site;
let tab;
/** What the browser did that nobody wanted. */
let noise = [];

before(async () => {
  site = await serve({ blank: '<body></body>' });
  tab = await site.browser.newPage();
  tab.on('dialog', (dialog) => (noise.push(`dialog ${dialog.message()}`), dialog.dismiss()));
  tab.on('pageerror', (error) => noise.push(error.message));
  tab.on('request', (request) => /^(?!file|blob|http:\/\/127\.0\.0\.1)/.test(request.url()) && noise.push(request.url()));
  await tab.exposeFunction('hit', () => noise.push('it ran'));
  await tab.goto(`${site.origin}/blank`);
}, { timeout: 60_000 });
after(() => site?.close());

/** Fails for whatever ran or was asked for; what runs late is waited for. */
async function assertQuiet(about) {
  await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  const heard = noise;
  noise = [];
  assert.deepEqual(heard, [], about);
}

/** In the page: whatever stands there that could run, ask or hide a name. Ours are SVG without scripts, and links within the page. */
function dangers() {
  const everything = (under) => Array.from(under.querySelectorAll('*')).flatMap((each) => (each.shadowRoot ? [each, ...everything(each.shadowRoot)] : [each]));
  return everything(document.body).flatMap((each) => {
    const found = [];
    if (/^(?:script|iframe|object|embed|img|base|meta|link|form|video|audio|math|foreignobject|animate|use|template|marquee|xss|body|source)$/i.test(each.localName)) found.push(`<${each.localName}>`);
    if (/^h(?:nan|\d{2}|[07-9]|-)/i.test(each.localName)) found.push(`<${each.localName}>`);
    for (const { name, value } of each.attributes) {
      if (/^on|^srcdoc$|^formaction$|^xlink/i.test(name)) found.push(`${name}=${value}`);
      if (name === 'href' && !/^#[\w.%:-]*$|^mailto:[^\s"<>]+$/.test(value)) found.push(`href=${value}`);
      if ((name === 'id' || name === 'name') && !/^(?:disclosure|probe)/.test(value) && !each.getRootNode().host) found.push(`${name}=${value}`);
    }
    return found;
  });
}

/** Shows a report in every element, with all that is shown of it only at times, and presses what there is. */
async function showEverywhere({ report, previous, lang, isolated, tags }) {
  document.body.replaceChildren();
  document.documentElement.lang = lang;
  const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  for (const tag of tags) {
    const element = document.createElement(tag);
    if (isolated) element.setAttribute('isolated', '');
    element.setAttribute('checks', 'full');
    element.previous = previous;
    if ('report' in element) element.report = report;
    if ('reports' in element) element.reports = [report, previous];
    document.body.append(element);
  }
  const drawn = () => document.querySelector('.disclosure-cell') || document.querySelector('disclosure-report').shadowRoot.querySelector('.disclosure-cell');
  for (let tries = 0; tries < 500 && !(drawn() && !document.querySelector('[aria-busy]')); tries += 1) await wait(10);
  await wait(10);
  for (const { shadowRoot } of document.querySelectorAll(tags.join())) {
    for (const button of shadowRoot.querySelectorAll('summary, [part="finding"], .tools button')) button.click();
  }
  await wait(10);
}

test('an attack that is not escaped is noticed', async () => {
  for (const [attack, seen] of [['<img src=x onerror=hit()>', 'it ran'], ['<img src="http://attack.invalid/a.png">', 'http://attack.invalid/a.png']]) {
    await tab.evaluate((html) => (document.body.innerHTML = html), attack);
    await tab.waitForTimeout(200);
    assert.ok(noise.includes(seen), attack);
    assert.notDeepEqual(await tab.evaluate(dangers), []);
    noise = [];
  }
  await tab.evaluate(() => document.body.replaceChildren());
});

test(`${hostileCount} hostile reports in every element`, { timeout: 240_000 }, async () => {
  const tags = elements.map(({ tagName }) => tagName);
  for (const turn of turns) {
    // The whole report has all; what stands alone is shown too, now and then.
    const some = turn % 8 ? ['disclosure-report'] : tags;
    await tab.evaluate(showEverywhere, { report: hostileReport(turn), previous: hostileReport(turn + 7, { year: 2022 }), lang: turn % 2 ? 'en' : 'zh-CN', isolated: turn % 5 === 1, tags: some });
    const shown = await tab.evaluate(() => (document.querySelector('disclosure-report').shadowRoot.querySelector('.disclosure-cell') ? 1 : document.querySelectorAll('.disclosure-cell').length));
    assert.ok(shown > 0, 'a hostile report is shown all the same');
    assert.deepEqual(await tab.evaluate(dangers), [], `report ${turn}`);
  }
  await assertQuiet('in elements');
});

test('every attribute of every element', { timeout: 120_000 }, async () => {
  const used = elements.map(({ tagName, attributes = [] }) => [tagName, attributes.map(({ name }) => name).filter((name) => !/^(?:previous-)?srcs?$/.test(name)).concat('lang', 'class', 'data-page')]);
  for (const attack of attacks) {
    await tab.evaluate(
      async ([used, attack, report]) => {
        document.body.replaceChildren();
        for (const [tag, attributes] of used) {
          const element = document.createElement(tag);
          for (const name of attributes) element.setAttribute(name, attack);
          if ('report' in element) element.report = report;
          document.body.append(element);
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      },
      [used, attack, JSON.parse(readFileSync(new URL('examples/zibo-2023.json', root), 'utf8'))],
    );
    assert.deepEqual(await tab.evaluate(dangers), [], attack);
  }
  await assertQuiet('in attributes');
});

test('src, previous-src and srcs refuse what is no address of a file', { timeout: 60_000 }, async () => {
  const told = await tab.evaluate(async (addresses) => {
    const findings = [];
    for (const address of addresses) {
      document.body.replaceChildren();
      const whole = Object.assign(document.createElement('disclosure-report'), { src: address });
      whole.setAttribute('previous-src', address);
      const trend = document.createElement('disclosure-trend-chart');
      trend.setAttribute('srcs', address);
      document.body.append(whole, trend);
      for (let tries = 0; tries < 100 && !(whole.findings.length && trend.findings.length); tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
      findings.push([address, whole.report, whole.findings.map(({ id }) => id).join(), trend.findings.map(({ id }) => id).join()]);
    }
    return findings;
  }, addresses);
  // What is relative once white space and controls are gone is an address on the page's own server, which has no such file.
  const allowed = /^(?:load-refused|load-from-disk|load-status|load-unreachable)(?:,(?:load-refused|load-status))?$/;
  for (const [address, report, whole, trend] of told) {
    assert.equal(report, null, address);
    assert.match(whole, allowed, address);
    if (/^\W*(?:java|vb|data|view|about|ftp|ws|filesystem)/i.test(address) && !address.includes('&')) assert.match(whole, /^load-refused/, address);
    assert.ok(trend, address);
  }
  await assertQuiet('as sources');
});

test('static HTML, put into a page as it is', { timeout: 120_000 }, async () => {
  for (const turn of turns) {
    const evil = attacks[turn];
    const html = exportHtml(hostileReport(turn), { locale: turn % 2 ? 'en' : evil, headingLevel: turn % 3 ? 2 : evil, ...(turn % 4 === 0 && { idPrefix: `disclosure${evil}` }) });
    await tab.evaluate((html) => (document.body.innerHTML = html), html);
    assert.deepEqual((await tab.evaluate(dangers)).filter((each) => !/^(?:id|href)=#?disclosure/.test(each)), [], `report ${turn}`);
  }
  await assertQuiet('as static HTML');
});

test('a page of its own', { timeout: 120_000 }, async (context) => {
  const path = folder(context);
  for (const turn of turns.filter((each) => each % 3 === 0)) {
    const evil = attacks[turn];
    const { data } = await exportReport(hostileReport(turn), 'page', { locale: turn % 2 ? 'en' : evil, url: evil, license: evil, files: { csv: evil }, ...(turn % 2 && { stylesheet: `/disclosure.css?${evil}` }) });
    const file = join(path, `${turn}.html`);
    writeFileSync(file, data);
    await tab.goto(pathToFileURL(file).href);
    assert.deepEqual((await tab.evaluate(dangers)).filter((each) => !each.startsWith('id=disclosure')), [], `report ${turn}`);
    assert.equal(await tab.locator('script').evaluateAll((all) => all.filter(({ type }) => type !== 'application/ld+json').length), 0);
  }
  await assertQuiet('as a page');
  await tab.goto(`${site.origin}/blank`);
});

test('the overview of the command line, also without its own policy', { timeout: 120_000 }, async (context) => {
  const path = folder(context);
  for (const turn of turns) writeJson(join(path, `${String(turn).padStart(3, '0')}.json`), hostileReport(turn));
  writeFileSync(join(path, `'"><img src=x onerror=hit()>.json`), '{ no JSON <script>hit()</script>');
  const file = join(folder(context), 'overview.html');
  for (const lang of ['zh-Hans', 'en']) {
    await run(['check', '.', '--format', 'html', '--lang', lang, '-o', file], { cwd: path });
    const html = readFileSync(file, 'utf8');
    assert.match(html, /Content-Security-Policy/);
    writeFileSync(file, html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
    await tab.goto(pathToFileURL(file).href);
    assert.equal(await tab.locator('tbody tr').count(), hostileCount + 1);
    await tab.fill('input[type="search"]', '<img src=x onerror=hit()>');
    await tab.locator('thead button').first().click();
    const found = await tab.evaluate(dangers);
    // The page's own search, script and anchors.
    assert.deepEqual(found.filter((each) => !['<form>', '<script>'].includes(each) && !/^id=[a-z][\w-]*$/.test(each)), []);
    assert.equal(await tab.locator('script').count(), 1);
  }
  await assertQuiet('in the overview');
  await tab.goto(`${site.origin}/blank`);
});

describe('what is read out of hostile pages', () => {
  test('in a page: read without running, shown as text', { timeout: 120_000 }, async () => {
    for (const attack of attacks) {
      const shown = await tab.evaluate(async (html) => {
        document.body.replaceChildren();
        const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
        const element = document.createElement('disclosure-report');
        const { fetch } = window;
        // Its address says of a file that it is a page.
        window.fetch = () => fetch(url);
        element.setAttribute('src', '/report.html');
        document.body.append(element);
        for (let tries = 0; tries < 200 && !element.report && !element.findings.length; tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
        window.fetch = fetch;
        return Boolean(element.report || element.findings.length);
      }, hostilePage(attack));
      assert.ok(shown, attack);
      assert.deepEqual(await tab.evaluate(dangers), [], attack);
    }
    await assertQuiet('as an imported page');
  });

  test('in Node: what was read is text, and is written as text again', { timeout: 120_000 }, async () => {
    for (const attack of attacks) {
      for (const data of [hostilePage(attack), `${attack}\n某某局2023年政府信息公开工作年度报告\n一、总体情况\n${attack}\n规章\t${attack}\t2\t3\n`, `agency,year\n${attack},2023\n`]) {
        const { report } = await importReport({ data, name: attack });
        if (!report) continue;
        await tab.evaluate((html) => (document.body.innerHTML = html), exportHtml(report));
        assert.deepEqual(await tab.evaluate(dangers), [], attack);
      }
    }
    await assertQuiet('as what was imported');
  });
});

describe('files for other programs', () => {
  for (const format of ['docx', 'xlsx']) {
    test(`${format}: nothing is linked, run or calculated`, { timeout: 120_000 }, async () => {
      for (const turn of turns.filter((each) => each % 12 === 0)) {
        const { data } = await exportReport(hostileReport(turn), format);
        for (const [name, bytes] of Object.entries(unzipSync(data))) {
          assert.ok(!/TargetMode="External"|<f>|<w:instrText[^>]*>(?!\s*PAGE\s*<)|vbaProject|<w:hyperlink|<hyperlink|<!DOCTYPE|<!ENTITY|<script|<img/i.test(strFromU8(bytes)), name);
        }
      }
    });
  }

  test('csv: no field begins a formula, in the cells and in the findings', async () => {
    for (const turn of turns) {
      const { report } = parseReport(hostileReport(turn));
      const { findings } = checkReport(report);
      for (const text of [(await exportReport(report, 'csv')).data, exportFindings(report, findings, 'csv', 'en').text]) {
        for (const field of csvParseRows(text.slice(1)).flat()) assert.ok(!/^[=+\-@\t\r\n＝＋－＠]/.test(field) || /^-\d/.test(field), field.slice(0, 40));
      }
    }
  });

  test('markdown: no HTML, no link, no picture', async () => {
    for (const turn of turns) assert.deepEqual(kindsIn((await exportReport(hostileReport(turn), 'markdown')).data), [], `report ${turn}`);
  });

  test('a name for a file is a name for a file', async () => {
    for (const turn of turns) {
      const { name } = await exportReport(hostileReport(turn), 'json');
      assert.match(name, /^[^\\/:*?"<>|'`$&;=\s.-][^\\/:*?"<>|'`$&;\s]*\.json$/);
    }
  });
});

describe('data that is more than data', () => {
  /** Every object of a report with such a key in it, as `JSON.parse` makes it. */
  const poisoned = (value, name) => {
    if (Array.isArray(value)) return value.map((each) => poisoned(each, name));
    if (typeof value !== 'object' || value === null) return value;
    // Assigned, `__proto__` would be no key.
    return Object.fromEntries([[name, { polluted: 'yes', printed: '9', value: 9 }], ...Object.entries(value).map(([key, each]) => [key, poisoned(each, name)])]);
  };

  for (const name of names) {
    test(`the key ${name} is refused everywhere and changes no object`, () => {
      const { report, findings } = parseReport(JSON.parse(JSON.stringify(poisoned(hostileReport(0), name))));
      assert.equal({}.polluted, undefined);
      assert.equal(Object.prototype.polluted, undefined);
      assert.ok(findings.some(({ id, at }) => id === 'unknown-key' && at.split('.').pop() === name), 'it is told');
      const holds = (value) => typeof value === 'object' && value !== null && (Object.hasOwn(value, name) || Object.values(value).some(holds));
      assert.ok(report && !holds(report));
      assert.equal(Object.getPrototypeOf(report), Object.prototype);
      checkReport(report);
      exportHtml(report);
    });
  }

  const deep = 100_000;
  const nests = { list: `${'['.repeat(deep)}${']'.repeat(deep)}`, object: `${'{"rows":'.repeat(deep)}1${'}'.repeat(deep)}` };
  for (const [kind, nest] of Object.entries(nests)) {
    for (const place of ['overview', 'tables', 'agency', 'year', 'odd', 'explanations']) {
      test(`${deep} levels of ${kind} in ${place} are told in words`, async () => {
        const text = `{"year":2023,"agency":{"name":"甲局"},${JSON.stringify(place)}:${nest}}`;
        const { findings, report } = parseReport(JSON.parse(text));
        assert.ok(findings.length > 0 && findings.length < 10);
        assert.ok(findings.some(({ at }) => at.startsWith(place)), JSON.stringify(findings));
        assert.equal(report !== undefined, place === 'odd' || (place === 'tables' && kind === 'object'));
        assert.equal((await importReport({ data: text, name: 'a.json' })).findings.length, findings.length);
      });
    }
  }
});
