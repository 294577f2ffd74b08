/** What stands over a grid and makes other numbers of it: the title of another year's report, another year, another unit. */
import { blocks } from '../definition/form.js';
import type { TableKey } from '../definition/form.js';
import { cells } from '../definition/table.js';
import { westernYears } from '../report/western-years.js';
import type { Grid, Outline } from './outline.js';
import { yearsIn } from './particulars.js';
import { plainText } from './plain-label.js';
import { isTitle } from './prose.js';

/** Lines this near to a grid speak of it. */
const nearest = 3;

const isShort = (text: string): boolean => text.length < 40 && !/[。；]/.test(text);

/** Short lines right before each grid, the nearest first. */
export type LinesOver = ReadonlyMap<Grid, readonly string[]>;

export function linesOver(outline: Outline): LinesOver {
  const over = new Map<Grid, readonly string[]>();
  let lines: string[] = [];
  for (const item of outline) {
    if (item.kind === 'grid') {
      over.set(item, lines);
      lines = [];
    } else lines = [item.text, ...lines].slice(0, nearest);
  }
  for (const [grid, all] of over) over.set(grid, all.filter(isShort));
  return over;
}

/** Years a text names, days aside. */
function yearsNamed(text: string): readonly number[] {
  if (!text.includes('年')) return [];
  const plain = westernYears(plainText(text)).replace(/20\d{2} ?[年./-] ?\d{1,2} ?[月./-]/g, '');
  return [...new Set(Array.from(plain.matchAll(/(?<!\d)(20\d{2}) ?年/g), ([, year]) => Number(year)))];
}

/** What stands over all of a grid in its first rows; where only the order of cells is known, two tables may be one grid. */
function headsOf({ rows, ragged }: Grid): readonly string[] {
  const wide = Math.max(0, ...rows.map((row) => row.reduce((sum, { colspan }) => sum + colspan, 0)));
  return (ragged ? rows : rows.slice(0, nearest)).flatMap((row) => {
    const said = row.filter(({ text }) => text.trim());
    if (ragged) return said.some(({ text }) => /^\d+$/.test(text.trim())) ? [] : said.flatMap(({ text }) => (isShort(text) ? text : []));
    return said.flatMap(({ text, colspan }) => (isShort(text) && (said.length === 1 || colspan * 2 > wide) ? text : []));
  });
}

/**
 * Grids that tell of another year than the report's, and that year: last year's report on the same page, or a table beside
 * this year's. What follows of the same table goes with them.
 */
export function ofOtherYear(outline: Outline, over: LinesOver, tables: ReadonlyMap<Grid, TableKey>, year: number | undefined): ReadonlyMap<Grid, number> {
  const others = new Map<Grid, number>();
  if (year === undefined) return others;
  const before = new Map<TableKey | undefined, number>();
  let under = year;
  for (const item of outline) {
    if (item.kind === 'paragraph') {
      if (isTitle(item.text)) under = yearsIn(item.text)[0] ?? under;
      continue;
    }
    const said = [...over.get(item)!, ...headsOf(item)].map(yearsNamed).filter(({ length }) => length === 1).flat();
    const key = tables.get(item);
    const inherited: number | undefined = said.length || under !== year ? under : before.get(key);
    const told: number = said.find((each) => each !== year) ?? inherited ?? year;
    if (told !== year) others.set(item, told);
    if (key) before.set(key, told);
  }
  return others;
}

/** Grids of the form whose numbers are said to be in another unit, and how that is said. */
export function inOtherUnit(over: LinesOver, tables: ReadonlyMap<Grid, TableKey>): ReadonlyMap<Grid, { readonly text: string; readonly unit: string }> {
  const others = new Map<Grid, { text: string; unit: string }>();
  for (const [grid, lines] of over) {
    const key = tables.get(grid);
    if (!key) continue;
    const own = grid.rows.flatMap((row) => row.flatMap(({ text }) => (/^[（(\s]*单\s*位/.test(text) && isShort(text) ? text : [])));
    const said = [...lines, ...own].filter((text) => /单\s*位\s*[:：为]/.test(text));
    const text = said.find((each) => /[十百千万亿]\s*[件条个项份次人]/.test(each));
    if (text) others.set(grid, { text, unit: blocks(key, '2021')[0]!.unit.label });
    const [amount] = blocks(key, '2021').flatMap(cells).flatMap(({ unit }) => (unit.kind === 'amount' && unit.label ? unit.label : []));
    const money = amount && said.find((each) => /(?<!万\s*)元/.test(each));
    if (money && !text) others.set(grid, { text: money, unit: amount });
    // What follows of the same table is told in the same unit.
    const [, before] = [...others].find(([each]) => tables.get(each) === key) || [];
    if (before && !said.length) others.set(grid, before);
  }
  return others;
}
