/** What every element that shows a report has: its document in the light, its instruments in the shadow. */
import { html, nothing, render } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from 'lit';
import { wordsOf } from '../../locales/locale.js';
import type { Locale } from '../../locales/locale.js';
import { sentenceOf } from '../../report/finding.js';
import type { Finding } from '../../report/finding.js';
import type { Report } from '../../report/report.js';
import type { Source } from '../../report/source.js';
import type { Marks } from '../../view/marks.js';
import type { Markup } from '../../view/markup.js';
import { CheckedElement } from './checked-element.js';
import { adoptSheet, dress } from './document-sheet.js';
import { ReportErrorEvent, ReportLoadEvent } from './events.js';
import { focusOn } from './focus.js';
import { found } from './on-demand.js';
import { unwatchScrollers, watchScrollers } from './scroll-regions.js';
import { unread } from './source-reader.js';
import { instrumentStyles } from './styles.js';
import { toTemplate } from './template.js';

/** Whether asking again may help. */
const isFetched = (source: Source): boolean => source.kind === 'url' || (source.kind === 'several' && source.sources.some(isFetched));

/** Nothing is painted in so many milliseconds: nobody sees it. */
const unpainted = 1000;

export abstract class ReportElement extends CheckedElement {
  static override styles: CSSResultGroup = instrumentStyles;
  static override properties: PropertyDeclarations = { isolated: { type: Boolean, noAccessor: true }, downloads: { noAccessor: true } };

  private _retried = false;
  /** Whether its turn has come to be drawn, or is yet to come. */
  private _turn: 'comes' | 'came' | undefined;
  /** The reading that the page was last told of. */
  private _announced = 0;

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

  /**
   * The files that a reader can take away: names of formats with blanks between them (`docx xlsx csv page json markdown
   * json-stat json-ld html`), or `off`; all but `html` where it is not given. Charts and lists have no such menu.
   * @attr downloads
   */
  get downloads(): string {
    return this.getAttribute('downloads') || '';
  }
  set downloads(value: string) {
    if (value !== this.downloads) this.setAttribute('downloads', value);
  }

  /**
   * What the page has inside stays in sight while parts are loaded that the first rendering waits for, and as high as it
   * is. It is rendered as it will be later: another slot would have all of it laid out anew.
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (this.firstChild) {
      this.style.setProperty('content-visibility', 'visible');
      render(this.render(), root as ShadowRoot, this.renderOptions);
    }
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    dress(this.getRootNode(), this.ownerDocument);
    for (const type in this._onPage) addEventListener(type, this._onPage[type]!);
  }

  adoptedCallback(page: Document): void {
    unwatchScrollers(this, page);
    // Its stylesheets are left in the old page, and what watched it there.
    for (const css of [(this.constructor as typeof ReportElement).styles].flat()) adoptSheet(this.renderRoot, this.ownerDocument, String(css));
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type in this._onPage) removeEventListener(type, this._onPage[type]!);
  }

  /** What an element does when something happens to its page. */
  private readonly _onPage: Record<string, () => void> = {
    // The ways to what the page is to go to may have to be loaded.
    hashchange: () => this.requestUpdate(),
    beforeprint: () => this.beforePrint(),
    afterprint: () => this.afterPrint(),
  };

  /** Whether nobody misses it until the document around it has been painted. */
  protected get isPatient(): boolean {
    return false;
  }

  override beforePrint(): void {
    super.beforePrint();
    if (this._turn === 'comes') this.performUpdate();
  }

  /** Words and lists that have to be loaded before anything is shown, so that nothing is shown twice. */
  protected get awaited(): Promise<void> | undefined {
    // It then comes after the next paint, in a task of its own. A page or frame in the background paints nothing.
    if (!this._turn && this.embedded && this.isPatient && !document.hidden) {
      this._turn = 'comes';
      return new Promise<void>((go) => {
        requestAnimationFrame(() => setTimeout(go));
        setTimeout(go, unpainted);
      }).then(() => void (this._turn = 'came'));
    }
    const { report, checks, findings } = this;
    const { faults } = wordsOf(this.locales.locale);
    const told = (!report || checks !== 'off') && (findings.some(({ id, at }) => at || !(id in faults)) || report?.explanations?.length);
    // Links lead out of the browser's reach, or the page was opened at an address in the document.
    const led = report && !this.embedded && (this.isolated || this.ownerDocument.location.hash.length > 1);
    return this.locales.awaited || this.light.awaited || (told || led ? found.load() : undefined);
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
  protected renderInstruments(_report: Report): unknown {
    return nothing;
  }

  protected override updated(_changed: PropertyValues): void {
    const { report } = this;
    const { locale } = this.locales;
    if (this.reader.busy) this.setAttribute('aria-busy', 'true');
    else this.removeAttribute('aria-busy');
    const content = report && !this.isolated && this.content(report, locale, this.marks);
    if (content) this.light.show(toTemplate(content, this._handed), locale, this._handed);
    else this.light.clear();
    const shown = this.shownDocument;
    if (shown) {
      dress(shown.getRootNode(), this.ownerDocument);
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

  protected override get shownDocument(): Element | null {
    return this.isolated ? this.renderRoot.querySelector('.disclosure-document') : this.light.container;
  }

  override render(): unknown {
    const { report } = this;
    const { locale } = this.locales;
    const content = report && this.isolated ? this.content(report, locale, this.marks) : null;
    return html`${report ? this.renderTools(report) : nothing}${content
        ? html`<div class="disclosure-document" dir="ltr" lang=${locale}>${toTemplate(content, this._handed)}</div>`
        : nothing}<slot name="document" ?hidden=${Boolean(content)}></slot>${this._renderMessage()}${report
        ? this.renderInstruments(report)
        : nothing}<slot ?hidden=${Boolean(report)}></slot>`;
  }

  /** What elements inside the document are handed. */
  private get _handed(): Record<string, unknown> {
    return { report: this.report, previous: this.previous, checks: this.checks, downloads: this.downloads };
  }

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
    if (report || this.light.found || this._hasContent) return nothing;
    const { busy } = this.reader;
    // A script that takes the report away has its reasons; an address left empty is a mistake.
    if (!busy && (kind !== 'none' || (this.isGiven && !this.hasAttribute('src')))) return nothing;
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
        node !== this.light.container &&
        (node instanceof Element ? node.localName !== 'script' : node instanceof Text && node.data.trim() !== ''),
    );
  }

  protected override childrenChanged(): void {
    super.childrenChanged();
    // A host framework may have swept the document away, or a parser or paste brought one.
    if (!this.report || (!this.isolated && !this.light.stands)) this.requestUpdate();
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
