/** What rules that look at last year's report have in common. */
import { blocks, editions } from '../definition/form.js';
import type { TableKey } from '../definition/form.js';
import { remember } from '../definition/remember.js';
import { leaves } from '../definition/table.js';
import type { Label } from '../definition/table.js';
import { cellAddress, previousPrefix } from '../report/address.js';
import { finding } from '../report/finding.js';
import { lastYears, numberOf, tableOf } from '../report/report.js';
import type { Report } from '../report/report.js';
import type { Found } from './apply.js';
import type { Operand } from './equation.js';

/** A cell as a term of a sum. Where the report is last year's or has no such cell, that is what its address says. */
export function cellOperand(
  report: Report | undefined,
  key: TableKey,
  row: string,
  column: string,
  { sign, previous = false }: { sign?: 1 | -1; previous?: boolean } = {},
): Operand {
  const table = report && tableOf(report, key);
  const at = cellAddress(key, row, column);
  return {
    at: previous ? previousPrefix + at : at,
    label: labelOf(key, row, column),
    value: table ? numberOf(table, row, column) : null,
    ...(sign && { sign }),
  };
}

const labels = new Map<string, Label>();

/** The column's label; for the cells of table 3, whose column is told by the address, the row's. */
function labelOf(key: TableKey, row: string, column: string): Label {
  return remember(labels, `${key} ${row} ${column}`, () => findLabel(key, row, column));
}

function findLabel(key: TableKey, row: string, column: string): Label {
  for (const table of editions.flatMap((edition) => blocks(key, edition))) {
    const found = leaves(table.rows).find(({ leaf }) => leaf.key === row);
    const head = leaves(table.columns).find(({ leaf }) => leaf.key === column);
    if (found && head) return key === 'applications' ? found.leaf : head.leaf;
  }
  return { label: row, en: row };
}

/** Whether what was given as last year's report is that. */
export function judgePrevious(report: Report, previous: Report): Found[] {
  const place = 'report';
  const [year, expected] = [previous.year, report.year - 1];
  if (!lastYears(report, previous)) {
    return [{ place, finding: finding('previous-year', `${previousPrefix}year`, { found: year, expected }, 'warning') }];
  }
  const { name } = previous.agency;
  if (name.trim() === report.agency.name.trim()) return [];
  return [{ place, finding: finding('previous-agency', `${previousPrefix}agency.name`, { found: name }, 'review') }];
}
