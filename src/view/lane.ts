/** What a chart is made of: lanes of bars with their labels and numbers. No markup, no DOM. */
import type { Chart } from '../definition/chart.js';
import { leaves } from '../definition/table.js';
import type { Label, Table } from '../definition/table.js';
import { wordsOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import { cellAddress } from '../report/address.js';
import type { Address } from '../report/address.js';
import { addUp } from '../report/decimal.js';
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
  /** What is known of it; `null` where every cell it needs has no number, `undefined` for a heading, which gives none. */
  readonly value: number | null | undefined;
  /** Some of its cells have no number, and are not in its value. */
  readonly partly?: boolean;
  /** The mark that is drawn; none for a heading, or where there is no number. */
  readonly mark?: Mark;
  /** Where the bar begins, in the same unit; 0 where it is not given. */
  readonly start?: number;
  /** Per cent of the whole with one decimal, where the whole is known. */
  readonly share?: string;
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

/** What is known of some cells, added up: `null` where none of them has a number, `partly` where some have none. */
export interface Sum {
  readonly value: number | null;
  readonly partly: boolean;
  /** Those that have a number. */
  readonly cells: readonly Address[];
}

export function sumOf(chart: Chart, table: AnyTable, cells: readonly (readonly [row: string, column: string])[]): Sum {
  const known = cells.flatMap(([row, column]) => {
    const value = numberOf(table, row, column);
    return value === null ? [] : [{ value, at: cellAddress(chart.table, row, column) }];
  });
  return {
    value: known.length ? addUp(known.map(({ value }) => value)) : null,
    partly: known.length > 0 && known.length < cells.length,
    cells: known.map(({ at }) => at),
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

/** Words that are no label of the form, in the language they are shown in. */
export function said(words: string): Label {
  return { label: words, en: words };
}

/** Its mark is read on its own, so it says the group it is in. */
export function laneOf({ label, en }: Label, level: number, { value, partly, cells }: Sum, group?: Label): Lane {
  const name = { label, en };
  const full = group ? { label: `${group.label}，${label}`, en: `${group.en}, ${en}` } : name;
  return { label: name, level, value, ...(partly && { partly }), ...(value !== null && { mark: { label: full, value, pattern: level, cells } }) };
}

export function nothingToDraw({ caption }: Chart, locale: Locale): ChartView {
  return { caption, lanes: [], most: 0, sentence: wordsOf(locale).missingTable };
}
