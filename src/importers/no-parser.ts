/** Stands in the place of parse5 in the single files: a page parses HTML by itself. */
export function parse(): never {
  throw new Error('This page has no DOMParser.');
}
