/** A number of applications told in the prose is one that the tables hold. */
import { blocks } from '../definition/form.js';
import type { Edition, TableKey } from '../definition/form.js';
import { isGroup, leafKeys } from '../definition/table.js';
import type { Heading, Label } from '../definition/table.js';
import { cellAddress } from '../report/address.js';
import type { Address } from '../report/address.js';
import { addUp } from '../report/decimal.js';
import { numberOf, tableOf } from '../report/report.js';
import type { AnyTable, Block, Report } from '../report/report.js';
import { claimsIn } from './claims.js';
import type { Claim, Subject as Said } from './claims.js';
import { proseKeys } from './prose.js';
import { defineRule } from './rule.js';

/** A number that a text may mean, and where it stands. */
interface Candidate {
  readonly label: Label;
  readonly value: number | null;
  readonly cells: readonly Address[];
  /** The form's own total is blank: the columns that are filled, added up. */
  readonly filled?: boolean;
}

export const textAndTable = defineRule({
  id: 'text-and-table',
  severity: 'review',
  check({ report }, tally) {
    for (const key of proseKeys) {
      const place = key === 'preamble' ? 'report' : key;
      (report[key] || []).forEach((block: Block, index) => {
        for (const claim of claimsIn(block.text, block.heading || '', report.year)) {
          const candidates = candidatesOf(report, claim);
          const known = candidates.flatMap(({ value }) => (value === null ? [] : [value]));
          const right = known.includes(claim.said);
          if (right) tally.holds(place);
          // A part of them (so many by post) is told by no cell, and a blank may be what is meant.
          else if (claim.partial || !known.length || known.length < candidates.length) tally.notAssessable(place);
          else {
            const quoted = block.text.slice(...claim.range);
            const data = { said: claim.said, quoted, candidates: candidates.map(({ label, value, filled }) => ({ label, value: value!, ...(filled && { filled }) })) };
            const related = Array.from(new Set(candidates.flatMap(({ cells }) => cells)));
            tally.breaks(place, `${key}.${index}.text`, data, { related, range: claim.range });
          }
        }
      });
    }
  },
});

/** What the words of a claim can mean; only one of it need be so. 受理 and 收到 mean one or another of four numbers, from agency to agency. */
function candidatesOf(report: Report, { subjects, joined }: Claim): Candidate[] {
  const [first] = subjects;
  if (first === 'received') {
    const [received, carriedIn, total, carriedOut] = (['received', 'carriedIn', 'totalOutcomes', 'carriedOut'] as const).map(
      (row) => rowOf(report, row),
    ) as [Candidate, Candidate, Candidate, Candidate];
    return [received, together([received, carriedIn]), total, together([total, carriedOut])];
  }
  const each = subjects.map((subject) => candidateOf(report, subject as Exclude<Said, 'received'>));
  return joined === 'either' ? [together(each), each[each.length - 1]!] : [together(each)];
}

function candidateOf(report: Report, subject: Exclude<Said, 'received'>): Candidate {
  if (subject === 'reconsideration' || subject === 'litigation') return groupOf(report, 'reviewLitigation', subject);
  return groupOf(report, 'applications', subject);
}

const rowOf = (report: Report, row: string): Candidate => groupOf(report, 'applications', row);

/** A row, or all rows of a group. */
interface Rows {
  readonly label: Label;
  readonly keys: readonly string[];
  readonly cells: readonly Address[];
}
const known = new Map<string, Rows>();

function rowsOf(key: TableKey, edition: Edition, name: string): Rows {
  const id = `${key} ${edition} ${name}`;
  let rows = known.get(id);
  if (!rows) {
    const heading = find(blocks(key, edition).flatMap((block) => block.rows), name)!;
    const keys = isGroup(heading) ? leafKeys(heading.headings) : [heading.key];
    const cells = keys.map((row) => cellAddress(key, row, 'total'));
    known.set(id, (rows = { label: { label: heading.label, en: heading.en }, keys, cells }));
  }
  return rows;
}

/** The total of a row, or of all rows of a group. */
function groupOf(report: Report, key: TableKey, name: string): Candidate {
  const table = tableOf(report, key);
  const edition = (table && table.edition) || '2021';
  const { label, keys, cells } = rowsOf(key, edition, name);
  const values = keys.map((row) => (table ? numberOf(table, row, 'total') : null));
  if (!values.includes(null)) return { label, cells, value: addUp(values as number[]) };
  const filled = table && key === 'applications' && filledSum(table, edition, keys);
  return filled ? { label, ...filled, filled: true } : { label, cells, value: null };
}

/** Tables are filed whose 总计 is blank in every row of the outcomes: then what stands in the other columns is the row's number. */
function filledSum(table: AnyTable, edition: Edition, keys: readonly string[]): Pick<Candidate, 'value' | 'cells'> | undefined {
  const outcomes = rowsOf('applications', edition, 'outcomes').keys.filter((row) => row !== 'totalOutcomes');
  if (outcomes.some((row) => numberOf(table, row, 'total') !== null)) return undefined;
  const columns = leafKeys(blocks('applications', edition)[0]!.columns).filter((column) => column !== 'total');
  const known = keys.flatMap((row) =>
    columns.flatMap((column) => {
      const value = numberOf(table, row, column);
      return value === null ? [] : [{ value, at: cellAddress('applications', row, column) }];
    }),
  );
  return known.length ? { value: addUp(known.map(({ value }) => value)), cells: known.map(({ at }) => at) } : undefined;
}

function find(headings: readonly Heading[], name: string): Heading | undefined {
  for (const heading of headings) {
    if ((isGroup(heading) ? heading.id : heading.key) === name) return heading;
    const inside = isGroup(heading) && find(heading.headings, name);
    if (inside) return inside;
  }
  return undefined;
}

function together(all: readonly Candidate[]): Candidate {
  const values = all.map(({ value }) => value);
  return {
    label: { label: all.map(({ label }) => label.label).join(' + '), en: all.map(({ label }) => label.en).join(' + ') },
    value: values.includes(null) ? null : addUp(values as number[]),
    cells: all.flatMap(({ cells }) => cells),
    filled: all.some(({ filled }) => filled),
  };
}
