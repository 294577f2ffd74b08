/** Where a report comes from, and how its JSON is fetched. */
import { finding } from './finding.js';
import type { Finding } from './finding.js';

/** One of the ways a report can be given. Each change makes a new object, so identity tells what is newest. */
export type Source =
  | { readonly kind: 'none' }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'inline'; readonly text: string }
  /** Reports of several years. */
  | { readonly kind: 'several'; readonly sources: readonly Source[] };

/** Larger than any annual report: 5 MB. */
export const sizeLimit = 5 * 1024 * 1024;

/** What a source held, or why it could not be had. */
export type Loaded = { readonly data: unknown } | { readonly fault: Finding } | NotJson;

/** A text that is no JSON, and what its parser said; without `url` it stands in the page. */
export interface NotJson {
  readonly text: string;
  readonly message: string;
  readonly url?: string;
}

/**
 * Fetches JSON. Trouble is returned, not thrown; only an abort rejects.
 *
 * @param url an absolute address
 * @param fresh ask the server again, whatever is cached
 */
export async function fetchJson(url: string, signal: AbortSignal, fresh = false): Promise<Loaded> {
  if (/^file:/i.test(url)) return { fault: finding('load-from-disk', '', { url }) };
  if (!/^(?:https?|blob):/i.test(url)) return { fault: finding('load-refused', '', { url: url.slice(0, 200) }) };
  let bytes: ArrayBuffer | undefined;
  try {
    const response = await fetch(url, { signal, cache: fresh ? 'reload' : 'default', headers: { accept: 'application/json' } });
    if (!response.ok) return { fault: finding('load-status', '', { url, status: response.status }) };
    bytes = await readUpTo(sizeLimit, response);
  } catch (error) {
    if (signal.aborted) throw error;
    return { fault: finding('load-unreachable', '', { url }) };
  }
  if (!bytes) return { fault: finding('load-too-large', '', { url, megabytes: sizeLimit / 1024 / 1024 }) };
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

function parseJson(text: string, origin: { readonly url?: string }): Loaded {
  try {
    return { data: JSON.parse(text) };
  } catch (error) {
    return { ...origin, text, message: String(error) };
  }
}
