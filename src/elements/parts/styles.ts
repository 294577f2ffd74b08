/** The looks of the instruments in the shadow root; the document is dressed by `document-sheet`. */
import { unsafeCSS } from 'lit';

/** Not `css`, which checks values that are put in: there are none, and the single files do without the check. */
export const instrumentStyles = unsafeCSS(`
:host { display: block; }
:host([hidden]), [hidden] { display: none !important; }
.message { margin: 0 0 1em; padding: 0.8em 1em; border: 1px solid var(--disclosure-border, rgba(127, 127, 127, 0.65)); border-inline-start: 4px solid var(--disclosure-error, #c0392b); border-radius: 4px; text-align: start; overflow-wrap: anywhere; }
.message p, .message ul { margin: 0; }
.message li { margin: 0.4em 0; line-height: 1.6; }
.heading { font-weight: bold; }
.quiet { border-inline-start-width: 1px; }
button { margin-top: 0.6em; min-height: 2.75em; padding: 0.4em 1.4em; border: 1px solid currentColor; border-radius: 4px; color: inherit; background: transparent; font: inherit; cursor: pointer; }
button:hover { background: rgba(127, 127, 127, 0.15); }
button:focus-visible { outline: 2px solid var(--disclosure-focus, currentColor); outline-offset: 2px; }
`);
