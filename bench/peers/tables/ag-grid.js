/** AG Grid Community: column groups of the form, the row's whole name in the first column; as high as its rows are. */
import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import { numbersIn } from './read-cells.js';

ModuleRegistry.registerModules([AllCommunityModule]);

const columnOf = ({ text, key, columns }) => (columns ? { headerName: text, children: columns.map(columnOf) } : { headerName: text, field: key, type: 'rightAligned', width: 100 });

export const prepare = ({ grids }) =>
  grids.map(({ columns, rows }) => ({ columnDefs: [{ headerName: '', field: 'name' }, ...columns.map(columnOf)], rowData: rows }));

export async function render(root, grids) {
  const made = await Promise.all(
    grids.map(
      (each) =>
        new Promise((resolve) => {
          const place = root.appendChild(document.createElement('div'));
          const grid = createGrid(place, {
            ...each,
            domLayout: 'autoHeight',
            // The rows stand in the order of the form, in the document too.
            ensureDomOrder: true,
            animateRows: false,
            onFirstDataRendered: () => resolve(grid),
          });
        }),
    ),
  );
  return () => made.forEach((grid) => grid.destroy());
}

export const numbers = (root) => numbersIn(root.querySelectorAll('[role="gridcell"]'));
