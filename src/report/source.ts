/** Where a report comes from, and how it is fetched. */
import { finding } from './finding.js';
import type { Finding } from './finding.js';

/** One of the ways a report can be given. Each change makes a new object, so identity tells what is newest. */
export type Source =
  | { readonly kind: 'none' }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'inline'; readonly text: string }
  /** What stands in the page: tables and text that an editor pasted, or a document of ours. */
  | { readonly kind: 'light'; readonly root: Element; readonly nodes: readonly Node[] }
  /** Reports of several years. */
  | { readonly kind: 'several'; readonly sources: readonly Source[] };

/** Larger than any annual report, in megabytes; a Word file may hold pictures. */
export const sizeLimit = 5;
const foreignLimit = 20;

/** A file in a format that an importer reads. */
export interface ForeignFile {
  readonly data: ArrayBuffer;
  readonly name: string;
  readonly type: string;
}

/** What a source held, or why it could not be had. */
export type Loaded = { readonly data: unknown } | { readonly file: ForeignFile } | { readonly fault: Finding } | NotJson;

/** A text that is no JSON, and what its parser said; without `url` it stands in the page. */
export interface NotJson {
  readonly text: string;
  readonly message: string;
  readonly url?: string;
}

/** Addresses of files that are no JSON. */
const foreign = /\.(?:docx|[sx]?html?|txt)$/i;

/**
 * Fetches a report: JSON, or a file that its address says is of another format. Trouble is returned, not thrown; only an abort rejects.
 *
 * @param url an absolute address
 * @param fresh ask the server again, whatever is cached
 */
export async function fetchReport(url: string, signal: AbortSignal, fresh = false): Promise<Loaded> {
  if (/^file:/i.test(url)) return { fault: finding('load-from-disk', '', { url }) };
  if (!/^(?:https?|blob):/i.test(url)) return { fault: finding('load-refused', '', { url: url.slice(0, 200) }) };
  const isForeign = foreign.test(url.replace(/[?#].*$/s, ''));
  const megabytes = isForeign ? foreignLimit : sizeLimit;
  let bytes: ArrayBuffer | undefined;
  let type = '';
  try {
    const response = await fetch(url, { signal, cache: fresh ? 'reload' : 'default', headers: { accept: isForeign ? '*/*' : 'application/json' } });
    if (!response.ok) return { fault: finding('load-status', '', { url, status: response.status }) };
    type = response.headers.get('content-type') || '';
    bytes = await readUpTo(megabytes << 20, response);
  } catch (error) {
    if (signal.aborted) throw error;
    return { fault: finding('load-unreachable', '', { url }) };
  }
  if (!bytes) return { fault: finding('load-too-large', '', { url, megabytes }) };
  if (isForeign) return { file: { data: bytes, name: url, type } };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { fault: finding('load-not-utf8', '', { url }) };
  }
  return parseJson(text, { url });
}

/** The report that a page holds as text. */
export function readInline(text: string): Loaded {
  return parseJson(text, {});
}

/** Stops reading as soon as the limit is passed. */
async function readUpTo(limit: number, response: Response): Promise<ArrayBuffer | undefined> {
  if (!response.body) return response.arrayBuffer();
  const reader = response.body.getReader();
  const chunks: BlobPart[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks).arrayBuffer();
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
}

/** JSON as data; `origin` names the file in the sentence about one that is none. */
export function parseJson(text: string, origin: { readonly url?: string }): { readonly data: unknown } | NotJson {
  try {
    return { data: JSON.parse(text) };
  } catch (error) {
    return { ...origin, text, message: String(error) };
  }
}
