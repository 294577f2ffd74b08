/** The container of an element's document among its light children: made, or found and taken over. */
import { render } from 'lit';
import type { Report } from '../../report/report.js';

const selector = ':scope > .disclosure-document';

/** Marks an element whose content is its own affair when two documents are compared. */
const isHost = (element: Element): boolean => element.localName.includes('-');

export class LightDocument {
  /** What the document is rendered in, once there is one. */
  container: Element | null = null;
  /** Whether the container holds nodes that Lit did not make. */
  private _foreign = false;

  constructor(private readonly _host: Element) {}

  /** A container that the page brought (pasted, cloned, written by a server) and that is not yet ours. */
  get found(): Element | null {
    const all = Array.from(this._host.querySelectorAll(selector));
    return all.find((each) => each !== this.container) ?? null;
  }

  /** Shows a document. One that stands there already and says the same keeps every node it has. */
  show(template: unknown, lang: string, report: Report): void {
    const found = this.found;
    if (found) {
      if (!this._foreign) this.container?.remove();
      this.container = found;
      this._foreign = true;
    }
    if (this.container?.parentNode !== this._host) this.container = null;
    if (!this.container || !this._foreign) return this._render(template, lang);

    const fresh = this._make();
    fresh.lang = lang;
    render(template, fresh);
    if (outline(fresh) === outline(this.container)) {
      align(this.container, fresh, report);
    } else {
      // Lit does not adopt what it did not make: its own container takes the place of the page's.
      this._foreign = false;
      this.container.replaceWith(fresh);
      this.container = fresh;
    }
  }

  /** Takes away what was rendered; what the page brought stays. */
  clear(): void {
    if (this._foreign) return;
    this.container?.remove();
    this.container = null;
  }

  private _render(template: unknown, lang: string): void {
    // Lit would go on rendering into nodes that somebody else has swept out of the container.
    if (this.container?.hasAttribute('lang') && !this.container.firstChild) {
      this.container.remove();
      this.container = null;
    }
    const container = (this.container ??= this._make());
    container.setAttribute('lang', lang);
    render(template, container as HTMLElement);
    if (!container.parentNode) this._host.append(container);
  }

  private _make(): HTMLElement {
    const container = this._host.ownerDocument.createElement('div');
    container.slot = 'document';
    container.className = 'disclosure-document';
    return container;
  }
}

/** What a document says and how it is built; attributes that only find or dress it are left out. */
function outline(node: Node): string {
  let text = '';
  for (const child of Array.from(node.childNodes)) {
    if (child instanceof Text) {
      text += child.data.replace(/\s+/g, ' ');
    } else if (child instanceof Element) {
      const spans = ['colspan', 'rowspan', 'href'].map((name) =>
        name === 'href' && child.getAttribute(name)?.startsWith('#') ? '#' : (child.getAttribute(name) ?? ''),
      );
      const content = isHost(child) ? '' : outline(child).trim();
      text += `<${child.localName} ${spans.join(' ')}>${content}</>`;
    }
  }
  return text.trim();
}

/** Gives the nodes that stay what the fresh ones have: ids, scopes, addresses, and the report for elements. */
function align(kept: Element, fresh: Element, report: Report): void {
  for (const { name, value } of Array.from(fresh.attributes)) {
    if (kept.getAttribute(name) !== value) kept.setAttribute(name, value);
  }
  if (isHost(fresh)) {
    (kept as { report?: unknown }).report = report;
    return;
  }
  const children = Array.from(fresh.children);
  children.forEach((child, index) => align(kept.children[index]!, child, report));
}
