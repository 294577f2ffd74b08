/** Whatever comes in, the core throws nothing, hangs nowhere, changes nothing that it was given, and says in words what is wrong. More inputs by `npm run fuzz`. */
import assert from 'node:assert/strict';
import fc from '../fixtures/fast-check.mjs';
import { checkReport, describeFinding, exportFindings, exportHtml, explanationOf, parseReport, rollUp } from '../../dist/core.js';
import { exportFormats, exportReport } from '../../dist/exporters/index.js';
import { importReport } from '../../dist/importers/index.js';
import { anyReport, anyText } from '../fixtures/any-report.mjs';
import { anyJson, anything, exampleData, nearReport } from '../fixtures/awkward-data.mjs';
import { makeDoc } from '../fixtures/deviating.mjs';
import { fuzz } from '../fixtures/fuzz.mjs';
import { docxOf, toDocx, toHtml, toLines, toTabs } from '../fixtures/writers.mjs';

const locales = /** @type {const} */ (['zh-Hans', 'en']);
const severities = ['error', 'warning', 'review'];

/** Findings are data with a place, and there is a sentence for each in both languages. */
function assertTold(findings) {
  assert.ok(Array.isArray(findings));
  for (const found of findings) {
    assert.equal(typeof found.at, 'string');
    assert.ok(severities.includes(found.severity) && Array.isArray(found.related));
    for (const locale of locales) assert.ok(describeFinding(found, locale).length > found.at.length);
  }
}

/** Nothing was put where every object would have it. */
function assertUnpolluted() {
  for (const each of [{}, [], () => {}]) for (const name in each) assert.fail(`every object has ${name}`);
}

fuzz('parse', anything, (data) => {
  const { report, findings } = parseReport(data);
  assertTold(findings);
  assertUnpolluted();
  if (!report) {
    assert.ok(findings.some(({ severity }) => severity === 'error'), 'it says why there is no report');
    return;
  }
  assert.ok(Object.isFrozen(report) && Object.isFrozen(report.agency));
  // What was taken is taken again, as it is.
  const again = parseReport(JSON.parse(JSON.stringify(report)));
  assert.deepEqual(again.report, JSON.parse(JSON.stringify(report)));
  // JSON keeps no sign of zero.
  const kept = (all) => JSON.stringify(all.filter(({ id }) => id !== 'unknown-key' && id !== 'edition-assumed'));
  assert.equal(kept(again.findings), kept(findings));
});

fuzz('parse leaves what it was given as it was', fc.oneof(nearReport, anyJson), (data) => {
  const before = JSON.stringify(data);
  parseReport(data);
  assert.equal(JSON.stringify(data), before);
});

const several = fc.array(anything, { maxLength: 3 });

fuzz('check', fc.tuple(anything, fc.record({ previous: anything, subordinates: several }, { requiredKeys: [] })), ([data, options]) => {
  const result = checkReport(data, options);
  assertTold(result.findings);
  for (const each of [result.assessed, result.notAssessable, result.broken]) assert.ok(Number.isSafeInteger(each) && each >= 0);
  assert.ok(result.broken <= result.assessed);
  const { report } = parseReport(data);
  if (!report) {
    assert.equal(result.assessed, 0);
    return;
  }
  for (const found of result.findings) explanationOf(report, found);
  for (const locale of locales) {
    JSON.parse(exportFindings(report, result.findings, 'json', locale).text);
    const { name, text } = exportFindings(report, result.findings, 'csv', locale);
    assert.ok(name.isWellFormed() && text.isWellFormed());
  }
});

fuzz('roll up', fc.tuple(several, fc.oneof(anyText, fc.record({ name: anyText })), fc.integer({ min: 1990, max: 2110 })), ([reports, agency, year]) => {
  const { draft, findings } = rollUp(reports, { agency, year });
  assertTold(findings);
  checkReport(draft);
});

/** Text alone and the tags of our own markup: nothing of the input became markup. */
const tags = /<\/?(?:div|section|article|header|footer|nav|h[1-6]|p|ul|ol|li|dl|dt|dd|a|table|caption|thead|tbody|tr|th|td|span|time|address|strong|em|small|br|figure|application-stats-table|proactive-disclosure-table|review-litigation-table)(?: [\w-]+(?:="[^"<>]*")?)*>/g;

fuzz('to HTML', fc.tuple(anything, fc.constantFrom(...locales, 'fr', undefined)), ([data, locale]) => {
  const html = exportHtml(data, { locale });
  assert.ok(html.isWellFormed());
  assert.ok(!/[<>]/.test(html.replace(tags, '')), html.replace(tags, '').match(/.{0,40}[<>].{0,40}/s)?.[0]);
});

const written = async ([data, format, locale]) => {
  const { name, data: file, findings, companions = [] } = await exportReport(data, format, { locale });
  const { report } = parseReport(data);
  assert.equal(findings === undefined, report !== undefined && exportFormats.includes(format));
  assert.match(name, /^[^\\/:*?"<>|]+\.[\w.-]+$/);
  for (const each of [file, ...companions.map(({ data }) => data)]) assert.ok(typeof each === 'string' ? each.length && each.isWellFormed() : each.length > 100);
  if (report && format.startsWith('json')) JSON.parse(file);
};
const quick = ['json', 'csv', 'html', 'page', 'markdown', 'json-stat', 'json-ld', 'pdf', '__proto__', 'toString'];
fuzz('export', fc.tuple(fc.oneof(anything, anyReport), fc.constantFrom(...quick), fc.constantFrom(...locales, 'fr', undefined)), written);
// A spreadsheet or a Word file takes as long as a hundred others.
fuzz('export to Office files', fc.tuple(fc.oneof(nearReport, anyReport), fc.constantFrom('docx', 'xlsx'), fc.constantFrom(...locales)), written, { share: 0.1 });

const tagSoup = ['<table>', '</table>', '<tr>', '<td>', '</td>', '<td colspan="9999" rowspan="9999">', '<td rowspan="0">', '<td data-cell="__proto__.x">', '<td data-cell="tables.applications.rows.granted.total" data-value="x">', '<div class="disclosure-document">', '<div class="disclosure-document" data-filed="{&quot;year&quot;:0}">', '<template>', '<svg>', '<math><mtext>', '<script>', '</script>', '<style>', '<!--', '-->', '<![CDATA[', '<select>', '<plaintext>', '<p>', '<h1>', '<br>', '规章', '自然人', '总计', '一、本年新收政府信息公开申请数量', '第二十条第（一）项', '2023年', '12', '/', '\t', ',', '"', '\n', '\r', '\0', '\ud800', '\ufeff', '[bookmark: ', '（', '=1+1', '{"', '}'];
/** Good text with stretches cut, doubled or overwritten. */
const damaged = (good) =>
  fc.array(fc.record({ at: fc.nat(good.length), length: fc.nat(300), again: fc.boolean(), instead: fc.oneof(fc.constantFrom(...tagSoup), anyText, fc.string()) }), { minLength: 1, maxLength: 4 }).map((changes) =>
    changes.reduce((text, { at, length, again, instead }) => text.slice(0, at) + instead + (again ? text.slice(at, at + length) : '') + text.slice(again ? at : at + length), good),
  );
const damagedBytes = (good) =>
  fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }).map((changes) => {
    const bytes = Uint8Array.from(good);
    for (const [at, byte] of changes) bytes[at] = byte;
    return bytes;
  });
const doc = makeDoc();
const { report: example } = parseReport(exampleData[0]);
const own = Object.fromEntries(await Promise.all(['csv', 'html', 'docx', 'markdown'].map(async (format) => [format, (await exportReport(example, format)).data])));
const soup = fc.array(fc.constantFrom(...tagSoup), { maxLength: 80 }).map((pieces) => pieces.join(''));
/** The XML of a Word file, damaged where its zip is whole. */
const wordXml = fc.oneof(
  fc.array(fc.constantFrom('<w:p>', '</w:p>', '<w:r>', '</w:r>', '<w:t>', '</w:t>', '<w:tbl>', '</w:tbl>', '<w:tr>', '</w:tr>', '<w:tc>', '</w:tc>', '<w:tcPr><w:gridSpan w:val="99999"/></w:tcPr>', '<w:tcPr><w:vMerge/></w:tcPr>', '<w:tcPr><w:gridSpan w:val="-1"/></w:tcPr>', '总计', '12', '&#0;', '<!DOCTYPE x [<!ENTITY a "b">]>', '&a;'), { maxLength: 60 }).map((pieces) => pieces.join('')),
).map(docxOf);

/** @param {'html' | 'text' | 'csv' | 'docx' | 'json'} [format] */
const imports = (format) => async (/** @type {string | Uint8Array} */ data) => {
  const result = await importReport({ data, name: '报告' }, format ? { format } : undefined);
  assertTold(result.findings);
  assert.ok(Array.isArray(result.mapping));
  assert.ok(result.report || result.findings.length > 0);
  assertUnpolluted();
  if (result.report) {
    // What was read can be judged and shown.
    checkReport(result.report);
    exportHtml(result.report);
  }
};
fuzz('import of HTML', fc.oneof(soup, damaged(toHtml(doc)), damaged(own.html)), imports('html'));
fuzz('import of text', fc.oneof(soup, damaged(toLines(doc)), damaged(toTabs(doc)), damaged(own.markdown), anyText), imports('text'));
fuzz('import of CSV', fc.oneof(soup, damaged(own.csv), damaged(toTabs(doc))), imports('csv'));
fuzz('import of JSON', fc.oneof(damaged(JSON.stringify(exampleData[0])), anyJson.map((each) => JSON.stringify(each))), imports('json'));
fuzz('import of Word', fc.oneof(damagedBytes(toDocx(doc)), damagedBytes(own.docx), wordXml), imports('docx'), { share: 0.5 });
fuzz('import of whatever', fc.oneof(soup, fc.uint8Array({ maxLength: 2000 }), damagedBytes(toDocx(doc)), damaged(toHtml(doc)), fc.uint8Array({ maxLength: 400 }).map((bytes) => Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]))), imports());
fuzz('import of what is no file', fc.tuple(anything, anything), async ([input, options]) => {
  for (const result of [await importReport(input, options), await importReport({ data: input }, options), await importReport({ data: 'x', name: input })]) assertTold(result.findings);
});
