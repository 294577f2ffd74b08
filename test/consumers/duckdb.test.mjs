/** The queries that the guide gives for DuckDB, run word for word on the file that the command line writes. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { agreeing } from '../fixtures/agreeing.mjs';
import { run, writeJson } from '../cli/run.mjs';

const guide = readFileSync(new URL('../../docs/exporting.md', import.meta.url), 'utf8');
const queries = Array.from(guide.matchAll(/```sql\n([^]*?)```/g), ([, sql]) => sql);
/** More lines than DuckDB looks at before it guesses. */
const agencies = 150;
const refused = (report) => Object.entries(report.tables.applications.rows).filter(([row]) => /^(stateSecrets|prohibitedByLaw|endangersSecurity|thirdPartyRights|internalAffairs|processInformation|enforcementFiles|separateQuery)$/.test(row)).reduce((sum, [, { total }]) => sum + total, 0);

const folder = mkdtempSync(join(tmpdir(), 'duckdb-'));
const reports = [2022, 2023].flatMap((year) =>
  Array.from({ length: agencies }, (_, index) => {
    const report = agreeing({ year });
    report.agency.name = `某某市第${index + 1}局`;
    report.tables.applications.rows.received.total = index;
    report.tables.proactiveDisclosure.rows.fees.amount = 0.1;
    return report;
  }),
);
// What is out of the way stands at the end.
const last = reports[reports.length - 1];
last.agency.name = '=某某市"末"局,一';
last.tables.applications.rows.received.total = null;
last.tables.applications.rows.totalOutcomes.total = refused(last);
last.tables.proactiveDisclosure.rows.licensing.decisions = { value: 5, printed: '5\n（含",1件）' };

let connection;
const rowsOf = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();

before(async () => {
  mkdirSync(join(folder, 'in'));
  reports.forEach((report, index) => writeJson(join(folder, 'in', `${index}.json`), report));
  for (const name of ['all.csv', 'all.ndjson']) assert.equal((await run(['roll-up', 'in', '--tidy', '--lang', 'zh-Hans', '-o', name], { cwd: folder })).code, 0);
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  assert.equal(queries.length, 3);
  await connection.run(queries[0].replace("'all.csv'", `'${join(folder, 'all.csv')}'`));
}, { timeout: 120_000 });
after(() => {
  connection?.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

test('the CSV is a table of every cell, exact to the last digit and as it was printed', async () => {
  const [{ lines, fees, wording, name }] = await rowsOf(`select count(*) as lines, sum(value) filter (where key = 'fees.amount') as fees,
    max(printed) as wording, max(agency) filter (where printed is not null) as name from cells`);
  assert.equal(Number(lines), reports.length * 200);
  // In doubles it would be 30.000000000000195.
  assert.match(fees, /^30\.0+$/);
  assert.equal(wording, '5\n（含",1件）');
  assert.equal(name, `'${last.agency.name}`);
});

test('what was received each year, and how many reports do not say', async () => {
  const sum = (agencies * (agencies - 1)) / 2;
  const rows = (await rowsOf(queries[1])).map(({ year, received, reports, without_number }) => [Number(year), Number(received), Number(reports), Number(without_number)]);
  assert.deepEqual(rows, [
    [2022, sum, agencies, 0],
    [2023, sum - (agencies - 1), agencies - 1, 1],
  ]);
});

test('who refused the largest part', async () => {
  const rows = await rowsOf(queries[2]);
  assert.equal(rows.length, 20);
  assert.deepEqual([rows[0].agency, Number(rows[0].refused), Number(rows[0].outcomes)], [`'${last.agency.name}`, refused(last), refused(last)]);
  assert.equal(Number(rows[1].refused), refused(reports[0]));
});

test('NDJSON is the same table, but for the apostrophes that keep a spreadsheet from a formula', async () => {
  const [, columns] = /columns = (\{[^]*?\})/.exec(queries[0]);
  await connection.run(`create table lines as from read_json('${join(folder, 'all.ndjson')}', format = 'newline_delimited', columns = ${columns})`);
  const differ = await rowsOf(`select count(*) as n, count(*) filter (where cells.agency = lines.agency) as same_name from lines
    join cells on lines.year = cells.year and lines."table" = cells."table" and lines.key = cells.key and ltrim(cells.agency, '''') = lines.agency
      and lines.value is not distinct from cells.value and lines.printed is not distinct from cells.printed and lines.status = cells.status
      and lines.unit is not distinct from cells.unit and lines.edition is not distinct from cells.edition and lines.row_path = cells.row_path`);
  assert.deepEqual(differ.map(({ n, same_name }) => [Number(n), Number(same_name)]), [[reports.length * 200, (reports.length - 1) * 200]]);
});
