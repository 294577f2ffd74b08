/** Mending: last year's report, the editor, and beside it the report as readers will see it. */
import { html, nothing } from 'lit';
import { accepted, chosen } from './start-view.js';
import type { DisclosureStudio } from './studio.js';
import { studioWordsOf } from './words.js';

export function editView(studio: DisclosureStudio): unknown {
  const { editor, locale, preview, previous, previousDoubts } = studio;
  const words = studioWordsOf(locale);
  if (!editor.draft) return nothing;
  return html`${studio.start.renderCame()}
    <div role="status">${previous && previousDoubts ? html`<p class="notice">${words.lastYearUnsure(previousDoubts)}</p>` : nothing}</div>
    <div class="row">
      ${previous ? html`<span>${words.lastYearIs(previous.year, previous.agency.name)}</span>${known(studio)}` : html`<span>${words.lastYearNone}</span>${unknown(studio)}`}
      <button type="button" aria-pressed=${preview} @click=${() => studio.togglePreview()}>${words.preview}</button>
      <button type="button" class="main" @click=${() => studio.go('out')}>${words.toOut}</button>
    </div>
    <div class="work ${preview ? 'both' : ''}">
      ${editor}
      <section class="preview" aria-label=${words.preview} tabindex="0" ?hidden=${!preview}>${studio.stale ? html`<p class="quiet">${words.previewStale}</p>` : nothing}${studio.shown}</section>
    </div>`;
}

/** What can be done with last year's report. */
function known(studio: DisclosureStudio): unknown {
  const words = studioWordsOf(studio.locale);
  const lock = (event: Event): void => studio.lock((event.target as HTMLInputElement).checked);
  return html`<button type="button" @click=${() => studio.setPrevious(null)}>${words.dropLastYear}</button>
    <label class="row"><input type="checkbox" .checked=${studio.editor.lockCarriedIn} @change=${lock} /> ${words.lock}</label>`;
}

function unknown(studio: DisclosureStudio): unknown {
  const words = studioWordsOf(studio.locale);
  return html`<label class="button">${words.addLastYear}<input type="file" accept=${accepted} @change=${(event: Event) => chosen(event, ([file]) => studio.addPrevious(file!))} /></label>`;
}
