/** The looks of marks at cells and words. */
import { d, unseen } from './document-css.js';

export const markedCss = `
${d} [data-mark] { outline: 2px solid currentColor !important; outline-offset: -2px; cursor: pointer; }
${d} [data-mark*='不符'], ${d} [data-mark*='Error'] { outline-color: var(--disclosure-error, #d9412e) !important; }
${d} [data-mark]::after { content: attr(data-mark); display: block !important; font-size: 0.75em; font-weight: bold; line-height: 1.3; word-break: keep-all; }
${d} [data-operand]:not([data-mark]) { outline: 2px dotted currentColor !important; outline-offset: -3px; }
${d} [data-operand]::before { content: attr(data-operand); ${unseen} }
${d} .disclosure-doubt { outline-offset: 1px; text-decoration: underline; }
${d} .disclosure-doubt[data-mark]::after { display: inline !important; margin-inline-start: 0.3em; text-decoration: none; }
${d} [data-blank][data-mark]::after { content: attr(data-blank) ' ' attr(data-mark); position: static !important; width: auto !important; height: auto !important; clip-path: none !important; }
${d} [data-mark]:focus { outline: 3px solid var(--disclosure-focus, currentColor) !important; outline-offset: 0; }
@media screen and (max-width: 40em) {
  ${d} .disclosure-flat td[data-operand]::before { content: attr(data-column) / attr(data-operand) !important; }
}
`;
