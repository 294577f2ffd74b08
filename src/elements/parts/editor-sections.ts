/** The parts of the editor that stay with it whatever is edited: its strip, a table with all around it, what was found. */
import { html, nothing } from 'lit';
import type { TableKey } from '../../definition/form.js';
import { blankTable, editionOf, hasTable, valueAt } from '../../editing/draft.js';
import { explaining } from '../../editing/explain.js';
import { describedInForm, placeInForm, toldInForm } from '../../editing/told.js';
import { editingWordsOf } from '../../locales/editing.js';
import { wordsOf } from '../../locales/locale.js';
import type { Locale } from '../../locales/locale.js';
import { ruleWords } from '../../locales/rule-words.js';
import type { RuleName } from '../../locales/rule-words.js';
import type { Address } from '../../report/address.js';
import { explanationOf } from '../../report/explanation.js';
import type { Report } from '../../report/report.js';
import type { CheckResult } from '../../rules/apply.js';
import { markOf } from '../../view/marking.js';
import { checkLine, entriesOf, nothingChecked } from './check-line.js';
import type { Entry } from './check-line.js';
import { isCell } from './editor-grid.js';
import type { EditorGrid } from './editor-grid.js';
import type { EditorHost } from './editor-host.js';
import { findingList, shortPlace } from './finding-list.js';

/** What stays in sight: undo and redo, what was checked, what was said last. */
export function strip(host: EditorHost): unknown {
  const { session, locale } = host;
  const words = editingWordsOf(locale);
  const { work, judged } = session;
  const line = judged?.checked ? checkLine({ ...nothingChecked, equalities: judged.checked }, judged.findings, locale) : '';
  return html`<div class="strip" role="group" aria-label=${words.tools}>
    <button type="button" ?disabled=${!work?.done.length} title="Ctrl+Z" @click=${() => host.undo()}>${words.undo}</button>
    <button type="button" ?disabled=${!work?.undone.length} title="Ctrl+Y" @click=${() => host.redo()}>${words.redo}</button>
    <button type="button" part="checks" @click=${() => host.goTo('found')}>${line}</button>
    <p class="said" role="status">${host.said}</p>
  </div>`;
}

/** One step of its own. */
function act(host: EditorHost, edits: Parameters<EditorHost['session']['edit']>[0], said = ''): void {
  host.session.close();
  host.session.edit(edits);
  host.say(said);
}

export function tablePart(host: EditorHost, grid: EditorGrid, key: TableKey): unknown {
  const { session, locale } = host;
  const words = editingWordsOf(locale);
  const draft = session.draft!;
  if (!hasTable(draft, key)) {
    return html`<p>${wordsOf(locale).missingTable}</p><p><button type="button" @click=${() => act(host, [[`tables.${key}`, blankTable(key)]])}>${words.addTable}</button></p>`;
  }
  const { judged } = session;
  const mine = (judged?.findings || []).filter(({ at }) => at === `tables.${key}` || at.startsWith(`tables.${key}.`));
  const line = judged?.checked ? checkLine(judged.checked.byPart[key] || nothingChecked, mine, locale) : '';
  const blanks = session.blanksOf(key);
  const fill = (): void => act(host, blanks.map((at) => [at, 0]), words.zerosFilled(blanks.length));
  // It is told once, and every table points to it.
  const first = key === 'proactiveDisclosure';
  return html`${grid.render(key)}
    <p class="hint" id=${first ? 'hint' : nothing}>${first ? html`${words.gridHint} ` : nothing}${editionOf(draft, key) === '2019' ? words.edition('2019') : nothing}</p>
    <div class="row"><span part="checks">${line}</span>${blanks.length ? html`<button type="button" @click=${fill}>${words.fillZeros(blanks.length)}</button>` : nothing}</div>
    ${notesOf(host, key)}`;
}

function notesOf(host: EditorHost, key: TableKey): unknown {
  const { session, locale } = host;
  const at = `tables.${key}.notes`;
  const notes = (valueAt(session.draft!, at) || []) as readonly string[];
  const set = (lines: readonly string[]): void => {
    session.edit([[at, lines.length ? lines : undefined]], at);
    host.requestUpdate();
  };
  const type = (event: Event): void => {
    const { value } = event.target as HTMLTextAreaElement;
    set(value === '' ? [] : value.split('\n'));
  };
  const tidy = (): void => {
    set(notes.filter((line) => line.trim() !== ''));
    session.close();
  };
  return html`<label class="notes"><span>${editingWordsOf(locale).notes}</span><textarea rows="2" data-field=${at} .value=${notes.join('\n')} @input=${type} @blur=${tidy}></textarea></label>`;
}

/** What was found, each with a way to its place and room for an explanation. */
export function foundList(host: EditorHost): unknown {
  const { session, locale } = host;
  const { judged } = session;
  if (!judged) return nothing;
  const words = editingWordsOf(locale);
  const { findings, shown, checked } = judged;
  const entries = entriesOf(findings);
  const list = shown
    ? findingList(entries, shown, locale, ({ found: { at, range } }) => host.goTo(at, range), (entry) => explainingOf(host, entry, shown), toldInForm, placed)
    : html`<ul>${findings.map((each) => html`<li>${describedInForm(each, locale)}</li>`)}</ul>`;
  return html`<h2 id="part-found" tabindex="-1">${words.found}</h2>
    ${entries.length ? list : html`<p>${words.nothingFound}</p>`} ${checked ? rulesOf(checked, locale) : nothing}`;
}

/** In a table the part need not be said; elsewhere it is called as the form calls it. */
const placed = (at: Address, locale: Locale): string => (at.startsWith('tables.') && shortPlace(at, locale)) || placeInForm(at, locale);

/** What each rule came to; rules that compare with others are there when there is something to compare with. */
function rulesOf({ byRule }: CheckResult, locale: Locale): unknown {
  const words = editingWordsOf(locale);
  const [rule, state] = words.ruleHeads;
  return html`<details class="rules">
    <summary>${words.everyRule}</summary>
    <table>
      <thead><tr><th scope="col">${rule}</th><th scope="col">${state}</th></tr></thead>
      <tbody>${Object.entries(ruleWords[locale]).map(([id, { name, sentence }]) => {
        const count = byRule[id as RuleName];
        return html`<tr class=${count?.broken ? 'broken' : ''}><th scope="row"><b>${name}</b> ${sentence}</th><td>${words.ruleState(count)}</td></tr>`;
      })}</tbody>
    </table>
  </details>`;
}

function explainingOf(host: EditorHost, { found, index }: Entry, report: Report): unknown {
  const { session, locale } = host;
  if (!isCell(found.at) && !found.range) return nothing;
  const words = editingWordsOf(locale);
  const text = explanationOf(report, found) || '';
  const explain = (event: Event): void => {
    session.edit([explaining(session.draft!, found, (event.target as HTMLTextAreaElement).value)], `explain ${found.at}`);
    host.requestUpdate();
  };
  return html`<details ?open=${text !== ''}>
    <summary>${words.explain}</summary>
    <textarea aria-label=${words.explanationOf(markOf(found, index, locale))} .value=${text} @input=${explain} @blur=${() => session.close()}></textarea>
    <p class="hint">${words.explainHint}</p>
  </details>`;
}
