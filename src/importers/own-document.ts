/** Our own document, in a page or a Word file → the report it was made from, exactly; what was edited in it since counts. */
import { blocks, partHeading, parts, tableKeys } from '../definition/form.js';
import type { Edition, ProseKey, TableKey } from '../definition/form.js';
import { cells } from '../definition/table.js';
import type { UnitKind } from '../definition/table.js';
import { cellAddress } from '../report/address.js';
import { formatNumber } from '../locales/number-format.js';
import { asShown, blockAsShown, proseKeys, sameBlock } from '../report/as-shown.js';
import type { Filed } from '../report/as-shown.js';
import type { Block, Cell, PrintedCell } from '../report/report.js';
import { readCell } from './cell-value.js';
import type { Tree } from './html.js';
import { mergeParticulars } from './own-particulars.js';

/** A draft that needs no recognising. */
export interface Draft {
  readonly draft: Record<string, unknown>;
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
  readonly tables: Partial<Record<TableKey, { readonly cells: string[]; readonly notes: string[] }>>;
}

/** What says nothing that does not stand elsewhere. */
const aside = /(?:^|\s)disclosure-(?:gloss|hidden|subtitle|contents|source|missing|signature|caption|column|stub|banner|corner)(?:\s|$)/;
const deepest = 400;

/** The report that stands in a tree as a document of ours; nothing where there is none, several, or one that was added to. */
export function ownDraft<N>(tree: Tree<N>, root: N): Draft | undefined {
  const found = documentsIn(tree, root, 0);
  const filed = found.length === 1 ? found[0]!.filed : '';
  return filed ? draftFrom(tree, found[0]!.node, filed) : undefined;
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
    const shown = new Walk(tree).read(root);
    return shown && { draft: merge(shown, beside) };
  } catch {
    // Made by somebody else, or cut short: the document is read as any other.
    return undefined;
  }
}

class Foreign extends Error {}

/** Goes through a document; whatever is not ours gives it up. */
class Walk<N> {
  private readonly _shown: Shown = { title: '', terms: new Map(), prose: { preamble: [], overview: [], problems: [], otherMatters: [] }, tables: {} };
  private _part: ProseKey | TableKey | 'preamble' = 'preamble';
  private _term = '';
  /** The stretch whose element is open and that has nothing in it yet. */
  private _open: Stretch | undefined;

  constructor(private readonly _tree: Tree<N>) {}

  read(root: N): Shown | undefined {
    try {
      this._visit(root, 0);
      return this._shown;
    } catch (error) {
      if (error instanceof Foreign) return undefined;
      throw error;
    }
  }

  private _visit(node: N, depth: number): void {
    const name = this._tree.name(node);
    if (name === '#text' && asShown(this._tree.text(node))) throw new Foreign();
    if (name.startsWith('#') && name !== '#document') return;
    const names = this._tree.attribute(node, 'class') || '';
    if (depth > deepest || aside.test(names) || ['script', 'style', 'template', 'head'].includes(name)) return;
    if (this._take(node, name, names)) return;
    const stretch = /(?:^|\s)disclosure-prose(?:\s|$)/.test(names);
    if (stretch) this._open = this._begin();
    for (const child of this._tree.children(node)) this._visit(child, depth + 1);
    if (stretch) this._open = undefined;
  }

  /** Takes what holds words; whether it did. */
  private _take(node: N, name: string, names: string): boolean {
    const [, role = ''] = /(?:^|\s)disclosure-(title|part|subheading|cell|note|term|signed|dated|prose|text)(?:\s|$)/.exec(names) || [];
    const text = (): string => asShown(textOf(this._tree, node, 0));
    if (role === 'title') this._shown.title = text();
    else if (role === 'part') this._begins(text());
    else if (role === 'subheading') this._heading(text());
    else if (role === 'cell') this._table().cells.push(text());
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

  private _begins(label: string): void {
    const part = parts.find((each) => partHeading(each).label === label);
    if (!part) throw new Foreign();
    this._part = part.key;
    if (part.kind === 'table') this._shown.tables[part.key] ||= { cells: [], notes: [] };
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

  private _table(): { cells: string[]; notes: string[] } {
    const table = this._shown.tables[this._part as TableKey];
    if (!table) throw new Foreign();
    return table;
  }
}

function textOf<N>(tree: Tree<N>, node: N, depth: number): string {
  const name = tree.name(node);
  if (name === '#text') return tree.text(node);
  if (depth > deepest || name.startsWith('#') || aside.test(depth ? tree.attribute(node, 'class') || '' : '')) return '';
  if (name === 'br') return ' ';
  return [...tree.children(node)].map((child) => textOf(tree, child, depth + 1)).join('');
}

function merge(shown: Shown, filed: Filed): Record<string, unknown> {
  const prose = Object.fromEntries(proseKeys.flatMap((key) => {
    const read = shown.prose[key].map((stretch, index) => blockFrom(stretch, filed[`${key}.${index}`] as Block | undefined));
    return read.length ? [[key, read]] : filed[key] ? [[key, []]] : [];
  }));
  const tables = Object.fromEntries(tableKeys.flatMap((key) => {
    const table = tableFrom(key, shown, filed);
    return table ? [[key, table]] : [];
  }));
  const given = filed['tables'] || Object.keys(tables).length;
  return { ...mergeParticulars(shown, filed), ...prose, ...(given && { tables }) };
}

function blockFrom({ heading, lines }: Stretch, filed: Block | undefined): Block {
  const read = { ...(heading && { heading }), text: lines.join('\n') };
  return filed && sameBlock(blockAsShown(filed), read) ? filed : read;
}

function tableFrom(key: TableKey, shown: Shown, filed: Filed): Record<string, unknown> | undefined {
  const edition = filed[`tables.${key}.edition`] as Edition | null | undefined;
  const { cells: texts, notes: read } = shown.tables[key] || { cells: [], notes: [] };
  if (edition === undefined) {
    if (texts.length) throw new Foreign();
    return undefined;
  }
  const places = blocks(key, edition || '2021').flatMap(cells);
  if (places.length !== texts.length) throw new Error(`${key} has ${texts.length} cells`);
  const absent = new Set(filed.absent || []);
  const rows: Record<string, Record<string, Cell>> = {};
  places.forEach(({ row, column, unit }, index) => {
    const at = cellAddress(key, row, column);
    const text = texts[index]!;
    const printed = filed[at] as PrintedCell | undefined;
    if (!text && absent.has(`tables.${key}.rows.${row}`)) return;
    const own = (rows[row] ||= {});
    if (text || !absent.has(at)) own[column] = cellFrom(text, printed, unit.kind);
  });
  const notes = filed[`tables.${key}.notes`] as readonly string[] | undefined;
  const exact = notes && notes.length === read.length && notes.every((note, index) => asShown(note) === read[index]);
  return {
    ...(edition && { edition }),
    ...(!(absent.has(`tables.${key}.rows`) && texts.every((text) => !text)) && { rows }),
    ...(exact ? { notes } : read.length && { notes: read }),
  };
}

/** A number comes back as it is, a wording with the value that was filed for it. */
function cellFrom(text: string, filed: PrintedCell | undefined, kind: UnitKind): Cell {
  if (filed && text === shownCell(filed)) return filed;
  const number = Number(text.replace(/,/g, ''));
  return text && formatNumber(number) === text ? number : readCell(text, kind).cell;
}

/** A wording that is blank gives way to its number. */
function shownCell({ value, printed }: PrintedCell): string {
  if (printed.trim()) return asShown(printed);
  return value === null ? '' : formatNumber(value);
}
