/** `check`: what it finds, in every format, and what its exit code says. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import { checkReport, parseReport, rules } from '../../dist/core.js';
import { cliWords } from '../../dist/cli/words/words.js';
import { pages } from '../../scripts/rules.mjs';
import { agreeing, lastYears } from '../fixtures/agreeing.mjs';
import { folder, root, run, writeJson, writeReports } from './run.mjs';

const require = createRequire(import.meta.url);
const good = join(root, 'examples/zibo-2023.json');

/** Reports of every kind of trouble between two that agree. @param {string} path */
function writeMixed(path) {
  writeReports(path, 1);
  writeFileSync(join(path, '2.json'), '{ "year": 2023, ');
  writeFileSync(join(path, '3.json'), '');
  writeFileSync(join(path, '4.json'), '['.repeat(200_000));
  writeFileSync(join(path, '5.json'), Buffer.from(Array.from({ length: 2000 }, (_, index) => (index * 7919) % 256)));
  writeJson(join(path, '6.json'), { ...agreeing(), year: '2023' });
  const broken = agreeing();
  broken.tables.applications.rows.carriedOut.total += 1;
  broken.agency.name = '=SUM(A1)<script>alert(1)</script>\u001b[31m';
  writeJson(join(path, '7.json'), broken);
  const doubtful = agreeing();
  doubtful.published = '2024-06-01';
  writeJson(join(path, '8.json'), doubtful);
  mkdirSync(join(path, '9'));
  writeJson(join(path, '9', 'last.json'), agreeing());
  return [...Array.from({ length: 8 }, (_, index) => `${index + 1}.json`), join('9', 'last.json')];
}

test('0 where no error is found, 1 where one is', async (context) => {
  const path = folder(context);
  writeMixed(path);
  assert.equal((await run(['check', good])).code, 0);
  assert.equal((await run(['check', good, join(path, '1.json')])).code, 0);
  assert.equal((await run(['check', join(path, '8.json')])).code, 0, 'what may be right is no error');
  assert.equal((await run(['check', join(path, '7.json')])).code, 1);
  assert.equal((await run(['check', join(path, '6.json')])).code, 1);
  assert.equal((await run(['check', good, 'none.json'])).code, 1);
  assert.equal((await run(['check', good, 'ftp://example.cn/x.json'])).code, 1);
});

test('one bad file stops none of the others, and the order is that of the input', async (context) => {
  const path = folder(context);
  const names = writeMixed(path);
  const { code, stdout, stderr } = await run(['check', '.', 'none.json', '--format', 'json'], { cwd: path });
  assert.equal(code, 1);
  const entries = JSON.parse(stdout);
  assert.deepEqual(entries.map(({ file }) => file), [...names, 'none.json']);
  assert.match(stderr, /^10 reports: 2 agree, 1 with errors, 1 with notes only, 6 unreadable;/);
  for (const entry of entries) {
    assert.equal(typeof entry.assessed, 'number');
    assert.equal(typeof entry.notAssessable, 'number');
    if (!entry.report) assert.ok(entry.findings.some(({ severity }) => severity === 'error'), entry.file);
    for (const found of entry.findings) {
      assert.deepEqual(['id', 'severity', 'at', 'related', 'data', 'message'].filter((key) => !(key in found)), []);
      assert.match(found.message, /\S/);
    }
  }
  const bad = entries[6];
  const expected = checkReport(parseReport(JSON.parse(readFileSync(join(path, '7.json'), 'utf8'))).report);
  assert.deepEqual([bad.assessed, bad.notAssessable], [expected.assessed, expected.notAssessable]);
  assert.deepEqual(bad.findings.map(({ id, at }) => `${id} ${at}`), expected.findings.map(({ id, at }) => `${id} ${at}`));
  assert.equal(bad.report.year, 2023);
  assert.equal(entries[9].findings[0].id, 'file-not-found');
});

test('text names file, address and rule, and nothing in a file steers the terminal', async (context) => {
  const path = folder(context);
  writeMixed(path);
  const english = (await run(['check', '7.json', '1.json'], { cwd: path })).stdout;
  assert.match(english, /^7\.json \(.+ 2023\): 42 checked: 2 do not agree/);
  assert.match(english, /^ {2}Error \[balance\] .+tables\.applications\.rows\.carriedOut\.total/m);
  assert.match(english, /^2 reports: 1 agree, 1 with errors/m);
  const chinese = (await run(['check', '7.json', '--lang', 'zh-Hans'], { cwd: path })).stdout;
  assert.match(chinese, /不符 \[balance\] 三、.+勾稽关系不符/);
  assert.doesNotMatch((english + chinese).replaceAll('\n', ''), /\p{Cc}/u);
});

test('CSV opens in a spreadsheet: byte order mark, CRLF, no formulas', async (context) => {
  const path = folder(context);
  writeMixed(path);
  const { stdout } = await run(['check', '7.json', 'none.json', '--format', 'csv', '--lang', 'zh-Hans'], { cwd: path });
  assert.equal(stdout[0], '\ufeff');
  const lines = stdout.slice(1).split('\r\n');
  assert.equal(lines.pop(), '');
  assert.match(lines[0], /^file,agency,year,number,severity,rule,place,at,message/);
  assert.equal(lines.length, 5);
  assert.ok(lines.every((line) => !line.includes('\n')));
  assert.match(lines[1], /^7\.json,"'=SUM\(A1\)/);
  assert.match(lines[4], /^none\.json,,,1,error,file-not-found,.*没有这个文件/);
});

test('SARIF is valid, and leads to file and address', async (context) => {
  const path = folder(context);
  writeMixed(path);
  const { $schema: _schema, id: _id, ...schema } = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  for (const args of [['.', 'none.json', 'http://127.0.0.1:1/某.json'], [good]]) {
    const { stdout } = await run(['check', ...args, '--format', 'sarif'], { cwd: path });
    const log = JSON.parse(stdout);
    assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 3)));
    const [{ tool, results }] = log.runs;
    for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
    for (const { id } of rules) assert.match(tool.driver.rules.find((rule) => rule.id === id).help.text, /\S/);
    if (args[0] === good) {
      assert.deepEqual(results, []);
      continue;
    }
    const found = results.find(({ ruleId }) => ruleId === 'balance');
    assert.equal(found.level, 'error');
    assert.equal(results.find(({ ruleId }) => ruleId === 'published-in-time').level, 'note');
    const [{ physicalLocation, logicalLocations }] = found.locations;
    assert.equal(physicalLocation.artifactLocation.uri, '7.json');
    assert.equal(logicalLocations[0].fullyQualifiedName, 'tables.applications.rows.carriedOut.total');
    for (const { locations } of results) assert.match(locations[0].physicalLocation.artifactLocation.uri, /^[\w.%/:-]+$/);
  }
});

test('last year’s report brings in the rules that compare the two', async (context) => {
  const path = folder(context);
  const report = agreeing();
  const previous = lastYears(report);
  writeJson(join(path, 'previous.json'), previous);
  writeJson(join(path, 'report.json'), report);
  previous.tables.applications.rows.carriedOut.total += 1;
  writeJson(join(path, 'other.json'), previous);
  const checked = async (/** @type {string[]} */ ...args) => JSON.parse((await run(['check', 'report.json', '--format', 'json', ...args], { cwd: path })).stdout);
  assert.equal((await checked())[0].assessed, 42);
  assert.equal((await checked('--previous', 'previous.json'))[0].assessed, 49);
  const entries = await checked('report.json', '--previous', 'other.json');
  assert.equal(entries.length, 2);
  for (const { findings } of entries) assert.ok(findings.some(({ id }) => id === 'carried-over'));
});

test('standard input is a file like any other', async () => {
  const { code, stdout } = await run(['check', '-'], { input: readFileSync(good, 'utf8') });
  assert.equal(code, 0);
  assert.match(stdout, /^standard input \(.+ 2023\): 42 checked: all agree/);
});

test('addresses: a report, a page that is not there, an answer without end, a silent port', async (context) => {
  const server = createServer((request, response) => {
    if (request.url === '/report.json') return response.end(readFileSync(good));
    if (request.url !== '/endless') return response.writeHead(404).end();
    const more = () => {
      while (!response.destroyed && response.write(' '.repeat(1 << 20)));
    };
    response.on('drain', more);
    return more();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  context.after(() => server.close());
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const origin = `http://127.0.0.1:${port}`;
  const { stdout } = await run(['check', `${origin}/report.json`, `${origin}/none.json`, `${origin}/endless`, 'http://127.0.0.1:1/', '--format', 'json']);
  const entries = JSON.parse(stdout);
  assert.equal(entries[0].assessed, 42);
  assert.deepEqual(entries.slice(1).map(({ findings }) => findings[0].id), ['address-status', 'file-too-large', 'address-unreachable']);
});

test('a reader that goes away is no trouble', async (context) => {
  const path = folder(context);
  writeReports(path, 300);
  const child = spawn(process.execPath, [join(root, 'dist/cli/disclosure-report.js'), 'check', path, '--format', 'json']);
  let stderr = '';
  child.stderr.on('data', (data) => (stderr += data));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  assert.deepEqual([code, stderr], [0, '']);
});

test('the rules are called as their pages call them', () => {
  for (const { id, name, sentence } of pages()) {
    assert.equal(cliWords('zh-Hans').rules[id].name, name);
    assert.equal(cliWords('en').rules[id].sentence, sentence);
  }
});
