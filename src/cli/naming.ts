/** How a file and a report are called. */
import type { Locale } from '../locales/locale.js';
import type { Report } from '../report/report.js';
import { standardInput } from './read-input.js';
import { cliWords } from './words/words.js';

export function nameOf(file: string, locale: Locale): string {
  return file === standardInput ? cliWords(locale).standardInput : file;
}

/** A file and whose report it holds, where it holds one. */
export function fileAndReport(file: string, report: Pick<Report, 'year' | 'agency'> | undefined, locale: Locale): string {
  return `${nameOf(file, locale)}${report ? `${cliWords(locale).colon}${whose(report, locale)}` : ''}`;
}

export function whose({ agency, year }: Pick<Report, 'agency' | 'year'>, locale: Locale): string {
  return cliWords(locale).report(agency.name, year);
}
