/** How what was found is told, loaded when something was: its sentences, the list of it, the ways to each place and back. */
export { zhHansFindings } from '../../locales/zh-hans-findings.js';
export { describeFinding, placeOf } from '../../report/describe.js';
export { findingList } from './finding-list.js';
export { FindingsPanel } from './findings-panel.js';
export { findingTarget, Jumps } from './jumps.js';
