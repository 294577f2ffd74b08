/** The elements of each statutory table: the one that shows it, and the charts drawn from it. */
import type { TableKey } from '../definition/form.js';

export const tableTags: Readonly<Record<TableKey, string>> = {
  proactiveDisclosure: 'proactive-disclosure-table',
  applications: 'application-stats-table',
  reviewLitigation: 'review-litigation-table',
};

/** In the order in which they stand after the table. */
export const chartTags: Readonly<Record<TableKey, readonly string[]>> = {
  proactiveDisclosure: [],
  applications: ['application-outcome-chart', 'application-balance-chart', 'applicant-chart'],
  reviewLitigation: ['review-outcome-chart'],
};

/** After them, where there is last year's report to draw as well. */
export const trendTags: Readonly<Record<TableKey, readonly string[]>> = {
  proactiveDisclosure: [],
  applications: ['disclosure-trend-chart'],
  reviewLitigation: [],
};
