/** The looks of the change on last year, beside a number; after those of marks, which may stand at the same cell. */
import { d } from './document-css.js';

export const changedCss = `
${d} [data-change]::after { content: attr(data-change); display: block !important; font-size: 0.75em; font-weight: normal; line-height: 1.3; white-space: nowrap; opacity: 0.85; }
${d} [data-change][data-mark]::after { content: attr(data-change) '\\A' attr(data-mark); white-space: pre; }
`;
