/** Takes over a document that the page brought (pasted, cloned, written by a server): loaded where there is one. */
import type { Handed } from './template.js';

/** Whether two documents say the same; the one that stays is then given whatever else the fresh one has. */
export function adopt(kept: Element, fresh: Element, handed: Handed): boolean {
  if (outline(fresh) !== outline(kept)) return false;
  align(kept, fresh, handed);
  return true;
}

/** Marks an element whose content is its own affair when two documents are compared. */
const isHost = (element: Element): boolean => element.localName.includes('-');

/** An element that stands beside a document and says nothing of its own: a published copy need not have it. */
const isChart = (element: Element): boolean => element.localName.endsWith('-chart');

/** What a document says and how it is built; attributes that only find or dress it are left out. */
function outline(node: Node): string {
  let text = '';
  for (const child of Array.from(node.childNodes)) {
    if (child instanceof Text) {
      text += child.data.replace(/\s+/g, ' ');
    } else if (child instanceof Element && !isChart(child)) {
      const spans = ['colspan', 'rowspan', 'href'].map((name) =>
        (child.getAttribute(name) || '').replace(/^#.*/, '#'),
      );
      const content = isHost(child) ? '' : outline(child).trim();
      text += `<${child.localName} ${spans.join(' ')}>${content}</>`;
    }
  }
  return text.trim();
}

/** Gives the nodes that stay what the fresh ones have: ids, scopes, addresses, marks, and for elements their properties. */
function align(kept: Element, fresh: Element, handed: Handed): void {
  for (const { name, value } of Array.from(fresh.attributes)) {
    if (kept.getAttribute(name) !== value) kept.setAttribute(name, value);
  }
  for (const name of ['data-mark', 'data-operand']) if (!fresh.hasAttribute(name)) kept.removeAttribute(name);
  if (isHost(fresh)) {
    Object.assign(kept, handed);
    return;
  }
  let next = kept.firstElementChild;
  for (const child of Array.from(fresh.children)) {
    // The charts of a copy that has none are the fresh ones.
    if (isChart(child) && !(next && isChart(next))) {
      kept.insertBefore(child, next);
      continue;
    }
    while (next && isChart(next) && !isChart(child)) next = next.nextElementSibling;
    align(next!, child, handed);
    next = next!.nextElementSibling;
  }
}
