/** Nothing the form asks for is missing: six parts, every row, every number. */
import { parts } from '../definition/form.js';
import type { TableKey } from '../definition/form.js';
import { leaves, wordsOnly } from '../definition/table.js';
import type { Label as Named, Leaf } from '../definition/table.js';
import { cellAddress } from '../report/address.js';
import { blocksOf, numberOf, tableOf } from '../report/report.js';
import type { AnyTable } from '../report/report.js';
import { defineRule } from './rule.js';
import type { Tally } from './rule.js';

export const complete = defineRule({
  id: 'complete',
  severity: 'warning',
  check({ report }, tally) {
    for (const part of parts) {
      const { key } = part;
      if (part.kind === 'prose') {
        const said = (report[part.key] || []).some(({ text }) => text.trim() !== '');
        if (said) tally.holds(key);
        else tally.breaks(key, key, { missing: 'part' });
        continue;
      }
      const table = tableOf(report, part.key);
      if (!table) tally.breaks(key, `tables.${key}`, { missing: 'table' });
      else judgeCells(part.key, table, tally);
    }
  },
});

/** Cells without a number: left blank, "/" or "-", or in a row that is not there. */
function judgeCells(key: TableKey, table: AnyTable, tally: Tally<'complete'>): void {
  const blank: string[] = [];
  const [rows, columns, partly]: Named[][] = [[], [], []];
  let sums = false;
  const { rows: filed = {} } = table;
  for (const block of blocksOf(table, key)) {
    const all = leaves(block.columns).map(({ leaf }) => leaf);
    sums ||= all.some(({ sumOf }) => sumOf);
    const own = leaves(block.rows).map(({ leaf }) => leaf);
    const there = own.filter((row) => filed[row.key]);
    const isBlank = (row: Leaf, column: Leaf): boolean => numberOf(table, row.key, column.key) === null;
    const empty = there.length > 1 ? all.filter((column) => there.every((row) => isBlank(row, column))) : [];
    columns!.push(...empty.map(wordsOnly));
    for (const row of own) {
      const lacking = all.filter((column) => isBlank(row, column));
      blank.push(...lacking.map((column) => cellAddress(key, row.key, column.key)));
      if (!filed[row.key]) rows!.push(wordsOnly(row));
      else if (lacking.length > empty.length) partly!.push(wordsOnly(row));
    }
  }
  if (!blank.length) tally.holds(key);
  else {
    const where = Object.fromEntries(Object.entries({ rows, columns, partly }).filter(([, list]) => list!.length));
    tally.breaks(key, `tables.${key}`, { missing: 'cells', count: blank.length, ...(sums && { sums }), ...where }, { related: blank });
  }
}
