/** A number of applications told in the prose is one that the tables hold. */
import { blocks } from '../definition/form.js';
import type { Edition, TableKey } from '../definition/form.js';
import { remember } from '../definition/remember.js';
import { findHeading, isGroup, joined, leafKeys, wordsOnly } from '../definition/table.js';
import type { Label } from '../definition/table.js';
import { cellAddress } from '../report/address.js';
import type { Address } from '../report/address.js';
import { addUp, addUpAll } from '../report/decimal.js';
import { numberOf, tableOf } from '../report/report.js';
import type { AnyTable, Block, Report } from '../report/report.js';
import { claimsIn } from './claims.js';
import type { Claim } from './claims.js';
import { stretches } from './prose.js';
import { defineRule } from './rule.js';

/** The total of a row, or of all rows of a group. */
interface Total {
  readonly label: Label;
  readonly value: number | null;
  readonly cells: readonly Address[];
  /** The form's own total is blank: the columns that are filled, added up. */
  readonly filled?: boolean;
}

/** A number that a text may mean: totals added up, or the second taken from the first. */
interface Candidate {
  readonly totals: readonly Total[];
  readonly less?: boolean;
  readonly value: number | null;
}

/** An editor asks again at each keystroke, most of which change no text. */
const claimed = new WeakMap<Block, readonly Claim[]>();

export const textAndTable = defineRule({
  id: 'text-and-table',
  severity: 'review',
  check({ report, isDoubtful }, tally) {
    for (const stretch of stretches(report)) {
      const { place, at, heading, text, block } = stretch;
      for (const claim of remember(claimed, block, () => claimsIn(text, heading))) {
        const { said, partial, range } = claim;
        const candidates = candidatesOf(report, claim);
        const known = candidates.flatMap(({ value }) => value ?? []);
        if (known.includes(said)) tally.holds(place);
        // A part of them (so many by post) or another year's is told by no cell, and a blank may be what is meant.
        else if (partial || !known.length || known.length < candidates.length || (isDoubtful && isDoubtful(claim, stretch, report))) tally.notAssessable(place);
        else {
          const data = { said, quoted: text.slice(...range), candidates: candidates.map(told) };
          const related = Array.from(new Set(candidates.flatMap(({ totals }) => totals.flatMap(({ cells }) => cells))));
          tally.breaks(place, at, data, { related, range });
        }
      }
    }
  },
});

/** What the words of a claim can mean; only one of it need be so. 受理 and 收到 mean one or another of four numbers, from agency to agency. */
function candidatesOf(report: Report, { subjects, joined }: Pick<Claim, 'subjects' | 'joined'>): Candidate[] {
  const [first] = subjects;
  if (first === 'received' || first === 'finished') {
    const [received, carriedIn, total, carriedOut] = ['received', 'carriedIn', 'totalOutcomes', 'carriedOut'].map((row) => totalOf(report, row)) as [Total, Total, Total, Total];
    const all = [together([received]), together([received, carriedIn]), together([total]), together([total, carriedOut])];
    // 收到 39 件，办结 37 件，2 件结转: of this year's alone.
    return first === 'finished' ? [...all, together([received, carriedOut], true)] : all;
  }
  const each = subjects.map((subject) => totalOf(report, subject));
  return joined === 'either' ? [together(each), together(each.slice(-1))] : [together(each)];
}

/** A row, or all rows of a group. */
interface Rows {
  readonly label: Label;
  readonly keys: readonly string[];
  readonly cells: readonly Address[];
}
const known = new Map<string, Rows>();

function rowsOf(key: TableKey, edition: Edition, name: string): Rows {
  return remember(known, `${edition} ${name}`, () => {
    const heading = findHeading(blocks(key, edition).flatMap((block) => block.rows), name)!;
    const keys = isGroup(heading) ? leafKeys(heading.headings) : [heading.key];
    const cells = keys.map((row) => cellAddress(key, row, 'total'));
    return { label: wordsOnly(heading), keys, cells };
  });
}

function totalOf(report: Report, name: string): Total {
  const key = /itigation|reconsideration/.test(name) ? 'reviewLitigation' : 'applications';
  const table = tableOf(report, key);
  const edition = (table && table.edition) || '2021';
  const { label, keys, cells } = rowsOf(key, edition, name);
  const value = addUpAll(keys.map((row) => (table ? numberOf(table, row, 'total') : null)));
  const filled = value === null && table && key === 'applications' && filledSum(table, edition, keys);
  return filled ? { label, ...filled, filled: true } : { label, cells, value };
}

/** Tables are filed whose 总计 is blank in every row of the outcomes: then what stands in the other columns is the row's number. */
function filledSum(table: AnyTable, edition: Edition, keys: readonly string[]): Pick<Total, 'value' | 'cells'> | undefined {
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

function together(totals: readonly Total[], less = false): Candidate {
  return { totals, less, value: addUpAll(totals.map(({ value }, index) => (less && index && value ? -value : value))) };
}

/** In words, which only a number that differs needs. */
function told({ totals, less, value }: Candidate): { label: Label; value: number; filled?: true } {
  const label = joined(totals.map((total) => total.label), less ? ' − ' : ' + ');
  return { label, value: value!, ...(totals.some(({ filled }) => filled) && { filled: true }) };
}
