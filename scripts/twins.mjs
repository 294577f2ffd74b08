/** A single file cannot share a library with its page, so it has twins of our own in place of some (decision 0004). */
import { fileURLToPath } from 'node:url';

const source = (path) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

export const twins = [
  { find: './schema.js', replacement: source('report/shape.ts') },
  { find: './english-words.js', replacement: source('exporters/no-english-words.ts') },
  // A page has a parser of its own.
  { find: 'parse5', replacement: source('importers/no-parser.ts') },
  { find: /^lit$/, replacement: source('elements/parts/lit.ts') },
  { find: '@lit/task', replacement: source('elements/parts/task.ts') },
];
