/** The grammar of a statutory table: two heading trees, and where the form draws them. */
import { remember } from './remember.js';

/** What a number counts: `count` is a whole number, `amount` money, `change` a signed whole number. */
export type UnitKind = 'count' | 'amount' | 'change';

/** The unit of a column or table, with the words a reader sees. */
export interface Unit {
  readonly kind: UnitKind;
  /** The unit as the form or the law words it, e.g. `万元`. */
  readonly label: string;
  readonly en: string;
}

/** Words of the form, with the English that stands beside them on an English page. */
export interface Label {
  /** Exactly as the form prints it. */
  readonly label: string;
  readonly en: string;
}

/**
 * The words of a heading without whatever else it is. The English is asked of the heading itself, because the single
 * files bring it later (`english.ts`); until then the Chinese stands in its place.
 */
export function wordsOnly(heading: Label): Label {
  return joined([heading], '');
}

/** Words of several labels as those of one. */
export function joined(labels: readonly Label[], separator: string): Label {
  return {
    label: labels.map(({ label }) => label).join(separator),
    get en() {
      return labels.map(({ label, en = label }) => en).join(separator);
    },
  };
}

/** The rules that a table's own sums come under. */
export type TotalRule = 'row-total' | 'outcome-total' | 'review-total' | 'balance';

/** One row or one column of numbers. */
export interface Leaf<K extends string = string> extends Label {
  readonly key: K;
  /** Keys on the same axis whose numbers add up to this one. */
  readonly sumOf?: readonly NoInfer<K>[];
  /** The public id of the rule that says so. */
  readonly rule?: TotalRule;
  /** Grid columns the form gives this column, where it is more than one. */
  readonly span?: number;
  /** Where it differs from the table's. */
  readonly unit?: Unit;
}

/** A heading over other headings; it has no number of its own. */
export interface Group<K extends string = string> extends Label {
  /** Names the group in charts and open data. Not `key`, which the compiler collects from leaves alone. */
  readonly id?: string;
  readonly headings: readonly Heading<K>[];
}

export type Heading<K extends string = string> = Leaf<K> | Group<K>;

/** The keys of headings that `defineHeadings` made. */
export type KeyOf<H> = H extends readonly Heading<infer K>[] ? K : never;

/** What must be equal in every column: the rows of `left` added up, and those of `right`. */
export interface Balance<R extends string = string> {
  readonly left: readonly R[];
  readonly right: readonly R[];
}

/** One statutory table, or one block of a table whose blocks have different columns. */
export interface Table<R extends string = string, C extends string = string> {
  readonly id: string;
  readonly rows: readonly Heading<R>[];
  readonly columns: readonly Heading<C>[];
  readonly unit: Unit;
  /** A heading across the whole width, above everything (第二十条第（一）项). */
  readonly banner?: Label;
  /** The heading of the row labels (信息内容). */
  readonly stub?: Label;
  /** The note the form prints in the top left corner: it heads nothing. */
  readonly corner?: Label;
  readonly balances?: readonly Balance<NoInfer<R>>[];
  /** `spread` draws the rows side by side as one row, the columns under each of them. */
  readonly layout?: 'spread';
}

/** Lets the compiler collect the keys, so that a misspelt one in `sumOf` or `balances` is an error. */
export function defineTable<const R extends string, const C extends string>(table: Table<R, C>): Table<R, C> {
  return table;
}

/** The same for headings that several tables share. */
export function defineHeadings<const K extends string>(headings: readonly Heading<K>[]): readonly Heading<K>[] {
  return headings;
}

export function isGroup<K extends string>(heading: Heading<K>): heading is Group<K> {
  return 'headings' in heading;
}

/** The leaf with a key, or the group with an id, at any level. */
export function findHeading(headings: readonly Heading[], name: string): Heading | undefined {
  for (const heading of headings) {
    if ((isGroup(heading) ? heading.id : heading.key) === name) return heading;
    const inside = isGroup(heading) && findHeading(heading.headings, name);
    if (inside) return inside;
  }
  return undefined;
}

/** A leaf with the headings above it, outermost first, itself last. */
export interface LeafPath<K extends string = string> {
  readonly leaf: Leaf<K>;
  readonly path: readonly Heading<K>[];
}

const knownLeaves = new WeakMap<readonly Heading[], readonly LeafPath[]>();

/** The leaves of one axis, in the order of the form. They are asked for often and never change. */
export function leaves<K extends string>(headings: readonly Heading<K>[]): readonly LeafPath<K>[] {
  return remember(knownLeaves, headings, () => leavesUnder(headings, [])) as readonly LeafPath<K>[];
}

function leavesUnder<K extends string>(headings: readonly Heading<K>[], above: readonly Heading<K>[]): LeafPath<K>[] {
  return headings.flatMap((heading) => {
    const path = [...above, heading];
    return isGroup(heading) ? leavesUnder(heading.headings, path) : [{ leaf: heading, path }];
  });
}

export function leafKeys<K extends string>(headings: readonly Heading<K>[]): K[] {
  return leaves(headings).map(({ leaf }) => leaf.key);
}

/** Where one heading stands on its axis; the unit of `start` and `length` is a grid column (or row). */
export interface Span<K extends string = string> {
  readonly heading: Heading<K>;
  /** First grid line along the axis. */
  readonly start: number;
  /** Grid lines it covers along the axis: the colspan of a column head, the rowspan of a row label. */
  readonly length: number;
  /** Level from the outside, 0 being the outermost. */
  readonly level: number;
  /** Levels it covers: a leaf reaches down to the numbers, as in the form. */
  readonly levels: number;
}

export function depth(headings: readonly Heading[]): number {
  return headings.reduce((most, heading) => Math.max(most, isGroup(heading) ? 1 + depth(heading.headings) : 1), 0);
}

export function width(headings: readonly Heading[]): number {
  return headings.reduce((sum, heading) => sum + (isGroup(heading) ? width(heading.headings) : heading.span || 1), 0);
}

/**
 * Lays out one axis: every heading with its place, level by level, in reading order.
 * Serves the head, the row labels, merged ranges and label paths alike.
 */
export function spans<K extends string>(headings: readonly Heading<K>[]): Span<K>[][] {
  const levels = depth(headings);
  const lines: Span<K>[][] = Array.from({ length: levels }, () => []);
  const place = (list: readonly Heading<K>[], level: number, from: number): void => {
    let start = from;
    for (const heading of list) {
      const group = isGroup(heading);
      const length = width([heading]);
      lines[level]!.push({ heading, start, length, level, levels: group ? 1 : levels - level });
      if (group) place(heading.headings, level + 1, start);
      start += length;
    }
  };
  place(headings, 0, 0);
  return lines;
}

/** The columns as drawn: for a `spread` table every row heading stands over its own set of columns. */
export function drawnColumns(table: Table): readonly Heading[] {
  if (table.layout !== 'spread') return table.columns;
  const over = (rows: readonly Heading[]): Heading[] =>
    rows.map((row) => ({
      ...row,
      get en() {
        return row.en;
      },
      headings: isGroup(row) ? over(row.headings) : table.columns,
    }));
  return over(table.rows);
}

/** One cell of a table: its row and column keys and the labels that name it, as the form groups them. */
export interface CellPlace {
  readonly row: string;
  readonly column: string;
  readonly rowPath: readonly Label[];
  readonly columnPath: readonly Label[];
  readonly unit: Unit;
  /** Whether the cell holds a sum of others. */
  readonly total: boolean;
  readonly span: number;
}

const knownCells = new WeakMap<Table, readonly CellPlace[]>();

/** Every cell of a table in reading order. */
export function cells(table: Table): readonly CellPlace[] {
  return remember(knownCells, table, () => placeCells(table));
}

function placeCells(table: Table): CellPlace[] {
  const columns = leaves(table.columns);
  return leaves(table.rows).flatMap((row) =>
    columns.map((column) => ({
      row: row.leaf.key,
      column: column.leaf.key,
      rowPath: row.path,
      columnPath: table.banner ? [table.banner, ...column.path] : column.path,
      unit: column.leaf.unit || row.leaf.unit || table.unit,
      total: Boolean(row.leaf.sumOf || column.leaf.sumOf),
      span: column.leaf.span || 1,
    })),
  );
}
