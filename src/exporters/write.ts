/** Every format, and a report that has been judged → a file of one of them. */
import { tableKeys } from '../definition/form.js';
import { addWords, hasWords, localeOf } from '../locales/locale.js';
import type { Report } from '../report/report.js';
import { csv } from './csv.js';
import { docx } from './docx.js';
import type { ExportedFile, Exporter, ExportOptions } from './exporter.js';
import { fileName } from './file-name.js';
import { htmlFragment } from './html-fragment.js';
import { json } from './json.js';
import { jsonLd } from './json-ld.js';
import { jsonStat } from './json-stat.js';
import { markdown } from './markdown.js';
import { page } from './page.js';
import { xlsx } from './xlsx.js';

/** One file each, and one line here. */
const exporters = {
  json,
  csv,
  xlsx,
  docx,
  html: htmlFragment,
  page,
  markdown,
  'json-stat': jsonStat,
  'json-ld': jsonLd,
} as const satisfies Readonly<Record<string, Exporter>>;

export type ExportFormat = keyof typeof exporters;

/** Every format, in the order in which a menu may list them. */
export const exportFormats = Object.keys(exporters) as readonly ExportFormat[];

/** The media type of a format, what its file's name ends in, and whether it may hold some of the tables alone. */
export function describeFormat(format: ExportFormat): Pick<Exporter, 'type' | 'ending' | 'tabular'> {
  const { type, ending, tabular }: Exporter = exporters[format];
  return { type, ending, ...(tabular && { tabular }) };
}

/** @param report as `parseReport` gives it */
export async function writeReport(report: Report, format: ExportFormat, options: ExportOptions = {}): Promise<ExportedFile> {
  const exporter: Exporter = exporters[format];
  const { tables = tableKeys, files = {} } = options;
  // A page may hand over whatever its `lang` says.
  const locale = localeOf(options.locale);
  const [only, ...others] = tables;
  const name = fileName(report, exporter.ending, exporter.tabular && !others.length ? only : undefined);
  const published = Object.entries(files).map(([each, url]) => ({ url, type: (exporters as Readonly<Record<string, Exporter>>)[each]?.type || 'application/octet-stream' }));
  if (!hasWords(locale)) addWords(locale, (await import('./english-words.js')).english);
  const wanted = { ...options, locale, tables, name, published } as const;
  const companions = exporter.companions?.(report, wanted);
  return { name, type: exporter.type, data: await exporter.write(report, wanted), ...(companions && { companions }) };
}
