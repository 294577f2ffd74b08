/** How a report comes in: files, the clipboard, the blank form, last year's, or what was kept. */
import { html, nothing } from 'lit';
import { describedInForm } from '../editing/told.js';
import type { Brought, Came } from './intake.js';
import type { DisclosureStudio } from './studio.js';
import { studioWordsOf } from './words.js';

export const accepted = '.docx,.html,.htm,.txt,.json,.csv';
/** More would say the same. */
const most = 3;

/** What was chosen in a field for files. */
export function chosen(event: Event, use: (files: readonly File[]) => Promise<void>): void {
  const input = event.target as HTMLInputElement;
  const files = Array.from(input.files || []);
  // The same file can be chosen again.
  input.value = '';
  if (files.length) void use(files);
}

export class StartView {
  private _over = false;
  /** The draft of which it was asked whether it is to be deleted; `*` for all. */
  private _asking = '';

  constructor(private readonly _studio: DisclosureStudio) {}

  render(): unknown {
    const words = studioWordsOf(this._studio.locale);
    return html`${this.renderCame()}
      <h2>${words.fromFile}</h2>
      <div class="drop ${this._over ? 'over' : ''}" @dragenter=${() => this._hover(true)} @dragleave=${() => this._hover(false)} @drop=${() => this._hover(false)}>
        <label class="button main">${words.choose}<input type="file" multiple accept=${accepted} @change=${(event: Event) => chosen(event, (files) => this._studio.bring(files))} /></label>
        <p>${words.dropHere}</p>
        <label><span>${words.paste}</span><textarea rows="2" placeholder=${words.pasteHint} @paste=${this._pasted} @input=${this._inserted}></textarea></label>
      </div>
      <div class="two">
        <section>
          <h2>${words.fromLastYear}</h2>
          <p>${words.lastYearHint}</p>
          <label class="button">${words.chooseLastYear}<input type="file" accept=${accepted} @change=${(event: Event) => chosen(event, ([file]) => this._studio.follow(file!))} /></label>
        </section>
        <section>
          <h2>${words.fromBlank}</h2>
          ${this._renderBlank()}
        </section>
      </div>
      ${this._renderKept()}`;
  }

  /** What became of the files that were brought. */
  renderCame(): unknown {
    const { came, told, locale } = this._studio;
    const words = studioWordsOf(locale);
    const line = (each: Came): unknown => {
      if (each.use === 'unread') {
        return html`<p>${words.couldNotRead(each.name)}${each.findings.slice(0, most).map((found) => html`<br />${describedInForm(found, locale)}`)}</p>`;
      }
      if (each.use === 'closed') return html`<p>${words.couldNotOpen(each.name)}</p>`;
      const read = words.read(each.name, each.agency, each.year === null ? '' : String(each.year));
      return html`<p>${read}${each.use === 'last-year' && each.year !== null ? html` ${words.asLastYear(each.year)}` : each.use === 'unused' ? html` ${words.notUsed(each.name)}` : nothing}</p>`;
    };
    const bad = came.some(({ use }) => use !== 'report' && use !== 'last-year');
    return html`<div role="status" class=${bad ? 'notice' : 'quiet'}>${told ? html`<p>${told}</p>` : nothing}${came.map(line)}</div>`;
  }

  private _renderBlank(): unknown {
    const words = studioWordsOf(this._studio.locale);
    const begin = (event: Event): void => {
      event.preventDefault();
      const data = new FormData(event.target as HTMLFormElement);
      const [name, year, level] = ['name', 'year', 'level'].map((each) => String(data.get(each) ?? '').trim()) as [string, string, string];
      if (!name) return this._studio.say(words.needsName);
      if (!/^20\d\d$/.test(year)) return this._studio.say(words.needsYear);
      void this._studio.beginBlank({ year: Number(year), agency: { name, level: level === 'government' ? 'government' : 'department' } });
    };
    return html`<form class="fields" novalidate @submit=${begin}>
      <label><span>${words.agency}</span><input name="name" autocomplete="organization" /></label>
      <label><span>${words.level}</span><select name="level">
        ${(['department', 'government'] as const).map((level) => html`<option value=${level}>${words.levels[level]}</option>`)}
      </select></label>
      <label><span>${words.year}</span><input name="year" inputmode="numeric" .value=${String(new Date().getFullYear() - 1)} /></label>
      <div><button>${words.begin}</button></div>
    </form>`;
  }

  private _renderKept(): unknown {
    const { drafts, locale } = this._studio;
    const words = studioWordsOf(locale);
    const list = drafts.keeper.list();
    const when = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', { dateStyle: 'medium', timeStyle: 'short' });
    return html`<h2 id="kept" tabindex="-1">${words.keptHere}</h2>
      <p>${drafts.keeper.refused ? words.refused : words.keptHint}</p>
      ${list.length
        ? html`<ul class="plain">
              ${list.map(({ id, title, at }) => {
                const name = title || words.untitled;
                return html`<li><div class="row"><span class="grow"><b>${name}</b> <span class="quiet">${when.format(at)}</span></span>
                    <button type="button" aria-label=${words.continue(name)} @click=${() => this._open(id)}>${words.continue('')}</button>
                    <button type="button" data-remove=${id} aria-label=${words.remove(name)} @click=${() => this.ask(id)}>${words.remove('')}</button></div>
                  ${this._asking === id ? this._renderAsking(`“${name}”`, () => drafts.remove(id)) : nothing}</li>`;
              })}
            </ul>
            ${list.length > 1 ? html`<p><button type="button" data-remove="*" @click=${() => this.ask('*')}>${words.removeAll}</button></p>` : nothing}
            ${this._asking === '*' ? this._renderAsking('', () => list.forEach(({ id }) => drafts.remove(id))) : nothing}`
        : html`<p>${words.noneKept}</p>`}`;
  }

  private _renderAsking(name: string, remove: () => void): unknown {
    const words = studioWordsOf(this._studio.locale);
    const yes = (): void => {
      const open = this._studio.drafts.id;
      remove();
      // What is deleted is not kept again by the next change.
      if (open && !this._studio.drafts.isOpen) this._studio.editor.draft = null;
      this._studio.say(words.removed);
      this.ask('');
    };
    return html`<div class="row" role="group" aria-label=${words.sure(name)}><span>${words.sure(name)}</span>
      <button type="button" class="main sure" @click=${yes}>${words.yesRemove}</button>
      <button type="button" @click=${() => this.ask('')}>${words.no}</button></div>`;
  }

  private _open(id: string): void {
    if (!this._studio.mayReplace()) return;
    const kept = this._studio.drafts.open(id);
    if (kept) this._studio.resume(kept);
    else this._studio.requestUpdate();
  }

  /** The focus is on the answer, and goes back to the button; where that is gone, to the heading over the list. */
  ask(id: string): void {
    const before = this._asking;
    this._asking = id;
    this._studio.requestUpdate();
    const find = (selector: string): HTMLElement | null => this._studio.renderRoot.querySelector<HTMLElement>(selector);
    void this._studio.updateComplete.then(() => (find('.sure') || find(`[data-remove="${CSS.escape(before)}"]`) || find('#kept'))?.focus());
  }

  private _hover(over: boolean): void {
    this._over = over;
    this._studio.requestUpdate();
  }

  /** A web page or Word gives HTML with its tables; Excel and plain text give text. */
  private readonly _pasted = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    event.preventDefault();
    const words = studioWordsOf(this._studio.locale);
    const files = Array.from(clipboardData?.files || []);
    const page = clipboardData?.getData('text/html') || '';
    const text = clipboardData?.getData('text/plain') || '';
    if (/<table|<disclosure-report|disclosure-document/i.test(page)) void this._take({ name: words.pastedName, data: page, type: 'text/html' });
    else if (text.trim()) void this._take({ name: words.pastedName, data: text });
    else if (files.length) void this._studio.bring(files);
    else this._studio.say(words.nothingToPaste);
  };

  /** What a menu or an input method put there without a paste. */
  private readonly _inserted = (event: Event): void => {
    const field = event.target as HTMLTextAreaElement;
    const data = field.value;
    if (!/\n/.test(data)) return;
    field.value = '';
    void this._take({ name: studioWordsOf(this._studio.locale).pastedName, data });
  };

  private async _take(brought: Brought): Promise<void> {
    this._studio.say(studioWordsOf(this._studio.locale).reading);
    await this._studio.take([brought]);
  }
}
