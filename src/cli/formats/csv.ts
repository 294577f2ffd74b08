/** Check results as a table for a spreadsheet, a finding a line. */
import { byteOrderMark, csvLine } from '../../exporters/csv-line.js';
import { placeOf } from '../../report/describe.js';
import { explanationOf } from '../../report/explanation.js';
import { describe, isFault } from '../fault.js';
import { between } from './format.js';
import type { Format } from './format.js';

const columns = ['file', 'agency', 'year', 'number', 'severity', 'rule', 'place', 'at', 'message', 'left', 'right', 'difference', 'related', 'explanation'];

export const csv: Format = {
  piece({ file, report, findings }, _index, { locale }) {
    const lines = findings.map((found, index) => {
      const { leftSum = '', rightSum = '', difference = '' } = found.data as { leftSum?: number; rightSum?: number; difference?: number };
      const explanation = (report && !isFault(found) && explanationOf(report, found)) || '';
      const whose = [file, report?.agency.name ?? '', report?.year ?? ''];
      const what = [index + 1, found.severity, found.id, placeOf(found.at, locale), found.at, describe(found, locale)];
      return csvLine([...whose, ...what, leftSum, rightSum, difference, found.related.join(' '), explanation]);
    });
    return [lines.join('')];
  },
  write: between(
    () => byteOrderMark + csvLine(columns),
    '',
    () => '',
  ),
};
