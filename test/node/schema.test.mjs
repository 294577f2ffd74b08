/** The JSON Schema for editors judges as the code does. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { cells, blocks, editions, parseReport, tableKeys } from '../../dist/core.js';

const root = new URL('../../', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('report.schema.json', root), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strictTypes: false, formats: { date: true } });
const valid = ajv.compile(schema);
const example = (name) => JSON.parse(readFileSync(new URL(`examples/${name}`, root), 'utf8'));

for (const name of readdirSync(new URL('examples', root)).filter((each) => each.endsWith('.json'))) {
  test(`${name} fits the schema`, () => assert.ok(valid(example(name)), JSON.stringify(valid.errors)));
}

/** A change to the Zibo report, and whether it is still one. */
const changes = [
  ['no tables', (data) => delete data.tables, true],
  ['a blank cell', (data) => (data.tables.applications.rows.granted.total = null), true],
  ['a printed cell', (data) => (data.tables.applications.rows.granted.total = { value: 2, printed: '2件' }), true],
  ['a negative number', (data) => (data.tables.applications.rows.granted.total = -1), true],
  ['a missing row', (data) => delete data.tables.applications.rows.granted, true],
  ['no edition', (data) => delete data.tables.applications.edition, true],
  ['a number as text', (data) => (data.tables.applications.rows.granted.total = '2'), false],
  ['a list for an object', (data) => (data.tables.applications.rows = []), false],
  ['a year of five digits', (data) => (data.year = 20233), false],
  ['no year', (data) => delete data.year, false],
  ['no agency', (data) => delete data.agency, false],
  ['a nameless agency', (data) => (data.agency.name = ''), false],
  ['an unknown edition', (data) => (data.tables.applications.edition = '2020'), false],
  ['a row of the other edition', (data) => (data.tables.applications.rows.otherHandling = { total: 0 }), false],
  ['a date in another writing', (data) => (data.published = '2024/01/20'), false],
  ['prose as bare text', (data) => (data.overview = '总体情况'), false],
  ['a newer version', (data) => (data.version = 2), false],
];
for (const [what, change, good] of changes) {
  test(`${what}: the schema and the code say ${good ? 'yes' : 'no'}`, () => {
    const data = example('zibo-2023.json');
    change(data);
    assert.equal(valid(data), good, JSON.stringify(valid.errors));
    assert.equal(Boolean(parseReport(data).report), good);
  });
}

test('one number as text is one message, not one for each way a table could be', () => {
  const data = example('zibo-2023.json');
  data.tables.applications.rows.granted.total = '2';
  valid(data);
  const places = new Set(valid.errors.map(({ instancePath }) => instancePath).filter((path) => path.includes('applications')));
  const other = valid.errors.filter(({ schemaPath }) => schemaPath.includes('2019'));
  assert.deepEqual(other, []);
  assert.ok(places.has('/tables/applications/rows/granted/total'));
});

test('every place of the format is described', () => {
  const bare = [];
  const walk = (part, path) => {
    for (const [key, child] of Object.entries(part.properties ?? {})) {
      if (!child.description && !child.anyOf && !child.$ref && !/\.\*\./.test(`${path}.${key}`)) bare.push(`${path}.${key}`);
      walk(child, `${path}.${key}`);
    }
    for (const child of [part.items, ...(part.anyOf ?? [])]) if (child) walk(child, `${path}.*`);
  };
  walk(schema, '');
  for (const [name, part] of Object.entries(schema.$defs)) walk(part, name);
  assert.deepEqual(bare, []);
});

test('every cell of both editions stands in the schema, named in both languages', () => {
  const text = JSON.stringify(schema);
  for (const edition of editions) {
    for (const key of tableKeys) {
      for (const block of blocks(key, edition)) {
        for (const { rowPath, columnPath } of cells(block)) {
          for (const { label, en } of [...rowPath, ...columnPath.slice(block.banner ? 1 : 0)]) {
            assert.ok(text.includes(JSON.stringify(label).slice(1, -1)) && text.includes(en), label);
          }
        }
      }
    }
  }
});
