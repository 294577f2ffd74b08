/** The container of an element's document among its light children: made, or found and taken over. */
import { render } from 'lit';
import { adopting } from './on-demand.js';
import type { Handed } from './template.js';

export class LightDocument {
  /** What the document is rendered in, once there is one. */
  container: Element | null = null;
  /** Whether the container holds nodes that Lit did not make. */
  private _foreign = false;
  /** The page's container, where ours has taken its place: it is a source still. */
  private _replaced: Element | null = null;

  constructor(private readonly _host: Element) {}

  /** What the page itself has inside the element, and not what was rendered there; nothing where that is no table. */
  get source(): readonly Node[] {
    const own = this._foreign ? null : this.container;
    const nodes = Array.from(this._host.childNodes).filter((node) => node !== own);
    const all = own && this._replaced ? [this._replaced, ...nodes] : nodes;
    return all.some((node) => node instanceof Element && (node.localName === 'table' || node.querySelector('table'))) ? all : [];
  }

  /** A container that the page brought (pasted, cloned, written by a server) and that is not yet ours. */
  get found(): Element | null {
    return Array.from(this._host.children).find((each) => each !== this.container && each.matches('.disclosure-document')) || null;
  }

  /** What to wait for before it can be taken over. */
  get awaited(): Promise<void> | undefined {
    return this.found ? adopting.load() : undefined;
  }

  /** Whether what was rendered is still in its place, and nothing else has come. */
  get stands(): boolean {
    const { container } = this;
    return container !== null && container.parentNode === this._host && container.firstChild !== null && !this.found;
  }

  /** Shows a document. One that stands there already and says the same keeps every node it has. */
  show(template: unknown, lang: string, handed: Handed): void {
    const found = this.found;
    if (found) {
      this.clear();
      this.container = found;
      this._foreign = true;
    } else if (!this.stands) {
      // Lit would go on rendering into nodes that somebody else has swept away.
      this._foreign = false;
      this.clear();
    }
    const kept = this._foreign ? this.container : null;
    const container = kept || !this.container ? this._make() : this.container;
    container.setAttribute('lang', lang);
    // Before it is filled: what is put in later is walked through once less.
    if (!kept && !container.parentNode) this._host.append((this.container = container));
    render(template, container as HTMLElement);
    if (kept && adopting.value && adopting.value.adopt(kept, container, handed)) return;
    // Lit does not adopt what it did not make: its own container takes the place of the page's.
    if (kept) {
      kept.replaceWith(container);
      this._replaced = kept;
    }
    this._foreign = false;
    this.container = container;
  }

  /** Takes away what was rendered; what the page brought stays. */
  clear(): void {
    if (this._foreign || !this.container) return;
    this.container.remove();
    this.container = null;
  }

  private _make(): HTMLElement {
    const container = this._host.ownerDocument.createElement('div');
    container.slot = 'document';
    container.className = 'disclosure-document';
    container.dir = 'ltr';
    return container;
  }
}
