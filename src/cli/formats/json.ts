/** Check results as one list of JSON, a report a line. */
import { explanationOf } from '../../report/explanation.js';
import { describe, isFault } from '../fault.js';
import { between } from './format.js';
import type { Format } from './format.js';

export const json: Format = {
  piece({ file, report, findings, result }, _index, { locale }) {
    const told = findings.map((found) => {
      const explanation = report && !isFault(found) ? explanationOf(report, found) : undefined;
      return { ...found, message: describe(found, locale), ...(explanation !== undefined && { explanation }) };
    });
    const { assessed = 0, notAssessable = 0 } = result || {};
    return [JSON.stringify({ file, ...(report && { report }), findings: told, assessed, notAssessable })];
  },
  write: between(
    () => '[\n',
    ',\n',
    () => '\n]\n',
  ),
};
