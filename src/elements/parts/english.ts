/** What a page in English loads: its words, the English of the form's, and how that looks. */
export { bringEnglish } from '../../definition/in-english.js';
export { english } from '../../locales/english.js';
export { englishCss as looks } from '../../view/english-css.js';
