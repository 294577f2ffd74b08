/** Lends a root the stylesheets of the document, which several roots share. */
import { remember } from '../../definition/remember.js';
import { documentCss } from '../../view/document-css.js';
import { english, found, years } from './on-demand.js';

/** A sheet belongs to one document and cannot be lent to another. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Dresses a document, and whatever has been put into it by a part that is loaded when used. */
export function dress(root: Node, page: Document): void {
  adoptSheet(root, page, documentCss);
  for (const { value } of [english, found, years]) if (value) adoptSheet(root, page, value.looks);
}

/** Adopted once by each root, however often it is asked; `false` where the browser cannot. */
export function adoptSheet(root: Node, page: Document, css: string): boolean {
  if (!('adoptedStyleSheets' in root)) return false;
  const own = remember(sheets, page, () => new Map<string, CSSStyleSheet>());
  const sheet = remember(own, css, () => {
    const made = new (page.defaultView || window).CSSStyleSheet();
    made.replaceSync(css);
    return made;
  });
  const adopted = (root as Document | ShadowRoot).adoptedStyleSheets;
  // Assigned, not pushed: the list could not be changed in place before Chromium 99.
  if (!adopted.includes(sheet)) root.adoptedStyleSheets = [...adopted, sheet];
  return true;
}
