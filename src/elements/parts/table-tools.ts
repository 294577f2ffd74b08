/** What a reader can do with a table: read it line by line, put its zeros away, see the change on last year, copy it. */
import { html, nothing } from 'lit';
import type { ReactiveController } from 'lit';
import type { TableKey } from '../../definition/form.js';
import { wordsOf, yearWordsOf } from '../../locales/locale.js';
import type { Locale } from '../../locales/locale.js';
import type { Address } from '../../report/address.js';
import { tableOf } from '../../report/report.js';
import type { Report } from '../../report/report.js';
import type { Marks } from '../../view/marks.js';
import { zeroRowsOf } from '../../view/table-markup.js';
import type { Layout } from '../../view/table-view.js';
import { Downloads } from './downloads.js';
import type { DownloadHost } from './downloads.js';
import { copying, years } from './on-demand.js';

/** What a reader chose on this device; a device that keeps nothing forgets it. */
const remembered = (key: TableKey): string => `disclosure-report:layout:${key}`;

export class TableTools implements ReactiveController {
  layout: Layout = 'form';
  fold = false;
  private _compare = false;
  private _status = '';
  private readonly _downloads: Downloads;

  constructor(
    private readonly _host: DownloadHost,
    private readonly _key: () => TableKey,
  ) {
    _host.addController(this);
    this._downloads = new Downloads(_host, _key);
  }

  hostConnected(): void {
    try {
      if (localStorage.getItem(remembered(this._key())) === 'flat') this.layout = 'flat';
    } catch {}
  }

  /** What is said beside the cells, once a reader has asked for it. */
  changes(report: Report, previous: Report | null, locale: Locale): ReadonlyMap<Address, string> | undefined {
    return this._compare ? this._changes(report, previous, locale) : undefined;
  }

  render(report: Report, previous: Report | null, locale: Locale, marks: () => Marks): unknown {
    const key = this._key();
    const table = tableOf(report, key);
    if (!table) return nothing;
    const { tables: words } = wordsOf(locale);
    const flat = this.layout === 'flat';
    const zeros = zeroRowsOf(table, key, marks());
    const toggle = (text: string, on: boolean, act: () => void): unknown =>
      html`<button type="button" aria-pressed=${on} @click=${() => (act(), this._said(''))}>${text}</button>`;
    return html`<div class="tools" part="tools" role="group" aria-label=${words.tools} lang=${locale} dir="ltr">
      ${toggle(words.flat, flat, () => this._choose(flat ? 'form' : 'flat'))}
      ${zeros ? toggle(words.fold(zeros), flat && this.fold, () => this._fold(flat)) : nothing}
      ${this._changes(report, previous, locale).size ? toggle(yearWordsOf(locale).compare, this._compare, () => (this._compare = !this._compare)) : nothing}
      <button type="button" @pointerenter=${prepare} @focus=${prepare} @click=${() => this._copy(report, locale)}>${words.copy}</button>
      ${this._downloads.render(report, locale)}
      <span role="status">${this._status}</span>
    </div>`;
  }

  private _changes(report: Report, previous: Report | null, locale: Locale): ReadonlyMap<Address, string> {
    return years.value ? years.value.changesOf(report, previous, this._key(), locale) : new Map();
  }

  /** The merged cells of the form's own layout cannot lose a row, so that the table is then taken line by line. */
  private _fold(flat: boolean): void {
    this.fold = !flat || !this.fold;
    if (!flat) this._choose('flat');
  }

  private _choose(layout: Layout): void {
    this.layout = layout;
    try {
      localStorage.setItem(remembered(this._key()), layout);
    } catch {}
  }

  private _said(status: string): void {
    this._status = status;
    this._host.requestUpdate();
  }

  private async _copy(report: Report, locale: Locale): Promise<void> {
    const { tables: words } = wordsOf(locale);
    const coming = copying.load();
    // Without a wait, some browsers no longer see the press of a button behind it.
    if (coming) await coming;
    const part = copying.value;
    const done = part && (await part.copy(part.copyTable(report, this._key(), { locale, layout: this.layout }), this._host.ownerDocument));
    this._said(done ? words.copied : words.notCopied);
  }
}

/** Before the button is pressed, so that the press itself finds everything there. */
const prepare = (): void => void copying.load();
