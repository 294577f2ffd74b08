/** The limit: innerHTML of the markup that our element renders. */
import { parseReport } from '../../../src/report/parse.js';
import { tableContent } from '../../../src/view/table-markup.js';
import { toHtml } from '../../../src/view/to-html.js';

export const prepare = ({ reports }) =>
  reports.map((each) => toHtml(tableContent(parseReport(each).report, 'applications', { locale: 'zh-Hans' })));

export function render(root, markup) {
  for (const html of markup) {
    const container = document.createElement('div');
    container.className = 'disclosure-document';
    container.innerHTML = html;
    root.append(container);
  }
}

export { numbersOfCells as numbers } from './read-cells.js';
