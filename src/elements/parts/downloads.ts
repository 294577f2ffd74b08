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
  private _status = '';

  constructor(
    private readonly _host: DownloadHost,
    /** The only table it is about; the whole report where there is none. */
    private readonly _table?: () => TableKey,
  ) {}

  render(report: Report, locale: Locale): unknown {
    const { downloads } = this._host;
    if (downloads === 'off') return nothing;
    const { value, missing } = downloading;
    const table = this._table && this._table();
    const say = (status: string): void => {
      this._status = status;
      this._host.requestUpdate();
    };
    return html`<details class="downloads" part="downloads" lang=${locale} dir="ltr" @toggle=${this._opened} @keydown=${close}>
      <summary>${wordsOf(locale).downloads}</summary>
      ${value ? value.menu({ report, table, locale, wanted: downloads, say }) : nothing}
      <span role="status">${missing ? wordsOf(locale).noDownloads : this._status}</span>
    </details>`;
  }

  private readonly _opened = (): void => {
    // One that came late is there the next time.
    void Promise.resolve(downloading.load()).then(() => this._host.requestUpdate());
  };
}

/** Escape closes it, as it does every menu. */
function close(event: KeyboardEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !details.open) return;
  details.open = false;
  details.querySelector('summary')!.focus();
  event.stopPropagation();
}
