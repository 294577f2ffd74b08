/** What another year's report is used for, loaded when there is one: a trend, the change on last year, the rules that compare. */
export { zhHansYears } from './locales/zh-hans-years.js';
export { rulesCompared } from './rules/compared.js';
export { judgePrevious } from './rules/previous.js';
export { changedCss as looks } from './view/changed-css.js';
export { changesOf } from './view/changes.js';
export { trendView } from './view/trend-view.js';
