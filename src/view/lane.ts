/** What a chart is made of: lanes of bars with their labels and numbers. No markup, no DOM. */
import type { Chart } from '../definition/chart.js';
import { blocks } from '../definition/form.js';
import { leaves } from '../definition/table.js';
import type { Label, Table } from '../definition/table.js';
import { wordsOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import { cellAddress } from '../report/address.js';
import type { Address } from '../report/address.js';
import { addUpAll } from '../report/decimal.js';
import { blocksOf, numberOf } from '../report/report.js';
import type { AnyTable } from '../report/report.js';

/** A bar. */
export interface Mark {
  readonly label: Label;
  readonly value: number;
  /** Which of the patterns it is drawn in. */
  readonly pattern: number;
  /** The cells whose numbers it is. */
  readonly cells: readonly Address[];
}

/** One line of a chart: its words, and under them a bar. */
export interface Lane {
  readonly label: Label;
  /** 0 for a bar of its own, 1 for one inside another. */
  readonly level: number;
  /** `null` where a number it needs was left blank; `undefined` for a heading, which has none. */
  readonly value: number | null | undefined;
  /** The mark that is drawn; none for a heading, a blank, or what is nothing. */
  readonly mark?: Mark;
  /** Where the bar begins, in the same unit; 0 where it is not given. */
  readonly start?: number;
  /** Per cent of the whole, where there is one. */
  readonly share?: number;
}

export interface ChartView {
  readonly caption: Label;
  /** Empty where there is nothing to draw: the sentence says why. */
  readonly lanes: readonly Lane[];
  /** The longest lane. */
  readonly most: number;
  /** What the numbers say, in one or two sentences. */
  readonly sentence: string;
}

/** A number of the table by the labels' keys, added up over all cells; `null` where one of them is blank. */
export interface Sum {
  readonly value: number | null;
  readonly cells: readonly Address[];
}

export function sumOf(chart: Chart, table: AnyTable, cells: readonly (readonly [row: string, column: string])[]): Sum {
  const values = cells.map(([row, column]) => numberOf(table, row, column));
  return {
    value: addUpAll(values),
    cells: cells.map(([row, column]) => cellAddress(chart.table, row, column)),
  };
}

export function formOf(chart: Chart, table: AnyTable): Table {
  return blocksOf(table, chart.table)[0]!;
}

/** A row by its label, with the group above it where it has one: 「三、本年度办理结果（七）总计」. */
export function rowLabel(form: Table, row: string): Label {
  const { path } = leaves(form.rows).find(({ leaf }) => leaf.key === row)!;
  const { en } = path[path.length - 1]!;
  return { label: path.map(({ label }) => label).join(''), en };
}

export function laneOf({ label, en }: Label, level: number, { value, cells }: Sum): Lane {
  const name = { label, en };
  return { label: name, level, value, ...(value !== null && { mark: { label: name, value, pattern: level, cells } }) };
}

/** For a table that is not there, or that has no number. */
export function nothingToDraw(chart: Chart, locale: Locale): ChartView {
  const { unit } = blocks(chart.table, '2021')[0]!;
  return { caption: chart.caption, lanes: [], most: 0, sentence: wordsOf(locale).charts.bars({ unit, sum: 0, blank: true }) };
}
