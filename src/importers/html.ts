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
const lines = new Set('address article aside blockquote br center details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul'.split(' '));
const sections = new Set(['thead', 'tbody', 'tfoot']);
const cellNames = new Set(['td', 'th']);
/** Deeper nesting is broken or hostile. */
const deepest = 400;

/** A node that is shown, taken out of its tree once: asking a page for a node costs more than anything done with it. */
interface Item {
  readonly name: string;
  readonly text: string;
  readonly children: readonly Item[];
  readonly attribute: (name: string) => string | null;
  /** Of a table: those inside it have more cells than it has itself. */
  readonly isLayout: boolean;
}

interface Count {
  own: number;
  inner: number;
}

function itemOf<N>(tree: Tree<N>, node: N, depth: number, cells: Count): Item | undefined {
  const name = tree.name(node);
  if (name === '#text') return { name, text: tree.text(node), children: [], attribute: () => null, isLayout: false };
  const attribute = (each: string): string | null => (name.startsWith('#') ? null : tree.attribute(node, each));
  if (depth > deepest || skipped.has(name) || isHidden(attribute)) return undefined;
  if (cellNames.has(name)) cells.own += 1;
  const count: Count = name === 'table' ? { own: 0, inner: 0 } : cells;
  const children: Item[] = [];
  for (const child of tree.children(node)) {
    const item = itemOf(tree, child, depth + 1, count);
    if (item) children.push(item);
  }
  if (count !== cells) cells.inner += count.own + count.inner;
  return { name, text: '', children, attribute, isLayout: count !== cells && count.inner > 0 && count.inner >= count.own };
}

/** Reads a tree of HTML; a table with tables inside is a page's layout, and what is inside it is read. */
export function outlineOf<N>(tree: Tree<N>, root: N): Outline {
  const outline: Outline[number][] = [];
  let line: string[] = [];
  let level = 0;
  let term = '';
  let begins = false;
  const end = (): void => {
    const text = line.join('');
    if (text.trim()) {
      outline.push({ kind: 'paragraph', text, level, ...(term && { term }), ...(begins && { begins }) } satisfies Paragraph);
      begins = false;
    }
    line = [];
    term = '';
  };
  const visit = (item: Item): void => {
    const { name } = item;
    if (name === '#text') line.push(item.text.replace(/\s+/g, ' '));
    else if (name === 'dt') {
      end();
      term = textOf(item).trim();
    } else if (name === 'table' && !item.isLayout) {
      end();
      const { captions, rows } = rowsOf(item);
      for (const text of captions) outline.push({ kind: 'paragraph', text, level: 0 });
      outline.push(gridOf(rows));
    } else {
      const heading = /^h([1-6])$/.exec(name);
      if (lines.has(name)) end();
      if (heading) level = Number(heading[1]);
      if (prose.test(item.attribute('class') || '')) begins = true;
      item.children.forEach(visit);
      if (lines.has(name) || name === 'dd') end();
      if (heading) level = 0;
    }
  };
  const item = itemOf(tree, root, 0, { own: 0, inner: 0 });
  if (item) visit(item);
  end();
  return outline;
}

const hidden = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|text-decoration[a-z-]{0,24}\s*:[^;]{0,40}line-through/i;
const raisedStyle = /vertical-align\s*:\s*(?:super|sub)\b|mso-text-raise/i;

function isHidden(attribute: Item['attribute']): boolean {
  return ours.test(attribute('class') || '') || attribute('hidden') !== null || hidden.test(attribute('style') || '');
}

function isRaised({ name, attribute }: Item): boolean {
  return name === 'sup' || name === 'sub' || name === 'rt' || (!cellNames.has(name) && raisedStyle.test(attribute('style') || ''));
}

const apartName = /(?:^|[\s_-])(?:su[pb]|superscript|subscript|(?:foot|end)?notes?|fn|ref|hid(?:e|den)|invisible|sr-only|d-none)(?:$|[\s_-])/i;
const apartStyle = /(?:opacity|font-size)\s*:\s*0(?![.\d]*[1-9])|color\s*:\s*(?:transparent|white|#fff)|position\s*:\s*(?:relative|absolute)|text-indent\s*:\s*-/i;

/** Digits that may be a footnote's, or not to be seen, as far as the markup alone can tell; a link is a footnote's after a number. */
function isApart(item: Item, before = ''): boolean {
  const { name, attribute } = item;
  if (name.startsWith('#') || lines.has(name)) return false;
  return (name === 'a' && /\d\s*$/.test(before)) || attribute('aria-hidden') === 'true' || apartName.test(attribute('class') || '') || apartStyle.test(attribute('style') || '');
}

const isDigits = ({ children: [child, ...others] }: Item): boolean => child !== undefined && !others.length && (child.name === '#text' ? /^\s*\d+\s*$/.test(child.text) : isDigits(child));

/** What a cell shows that is no text: what was typed into a field, or that there is a picture. */
function shownIn({ name, attribute }: Item): string {
  if (name === 'input') return /^(?:|text|number|tel)$/i.test(attribute('type') || '') ? attribute('value') || '' : '';
  if (name !== 'img') return '';
  const isSpacer = ['width', 'height'].some((side) => Number.parseInt(attribute(side) || '', 10) < 4);
  return isSpacer ? '' : `[图片${(attribute('alt') || '').trim().slice(0, 40)}]`;
}

function rowsOf(table: Item): { rows: RawCell[][]; captions: string[] } {
  const rows: RawCell[][] = [];
  const captions: string[] = [];
  const visit = (item: Item): void => {
    const { name } = item;
    const first = rows.length;
    if (name === 'caption') captions.push(textOf(item));
    else if (name === 'tr') rows.push(item.children.filter((cell) => cellNames.has(cell.name)).map(cellOf));
    else if (name !== 'table' || item === table) item.children.forEach(visit);
    // No cell reaches out of its head or body.
    if (sections.has(name)) clip(rows, first);
  };
  visit(table);
  return { rows, captions: captions.filter((each) => each.trim()) };
}

function clip(rows: RawCell[][], first: number): void {
  for (let row = first; row < rows.length; row += 1) {
    const most = rows.length - row;
    if (rows[row]!.some(({ rowspan = 1 }) => rowspan > most)) rows[row] = rows[row]!.map((cell) => ({ ...cell, rowspan: Math.min(cell.rowspan || 1, most) }));
  }
}

function cellOf(cell: Item): RawCell {
  const span = (name: string): number => Math.floor(Number.parseInt(cell.attribute(name) || '', 10)) || 1;
  // 0 reaches to the end of its section.
  const rowspan = cell.attribute('rowspan') === '0' ? 1000 : span('rowspan');
  return { text: textOf(cell).trim(), colspan: span('colspan'), rowspan };
}

/** Text as it reads: words in spans run on, a block or `<br>` begins a line. */
function textOf(item: Item): string {
  const parts: string[] = [];
  const visit = (each: Item): void => {
    // White space of the markup is no line of the text.
    if (each.name === '#text') {
      parts.push(each.text.replace(/[ \t\n\r\f]+/g, ' '));
      return;
    }
    // 「12」 with a raised 1 after it is no 121.
    if (each !== item && (isRaised(each) || (isDigits(each) && isApart(each, parts[parts.length - 1])))) {
      const raised = textOf(each).trim();
      parts.push(raised.startsWith('[') || !raised ? raised : `[${raised}]`);
      return;
    }
    if (!each.children.length) parts.push(shownIn(each));
    const own = (lines.has(each.name) || each.name === 'dt' || each.name === 'dd') && each !== item;
    if (own && parts.length && parts[parts.length - 1] !== '\n') parts.push('\n');
    each.children.forEach(visit);
    if (own && parts.length && parts[parts.length - 1] !== '\n') parts.push('\n');
  };
  visit(item);
  const said = parts.filter((part) => part.trim());
  // Nothing stands beside it that it could be a note to.
  if (said.length === 1 && /^\[\d+\]$/.test(said[0]!)) return said[0]!.slice(1, -1);
  return parts.join('').trimStart();
}

/** Names in small letters, each made once. */
const names = new Map<string, string>();

function nameOf({ nodeName }: Node): string {
  let name = names.get(nodeName);
  if (name === undefined) {
    // A hostile page has many.
    if (names.size > 500) names.clear();
    names.set(nodeName, (name = nodeName.toLowerCase()));
  }
  return name;
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

/** The platform's own nodes. */
export const domTree: Tree<Node> = {
  name: nameOf,
  text: (node) => (node as Text).data,
  children: childrenOf,
  attribute: (node, name) => ('hasAttributes' in node && (node as Element).hasAttributes() ? (node as Element).getAttribute(name) : null),
};
