/** The tables of a document of ours → cells by their place in the form, provided that the form's labels stand around them. */
import { blocks, partHeading, partOf } from '../definition/form.js';
import type { Edition, TableKey } from '../definition/form.js';
import type { CellPlace, Table } from '../definition/table.js';
import { formatNumber } from '../locales/number-format.js';
import { cellAddress } from '../report/address.js';
import { asShown } from '../report/as-shown.js';
import type { Filed } from '../report/as-shown.js';
import type { Finding } from '../report/finding.js';
import type { Cell, PrintedCell } from '../report/report.js';
import { cellText, tableFrame } from '../view/table-view.js';
import type { HeadingView } from '../view/table-view.js';
import { outlineOf } from './html.js';
import type { Tree } from './html.js';
import type { Mapping } from './importer.js';
import type { Grid, GridCell } from './outline.js';
import { asWritten } from './plain-label.js';
import { toldCell } from './told-cell.js';

/** A grid as it stands in a document, and the how-manieth it is there, from 1. */
export interface OwnGrid {
  readonly grid: Grid;
  readonly number: number;
}

/** What a document shows of one statutory table. */
export interface ShownTable {
  readonly grids: OwnGrid[];
  readonly notes: string[];
}

/** What was edited so that nobody can be sure of it. */
export interface Doubts {
  readonly findings: Finding[];
  readonly mapping: Mapping[];
}

/**
 * A table as any page's table is read: what is struck out, hidden, raised or typed into a field counts here as it does there.
 *
 * @returns nothing where it is no table of ours
 */
export function ownGrid<N>(tree: Tree<N>, table: N, key: TableKey): Grid | undefined {
  const outline = outlineOf(tree, table);
  const grids = outline.filter((item): item is Grid => item.kind === 'grid');
  const { label } = partHeading(partOf(key));
  const others = outline.some((item) => item.kind === 'paragraph' && asShown(item.text) !== label);
  return grids.length === 1 && !others ? grids[0] : undefined;
}

/** @returns nothing where the tables are not drawn as the form draws them */
export function ownTable(key: TableKey, { grids, notes: read }: ShownTable, filed: Filed, doubts: Doubts): Record<string, unknown> | undefined {
  const edition = filed[`tables.${key}.edition`] as Edition | null;
  const found = placed(grids, blocks(key, edition || '2021').flatMap((block) => linesOf(key, block)));
  if (!found) return undefined;
  const absent = new Set(filed.absent || []);
  const rows: Record<string, Record<string, Cell>> = {};
  for (const each of found) {
    const { row, column } = each.place;
    const at = cellAddress(key, row, column);
    const isBlank = !asShown(each.cell.text);
    if (isBlank && absent.has(`tables.${key}.rows.${row}`)) continue;
    const own = (rows[row] ||= {});
    if (!isBlank || !absent.has(at)) own[column] = cellFrom(at, each, filed[at] as PrintedCell | undefined, doubts);
  }
  const notes = filed[`tables.${key}.notes`] as readonly string[] | undefined;
  const exact = notes && notes.length === read.length && notes.every((note, index) => asShown(note) === read[index]);
  return {
    ...(edition && { edition }),
    ...(!(absent.has(`tables.${key}.rows`) && found.every(({ cell }) => !asShown(cell.text))) && { rows }),
    ...(exact ? { notes } : read.length && { notes: read }),
  };
}

/** A cell as the form draws it: with its label, or the place that its number has. */
interface Drawn {
  readonly label: string;
  readonly rowspan: number;
  readonly place?: CellPlace;
}

interface Placed {
  readonly place: CellPlace;
  readonly cell: GridCell;
  readonly table: number;
}

/** The rows of a block as the form draws it, its head first: what stands in each, in its order. */
function linesOf(key: TableKey, block: Table): (readonly Drawn[])[] {
  const { head, body } = tableFrame(key, block);
  const heading = ({ label: { label }, rowspan }: HeadingView): Drawn => ({ label, rowspan });
  return [...head.map((line) => line.map(heading)), ...body.map(({ labels, cells }) => [...labels.map(heading), ...cells.map(({ place }): Drawn => ({ label: '', rowspan: 1, place }))])];
}

/**
 * The cells of numbers, where every row has the form's labels and as many cells as the form; a number goes with its
 * labels. How wide a cell is tells nothing: an office program counts more columns than are drawn.
 */
function placed(grids: readonly OwnGrid[], form: readonly (readonly Drawn[])[]): Placed[] | undefined {
  const all: Placed[] = [];
  let from = 0;
  for (const { grid, number } of grids) {
    const lines = form.slice(from, (from += grid.rows.length));
    for (const [row, own] of grid.rows.entries()) {
      const line = lines[row];
      if (!line || own.length !== line.length) return undefined;
      for (const [index, cell] of own.entries()) {
        const { place, label, rowspan } = line[index]!;
        if (cell.rowspan !== rowspan) return undefined;
        if (place) all.push({ place, cell, table: number });
        else if (asShown(cell.text) !== label) return undefined;
      }
    }
  }
  return from === form.length ? all : undefined;
}

/** A number comes back as it is, a wording with the value that was filed for it; what was edited as from any page. */
function cellFrom(at: string, { place: { unit }, cell: { text, row, column }, table }: Placed, filed: PrintedCell | undefined, { findings, mapping }: Doubts): Cell {
  const shown = asShown(text);
  if (filed && shown === asShown(cellText(filed))) return filed;
  const number = Number(shown.replace(/,/g, ''));
  if (shown && formatNumber(number) === shown) return number;
  const place = { table, row: row + 1, column: column + 1 };
  const { cell, doubtful } = toldCell(at, text, place, unit, findings);
  if (doubtful) mapping.push({ at, status: 'guessed', text: asWritten(text), place });
  return cell;
}
