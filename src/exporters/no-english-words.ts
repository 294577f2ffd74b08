/** Stands in the place of the English words in the single files: a page in English has loaded them already. */
import type { Language } from '../locales/locale.js';

export const english: Partial<Language> = {};
