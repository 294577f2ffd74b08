/** Dresses the document: `disclosure-report.css`, adopted once by each root that holds one. */
import { documentCss } from '../../view/document-css.js';

/** A sheet belongs to one document and cannot be lent to another. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

export function adoptDocumentSheet(root: Node, page: Document): void {
  if (!('adoptedStyleSheets' in root)) return;
  let sheet = sheets.get(page);
  if (!sheet) {
    sheet = new (page.defaultView || window).CSSStyleSheet();
    sheet.replaceSync(documentCss);
    sheets.set(page, sheet);
  }
  const adopted = (root as Document | ShadowRoot).adoptedStyleSheets;
  // Assigned, not pushed: the list could not be changed in place before Chromium 99.
  if (!adopted.includes(sheet)) root.adoptedStyleSheets = [...adopted, sheet];
}
