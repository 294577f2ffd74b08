/** Everything that is said in English: loaded by an English page before it shows anything. */
import { enFindings, enTold } from './en-findings.js';
import { enYears } from './en-years.js';
import { en } from './en.js';
import type { Language } from './locale.js';

export const english: Omit<Language, 'importing'> = { words: en, findings: enFindings, told: enTold, years: enYears };
