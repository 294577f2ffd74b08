/** Follows the language of the nearest `lang`, across shadow roots, as it changes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hasWords, localeOf } from '../../locales/locale.js';
import type { Locale } from '../../locales/locale.js';
import { english } from './on-demand.js';

const followers = new Set<LocaleController>();
/** One observer a document serves every element in it. */
const observers = new WeakMap<Document, MutationObserver>();

export class LocaleController implements ReactiveController {
  private _asked: Locale = 'zh-Hans';

  /** The language to show: Chinese where the words of another cannot be had. */
  get locale(): Locale {
    return hasWords(this._asked) ? this._asked : 'zh-Hans';
  }

  /** The words to wait for. */
  get awaited(): Promise<void> | undefined {
    return hasWords(this._asked) ? undefined : english.load();
  }

  constructor(private readonly _host: ReactiveControllerHost & Element) {
    _host.addController(this);
  }

  hostConnected(): void {
    followers.add(this);
    const page = this._host.ownerDocument;
    if (!observers.has(page)) {
      const observer = new MutationObserver(() => followers.forEach((each) => each.refresh()));
      observer.observe(page, { attributes: true, attributeFilter: ['lang'], subtree: true });
      observers.set(page, observer);
    }
    this.refresh();
  }

  hostDisconnected(): void {
    followers.delete(this);
  }

  refresh(): void {
    const locale = localeOf(nearestLang(this._host));
    if (locale === this._asked) return;
    this._asked = locale;
    this._host.requestUpdate();
  }
}

function nearestLang(element: Element): string | null {
  for (let at: Element | null = element; at; ) {
    const found: Element | null = at.closest('[lang]');
    if (found) return found.getAttribute('lang');
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}
