/** What an element reads: the address, the value, the JSON or the tables that it is given, and last year's report. */
import { LitElement } from 'lit';
import type { PropertyDeclarations } from 'lit';
import type { Reading } from '../../report/judge.js';
import type { Report } from '../../report/report.js';
import type { Source } from '../../report/source.js';
import { LightDocument } from './light-document.js';
import { years } from './on-demand.js';
import { SourceReader, unread, urlSource } from './source-reader.js';

export abstract class SourcedElement extends LitElement {
  /** Attributes are the truth, as on the platform; the accessors below read and write them at once. */
  static override properties: PropertyDeclarations = {
    src: { noAccessor: true },
    report: { attribute: false, noAccessor: true },
    previousSrc: { attribute: 'previous-src', noAccessor: true },
    previous: { attribute: false, noAccessor: true },
  };

  protected readonly reader = new SourceReader(this, () => this.chooseSource());
  /** Its document among its children; whatever else stands there is the page's. */
  protected readonly light = new LightDocument(this);
  private readonly _children = new MutationObserver(() => this.childrenChanged());

  /** Made when there is something to read: most elements have none. */
  private _previousReader: SourceReader | undefined;

  private _value: unknown;
  private _previousValue: unknown;
  /** Which of the two was set last: that one wins. */
  private _latest: 'src' | 'report' | undefined;
  /** The JSON that stands in the page. */
  private _inline = '';
  /** What the page has inside the element that may be a report: with a table in it. */
  private _light: readonly Node[] = [];

  /**
   * The address of the report's JSON, resolved against the page. The property gives the attribute's text.
   * Of `src` and `report` the one set last is shown.
   * @attr src
   */
  get src(): string {
    return this.getAttribute('src') || '';
  }
  set src(value: string | null | undefined) {
    this._setAttribute('src', value);
  }

  /**
   * The report itself: a `Report`, or any data, which is judged like a file. Gives back the report that is shown, if any;
   * `null` brings `src` back.
   */
  get report(): Report | null {
    return this.reader.reading.report || null;
  }
  set report(value: unknown) {
    // Lit hands the same object on at every update; what is frozen cannot have changed.
    if (this._latest === 'report' && value === this._value && Object.isFrozen(value)) return;
    this._value = value ?? undefined;
    this._latest = this._value === undefined ? 'src' : 'report';
    this.reader.change();
  }

  /**
   * The address of last year's report, for the rules that compare the two years.
   * @attr previous-src
   */
  get previousSrc(): string {
    return this.getAttribute('previous-src') || '';
  }
  set previousSrc(value: string | null | undefined) {
    this._setAttribute('previous-src', value);
  }

  /** Last year's report, or any data, judged like a file; while it is given, `previous-src` is not read. */
  get previous(): Report | null {
    return this.previousReading.report || null;
  }
  set previous(value: unknown) {
    if (value === this._previousValue && Object.isFrozen(value)) return;
    const before = this._previousValue;
    this._previousValue = value ?? undefined;
    if (before !== undefined || this._previousValue !== undefined) this._previousChanged();
  }

  /** Reads the source again, past every cache. */
  reload(): void {
    this.reader.reload();
    if (this._previousReader) this._previousReader.reload();
  }

  override attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    if (name === 'src') {
      this._latest = value === null ? undefined : 'src';
      this.reader.change();
    } else if (name === 'previous-src') {
      this._previousChanged();
    } else {
      this.requestUpdate();
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this._children.observe(this, { childList: true });
    this._findInline();
    this._findLight();
    for (const reader of this._readers) reader.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._children.disconnect();
    // A move is a removal followed at once by an insertion: wait to see which it is.
    void Promise.resolve().then(() => {
      if (!this.isConnected) for (const reader of this._readers) reader.release();
    });
  }

  /** Whether the element stands in the document of another, which then speaks for it. */
  protected get embedded(): boolean {
    return this.closest('.disclosure-document') !== null;
  }

  /** What became of last year's report. */
  protected get previousReading(): Reading {
    return this._previousReader ? this._previousReader.reading : unread;
  }

  /** Whether a script or an attribute has named a source, though it may be empty. */
  protected get isGiven(): boolean {
    return this._latest !== undefined;
  }

  protected _setAttribute(name: string, value: string | null | undefined): void {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  protected chooseSource(): Source {
    const value = this._value;
    const src = this._latest === 'report' ? '' : this.src.trim();
    if (src) return urlSource(src, this);
    if (value !== undefined) return { kind: 'value', value };
    if (this._inline) return { kind: 'inline', text: this._inline };
    return this._light.length ? { kind: 'light', root: this, nodes: this._light } : { kind: 'none' };
  }

  private get _readers(): SourceReader[] {
    return [this.reader, ...(this._previousReader ? [this._previousReader] : [])];
  }

  private _previousChanged(): void {
    this._previousReader ||= new SourceReader(this, () => this._choosePrevious(), years);
    this._previousReader.change();
  }

  private _choosePrevious(): Source {
    const value = this._previousValue;
    const src = this.previousSrc.trim();
    if (value !== undefined) return { kind: 'value', value };
    return src ? urlSource(src, this) : { kind: 'none' };
  }

  protected childrenChanged(): void {
    this._findInline();
    this._findLight();
  }

  private _findInline(): void {
    const script = this.querySelector(':scope > script[type="application/json"]');
    if (script) this._children.observe(script, { childList: true, characterData: true, subtree: true });
    // A parser may have opened the script and not filled it yet: then there is none.
    const text = script ? script.textContent! : '';
    if (text === this._inline) return;
    this._inline = text;
    this._childSourceChanged();
  }

  private _findLight(): void {
    const page = this.ownerDocument;
    if (page.readyState === 'loading') {
      // The parser may have opened a table and not filled it yet.
      page.addEventListener('DOMContentLoaded', () => this._findLight(), { once: true });
      return;
    }
    // The element around it reads the whole report, and hands on what it read.
    const nodes = this.embedded && this.parentElement!.closest('disclosure-report') ? [] : this.light.source;
    const { _light: known } = this;
    if (nodes.length === known.length && nodes.every((node, index) => node === known[index])) return;
    this._light = nodes;
    if (!this._inline) this._childSourceChanged();
  }

  /** What stands in the page counts where nothing else was given. */
  private _childSourceChanged(): void {
    if (['none', 'inline', 'light'].includes(this.reader.source.kind)) this.reader.change();
  }
}
