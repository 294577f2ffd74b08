/** `<application-stats-table>` from the text of a JSON file: parsing, the schema, the rules and drawing. */
import '../../../src/index.js';

export const prepare = ({ reports }) => reports.map((each) => JSON.stringify(each));

/** Hands a report to each of as many elements, and waits until all have told that it stands there. */
export const renderElements = (reportOf) => (root, given) =>
  new Promise((resolve) => {
    let waiting = given.length;
    for (const each of given) {
      const element = document.createElement('application-stats-table');
      element.addEventListener('report-load', () => {
        waiting -= 1;
        if (!waiting) resolve();
      });
      element.report = reportOf(each);
      root.append(element);
    }
  });

// A fresh object each time, or the report would be known already.
export const render = renderElements((text) => JSON.parse(text));
export { numbersOfCells as numbers } from './read-cells.js';
