/** Files and what was pasted → one report to edit, and last year's to check it by. */
import { followingYear } from '../editing/draft.js';
import type { Draft } from '../editing/draft.js';
import { doubtsOf } from '../editing/doubts.js';
import type { Imported } from '../editing/session.js';
import { importReport } from '../importers/index.js';
import type { Import } from '../importers/index.js';
import type { Finding } from '../report/finding.js';
import type { Report } from '../report/report.js';

export interface Brought {
  readonly name: string;
  /** `null` where the file cannot be opened: it was moved after it was chosen, or another program holds it. */
  readonly data: Uint8Array | string | null;
  readonly type?: string;
}
type Opened = Brought & { readonly data: Uint8Array | string };
const isOpened = (file: Brought): file is Opened => file.data !== null;

/** What became of one file. */
export interface Came {
  readonly name: string;
  readonly agency: string;
  readonly year: number | null;
  readonly use: 'report' | 'last-year' | 'unused' | 'unread' | 'closed';
  /** Why it could not be read. */
  readonly findings: readonly Finding[];
}

export interface Intake {
  readonly came: readonly Came[];
  readonly imported?: Imported;
  readonly previous?: Report;
  /** Of last year's report: what it says is compared with, and may be filled in. */
  readonly doubts: number;
}

interface Part {
  readonly name: string;
  readonly result: Import;
  readonly agency: string;
  readonly year: number | null;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const closed = ({ name }: Brought): Came => ({ name, agency: '', year: null, use: 'closed', findings: [] });

async function readOne({ name, data, type }: Opened): Promise<Part> {
  const result = await importReport({ data, name, ...(type && { type }) });
  const { draft } = result;
  const { agency, year } = isObject(draft) ? draft : {};
  const called = isObject(agency) && typeof agency['name'] === 'string' ? agency['name'].trim() : '';
  return { name, result, agency: called, year: typeof year === 'number' ? year : null };
}

/** Whether there is something to work on: a report, or a draft in which a table was found. */
function isUsable({ result: { draft, report, mapping } }: Part): boolean {
  return report !== undefined || (isObject(draft) && mapping.some(({ status }) => status !== 'missing'));
}

/** Reads all of them; the latest year is edited, the same agency's year before serves the checks. */
export async function takeIn(files: readonly Brought[]): Promise<Intake> {
  const parts = await Promise.all(files.filter(isOpened).map(readOne));
  const usable = parts.filter(isUsable).sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  const [main] = usable;
  const before = main && usable.find((each) => each !== main && main.year !== null && each.year === main.year - 1 && each.agency === main.agency && each.result.report);
  const came = parts.map((part): Came => {
    const { name, agency, year, result } = part;
    const use = part === main ? 'report' : part === before ? 'last-year' : isUsable(part) ? 'unused' : 'unread';
    return { name, agency, year, use, findings: use === 'unread' ? result.findings : [] };
  });
  const shut = files.filter((file) => !isOpened(file)).map(closed);
  return { came: [...came, ...shut], ...(main && { imported: main.result }), ...(before && { previous: before.result.report }), doubts: before ? doubtsOf(before.result).length : 0 };
}

/** Reads last year's report and begins the next. */
export async function takeLastYear(file: Brought): Promise<{ readonly came: Came; readonly draft?: Draft; readonly previous?: Report; readonly doubts: number }> {
  if (!isOpened(file)) return { came: closed(file), doubts: 0 };
  const part = await readOne(file);
  const { name, agency, year, result } = part;
  const { report } = result;
  const came: Came = { name, agency, year, use: report ? 'last-year' : 'unread', findings: report ? [] : result.findings };
  return { came, ...(report && { draft: followingYear(report), previous: report }), doubts: doubtsOf(result).length };
}
