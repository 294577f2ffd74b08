/** The looks of the instruments in the shadow root; the document is dressed by `document-sheet`. */
import { unsafeCSS } from 'lit';

/** Not `css`, which checks values that are put in: there are none, and the single files do without the check. */
export const instrumentStyles = unsafeCSS(`
:host { display: block; }
:host([hidden]), [hidden] { display: none !important; }
.message { margin: 0 0 1em; padding: 0.8em 1em; border: 1px solid var(--disclosure-border, rgba(127, 127, 127, 0.65)); border-inline-start: 4px solid var(--disclosure-error, #d9412e); border-radius: 4px; text-align: start; overflow-wrap: anywhere; }
.message p, .message ul { margin: 0; }
.message li { margin: 0.4em 0; line-height: 1.6; }
.heading { font-weight: bold; }
.quiet { border-inline-start-width: 1px; }
button { margin-top: 0.6em; min-height: 2.75em; padding: 0.4em 1.4em; border: 1px solid currentColor; border-radius: 4px; color: inherit; background: transparent; font: inherit; cursor: pointer; }
button:hover { background: rgba(127, 127, 127, 0.15); }
button:focus-visible, summary:focus-visible, select:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--disclosure-focus, currentColor); outline-offset: 2px; }

.checks { margin: 0.6em 0 1.6em; line-height: 1.6; text-align: start; }
summary { padding: 0.5em 0; min-height: 1.75em; cursor: pointer; }
.hint { margin: 0 0 0.6em; font-size: 0.875em; }
h3 { margin: 1em 0 0.4em; font-size: 1em; }
.findings { margin: 0; padding: 0; list-style: none; }
.findings li { margin: 0 0 0.8em; padding: 0.5em 0.8em; border: 1px solid var(--disclosure-border, rgba(127, 127, 127, 0.65)); border-radius: 4px; overflow-wrap: anywhere; }
.findings p { margin: 0.3em 0 0; }
.findings button { margin: 0; padding: 0.3em 0; border: 0; text-align: start; text-decoration: underline; text-underline-offset: 0.2em; }
.cells button { min-height: 1.75em; margin-inline-end: 1em; }
.mark { padding: 0 0.4em; border: 1px solid currentColor; border-radius: 3px; white-space: nowrap; }
.mark.error { border: 2px solid var(--disclosure-error, #d9412e); }
.explanation { padding-inline-start: 0.6em; border-inline-start: 3px solid var(--disclosure-border, rgba(127, 127, 127, 0.65)); }
.tools { display: flex; flex-wrap: wrap; gap: 0.4em 1em; align-items: center; }
.tools button, select { margin: 0; min-height: 2.75em; }
.tools[role] { margin: 0.4em 0 0.8em; font-size: 0.875em; }
.tools[role] button { min-height: 2.25em; padding: 0.2em 0.8em; }
[aria-pressed='true']::before { content: '✓ '; content: '✓ ' / ''; }
.tools, summary { -webkit-user-select: none; user-select: none; }
select { box-sizing: border-box; padding: 0 0.4em; border: 1px solid currentColor; border-radius: 4px; color: inherit; background: transparent; font: inherit; max-width: 100%; }
option { color: CanvasText; background: Canvas; }
.unseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
@media print { .tools, .hint { display: none; } }
`);
