/** What to look at before publishing, and what is taken out. */
import { html, nothing } from 'lit';
import { checklistOf } from '../editing/checklist.js';
import type { Checkpoint } from '../editing/checklist.js';
import { describedInForm } from '../editing/told.js';
import { snippetsOf } from '../editing/snippets.js';
import type { Snippet } from '../editing/snippets.js';
import type { ExportedFile } from '../exporters/index.js';
import type { Locale } from '../locales/locale.js';
import type { Report } from '../report/report.js';
import type { DisclosureStudio } from './studio.js';
import { copyText, fileOf, save, takenFormats, zipOf } from './take-out.js';
import { studioWordsOf } from './words.js';

export class OutView {
  /** What was said last, and of which copy button. */
  private _copied: { readonly id: string; readonly done: boolean } | undefined;
  private _status = '';
  /** Of what readers get; whoever makes it may read another. */
  private _language: Locale = 'zh-Hans';

  constructor(private readonly _studio: DisclosureStudio) {}

  render(): unknown {
    const { locale, editor, previous } = this._studio;
    const words = studioWordsOf(locale);
    const { judged } = editor.session;
    if (!judged) return nothing;
    const points = checklistOf(judged, { previous, doubts: editor.openDoubts });
    const { report } = judged;
    const has = (state: Checkpoint['state']): boolean => points.some((point) => point.state === state);
    const verdict = has('broken') ? words.notAllGood : has('open') || has('unknown') ? words.someOpen : words.allGood;
    return html`<h2>${words.checklist}</h2>
      ${report ? html`<p>${verdict}</p>` : nothing}
      <ul class="plain">${points.map((point) => this._point(point))}</ul>
      ${report
        ? html`${this._languages()} ${this._snippets(report)} ${this._files(report)}
            <h2>${words.afterwards}</h2>
            <p>${words.keptHint}</p>
            <p><button type="button" @click=${() => this._remove()}>${words.removeThis}</button></p>`
        : html`<div class="notice"><p>${words.cannotTake}</p>${judged.faults.filter(({ severity }) => severity === 'error').slice(0, 5).map((each) => html`<p>${describedInForm(each, locale)}</p>`)}</div>`}`;
  }

  private _point({ id, state, count, findings, lacking }: Checkpoint): unknown {
    const words = studioWordsOf(this._studio.locale);
    const first = findings[0] || (lacking[0] && { at: lacking[0], range: undefined });
    const look = (): void => {
      if (first) void this._studio.mend(first.at, first.range);
      else void this._studio.go('edit');
    };
    const why = state === 'unknown' ? lacking.map((each) => words.lacks[each]).join(words.comma) || words.unknownWhy[id] : undefined;
    return html`<li class="check"><span>${words.point[id]} <span class="state ${state}">${words.state(state, count)}</span>${why ? html` <span class="quiet">${why}</span>` : nothing}</span>
      ${first || id === 'doubts' ? (state === 'good' ? html`<span></span>` : html`<button type="button" @click=${look}>${words.look(words.point[id])}</button>`) : html`<span></span>`}</li>`;
  }

  private _languages(): unknown {
    const words = studioWordsOf(this._studio.locale);
    const choose = (event: Event): void => {
      this._language = (event.target as HTMLSelectElement).value as Locale;
      this._copied = undefined;
      this._studio.requestUpdate();
    };
    return html`<p><label class="narrow"><span>${words.takenIn}</span><select @change=${choose}>
      ${(['zh-Hans', 'en'] as const).map((each) => html`<option value=${each} ?selected=${each === this._language}>${words.takenLanguage[each]}</option>`)}
    </select></label></p>`;
  }

  private _snippets(report: Report): unknown {
    const words = studioWordsOf(this._studio.locale);
    const field = (snippet: Snippet, part: 'head' | 'body', hint: string, rows: number): unknown => {
      const id = `${snippet.id}-${part}`;
      const said = this._copied?.id === id ? (this._copied.done ? words.copiedNow : words.notCopied) : '';
      const name = `${words.snippet[snippet.id]}，${hint}`;
      return html`<label for=${id}><span>${hint}</span></label><textarea class="code" id=${id} rows=${rows} readonly spellcheck="false" .value=${snippet[part]}></textarea>
        <p class="row"><button type="button" aria-label=${words.copyNamed(name)} @click=${() => this._copy(id, snippet[part])}>${words.copy}</button><span role="status">${said}</span></p>`;
    };
    return html`<h2>${words.snippets}</h2>
      ${snippetsOf(report, { locale: this._language }).map(
        (snippet) => html`<section class="snippet"><h3>${words.snippet[snippet.id]}</h3>
          <p>${words.snippetHint[snippet.id]}</p>
          ${field(snippet, 'head', words.headHint, 2)} ${field(snippet, 'body', words.bodyHint, 4)}</section>`,
      )}`;
  }

  private _files(report: Report): unknown {
    const words = studioWordsOf(this._studio.locale);
    const locale = this._language;
    return html`<h2>${words.files}</h2>
      <p class="row">
        ${takenFormats.map((format) => html`<button type="button" data-format=${format} @click=${() => this._save(() => fileOf(report, format, locale))}>${words.file[format]}</button>`)}
        <button type="button" class="main" data-format="zip" @click=${() => this._save(() => zipOf(report, locale))}>${words.zip}</button>
      </p>
      <p role="status">${this._status}</p>`;
  }

  private async _copy(id: string, text: string): Promise<void> {
    const done = await copyText(text, this._studio.renderRoot.querySelector<HTMLTextAreaElement>(`#${id}`));
    this._copied = { id, done };
    this._studio.requestUpdate();
  }

  private async _save(make: () => Promise<ExportedFile>): Promise<void> {
    const words = studioWordsOf(this._studio.locale);
    this._status = words.making;
    this._studio.requestUpdate();
    try {
      const file = await make();
      save(file, document);
      this._status = words.made(file.name);
    } catch {
      this._status = words.notMade;
    }
    this._studio.requestUpdate();
  }

  /** Asked for in the list of what is kept, where it can be thought over. */
  private _remove(): void {
    void this._studio.go('start').then(() => this._studio.askToRemove(this._studio.drafts.id));
  }
}
