/** What was found about a report, whole, as a table or as data. */
import { foundWordsOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import { describeFinding, placeIn } from '../report/describe.js';
import { explanationOf } from '../report/explanation.js';
import { sentenceOf } from '../report/finding.js';
import type { Finding } from '../report/finding.js';
import type { Report } from '../report/report.js';
import { byteOrderMark, csvLine } from './csv-line.js';
import { safe } from './file-name.js';

export type FindingsFormat = 'csv' | 'json';

/** A file: its name, its media type and its text. */
export interface FindingsFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Without halves of characters, which no encoding has. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '');

export function exportFindings(report: Report, findings: readonly Finding[], format: FindingsFormat, locale: Locale = 'zh-Hans'): FindingsFile {
  const name = `${safe(report.agency.name)}-${report.year}-${safe(foundWordsOf(locale).checkResults)}`;
  return format === 'json'
    ? { name: `${name}.json`, type: 'application/json', text: toJson(report, findings, locale) }
    : { name: `${name}.csv`, type: 'text/csv;charset=utf-8', text: toCsv(report, findings, locale) };
}

function toJson(report: Report, findings: readonly Finding[], locale: Locale): string {
  const told = findings.map((found) => {
    const explanation = explanationOf(report, found);
    return { ...found, message: describeFinding(found, locale), ...(explanation !== undefined && { explanation }) };
  });
  return `${JSON.stringify({ agency: report.agency.name, year: report.year, findings: told }, null, 2)}\n`;
}

/** In the words of the page. UTF-8 with a byte order mark and CRLF, so that a spreadsheet reads the Chinese. */
function toCsv(report: Report, findings: readonly Finding[], locale: Locale): string {
  const rows = findings.map((found, index) => {
    const { leftSum = '', rightSum = '', difference = '' } = found.data as { leftSum?: number; rightSum?: number; difference?: number };
    const explanation = explanationOf(report, found) || '';
    const severity = foundWordsOf(locale).severities[found.severity];
    return [index + 1, severity, found.id, placeIn(report, found.at, locale), found.at, sentenceOf(found, locale), leftSum, rightSum, difference, found.related.join(' '), explanation];
  });
  return byteOrderMark + wellFormed([foundWordsOf(locale).columns, ...rows].map(csvLine).join(''));
}
