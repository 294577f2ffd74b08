/** The looks of the list of what was found, which come with it. */
export const listStyles = `
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
select { box-sizing: border-box; padding: 0 0.4em; border: 1px solid currentColor; border-radius: 4px; color: inherit; background: transparent; font: inherit; }
select, label { min-width: 0; max-width: 100%; }
option { color: CanvasText; background: Canvas; }
.unseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
`;
