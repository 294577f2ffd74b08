/** `<application-stats-table>` with a report that has been judged before: what is drawn, and nothing else. */
import '../../../src/index.js';
import { parseReport } from '../../../src/report/parse.js';
import { renderElements } from './ours.js';

export const prepare = ({ reports }) => reports.map((each) => parseReport(each).report);
export const render = renderElements((report) => report);
export { numbersOfCells as numbers } from './read-cells.js';
