/** The elements of each statutory table: the one that shows it, and the charts drawn from it. */
import { charts } from '../definition/charts/every.js';
import type { TableKey } from '../definition/form.js';

export const tableTags: Readonly<Record<TableKey, string>> = {
  proactiveDisclosure: 'proactive-disclosure-table',
  applications: 'application-stats-table',
  reviewLitigation: 'review-litigation-table',
};

/** A trend only where there is last year's report to draw as well. */
export function chartTags(key: TableKey, previous: boolean): string[] {
  return charts.filter(({ kind, table }) => table === key && (previous || kind !== 'trend')).map(({ id }) => `${id}-chart`);
}
