/** The statutory tables as forms: a grid as the ARIA authoring practices have it, with the keys of a spreadsheet. */
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { blocks, partHeading, partOf, tableKeys } from '../../definition/form.js';
import type { TableKey } from '../../definition/form.js';
import type { Label, Table, UnitKind } from '../../definition/table.js';
import { pasteBlock, readBlock } from '../../editing/block.js';
import { editionOf, placesOf, valueAt } from '../../editing/draft.js';
import { cellGrid, move } from '../../editing/moves.js';
import { offerAt } from '../../editing/totals.js';
import { cellInput, typedCell } from '../../editing/typed.js';
import { editingWordsOf } from '../../locales/editing.js';
import type { Locale } from '../../locales/locale.js';
import type { Address } from '../../report/address.js';
import { placeOf } from '../../report/describe.js';
import type { Cell } from '../../report/report.js';
import { bilingual } from '../../view/table-markup.js';
import { cellText, pathLabel, tableFrame } from '../../view/table-view.js';
import type { CellFrame, HeadingView } from '../../view/table-view.js';
import { cellBar } from './editor-cell-bar.js';
import type { EditorHost } from './editor-host.js';
import { toTemplate } from './template.js';

/** The cell that is being typed into. */
interface Entry {
  readonly at: Address;
  readonly text: string;
  /** Begun by typing over what stood there: then every arrow leads on, as in a spreadsheet. */
  readonly over: boolean;
}

const tableOf = (at: Address): TableKey => at.split('.')[1] as TableKey;
export const isCell = (at: Address): boolean => /^tables\.\w+\.rows\.\w+\.\w+$/.test(at);

export class EditorGrid {
  /** In each table the cell that Tab leads to. */
  private readonly _active = new Map<TableKey, Address>();
  private _entry: Entry | undefined;
  /** After Escape, Tab leaves the table. */
  private _leaving = false;

  constructor(private readonly _host: EditorHost) {}

  activeIn(key: TableKey): Address {
    const draft = this._host.session.draft!;
    const grid = cellGrid(key, editionOf(draft, key));
    const known = this._active.get(key);
    return known && grid.some((row) => row.includes(known)) ? known : grid[0]![0]!;
  }

  /** The blocks of a table, and under them what there is to say of the cell that has the focus. */
  render(key: TableKey): unknown {
    const { session, locale } = this._host;
    const list = blocks(key, editionOf(session.draft!, key));
    const doubtful = new Set(session.open.map(({ at }) => at));
    return html`<div class="grid"><div
        class="disclosure-document"
        dir="ltr"
        @keydown=${this._keyed}
        @click=${this._clicked}
        @dblclick=${this._clickedTwice}
        @focusin=${this._focused}
        @focusout=${this._blurred}
        @input=${this._typed}
      >
        <div class="disclosure-scroll">${list.map((block) => html`<div class="disclosure-block">${this._table(key, block, locale, doubtful)}</div>`)}</div>
      </div>
      ${cellBar(this._host, this, key, this.activeIn(key), this._entry?.at)}</div>`;
  }

  private _table(key: TableKey, block: Table, locale: Locale, doubtful: ReadonlySet<Address>): unknown {
    const { head, body } = tableFrame(key, block);
    const { session, marks } = this._host;
    const { held, draft } = session;
    const active = this.activeIn(key);
    const rows = body.map((row) => {
      const cells = row.cells.map((frame) => {
        const { address: at } = frame;
        const { own, operand } = marks.cell(at);
        const entry = this._entry?.at === at ? this._entry : undefined;
        return { frame, entry, own, operand, text: cellText(valueAt(draft!, at) as Cell | undefined), held: held.has(at), active: at === active, doubt: doubtful.has(at) };
      });
      // A row that is as it was is not looked at again: a keystroke changes a few of 200 cells.
      const seen = cells.map(({ entry, own, operand, text, held: locked, active: here, doubt }) => [entry ? `<${entry.text}` : text, own, operand, Number(locked), Number(here), Number(doubt)].join('\t'));
      return guard([locale, block, ...seen], () => html`<tr>${row.labels.map((label) => heading(label, locale))}${cells.map((each) => this._cell(key, each, locale))}</tr>`);
    });
    // The form in English is in both languages, and the table is as wide as its words.
    return html`<table role="grid" class="disclosure-table disclosure-${block.id}" aria-describedby="hint">
      ${guard([locale, block], () => html`<caption class="disclosure-caption"><span class="disclosure-hidden">${toValue(bilingual(caption(key, block), locale))}</span></caption>
      <thead class="disclosure-head">${head.map((line) => html`<tr>${line.map((each) => heading(each, locale))}</tr>`)}</thead>`)}
      <tbody>${rows}</tbody>
    </table>`;
  }

  private _cell(key: TableKey, cell: { frame: CellFrame; entry: Entry | undefined; own: string; operand: string; text: string; held: boolean; active: boolean; doubt: boolean }, locale: Locale): unknown {
    const { frame, entry, own, operand, text, held, active, doubt } = cell;
    const words = editingWordsOf(locale);
    return html`<td
      role="gridcell"
      class="disclosure-cell ${frame.total ? 'disclosure-total' : ''} ${entry ? 'editing' : ''}"
      data-cell=${frame.address}
      colspan=${frame.colspan}
      tabindex=${active ? 0 : -1}
      data-blank=${text === '' && !entry ? words.blank : nothing}
      data-mark=${own && !entry ? own : nothing}
      data-operand=${operand && !entry ? operand : nothing}
      ?data-doubt=${doubt}
      aria-readonly=${held ? 'true' : nothing}
      aria-invalid=${own ? 'true' : nothing}
      aria-describedby=${active ? `cell-${key}` : nothing}
      >${entry
        ? html`<input inputmode="decimal" autocomplete="off" autocapitalize="off" spellcheck="false" aria-label=${placeOf(frame.address, locale)} aria-describedby="cell-${key}" .value=${entry.text} />`
        : text}</td>`;
  }

  /** Gives a cell the focus. */
  focus(at: Address): void {
    this._active.set(tableOf(at), at);
    this._host.renderNow();
    this._element(at)?.focus();
  }

  /** What was being typed is of no use any more. */
  forget(): void {
    this._entry = undefined;
  }

  private _element(at: Address): HTMLElement | null {
    return this._host.renderRoot.querySelector<HTMLElement>(`[data-cell="${CSS.escape(at)}"]`);
  }

  private _kind(at: Address): UnitKind {
    const key = tableOf(at);
    const place = placesOf(this._host.session.draft!, key).find(({ row, column }) => at === `tables.${key}.rows.${row}.${column}`);
    return place ? place.unit.kind : 'count';
  }

  /** Opens a cell for typing: with what stands there, or with what was typed over it. */
  private _open(at: Address, typed?: string): void {
    const { session } = this._host;
    if (session.held.has(at)) return this._host.say(editingWordsOf(this._host.locale).held);
    session.close();
    this._active.set(tableOf(at), at);
    this._entry = { at, text: typed ?? cellInput(valueAt(session.draft!, at) as Cell), over: typed !== undefined };
    this._host.renderNow();
    const input = this._element(at)?.querySelector('input');
    if (!input) return;
    input.focus();
    if (typed === undefined) input.select();
    else input.setSelectionRange(typed.length, typed.length);
    if (typed) this._take(at, typed);
  }

  private _take(at: Address, text: string): void {
    this._entry = { at, text, over: this._entry?.over ?? true };
    this._host.session.edit([[at, typedCell(text, this._kind(at)).cell]], `cell ${at}`);
    this._host.requestUpdate();
  }

  /** Ends the typing, with what was typed or as it was before. */
  private _close(keep: boolean): void {
    if (!this._entry) return;
    const { at } = this._entry;
    this._entry = undefined;
    if (!keep) this._host.session.drop(`cell ${at}`);
    this._host.session.close();
    this._host.requestUpdate();
  }

  private readonly _typed = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (this._entry && input.localName === 'input') this._take(this._entry.at, input.value);
  };

  private readonly _focused = (event: Event): void => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-cell]');
    const at = cell?.dataset['cell'];
    if (!at) return;
    this._leaving = false;
    if (this._active.get(tableOf(at)) === at) return;
    this._active.set(tableOf(at), at);
    this._host.requestUpdate();
  };

  private readonly _blurred = (event: FocusEvent): void => {
    const left = event.target as Element;
    // A cell that is rendered anew loses its input, and the focus with it.
    if (left.localName === 'input' && this._entry && left.isConnected && event.relatedTarget !== left) this._close(true);
  };

  private readonly _clicked = (event: Event): void => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-cell]');
    const at = cell?.dataset['cell'];
    if (!at || this._entry?.at === at) return;
    // A finger has no keys to begin with.
    if ((event as PointerEvent).pointerType === 'touch') this._open(at);
    else this.focus(at);
  };

  private readonly _clickedTwice = (event: Event): void => {
    const at = (event.target as Element).closest<HTMLElement>('[data-cell]')?.dataset['cell'];
    if (at && this._entry?.at !== at) this._open(at);
  };

  private readonly _keyed = (event: KeyboardEvent): void => {
    const at = (event.target as Element).closest<HTMLElement>('[data-cell]')?.dataset['cell'];
    if (!at || event.isComposing || event.defaultPrevented) return;
    if (this._entry) this._keyedInEntry(event, at);
    else this._keyedOnCell(event, at);
  };

  private _keyedInEntry(event: KeyboardEvent, at: Address): void {
    const { key } = event;
    if (key === 'Escape') {
      event.preventDefault();
      this._close(false);
      this.focus(at);
      return;
    }
    const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
    const leads = ['Enter', 'Tab', 'ArrowUp', 'ArrowDown'].includes(key) || (sideways && this._entry!.over);
    if (!leads || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = this._move(event, at);
    this._close(true);
    if (to === undefined) {
      // Tab leads on from where the cell is.
      this.focus(at);
      return;
    }
    event.preventDefault();
    this.focus(to);
  }

  private _keyedOnCell(event: KeyboardEvent, at: Address): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    const words = editingWordsOf(this._host.locale);
    const command = ctrlKey || metaKey || altKey;
    if (key === 'Escape') {
      this._leaving = true;
      this._host.say(words.tabLeaves);
    } else if (key === 'F2') {
      this._open(at);
    } else if (key === '=' && !ctrlKey && !metaKey) {
      this.fillTotal(at);
    } else if ((key === 'Delete' || key === 'Backspace') && !command) {
      this._set(at, null);
    } else if (key.length === 1 && !command && key >= ' ' && key <= '~') {
      this._open(at, key);
    } else if ((key === 'Process' || (key.length === 1 && key > '~')) && !command) {
      // An input method puts its letters into whatever has the focus by then.
      this._open(at, '');
      return;
    } else {
      const to = altKey || (key === 'Tab' && this._leaving) ? undefined : this._move(event, at);
      if (to === undefined) return;
      this.focus(to);
    }
    event.preventDefault();
  }

  private _move(event: KeyboardEvent, at: Address): Address | undefined {
    const key = tableOf(at);
    return move(cellGrid(key, editionOf(this._host.session.draft!, key)), at, event);
  }

  private _set(at: Address, value: Cell): void {
    const { session, locale } = this._host;
    if (session.held.has(at)) return this._host.say(editingWordsOf(locale).held);
    session.close();
    session.edit([[at, value]]);
    this._host.requestUpdate();
  }

  /** Fills a total in, because somebody asked for it. */
  fillTotal(at: Address): void {
    const { session, locale } = this._host;
    const words = editingWordsOf(locale);
    const sum = offerAt(session.draft!, at);
    const total = placesOf(session.draft!, tableOf(at)).some(({ row, column, total: is }) => is && at.endsWith(`.${row}.${column}`));
    if (!total) this._host.say(words.notTotal);
    else if (sum === null) this._host.say(words.noOffer);
    else {
      this._set(at, sum);
      this._host.say(words.sumIs('', sum).trim());
    }
  }

  /** The cell that has the focus, or is being typed into. */
  private get _here(): Address | undefined {
    const { activeElement } = this._host.renderRoot as ShadowRoot;
    const at = activeElement && activeElement.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
    return at && tableKeys.includes(tableOf(at)) ? at : undefined;
  }

  /** A browser hands what is pasted to where the text cursor is, and a cell has none: so the page is listened to. */
  readonly pasted = (event: ClipboardEvent): void => {
    const at = this._here;
    const text = event.clipboardData?.getData('text/plain');
    if (!at || !text || event.defaultPrevented) return;
    // One value into the input is typing.
    if (this._entry && !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    this._close(false);
    this.paste(at, text);
  };

  readonly copied = (event: ClipboardEvent): void => {
    const at = this._here;
    if (!at || this._entry || event.defaultPrevented || String(this._host.ownerDocument.getSelection())) return;
    event.clipboardData?.setData('text/plain', cellInput(valueAt(this._host.session.draft!, at) as Cell));
    event.preventDefault();
  };

  paste(at: Address, text: string): void {
    const { session, locale } = this._host;
    const words = editingWordsOf(locale);
    const { edits, filled, beyond, unclear, labels } = pasteBlock(session.draft!, tableOf(at), at, readBlock(text), session.held);
    session.close();
    session.edit(edits);
    const said = [words.pasted(filled), unclear.length && words.pastedUnclear(unclear.length), labels && words.pastedLabels, beyond.length && words.pastedBeyond(beyond)];
    this._host.say(said.filter(Boolean).join(locale === 'en' ? '; ' : '；'));
    this.focus(at);
  }
}

/** Every block has its name; the heading over it says the first half already. */
const caption = (key: TableKey, { banner }: Table): Label => pathLabel([partHeading(partOf(key)), ...(banner ? [banner] : [])]);

const toValue = (text: ReturnType<typeof bilingual>): unknown => (typeof text === 'string' ? text : toTemplate(text, {}));

function heading({ kind, label, colspan, rowspan, level }: HeadingView, locale: Locale): unknown {
  const text = toValue(bilingual(label, locale));
  const name = `disclosure-${kind}${kind === 'stub' ? ` disclosure-level-${level}` : ''}`;
  const [wide, high] = [colspan, rowspan].map((many) => (many > 1 ? many : nothing));
  if (kind === 'corner') return html`<td class=${name} colspan=${wide} rowspan=${high}>${text}</td>`;
  return html`<th scope=${kind === 'stub' ? 'row' : 'col'} class=${name} colspan=${wide} rowspan=${high}>${text}</th>`;
}
