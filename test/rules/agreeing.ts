/** Reports of any numbers that agree in every sum, and what a change of one cell must break, worked out from the form's own words. */
import fc from '../fixtures/fast-check.mjs';
import { blocks } from '../../src/definition/form.js';
import type { Edition } from '../../src/definition/form.js';
import { leafKeys } from '../../src/definition/table.js';
import { agreeing } from '../fixtures/agreeing.mjs';
import type { Json } from '../fixtures/reports.js';

export type Rows = Record<string, Record<string, number | null>>;

/** Told here again, so that the code under test is not asked what it should find. */
export const applicants = ['naturalPersons', 'commercial', 'research', 'publicInterest', 'legalService', 'otherOrganisations'];
const around = ['received', 'carriedIn', 'totalOutcomes', 'carriedOut'];
const results = ['upheld', 'corrected', 'otherResult', 'pending'];

export function outcomesOf(edition: Edition): string[] {
  return blocks('applications', edition).flatMap((block) => leafKeys(block.rows)).filter((row) => !around.includes(row));
}

function fillApplications(edition: Edition, numbers: readonly number[]): Rows {
  const outcomes = outcomesOf(edition);
  const rows: Rows = Object.fromEntries([...around, ...outcomes].map((row) => [row, {}]));
  let at = 0;
  const next = (): number => numbers[at++ % numbers.length]!;
  for (const column of applicants) {
    for (const row of outcomes) rows[row]![column] = next();
    const total = outcomes.reduce((sum, row) => sum + rows[row]![column]!, 0);
    const out = next();
    const carriedIn = Math.min(next(), total + out);
    Object.assign(rows['totalOutcomes']!, { [column]: total });
    Object.assign(rows['carriedOut']!, { [column]: out });
    Object.assign(rows['carriedIn']!, { [column]: carriedIn });
    Object.assign(rows['received']!, { [column]: total + out - carriedIn });
  }
  for (const row of Object.values(rows)) row['total'] = applicants.reduce((sum, column) => sum + row[column]!, 0);
  return rows;
}

function fillReview(numbers: readonly number[]): Rows {
  return Object.fromEntries(
    ['reconsideration', 'directLitigation', 'litigationAfterReconsideration'].map((kind, index) => {
      const row = Object.fromEntries(results.map((result, each) => [result, numbers[(index * 4 + each) % numbers.length]!]));
      return [kind, { ...row, total: results.reduce((sum, result) => sum + row[result]!, 0) }];
    }),
  );
}

export type Agreeing = Json & { tables: { applications: { rows: Rows }; reviewLitigation: { rows: Rows }; proactiveDisclosure: { rows: Rows } } };

/** The prose tells no numbers, so any will do. */
export function agreeingWith(edition: Edition, numbers: readonly number[]): Agreeing {
  const report = structuredClone(agreeing({ edition, year: 2023 })) as unknown as Agreeing;
  report['overview'] = [{ text: '按时编制并公布各类信息。' }];
  report.tables.applications.rows = fillApplications(edition, numbers);
  report.tables.reviewLitigation.rows = fillReview(numbers);
  return report;
}

export const anyEdition = fc.constantFrom<Edition>('2021', '2019');
export const anyNumbers = fc.array(fc.nat({ max: 5000 }), { minLength: 200, maxLength: 200 });

/** The rules, and where they stand, that cover a cell of table 3 or 4. */
export function covering(table: 'applications' | 'reviewLitigation', row: string, column: string, edition: Edition): string[] {
  if (table === 'reviewLitigation') return [`review-total tables.reviewLitigation.rows.${row}.total`];
  const found = [`row-total tables.applications.rows.${row}.total`];
  if (outcomesOf(edition).includes(row) || row === 'totalOutcomes') found.push(`outcome-total tables.applications.rows.totalOutcomes.${column}`);
  if (around.includes(row)) found.push(`balance tables.applications.rows.carriedOut.${column}`);
  return found;
}
