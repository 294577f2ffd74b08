/** What can be said of a draft at any moment: the report it is, or would be, and what stands against it. */
import { explanationOf } from '../report/explanation.js';
import type { Finding } from '../report/finding.js';
import { parseReport } from '../report/parse.js';
import type { Report } from '../report/report.js';
import { checkBy } from '../rules/check.js';
import type { CheckResult } from '../rules/check.js';
import { rules } from '../rules/index.js';
import type { Rule } from '../rules/rule.js';
import type { Draft } from './draft.js';
import { followed } from './follow.js';
import { remembering } from './remembering.js';

export interface Judged {
  /** The report, where the draft is one. */
  readonly report: Report | null;
  /** What can be shown and checked meanwhile; nothing only where the draft is no report in its shape. */
  readonly shown: Report | null;
  /** What keeps the draft from being a report, or was left out of it. */
  readonly faults: readonly Finding[];
  /** Those first, then what the rules found. */
  readonly findings: readonly Finding[];
  readonly checked: CheckResult | null;
}

const noName = '（未填写机关名称）';

/** Judges a draft. While its name, year or a date is not right yet, the rest is checked all the same. */
export function judgeDraft(draft: Draft, previous: Report | null): Judged {
  return judgedBy(rules, draft, previous, undefined);
}

/** Judges one state of a draft after the other, as somebody types. It comes to the same, and looks at what has changed. */
export class DraftJudge {
  private readonly _rules = remembering(rules);
  private _last: Judged | undefined;

  judge(draft: Draft, previous: Report | null): Judged {
    const { report = null, faults = [] } = this._last || {};
    this._last = judgedBy(this._rules, draft, previous, report && !faults.length ? followed(report, draft) : undefined);
    return this._last;
  }
}

/** @param known the report that the draft is, where that is known already */
function judgedBy(list: readonly Rule[], draft: Draft, previous: Report | null, known: Report | undefined): Judged {
  const read = parseReport(known ?? draft);
  const report = read.report ?? null;
  const shown = report ?? parseReport(withStandIns(draft)).report ?? null;
  const checked = shown && checkBy(list, shown, previous ? { previous } : {});
  // A stand-in's year is compared with nothing.
  const told = checked ? checked.findings.filter(({ at }) => report || !at.startsWith('previous:')) : [];
  return { report, shown, faults: read.findings, findings: [...read.findings, ...told], checked };
}

/** What the agency explains is real. What the schema says is not to be explained. */
export function isExplained({ shown, faults }: Judged, found: Finding): boolean {
  return !faults.includes(found) && shown !== null && explanationOf(shown, found) !== undefined;
}

/** What must not be published so. */
export function isBroken(judged: Judged, found: Finding): boolean {
  return found.severity === 'error' && !isExplained(judged, found);
}

/** The draft with something that can be shown in the place of what cannot. */
function withStandIns(draft: Draft): Draft {
  const { agency, year, period, published, revised, ...rest } = draft as { agency?: { name?: unknown }; year?: unknown; period?: unknown; published?: unknown; revised?: unknown };
  const name = typeof agency?.name === 'string' && agency.name.trim() ? agency.name : noName;
  const right = (key: string, value: unknown): object => {
    const { report } = parseReport({ year: 2021, agency: { name }, [key]: value });
    return value !== undefined && report ? { [key]: value } : {};
  };
  return {
    ...rest,
    agency: typeof agency === 'object' && agency ? { ...agency, name } : { name },
    year: parseReport({ year, agency: { name } }).report ? year : new Date().getFullYear() - 1,
    ...right('period', period),
    ...right('published', published),
    ...right('revised', revised),
  };
}
