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
  if (!first) return undefined;
  // An editor may have put each into a frame of its own.
  let parent: Node = first.parentNode!;
  while (!tables.every((table) => parent.contains(table))) parent = parent.parentNode!;
  const holders = tables.map((table) => childOf(parent, table));
  const nodes: ChildNode[] = [];
  for (let node: ChildNode | null = holders[0]!; node; node = node.nextSibling) {
    nodes.push(node);
    const inside = tables.reduce((sum, table) => sum + (node!.contains(table) ? textIn(table) : 0), 0);
    if (textIn(node) - inside > 30) return undefined;
    if (node === holders[holders.length - 1]) return nodes;
  }
  return undefined;
}

const textIn = (node: Node): number => (node.textContent || '').replace(/\s/g, '').length;

/** The child of `parent` that a table is, or stands in. */
function childOf(parent: Node, table: Element): ChildNode {
  let node: ChildNode = table;
  while (node.parentNode !== parent) node = node.parentNode as unknown as ChildNode;
  return node;
}
