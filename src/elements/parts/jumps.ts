/** Ways through a document: from what was found to its cell and back, and from an address in the page's URL. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from '../../locales/locale.js';
import { isElsewhere } from '../../report/address.js';
import { markOf } from '../../view/marking.js';
import type { Entry } from './check-line.js';
import { focusOn } from './focus.js';
import type { TableElement } from './table-element.js';

/** Where an address, or an id, stands in a document; its beginning where the address is of no place of its own. */
export function targetOf(container: Element, at: string): HTMLElement | null {
  if (isElsewhere(at)) return null;
  const by = (name: string, value: string, operator = '='): HTMLElement | null =>
    container.querySelector(`[${name}${operator}"${CSS.escape(value)}"]`);
  return (
    by('data-cell', at) ||
    by('data-prose', at) ||
    by('id', at) ||
    by('id', `-${at.replace(/^tables\./, '').split('.')[0]}`, '$=') ||
    by('id', '-title', '$=') ||
    (container as HTMLElement)
  );
}

/** The element whose document a container holds, among its children or in its shadow root. */
export function hostOf(container: Element): Element {
  return container.parentElement || (container.getRootNode() as ShadowRoot).host;
}

/** The place of a finding: the words marked in a text, else the cell or part. */
export function findingTarget(container: Element, { found, index }: Entry, locale: Locale): HTMLElement | null {
  const target = targetOf(container, found.at);
  const marked = found.range && target && target.querySelector<HTMLElement>(`[data-mark="${markOf(found, index, locale)}"]`);
  return marked || target;
}

/** Where the last jump on the page came from, whichever element led: Escape goes back there. */
let origin: HTMLElement | undefined;

function goBack(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.key !== 'Escape' || !origin) return;
  origin.focus();
  origin.scrollIntoView({ block: 'nearest' });
  origin = undefined;
  event.preventDefault();
}

export class Jumps implements ReactiveController {
  private _arrived = false;

  constructor(
    private readonly _host: ReactiveControllerHost & HTMLElement,
    private readonly _container: () => Element | null,
    /** Shows an entry of the list of what was found; `null` where it has no such entry. */
    private readonly _entry: (number: number) => HTMLElement | null,
    /** Says where a jump led. */
    private readonly _told: (at: string) => void,
  ) {
    _host.addController(this);
    _host.addEventListener('click', this._onClick);
    _host.addEventListener('keydown', this._onKey);
    _host.addEventListener('keydown', goBack);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this._onHash);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this._onHash);
  }

  /** The document stands on the page, which may have been opened at an address in it. */
  arrive(): void {
    if (this._arrived) return;
    this._arrived = true;
    // The tables inside have rendered by then.
    requestAnimationFrame(() => this._onHash());
  }

  /** Goes to an address, or to a place in the document, remembering where from. */
  go(target: HTMLElement, from?: HTMLElement): void {
    origin = from;
    const page = target.closest('.disclosure-document');
    // It may be another element's, which has not led anywhere yet and does not listen.
    if (page) (page as HTMLElement).addEventListener('keydown', goBack);
    const folded = target.closest('[data-fold]');
    if (folded && target.closest('[data-zero]')) (hostOf(folded) as TableElement).unfold();
    const arrive = (): void => target.scrollIntoView({ block: target.matches('td, a, span') ? 'center' : 'start', inline: 'nearest' });
    focusOn(target);
    arrive();
    // The tables on the way were only as high as estimated; by now those near have been laid out.
    requestAnimationFrame(() => requestAnimationFrame(arrive));
  }

  private readonly _onHash = (): void => {
    const container = this._container();
    const at = decode(this._host.ownerDocument.location.hash.slice(1));
    // The browser goes to ids by itself, but not before they are there, nor into a shadow root.
    const target = container && at && !this._host.closest('.disclosure-document') && targetOf(container, at);
    if (target && target !== container && (target.id === at || target.matches('[data-cell], [data-prose]'))) this.go(target);
  };

  private readonly _onClick = (event: Event): void => {
    const [pressed] = event.composedPath();
    if (event.defaultPrevented || !(pressed instanceof Element)) return;
    const link = pressed.closest<HTMLElement>('a[href^="#"]');
    const marked = pressed.closest<HTMLElement>('[data-mark]');
    if (link && !this._follow(link)) return;
    if (link || (marked && this._show(marked))) event.preventDefault();
  };

  private readonly _onKey = (event: KeyboardEvent): void => {
    const [marked] = event.composedPath();
    if (event.defaultPrevented || event.key !== 'Enter' || !(marked instanceof HTMLElement)) return;
    if (marked.matches('[data-mark]:not(a)') && this._show(marked)) event.preventDefault();
  };

  /** A link to a cell, which has no id; or to any part where the document is out of the browser's reach. */
  private _follow(link: HTMLElement): boolean {
    const container = this._container();
    const at = decode(link.getAttribute('href')!.slice(1));
    const target = container && container.contains(link) && targetOf(container, at);
    const reached = target && target.id === at && target.getRootNode() instanceof Document;
    if (!target || target === container || reached) return false;
    const marked = link.matches('[data-mark]');
    this.go(target, marked ? link : undefined);
    if (marked) this._told(at);
    return true;
  }

  private _show(marked: HTMLElement): boolean {
    const entry = this._entry(parseInt(/\d+/.exec(marked.getAttribute('data-mark')!)![0], 10));
    if (entry) this.go(entry, marked);
    return entry !== null;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
