/** Everything that is said in English: loaded by an English page before it shows anything. */
import { enFound } from './en-found.js';
import { enYears } from './en-years.js';
import { en } from './en.js';
import type { Language } from './locale.js';

export const english: Omit<Language, 'importing' | 'addingUp'> = { words: en, found: enFound, years: enYears };
