/** `<disclosure-report-editor>`. */
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from 'lit';
import { partHeading, parts } from '../definition/form.js';
import type { Part } from '../definition/form.js';
import type { Kept } from '../editing/keeping.js';
import { isBroken } from '../editing/judge-draft.js';
import { Session } from '../editing/session.js';
import type { Imported } from '../editing/session.js';
import { placeInForm } from '../editing/told.js';
import { editingWordsOf } from '../locales/editing.js';
import { wordsOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import type { Address } from '../report/address.js';
import { sentenceOf } from '../report/finding.js';
import type { Finding } from '../report/finding.js';
import type { Report } from '../report/report.js';
import { noMarks } from '../view/marks.js';
import type { Marks } from '../view/marks.js';
import { bilingual } from '../view/table-markup.js';
import { ReportChangeEvent } from './parts/change-event.js';
import { define } from './parts/define.js';
import { adoptSheet, dress } from './parts/document-sheet.js';
import { EditorDoubts, showHere } from './parts/editor-doubts.js';
import { FormBinding } from './parts/editor-form.js';
import { EditorGrid, isCell } from './parts/editor-grid.js';
import type { EditorHost } from './parts/editor-host.js';
import { LateSection } from './parts/editor-late.js';
import { particulars, prose } from './parts/editor-prose.js';
import { foundList, strip, tablePart } from './parts/editor-sections.js';
import { editorStyles } from './parts/editor-styles.js';
import { ReportErrorEvent, ReportLoadEvent } from './parts/events.js';
import { listStyles } from './parts/list-styles.js';
import { LocaleController } from './parts/locale-controller.js';
import { found } from './parts/on-demand.js';
import { SourcedElement } from './parts/sourced-element.js';
import { instrumentStyles } from './parts/styles.js';
import { toTemplate } from './parts/template.js';

export { ReportChangeEvent } from './parts/change-event.js';

/**
 * A form for a whole annual report: its tables as the form draws them, moved through and pasted into like a
 * spreadsheet; its prose by part; every rule checked at each keystroke; undo without limit. It is not among what
 * `disclosure-report` defines: import `disclosure-report/elements/disclosure-report-editor.js`.
 *
 * ```html
 * <disclosure-report-editor name="report" src="report.json" previous-src="report-2022.json"></disclosure-report-editor>
 * ```
 *
 * @summary A form for the whole report, checked as it is filled in.
 * @tagname disclosure-report-editor
 *
 * @slot - A child `<script type="application/json">` is the report to edit.
 *
 * @fires {ReportChangeEvent} report-change - Somebody has changed the report: `report` (`null` while it is none), `draft`, `findings`.
 * @fires {ReportLoadEvent} report-load - A report has been read and can be edited: `report`, `findings`.
 * @fires {ReportErrorEvent} report-error - There is no report to edit: `findings` says why.
 *
 * @csspart message - The sentence that says what is missing or wrong.
 * @csspart retry - The button that asks the server again.
 * @csspart checks - The line that says what was checked.
 * @csspart finding - The button of an entry of what was found.
 *
 * @cssprop [--disclosure-border=rgba(127, 127, 127, 0.65)] - The lines of tables, frames and fields.
 * @cssprop [--disclosure-head-background=rgba(127, 127, 127, 0.08)] - Behind headings and row labels.
 * @cssprop [--disclosure-total-background=rgba(127, 127, 127, 0.05)] - Behind totals and locked cells.
 * @cssprop [--disclosure-hover-background=rgba(127, 127, 127, 0.12)] - Behind the row under the pointer.
 * @cssprop [--disclosure-surface=Canvas] - Behind what stays in sight while the page scrolls.
 * @cssprop [--disclosure-focus=currentColor] - The outline of what has the focus.
 * @cssprop [--disclosure-error=#d9412e] - The edge of an error.
 */
export class DisclosureReportEditor extends SourcedElement implements EditorHost {
  static readonly formAssociated = true;
  static override styles: CSSResultGroup = [instrumentStyles, editorStyles];
  static override properties: PropertyDeclarations = {
    name: { noAccessor: true },
    lockCarriedIn: { type: Boolean, attribute: 'lock-carried-in', noAccessor: true },
  };

  private readonly _locales = new LocaleController(this);
  /** @internal */
  readonly session = new Session(() => this._changed());
  private readonly _grid = new EditorGrid(this);
  private readonly _doubts = new EditorDoubts(this);
  private readonly _form = new FormBinding(this);
  private readonly _list = new LateSection(() => foundList(this));
  /** The reading that is being edited. */
  private _begun: unknown;
  private _announced = 0;
  /** A draft was handed over after whatever is being read: of several ways to give a report, the last one counts. */
  private _handed = false;
  /** What `report` was set to last. */
  private _given: unknown;
  private _imported: Imported | null = null;
  /** What the form was told of last, and in which language. */
  private _formOf: unknown;
  private _formFor: Locale | undefined;
  private _said = '';
  private _disabled = false;
  private _marked: { readonly findings: readonly Finding[]; readonly locale: Locale; readonly marks: Marks } | undefined;

  /**
   * The name of the report in its form; its value there is the JSON.
   * @attr name
   */
  get name(): string {
    return this.getAttribute('name') || '';
  }
  set name(value: string) {
    this.setAttribute('name', value);
  }

  /**
   * Holds 上年结转 to what last year's report carried over.
   * @attr lock-carried-in
   */
  get lockCarriedIn(): boolean {
    return this.hasAttribute('lock-carried-in');
  }
  set lockCarriedIn(value: boolean) {
    this.toggleAttribute('lock-carried-in', Boolean(value));
  }

  /** The report as it is now, `null` while something keeps it from being one; or set, the report to edit. */
  override get report(): Report | null {
    return this.session.judged?.report ?? null;
  }
  override set report(value: unknown) {
    // What comes back from `report-change` is what is being edited; and a framework hands the same object on at every
    // rendering, which must not take away what was typed since.
    if (value && (value === this.report || value === this._given)) return;
    this._given = value;
    this._handed = false;
    if (!value) this.session.end();
    super.report = value;
  }

  /** The JSON as it is now, whatever is missing in it; or set, a draft to edit, which need not be a report yet. */
  get draft(): Readonly<Record<string, unknown>> | null {
    return this.session.draft ?? null;
  }
  set draft(draft: Readonly<Record<string, unknown>> | null) {
    if (draft && draft === this.session.draft) return;
    if (draft) this.session.begin(draft);
    else this.session.end();
    this._taken();
  }

  /** What `importReport` gave: its draft is edited, and its doubts are shown one by one beside the source. */
  get imported(): Imported | null {
    return this._imported;
  }
  set imported(imported: Imported | null) {
    this._imported = imported;
    if (!imported || typeof imported.draft !== 'object' || !imported.draft) return;
    this.session.beginImport(imported);
    this._taken();
  }

  /** The draft with all its steps and doubts, as JSON, to be kept and set again. */
  get state(): Kept | null {
    return this.session.kept;
  }
  set state(state: Kept | null) {
    if (!state) return;
    this.session.resume(state);
    this._taken();
  }

  /** What stands against the report as it is now, by the schema and by every rule; or why there is none. */
  get findings(): readonly Finding[] {
    return this.session.judged?.findings ?? this.reader.reading.findings;
  }

  /** How many doubts of an import nobody has settled yet. */
  get openDoubts(): number {
    return this.session.open.length;
  }

  get form(): HTMLFormElement | null {
    return this._form.form;
  }

  /** What keeps the form from being sent; empty where nothing does. */
  get validationMessage(): string {
    return this._form.message;
  }

  checkValidity(): boolean {
    return this._form.checkValidity();
  }

  reportValidity(): boolean {
    return this._form.reportValidity();
  }

  /** Takes the last step back. */
  undo(): void {
    this._step(this.session.undo(), 'undone');
  }

  /** Takes a step again that was taken back. */
  redo(): void {
    this._step(this.session.redo(), 'redone');
  }

  /** Goes to where an address of the report is edited; in a text, to some of its letters. */
  goTo(at: string, range?: readonly [number, number]): void {
    if (isCell(at)) return this._grid.focus(at);
    this._list.flush();
    const find = (name: string): HTMLElement | null => this.renderRoot.querySelector(`[data-field="${CSS.escape(name)}"]`);
    const field = find(at) || find(`${at}.0.text`) || find(at === 'agency' ? 'agency.name' : `${at}.from`);
    const target = field || this.renderRoot.querySelector<HTMLElement>(`#part-${CSS.escape(at.replace(/^tables\./, '').split('.')[0] || 'particulars')}`);
    if (!target) return;
    target.focus();
    if (range && target instanceof HTMLTextAreaElement) target.setSelectionRange(...range);
    target.scrollIntoView({ block: 'center' });
  }

  /** @internal */
  get locale(): Locale {
    return this._locales.locale;
  }

  /** @internal */
  get marks(): Marks {
    const { findings, locale } = this;
    if (!found.value) return noMarks;
    if (this._marked?.findings !== findings || this._marked.locale !== locale) this._marked = { findings, locale, marks: found.value.marksOf(findings, locale) };
    return this._marked.marks;
  }

  /** @internal */
  get said(): string {
    return this._said;
  }

  /** @internal */
  renderNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  /** @internal */
  say(text: string): void {
    this._said = text;
    this.requestUpdate();
  }

  /**
   * Whoever waits for an update waits for all of it, what is drawn after the frame among it.
   * @internal
   */
  override get updateComplete(): Promise<boolean> {
    return super.updateComplete.then(async (done) => {
      await this._list.shown;
      return done;
    });
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (name === 'src') this._handed = false;
    super.attributeChangedCallback(name, before, value);
  }

  override reload(): void {
    this._handed = false;
    super.reload();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this._form.connected();
    // A page hands what is pasted to where its text cursor is, and a cell of a table has none.
    this.ownerDocument.addEventListener('paste', this._grid.pasted);
    this.ownerDocument.addEventListener('copy', this._grid.copied);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._form.disconnected();
    this.ownerDocument.removeEventListener('paste', this._grid.pasted);
    this.ownerDocument.removeEventListener('copy', this._grid.copied);
  }

  formAssociatedCallback(): void {
    this._form.associated();
  }

  formDisabledCallback(disabled: boolean): void {
    this._disabled = disabled;
    this.requestUpdate();
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    // The words for what is found are wanted at once.
    const awaited = this._locales.awaited || found.load();
    if (awaited) void this.reader.read();
    return awaited ? awaited.then(() => this.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override updated(_changed: PropertyValues): void {
    const busy = this.reader.busy && !this.session.draft;
    if (busy) this.setAttribute('aria-busy', 'true');
    else this.removeAttribute('aria-busy');
    this._list.draw(this.renderRoot.querySelector<HTMLElement>('.found'));
    dress(this.renderRoot, this.ownerDocument);
    adoptSheet(this.renderRoot, this.ownerDocument, listStyles);
    // Its sentence is in the language of the page.
    if (this._formFor !== this.locale || this._formOf !== this.session.judged) this._setForm();
    this._announce();
  }

  override render(): unknown {
    const { reading } = this.reader;
    const { session, locale } = this;
    session.previous = this.previous;
    session.locked = this.lockCarriedIn;
    if (reading !== this._begun && !this.reader.busy) {
      this._begun = reading;
      if (this._handed) return this.render();
      if (reading.report) session.begin(reading.report as unknown as Readonly<Record<string, unknown>>);
      else if (this.isGiven && reading.findings.length) session.end();
    }
    if (!session.draft) return this._renderMessage(reading.findings, locale);
    return html`<div class="editor" lang=${locale} dir="ltr" ?inert=${this._disabled} @keydown=${this._keyed}>
      ${strip(this)} ${this._doubts.render()}
      <div class="part"><h2 id="part-particulars" tabindex="-1">${editingWordsOf(locale).particulars}</h2>
      ${particulars(this)}</div>
      <div class="part"><h2 id="part-preamble" tabindex="-1">${editingWordsOf(locale).preamble}</h2>
      ${prose(this, 'preamble', editingWordsOf(locale).preamble)}</div> ${parts.map((part) => this._renderPart(part, locale))}
      <div class="part found"></div>
    </div>`;
  }

  private _renderMessage(findings: readonly Finding[], locale: Locale): unknown {
    const words = wordsOf(locale);
    if (this.reader.busy || !findings.length) {
      const text = this.reader.busy ? words.loading : editingWordsOf(locale).nothingYet;
      return html`<p class="message quiet" part="message" lang=${locale} dir="ltr">${text}</p><slot hidden></slot>`;
    }
    const lines = found.value ? found.value.troubleLines(findings, locale) : findings.map((each) => sentenceOf(each, locale));
    return html`<div class="message" part="message" role="alert" lang=${locale} dir="ltr">
      <p class="heading">${words.cannotShow}</p>
      <ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>
      ${this.reader.source.kind === 'url' ? html`<button type="button" part="retry" @click=${() => this.reload()}>${words.retry}</button>` : nothing}
    </div>`;
  }

  private _renderPart(part: Part, locale: Locale): unknown {
    const label = partHeading(part);
    const name = bilingual(label, locale);
    const content = part.kind === 'table' ? tablePart(this, this._grid, part.key) : prose(this, part.key, label.label);
    return html`<div class="part"><h2 id="part-${part.key}" tabindex="-1">${typeof name === 'string' ? name : toTemplate(name, {})}</h2>
      ${content}</div>`;
  }

  private readonly _keyed = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
    if (key === 'z' && !event.shiftKey) this.undo();
    else if (key === 'y' || (key === 'z' && event.shiftKey)) this.redo();
    else return;
    event.preventDefault();
  };

  private _step(at: Address | undefined, kind: 'undone' | 'redone'): void {
    const { locale } = this;
    const words = editingWordsOf(locale);
    if (at === undefined) this._said = kind === 'undone' ? words.nothingToUndo : words.nothingToRedo;
    else this._said = words[kind](placeInForm(at, locale));
    this._grid.forget();
    this.renderNow();
    if (at) this.goTo(at);
  }

  /** Something else is edited now. */
  private _taken(): void {
    this._handed = true;
    this._said = '';
    this._grid.forget();
    this.requestUpdate();
    void this.updateComplete.then(() => showHere(this.renderRoot));
  }

  private _changed(): void {
    const { judged, draft } = this.session;
    if (!judged || !draft) return;
    this._setForm();
    this.requestUpdate();
    const event = new ReportChangeEvent(judged.report, draft, judged.findings);
    this.dispatchEvent(event);
  }

  private _setForm(): void {
    const { judged, draft } = this.session;
    const { locale } = this;
    this._formFor = locale;
    this._formOf = judged;
    if (!draft || !judged) return this._form.set(() => null, '');
    const broken = judged.findings.filter((each) => isBroken(judged, each));
    this._form.set(() => JSON.stringify(draft), broken.length ? editingWordsOf(locale).invalid(broken.length) : '', this.renderRoot?.querySelector<HTMLElement>('.strip button:last-of-type') ?? undefined);
  }

  private _announce(): void {
    const { reading, busy, runs } = this.reader;
    if (busy || runs === this._announced || (!reading.report && !reading.findings.length)) return;
    this._announced = runs;
    this.dispatchEvent(reading.report ? new ReportLoadEvent(reading.report, this.findings) : new ReportErrorEvent(reading.findings));
  }
}

define('disclosure-report-editor', DisclosureReportEditor);

declare global {
  interface HTMLElementTagNameMap {
    'disclosure-report-editor': DisclosureReportEditor;
  }
}
