/** Our own document, in a page or a Word file → the report it was made from, exactly; what was edited in it since counts. */
import { partHeading, parts, tableKeys } from '../definition/form.js';
import type { ProseKey, TableKey } from '../definition/form.js';
import { hasWords, wordsOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import { asShown, blockAsShown, sameBlock } from '../report/as-shown.js';
import type { Filed } from '../report/as-shown.js';
import type { Finding } from '../report/finding.js';
import { proseKeys } from '../report/report.js';
import type { Block } from '../report/report.js';
import { outlineOf } from './html.js';
import type { Tree } from './html.js';
import type { Mapping } from './importer.js';
import type { Grid } from './outline.js';
import { mergeParticulars } from './own-particulars.js';
import { ownGrid, ownTable } from './own-tables.js';
import type { Doubts, ShownTable } from './own-tables.js';
import { readGrid } from './table-rows.js';

/** A draft that needs no recognising. */
export interface Draft {
  /** `null` where the file says nothing that could be trusted; the findings say why. */
  readonly draft: Record<string, unknown> | null;
  readonly findings?: readonly Finding[];
  /** The cells that are not surely what the draft says. */
  readonly mapping?: readonly Mapping[];
}

interface Stretch {
  heading: string;
  readonly lines: string[];
}

/** What a document of ours shows. */
export interface Shown {
  title: string;
  readonly terms: Map<string, string>;
  readonly prose: Record<ProseKey | 'preamble', Stretch[]>;
  readonly tables: Partial<Record<TableKey, ShownTable>>;
}

/** What says nothing that does not stand elsewhere. */
const aside = /(?:^|\s)disclosure-(?:gloss|hidden|subtitle|contents|source|signature)(?:\s|$)/;
const locales: readonly Locale[] = ['zh-Hans', 'en'];
const deepest = 400;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** What holds the parts of a document: what we write, and what an editor puts around it. */
const boxes = words('#document html body div section article main figure dl dt dd h1 h2 h3 h4 h5 h6 p hr table');
/** What may stand in a line without making it say anything else. Of `<del>`, `<sup>` or a field nobody knows that. */
const inline = words('span a b strong i em u font br wbr');
const silent = words('script style template head');
const concealed = /display|visibility|decoration|opacity|clip|position|mso-(?:hide|text-raise)|text-indent\s*:\s*-|(?:color|background)\s*:\s*(?:transparent|white|#fff)|font-size\s*:\s*0(?!\.[1-9])|vertical-align\s*:\s*su[bp]/i;

/** The report that stands in a tree as a document of ours; nothing where there is none, several, or one that was added to. */
export function ownDraft<N>(tree: Tree<N>, root: N): Draft | undefined {
  const [found, ...others] = documentsIn(tree, root, 0);
  if (!found || !found.filed || others.length || hasTableBeside(tree, root, found.node)) return undefined;
  return draftFrom(tree, found.node, found.filed);
}

/** Whether another statutory table stands on the page: nobody knows which of the two counts. */
function hasTableBeside<N>(tree: Tree<N>, root: N, own: N): boolean {
  const rest = { ...tree, children: (node: N): Iterable<N> => (node === own ? [] : tree.children(node)) };
  const grids = outlineOf(rest, root).filter((item): item is Grid => item.kind === 'grid');
  // A page of more cells than that is not read at all.
  if (grids.flatMap(({ rows }) => rows).length > 5000) return true;
  return grids.some((grid, index) => readGrid(grid, index, new Map()).rows.some(({ key, given }) => key !== undefined && given.length > 0));
}

function documentsIn<N>(tree: Tree<N>, node: N, depth: number): { node: N; filed: string }[] {
  if (depth > deepest) return [];
  const isDocument = /(?:^|\s)disclosure-document(?:\s|$)/.test(tree.attribute(node, 'class') || '');
  if (isDocument) return [{ node, filed: filedIn(tree, node, 0) }];
  return [...tree.children(node)].flatMap((child) => documentsIn(tree, child, depth + 1));
}

function filedIn<N>(tree: Tree<N>, node: N, depth: number): string {
  const own = tree.attribute(node, 'data-filed');
  if (own || depth > 3) return own || '';
  for (const child of tree.children(node)) {
    const found = filedIn(tree, child, depth + 1);
    if (found) return found;
  }
  return '';
}

/** @param filed what the document keeps beside its words, as JSON */
export function draftFrom<N>(tree: Tree<N>, root: N, filed: string): Draft | undefined {
  try {
    const beside = JSON.parse(filed) as Filed;
    const doubts: Doubts = { findings: [], mapping: [] };
    const draft = merge(new Walk(tree).read(root), beside, doubts);
    return { draft, ...doubts };
  } catch {
    // Foreign, or cut short: the document is read as any other.
    return undefined;
  }
}

/** There is something that is not ours, or not where it was: what the document says has to be recognised. */
class Foreign extends Error {}

/** Goes through a document; whatever is not ours gives it up. */
class Walk<N> {
  private readonly _shown: Shown = { title: '', terms: new Map(), prose: { preamble: [], overview: [], problems: [], otherMatters: [] }, tables: {} };
  private _part: ProseKey | TableKey | 'preamble' = 'preamble';
  private _term = '';
  /** The stretch whose element is open and that has nothing in it yet. */
  private _open: Stretch | undefined;
  private _grids = 0;

  constructor(private readonly _tree: Tree<N>) {}

  read(root: N): Shown {
    this._visit(root, 0);
    return this._shown;
  }

  private _visit(node: N, depth: number): void {
    const name = this._tree.name(node);
    if (name === '#text' && asShown(this._tree.text(node))) throw new Foreign();
    if ((name.startsWith('#') && name !== '#document') || silent.has(name)) return;
    const names = name === '#document' ? '' : this._tree.attribute(node, 'class') || '';
    if (depth > deepest || aside.test(names)) return;
    // Our elements have names of their own.
    const known = boxes.has(name) || inline.has(name) || name.includes('-');
    if (!known || isConcealed(this._tree, node)) throw new Foreign();
    if (this._take(node, name, names)) return;
    const stretch = /(?:^|\s)disclosure-prose(?:\s|$)/.test(names);
    if (stretch) this._open = this._begin();
    for (const child of this._tree.children(node)) this._visit(child, depth + 1);
    if (stretch) this._open = undefined;
  }

  /** Takes what holds words; whether it did. */
  private _take(node: N, name: string, names: string): boolean {
    const [, role = ''] = /(?:^|\s)disclosure-(title|part|subheading|missing|note|term|signed|dated|prose|text)(?:\s|$)/.exec(names) || [];
    const text = (): string => asShown(textOf(this._tree, node, 0));
    if (name === 'table') this._grid(node);
    else if (role === 'title') this._shown.title = text();
    else if (role === 'part') this._begins(text());
    else if (role === 'subheading') this._heading(text());
    else if (role === 'missing') this._missing(text());
    else if (role === 'note') this._table().notes.push(text());
    else if (role === 'term') this._named(text());
    else if (role === 'signed') this._shown.terms.set('编制机关', text());
    else if (role === 'dated') this._shown.terms.set('发布日期', text());
    else if (name === 'dt') this._term = text();
    else if (name === 'dd') this._shown.terms.set(this._term, text());
    else if (name === 'p' && role === 'prose') this._paragraph(text(), this._begin());
    else if (name === 'p' && (role === 'text' || this._open)) this._paragraph(text());
    else return false;
    return true;
  }

  private _grid(node: N): void {
    const { grids } = this._table();
    const grid = ownGrid(this._tree, node, this._part as TableKey);
    if (!grid) throw new Foreign();
    grids.push({ grid, number: (this._grids += 1) });
  }

  /** What somebody wrote in its place is the part's. */
  private _missing(text: string): void {
    const said = locales.flatMap((locale) => [wordsOf(locale).missingPart, wordsOf(locale).missingTable]);
    if (said.some((words) => text.endsWith(words)) || !locales.every(hasWords)) return;
    this._paragraph(text, this._begin());
  }

  private _begins(label: string): void {
    const part = parts.find((each) => partHeading(each).label === label);
    if (!part) throw new Foreign();
    this._part = part.key;
    if (part.kind === 'table') this._shown.tables[part.key] ||= { grids: [], notes: [] };
  }

  /** 「地址：示例路1号」 */
  private _named(text: string): void {
    const [, term = '', value = ''] = /^([^：]{1,8})：(.*)$/s.exec(text) || [];
    this._shown.terms.set(term, asShown(value));
  }

  private _stretches(): Stretch[] {
    const stretches = this._shown.prose[this._part as ProseKey];
    if (!stretches) throw new Foreign();
    return stretches;
  }

  private _begin(): Stretch {
    const stretch: Stretch = { heading: '', lines: [] };
    this._stretches().push(stretch);
    return stretch;
  }

  private _heading(text: string): void {
    const fresh = this._open && !this._open.heading && !this._open.lines.length;
    const stretch = fresh ? this._open! : this._begin();
    stretch.heading = text;
  }

  private _paragraph(text: string, stretch?: Stretch): void {
    const all = this._stretches();
    const last = stretch || all[all.length - 1] || this._begin();
    if (text) last.lines.push(text);
  }

  private _table(): ShownTable {
    const table = this._shown.tables[this._part as TableKey];
    if (!table) throw new Foreign();
    return table;
  }
}

/** Whether it may not be seen, or not as the rest of its line is. */
function isConcealed<N>(tree: Tree<N>, node: N): boolean {
  if (tree.name(node).startsWith('#')) return false;
  const { attribute } = tree;
  return attribute(node, 'hidden') !== null || attribute(node, 'aria-hidden') === 'true' || concealed.test(attribute(node, 'style') || '');
}

/** The words of a line; gives the document up where something in it may make it say anything else. */
function textOf<N>(tree: Tree<N>, node: N, depth: number): string {
  const name = tree.name(node);
  if (name === '#text') return tree.text(node);
  if (depth > deepest || name.startsWith('#') || aside.test(depth ? tree.attribute(node, 'class') || '' : '')) return '';
  if (depth && (!inline.has(name) || isConcealed(tree, node))) throw new Foreign();
  if (name === 'br') return ' ';
  return [...tree.children(node)].map((child) => textOf(tree, child, depth + 1)).join('');
}

function merge(shown: Shown, filed: Filed, doubts: Doubts): Record<string, unknown> {
  const prose = Object.fromEntries(proseKeys.flatMap((key) => {
    const read = shown.prose[key].map((stretch, index) => blockFrom(stretch, filed[`${key}.${index}`] as Block | undefined));
    return read.length ? [[key, read]] : filed[key] ? [[key, []]] : [];
  }));
  const tables = Object.fromEntries(tableKeys.flatMap((key) => {
    const table = tableFrom(key, shown.tables[key] || { grids: [], notes: [] }, filed, doubts);
    return table ? [[key, table]] : [];
  }));
  const given = filed['tables'] || Object.keys(tables).length;
  return { ...mergeParticulars(shown, filed, doubts.findings), ...prose, ...(given && { tables }) };
}

function blockFrom({ heading, lines }: Stretch, filed: Block | undefined): Block {
  const read = { ...(heading && { heading }), text: lines.join('\n') };
  return filed && sameBlock(blockAsShown(filed), read) ? filed : read;
}

function tableFrom(key: TableKey, shown: ShownTable, filed: Filed, doubts: Doubts): Record<string, unknown> | undefined {
  const isFiled = filed[`tables.${key}.edition`] !== undefined;
  if (!isFiled && !shown.grids.length) return undefined;
  const table = isFiled && ownTable(key, shown, filed, doubts);
  if (!table) throw new Foreign();
  return table;
}
