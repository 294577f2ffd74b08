/** What every element that shows a report has: its source, its document in the light, its instruments in the shadow. */
import { Task, TaskStatus } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from 'lit';
import { wordsOf } from '../../locales/locale.js';
import type { Locale } from '../../locales/locale.js';
import { readSource } from '../../read.js';
import { describeFinding } from '../../report/finding.js';
import type { Finding } from '../../report/finding.js';
import type { Reading } from '../../report/parse.js';
import type { Report } from '../../report/report.js';
import type { Source } from '../../report/source.js';
import type { Markup } from '../../view/markup.js';
import { adoptDocumentSheet } from './document-sheet.js';
import { ReportErrorEvent, ReportLoadEvent } from './events.js';
import { focusOn } from './focus.js';
import { LightDocument } from './light-document.js';
import { LocaleController } from './locale-controller.js';
import { watchScrollers } from './scroll-regions.js';
import { instrumentStyles } from './styles.js';
import { toTemplate } from './template.js';

/** Before anything has been read. */
const unread: Reading = { findings: [] };

/** More than these are counted, not listed. */
const listed = 20;

export abstract class ReportElement extends LitElement {
  static override styles: CSSResultGroup = instrumentStyles;

  /** Attributes are the truth, as on the platform; the accessors below read and write them at once. */
  static override properties: PropertyDeclarations = {
    src: { noAccessor: true },
    report: { attribute: false, noAccessor: true },
    isolated: { type: Boolean, noAccessor: true },
  };

  protected readonly locales = new LocaleController(this);
  private readonly _document = new LightDocument(this);
  private readonly _children = new MutationObserver(() => this._childrenChanged());

  /** Chosen when it is read; `undefined` when that has to be done again. */
  private _source: Source | undefined;
  private _value: unknown;
  /** Which of the two was set last: that one wins. */
  private _latest: 'src' | 'report' | undefined;
  /** The JSON that stands in the page. */
  private _inline = '';
  /** Ends this element's part in a fetch that others may share. */
  private _use = new AbortController();
  private _fresh = false;
  private _retried = false;
  private _announced = unread;

  private readonly _task = new Task(this, {
    args: () => [(this._source ||= this._chooseSource())] as const,
    task: ([source], { signal }) => this._read(source, signal),
  });

  /**
   * The address of the report's JSON, resolved against the page. The property gives the attribute's text.
   * Of `src` and `report` the one set last is shown.
   * @attr src
   */
  get src(): string {
    return this.getAttribute('src') || '';
  }
  set src(value: string | null | undefined) {
    if (value === null || value === undefined) this.removeAttribute('src');
    else this.setAttribute('src', value);
  }

  /**
   * The report itself: a `Report`, or any data, which is judged like a file. Gives back the report that is shown, if any;
   * `null` brings `src` back.
   */
  get report(): Report | null {
    return this._reading.report || null;
  }
  set report(value: unknown) {
    // Lit hands the same object on at every update; what is frozen cannot have changed.
    if (this._latest === 'report' && value === this._value && Object.isFrozen(value)) return;
    this._value = value ?? undefined;
    this._latest = this._value === undefined ? 'src' : 'report';
    this._sourceChanged();
  }

  /**
   * Renders the document into the shadow root, for a page whose styles cannot be fought.
   * Search, translation and read-aloud toolbars may then not reach it.
   * @attr isolated
   */
  get isolated(): boolean {
    return this.hasAttribute('isolated');
  }
  set isolated(value: boolean) {
    this.toggleAttribute('isolated', Boolean(value));
  }

  /** What was noticed about the report that is shown, or why there is none. */
  get findings(): readonly Finding[] {
    return this._reading.findings;
  }

  /** Reads the source again, past every cache. */
  reload(): void {
    this._fresh = true;
    void this._task.run();
  }

  override attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    if (name === 'src') {
      this._latest = value === null ? undefined : 'src';
      this._sourceChanged();
    } else {
      this.requestUpdate();
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this._children.observe(this, { childList: true });
    this._findInline();
    adoptDocumentSheet(this.getRootNode(), this.ownerDocument);
    // The address follows the page the element is moved to; what was given up in between is read again.
    if (this._use.signal.aborted && !this.report) this._sourceChanged();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._children.disconnect();
    // A move is a removal followed at once by an insertion: wait to see which it is.
    void Promise.resolve().then(() => {
      if (!this.isConnected) this._use.abort();
    });
  }

  /** The document of a report, as every exporter would write it. */
  protected abstract content(report: Report, locale: Locale): Markup;

  /** The reading that is shown or explained; the last one while a newer is on its way. */
  private get _reading(): Reading {
    return this._task.value || unread;
  }

  private get _busy(): boolean {
    return this._task.status === TaskStatus.PENDING && this._source!.kind !== 'none';
  }

  protected override updated(_changed: PropertyValues): void {
    const { report } = this._reading;
    const { locale } = this.locales;
    if (this._busy) this.setAttribute('aria-busy', 'true');
    else this.removeAttribute('aria-busy');
    if (report && !this.isolated) {
      this._document.show(toTemplate(this.content(report, locale), report), locale, report);
    } else {
      this._document.clear();
    }
    const shown = this.shownDocument;
    if (shown) watchScrollers(this, shown);
    if (this._retried && !this._busy) {
      this._retried = false;
      // The button that had the focus is gone.
      if (shown) focusOn(shown as HTMLElement);
    }
    this._announce();
  }

  /** The container of the document on the page, once there is one. */
  protected get shownDocument(): Element | null {
    return this.isolated ? this.renderRoot.querySelector('.disclosure-document') : this._document.container;
  }

  override render(): unknown {
    const { report } = this._reading;
    const { locale } = this.locales;
    const isolated = report && this.isolated;
    if (isolated) adoptDocumentSheet(this.renderRoot, this.ownerDocument);
    return html`${isolated
        ? html`<div class="disclosure-document" dir="ltr" lang=${locale}>
            ${toTemplate(this.content(report, locale), report)}
          </div>`
        : nothing}<slot name="document" ?hidden=${Boolean(isolated)}></slot>${this._renderMessage()}<slot
        ?hidden=${Boolean(report)}
      ></slot>`;
  }

  private _retry(): void {
    this._retried = true;
    this.reload();
  }

  private _renderMessage(): unknown {
    const { locale } = this.locales;
    const words = wordsOf(locale);
    const { report, findings } = this._reading;
    if (findings.length && !report) return this._renderTrouble(findings, locale);
    // A key left out or a wording that contradicts its value must not pass unsaid; a report says it once for its tables.
    if (report && findings.length && !this.closest('.disclosure-document')) {
      const lines = findings.slice(0, listed).map((found) => html`<li>${describeFinding(found, locale)}</li>`);
      return html`<ul class="message quiet" part="message" lang=${locale}>${lines}</ul>`;
    }
    if (report || this._document.found || this._hasContent) return nothing;
    const busy = this._busy;
    // A script that takes the report away has its reasons; an address left empty is a mistake.
    if (!busy && (this._source!.kind !== 'none' || (this._latest && !this.hasAttribute('src')))) return nothing;
    const text = busy ? words.loading : words.noSource;
    return html`<p class="message ${busy ? 'quiet' : ''}" part="message" lang=${locale}>${text}</p>`;
  }

  private _renderTrouble(findings: readonly Finding[], locale: Locale): unknown {
    const words = wordsOf(locale);
    // What stopped the report first, what was only noticed after it.
    const ordered = [...findings].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
    const lines = ordered.slice(0, listed).map((found) => describeFinding(found, locale));
    if (ordered.length > listed) lines.push(words.more(ordered.length - listed));
    return html`<div class="message" part="message" role="alert" lang=${locale}>
      <p class="heading">${words.cannotShow}</p>
      <ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>
      ${this._source!.kind === 'url'
        ? html`<button type="button" part="retry" @click=${this._retry}>${words.retry}</button>`
        : nothing}
    </div>`;
  }

  /** Whether the page put anything of its own inside the element. */
  private get _hasContent(): boolean {
    return Array.from(this.childNodes).some(
      (node) =>
        node !== this._document.container &&
        (node instanceof Element ? node.localName !== 'script' : node instanceof Text && node.data.trim() !== ''),
    );
  }

  private _chooseSource(): Source {
    const value = this._value;
    const src = this._latest === 'report' ? '' : this.src.trim();
    if (src) return { kind: 'url', url: resolve(src, this.ownerDocument.baseURI) };
    if (value !== undefined) return { kind: 'value', value };
    return this._inline ? { kind: 'inline', text: this._inline } : { kind: 'none' };
  }

  private _sourceChanged(): void {
    this._source = undefined;
    this.requestUpdate();
  }

  /** The task drops a late answer; this element's part in it ends with the task's signal, or when the element goes. */
  private async _read(source: Source, signal: AbortSignal): Promise<Reading | undefined> {
    const before = this._use;
    const use = (this._use = new AbortController());
    signal.addEventListener('abort', () => use.abort());
    const reading = readSource(source, use.signal, this._fresh);
    this._fresh = false;
    this._announced = unread;
    // Only now, so that a reading both ask for is not given up in between.
    before.abort();
    return reading;
  }

  private _childrenChanged(): void {
    this._findInline();
    // A host framework may have swept the document away, or a parser or paste brought one.
    if (!this.report || (!this.isolated && !this._document.stands)) this.requestUpdate();
  }

  private _findInline(): void {
    const script = this.querySelector(':scope > script[type="application/json"]');
    if (script) this._children.observe(script, { childList: true, characterData: true, subtree: true });
    // A parser may have opened the script and not filled it yet: then there is none.
    const text = script ? script.textContent! : '';
    if (text === this._inline) return;
    this._inline = text;
    const source = this._source;
    if (!source || source.kind === 'none' || source.kind === 'inline') this._sourceChanged();
  }

  private _announce(): void {
    const reading = this._reading;
    if (this._busy || reading === unread || reading === this._announced) return;
    this._announced = reading;
    this.dispatchEvent(
      reading.report ? new ReportLoadEvent(reading.report, reading.findings) : new ReportErrorEvent(reading.findings),
    );
  }
}

/** The absolute address, or what is no address, marked as such. */
function resolve(src: string, base: string): string {
  try {
    return new URL(src, base).href;
  } catch {
    return `"${src}"`;
  }
}
