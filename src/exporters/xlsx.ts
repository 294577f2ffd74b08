/** The tables of a report as a workbook for Excel and WPS. */
import type { Exporter } from './exporter.js';

export const xlsx: Exporter = {
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ending: 'xlsx',
  tabular: true,
  // With the library that writes such files.
  write: async (report, { tables }) => (await import('./xlsx-file.js')).workbook(report, tables),
};
