/** The bare statutory tables of a page, each as the nodes it is made of. */
import type { TableKey } from '../definition/form.js';
import { domTree, outlineOf } from './html.js';
import type { Grid } from './outline.js';
import { readGrid } from './table-rows.js';

export interface PageTable {
  readonly key: TableKey;
  /** Siblings, in their order: the blocks of part 2 may be tables of their own. */
  readonly nodes: readonly ChildNode[];
}

/** Finds them by their labels; one whose blocks other things stand between is left alone. */
export function findTables(root: Element): PageTable[] {
  const tables = Array.from(root.querySelectorAll('table')).filter((table) => !table.querySelector('table'));
  const known = tables.flatMap((table) => {
    const key = keyOf(table);
    return key ? [{ table, key }] : [];
  });
  const keys = [...new Set(known.map(({ key }) => key))];
  return keys.flatMap((key) => {
    const nodes = between(known.filter((each) => each.key === key).map(({ table }) => table));
    return nodes ? [{ key, nodes }] : [];
  });
}

/** The only statutory table that a table holds rows of. */
function keyOf(table: Element): TableKey | undefined {
  const holder = { ...domTree, children: (node: Node): Iterable<Node> => (node === table.parentNode ? [table] : node.childNodes) };
  const grids = outlineOf(holder, table.parentNode as Node).filter((item): item is Grid => item.kind === 'grid');
  const rows = grids.flatMap((grid, index) => readGrid(grid, index, new Map()).rows).filter(({ key, given }) => key !== undefined || given.length > 4);
  const keys = [...new Set(rows.map((row) => row.table))];
  return keys.length === 1 ? keys[0] : undefined;
}

/** From the first to the last, with what stands between them, where that is no more than a line or two. */
function between(tables: readonly Element[]): readonly ChildNode[] | undefined {
  const [first] = tables;
  const last = tables[tables.length - 1];
  if (!first || !last || tables.some((table) => table.parentNode !== first.parentNode)) return undefined;
  const nodes: ChildNode[] = [];
  for (let node: ChildNode | null = first; node; node = node.nextSibling) {
    nodes.push(node);
    if (node === last) return nodes;
    if (!tables.includes(node as Element) && (node.textContent || '').trim().length > 30) return undefined;
  }
  return undefined;
}
