/** A Word file → outline, by mammoth. Loaded only when a Word file is met. */
import { Unzip, UnzipInflate, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
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

const hidden = /<w:(?:vanish|dstrike|webHidden)(?:\s*\/>|\s+w:val="(?:1|true|on)"\s*\/>)/;

/** The file without what Word hides or strikes through twice, of which mammoth does not tell. It has been found safe. */
function shown(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/i.test(name) });
  let changed = false;
  for (const [name, part] of Object.entries(parts)) {
    if (!/word[\\/]document\d*\.xml$/i.test(name)) continue;
    const runs = strFromU8(part).split('</w:r>');
    if (!runs.some((run) => hidden.test(run))) continue;
    changed = true;
    const left = runs.map((run) => {
      const begin = Math.max(run.lastIndexOf('<w:r>'), run.lastIndexOf('<w:r '));
      // What stands before a run is its paragraph's.
      return begin >= 0 && hidden.test(run.slice(begin)) ? `${run.slice(0, begin)}<w:r>` : run;
    });
    parts[name] = strToU8(left.join('</w:r>'));
  }
  return changed ? zipSync(parts, { level: 0 }) : bytes;
}

export async function docxOutline(bytes: Uint8Array): Promise<Outline | Draft | Unreadable> {
  const unsafe = trap(bytes);
  if (unsafe) return unsafe;
  // Pictures are not read, files that the document links to are not opened.
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  try {
    const copy = shown(bytes).slice();
    // Node's build asks for a buffer, the browser's for an array buffer.
    const input = { arrayBuffer: copy.buffer, buffer: copy } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
    const own = await ownWordDraft(copy, async (options) => (await mammoth.convertToHtml(input, { convertImage, ...options })).value);
    if (own) return own;
    const { value } = await mammoth.convertToHtml(input, { convertImage });
    return await htmlOutline(value);
  } catch {
    return 'broken';
  }
}
