/** The looks of the editor. Its tables are dressed as every document is; what is here makes forms of them. */
import { unsafeCSS } from 'lit';

const line = 'var(--disclosure-border, rgba(127, 127, 127, 0.65))';
const focus = 'var(--disclosure-focus, currentColor)';

export const editorStyles = unsafeCSS(`
.editor { line-height: 1.6; }
.editor[inert] { opacity: 0.6; }
h2 { margin: 1.6em 0 0.6em; font-size: 1.25em; scroll-margin-top: 4em; }
p { margin: 0.4em 0; }
/* What is off screen is laid out and painted when it comes near: a keystroke changes what is in sight. */
.part { content-visibility: auto; contain-intrinsic-size: auto 40em; padding: 2px; }
.strip { position: sticky; top: 0; z-index: 3; display: flex; flex-wrap: wrap; gap: 0.4em 0.8em; align-items: center; padding: 0.4em 0; border-bottom: 1px solid ${line}; background: var(--disclosure-surface, Canvas); color: CanvasText; }
.strip button { margin: 0; }
.said { flex: 1 1 12em; margin: 0; }
.said:empty { position: absolute; }
button { margin: 0; min-height: 2.5em; padding: 0.2em 0.9em; }
button[disabled] { opacity: 0.55; cursor: default; }
label { display: block; min-width: 0; }
label > span { display: block; font-size: 0.875em; }
input, textarea, select { box-sizing: border-box; width: 100%; min-height: 2.5em; padding: 0.3em 0.5em; border: 1px solid ${line}; border-radius: 3px; color: inherit; background: transparent; font: inherit; }
input, textarea, select, summary, button { scroll-margin-block: 5em 2em; }
input:focus-visible, textarea:focus-visible, td:focus-visible { outline: 2px solid ${focus}; outline-offset: -2px; }
option { color: CanvasText; background: Canvas; }
[aria-invalid='true']:not(td) { border-color: var(--disclosure-error, #d9412e); border-width: 2px; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr)); gap: 0.6em 1em; }
.wide { grid-column: 1 / -1; }

.block { margin: 0 0 1em; padding: 0 0 0 0.8em; border-inline-start: 3px solid ${line}; }
.block > * + * { margin-top: 0.4em; }
.prose { display: grid; }
.prose > * { grid-area: 1 / 1; box-sizing: border-box; min-height: 6em; margin: 0; padding: 0.4em 0.5em; border: 1px solid transparent; font: inherit; line-height: 1.7; letter-spacing: inherit; white-space: pre-wrap; overflow-wrap: break-word; word-break: normal; }
.prose > textarea { border-color: ${line}; resize: none; overflow: hidden; }
.behind { color: transparent; pointer-events: none; -webkit-user-select: none; user-select: none; }
.behind mark { color: transparent; background: none; outline: 2px solid var(--disclosure-error, #d9412e); outline-offset: 1px; border-radius: 2px; }
.aside { margin: 0.3em 0; padding: 0.3em 0.6em; border: 1px solid ${line}; border-radius: 3px; }

.disclosure-document.disclosure-document.disclosure-document td[role='gridcell'] { min-width: 3.2em !important; cursor: cell; }
.disclosure-document.disclosure-document.disclosure-document .disclosure-applications-2021, .disclosure-document.disclosure-document.disclosure-document .disclosure-applications-2019 { min-width: 44em !important; }
.disclosure-document.disclosure-document.disclosure-document .disclosure-review-litigation { min-width: 56em !important; }
td[aria-readonly] { background: var(--disclosure-total-background, rgba(127, 127, 127, 0.12)); cursor: default !important; }
td[data-doubt] { background-image: repeating-linear-gradient(135deg, transparent 0 5px, rgba(127, 127, 127, 0.35) 5px 7px); }
.disclosure-document.disclosure-document.disclosure-document td > input { padding: 0 0.4em !important; }
td.typed { position: relative; }
/* What is typed changes nothing around it: the table is not laid out anew. */
td > input { contain: strict; position: absolute; inset: 0; width: 100%; height: 100%; min-height: 0; border: 0; border-radius: 0; text-align: right; font: inherit; font-variant-numeric: tabular-nums; color: CanvasText; background: Canvas; }
td[role='gridcell'] { scroll-margin-block: 5em 9em; }
.cell { position: sticky; bottom: 0; z-index: 2; margin: 0.4em 0 0; padding: 0.4em 0.8em; min-height: 3.4em; border: 1px solid ${line}; border-radius: 0 0 4px 4px; background: var(--disclosure-surface, Canvas); color: CanvasText; font-size: 0.9em; }
.disclosure-document.disclosure-document.disclosure-document td[role='gridcell']:focus { outline: 3px solid var(--disclosure-focus, currentColor) !important; outline-offset: -3px; }
/* It keeps its height: what is under it must not move away from under a pointer that is pressed. */
.grid:not(:focus-within) .cell, .unsaid { visibility: hidden; }
.grid:not(:focus-within) .cell { position: static; }
.cell p { margin: 0.1em 0; }
.cell button { min-height: 2em; }
.hint { font-size: 0.875em; }
.row { display: flex; flex-wrap: wrap; gap: 0.4em 0.8em; align-items: center; }

.doubts { margin: 0.8em 0; padding: 0.8em 1em; border: 2px solid currentColor; border-radius: 4px; }
.doubts h2 { margin: 0; font-size: 1.1em; }
.doubts dl { display: grid; grid-template-columns: auto 1fr; gap: 0.3em 1em; margin: 0.4em 0; align-items: baseline; }
.doubts dt { font-size: 0.875em; white-space: nowrap; }
.doubts dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.doubts dd input { max-width: 14em; }
.source { max-height: 18em; overflow: auto; margin: 0.4em 0; border: 1px solid ${line}; }
.source:focus-visible { outline: 2px solid ${focus}; }
.source table { border-collapse: collapse; font-size: 0.8em; line-height: 1.35; }
.source td { padding: 0.2em 0.4em; border: 1px solid ${line}; text-align: center; min-width: 1.5em; }
.source td.here { outline: 3px solid ${focus}; outline-offset: -3px; font-weight: bold; }
.rules table { border-collapse: collapse; width: 100%; }
.rules th, .rules td { padding: 0.3em 0.6em; border: 1px solid ${line}; text-align: start; font-weight: normal; }
.rules td { width: 12em; }
.rules .broken td { font-weight: bold; outline: 2px solid var(--disclosure-error, #d9412e); outline-offset: -2px; }
.findings textarea { min-height: 4em; }
.unseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
/* Where there is little height it would hide what is being edited. */
@media (max-width: 40em) { .strip { position: static; } td[role='gridcell'] { scroll-margin-block: 1em 15em; } }
@media (max-height: 30em) { .strip, .cell { position: static; } td[role='gridcell'] { scroll-margin-block: 1em; } }
@media (forced-colors: active) {
  .behind mark { outline-color: Mark; }
  td[data-doubt] { outline: 2px dashed CanvasText; outline-offset: -3px; }
}
@media print { .part { content-visibility: visible; } .strip, .hint, .doubts, .cell, button { display: none; } }
`);
