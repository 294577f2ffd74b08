/** The words in English, for a file in English that is made on a page in another language. */
export { english } from '../locales/english.js';
