/** The rows of documents in part 2, which either edition has, and how a rule compares what stands in one of them. */
import type { Edition } from '../definition/form.js';
import { cellAddress } from '../report/address.js';
import { numberOf, tableOf } from '../report/report.js';
import type { AnyTable, Report } from '../report/report.js';
import type { FindingData } from '../report/finding.js';
import type { RuleId, Tally } from './rule.js';

const key = 'proactiveDisclosure';
export const stockRows = ['rules', 'normativeDocuments'] as const;

/** Part 2, where it is in that edition. */
export function partTwo(report: Report, edition: Edition): AnyTable | undefined {
  const table = tableOf(report, key);
  return table && (table.edition || '2021') === edition ? table : undefined;
}

/** Whether the last of some columns is large enough for the others, row by row; their keys are those of the finding's data. */
export function compareColumns<I extends RuleId>(table: AnyTable | undefined, columns: readonly (keyof FindingData<I> & string)[], fits: (...values: number[]) => boolean, tally: Tally<I>): void {
  if (!table) return;
  for (const row of stockRows) {
    const values = columns.map((column) => numberOf(table, row, column));
    if (values.includes(null)) tally.notAssessable(key);
    else if (fits(...(values as number[]))) tally.holds(key);
    else {
      const related = columns.map((column) => cellAddress(key, row, column));
      const data = Object.fromEntries(columns.map((column, index) => [column, values[index]]));
      tally.breaks(key, related.pop()!, data as unknown as FindingData<I>, { related });
    }
  }
}
