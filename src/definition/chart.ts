/** The grammar of a chart: a slice of a statutory table, in the order of the form. */
import type { TableKey } from './form.js';
import type { Label } from './table.js';

interface Named {
  readonly id: string;
  /** The table that holds the same numbers. */
  readonly table: TableKey;
  readonly caption: Label;
}

/**
 * Bars for the headings of one axis, with a bar for each heading inside them. The other axis is held at one key,
 * or (`across`) its headings are what stands inside.
 */
export interface BarChart extends Named {
  readonly kind: 'bars';
  readonly axis: 'rows' | 'columns';
  /** The group whose headings are drawn; the whole axis where there is none. */
  readonly of?: string;
  readonly at: string;
  readonly across?: true;
  /** The key on the drawn axis that holds the total of all bars, where the form has one. */
  readonly total?: string;
}

/** Two bars, one over the other, that are of equal length where the table's balance holds. */
export interface BalanceChart extends Named {
  readonly kind: 'balance';
  readonly at: string;
}

/** Rows of the table year by year. */
export interface TrendChart extends Named {
  readonly kind: 'trend';
  readonly rows: readonly string[];
  readonly at: string;
  /** What a year hands to the next: the row that ends a year, and the one that begins the next. */
  readonly handed: { readonly from: string; readonly to: string };
}

export type Chart = BarChart | BalanceChart | TrendChart;

export function defineChart<const C extends Chart>(chart: C): C {
  return chart;
}
