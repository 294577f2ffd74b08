/** HTML → outline. Takes text only: nothing is inserted into a page, no script runs, no image loads. */
import { gridOf } from './outline.js';
import type { Outline, Paragraph, RawCell } from './outline.js';

/** What is asked of a node, whichever library made it. */
export interface Tree<N> {
  /** Lower case; `#text` for a text. */
  name(node: N): string;
  /** Of a text. */
  text(node: N): string;
  children(node: N): Iterable<N>;
  attribute(node: N, name: string): string | null;
}

const skipped = new Set('script style template noscript head iframe object svg math select button textarea nav del s strike #comment'.split(' '));
/** What our own document says a second time, or in another language. */
const ours = /(?:^|\s)disclosure-(?:gloss|hidden|subtitle|source|contents|missing)(?:\s|$)/;
/** A stretch of prose in our own document. */
const prose = /(?:^|\s)disclosure-prose(?:\s|$)/;
/** What begins a line of its own. */
const lines = new Set('address article aside blockquote br center div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(' '));
const sections = new Set(['thead', 'tbody', 'tfoot']);
const cellNames = new Set(['td', 'th']);
/** Deeper nesting is broken or hostile. */
const deepest = 400;

/** Reads a tree of HTML; a table with tables inside is a page's layout, and what is inside it is read. */
export function outlineOf<N>(tree: Tree<N>, root: N): Outline {
  const outline: Outline[number][] = [];
  const layout = layoutTables(tree, root);
  let line = '';
  let level = 0;
  let term = '';
  let begins = false;
  const end = (): void => {
    if (line.trim()) {
      outline.push({ kind: 'paragraph', text: line, level, ...(term && { term }), ...(begins && { begins }) } satisfies Paragraph);
      begins = false;
    }
    line = '';
    term = '';
  };
  const visit = (node: N, depth: number): void => {
    const name = tree.name(node);
    if (name === '#text') line += tree.text(node).replace(/\s+/g, ' ');
    if (name === '#text' || isSkipped(tree, node, name) || depth > deepest) return;
    if (name === 'dt') {
      end();
      term = textOf(tree, node, depth).trim();
      return;
    }
    if (name === 'table' && !layout.has(node)) {
      end();
      const { captions, rows } = rowsOf(tree, node, depth);
      for (const text of captions) outline.push({ kind: 'paragraph', text, level: 0 });
      outline.push(gridOf(rows));
      return;
    }
    const heading = /^h([1-6])$/.exec(name);
    if (lines.has(name)) end();
    if (heading) level = Number(heading[1]);
    if (prose.test(tree.attribute(node, 'class') || '')) begins = true;
    for (const child of tree.children(node)) visit(child, depth + 1);
    if (lines.has(name) || name === 'dd') end();
    if (heading) level = 0;
  };
  visit(root, 0);
  end();
  return outline;
}

function isSkipped<N>(tree: Tree<N>, node: N, name: string): boolean {
  return skipped.has(name) || isHidden(tree, node);
}

const hidden = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|text-decoration[a-z-]*\s*:[^;]{0,40}line-through/i;
const raisedStyle = /vertical-align\s*:\s*(?:super|sub)\b|mso-text-raise/i;


function isRaised<N>(tree: Tree<N>, node: N, name: string): boolean {
  return name === 'sup' || name === 'sub' || (!name.startsWith('#') && !cellNames.has(name) && raisedStyle.test(tree.attribute(node, 'style') || ''));
}

function isHidden<N>(tree: Tree<N>, node: N): boolean {
  if (ours.test(tree.attribute(node, 'class') || '')) return true;
  return tree.attribute(node, 'hidden') !== null || hidden.test(tree.attribute(node, 'style') || '');
}

/** Tables with tables inside that have more cells than they have themselves; one small table in a cell is the cell's text. */
function layoutTables<N>(tree: Tree<N>, root: N): ReadonlySet<N> {
  const layout = new Set<N>();
  interface Count {
    own: number;
    inner: number;
  }
  const visit = (node: N, depth: number, table: Count): void => {
    if (depth > deepest) return;
    const name = tree.name(node);
    if (cellNames.has(name)) table.own += 1;
    const count: Count = name === 'table' ? { own: 0, inner: 0 } : table;
    for (const child of tree.children(node)) visit(child, depth + 1, count);
    if (count === table) return;
    if (count.inner >= count.own && count.inner) layout.add(node);
    table.inner += count.own + count.inner;
  };
  visit(root, 0, { own: 0, inner: 0 });
  return layout;
}

function rowsOf<N>(tree: Tree<N>, table: N, depth: number): { rows: RawCell[][]; captions: string[] } {
  const rows: RawCell[][] = [];
  const captions: string[] = [];
  const visit = (node: N, at: number): void => {
    const name = tree.name(node);
    if (at > deepest || isSkipped(tree, node, name) || (name === 'table' && node !== table)) return;
    const first = rows.length;
    if (name === 'caption') captions.push(textOf(tree, node, at));
    else if (name === 'tr') rows.push(cellsOf(tree, node, at));
    else for (const child of tree.children(node)) visit(child, at + 1);
    // No cell reaches out of its head or body.
    if (sections.has(name)) clip(rows, first);
  };
  visit(table, depth);
  return { rows, captions: captions.filter((each) => each.trim()) };
}

function clip(rows: RawCell[][], first: number): void {
  for (let row = first; row < rows.length; row += 1) rows[row] = rows[row]!.map((cell) => ({ ...cell, rowspan: Math.min(cell.rowspan || 1, rows.length - row) }));
}

function cellsOf<N>(tree: Tree<N>, row: N, depth: number): RawCell[] {
  const cells: RawCell[] = [];
  for (const cell of tree.children(row)) {
    if (!cellNames.has(tree.name(cell)) || isHidden(tree, cell)) continue;
    const span = (name: string): number => Math.floor(Number.parseInt(tree.attribute(cell, name) || '', 10)) || 1;
    // 0 reaches to the end of its section.
    const rowspan = tree.attribute(cell, 'rowspan') === '0' ? 1000 : span('rowspan');
    cells.push({ text: textOf(tree, cell, depth).trim(), colspan: span('colspan'), rowspan });
  }
  return cells;
}

/** Text as it reads: words in spans run on, a block or `<br>` begins a line. */
function textOf<N>(tree: Tree<N>, node: N, depth: number): string {
  let text = '';
  const visit = (each: N, at: number): void => {
    const name = tree.name(each);
    // White space of the markup is no line of the text.
    if (name === '#text') text += tree.text(each).replace(/[ \t\n\r\f]+/g, ' ');
    if (name === '#text' || at > deepest || isSkipped(tree, each, name)) return;
    // 「12」 with a raised 1 after it is no 121.
    if (each !== node && isRaised(tree, each, name)) {
      const raised = textOf(tree, each, at).trim();
      text += raised.startsWith('[') || !raised ? raised : `[${raised}]`;
      return;
    }
    const own = (lines.has(name) || name === 'dt' || name === 'dd') && each !== node;
    if (own && text && !text.endsWith('\n')) text += '\n';
    for (const child of tree.children(each)) visit(child, at + 1);
    if (own && text && !text.endsWith('\n')) text += '\n';
  };
  visit(node, depth);
  return text.trimStart();
}

/** The platform's own nodes. */
export const domTree: Tree<Node> = {
  name: (node) => node.nodeName.toLowerCase(),
  text: (node) => (node as Text).data,
  children: (node) => node.childNodes,
  attribute: (node, name) => ('getAttribute' in node ? (node as Element).getAttribute(name) : null),
};
