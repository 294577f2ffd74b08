/** Tables in a text that has a line for each cell and no sign that it is one: what converters and readers of PDF make of them. */
import { isValueLike } from './cell-value.js';
import { raggedGrid } from './outline.js';
import type { Grid } from './outline.js';
import { partHeadingIn } from './part-headings.js';
import { isTitle } from './prose.js';

/** A grid in place of the lines from the first to before the last. */
export interface Stacked {
  readonly from: number;
  readonly to: number;
  readonly grid: Grid;
}

type Kind = 'blank' | 'number' | 'label' | 'other';

/** A table has more numbers, each on a line of its own. */
const fewest = 5;
/** The form's widest row of numbers under one label is 7 long; a longer run is a table drawn as one row. */
const longestRow = 8;
/** No head has more labels. */
const mostHeads = 20;

function kindOf(line: string): Kind {
  const text = line.trim();
  if (!text) return 'blank';
  if (line.includes('\t') || / {2}|\u3000/.test(text) || text.length > 60 || /[。；]/.test(text)) return 'other';
  if (/^(?:[/—-]|[+-]?[\d０-９])/.test(text) && !/[年月日页]/.test(text) && isValueLike(text)) return 'number';
  return partHeadingIn(text) || isTitle(text) ? 'other' : 'label';
}

/** Finds the stretches of short lines that are tables. */
export function stackedIn(lines: readonly string[]): Stacked[] {
  const kinds = lines.map(kindOf);
  const found: Stacked[] = [];
  for (let from = 0; from < lines.length; from += 1) {
    if (kinds[from] === 'other') continue;
    let to = from;
    while (to < lines.length && kinds[to] !== 'other') to += 1;
    const table = tableIn(lines, kinds, from, to);
    if (table) found.push(table);
    from = to;
  }
  return found;
}

function tableIn(lines: readonly string[], kinds: readonly Kind[], from: number, to: number): Stacked | undefined {
  const numbers = kinds.slice(from, to).filter((kind) => kind === 'number').length;
  const first = kinds.indexOf('number', from);
  const last = kinds.lastIndexOf('number', to - 1);
  if (numbers < fewest || !kinds.slice(from, first).includes('label')) return undefined;
  // Every line has a blank one after it: that is how the text is set, and no blank cell.
  const said = lines.slice(from, last).filter((line) => line.trim()).length;
  const spaced = kinds.slice(from, last + 1).filter((kind) => kind === 'blank').length * 4 > said * 3;
  let begin = first;
  for (let heads = 0; begin > from && heads <= mostHeads; begin -= 1) if (kinds[begin - 1] === 'label') heads += 1;
  return { from: begin, to: last + 1, grid: raggedGrid(rowsOf(lines, kinds, begin, last + 1, spaced)) };
}

/** Labels, then numbers; blank lines between the numbers are blank cells. */
function rowsOf(lines: readonly string[], kinds: readonly Kind[], from: number, to: number, spaced: boolean): string[][] {
  const rows: string[][] = [];
  let heads: string[] = [];
  let values: string[] = [];
  let blanks: string[] = [];
  const end = (): void => {
    if (!values.length) return;
    const label = values.length > longestRow ? undefined : heads.pop();
    if (heads.length) rows.push(heads);
    rows.push([...(label === undefined ? [] : [label]), ...values]);
    [heads, values] = [[], []];
  };
  for (let at = from; at < to; at += 1) {
    const text = lines[at]!.trim();
    if (kinds[at] === 'blank') {
      if (!spaced) blanks.push('');
      continue;
    }
    if (kinds[at] === 'number') values.push(...(heads.length || values.length ? blanks : []), text);
    else {
      end();
      heads.push(text);
    }
    blanks = [];
  }
  end();
  return rows;
}
