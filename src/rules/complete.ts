/** Nothing the form asks for is missing: six parts, every row, every number. */
import { parts } from '../definition/form.js';
import type { TableKey } from '../definition/form.js';
import { leaves } from '../definition/table.js';
import type { Label, Leaf } from '../definition/table.js';
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
  const related: string[] = [];
  const where: { rows?: Label[]; columns?: Label[]; partly?: Label[] } = {};
  const add = (list: keyof typeof where, { label, en }: Leaf): void => void (where[list] ||= []).push({ label, en });
  for (const block of blocksOf(table, key)) {
    const [rows, columns] = [block.rows, block.columns].map((list) => leaves(list).map(({ leaf }) => leaf)) as [Leaf[], Leaf[]];
    const isBlank = (row: Leaf, column: Leaf): boolean => numberOf(table, row.key, column.key) === null;
    const there = rows.filter((row) => table.rows && table.rows[row.key]);
    const empty = columns.filter((column) => there.length > 1 && there.every((row) => isBlank(row, column)));
    for (const column of empty) add('columns', column);
    for (const row of rows) {
      const blank = columns.filter((column) => isBlank(row, column));
      related.push(...blank.map((column) => cellAddress(key, row.key, column.key)));
      if (!there.includes(row)) add('rows', row);
      else if (blank.length > empty.length) add('partly', row);
    }
  }
  if (related.length) tally.breaks(key, `tables.${key}`, { missing: 'cells', count: related.length, ...where }, { related });
  else tally.holds(key);
}
