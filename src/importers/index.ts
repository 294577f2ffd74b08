/** A file of any format → a draft of a report, what was matched, guessed or missing, and what stands against it. */
import { importing } from '../locales/importing.js';
import { addWords } from '../locales/locale.js';
import type { Unreadable } from '../locales/importing.js';
import { finding } from '../report/finding.js';
import { jsonFault } from '../report/faults.js';
import { parseReport } from '../report/parse.js';
import { parseJson } from '../report/source.js';
import { decode } from './decode.js';
import { fileKind } from './file-kind.js';
import { htmlOutline } from './html-file.js';
import { domTree, outlineOf } from './html.js';
import type { Context, Format, Import, ImportInput, ImportOptions } from './importer.js';
import { mappingOf } from './mapping.js';
import type { Outline } from './outline.js';
import { ownDraft } from './own-document.js';
import type { Draft } from './own-document.js';
import { recognise } from './recognise.js';
import { textOutline } from './text.js';

export type { Format, Import, ImportInput, ImportOptions, Mapping, MappingStatus, SourcePlace } from './importer.js';
export type { Grid, GridCell, Outline, Paragraph } from './outline.js';
export { findTables } from './page-tables.js';
export { recognise } from './recognise.js';

addWords('zh-Hans', { importing: importing['zh-Hans'] });
addWords('en', { importing: importing.en });

/** No report is larger, pictures and all. */
const largest = 60 << 20;

/** Nor has any so many cells: the form's tables have some four hundred. */
const mostCells = 20_000;

const cellsIn = (outline: Outline): number => outline.reduce((sum, item) => sum + (item.kind === 'grid' ? item.rows.reduce((all, row) => all + row.length, 0) : 0), 0);

/** Reads each format that is no JSON; a reader is one file, and one line here. */
const readers: Readonly<Record<Exclude<Format, 'json'>, (bytes: Uint8Array) => Promise<Outline | Draft | Unreadable>>> = {
  html: (bytes) => htmlOutline(decode(bytes)),
  text: async (bytes) => textOutline(decode(bytes)),
  csv: async (bytes) => (await import('./csv.js')).tidyDraft(decode(bytes)) || textOutline(decode(bytes)),
  docx: async (bytes) => (await import('./docx.js')).docxOutline(bytes),
};

/**
 * Reads a report out of a file, or out of what was pasted: HTML, Word (.docx), text, or the report's own JSON.
 * Deterministic, and never throws: what cannot be read is a finding.
 *
 * @returns the draft as JSON; `report` where the draft is one; what was noticed; and of every cell of the form
 *   whether it was matched, guessed or missing
 */
export async function importReport(input: ImportInput, options: ImportOptions = {}): Promise<Import> {
  try {
    return await read(input, options);
  } catch {
    return unread('broken');
  }
}

/**
 * Reads a report out of nodes of the page itself; only their text is taken. What the page says elsewhere, in its title
 * and first heading, tells year and agency where the nodes do not.
 *
 * @returns nothing where there is no statutory table
 */
export function importNodes(root: Element, nodes: readonly Node[]): Import | undefined {
  const tree = { ...domTree, children: (node: Node): Iterable<Node> => (node === root ? nodes : node.childNodes) };
  const own = ownDraft(tree, root as Node);
  if (own) return judged(own);
  const outline = outlineOf(tree, root as Node);
  if (!outline.some(({ kind }) => kind === 'grid') || cellsIn(outline) > mostCells) return undefined;
  const { findings, ...imported } = draftOf(outline, contextOf(root.ownerDocument));
  if (imported.mapping.every(({ status }) => status === 'missing')) return undefined;
  // A page may show one table and nothing else.
  return { ...imported, findings: findings.filter(({ id }) => id !== 'table-not-found') };
}

/** A report is of the year before; a page that says no year is taken to be this year's, and that is said. */
function contextOf(page: Document): Context {
  const [heading = ''] = Array.from(page.querySelectorAll('h1'), (each) => each.textContent || '').filter((text) => /\d{4}/.test(text));
  return { title: heading.trim() || page.title, year: new Date().getFullYear() - 1, agency: '（未写明机关）' };
}

function draftOf(outline: Outline, context: Context): Import {
  const { draft, findings, mapping } = recognise(outline, context);
  const read = parseReport(draft);
  return { draft, ...(read.report && { report: read.report }), findings: [...findings, ...read.findings], mapping, outline };
}

const unread = (reason: Unreadable): Import => ({
  draft: null,
  findings: [finding('file-not-readable', '', { reason })],
  mapping: mappingOf(null),
});

async function read(input: ImportInput, options: ImportOptions): Promise<Import> {
  const bytes = bytesOf(input.data);
  if (bytes.length > largest) return unread('too-large');
  const kind = options.format ? { format: options.format } : fileKind(bytes, input);
  if ('reason' in kind) return unread(kind.reason);
  const { format } = kind;
  if (format === 'json') return { format, ...readJson(decode(bytes), input.name || 'JSON') };
  const outline = await readers[format](bytes);
  if (typeof outline === 'string') return { format, ...unread(outline) };
  if ('draft' in outline) return { format, ...judged(outline) };
  if (cellsIn(outline) > mostCells) return { format, ...unread('too-large') };
  return { format, ...draftOf(outline, { file: titleIn(input.name), ...options }) };
}

/** 「某某局2023年政府信息公开年报.docx」: files are often called what they are. */
function titleIn(name = ''): string {
  const file = name.replace(/[?#].*$/s, '').replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

function bytesOf(data: ImportInput['data']): Uint8Array {
  if (typeof data === 'string') return new TextEncoder().encode(data);
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  // It may be another page's. A number, or what says it has a length, would be made as long as it says.
  if (Object.prototype.toString.call(data).endsWith('Buffer]')) return new Uint8Array(data);
  throw new TypeError('neither text nor bytes');
}

function readJson(text: string, name: string): Import {
  const loaded = parseJson(text.replace(/^\ufeff/, ''), { url: name });
  if ('message' in loaded) {
    const fault = { url: name, ...jsonFault(loaded.message, loaded.text) };
    return { draft: null, findings: [finding('load-not-json', '', fault)], mapping: mappingOf(null) };
  }
  return judged({ draft: loaded.data });
}

/** What needed no recognising. */
function judged({ draft, findings = [], mapping = [] }: Omit<Draft, 'draft'> & { readonly draft: unknown }): Import {
  if (draft === null && findings.length) return { draft, findings, mapping: mappingOf(null) };
  const read = parseReport(draft);
  const doubtful = new Map(mapping.map((each) => [each.at, each]));
  return {
    draft,
    ...(read.report && { report: read.report }),
    findings: [...findings, ...read.findings],
    mapping: mappingOf(read.report || null).map((each) => doubtful.get(each.at) || each),
  };
}
