/** The looks of a chart in its shadow root. */
import { unsafeCSS } from 'lit';

export const chartStyles = unsafeCSS(`
figure { margin: 0.5em 0 1.6em; padding: 0.8em 1em; border: 1px solid var(--disclosure-border, rgba(127, 127, 127, 0.65)); border-radius: 4px; text-align: start; break-inside: avoid; }
figure { font-size: max(1em, 14px); }
figcaption { font-weight: bold; }
figure p { margin: 0.4em 0 0.8em; line-height: 1.6; overflow-wrap: anywhere; white-space: pre-line; text-wrap: pretty; }
.same { margin: 0.4em 0 0; font-size: 0.875em; }
.keys { visibility: hidden; }
.room:focus-within ~ .same .keys { visibility: visible; }
svg { display: block; max-width: 100%; height: auto; overflow: visible; }
text { fill: currentColor; }
.ink { fill: var(--disclosure-chart, currentColor); }
.mark { stroke: currentColor; stroke-width: 1; }
.target { fill: transparent; }
.bar { outline: none; }
@media print { figure { font-size: 0.75em; } }
.bar:focus .target { stroke: var(--disclosure-focus, currentColor); stroke-width: 2; }
`);
