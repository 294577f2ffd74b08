/** Nothing the form asks for is missing: six parts, every row, every number. */
import { parts } from '../definition/form.js';
import type { TableKey } from '../definition/form.js';
import { cellAddress } from '../report/address.js';
import { eachNumber, tableOf } from '../report/report.js';
import type { AnyTable } from '../report/report.js';
import { defineRule } from './rule.js';

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
      const blank = table ? blankCells(part.key, table) : [];
      if (!table) tally.breaks(key, `tables.${key}`, { missing: 'table' });
      else if (blank.length) tally.breaks(key, `tables.${key}`, { missing: 'cells', count: blank.length }, { related: blank });
      else tally.holds(key);
    }
  },
});

/** The cells without a number: left blank, "/" or "-", or in a row that is not there. */
function blankCells(key: TableKey, table: AnyTable): string[] {
  const blank: string[] = [];
  eachNumber(table, key, ({ row, column }, value) => {
    if (value === null) blank.push(cellAddress(key, row, column));
  });
  return blank;
}
