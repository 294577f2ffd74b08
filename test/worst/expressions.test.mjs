/**
 * No regular expression of the project takes much longer than its input is long. A checker judges each, those written out
 * and those made when the program runs; what it cannot judge, or judges by input that is never that long, is listed here
 * with the reason. For each of those the worst that we know is tried.
 */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { parse, visit } from '../../scripts/syntax.mjs';
import recheck from './node_modules/recheck/lib/browser.js';

const root = new URL('../../', import.meta.url);
const src = new URL('src/', root);

/** Files with expressions that are excused: which (by how they begin), why, and input that would show it. */
const excused = [
  { in: 'cli/destinations.ts', begins: '\\/+$', why: 'a path that the user of the shell typed' },
  { in: 'cli/wrong-use.ts', begins: '\\(Did you mean', why: 'a message about what the user of the shell typed' },
  { in: 'cli/wrong-use.ts', begins: 'choices are', why: 'a message about what the user of the shell typed' },
  { in: 'exporters/file-name.ts', begins: '[-.]+$', why: '50 characters at most: the name has been cut' },
  { in: 'importers/decode.ts', begins: '<meta', why: 'the first 2048 bytes of a file' },
  { in: 'importers/html.ts', begins: 'display\\s*:', why: 'not judged in time; nothing repeats but blanks after a word, and stretches of at most 40', worst: ['display', ' '] },
  { in: 'importers/html.ts', begins: 'vertical-align', why: 'not judged in time; nothing repeats but blanks after a word', worst: ['vertical-align:', ' '] },
  { in: 'importers/particulars.ts', begins: '^(.*?)(?:[（(]?', why: '200 characters at most: the text has been cut' },
  { in: 'importers/particulars.ts', begins: '^[^\\p{Script=Han}]+|', why: '200 characters at most: a part of what has been cut' },
  { in: 'importers/own-word-file.ts', begins: '<property', why: 'not judged in time; each tag is read once', worst: ['', '<property '] },
  { in: 'importers/particulars.ts', begins: '(?:地\\s?址', why: 'at most 60 characters from each beginning', worst: ['联系地址：\t\t', '地址：x'] },
  { in: 'importers/plain-label.ts', begins: '\\[bookmark:', why: 'not judged in time; at most 80 characters from each bracket', worst: ['', '[bookmark:'] },
  { in: 'importers/prose.ts', begins: '(?<![\\s.…·])', why: 'not judged in time; tried once for each run of dots', worst: ['x', '.', 'x'] },
  { in: 'locales/number-format.ts', begins: '\\B(?=(?:\\d{3})+$)', why: 'the digits of a number: 309 at most' },
  { in: 'rules/processing-fee.ts', begins: '信息(?:公开)?', why: 'not judged in time; at most 16 characters from each beginning', worst: ['', '信息公开收费'] },
];
/** So many characters take some milliseconds of a processor, and of what is quadratic seconds. */
const long = 60_000;
const slowness = 400;

const key = ({ source, flags }) => `/${source}/${flags}`;
/** Every expression, with the files it stands in. */
const found = new Map();
const note = (source, flags, file) => {
  const each = { source, flags };
  const known = found.get(key(each)) ?? { ...each, files: new Set() };
  known.files.add(file);
  found.set(key(each), known);
};

/** Where a `new RegExp` stands: `rules/claims.ts`, and how many of them. */
const made = new Map();

before(async () => {
  for (const file of readdirSync(src, { recursive: true }).filter((name) => name.endsWith('.ts')).map((name) => name.replaceAll('\\', '/'))) {
    visit(parse(file, readFileSync(new URL(file, src), 'utf8'), 'ts'), (node) => {
      if (node.type === 'Literal' && node.regex) note(node.regex.pattern, node.regex.flags, file);
      if ((node.type === 'NewExpression' || node.type === 'CallExpression') && node.callee.name === 'RegExp') made.set(file, (made.get(file) ?? 0) + 1);
    });
  }
  await watchMaking();
});

/** The places in dist/ at which an expression was made. */
const seen = new Set();

/** Runs what makes expressions while it runs, and notes each. */
async function watchMaking() {
  const real = globalThis.RegExp;
  globalThis.RegExp = new Proxy(real, {
    construct(target, [source, flags = '']) {
      const [, file, line] = /\/dist\/([^\s:]+)\.js:(\d+:\d+)/.exec(new Error('here').stack.split('\n')[2]) ?? [];
      if (file) {
        seen.add(`${file}.ts ${line}`);
        note(String(source?.source ?? source), flags, `${file}.ts`);
      }
      return Reflect.construct(target, [source, flags]);
    },
  });
  try {
    const { checkReport } = await import('../../dist/core.js');
    const { importReport } = await import('../../dist/importers/index.js');
    const text = `某某市示例局2023年政府信息公开工作年度报告\n2024年1月18日\n自2023年1月1日起，至2023年12月31日止。\n一、总体情况\n收到公开申请3件，予以公开、部分公开分别为2件、1件。\n三、收到和处理政府信息公开申请情况\n某某市示例局 2023年\n某某市示例局\n2024年1月18日`;
    const { report } = await importReport({ data: text });
    checkReport(report);
  } finally {
    globalThis.RegExp = real;
  }
}

/** What the checker says against an expression, where the engine bears it out; nothing where it is sound. */
function judge(source, flags) {
  const { status, complexity, attack, error } = recheck.checkSync(source, flags, { timeout: 60_000, attackTimeout: 1000 });
  if (status === 'safe') return undefined;
  if (status === 'unknown') return `not judged, ${error.kind}`;
  // What repeats up to a limit alone looks like a power to it.
  const input = attack.pumps.reduce((text, { prefix, pump }) => text + prefix + pump.repeat(long / attack.pumps.length / pump.length), '') + attack.suffix;
  const took = time(new RegExp(source, flags), input);
  return took > slowness ? `${complexity.summary}, ${attack.pattern}: ${took} ms for ${long} characters` : undefined;
}

function time(expression, input) {
  const start = process.cpuUsage();
  input.replace(expression, '');
  return process.cpuUsage(start).user / 1000;
}

const excuseOf = ({ source, files }) => excused.find((each) => [...files].every((file) => file === each.in) && source.startsWith(each.begins));

test('the checker finds what is slow, and lets pass what is not', () => {
  assert.match(judge('\\s+$', ''), /2nd degree/);
  assert.equal(judge('^\\d+件$', ''), undefined);
  assert.equal(judge('<[^>]{0,40}>', ''), undefined);
});

test('every expression that is made while the program runs was seen', () => {
  const perFile = new Map();
  for (const place of seen) perFile.set(place.split(' ')[0], (perFile.get(place.split(' ')[0]) ?? 0) + 1);
  assert.deepEqual(Object.fromEntries(perFile), Object.fromEntries(made));
});

test('no expression takes much longer than its input is long', { timeout: 240_000 }, (context) => {
  assert.ok(found.size > 200, `${found.size} expressions`);
  const slow = [];
  for (const each of found.values()) {
    if (excuseOf(each)) continue;
    const verdict = judge(each.source, each.flags);
    if (verdict) slow.push(`${[...each.files]} ${key(each)}: ${verdict}`);
  }
  context.diagnostic(`${found.size} expressions, ${excused.length} of them excused`);
  assert.deepEqual(slow, []);
});

describe('excused', () => {
  test('is nothing that does not stand in the sources', () => {
    assert.deepEqual(excused.filter((each) => ![...found.values()].some((expression) => excuseOf(expression) === each)), []);
  });

  for (const { in: file, begins, worst } of excused.filter((each) => each.worst)) {
    test(`${file}: ${begins} is quick at the worst we know`, () => {
      const { source, flags } = [...found.values()].find((each) => each.files.has(file) && each.source.startsWith(begins));
      const [head, again, tail = ''] = worst;
      const took = time(new RegExp(source, flags), head + again.repeat(long / again.length) + tail);
      assert.ok(took < slowness, `${took} ms`);
    });
  }
});
