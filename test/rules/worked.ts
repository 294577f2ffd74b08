/** A report whose few numbers are easily remembered, and what a rule finds in a text put into it. Every figure is invented. */
import { checkReport } from '../../src/rules/check.js';
import type { RuleId } from '../../src/rules/rule.js';
import { agreeing } from '../fixtures/agreeing.mjs';
import type { Json } from '../fixtures/reports.js';
import type { Rows } from './agreeing.js';

export type Whole = Json & { tables: { applications: { rows: Rows }; reviewLitigation: { rows: Rows } } };

/**
 * 39 came in, 3 were carried in, 40 were handled, 2 carried out: 16 in full, 8 in part, 5 refused, 6 unavailable,
 * 4 not processed, 1 otherwise; 5 reconsiderations, 3 litigations, 2 of them filed directly.
 */
export function report(): Whole {
  const made = structuredClone(agreeing({ edition: '2021', year: 2023 })) as unknown as Whole;
  const { rows } = made.tables.applications;
  for (const row of Object.values(rows)) for (const column of Object.keys(row)) row[column] = 0;
  const put = (row: string, value: number): void => void Object.assign(rows[row]!, { naturalPersons: value, total: value });
  Object.entries({ received: 39, carriedIn: 3, granted: 16, partlyGranted: 8, internalAffairs: 5, notHeld: 6, petitions: 4, otherReasons: 1, totalOutcomes: 40, carriedOut: 2 }).forEach(
    ([row, value]) => put(row, value),
  );
  const review = made.tables.reviewLitigation.rows;
  for (const row of Object.values(review)) for (const column of Object.keys(row)) row[column] = 0;
  Object.assign(review['reconsideration']!, { upheld: 5, total: 5 });
  Object.assign(review['directLitigation']!, { upheld: 2, total: 2 });
  Object.assign(review['litigationAfterReconsideration']!, { pending: 1, total: 1 });
  return made;
}

/** What comes of a text in a part: by default under 依申请公开. */
export function checkedWith(text: string, part = 'overview', heading = '（二）依申请公开方面'): ReturnType<typeof checkReport> {
  const data = { ...report(), preamble: [{ text: '引言。' }], overview: [{ text: '概况。' }] } as Json;
  data[part] = [{ heading, text }];
  return checkReport(data);
}

/** What a rule finds in a text: the words it marks, or the address where it marks none. */
export function found(rule: RuleId, text: string, part?: string, heading?: string): string[] {
  return checkedWith(text, part, heading).findings.flatMap(({ id, at, range }) => (id === rule ? [range ? text.slice(...range) : at] : []));
}
