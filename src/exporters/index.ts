/** A report → a file of any format: `import { exportReport } from 'disclosure-report/exporters.js'`. */
import { localeOf } from '../locales/locale.js';
import { finding } from '../report/finding.js';
import type { Finding } from '../report/finding.js';
import { parseReport } from '../report/parse.js';
import type { Report } from '../report/report.js';
import type { ExportedFile, ExportOptions } from './exporter.js';
import { exportFormats, writeReport } from './write.js';
import type { ExportFormat } from './write.js';

export type { ExportedFile, ExportOptions } from './exporter.js';
export { tidyColumns, tidyCsvHead, tidyCsvLine, tidyJsonLine, tidyRows } from './tidy-rows.js';
export type { TidyOptions, TidyRow, TidyStatus } from './tidy-rows.js';
export { describeFormat, exportFormats } from './write.js';
export type { ExportFormat } from './write.js';

/**
 * Writes a report in a format. What a format needs of other libraries is loaded when it is asked for. Never throws for
 * what it is given to write: of what is no report, or in a format there is not, the file is a text that says so, with
 * `findings` beside it.
 *
 * @param report what `parseReport` has not given is judged by it first
 */
export async function exportReport(report: Report, format: ExportFormat, options?: ExportOptions | null): Promise<ExportedFile> {
  const { report: judged, findings } = parseReport(report);
  if (judged && exportFormats.includes(format)) return writeReport(judged, format, options || {});
  const { refusal } = await import('./refusal.js');
  return refusal(judged ? [badFormat(format)] : findings, localeOf(options?.locale));
}

const badFormat = (format: unknown): Finding => finding('bad-choice', 'format', { shown: JSON.stringify(String(format)), choices: exportFormats.map((each) => JSON.stringify(each)) });
