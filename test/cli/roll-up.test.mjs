/** `roll-up`: sums that are whole or say that they are not, and all cells of all reports in one file. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { csvParse } from 'd3-dsv';
import { parseReport, rollUp } from '../../dist/core.js';
import { tidyRows } from '../../dist/exporters/index.js';
import { agreeing } from '../fixtures/agreeing.mjs';
import { folder, root, run, writeJson, writeReports } from './run.mjs';

const draft = ['--agency', '某某市人民政府', '--year', '2023'];
const readJson = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));

/** Reports of as many agencies, in a folder `in`; `change` may change each. @param {string} path @param {number} count @param {(report: any, number: number) => void} [change] */
function reportsIn(path, count, change = () => {}) {
  mkdirSync(join(path, 'in'));
  return Array.from({ length: count }, (_, index) => {
    const report = agreeing();
    report.agency.name = `某某市第${index + 1}局`;
    change(report, index + 1);
    writeJson(join(path, 'in', `${index + 1}.json`), report);
    return report;
  });
}

test('adds reports up to the draft that the library makes, which is a report', async (context) => {
  const path = folder(context);
  const reports = reportsIn(path, 3);
  const { code, stdout, stderr } = await run(['roll-up', 'in', ...draft, '-o', 'out/draft.json'], { cwd: path });
  assert.deepEqual([code, stdout], [0, '']);
  assert.match(stderr, /^某某市人民政府 2023\n {2}The report is in out\/draft\.json\n3 reports added up: all 200 cells are sums of all of them\.\n$/);
  const written = readJson(join(path, 'out', 'draft.json'));
  assert.deepEqual(written, rollUp(reports, { agency: '某某市人民政府', year: 2023 }).draft);
  assert.equal(written.tables.applications.rows.received.total, 3 * reports[0].tables.applications.rows.received.total);
  assert.deepEqual(parseReport(written).findings, []);
  const again = await run(['roll-up', 'in', ...draft], { cwd: path });
  assert.deepEqual(JSON.parse(again.stdout), written);
});

test('what is missing is told of each file, ends with 1, and leaves no sum that looks whole', async (context) => {
  const path = folder(context);
  reportsIn(path, 5, (report, number) => {
    if (number === 2) report.tables.applications.rows.received.total = null;
    if (number === 3) delete report.tables.reviewLitigation;
    if (number === 4) report.year = 2022;
  });
  writeFileSync(join(path, 'in', '6.json'), '{');
  for (const [lang, ...told] of /** @type {[string, ...RegExp[]][]} */ ([
    ['en', /2\.json: .*第2局 2023\n {2}Adding up:\n.*1 cell without a number.*\n {6}Applications.*Total\n/, /3\.json: [^]*lacks this table/, /4\.json: .*2022\n[^]*is of 2022, not of 2023/, /6\.json\n[^]*is not JSON[^]*This file is not in the result/, /none\.json\n[^]*no such file/, /NOT THE SUM OF ALL: 4 of 7 reports could be counted\. 0 of 200 cells are sums of all reports, 200 are blank/],
    ['zh-Hans', /2\.json：.*第2局 2023 年\n[^]*有 1 格没有可以相加的数字.*\n {6}三、.*总计\n/, /3\.json：[^]*没有这张表/, /4\.json：.*2022 年\n[^]*是 2022 年的/, /6\.json\n[^]*不是 JSON[^]*没有计入这个文件/, /none\.json\n[^]*没有这个文件/, /汇总不完整：给出 7 份，计入 4 份。200 格中，0 格是全部报告之和，200 格空缺/],
  ])) {
    const { code, stderr } = await run(['roll-up', 'in', 'none.json', ...draft, '-o', 'draft.json', '--lang', lang], { cwd: path });
    assert.equal(code, 1);
    for (const each of told) assert.match(stderr, each);
    assert.doesNotMatch(stderr, /1\.json|5\.json/);
  }
  const blank = readJson(join(path, 'draft.json'));
  for (const { rows } of Object.values(blank.tables)) for (const row of Object.values(rows)) for (const cell of Object.values(row)) assert.equal(cell, null);

  const partial = await run(['roll-up', 'in', 'none.json', ...draft, '--partial', '-o', 'partial.json'], { cwd: path });
  assert.equal(partial.code, 1);
  assert.match(partial.stderr, /0 of 200 cells are sums of all reports, 200 of some/);
  const { applications, reviewLitigation } = readJson(join(path, 'partial.json')).tables;
  const { total } = agreeing().tables.applications.rows.received;
  assert.deepEqual(applications.rows.received.total, { value: 3 * total, printed: `${3 * total}（缺4份）` });
  assert.equal(reviewLitigation.rows.reconsideration.total.printed, '15（缺4份）');
  // Whoever makes a Word file of it sees that.
  const { stdout } = await run(['export', 'partial.json', '--to', 'markdown'], { cwd: path });
  assert.match(stdout, /15（缺4份）/);
});

test('a report that is there twice, or is the one being made, is never added up', async (context) => {
  const path = folder(context);
  reportsIn(path, 2);
  await run(['convert', 'in/1.json', '-o', 'in/again.json'], { cwd: path });
  const twice = await run(['roll-up', 'in', ...draft, '--partial'], { cwd: path });
  assert.equal(twice.code, 1);
  assert.match(twice.stderr, /again\.json: [^]*more than one report of 某某市第1局/);
  assert.equal(JSON.parse(twice.stdout).tables.applications.rows.received.total, null);
  const same = await run(['roll-up', 'in/1.json', 'in/1.json', ...draft], { cwd: path });
  assert.deepEqual([same.code, JSON.parse(same.stdout).tables.applications.rows.received.total], [1, null]);
  const itself = await run(['roll-up', 'in/1.json', 'in/2.json', '--agency', '某某市第1局', '--year', '2023'], { cwd: path });
  assert.equal(itself.code, 1);
  assert.match(itself.stderr, /its own report cannot be part of it/);
});

test('editions are not mixed; whoever has no report gets none', async (context) => {
  const path = folder(context);
  reportsIn(path, 2);
  writeJson(join(path, 'in', '3.json'), { ...agreeing({ edition: '2019', year: 2023 }), agency: { name: '某某市第3局' } });
  const { code, stdout, stderr } = await run(['roll-up', 'in', ...draft], { cwd: path });
  assert.equal(code, 1);
  assert.match(stderr, /different editions[^]*edition 2021 by 某某市第1局, 某某市第2局; edition 2019 by 某某市第3局/);
  assert.match(stderr, /2 tables of the three could not be added up/);
  assert.deepEqual(Object.keys(JSON.parse(stdout).tables), ['reviewLitigation']);
  assert.equal(JSON.parse(stdout).tables.reviewLitigation.rows.reconsideration.total, 15);
  const none = await run(['roll-up', 'none.json', ...draft, '-o', 'draft.json'], { cwd: path });
  assert.equal(none.code, 1);
  assert.match(none.stderr, /There are no reports to add up[^]*No report was written/);
  assert.ok(!existsSync(join(path, 'draft.json')));
});

test('totals that are wrong below are told of the sum', async (context) => {
  const path = folder(context);
  writeReports(join(path, 'in'), 5);
  const { code, stderr } = await run(['roll-up', 'in', ...draft, '-o', 'draft.json'], { cwd: path });
  assert.equal(code, 0);
  assert.match(stderr, /do not agree with each other[^]*the total is given as/);
});

test('--tidy: every cell of every report in the order of the files, as CSV and as NDJSON alike', async (context) => {
  const path = folder(context);
  const reports = reportsIn(path, 12, (report, number) => {
    report.tables.applications.rows.received.total = number === 3 ? null : { value: number, printed: `=${number}"件` };
  });
  const expected = reports.flatMap((report) => [...tidyRows(/** @type {any} */ (parseReport(report).report), { locale: 'en' })]);
  const csv = await run(['roll-up', 'in', '--tidy', '-o', 'out/all.csv'], { cwd: path });
  assert.deepEqual([csv.code, csv.stdout], [0, '']);
  assert.match(csv.stderr, /2400 cells of 12 reports\.\n$/);
  const text = readFileSync(join(path, 'out', 'all.csv'), 'utf8');
  assert.ok(text.startsWith('\ufeffagency,year,') && text.match(/agency,year/g)?.length === 1);
  assert.equal(text.split('\r\n').length, 2402);
  const rows = csvParse(text.slice(1));
  const json = await run(['roll-up', 'in', '--tidy', '-o', 'all.NDJSON'], { cwd: path });
  assert.equal(json.code, 0);
  const objects = readFileSync(join(path, 'all.NDJSON'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual([rows.length, objects.length], [expected.length, expected.length]);
  for (const [index, { rowPath, columnPath, ...row }] of expected.entries()) {
    const wanted = { ...row, row_path: rowPath, column_path: columnPath, edition: row.edition || null, unit: row.unit || null };
    assert.deepEqual(objects[index], wanted);
    // A text that might be a formula has its apostrophe in the CSV alone.
    const same = Object.fromEntries(Object.entries(wanted).map(([name, value]) => [name, `${name === 'printed' && value ? `'${value}` : (value ?? '')}`]));
    assert.deepEqual({ ...rows[index] }, same);
  }
  const asked = await run(['roll-up', 'in', '--tidy', '--to', 'ndjson', '--lang', 'en'], { cwd: path });
  assert.equal(asked.stdout, readFileSync(join(path, 'all.NDJSON'), 'utf8'));
});

test('--tidy: a file that cannot be read, a table that is not there, an agency and year twice are told and end with 1', async (context) => {
  const path = folder(context);
  reportsIn(path, 4, (report, number) => {
    if (number === 2) delete report.tables.reviewLitigation;
    if (number === 4) report.agency.name = '某某市第 1局';
  });
  writeFileSync(join(path, 'in', '0.docx'), 'PK');
  const { code, stdout, stderr } = await run(['roll-up', 'in', '--tidy'], { cwd: path });
  assert.equal(code, 1);
  assert.match(stderr, /0\.docx\n[^]*damaged[^]*This file is not in the result\n/);
  assert.match(stderr, /2\.json: 某某市第2局 2023\n {2}Administrative reconsideration and litigation: this table was not found\n/);
  assert.match(stderr, /4\.json: [^]*another report of this agency and year: in\/1\.json/);
  assert.match(stderr, /NOT WHOLE, OR THERE TWICE: 785 cells of 4 of 5 reports; 1 could not be read; 1 report without one of the tables; 1 report of an agency and year that had been there\. See above\.\n$/);
  assert.equal(stdout.split('\r\n').length, 785 + 2);
  for (const [change, lacking] of /** @type {[string[], RegExp][]} */ ([[['in/1.json'], /^200 cells of 1 report\.\n$/], [['in/1.json', 'none'], /1 could not be read/]])) {
    const each = await run(['roll-up', ...change, '--tidy'], { cwd: path });
    assert.equal(each.code, change.length - 1);
    assert.match(each.stderr, lacking);
  }
});

test('--tidy: thousands of files take no more memory than hundreds, and a reader that goes away is no trouble', async (context) => {
  const path = folder(context);
  writeReports(join(path, 'few'), 500);
  writeReports(join(path, 'many'), 5000);
  const measured = { cwd: path, measured: true };
  const few = await run(['roll-up', 'few', '--tidy', '-o', 'few.csv'], measured);
  const many = await run(['roll-up', 'many', '--tidy', '-o', 'many.csv'], measured);
  assert.match(many.stderr, /1000000 cells of 5000 reports/);
  // The 4,500 more reports are 50 MB of JSON, and 200 MB of CSV.
  assert.ok(many.peak < few.peak + 60_000, `${few.peak} kB for 500, ${many.peak} kB for 5,000`);
  const agencies = [...readFileSync(join(path, 'many.csv'), 'utf8').matchAll(/^(.+?),2023,.*,rules\.issued,/gm)].map(([, name]) => name);
  assert.deepEqual(agencies, Array.from({ length: 5000 }, (_, index) => `某某市第${index + 1}局`));

  const child = spawn(process.execPath, [join(root, 'dist/cli/disclosure-report.js'), 'roll-up', join(path, 'few'), '--tidy']);
  let stderr = '';
  child.stderr.on('data', (data) => (stderr += data));
  child.stdout.once('data', () => child.stdout.destroy());
  assert.deepEqual([await new Promise((resolve) => child.on('close', resolve)), stderr], [0, '']);
});

test('wrong use is said in both languages', async (context) => {
  const path = folder(context);
  reportsIn(path, 2);
  for (const [args, english, chinese] of /** @type {[string[], RegExp, RegExp][]} */ ([
    [['in'], /option --agency is needed/, /缺少选项 --agency/],
    [['in', '--agency', ' ', '--year', '2023'], /option --agency is needed/, /缺少选项 --agency/],
    [['in', '--agency', '某某市人民政府'], /option --year is needed/, /缺少选项 --year/],
    [['in', '--agency', '某某市人民政府', '--year', '23'], /--year cannot be 23\. Choose from 2000–2099/, /--year 不能是 23，可以是 2000–2099/],
    [['in', ...draft, '--to', 'csv'], /--to needs --tidy beside it/, /--to 要和 --tidy 一起使用/],
    [['in', '--tidy', '--year', '2023'], /--tidy and --year do not go together/, /--tidy 和 --year 不能同时使用/],
    [['in', '--tidy', '--partial'], /--tidy and --partial do not go together/, /--tidy 和 --partial 不能同时使用/],
    [['in', '--tidy', '--to', 'xml'], /--to <format> cannot be xml\. Choose from csv, ndjson/, /不能是 xml，可以是 csv, ndjson/],
    [['in', ...draft, '-o', 'in'], /in is a folder, not a file/, /in 是文件夹，不是文件/],
    [['in', '--tidy', '-o', 'in/1.json'], /would overwrite/, /会覆盖/],
    [['-', '-', '--tidy'], /read only once/, /只能读一次/],
  ])) {
    for (const [lang, words] of /** @type {[string, RegExp][]} */ ([['en', english], ['zh-Hans', chinese]])) {
      const { code, stdout, stderr } = await run(['roll-up', ...args, '--lang', lang], { cwd: path });
      assert.deepEqual([code, stdout], [2, ''], args.join(' '));
      assert.match(stderr, words);
      assert.match(stderr, /disclosure-report roll-up --help\n$/);
    }
  }
});

test('no command writes over a file that is to be read, by whatever name', async (context) => {
  const path = folder(context);
  reportsIn(path, 1);
  symlinkSync('in', join(path, 'linked'));
  linkSync(join(path, 'in', '1.json'), join(path, 'hard.json'));
  const before = readFileSync(join(path, 'in', '1.json'), 'utf8');
  for (const command of [['check'], ['convert'], ['export', '--to', 'json'], ['roll-up', ...draft], ['roll-up', '--tidy']]) {
    for (const output of ['in/1.json', './in/../in/1.json', 'linked/1.json', 'hard.json']) {
      const { code, stderr } = await run([...command, 'in/1.json', '-o', output], { cwd: path });
      assert.equal(code, 2, `${command[0]} ${output}`);
      assert.match(stderr, /would overwrite/);
    }
  }
  const { code } = await run(['check', 'in/1.json', '--previous', 'hard.json', '-o', 'hard.json'], { cwd: path });
  assert.equal(code, 2);
  assert.equal((await run(['convert', 'in/1.json', '-o', 'a.json', '--mapping', 'a.json'], { cwd: path })).code, 2);
  assert.equal(readFileSync(join(path, 'in', '1.json'), 'utf8'), before);
  assert.deepEqual(readdirSync(path).sort(), ['hard.json', 'in', 'linked']);
});
