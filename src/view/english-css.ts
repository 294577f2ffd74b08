/** The looks of English beside the Chinese of the form. */
import { applications, d } from './document-css.js';

export const englishCss = `
${d} .disclosure-gloss { font-weight: normal; hyphens: auto; }
${d} th .disclosure-gloss, ${d} .disclosure-corner .disclosure-gloss { display: block !important; font-size: 0.875em; }
${d} .disclosure-part .disclosure-gloss { font-size: 0.75em; }
${d}:lang(en) dt::after { content: ': '; white-space: pre; }
${applications}:lang(en) .disclosure-level-2 { min-width: 13em !important; }
@media (max-width: 48em) {
  ${applications}:lang(en) .disclosure-level-2 { min-width: 8em !important; }
}
@media print {
  ${applications}:lang(en) { font-size: 0.7em; line-height: 1.2; }
  ${applications}:lang(en) th, ${applications}:lang(en) td { padding: 0.05em 0.3em !important; }
  ${applications}:lang(en) .disclosure-level-2 { min-width: 18em !important; }
}
`;
