/** A Word file of ours → the report it was made from; a file that was edited since comes back as it was edited. */
import { strFromU8, unzipSync } from 'fflate';
import { filedProperty, wordStyles } from '../report/word-styles.js';
import type { WordRole } from '../report/word-styles.js';
import { readHtml } from './html-file.js';
import { draftFrom } from './own-document.js';
import type { Draft } from './own-document.js';

/** What is asked of the library that turns Word into HTML. */
interface HtmlOptions {
  readonly styleMap: string[];
  readonly ignoreEmptyParagraphs: boolean;
}

const tags: Partial<Record<WordRole, string>> = { title: 'h1', part: 'h2', subheading: 'h3' };

/** Gives each paragraph the class that the same thing has in a document in HTML. */
const styleMap = (Object.keys(wordStyles) as WordRole[]).map((role) => `p[style-name='${wordStyles[role]}'] => ${tags[role] || 'p'}.disclosure-${role}:fresh`);

/** @param bytes of a file that is safe to unpack */
export async function ownWordDraft(bytes: Uint8Array, toHtml: (options: HtmlOptions) => Promise<string>): Promise<Draft | undefined> {
  const filed = filedIn(bytes);
  if (!filed) return undefined;
  const html = await toHtml({ styleMap, ignoreEmptyParagraphs: false });
  return readHtml(html, (tree, root) => draftFrom(tree, root, filed));
}

/** What the file keeps beside its words, in properties one after the other. */
function filedIn(bytes: Uint8Array): string {
  const name = 'docProps/custom.xml';
  const entry = unzipSync(bytes, { filter: (file) => file.name === name && file.originalSize < 1 << 20 })[name];
  const xml = entry ? strFromU8(entry) : '';
  const pieces = [...xml.matchAll(/<property\b([^<>]*)>\s*<vt:lpwstr>([^<]*)</g)]
    .map(([, attributes = '', text = '']) => ({ property: /\bname="([\w-]+)"/.exec(attributes)?.[1] || '', text }))
    .filter(({ property }) => property.startsWith(filedProperty))
    .map(({ property, text }) => ({ order: Number(property.slice(filedProperty.length)), text }));
  return pieces.sort((a, b) => a.order - b.order).map(({ text }) => unescaped(text)).join('');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, entity = '') =>
    decimal || hex ? String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex!, 16)) : (entities[entity] ?? whole),
  );
}
