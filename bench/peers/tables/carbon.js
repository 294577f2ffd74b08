/** Carbon Web Components: its table elements through Lit, one head, the row's whole name in the first cell. */
import '@carbon/web-components/es/components/data-table/index.js';
import { html, render as draw } from 'lit';
import { numbersIn } from './read-cells.js';

const table = ({ source, columns, rows }) => html`<cds-table>
  <cds-table-header-title slot="title">${source}</cds-table-header-title>
  <cds-table-head>
    <cds-table-header-row>
      <cds-table-header-cell></cds-table-header-cell>
      ${columns.map((text) => html`<cds-table-header-cell>${text}</cds-table-header-cell>`)}
    </cds-table-header-row>
  </cds-table-head>
  <cds-table-body>
    ${rows.map(
      ({ name, numbers }) => html`<cds-table-row>
        <cds-table-cell>${name}</cds-table-cell>
        ${numbers.map((value) => html`<cds-table-cell>${value}</cds-table-cell>`)}
      </cds-table-row>`,
    )}
  </cds-table-body>
</cds-table>`;

export async function render(root, tables) {
  draw(tables.map(table), root);
  // Each element draws its shadow root in its own time.
  await Promise.all(Array.from(root.querySelectorAll('*'), (each) => each.updateComplete));
  return () => draw(null, root);
}

export const prepare = ({ flat }) => flat;
export const numbers = (root) => numbersIn(root.querySelectorAll('cds-table-cell'));
