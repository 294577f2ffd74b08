/** What stands in the page of each table contender: makes the data, draws it, takes the time, reads the numbers back. */
import * as contender from 'contender';
import { blocks, formTitle, partHeading, partOf } from '../../../src/definition/form.js';
import { cells, isGroup, leaves } from '../../../src/definition/table.js';
import { tableFrame } from '../../../src/view/table-view.js';

const form = blocks('applications', '2021')[0];
const frame = tableFrame('applications', form);
const words = ({ label, colspan, rowspan }) => ({ text: label.label, colspan, rowspan });
const head = frame.head.map((line) => line.map(words));
const nameOf = (path) => path.map(({ label }) => label).join(' › ');
const columnTree = (headings) =>
  headings.map((each) => (isGroup(each) ? { text: each.label, columns: columnTree(each.headings) } : { text: each.label, key: each.key }));

/** One report after another, no two with the same numbers, each agreeing in every sum and with its text: nothing is found. */
function variants(raw, count) {
  return Array.from({ length: count }, (_, index) => {
    const data = JSON.parse(raw);
    const { received, granted, totalOutcomes } = data.tables.applications.rows;
    for (const row of [received, granted, totalOutcomes]) for (const column of ['naturalPersons', 'total']) row[column] += index;
    return { ...data, overview: [{ text: '数字见表。' }] };
  });
}

/** The same reports as each kind of contender wants them: a table of the form, a grid of records, flat rows. */
function dataOf(reports) {
  const columns = leaves(form.columns).map(({ path }) => nameOf(path));
  const each = reports.map(({ year, agency, tables }) => {
    const { rows } = tables.applications;
    return {
      source: `${agency.name} ${year}年`,
      rows: leaves(form.rows).map(({ leaf, path }, index) => ({
        key: leaf.key,
        name: nameOf(path),
        labels: frame.body[index].labels.map(words),
        cells: leaves(form.columns).map((column) => ({ column: column.leaf.key, value: rows[leaf.key][column.leaf.key] })),
      })),
    };
  });
  return {
    reports,
    tables: each.map((table) => ({ ...table, caption: partHeading(partOf('applications')).label ?? formTitle, head })),
    grids: each.map(({ rows }) => ({
      columns: columnTree(form.columns),
      rows: rows.map((row) => ({ name: row.name, ...Object.fromEntries(row.cells.map(({ column, value }) => [column, value])) })),
    })),
    flat: each.map(({ source, rows }) => ({ source, columns, rows: rows.map((row) => ({ name: row.name, numbers: row.cells.map(({ value }) => value) })) })),
    expected: reports.flatMap(({ tables }) => cells(form).map(({ row, column }) => tables.applications.rows[row][column])),
  };
}

let given;
let expected;

globalThis.bench = {
  prepare(raw, count) {
    const data = dataOf(variants(raw, count));
    given = contender.prepare(data);
    expected = data.expected;
  },
  /** Milliseconds of script until every table stands in the document, and with the layout it forces. */
  async measure(checked) {
    const root = document.body.appendChild(document.createElement('main'));
    globalThis.gc?.();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const start = performance.now();
    const end = await contender.render(root, given);
    const script = performance.now() - start;
    void root.offsetHeight;
    const layout = performance.now() - start;
    if (checked) {
      const shown = contender.numbers(root);
      const wrong = expected.findIndex((value, index) => value !== shown[index]);
      if (wrong >= 0 || shown.length !== expected.length) throw new Error(`${shown.length} of ${expected.length} numbers, the first wrong one at ${wrong}: ${shown[wrong]}`);
    }
    end?.();
    root.remove();
    return { script, layout };
  },
};
