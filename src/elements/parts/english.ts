/** What a page in English loads: its words, and the English of the form's. */
export { bringEnglish } from '../../definition/in-english.js';
export { english } from '../../locales/english.js';
