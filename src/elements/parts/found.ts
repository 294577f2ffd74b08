/** Whether what was found is, and how it is told, loaded when something was: its sentences, its marks, the list of it, the ways to and fro. */
export { bringEnglish } from '../../definition/in-english.js';
export { zhHansFound } from '../../locales/zh-hans-found.js';
export { isDoubtful } from '../../rules/doubts.js';
export { markedCss as looks } from '../../view/marked-css.js';
export { marksOf } from '../../view/marking.js';
export { Telling } from './telling.js';
export { troubleLines } from './trouble.js';
