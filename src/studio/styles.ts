/** The looks of the studio: a page of forms in the colours of the reader's system. */
import { unsafeCSS } from 'lit';

const line = 'var(--disclosure-border, rgba(127, 127, 127, 0.65))';

export const studioStyles = unsafeCSS(`
:host { display: block; line-height: 1.6; color: CanvasText; background: Canvas; }
[hidden] { display: none !important; }
header, main { box-sizing: border-box; max-width: 100rem; margin: 0 auto; padding: 0.6rem 1rem; }
header { display: flex; flex-wrap: wrap; gap: 0.4rem 1.2rem; align-items: center; border-bottom: 1px solid ${line}; }
h1 { margin: 0; font-size: 1.2rem; }
h2 { margin: 1.8rem 0 0.5rem; font-size: 1.2rem; }
h3 { margin: 1.2rem 0 0.3rem; font-size: 1rem; }
p { margin: 0.4rem 0; }
.grow { flex: 1 1 14rem; min-width: 0; }
.quiet { font-size: 0.875rem; }
ol.steps { display: flex; flex-wrap: wrap; gap: 0.4rem; margin: 0; padding: 0; list-style: none; }
button, .button { display: inline-block; box-sizing: border-box; min-height: 2.75em; padding: 0.45em 1.2em; border: 1px solid currentColor; border-radius: 4px; color: inherit; background: transparent; font: inherit; cursor: pointer; text-align: center; }
button:hover, .button:hover { background: rgba(127, 127, 127, 0.15); }
button[disabled] { opacity: 0.55; cursor: default; }
.main { background: CanvasText; color: Canvas; border-color: CanvasText; }
.main:hover { background: CanvasText; opacity: 0.88; }
[aria-current] { border-width: 2px; font-weight: bold; box-shadow: inset 0 -3px 0 currentColor; }
[aria-pressed='true']::before { content: '✓ '; content: '✓ ' / ''; }
:focus-visible { outline: 3px solid var(--disclosure-focus, Highlight); outline-offset: 2px; }
.button:focus-within { outline: 3px solid var(--disclosure-focus, Highlight); outline-offset: 2px; }
.button input { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
input:not([type='checkbox']):not([type='file']), select, textarea { box-sizing: border-box; width: 100%; min-height: 2.75em; padding: 0.35em 0.6em; border: 1px solid ${line}; border-radius: 4px; color: inherit; background: transparent; font: inherit; }
option { color: CanvasText; background: Canvas; }
main:focus-visible { outline: 0; }
label > span { display: block; font-size: 0.875rem; }
.narrow { display: block; max-width: 24em; }
.drop { padding: 1.4rem 1rem; border: 2px dashed ${line}; border-radius: 6px; text-align: center; }
.drop.over { border-style: solid; border-color: Highlight; background: rgba(127, 127, 127, 0.12); }
.drop textarea { margin-top: 0.8rem; min-height: 4.5em; text-align: center; }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0 2rem; }
.fields { display: grid; gap: 0.6rem; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem 0.8rem; align-items: center; }
.row input[type='checkbox'] { width: 1.2em; height: 1.2em; }
ul.plain { margin: 0; padding: 0; list-style: none; }
ul.plain > li { padding: 0.6rem 0; border-bottom: 1px solid ${line}; }
.notice { margin: 0.6rem 0; padding: 0.6rem 1rem; border: 1px solid ${line}; border-inline-start: 4px solid var(--disclosure-error, #d9412e); border-radius: 4px; overflow-wrap: anywhere; }
.work { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; }
.work > .preview { border: 1px solid ${line}; border-radius: 4px; padding: 1rem; min-width: 0; }
@media (min-width: 70rem) {
  .work.both { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); align-items: start; }
  .work.both > .preview { position: sticky; top: 0.5rem; box-sizing: border-box; max-height: calc(100vh - 1rem); overflow: auto; }
}
.state { padding: 0 0.5em; border: 1px solid currentColor; border-radius: 3px; white-space: nowrap; }
.state.broken { border: 2px solid var(--disclosure-error, #d9412e); font-weight: bold; }
.state.good { border-style: dotted; }
.check { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.2rem 1rem; align-items: center; }
.check > button { justify-self: start; }
@media (max-width: 40rem) { .check { grid-template-columns: minmax(0, 1fr); } }
.code { font-family: ui-monospace, Consolas, monospace; font-size: 0.8125rem; min-height: 3.2em !important; resize: vertical; white-space: pre; }
.snippet { margin: 0 0 1rem; padding: 0.2rem 1rem 1rem; border: 1px solid ${line}; border-radius: 4px; }
`);
