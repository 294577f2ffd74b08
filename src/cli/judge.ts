/** A file, an address or standard input → what is found about the report in it. Never throws. */
import { importReport } from '../importers/index.js';
import type { Import } from '../importers/importer.js';
import type { Report } from '../report/report.js';
import { checkReport } from '../rules/check.js';
import type { CheckResult } from '../rules/check.js';
import { fault } from './fault.js';
import type { Problem } from './fault.js';
import { readInput } from './read-input.js';

/** What checking one file came to. */
export interface Checked {
  /** As it was given. */
  readonly file: string;
  /** Absent where no report could be had; the findings say why. */
  readonly report?: Report;
  /** What reading the file came to, then what the rules found. */
  readonly findings: readonly Problem[];
  /** What the rules came to, where there was a report. */
  readonly result?: CheckResult;
}

/** What reading one file came to, `imported` unless it could not even be opened. */
export interface Read {
  readonly imported?: Import;
  readonly findings: readonly Problem[];
}

/** Reads whatever the file holds; the importers may fail on what they have not met, and that is told as well. */
export async function read(file: string): Promise<Read> {
  try {
    const input = await readInput(file);
    if ('fault' in input) return { findings: [input.fault] };
    const imported = await importReport(input);
    const findings: readonly Problem[] = imported.findings.map((found) =>
      // The page's sentence speaks of itself where it knows no name.
      found.id === 'load-not-json' && found.data.url === undefined ? { ...found, data: { ...found.data, url: file } } : found,
    );
    const silent = !imported.report && !findings.some(({ severity }) => severity === 'error');
    return { imported, findings: silent ? [...findings, fault('no-report', {})] : findings };
  } catch (error) {
    return { findings: [fault('crashed', { why: error instanceof Error ? error.message : String(error) })] };
  }
}

export async function judge(file: string, previous?: Report): Promise<Checked> {
  const { imported, findings } = await read(file);
  const report = imported?.report;
  if (!report) return { file, findings };
  const result = checkReport(report, { previous });
  return { file, report, findings: [...findings, ...result.findings], result };
}
