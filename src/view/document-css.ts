/**
 * The looks of every document. What only some have comes with what puts it there (`marked-css.ts`, `changed-css.ts`,
 * `english-css.ts`); together they are `disclosure-report.css` (`stylesheet.ts`).
 *
 * The class is said thrice and layout is `!important`, because a CMS has rules such as
 * `.TRS_Editor td { text-indent: 2em !important }`. It sets no font and no colour of its own, and no `!important`
 * touches type size, letter or line spacing, so that a reader's own settings win (WCAG 1.4.12).
 */
export const d = '.disclosure-document'.repeat(3);
/** A document inside a document: a table in its report. */
const nested = `${d} .disclosure-document`;

const line = 'var(--disclosure-border, rgba(127, 127, 127, 0.65))';
const head = 'var(--disclosure-head-background, rgba(127, 127, 127, 0.08))';
/** Part 3 of the form, in either edition. */
export const applications = `${d} [class*='applications']`;

/** Out of sight, but read aloud and copied as text. */
export const unseen = `position: absolute !important; width: 1px !important; height: 1px !important; overflow: hidden !important;
  clip-path: inset(50%) !important; white-space: nowrap !important;`;

export const documentCss = `
${d} { display: block !important; overflow-wrap: break-word; line-break: strict; text-align: start; }
${d} * { float: none !important; margin: 0 !important; padding: 0 !important; text-indent: 0 !important; list-style: none !important; }
${d} [hidden] { display: none !important; }

${d} .disclosure-title { margin: 0.5em 0 0.6em !important; text-align: center !important; text-wrap: balance; }
${d} .disclosure-part { margin: 1.8em 0 0.8em !important; scroll-margin-top: 1em; break-after: avoid; }
${d} .disclosure-subheading { margin: 1.2em 0 0.4em !important; break-after: avoid; }
${d} .disclosure-subtitle { margin: 0 0 1em !important; text-align: center !important; }
${d} .disclosure-prose p { margin: 0.5em 0 !important; line-height: 1.8; text-align: justify; text-indent: 2em !important; }
${d} .disclosure-signature { margin: 2em 0 0 !important; line-height: 1.8; text-align: end !important; }

${d} dl { display: flex !important; flex-wrap: wrap !important; margin: 0 0 1em !important; }
${d} dl > div { display: flex !important; flex-wrap: wrap !important; align-items: baseline; margin: 0.15em 1.8em 0.15em 0 !important; max-width: 100%; }
${d} dt { width: auto !important; font-weight: normal; opacity: 0.8; white-space: nowrap; }
${d} dt::after { content: '：'; }
${d} dd { width: auto !important; min-width: 0; overflow-wrap: anywhere; }
${d} .disclosure-particulars, ${d} .disclosure-particulars > div { justify-content: center !important; text-align: center !important; }

${d} .disclosure-contents { margin: 0 0 1.2em !important; padding: 0.6em 1em !important; border: 1px solid ${line} !important; border-radius: 4px; background: ${head}; }
${d} .disclosure-contents ul { columns: 18em auto !important; column-gap: 2em !important; }
${d} .disclosure-contents li { break-inside: avoid; }
${d} a { color: inherit; text-decoration: underline; }
${d} .disclosure-contents a { display: inline-block !important; padding: 0.3em 0 !important; text-underline-offset: 0.2em; text-decoration-color: ${line}; }
${d} .disclosure-contents a:hover { text-decoration-color: currentColor; }
${d} a:focus-visible, ${d} .disclosure-scroll:focus-visible { outline: 2px solid var(--disclosure-focus, currentColor) !important; outline-offset: 2px !important; }

${d} .disclosure-source { margin: 0 0 0.2em !important; text-align: center !important; opacity: 0.85; }
${nested} .disclosure-source { display: none !important; }
${d} .disclosure-note { margin: 0.4em 0 0 !important; font-size: 0.875em; line-height: 1.6; }
${d} .disclosure-missing { margin: 0.5em 0 !important; padding: 0.6em 1em !important; border: 1px dashed ${line} !important; }

${d} .disclosure-scroll { position: relative !important; overflow-x: auto !important; overflow-y: hidden !important; max-width: 100% !important; }
${d} .disclosure-scroll[data-hint]::after { content: '⇆ ' attr(data-hint); display: block !important; position: sticky !important; left: 0 !important; width: max-content !important; max-width: 100% !important; padding-top: 0.3em !important; font-size: 0.75em; opacity: 0.85; }
${d} .disclosure-block + .disclosure-block { margin-top: -1px !important; }
${d} .disclosure-table { display: table !important; width: 100% !important; min-width: 0 !important; max-width: none !important; border-collapse: collapse !important; table-layout: auto !important; font-variant-numeric: tabular-nums; line-height: 1.4; }
${d} thead { display: table-header-group !important; }
${d} tbody { display: table-row-group !important; }
${d} tr { display: table-row !important; height: auto !important; background: none; }
${d} .disclosure-caption { display: table-caption !important; caption-side: top !important; text-align: center !important; padding: 0 0 0.6em !important; font-weight: bold; }
${d} .disclosure-hidden, ${nested} .disclosure-name { ${unseen} }
${d} .disclosure-block + .disclosure-block .disclosure-caption, ${nested} .disclosure-caption { padding: 0 !important; line-height: 0; }

${d} th, ${d} td { display: table-cell !important; height: auto !important; min-width: 0 !important; padding: 0.4em 0.5em !important; border: 1px solid ${line} !important; vertical-align: middle !important; text-align: center !important; white-space: normal !important; word-break: normal !important; }
${d} th, ${d} .disclosure-corner { font-weight: normal; background: ${head}; }
${d} .disclosure-banner { white-space: nowrap !important; font-weight: bold !important; }
${d} .disclosure-corner { font-size: 0.875em; }
${d} .disclosure-corner, ${d} .disclosure-stub, ${d} .disclosure-column, ${d} .disclosure-contents a { text-wrap: balance; }
${d} .disclosure-cell { text-align: right !important; overflow-wrap: normal; background: none; }
${d} .disclosure-total { font-weight: bold; background: var(--disclosure-total-background, rgba(127, 127, 127, 0.05)); }
${d} tr:hover > .disclosure-cell { background: var(--disclosure-hover-background, rgba(127, 127, 127, 0.12)); }
${d} [tabindex='-1']:focus { outline: 3px solid var(--disclosure-focus, currentColor) !important; outline-offset: 0; }
${d} [data-blank]::after { content: attr(data-blank); ${unseen} }

${d} .disclosure-review-litigation { min-width: 40em !important; }
${d} .disclosure-review-litigation .disclosure-cell { width: 6.66% !important; }
${d} [class*='proactive'] { table-layout: fixed !important; }
${applications} .disclosure-cell { width: 7.5% !important; }
${applications} .disclosure-stub { text-align: start !important; }
${applications} .disclosure-level-0[rowspan] { width: 3em !important; text-align: center !important; }
${applications} .disclosure-level-1[rowspan] { width: 5.5em !important; text-wrap: balance; }
${applications} .disclosure-level-2 { min-width: 6em !important; }
@media (max-width: 48em) {
  ${d} .disclosure-table { font-size: 0.875em; }
  ${d} th, ${d} td { padding: 0.4em 0.3em !important; }
  ${applications} .disclosure-level-0[rowspan] { width: 2em !important; }
  ${applications} .disclosure-level-1[rowspan] { width: 3em !important; }
}
@media (max-width: 30em) {
  ${d} .disclosure-table { font-size: 0.75em; }
  ${d} th, ${d} td { padding: 0.5em 0.15em !important; }
}
${d} .disclosure-flat .disclosure-stub { text-align: start !important; min-width: 9em !important; }
@media screen {
  ${d}[data-fold] [data-zero] { display: none !important; }
}
@media screen and (max-width: 40em) {
  ${d} .disclosure-flat, ${d} .disclosure-flat tbody { display: block !important; }
  ${d} .disclosure-flat caption { display: block !important; }
  ${d} .disclosure-flat thead { ${unseen} }
  ${d} .disclosure-flat tr { display: grid !important; grid-template-columns: 1fr 1fr; margin-bottom: 0.8em !important; }
  ${d} .disclosure-flat th { display: block !important; grid-column: 1 / -1; font-size: 1.166em; font-weight: bold; }
  ${d} .disclosure-flat td { display: flex !important; flex-wrap: wrap; gap: 0 0.5em; align-items: baseline; margin: -1px 0 0 !important; font-size: 1.166em; }
  ${d} .disclosure-flat td:nth-child(odd) { margin-left: -1px !important; }
  ${d} .disclosure-flat td::before { content: attr(data-column) !important; content: attr(data-column) / '' !important; position: static !important; width: auto !important; height: auto !important; clip-path: none !important; flex: 1; text-align: start; white-space: normal !important; }
  ${d} .disclosure-flat td::after { flex-basis: 100%; }
  ${d} .disclosure-flat th, ${d} .disclosure-flat td { padding: 0.4em 0.5em !important; }
  ${d} .disclosure-flat td:last-child:nth-child(even) { grid-column: 1 / -1; }
}
@media print {
  ${d} .disclosure-scroll { overflow: visible !important; }
  ${d} .disclosure-scroll[data-hint]::after { content: none; }
  ${d} .disclosure-contents { display: none !important; }
  ${d} .disclosure-table { font-size: 0.875em; line-height: 1.25; }
  ${d} th, ${d} td { padding: 0.2em 0.3em !important; }
  ${d} .disclosure-table, ${d} td, ${d} th:not([rowspan]) { break-inside: avoid; }
  ${d} thead { break-inside: avoid; break-after: avoid; }
  ${d} caption { break-after: avoid; }
}
`;
