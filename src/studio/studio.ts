/** The page of the studio: bring in, mend, take out. */
import { html, LitElement, nothing } from 'lit';
import type { CSSResultGroup } from 'lit';
import type { DisclosureReport } from '../elements/disclosure-report.js';
import type { DisclosureReportEditor } from '../elements/disclosure-report-editor.js';
import { define } from '../elements/parts/define.js';
import { blankDraft, handedOn, heldToLastYear, valueAt } from '../editing/draft.js';
import type { Draft } from '../editing/draft.js';
import type { Kept } from '../editing/keeping.js';
import { parseReport } from '../report/parse.js';
import type { Report } from '../report/report.js';
import type { Locale } from '../locales/locale.js';
import { Drafts } from './drafts.js';
import { takeIn, takeLastYear } from './intake.js';
import type { Brought, Came } from './intake.js';
import { editView } from './edit-view.js';
import { OutView } from './out-view.js';
import { StartView } from './start-view.js';
import { studioStyles } from './styles.js';
import { studioWordsOf } from './words.js';
import type { Step } from './words.js';

/** The preview follows when the typing pauses: it is the whole page for readers. */
const pause = 500;
/** A source that is larger is not kept: the doubts are, and what stood in each cell. */
const largestSource = 400_000;

export class DisclosureStudio extends LitElement {
  static override styles: CSSResultGroup = studioStyles;

  step: Step = 'start';
  /** What became of the files that were brought last. */
  came: readonly Came[] = [];
  told = '';
  /** Readings of last year's report that nobody can be sure of: said as long as it is used. */
  previousDoubts = 0;
  readonly drafts = new Drafts(
    (isCopy) => this._kept(isCopy),
    () => this.requestUpdate(),
  );
  private readonly _editor = document.createElement('disclosure-report-editor') as DisclosureReportEditor;
  readonly shown = document.createElement('disclosure-report') as DisclosureReport;
  readonly start = new StartView(this);
  private readonly _out = new OutView(this);
  private _previous: Report | null = null;
  /** Whether the report is shown as readers will see it, and whether with stand-ins. */
  preview = globalThis.innerWidth >= 1500;
  stale = false;
  private _following: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this._editor.addEventListener('report-change', () => {
      this.drafts.touch();
      this._follow();
    });
    this.shown.headingLevel = 2;
  }

  get editor(): DisclosureReportEditor {
    return this._editor;
  }

  get previous(): Report | null {
    return this._previous;
  }

  get locale(): Locale {
    return document.documentElement.lang.startsWith('en') ? 'en' : 'zh-Hans';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const [type, listener] of this._onPage) globalThis.addEventListener(type, listener);
    document.addEventListener('visibilitychange', this._looked);
    const kept = this.drafts.lastOpen();
    if (kept) this.resume(kept);
    this._titled();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const [type, listener] of this._onPage) globalThis.removeEventListener(type, listener);
    document.removeEventListener('visibilitychange', this._looked);
  }

  private readonly _looked = (): void => {
    if (document.visibilityState === 'hidden') this.drafts.flush();
    else this.drafts.look();
  };

  private readonly _onPage: readonly (readonly [string, (event: Event) => void])[] = [
    ['pagehide', () => this.drafts.flush()],
    ['storage', () => this.drafts.look()],
    ['focus', () => this.drafts.look()],
    [
      'beforeunload',
      (event) => {
        this.drafts.flush();
        // Only where the browser could not keep it.
        if (this.drafts.atRisk && this._editor.draft) event.preventDefault();
      },
    ],
    // A file that misses its place would be opened instead of the studio.
    ['dragover', (event) => event.preventDefault()],
    ['drop', (event) => this._dropped(event as DragEvent)],
  ];

  private _dropped(event: DragEvent): void {
    event.preventDefault();
    const files = Array.from(event.dataTransfer?.files || []);
    if (!files.length) return;
    if (this.step === 'start') void this.bring(files);
    else this.say(studioWordsOf(this.locale).notHere);
  }

  say(text: string): void {
    this.told = text;
    this.requestUpdate();
  }

  /** Whether something else may take the place of what is being edited: what could not be kept would be lost. */
  mayReplace(): boolean {
    this.drafts.flush();
    return !this._editor.draft || !this.drafts.atRisk || globalThis.confirm(studioWordsOf(this.locale).giveUp);
  }

  /** Files that were chosen or dropped. */
  async bring(files: readonly File[]): Promise<void> {
    this.say(studioWordsOf(this.locale).reading);
    await this.take(await Promise.all(files.map(broughtFrom)));
  }

  async take(brought: readonly Brought[]): Promise<void> {
    const { came, imported, previous, doubts } = await takeIn(brought);
    this.came = came;
    this.told = '';
    if (imported && this.mayReplace()) {
      this._work({ previous, doubts }, false, () => (this._editor.imported = imported));
      await this.go('edit');
    } else this.requestUpdate();
  }

  /** A report that begins where last year's ended. */
  async follow(file: File): Promise<void> {
    const { came, draft, previous, doubts } = await takeLastYear(await broughtFrom(file));
    this.came = [came];
    this.told = '';
    if (draft && previous && this.mayReplace()) {
      this._work({ previous, doubts }, true, () => (this._editor.draft = draft));
      await this.go('edit');
    } else this.requestUpdate();
  }

  async beginBlank(beginning: Parameters<typeof blankDraft>[0]): Promise<void> {
    if (!this.mayReplace()) return;
    this.came = [];
    this._work({}, false, () => (this._editor.draft = blankDraft(beginning)));
    await this.go('edit');
  }

  async addPrevious(file: File): Promise<void> {
    const { came, previous, doubts } = await takeLastYear(await broughtFrom(file));
    this.came = previous ? [] : [came];
    this.told = '';
    if (previous) this.setPrevious(previous, doubts);
    this.requestUpdate();
  }

  /** Not `_begin`, which the twin of Lit's element has. */
  private _work({ previous = null, doubts = 0 }: { previous?: Report | null | undefined; doubts?: number }, locked: boolean, set: () => void): void {
    this.drafts.close();
    this._editor.lockCarriedIn = locked;
    this._editor.previous = this.shown.previous = this._previous = previous;
    this.previousDoubts = doubts;
    set();
    this.drafts.begin();
    this._followNow();
  }

  setPrevious(previous: Report | null, doubts = 0): void {
    this._editor.previous = this.shown.previous = this._previous = previous;
    this.previousDoubts = doubts;
    if (!previous) this._editor.lockCarriedIn = false;
    this.drafts.touch();
    this._follow();
    this.requestUpdate();
  }

  /** Goes on with a draft as it was kept. */
  resume(kept: Kept): void {
    const { previous, locked, previousDoubts = 0 } = kept as Kept & { locked?: boolean; previousDoubts?: number };
    this.previousDoubts = previousDoubts;
    const { report = null } = previous ? parseReport(previous) : {};
    this._editor.previous = this.shown.previous = this._previous = report;
    this._editor.lockCarriedIn = Boolean(locked);
    this._editor.state = kept;
    this._forget();
    void this.go('edit');
    this._followNow();
  }

  private _kept(isCopy: boolean): { title: string; kept: Kept } | undefined {
    const { state, draft, lockCarriedIn } = this._editor;
    if (!state || !draft) return undefined;
    const { source, ...rest } = state;
    // What nobody will look at any more need not be kept.
    const slim = this._editor.openDoubts && JSON.stringify(source ?? null).length <= largestSource ? { source } : {};
    const title = titleOf(draft);
    return { title: isCopy ? studioWordsOf(this.locale).asCopy(title || studioWordsOf(this.locale).untitled) : title, kept: { ...rest, ...slim, ...(this._previous && { previous: this._previous, previousDoubts: this.previousDoubts }), ...(lockCarriedIn && { locked: true }) } as Kept };
  }

  async go(step: Step): Promise<void> {
    if (step !== 'start' && !this._editor.draft) return;
    if (this.step !== step && step === 'start') this.drafts.flush();
    const moved = this.step !== step;
    this.step = step;
    // What was said of files that came in was about that step.
    if (moved && step !== 'edit') this._forget();
    this.requestUpdate();
    await this.updateComplete;
    if (step === 'edit') await this._editor.updateComplete;
    if (!moved) return;
    globalThis.scrollTo(0, 0);
    this.renderRoot.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  }

  private _forget(): void {
    this.came = [];
    this.told = '';
  }

  askToRemove(id: string): void {
    this.start.ask(id);
  }

  /** Goes to a place of the report, to be mended. */
  async mend(at: string, range?: readonly [number, number]): Promise<void> {
    await this.go('edit');
    // It was out of sight, and is laid out now.
    this._editor.goTo(at, range);
  }

  private _follow(): void {
    if (this._following !== undefined) clearTimeout(this._following);
    this._following = setTimeout(() => this._followNow(), pause);
  }

  private _followNow(): void {
    const { judged } = this._editor.session;
    this.stale = judged?.report === null;
    if (judged?.shown && this.preview) this.shown.report = judged.shown;
    this.requestUpdate();
  }

  private _titled(): void {
    document.title = studioWordsOf(this.locale).title;
  }

  private _switchLanguage(): void {
    document.documentElement.lang = this.locale === 'en' ? 'zh-Hans' : 'en';
    this._titled();
    this.requestUpdate();
  }

  override render(): unknown {
    const { locale, step } = this;
    const words = studioWordsOf(locale);
    const has = Boolean(this._editor.draft);
    return html`<header lang=${locale}>
        <h1>${words.title}</h1>
        <nav aria-label=${words.steps}><ol class="steps">
          ${(['start', 'edit', 'out'] as const).map(
            (each) => html`<li><button type="button" ?disabled=${each !== 'start' && !has} title=${each !== 'start' && !has ? words.needsReport : nothing} aria-current=${each === step ? 'step' : nothing} @click=${() => this.go(each)}>${words.step[each]}</button></li>`,
          )}
        </ol></nav>
        <p class="grow quiet" role="status">${this._renderSaving()}</p>
        <button type="button" lang=${locale === 'en' ? 'zh-Hans' : 'en'} @click=${this._switchLanguage}>${words.language}</button>
      </header>
      <main tabindex="-1" lang=${locale} aria-label=${words.step[step]}>
        ${this._renderConflict()}
        ${step === 'start' ? this.start.render() : nothing}
        <div ?hidden=${step !== 'edit'}>${editView(this)}</div>
        ${step === 'out' ? this._out.render() : nothing}
      </main>`;
  }

  private _renderSaving(): string {
    const words = studioWordsOf(this.locale);
    const { saving } = this.drafts;
    if (!this._editor.draft || !this.drafts.isOpen) return words.local;
    if (saving.kind === 'kept') return words.saved(new Date(saving.at).toLocaleTimeString(this.locale === 'en' ? 'en-GB' : 'zh-CN', { hour: '2-digit', minute: '2-digit' }));
    return saving.kind === 'full' || saving.kind === 'refused' ? words[saving.kind] : '';
  }

  private _renderConflict(): unknown {
    const words = studioWordsOf(this.locale);
    const { saving } = this.drafts;
    if (saving.kind !== 'conflict') return nothing;
    const theirs = (): void => {
      const kept = this.drafts.open(this.drafts.id);
      if (kept) this.resume(kept);
      else this.requestUpdate();
    };
    return html`<div class="notice" role="alert">
      <p>${saving.theirs ? words.conflict : words.conflictGone}</p>
      <p class="row">
        ${saving.theirs ? html`<button type="button" @click=${theirs}>${words.takeTheirs}</button>` : nothing}
        <button type="button" @click=${() => this.drafts.fork()}>${words.keepMine}</button>
      </p>
    </div>`;
  }

  /** Locked to last year's report, 上年结转 says what that report handed on: one step, which can be taken back. */
  lock(locked: boolean): void {
    const { draft, session } = this._editor;
    const words = studioWordsOf(this.locale);
    const held = draft ? heldToLastYear(draft, this._previous) : new Set();
    if (locked && draft && this._previous) {
      const told = handedOn(draft, this._previous).filter(([at]) => held.has(at));
      const changed = told.filter(([at, value]) => JSON.stringify(valueAt(draft, at)) !== JSON.stringify(value));
      session.close();
      session.edit(changed);
      this._editor.say(held.size ? words.lockedNow(changed.length) : words.notLocked);
    }
    this._editor.lockCarriedIn = locked && held.size > 0;
    this.drafts.touch();
    this.requestUpdate();
  }

  togglePreview(): void {
    this.preview = !this.preview;
    this._followNow();
  }
}

async function broughtFrom(file: File): Promise<Brought> {
  const data = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null);
  return { name: file.name, data, ...(file.type && { type: file.type }) };
}

/** How a draft is called in a list. */
function titleOf(draft: Draft): string {
  const name = valueAt(draft, 'agency.name');
  const year = valueAt(draft, 'year');
  return [typeof name === 'string' && name.trim(), typeof year === 'number' && String(year)].filter(Boolean).join(' ');
}

define('disclosure-studio', DisclosureStudio);
