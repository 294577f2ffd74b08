/** The container of an element's document among its light children: made, or found and taken over. */
import { render } from 'lit';

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
  show(template: unknown, lang: string): void {
    const found = this.found;
    if (found) {
      if (!this._foreign) this.container?.remove();
      this.container = found;
      this._foreign = true;
    }
    if (this.container?.parentNode !== this._host) this.container = null;
    if (!this.container || !this._foreign) return this._render(template, lang);

    const fresh = this._make(lang);
    render(template, fresh);
    if (outline(fresh) === outline(this.container)) {
      align(this.container, fresh);
    } else {
      this.container.textContent = '';
      while (fresh.firstChild) fresh.firstChild.remove();
      this._foreign = false;
      this.container.setAttribute('slot', 'document');
      this._render(template, lang);
    }
  }

  /** Takes away what was rendered; what the page brought stays. */
  clear(): void {
    if (this._foreign) return;
    this.container?.remove();
    this.container = null;
  }

  private _render(template: unknown, lang: string): void {
    const container = (this.container ??= this._make(lang));
    container.setAttribute('lang', lang);
    try {
      render(template, container as HTMLElement);
    } catch {
      // Somebody else emptied the container under Lit's hands: begin again in a new one.
      container.remove();
      this.container = this._make(lang);
      render(template, this.container as HTMLElement);
    }
    if (!this.container.parentNode) this._host.append(this.container);
  }

  private _make(lang: string): HTMLElement {
    const container = this._host.ownerDocument.createElement('div');
    container.slot = 'document';
    container.className = 'disclosure-document';
    container.lang = lang;
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
function align(kept: Element, fresh: Element): void {
  for (const { name, value } of Array.from(fresh.attributes)) {
    if (kept.getAttribute(name) !== value) kept.setAttribute(name, value);
  }
  if (isHost(fresh)) {
    (kept as { report?: unknown }).report = (fresh as { report?: unknown }).report;
    return;
  }
  const children = Array.from(fresh.children);
  children.forEach((child, index) => align(kept.children[index]!, child));
}
