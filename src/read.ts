/** Source → JSON → report and findings → rules: the whole way on one screen. */
import { Lazy } from './lazy.js';
import { addressOf, severalPrefix } from './report/address.js';
import { finding } from './report/finding.js';
import type { Finding } from './report/finding.js';
import { judge } from './report/judge.js';
import type { Reading, TellFault } from './report/judge.js';
import type { Report } from './report/report.js';
import { fetchJson, readInline } from './report/source.js';
import type { Loaded, Source } from './report/source.js';
import { rulesAlone } from './rules/alone.js';
import { applyRules } from './rules/apply.js';
import type { CheckResult } from './rules/apply.js';
import type { Rule } from './rules/rule.js';

/**
 * Reads a report from any source.
 *
 * @param signal gives the reading up; a fetch shared with others goes on until the last of them has
 * @param fresh ask the server again instead of sharing an answer or the browser's cache
 * @returns `undefined` where there is no source
 */
export async function readSource(source: Source, signal: AbortSignal, fresh = false): Promise<Reading | undefined> {
  switch (source.kind) {
    case 'none':
      return undefined;
    case 'value':
      return read(source.value);
    case 'inline':
      return readLoaded(readInline(source.text));
    case 'url':
      return share(source.url, signal, fresh);
    case 'several':
      return gather(await Promise.all(source.sources.map((each) => readSource(each, signal, fresh))));
  }
}

/** Several readings as one: one report that cannot be had keeps none of the others from being shown. */
function gather(readings: readonly (Reading | undefined)[]): Reading {
  const reports = readings.flatMap((reading) => reading?.report ?? []);
  const latest = reports.reduce<Report | undefined>((last, each) => (last && last.year > each.year ? last : each), undefined);
  const findings = readings.flatMap((reading, index) =>
    (reading?.findings ?? []).map((found): Finding => ({ ...found, at: severalPrefix(index) + found.at })),
  );
  return { ...(latest && { report: latest }), reports, findings };
}

const checked = new WeakMap<Report, { readonly previous: Report | null; readonly result: CheckResult }>();

/** What the rules find about a report; several elements that show it ask once. `compared`: the rules that want last year's. */
export function checkOnce(report: Report, previous: Report | null, compared: readonly Rule[] = []): CheckResult {
  const known = checked.get(report);
  if (known && known.previous === previous) return known.result;
  const result = applyRules([...rulesAlone, ...compared], { report, ...(previous && { previous }) });
  checked.set(report, { previous, result });
  return result;
}

const faults = new Lazy(() => import('./report/faults.js'));

/** What is wrong with the shape of most data is nothing; whoever tells it is loaded when something is. */
async function read(data: unknown): Promise<Reading> {
  const reading = judge(data);
  if (reading) return reading;
  await faults.load();
  return judge(data, faults.value ? faults.value.tellFault : untold)!;
}

const untold: TellFault = ({ kind, path }) => [finding(kind === 'keys' ? 'unknown-key' : 'wrong-kind', addressOf(path), {} as never)];

function readLoaded(loaded: Loaded): Reading | Promise<Reading> {
  return 'fault' in loaded ? { findings: [loaded.fault] } : read(loaded.data);
}

interface Shared {
  readonly reading: Promise<Reading>;
  readonly controller: AbortController;
  users: number;
}

/** Readings in use by their address: several elements with one `src` fetch and judge it once. */
const shared = new Map<string, Shared>();

function share(url: string, signal: AbortSignal, fresh: boolean): Promise<Reading> {
  let entry = shared.get(url);
  if (!entry || fresh) {
    const controller = new AbortController();
    const made: Shared = { reading: fetchJson(url, controller.signal, fresh).then(readLoaded), controller, users: 0 };
    const drop = (): void => {
      if (shared.get(url) === made) shared.delete(url);
    };
    // A failure is not kept: whoever asks next asks the server.
    made.reading.then((reading) => reading.report || drop(), drop);
    shared.set(url, (entry = made));
  }
  const used = entry;
  used.users += 1;
  const leave = (): void => {
    used.users -= 1;
    if (used.users > 0) return;
    used.controller.abort();
    if (shared.get(url) === used) shared.delete(url);
  };
  if (signal.aborted) leave();
  else signal.addEventListener('abort', leave, { once: true });
  return used.reading;
}
