/** The description that CSV on the Web wants beside a CSV: what each column holds. */
import { reportTitle } from '../view/report-view.js';
import type { Report } from '../report/report.js';
import type { ExportedFile, Wanted } from './exporter.js';
import { tidyColumns } from './tidy-rows.js';
import type { TidyRow, TidyStatus } from './tidy-rows.js';

/** Goes after the name of the CSV, where whoever reads one looks for it. */
export const metadataEnding = '-metadata.json';

type Column = { readonly zh: string; readonly en: string; readonly datatype: unknown; readonly required?: true; readonly null?: string };

const statuses: readonly TidyStatus[] = ['number', 'printed', 'blank', 'missing'];

const columns: Readonly<Record<keyof TidyRow, Column>> = {
  agency: { zh: '编制机关', en: 'Agency', datatype: 'string', required: true },
  year: { zh: '年度', en: 'Year reported on', datatype: 'gYear', required: true },
  table: { zh: '表', en: 'Statutory table', datatype: 'string', required: true },
  edition: { zh: '表式版本', en: 'Edition of the form', datatype: 'string', null: '' },
  rowPath: { zh: '行', en: 'Labels of the row, outermost first', datatype: 'string', required: true },
  columnPath: { zh: '列', en: 'Labels of the column, outermost first', datatype: 'string', required: true },
  key: { zh: '格的代码', en: 'Keys of row and column', datatype: 'string', required: true },
  value: { zh: '数值', en: 'Number', datatype: 'decimal', null: '' },
  printed: { zh: '原文', en: 'Wording, where it says more than the number', datatype: 'string', null: '' },
  status: { zh: '状态', en: 'Whether there is a number', datatype: { base: 'string', format: statuses.join('|') }, required: true },
  unit: { zh: '计量单位', en: 'Unit', datatype: 'string', null: '' },
};

export function csvMetadata(report: Report, { name, locale }: Wanted): ExportedFile {
  const described = Object.entries(columns).map(([field, { zh, en, ...rest }]) => ({
    name: tidyColumns[field as keyof TidyRow],
    titles: tidyColumns[field as keyof TidyRow],
    'dc:description': locale === 'en' ? { '@value': en, '@language': 'en' } : { '@value': zh, '@language': 'zh' },
    ...rest,
  }));
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': locale === 'en' ? 'en' : 'zh' }],
    url: encodeURIComponent(name),
    'dc:title': { '@value': reportTitle(report), '@language': 'zh' },
    // A wording is as it was printed, blanks around it too; readers would take them away.
    dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], header: true, quoteChar: '"', doubleQuote: true, trim: false },
    tableSchema: { columns: described, primaryKey: ['agency', 'year', 'table', 'key'] },
  };
  return { name: name + metadataEnding, type: 'application/csvm+json', data: `${JSON.stringify(metadata, null, 2)}\n` };
}
