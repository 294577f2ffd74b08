/** The doubts of an import, one after the other, beside the source. */
import { html, nothing } from 'lit';
import type { Doubt, Grid, Outline, SourcePlace } from '../../editing/doubts.js';
import { valueAt } from '../../editing/draft.js';
import { placeInForm, toldInForm } from '../../editing/told.js';
import { cellInput, typedAt } from '../../editing/typed.js';
import { editingWordsOf } from '../../locales/editing.js';
import type { Cell } from '../../report/report.js';
import { isCell } from './editor-grid.js';
import type { EditorHost } from './editor-host.js';

export class EditorDoubts {
  private _shown: string | undefined;

  constructor(private readonly _host: EditorHost) {}

  /** The doubt that is shown; the first that is open where that one was settled. */
  private get _current(): Doubt | undefined {
    const { open } = this._host.session;
    return open.find(({ id }) => id === this._shown) || open[0];
  }

  render(): unknown {
    const { session, locale } = this._host;
    const words = editingWordsOf(locale);
    const { doubts, open } = session;
    if (!doubts.length) return nothing;
    const current = this._current;
    if (!current) return html`<section class="doubts" aria-label=${words.doubts}><p tabindex="-1">${words.doubtsDone}</p></section>`;
    const { at, kind, finding, text } = current;
    const table = at.split('.').slice(0, 2).join('.');
    const mine = open.filter((each) => isCell(each.at) && each.at.startsWith(`${table}.`));
    return html`<section class="doubts" aria-label=${words.doubts} @keydown=${this._keyed}>
      <h2>${words.doubts}</h2>
      <p role="status">${words.doubtsLeft(open.length, doubts.length)}</p>
      <p><b>${placeInForm(at, locale)}</b></p>
      <p>${finding ? toldInForm(finding, locale) : kind === 'guessed' ? words.guessed : isCell(at) ? words.missing : words.missingTable}</p>
      <dl>
        ${isCell(at) ? html`<dt>${words.inSource}</dt><dd>${text === undefined ? words.notInSource : text === '' ? words.blank : `「${text}」`}</dd>` : nothing}
        ${isCell(at)
          ? html`<dt><label for="doubt">${words.value}</label></dt><dd><input id="doubt" inputmode="decimal" autocomplete="off" ?readonly=${session.held.has(at)} .value=${this._text(at)} @input=${(event: Event) => this._type(at, (event.target as HTMLInputElement).value)} /></dd>`
          : nothing}
      </dl>
      ${current.place && session.source ? sourceTable(session.source, current.place, words.sourceTable(current.place.table)) : nothing}
      <p class="hint">${words.doubtKeys}</p>
      <div class="row">
        <button type="button" class="confirm" @click=${() => this.confirm([current])}>${words.confirm}</button>
        <button type="button" @click=${() => this._step(-1)}>${words.before}</button>
        <button type="button" @click=${() => this._step(1)}>${words.next}</button>
        ${at ? html`<button type="button" @click=${() => this._host.goTo(at)}>${words.goThere}</button>` : nothing}
        ${mine.length > 1 && isCell(at) ? html`<button type="button" @click=${() => this.confirm(mine)}>${words.confirmAll(mine.length)}</button>` : nothing}
      </div>
    </section>`;
  }

  private _text(at: string): string {
    const { draft } = this._host.session;
    const shown = cellInput(valueAt(draft!, at) as Cell);
    // 「1,2」 on the way to 「1,234」 stands as it is typed; what was taken back, or changed in the table, does not.
    return this._typing?.at === at && cellInput(typedAt(draft!, at, this._typing.text)) === shown ? this._typing.text : shown;
  }
  private _typing: { at: string; text: string } | undefined;

  private _type(at: string, text: string): void {
    const { session } = this._host;
    this._typing = { at, text };
    session.edit([[at, typedAt(session.draft!, at, text)]], `cell ${at}`);
    this._host.requestUpdate();
  }

  /** Somebody has looked at these. */
  confirm(doubts: readonly Doubt[]): void {
    const { session } = this._host;
    const { open } = session;
    const index = open.findIndex(({ id }) => id === this._current?.id);
    const rest = [...open.slice(index + 1), ...open.slice(0, index)].filter((each) => !doubts.includes(each));
    this._shown = rest[0]?.id;
    this._typing = undefined;
    session.close();
    session.settle(doubts);
    this._again();
  }

  private _step(by: number): void {
    const { open } = this._host.session;
    const index = open.findIndex(({ id }) => id === this._current?.id);
    this._shown = open[(index + by + open.length) % open.length]?.id;
    this._typing = undefined;
    this._again();
  }

  /** The next one is ready to be typed into. */
  private _again(): void {
    this._host.renderNow();
    const { renderRoot } = this._host;
    const field = renderRoot.querySelector<HTMLInputElement>('#doubt') || renderRoot.querySelector<HTMLElement>('.doubts .confirm, .doubts > p[tabindex]');
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
    showHere(renderRoot);
  }

  private readonly _keyed = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const current = this._current;
    const field = (event.target as Element).localName === 'input';
    if (event.key === 'Enter' && field && current) this.confirm([current]);
    else if (event.altKey && event.key === 'ArrowDown') this._step(1);
    else if (event.altKey && event.key === 'ArrowUp') this._step(-1);
    else return;
    event.preventDefault();
  };
}

/** Brings the cell that is meant into sight inside its box; the page stays where it is. */
export function showHere(root: ParentNode): void {
  const here = root.querySelector<HTMLElement>('.source .here');
  const box = here?.closest<HTMLElement>('.source');
  if (!here || !box) return;
  box.scrollTop = here.offsetTop - box.clientHeight / 2;
  box.scrollLeft = here.offsetLeft - box.clientWidth / 2;
}

function sourceTable(outline: Outline, { table, row, column }: SourcePlace, name: string): unknown {
  const grid = outline.filter((each): each is Grid => each.kind === 'grid')[table - 1];
  if (!grid) return nothing;
  return html`<div class="source" tabindex="0" role="region" aria-label=${name}>
    <table>
      ${grid.rows.map(
        (cells) => html`<tr>${cells.map((cell) => {
          const here = cell.row === row - 1 && cell.column === column - 1;
          return html`<td class=${here ? 'here' : ''} colspan=${cell.colspan > 1 ? cell.colspan : nothing} rowspan=${cell.rowspan > 1 ? cell.rowspan : nothing}>${cell.text}</td>`;
        })}</tr>`,
      )}
    </table>
  </div>`;
}
