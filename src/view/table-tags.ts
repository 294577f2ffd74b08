/** The elements of each statutory table: the one that shows it, and the charts drawn from it. */
import type { Chart } from '../definition/chart.js';
import { applicant } from '../definition/charts/applicant.js';
import { applicationBalance } from '../definition/charts/application-balance.js';
import { applicationOutcome } from '../definition/charts/application-outcome.js';
import { disclosureTrend } from '../definition/charts/disclosure-trend.js';
import { reviewOutcome } from '../definition/charts/review-outcome.js';
import type { TableKey } from '../definition/form.js';

export const tableTags: Readonly<Record<TableKey, string>> = {
  proactiveDisclosure: 'proactive-disclosure-table',
  applications: 'application-stats-table',
  reviewLitigation: 'review-litigation-table',
};

/** In the order in which they stand after their tables; a trend where there is last year's report to draw as well. */
const charts: readonly Chart[] = [applicationOutcome, applicationBalance, applicant, disclosureTrend, reviewOutcome];

export function chartTags(key: TableKey, previous: boolean): string[] {
  return charts.filter(({ kind, table }) => table === key && (previous || kind !== 'trend')).map(({ id }) => `${id}-chart`);
}
