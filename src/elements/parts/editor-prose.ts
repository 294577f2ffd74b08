/** The particulars and the prose of the report as forms. */
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ProseKey } from '../../definition/form.js';
import { formTitle } from '../../definition/form.js';
import { valueAt } from '../../editing/draft.js';
import { toldInForm } from '../../editing/told.js';
import { editingWordsOf } from '../../locales/editing.js';
import type { FieldName } from '../../locales/editing.js';
import type { Finding } from '../../report/finding.js';
import type { Block } from '../../report/report.js';
import { markOf } from '../../view/marking.js';
import type { EditorHost } from './editor-host.js';

const wide: readonly FieldName[] = ['agency.name', 'title', 'contact.address', 'revised.note'];
const dates: readonly FieldName[] = ['period.from', 'period.to', 'published', 'revised.on'];
const fields: readonly FieldName[] = ['agency.name', 'agency.level', 'year', 'published', 'period.from', 'period.to', 'title', 'contact.address', 'contact.postcode', 'contact.phone', 'contact.email', 'revised.on', 'revised.note'];

export function particulars(host: EditorHost): unknown {
  return html`<div class="fields">${fields.map((name) => field(host, name))}</div>`;
}

const textAt = (host: EditorHost, at: string): string => {
  const value = valueAt(host.session.draft!, at);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

function field(host: EditorHost, name: FieldName): unknown {
  const { locale, session } = host;
  const value = textAt(host, name);
  const told = (session.judged?.findings || []).filter(({ at, id }) => at === name || (id === 'report-year' && at === 'period' && name.startsWith('period.')));
  const id = `field-${name}`;
  const placeholder = name === 'title' ? titleOf(host) : nothing;
  return guard([locale, value, placeholder, JSON.stringify(told)], () => drawn(host, name, id, value, placeholder, told));
}

function drawn(host: EditorHost, name: FieldName, id: string, value: string, placeholder: unknown, told: readonly Finding[]): unknown {
  const { locale, session } = host;
  const words = editingWordsOf(locale);
  const change = (event: Event): void => {
    const { value: text } = event.target as HTMLInputElement;
    session.edit([[name, valueOf(name, text)]], name);
    host.requestUpdate();
  };
  const close = (): void => session.close();
  const [invalid, described] = told.length ? ['true', `${id}-told`] : [nothing, nothing];
  // What no date field can show stays in sight as text.
  const type = dates.includes(name) && (value === '' || /^\d{4}-\d\d-\d\d$/.test(value)) ? 'date' : 'text';
  const control =
    name === 'agency.level'
      ? html`<select id=${id} data-field=${name} @change=${change} aria-invalid=${invalid} aria-describedby=${described}>
          ${(['none', 'department', 'government'] as const).map((level) => html`<option value=${level} ?selected=${level === (value || 'none')}>${words.levels[level]}</option>`)}
        </select>`
      : html`<input id=${id} data-field=${name} type=${type} inputmode=${name === 'year' ? 'numeric' : nothing} autocomplete="off" placeholder=${placeholder} .value=${value} @input=${change} @change=${close} @blur=${close} aria-invalid=${invalid} aria-describedby=${described} />`;
  return html`<div class=${wide.includes(name) ? 'wide' : ''}>
    <label for=${id}><span>${words.fields[name]}</span></label>${control}
    <div id="${id}-told">${told.map((each) => html`<p class="hint">${toldInForm(each, locale)}</p>`)}</div>
  </div>`;
}

function titleOf(host: EditorHost): string {
  return formTitle(textAt(host, 'agency.name'), Number(textAt(host, 'year')) || new Date().getFullYear() - 1);
}

/** What is no number yet stays as it was typed, and is told of. */
function valueOf(name: FieldName, text: string): unknown {
  if (name === 'agency.level') return text === 'none' ? undefined : text;
  if (name === 'agency.name') return text;
  if (text.trim() === '') return undefined;
  return name === 'year' && /^\d{1,6}$/.test(text.trim()) ? Number(text) : text;
}

/** A part in words: its sections one under the other, each with what was found about it. */
export function prose(host: EditorHost, key: ProseKey | 'preamble', name: string): unknown {
  const { session, locale } = host;
  const words = editingWordsOf(locale);
  const list = (valueAt(session.draft!, key) || []) as readonly Block[];
  const set = (make: (now: readonly Block[]) => readonly Block[]): void => {
    const next = make((valueAt(session.draft!, key) || []) as readonly Block[]);
    session.close();
    session.edit([[key, next.length ? next : undefined]]);
    host.requestUpdate();
  };
  const all = (session.judged?.findings || []).map((found, number): Told => ({ found, number }));
  return html`${list.map((block, index) => {
      const told = all.filter(({ found }) => found.at === `${key}.${index}.text`);
      // A keystroke in a table changes no text, and seldom what is said of one.
      return guard([locale, block, name, ...told.map(({ found, number }) => `${number}${JSON.stringify(found)}`)], () =>
        section(host, `${key}.${index}`, name, block, index, told, () => set((now) => now.filter((_, place) => place !== index))),
      );
    })}
    <p><button type="button" @click=${() => set((now) => [...now, { text: '' }])}>${words.addBlock}</button></p>`;
}

/** More than so many in one text are counted there, and listed with all that was found: a text of nothing but numbers would be slow to type in. */
const most = 60;

/** A finding with its place in the list of all. */
interface Told {
  readonly found: Finding;
  readonly number: number;
}

function section(host: EditorHost, at: string, name: string, block: Block, index: number, told: readonly Told[], remove: () => void): unknown {
  const { session, locale } = host;
  const words = editingWordsOf(locale);
  const change = (place: string, empty?: undefined) => (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    session.edit([[`${at}.${place}`, value === '' && place === 'heading' ? empty : value]], `${at}.${place}`);
    host.requestUpdate();
  };
  const close = (): void => session.close();
  const { heading = '', text = '' } = block;
  const shown = told.slice(0, most);
  const left = told.length - shown.length;
  return html`<div class="block">
    <label><span>${words.subheading}</span><input data-field="${at}.heading" .value=${heading} autocomplete="off" @input=${change('heading')} @change=${close} @blur=${close} /></label>
    <div class="prose">
      <div class="behind" aria-hidden="true">${marked(text, shown.map(({ found }) => found))}${'\n '}</div>
      <textarea data-field="${at}.text" aria-label=${words.textOf(name, index + 1)} aria-describedby="told-${at}" .value=${text} @input=${change('text')} @change=${close} @blur=${close}></textarea>
    </div>
    <div id="told-${at}">
      ${shown.map(
        ({ found, number }) => html`<p class="aside"><b>${markOf(found, number, locale)}</b> ${toldInForm(found, locale)}
          ${found.range ? html`<button type="button" @click=${() => host.goTo(found.at, found.range)}>${words.goThere}</button>` : nothing}</p>`,
      )}
      ${left ? html`<p class="aside">${words.moreInText(left)} <button type="button" @click=${() => host.goTo('found')}>${words.toFound}</button></p>` : nothing}
    </div>
    <button type="button" @click=${remove}>${words.removeBlock(index + 1)}</button>
  </div>`;
}

/** The text with what was found marked in it; it lies behind the field that is typed into, letter under letter. */
function marked(text: string, found: readonly Finding[]): unknown {
  let done = 0;
  const ranges = found.flatMap(({ range }) => (range ? [range] : [])).sort((a, b) => a[0] - b[0]);
  const pieces = ranges.flatMap(([from, to]) => {
    if (from < done) return [];
    const before = text.slice(done, from);
    done = to;
    return [before, html`<mark>${text.slice(from, to)}</mark>`];
  });
  return [...pieces, text.slice(done)];
}
