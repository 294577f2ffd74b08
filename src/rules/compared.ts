/** The rules that compare the report with others (`needs`): a page loads them when it is given another. */
import { carriedOver } from './carried-over.js';
import { copiedProse } from './copied-prose.js';
import { itemStock } from './item-stock.js';
import { rollUp } from './roll-up.js';
import type { Rule } from './rule.js';
import { stock } from './stock.js';

export const rulesCompared: readonly Rule[] = [carriedOver, stock, itemStock, copiedProse, rollUp];
