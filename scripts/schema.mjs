/** Writes `report.schema.json` from the schema that the code uses, with words for the people who fill it in. */
import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { blocks, editions, hasEditions, partHeading, partOf, tableKeys } from '../dist/definition/form.js';
import { leaves } from '../dist/definition/table.js';
import { years } from '../dist/report/parse.js';
import { reportSchema, tableSchema } from '../dist/report/schema.js';

const target = new URL('../report.schema.json', import.meta.url);

const date = { format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2024-01-20'] };
const prose = 'A list of { "heading"?, "text" }. Plain text, never HTML; a line feed separates paragraphs.';

/** What JSON Schema can say and the running code checks elsewhere, and what a person wants to be told. */
const words = {
  '': {
    title: '政府信息公开工作年度报告 (annual report on open government information)',
    description: 'One report of one agency for one year. Only year and agency.name are required.',
  },
  $schema: { description: 'The address of this schema, so that an editor completes and checks the file.' },
  version: { description: 'The version of the format: 1.', default: 1 },
  year: {
    description: '报告年度. The year reported on, four digits.',
    type: 'integer',
    minimum: years.from,
    maximum: years.to,
    examples: [2023],
  },
  agency: { description: '编制机关. The administrative organ that reports.' },
  'agency.name': { description: 'Its full name.', minLength: 1, examples: ['淄博市机关事务管理局'] },
  'agency.level': {
    description: 'Decides the deadline: a department publishes by 31 January, a government by 31 March.',
  },
  title: { description: 'The title as published. Without it: agency, year, 政府信息公开工作年度报告.' },
  period: { description: '统计期限. The first and the last day counted.' },
  'period.from': { ...date, description: 'The first day, YYYY-MM-DD.', examples: ['2023-01-01'] },
  'period.to': { ...date, description: 'The last day, YYYY-MM-DD.', examples: ['2023-12-31'] },
  published: { ...date, description: '发布日期. The day the report was published, YYYY-MM-DD.' },
  revised: { description: 'Where the report was changed after it was published.' },
  'revised.on': { ...date, description: 'The day of the change, YYYY-MM-DD.', examples: ['2024-03-02'] },
  'revised.note': { description: 'What was changed.' },
  contact: { description: '联系方式. Where questions go.' },
  'contact.address': { description: '地址' },
  'contact.postcode': { description: '邮政编码, as text.', examples: ['255000'] },
  'contact.phone': { description: '电话' },
  'contact.email': { description: '电子邮箱' },
  preamble: { description: `What stands before part one. ${prose}` },
  overview: { description: `一、总体情况. ${prose}` },
  problems: { description: `五、存在的主要问题及改进情况. ${prose}` },
  otherMatters: {
    description: `六、其他需要报告的事项; the information-processing fee (信息处理费) is reported here. ${prose}`,
  },
  tables: { description: 'The three statutory tables.' },
  explanations: { description: 'What the agency says of a discrepancy.' },
  'explanations.*.at': {
    description: 'The address of the cell or text, a path joined by dots.',
    examples: ['tables.applications.rows.carriedOut.total'],
  },
  'explanations.*.rule': { description: 'The id of the rule that is broken.', examples: ['balance'] },
  'explanations.*.text': { description: 'The explanation, plain text.' },
};

const cellWords = 'A number; null where the cell was left blank (blank is not 0); or { "value", "printed" }.';
const cellDescriptions = {
  value: 'The number that was printed, never converted: 251000元 is 251000. null where there is none.',
  printed: 'What was printed, where that says more than the number: "/", "251000元", "+2", "22（其中修订16件）".',
};

function describeTable(schema, key, edition) {
  const { label, en } = partHeading(partOf(key));
  Object.assign(schema, { description: `${label} (${en})${hasEditions(key) ? `, edition ${edition} of the form` : ''}.` });
  schema.properties.edition.description = hasEditions(key)
    ? 'The edition of the form this table is in. It belongs to the table and does not follow from the year.'
    : 'The same in both editions; may be left out.';
  schema.properties.rows.description = 'The rows by their keys, in the order of the form.';
  schema.properties.notes.description = 'What stands under the table, one text a note.';
  for (const block of blocks(key, edition)) {
    for (const row of leaves(block.rows)) {
      const rowSchema = schema.properties.rows.properties[row.leaf.key];
      rowSchema.description = path(row);
      for (const column of leaves(block.columns)) {
        const cell = rowSchema.properties[column.leaf.key];
        const unit = (column.leaf.unit ?? block.unit).label;
        rowSchema.properties[column.leaf.key] = {
          description: `${path(column)}${unit ? `, ${unit}` : ''}.`,
          ...(Object.keys(cell).length ? { $ref: '#/$defs/cell' } : {}),
        };
      }
    }
  }
}

const path = ({ path }) =>
  `${path.map(({ label }) => label).join(' › ')} (${path.map(({ en }) => en).join(' › ')})`;

function decorate(schema, address) {
  Object.assign(schema, words[address]);
  for (const [key, child] of Object.entries(schema.properties ?? {})) decorate(child, address ? `${address}.${key}` : key);
  if (schema.items) decorate(schema.items, `${address}.*`);
}

/** The edition a table names decides what it is held against, so that one mistake is one message. */
function chosenByEdition(key, drawn, $defs) {
  const refs = drawn.map(([edition, table]) => {
    const name = `${key}${edition}`;
    $defs[name] = table;
    return { edition, $ref: `#/$defs/${name}` };
  });
  const { label, en } = partHeading(partOf(key));
  return {
    description: `${label} (${en}).`,
    type: 'object',
    properties: { edition: { enum: editions, description: drawn[0][1].properties.edition.description } },
    allOf: refs.map(({ edition, $ref }) => ({
      if: { properties: { edition: { const: edition } }, required: ['edition'] },
      // oxlint-disable-next-line unicorn/no-thenable
      then: { $ref },
    })),
    if: { not: { required: ['edition'] } },
    // oxlint-disable-next-line unicorn/no-thenable
    then: { anyOf: refs.map(({ $ref }) => ({ $ref })) },
  };
}

const json = (schema) => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
};

export function makeSchema() {
  const schema = json(reportSchema(() => '2021'));
  const cell = tableSchema('reviewLitigation', '2021').def.shape.rows.def.innerType.def.shape.reconsideration.def.innerType
    .def.shape.upheld.def.innerType;
  schema.$defs = { cell: { ...json(cell), description: cellWords, examples: [0, null, { value: 2, printed: '+2' }] } };
  const printed = schema.$defs.cell.anyOf.find(({ properties }) => properties);
  for (const [key, description] of Object.entries(cellDescriptions)) printed.properties[key].description = description;
  for (const key of tableKeys) {
    const drawn = (hasEditions(key) ? editions : ['2021']).map((edition) => {
      const table = json(tableSchema(key, edition));
      describeTable(table, key, edition);
      return [edition, table];
    });
    schema.properties.tables.properties[key] = drawn.length > 1 ? chosenByEdition(key, drawn, schema.$defs) : drawn[0][1];
  }
  decorate(schema, '');
  return `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema }, null, 2)}\n`;
}

if (process.argv[2] === '--check') {
  if (readFileSync(target, 'utf8') !== makeSchema()) {
    console.error('report.schema.json does not follow from the code any more: run `npm run schema` and commit it.');
    process.exit(1);
  }
} else if (import.meta.url === `file://${process.argv[1]}`) {
  writeFileSync(target, makeSchema());
}
