/** The cells of a report as tidy CSV, described for machines by the file beside it (CSV on the Web). */
import { csvMetadata } from './csvw.js';
import type { Exporter } from './exporter.js';
import { tidyCsvHead, tidyCsvLine, tidyRows } from './tidy-rows.js';

export const csv: Exporter = {
  type: 'text/csv;charset=utf-8',
  ending: 'csv',
  tabular: true,
  write: (report, wanted) => tidyCsvHead + Array.from(tidyRows(report, wanted), tidyCsvLine).join(''),
  companions: (report, wanted) => [csvMetadata(report, wanted)],
};
