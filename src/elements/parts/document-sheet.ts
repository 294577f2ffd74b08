/** Lends a root a stylesheet that several share: above all the document's, `disclosure-report.css`. */
import { remember } from '../../definition/remember.js';
import { documentCss } from '../../view/document-css.js';

/** A sheet belongs to one document and cannot be lent to another. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Adopted once by each root, however often it is asked. */
export function adoptSheet(root: Node, page: Document, css = documentCss): void {
  if (!('adoptedStyleSheets' in root)) return;
  const own = remember(sheets, page, () => new Map<string, CSSStyleSheet>());
  const sheet = remember(own, css, () => {
    const made = new (page.defaultView || window).CSSStyleSheet();
    made.replaceSync(css);
    return made;
  });
  const adopted = (root as Document | ShadowRoot).adoptedStyleSheets;
  // Assigned, not pushed: the list could not be changed in place before Chromium 99.
  if (!adopted.includes(sheet)) root.adoptedStyleSheets = [...adopted, sheet];
}
