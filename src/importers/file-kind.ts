/** What a file is, by its bytes: its name and media type are only asked where they do not tell. */
import type { Unreadable } from '../locales/importing.js';
import { isTidyHead } from './csv-head.js';
import { decode } from './decode.js';
import type { Format, ImportInput } from './importer.js';

export type FileKind = { readonly format: Format } | { readonly reason: Unreadable };

const unreadable = (reason: Unreadable): FileKind => ({ reason });

/** Beginnings of files, as Latin-1. */
const signatures: readonly (readonly [RegExp, Unreadable])[] = [
  [/^%PDF/, 'pdf'],
  [/^\{\\rtf/, 'rtf'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP)/s, 'picture'],
];

/** Names inside an old Office file, as UTF-16. */
const streams: readonly (readonly [string, Unreadable])[] = [
  ['EncryptedPackage', 'password'],
  ['WordDocument', 'old-word'],
  ['Workbook', 'spreadsheet'],
  ['PowerPoint Document', 'presentation'],
];

export function fileKind(bytes: Uint8Array, { name = '', type = '' }: ImportInput): FileKind {
  if (!bytes.length) return unreadable('empty');
  const start = latin1(bytes.subarray(0, 4096));
  const [, reason] = signatures.find(([pattern]) => pattern.test(start)) || [];
  if (reason) return unreadable(reason);
  if (start.startsWith('\xd0\xcf\x11\xe0')) return unreadable(oldOffice(bytes, name));
  if (start.startsWith('PK')) return zipKind(bytes);
  // In UTF-16 every byte may be that of a letter.
  const wide = /^(?:\xff\xfe|\xfe\xff)/.test(start);
  return textKind(wide ? decode(bytes.subarray(0, 4096)) : start, name, type);
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function oldOffice(bytes: Uint8Array, name: string): Unreadable {
  // The directory may stand anywhere, and the file may be large.
  const text = latin1(bytes.subarray(0, 1 << 20)) + latin1(bytes.subarray(-(1 << 18)));
  const [, reason] = streams.find(([stream]) => text.includes([...stream].join('\0'))) || [];
  return reason === 'old-word' && /\.wps$/i.test(name) ? 'wps' : reason || 'unknown';
}

/** The names of a zip's entries stand in it uncompressed. */
function zipKind(bytes: Uint8Array): FileKind {
  const text = latin1(bytes.subarray(0, 1 << 16)) + latin1(bytes.subarray(-(1 << 16)));
  if (text.includes('word/document') || text.includes('word\\document')) return { format: 'docx' };
  if (text.includes('xl/workbook')) return unreadable('spreadsheet');
  if (text.includes('ppt/presentation')) return unreadable('presentation');
  if (text.includes('OFD.xml')) return unreadable('ofd');
  if (text.includes('application/vnd.oasis.opendocument')) return unreadable(text.includes('opendocument.spreadsheet') ? 'spreadsheet' : 'odt');
  return unreadable(text.includes('[Content_Types].xml') ? 'unknown' : 'broken');
}

function textKind(start: string, name: string, type: string): FileKind {
  const plain = start.replace(/\0/g, '');
  // UTF-16 has a zero in every other place; what has many more is no text.
  // eslint-disable-next-line no-control-regex
  const strange = plain.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f]/g) || [];
  if (strange.length > plain.length / 50 || plain.length < start.length / 4) return unreadable('unknown');
  const ending = /\.(\w+)$/.exec(name.replace(/[?#].*$/s, ''))?.[1]?.toLowerCase() || '';
  // 「[bookmark: …]」 and 「[发布日期]」 begin a text.
  if (/^\s*(?:(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)\s*)?(?:\{\s*(?:["}]|$)|\[\s*(?:[{[\]"\d-]|$))/.test(plain)) return { format: 'json' };
  // A wording in it may be markup.
  if (isTidyHead(plain)) return { format: 'csv' };
  if (/<(?:!doctype|html|head|body|table|div|p|span|section|meta|h[1-6]|disclosure-report)\b/i.test(plain)) return { format: 'html' };
  if (/json/.test(type) || ending === 'json') return { format: 'json' };
  if (/html/.test(type) || /^(?:x?html?|shtml)$/.test(ending)) return { format: 'html' };
  return { format: 'text' };
}
