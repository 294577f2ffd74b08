/** What is known of every cell of a report that was JSON already. */
import { blocks, tableKeys } from '../definition/form.js';
import { cells } from '../definition/table.js';
import { cellAddress } from '../report/address.js';
import { blocksOf, cellOf, tableOf } from '../report/report.js';
import type { Report } from '../report/report.js';
import type { Mapping } from './importer.js';

/** A cell that is there was matched, also where it is blank; of no report, every cell of the form in force is missing. */
export function mappingOf(report: Report | null): Mapping[] {
  return tableKeys.flatMap((key) => {
    const table = report ? tableOf(report, key) : undefined;
    const drawn = table ? blocksOf(table, key) : blocks(key, '2021');
    return drawn.flatMap((block) =>
      cells(block).map(({ row, column }): Mapping => {
        const there = table && cellOf(table, row, column) !== undefined;
        return { at: cellAddress(key, row, column), status: there ? 'matched' : 'missing' };
      }),
    );
  });
}
