/** How a file and a report are called. */
import type { Locale } from '../locales/locale.js';
import type { Report } from '../report/report.js';
import { standardInput } from './read-input.js';
import { cliWords } from './words/words.js';

export function nameOf(file: string, locale: Locale): string {
  return file === standardInput ? cliWords(locale).standardInput : file;
}

export function whose({ agency, year }: Pick<Report, 'agency' | 'year'>, locale: Locale): string {
  return cliWords(locale).report(agency.name, year);
}
