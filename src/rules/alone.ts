/** The rules that need nothing but the report, in the order in which their findings are told. */
import { complete } from './complete.js';
import { kindOfNumber } from './kind-of-number.js';
import { processingFee } from './processing-fee.js';
import { publishedInTime } from './published-in-time.js';
import { reportYear } from './report-year.js';
import type { Rule } from './rule.js';
import { stockWithinYear } from './stock-within-year.js';
import { textAndTable } from './text-and-table.js';
import { totalDisclosed } from './total-disclosed.js';
import { totals } from './totals.js';

export const rulesAlone: readonly Rule[] = [
  ...totals,
  kindOfNumber,
  complete,
  stockWithinYear,
  totalDisclosed,
  textAndTable,
  reportYear,
  processingFee,
  publishedInTime,
];
