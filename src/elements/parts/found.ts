/** How what was found is told, loaded when something was: its sentences, its marks, the list of it, the ways to and fro. */
export { zhHansFindings } from '../../locales/zh-hans-findings.js';
export { describeFinding } from '../../report/describe.js';
export { marksOf } from '../../view/marking.js';
export { Telling } from './telling.js';
