/** A menu of files that a reader can take away. What is in it, and what makes them, is loaded when it is opened. */
import { html, nothing } from 'lit';
import type { ReactiveControllerHost } from 'lit';
import type { TableKey } from '../../definition/form.js';
import { wordsOf } from '../../locales/locale.js';
import type { Locale } from '../../locales/locale.js';
import type { Report } from '../../report/report.js';
import { downloading } from './on-demand.js';

/** What has such a menu. */
export type DownloadHost = ReactiveControllerHost & HTMLElement & { readonly downloads: string };

export class Downloads {
  private _open = false;
  /** What came of the last press; there from the first opening on, so that a screen reader hears it change. */
  private _status: string | undefined;

  constructor(
    private readonly _host: DownloadHost,
    /** The only table it is about; the whole report where there is none. */
    private readonly _table?: () => TableKey,
  ) {}

  /** A button alone until it is pressed: a page may have hundreds, and of `<details>` each costs as much as a row of cells. */
  render(report: Report, locale: Locale): unknown {
    const { downloads } = this._host;
    if (downloads === 'off') return nothing;
    return html`<div class="downloads" part="downloads" @keydown=${this._keyed}>
      <button type="button" aria-expanded=${this._open} @click=${() => this._toggle(!this._open)}>${wordsOf(locale).downloads}</button>
      ${this._status === undefined ? nothing : this._list(report, locale, downloads, this._status)}
    </div>`;
  }

  private _list(report: Report, locale: Locale, wanted: string, status: string): unknown {
    const { value, missing } = downloading;
    const table = this._table && this._table();
    const say = (words: string): void => {
      this._status = words;
      this._host.requestUpdate();
    };
    return html`${this._open && value ? value.menu({ report, table, locale, wanted, say }) : nothing}
      <span role="status">${missing ? wordsOf(locale).noDownloads : status}</span>`;
  }

  private _toggle(open: boolean): void {
    this._open = open;
    this._status = '';
    this._host.requestUpdate();
    // One that came late is there the next time.
    void Promise.resolve(downloading.load()).then(() => this._host.requestUpdate());
  }

  /** Escape closes it, as it does every menu. */
  private readonly _keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this._open) return;
    this._toggle(false);
    (event.currentTarget as Element).querySelector('button')!.focus();
    event.stopPropagation();
  };
}
