/** Follows the language of the nearest `lang`, across shadow roots, as it changes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { remember } from '../../definition/remember.js';
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
    this.refresh();
  }

  hostDisconnected(): void {
    followers.delete(this);
  }

  /** Looks for the nearest `lang`, and watches every tree on the way to it. */
  refresh(): void {
    const observer = remember(observers, this._host.ownerDocument, () => new MutationObserver(() => followers.forEach((each) => each.refresh())));
    let nearest: Element | null = null;
    for (let at: Element | null = this._host; at && !nearest; ) {
      const root = at.getRootNode();
      observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
      nearest = at.closest('[lang]');
      at = root instanceof ShadowRoot ? root.host : null;
    }
    const locale = localeOf(nearest && nearest.getAttribute('lang'));
    if (locale === this._asked) return;
    this._asked = locale;
    this._host.requestUpdate();
  }
}
