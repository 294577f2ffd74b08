/** Singapore's government design system: `<sgds-table>` with its data as properties, heads on both sides. */
import '@govtechsg/sgds-web-component/themes/day.css';
import '@govtechsg/sgds-web-component/css/sgds.css';
import '@govtechsg/sgds-web-component/components/Table/index.js';
import { numbersIn } from './read-cells.js';

export async function render(root, tables) {
  const elements = tables.map(({ columns, rows }) => {
    const element = document.createElement('sgds-table');
    Object.assign(element, {
      headerPosition: 'both',
      rowHeader: columns,
      columnHeader: rows.map(({ name }) => name),
      tableData: rows.map(({ numbers }) => numbers),
    });
    root.append(element);
    return element;
  });
  await Promise.all(elements.map((each) => each.updateComplete));
}

export const prepare = ({ flat }) => flat;
export const numbers = (root) => Array.from(root.querySelectorAll('sgds-table')).flatMap((each) => numbersIn(each.shadowRoot.querySelectorAll('td')));
