/** Every rule, in the order in which its findings are told. */
import { carriedOver } from './carried-over.js';
import { complete } from './complete.js';
import { copiedProse } from './copied-prose.js';
import { itemStock } from './item-stock.js';
import { kindOfNumber } from './kind-of-number.js';
import { processingFee } from './processing-fee.js';
import { publishedInTime } from './published-in-time.js';
import { reportYear } from './report-year.js';
import { rollUp } from './roll-up.js';
import type { Rule } from './rule.js';
import { stockWithinYear } from './stock-within-year.js';
import { stock } from './stock.js';
import { textAndTable } from './text-and-table.js';
import { totalDisclosed } from './total-disclosed.js';
import { totals } from './totals.js';

export const rules: readonly Rule[] = [
  ...totals,
  kindOfNumber,
  complete,
  carriedOver,
  stock,
  stockWithinYear,
  totalDisclosed,
  itemStock,
  textAndTable,
  reportYear,
  processingFee,
  publishedInTime,
  copiedProse,
  rollUp,
];
