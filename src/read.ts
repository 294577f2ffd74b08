/** Source → JSON → report and findings → rules: the whole way on one screen. What is no JSON goes by the importers. */
import { Lazy } from './lazy.js';
import { addressOf, severalPrefix } from './report/address.js';
import type { Address } from './report/address.js';
import { finding } from './report/finding.js';
import type { Finding } from './report/finding.js';
import { judge, know } from './report/judge.js';
import type { Faults, Reading } from './report/judge.js';
import type { Report } from './report/report.js';
import { fetchReport, readInline } from './report/source.js';
import type { ForeignFile, Loaded, Source } from './report/source.js';
import { rulesAlone } from './rules/alone.js';
import { applyRules } from './rules/apply.js';
import type { CheckResult, Found } from './rules/apply.js';
import type { IsDoubtful, Rule } from './rules/rule.js';

/** Loaded by a page whose report is no JSON. */
export const importers = new Lazy(() => import('./importers/index.js'));

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
    case 'light': {
      await importers.load();
      return importers.value && know(importers.value.importNodes(source.root, source.nodes));
    }
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

const checked = new WeakMap<Report, { readonly previous: Report | null; readonly isDoubtful: IsDoubtful | undefined; readonly result: CheckResult }>();

/** What compares a report with last year's. */
export interface Comparing {
  readonly rulesCompared: readonly Rule[];
  judgePrevious(report: Report, previous: Report): readonly Found[];
}

/** What the rules find about a report; several elements that show it ask once. */
export function checkOnce(report: Report, previous: Report | null, comparing?: Comparing, isDoubtful?: IsDoubtful): CheckResult {
  const known = checked.get(report);
  if (known && known.previous === previous && known.isDoubtful === isDoubtful) return known.result;
  const result =
    previous && comparing
      ? applyRules([...rulesAlone, ...comparing.rulesCompared], { report, previous, isDoubtful }, comparing.judgePrevious(report, previous))
      : applyRules(rulesAlone, { report, isDoubtful });
  checked.set(report, { previous, isDoubtful, result });
  return result;
}

const part = new Lazy(() => import('./report/faults.js'));

/** In its place where it cannot be had: names what would mislead a reader, lets pass what would not. */
const wrong = (at: Address): Finding => finding('wrong-kind', at, { expected: 'other', found: 'other', shown: '' });
const bare: Faults = {
  tellVersion: () => wrong('version'),
  tellShape: ({ kind, path }) => (kind === 'keys' && path[0] !== 'tables' ? [] : [wrong(addressOf(path))]),
  tellDate: wrong,
  tellPrinted: () => [],
};

/** Most data has nothing unusual about it; whoever judges what is unusual is loaded when something is. */
async function read(data: unknown): Promise<Reading> {
  const reading = judge(data);
  if (reading) return reading;
  await part.load();
  return judge(data, part.value ? part.value.faults : bare)!;
}

async function readLoaded(loaded: Loaded): Promise<Reading> {
  if ('data' in loaded) return read(loaded.data);
  if ('fault' in loaded) return { findings: [loaded.fault] };
  if ('file' in loaded) return readFile(loaded.file);
  await part.load();
  const { text, message, ...origin } = loaded;
  const place = part.value && part.value.jsonFault(message, text);
  return { findings: [finding('load-not-json', '', { ...origin, ...place })] };
}

async function readFile(file: ForeignFile): Promise<Reading> {
  await importers.load();
  const { value } = importers;
  return value ? know(await value.importReport(file)) : { findings: [finding('load-no-importer', '', { url: file.name })] };
}

interface Shared {
  readonly reading: Promise<Reading>;
  readonly controller: AbortController;
  users: number;
}

/** Judging a report and drawing it are a task each: a reader's press is not kept waiting for both. */
const inNextTask = <T>(value: T): Promise<T> => new Promise((go) => setTimeout(go, 0, value));

/** Readings in use by their address: several elements with one `src` fetch and judge it once. */
const shared = new Map<string, Shared>();

function share(url: string, signal: AbortSignal, fresh: boolean): Promise<Reading> {
  let entry = shared.get(url);
  if (!entry || fresh) {
    const controller = new AbortController();
    const made: Shared = { reading: fetchReport(url, controller.signal, fresh).then(readLoaded).then(inNextTask), controller, users: 0 };
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
  else signal.addEventListener('abort', leave);
  return used.reading;
}
