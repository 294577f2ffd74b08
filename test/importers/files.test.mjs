/** What is no report that can be read says so, each in its own words; text is told by its bytes. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { describeFinding } from '../../dist/core.js';
import { importReport } from '../../dist/importers/index.js';
import { importing } from '../../dist/locales/importing.js';
import { makeDoc } from '../fixtures/deviating.mjs';
import { noise } from '../fixtures/laws.mjs';
import { docxOf, toDocx, toHtml, toLines, toTabs, wordParagraph } from '../fixtures/writers.mjs';

const ole = (/** @type {string} */ stream) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0), ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0])]);
const zeros = (/** @type {number} */ size) => new Uint8Array(size);
const bytes = (/** @type {readonly number[]} */ ...list) => new Uint8Array(list.flat());
const document = toDocx(makeDoc());
/** Two hundred megabytes of one letter in some two hundred kilobytes. */
const bomb = () => zipSync({ 'word/document.xml': new Uint8Array(200 << 20).fill(97) });

/** @type {Record<string, [reason: string, data: () => Uint8Array, name?: string]>} */
const files = {
  'an old .doc': ['old-word', () => ole('WordDocument'), 'a.doc'],
  'a .wps': ['wps', () => ole('WordDocument'), 'a.wps'],
  'a file with a password': ['password', () => ole('EncryptedPackage'), 'a.docx'],
  'an old spreadsheet': ['spreadsheet', () => ole('Workbook'), 'a.xls'],
  'a PDF': ['pdf', () => strToU8('%PDF-1.7\n1 0 obj')],
  'RTF': ['rtf', () => strToU8('{\\rtf1\\ansi')],
  'a spreadsheet': ['spreadsheet', () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') })],
  'a presentation': ['presentation', () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'ppt/presentation.xml': strToU8('<p/>') })],
  'OpenDocument': ['odt', () => zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }], 'content.xml': strToU8('<x/>') })],
  'OFD': ['ofd', () => zipSync({ 'OFD.xml': strToU8('<ofd:OFD/>') })],
  'a picture': ['picture', () => bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
  'a photograph': ['picture', () => bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  'an empty file': ['empty', () => zeros(0)],
  'a truncated .docx': ['broken', () => document.subarray(0, document.length >> 1)],
  'a .docx cut at its end': ['broken', () => document.subarray(0, document.length - 30)],
  'a .docx without its text': ['broken', () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document1.txt': strToU8('x') })],
  'a .docx whose XML is none': ['broken', () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document><w:body>') })],
  'a zip of nothing': ['broken', () => zipSync({ 'a.txt': strToU8('x') })],
  'a zip that unfolds to hundreds of megabytes': ['too-large', bomb],
  'zips in a zip': ['broken', () => zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ 'word/x.xml': zeros(1 << 20) }) }) })],
  'a .docx of 6000 entries': ['too-large', () => zipSync(Object.fromEntries([['word/document.xml', strToU8('<w/>')], ...Array.from({ length: 6000 }, (_, index) => [`word/${index}.xml`, zeros(1)])]))],
  'bytes without sense': ['unknown', () => Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 29)],
};

describe('files that are no report', () => {
  for (const [what, [reason, data, name = '']] of Object.entries(files)) {
    test(`${what}: ${reason}`, async () => {
      const { draft, report, findings, mapping } = await importReport({ data: data(), name });
      assert.deepEqual([draft, report, findings.map(({ id, data: told }) => [id, told])], [null, undefined, [['file-not-readable', { reason }]]]);
      assert.ok(mapping.length === 200 && mapping.every(({ status }) => status === 'missing'));
      for (const locale of /** @type {const} */ (['zh-Hans', 'en'])) assert.ok(describeFinding(findings[0], locale).length > 8);
    });
  }

  test('a page without any table says so', async () => {
    const { findings } = await importReport({ data: '<p>某某市示例局2023年政府信息公开工作年度报告</p>' });
    assert.ok(findings.some(({ id }) => id === 'no-table'));
  });

  test('a Word file without a table says so', async () => {
    const { findings } = await importReport({ data: docxOf(wordParagraph('没有表格')) });
    assert.ok(findings.some(({ id }) => id === 'no-table'));
  });

  test('every finding has its words in both languages', () => {
    assert.deepEqual(Object.keys(importing.en).sort(), Object.keys(importing['zh-Hans']).sort());
  });
});

/** Two bytes each, by asking the decoder what it makes of all of them. */
function encoder(/** @type {string} */ label) {
  const codes = new Map();
  const decoder = new TextDecoder(label);
  for (let high = 0x81; high < 0xff; high += 1) {
    for (let low = 0x40; low < 0xff; low += 1) {
      const letter = decoder.decode(bytes([high, low]));
      if (letter.length === 1 && !codes.has(letter)) codes.set(letter, [high, low]);
    }
  }
  return (/** @type {string} */ text) => Uint8Array.from([...text].flatMap((letter) => (letter < '\u0080' ? [letter.charCodeAt(0)] : (codes.get(letter) ?? [0x3f]))));
}

const utf16 = (/** @type {string} */ text, /** @type {boolean} */ little) =>
  Uint8Array.from([...text].flatMap((letter) => (little ? [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8] : [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255])));
const utf8 = (/** @type {string} */ text) => new TextEncoder().encode(text);
const gbk = encoder('gbk');
const gb18030 = encoder('gb18030');

describe('encodings', () => {
  /** @type {Record<string, (text: string) => Uint8Array>} */
  const encodings = {
    'UTF-8': utf8,
    'UTF-8 with its mark': (text) => utf8(`\ufeff${text}`),
    'UTF-16 LE with its mark': (text) => utf16(`\ufeff${text}`, true),
    'UTF-16 BE with its mark': (text) => utf16(`\ufeff${text}`, false),
    GBK: gbk,
    GB18030: gb18030,
  };
  for (const [name, encode] of Object.entries(encodings)) {
    for (const write of [toHtml, toLines, toTabs]) {
      test(`${name}, ${write.name}`, async () => {
        const doc = makeDoc();
        const text = write(doc).replace('<meta charset="utf-8">', name.startsWith('GB') ? `<meta charset="${name}">` : '');
        assert.deepEqual(noise(doc, await importReport({ data: encode(text) })), []);
      });
    }
  }

  test('UTF-16 without its mark, where the page begins with a tag', async () => {
    const doc = makeDoc();
    for (const little of [true, false]) assert.deepEqual(noise(doc, await importReport({ data: utf16(toHtml(doc), little) })), []);
  });

  test('a page that says GBK and is UTF-8', async () => {
    const doc = makeDoc();
    assert.deepEqual(noise(doc, await importReport({ data: utf8(toHtml(doc).replace('charset="utf-8"', 'charset="gb2312"')) })), []);
  });
});
