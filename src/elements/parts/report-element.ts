/** What every element that shows a report has: its sources, its document in the light, its instruments in the shadow. */
import { html, LitElement, nothing, render } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from 'lit';
import { wordsOf } from '../../locales/locale.js';
import type { Locale } from '../../locales/locale.js';
import { checkOnce } from '../../read.js';
import { sentenceOf } from '../../report/finding.js';
import type { Finding } from '../../report/finding.js';
import type { Report } from '../../report/report.js';
import type { Source } from '../../report/source.js';
import type { CheckResult } from '../../rules/apply.js';
import { noMarks } from '../../view/marks.js';
import type { Marks } from '../../view/marks.js';
import type { Markup } from '../../view/markup.js';
import { adoptSheet } from './document-sheet.js';
import { ReportErrorEvent, ReportLoadEvent } from './events.js';
import { checkLine, nothingChecked } from './check-line.js';
import { focusOn } from './focus.js';
import { LightDocument } from './light-document.js';
import { LocaleController } from './locale-controller.js';
import { found, years } from './on-demand.js';
import { unwatchScrollers, watchScrollers } from './scroll-regions.js';
import { SourceReader, unread, urlSource } from './source-reader.js';
import { instrumentStyles } from './styles.js';
import type { Telling } from './telling.js';
import { toTemplate } from './template.js';

/** How much of what the rules found an element shows. */
export type Checks = 'summary' | 'full' | 'off';

/** Whether asking again may help. */
const isFetched = (source: Source): boolean => source.kind === 'url' || (source.kind === 'several' && source.sources.some(isFetched));

export abstract class ReportElement extends LitElement {
  static override styles: CSSResultGroup = instrumentStyles;

  /** Attributes are the truth, as on the platform; the accessors below read and write them at once. */
  static override properties: PropertyDeclarations = {
    src: { noAccessor: true },
    report: { attribute: false, noAccessor: true },
    previousSrc: { attribute: 'previous-src', noAccessor: true },
    previous: { attribute: false, noAccessor: true },
    checks: { noAccessor: true },
    isolated: { type: Boolean, noAccessor: true },
  };

  protected readonly locales = new LocaleController(this);
  private readonly _document = new LightDocument(this);
  private readonly _children = new MutationObserver(() => this._childrenChanged());
  protected readonly reader = new SourceReader(this, () => this.chooseSource());

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
  private _telling: Telling | undefined;
  private _retried = false;
  /** The list that was opened for the paper alone. */
  private _opened: HTMLDetailsElement | undefined;
  /** The reading that the page was last told of. */
  private _announced = 0;

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
    return (this._previousReader && this._previousReader.reading.report) || null;
  }
  set previous(value: unknown) {
    if (value === this._previousValue && Object.isFrozen(value)) return;
    const before = this._previousValue;
    this._previousValue = value ?? undefined;
    if (before !== this._previousValue) this._previousChanged();
  }

  /**
   * How much is shown of what the rules found: `summary`, one line that opens, and marks in the document;
   * `full`, the list open; `off`, nothing.
   * @attr checks
   * @default summary
   */
  get checks(): Checks {
    const value = this.getAttribute('checks');
    return value === 'full' || value === 'off' ? value : 'summary';
  }
  set checks(value: Checks) {
    // What is so already need not stand in the page's markup.
    if (value !== this.checks) this.setAttribute('checks', value);
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

  /** What was noticed about the report that is shown, by the schema and by every rule, or why there is none. */
  get findings(): readonly Finding[] {
    const { findings, report } = this.reader.reading;
    const { checked } = this;
    if (!report || !checked) return findings;
    const last = this._previousReader ? this._previousReader.reading : unread;
    // A report of last year that cannot be read keeps nothing from being shown.
    const missed = last.report ? [] : last.findings.map((each): Finding => ({ ...each, at: `previous:${each.at}`, severity: 'warning' }));
    return [...findings, ...checked.findings, ...missed];
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

  /** What the page has inside stays in sight while parts are loaded that the first rendering waits for, and as high as it is. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (this.firstChild) {
      this.style.setProperty('content-visibility', 'visible');
      render(html`<slot name="document"></slot><slot></slot>`, root as ShadowRoot, this.renderOptions);
    }
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this._children.observe(this, { childList: true });
    this._findInline();
    this._findLight();
    adoptSheet(this.getRootNode(), this.ownerDocument);
    for (const type in this._onPage) addEventListener(type, this._onPage[type]!);
    for (const reader of this._readers) reader.resume();
  }

  adoptedCallback(page: Document): void {
    unwatchScrollers(this, page);
    // What watched it in the old page is left there.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._children.disconnect();
    for (const type in this._onPage) removeEventListener(type, this._onPage[type]!);
    // A move is a removal followed at once by an insertion: wait to see which it is.
    void Promise.resolve().then(() => {
      if (!this.isConnected) for (const reader of this._readers) reader.release();
    });
  }

  /** Words and lists that have to be loaded before anything is shown, so that nothing is shown twice. */
  protected get awaited(): Promise<void> | undefined {
    const { report, checks, findings } = this;
    const { faults } = wordsOf(this.locales.locale);
    const told = (!report || checks !== 'off') && (findings.some(({ id, at }) => at || !(id in faults)) || report?.explanations?.length);
    // Links lead out of the browser's reach, or the page was opened at an address in the document.
    const led = report && !this.embedded && (this.isolated || this.ownerDocument.location.hash.length > 1);
    return this.locales.awaited || this._document.awaited || (told || led ? found.load() : undefined);
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const { awaited } = this;
    // The report is asked for meanwhile.
    if (awaited) void this.reader.read();
    return awaited ? awaited.then(() => this.scheduleUpdate()) : super.scheduleUpdate();
  }

  /** The document of a report, as every exporter would write it but for the marks; nothing for an element without one. */
  protected abstract content(report: Report, locale: Locale, marks: Marks): Markup | null;

  /** What stands over the document: what a reader can do with it. */
  protected renderTools(_report: Report): unknown {
    return nothing;
  }

  /** What stands under the document: what was found about the report. */
  protected renderInstruments(): unknown {
    return nothing;
  }

  /** One line of what was checked; it opens where there is more to say. */
  protected renderChecks(line: string, list: unknown, open = this.checks === 'full'): unknown {
    const { locale } = this.locales;
    if (!list) return html`<p class="checks" part="checks" lang=${locale} dir="ltr">${line}</p>`;
    return html`<details class="checks" part="checks" lang=${locale} dir="ltr" ?open=${open}>
      <summary>${line}</summary>
      ${list}
    </details>${this.telling && this.telling.status()}`;
  }

  /** Everything that was checked and found about the report, whole. */
  protected renderFindings(open?: boolean): unknown {
    const { checked, report, findings } = this;
    if (!checked || !report) return nothing;
    const { locale } = this.locales;
    const line = checkLine({ ...nothingChecked, equalities: checked }, findings, locale);
    const told = findings.length || report.explanations?.length;
    return this.renderChecks(line, told && this.telling && this.telling.panel(findings, report), open);
  }

  /** Shows an entry of the list of what was found; `null` where it has none. */
  showFinding(number: number): HTMLElement | null {
    return this.telling ? this.telling.show(number) : null;
  }

  /** What tells of findings, once it is there. */
  protected get telling(): Telling | undefined {
    if (found.value) {
      this._telling ||= new found.value.Telling(this, {
        locale: () => this.locales.locale,
        document: () => this.shownDocument,
        update: () => this.performUpdate(),
      });
    }
    return this._telling;
  }

  /** What the rules came to; `undefined` while there is no report, or where they are off. */
  protected get checked(): CheckResult | undefined {
    const { report } = this;
    return report && this.checks !== 'off' ? checkOnce(report, this.previous, years.value) : undefined;
  }

  /** A list that is closed would not be printed; inside a report, the report's own list says it all. */
  beforePrint(): void {
    const details = this.embedded ? null : this.renderRoot.querySelector('details');
    if (!details || details.open) return;
    details.open = true;
    this._opened = details;
  }

  afterPrint(): void {
    if (this._opened) this._opened.open = false;
    this._opened = undefined;
  }

  /** Whether the element stands in the document of another, which then speaks for it. */
  protected get embedded(): boolean {
    return this.closest('.disclosure-document') !== null;
  }

  protected override updated(_changed: PropertyValues): void {
    const { report } = this;
    const { locale } = this.locales;
    if (this.reader.busy) this.setAttribute('aria-busy', 'true');
    else this.removeAttribute('aria-busy');
    const content = report && !this.isolated && this.content(report, locale, this.marks);
    if (content) this._document.show(toTemplate(content, this._handed), locale, this._handed);
    else this._document.clear();
    const shown = this.shownDocument;
    if (shown) {
      watchScrollers(this, shown);
      if (this.telling) this.telling.arrive();
    }
    if (this._retried && !this.reader.busy) {
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
    const { report } = this;
    const { locale } = this.locales;
    const content = report && this.isolated ? this.content(report, locale, this.marks) : null;
    if (content) adoptSheet(this.renderRoot, this.ownerDocument);
    return html`${report ? this.renderTools(report) : nothing}${content
        ? html`<div class="disclosure-document" dir="ltr" lang=${locale}>${toTemplate(content, this._handed)}</div>`
        : nothing}<slot name="document" ?hidden=${Boolean(content)}></slot>${this._renderMessage()}${report
        ? this.renderInstruments()
        : nothing}<slot ?hidden=${Boolean(report)}></slot>`;
  }

  /** What elements inside the document are handed. */
  private get _handed(): Record<string, unknown> {
    return { report: this.report, previous: this.previous, checks: this.checks };
  }

  protected get marks(): Marks {
    return this.checks === 'off' || !found.value ? noMarks : found.value.marksOf(this.findings, this.locales.locale);
  }

  /** What an element does when something happens to its page. */
  private readonly _onPage: Record<string, () => void> = {
    // The ways to what the page is to go to may have to be loaded.
    hashchange: () => this.requestUpdate(),
    beforeprint: () => this.beforePrint(),
    afterprint: () => this.afterPrint(),
  };

  private _retry(): void {
    this._retried = true;
    this.reload();
  }

  private _renderMessage(): unknown {
    const { locale } = this.locales;
    const words = wordsOf(locale);
    const { report, findings } = this.reader.reading;
    const { kind } = this.reader.source;
    if (findings.length && !report) return this.renderTrouble(findings, locale);
    if (report || this._document.found || this._hasContent) return nothing;
    const { busy } = this.reader;
    // A script that takes the report away has its reasons; an address left empty is a mistake.
    if (!busy && (kind !== 'none' || (this._latest && !this.hasAttribute('src')))) return nothing;
    const text = busy ? words.loading : words.noSource;
    return html`<p class="message ${busy ? 'quiet' : ''}" part="message" lang=${locale} dir="ltr">${text}</p>`;
  }

  protected renderTrouble(findings: readonly Finding[], locale: Locale, heading = wordsOf(locale).cannotShow): unknown {
    const lines = found.value ? found.value.troubleLines(findings, locale) : findings.map((each) => sentenceOf(each, locale));
    return html`<div class="message" part="message" role="alert" lang=${locale} dir="ltr">
      <p class="heading">${heading}</p>
      <ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>
      ${isFetched(this.reader.source)
        ? html`<button type="button" part="retry" @click=${this._retry}>${wordsOf(locale).retry}</button>`
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

  private _childrenChanged(): void {
    this._findInline();
    this._findLight();
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
    const nodes = this.embedded && this.parentElement!.closest('disclosure-report') ? [] : this._document.source;
    const { _light: known } = this;
    if (nodes.length === known.length && nodes.every((node, index) => node === known[index])) return;
    this._light = nodes;
    if (!this._inline) this._childSourceChanged();
  }

  /** What stands in the page counts where nothing else was given. */
  private _childSourceChanged(): void {
    if (['none', 'inline', 'light'].includes(this.reader.source.kind)) this.reader.change();
  }

  private _announce(): void {
    const { reading, busy, runs } = this.reader;
    if (busy || reading === unread || runs === this._announced) return;
    this._announced = runs;
    this.dispatchEvent(
      reading.report ? new ReportLoadEvent(reading.report, this.findings) : new ReportErrorEvent(reading.findings),
    );
  }
}
