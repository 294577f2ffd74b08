/** The statutory tables as forms: a grid as the ARIA authoring practices have it, with the keys of a spreadsheet. */
import { html } from 'lit';
import { blocks, tableKeys } from '../../definition/form.js';
import type { TableKey } from '../../definition/form.js';
import { editionOf, placeAt, valueAt } from '../../editing/draft.js';
import { cellGrid, move } from '../../editing/moves.js';
import { offerAt } from '../../editing/totals.js';
import { cellInput, typedAt } from '../../editing/typed.js';
import { editingWordsOf } from '../../locales/editing.js';
import type { Address } from '../../report/address.js';
import type { Cell } from '../../report/report.js';
import { cellBar } from './editor-cell-bar.js';
import { gridTable } from './editor-grid-table.js';
import type { Typing } from './editor-grid-table.js';
import type { EditorHost } from './editor-host.js';

/** The cell that is being typed into. */
interface Entry extends Typing {
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
    const { session } = this._host;
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
        <div class="disclosure-scroll">${list.map((block) => html`<div class="disclosure-block">${gridTable(this._host, key, block, { active: this.activeIn(key), entry: this._entry, doubtful })}</div>`)}</div>
      </div>
      ${cellBar(this._host, this, key, this.activeIn(key), this._entry?.at)}</div>`;
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
    this._host.session.edit([[at, typedAt(this._host.session.draft!, at, text)]], `cell ${at}`);
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
    if (!placeAt(session.draft!, at)?.total) this._host.say(words.notTotal);
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
    void this.paste(at, text);
  };

  readonly copied = (event: ClipboardEvent): void => {
    const at = this._here;
    if (!at || this._entry || event.defaultPrevented || String(this._host.ownerDocument.getSelection())) return;
    event.clipboardData?.setData('text/plain', cellInput(valueAt(this._host.session.draft!, at) as Cell));
    event.preventDefault();
  };

  async paste(at: Address, text: string): Promise<void> {
    const { session, locale } = this._host;
    const words = editingWordsOf(locale);
    // Most of what is edited is typed.
    const loaded = await import('../../editing/block.js').catch(() => null);
    if (!loaded) return this._host.say(words.pasteNotLoaded);
    if (!session.draft) return;
    const { pasteBlock, readBlock } = loaded;
    const { edits, misplaced, beyond, unclear, labels, heads } = pasteBlock(session.draft, tableOf(at), at, readBlock(text), session.held);
    session.close();
    session.edit(edits);
    const said = misplaced.length
      ? [words.pastedElsewhere(misplaced)]
      : [words.pasted(edits.length), unclear.length && words.pastedUnclear(unclear.length), labels && words.pastedLabels, heads && words.pastedHeads(heads), beyond.length && words.pastedBeyond(beyond)];
    this._host.say(said.filter(Boolean).join(locale === 'en' ? '; ' : '；'));
    this.focus(at);
  }
}
