/** How what was found is told, loaded when something was: its sentences, the list of it, the way to each place. */
export { zhHansFindings, zhHansTold } from '../../locales/zh-hans-findings.js';
export { describeFinding, placeOf } from '../../report/describe.js';
export { findingList } from './finding-list.js';
export { FindingsPanel } from './findings-panel.js';
