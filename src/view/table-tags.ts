/** The element that shows each statutory table. */
import type { TableKey } from '../definition/form.js';

export const tableTags: Readonly<Record<TableKey, string>> = {
  proactiveDisclosure: 'proactive-disclosure-table',
  applications: 'application-stats-table',
  reviewLitigation: 'review-litigation-table',
};
