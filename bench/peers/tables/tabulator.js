/** Tabulator: column groups of the form, the row's whole name in the first column; every row drawn, since all are to be read. */
import { TabulatorFull as Tabulator } from 'tabulator-tables';
import { numbersIn } from './read-cells.js';
import 'tabulator-tables/dist/css/tabulator.min.css';

const columnOf = ({ text, key, columns }) => (columns ? { title: text, columns: columns.map(columnOf) } : { title: text, field: key, hozAlign: 'right', headerSort: false });

export const prepare = ({ grids }) =>
  grids.map(({ columns, rows }) => ({ columns: [{ title: '', field: 'name', headerSort: false }, ...columns.map(columnOf)], rows }));

export async function render(root, grids) {
  const made = await Promise.all(
    grids.map(
      ({ columns, rows }) =>
        new Promise((resolve) => {
          const place = root.appendChild(document.createElement('div'));
          const table = new Tabulator(place, { data: rows, columns, layout: 'fitDataFill', renderVertical: 'basic' });
          table.on('tableBuilt', () => resolve(table));
        }),
    ),
  );
  return () => made.forEach((table) => table.destroy());
}

export const numbers = (root) => numbersIn(root.querySelectorAll('.tabulator-row .tabulator-cell'));
