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
.tools { display: flex; flex-wrap: wrap; gap: 0.4em 1em; align-items: center; }
.tools button, select { margin: 0; min-height: 2.75em; }
.tools[role] { margin: 0.4em 0 0.8em; font-size: 0.875em; }
.tools[role] button { min-height: 2.25em; padding: 0.2em 0.8em; }
[aria-pressed='true']::before { content: '✓ '; content: '✓ ' / ''; }
.downloads { display: contents; }
.downloads ul { display: flex; flex: 1 0 100%; flex-wrap: wrap; gap: 0.4em; margin: 0; padding: 0; list-style: none; }
.tools, summary { -webkit-user-select: none; user-select: none; }
@media print { .tools, .hint { display: none; } }
`);
