/** A Word file → outline, by mammoth. Loaded only when a Word file is met. */
import { Unzip, UnzipInflate } from 'fflate';
import mammoth from 'mammoth';
import type { Unreadable } from '../locales/importing.js';
import { htmlOutline } from './html-file.js';
import { ownWordDraft } from './own-word-file.js';
import type { Outline } from './outline.js';
import type { Draft } from './own-document.js';

/** A report with pictures has a few megabytes; text that unpacks to more is a trap. */
const largest = { text: 40 << 20, all: 300 << 20, entries: 5000 };

/** Why a Word file is not safe to unpack; nothing where it is. What a zip says of its own sizes is not believed. */
function trap(bytes: Uint8Array): Unreadable | undefined {
  let text = 0;
  let all = 0;
  let entries = 0;
  let found: Unreadable | undefined;
  let document = false;
  const stop = (): boolean => found !== undefined;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > largest.entries) found = 'too-large';
    const isText = /\.(?:xml|rels)$/i.test(file.name);
    document ||= /^\/?word[\\/]document\d*\.xml$/i.test(file.name);
    file.ondata = (error, data) => {
      if (error) found ||= 'broken';
      else all += data.length;
      if (!error && isText) text += data.length;
      if (text > largest.text || all > largest.all) {
        found = 'too-large';
        file.terminate();
      }
    };
    if (!found && isText) file.start();
  });
  unzip.register(UnzipInflate);
  try {
    // In small steps, so that a trap is noticed before it has unfolded.
    for (let at = 0; at < bytes.length; at += 4096) {
      if (stop()) break;
      unzip.push(bytes.subarray(at, at + 4096), at + 4096 >= bytes.length);
    }
  } catch {
    found ||= 'broken';
  }
  return found || (document ? undefined : 'broken');
}

export async function docxOutline(bytes: Uint8Array): Promise<Outline | Draft | Unreadable> {
  const unsafe = trap(bytes);
  if (unsafe) return unsafe;
  const copy = bytes.slice();
  // Node's build asks for a buffer, the browser's for an array buffer.
  const input = { arrayBuffer: copy.buffer, buffer: copy } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  // Pictures are not read, files that the document links to are not opened.
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  try {
    const own = await ownWordDraft(copy, async (options) => (await mammoth.convertToHtml(input, { convertImage, ...options })).value);
    if (own) return own;
    const { value } = await mammoth.convertToHtml(input, { convertImage });
    return await htmlOutline(value);
  } catch {
    return 'broken';
  }
}
