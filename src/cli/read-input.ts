/** The bytes of a file, of a web address or of standard input, or why they cannot be had. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { ImportInput } from '../importers/importer.js';
import { endings } from './endings.js';
import { fault } from './fault.js';
import type { Fault } from './fault.js';

const megabytes = 20;
/** Larger than any annual report with its pictures. */
const sizeLimit = megabytes * 1024 * 1024;
const seconds = 30;

/** The name that stands for standard input. */
export const standardInput = '-';

export function isAddress(name: string): boolean {
  // One letter before the colon is a drive.
  return /^[a-z][a-z\d+.-]+:\/\//i.test(name);
}

export async function readInput(name: string): Promise<ImportInput | { readonly fault: Fault }> {
  if (name === standardInput) return whole(await readUpTo(process.stdin), {});
  return isAddress(name) ? fetchInput(name) : readFile(name);
}

function whole(data: Uint8Array | undefined, about: Omit<ImportInput, 'data'>): ImportInput | { fault: Fault } {
  if (!data) return { fault: fault('file-too-large', { megabytes }) };
  if (data.length === 0) return { fault: fault('file-empty', {}) };
  return { ...about, data };
}

async function readFile(name: string): Promise<ImportInput | { fault: Fault }> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(name, constants.O_RDONLY);
    const stat = await handle.stat();
    if (stat.isDirectory()) return { fault: fault('folder-empty', { endings }) };
    if (!stat.isFile()) return whole(await readUpTo(handle.createReadStream()), { name });
    return whole(stat.size > sizeLimit ? undefined : await handle.readFile(), { name });
  } catch (error) {
    return { fault: faultOf((error as NodeJS.ErrnoException).code || String(error)) };
  } finally {
    await handle?.close().catch(() => {});
  }
}

function faultOf(code: string): Fault {
  if (code === 'ENOENT' || code === 'ENOTDIR') return fault('file-not-found', {});
  if (code === 'EACCES' || code === 'EPERM') return fault('file-not-allowed', {});
  return fault('file-unreadable', { code });
}

async function fetchInput(name: string): Promise<ImportInput | { fault: Fault }> {
  if (!/^https?:/i.test(name)) return { fault: fault('address-refused', {}) };
  const signal = AbortSignal.timeout(seconds * 1000);
  try {
    const response = await fetch(name, { signal, headers: { accept: 'application/json, text/html, */*' } });
    if (!response.ok) {
      await response.body?.cancel();
      return { fault: fault('address-status', { status: response.status }) };
    }
    const type = response.headers.get('content-type');
    const body = response.body as unknown as AsyncIterable<Uint8Array> | null;
    return whole(body ? await readUpTo(body) : new Uint8Array(), { name, ...(type && { type }) });
  } catch {
    return { fault: signal.aborted ? fault('address-too-slow', { seconds }) : fault('address-unreachable', {}) };
  }
}

/** Stops reading as soon as the limit is passed. */
async function readUpTo(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > sizeLimit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
