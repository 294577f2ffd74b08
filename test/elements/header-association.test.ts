import { expect, fixture, html } from '@open-wc/testing';
import { blocks, editions, tableKeys } from '../../src/definition/form.js';
import type { Edition, TableKey } from '../../src/definition/form.js';
import { cells } from '../../src/definition/table.js';
import { exportReport } from '../../src/exporters/index.js';
import '../../src/index.js';
import '../fixtures/parts.js';
import { parseReport } from '../../src/report/parse.js';
import { tableTags } from '../../src/view/table-tags.js';
import { loaded } from '../fixtures/elements.js';
import { reportData } from '../fixtures/reports.js';
import { headersOf } from './headings.js';

/** Every cell of a drawn table has exactly the labels of the definition for its heads, and its number. */
function hasItsHeads(tables: readonly HTMLTableElement[], key: TableKey, edition: Edition): void {
  expect(tables).to.have.length(blocks(key, edition).length);
  let checked = 0;
  blocks(key, edition).forEach((block, index) => {
    const headers = headersOf(tables[index]!, '.disclosure-cell');
    expect(headers.size).to.equal(cells(block).length);
    for (const place of cells(block)) {
      const address = `tables.${key}.rows.${place.row}.${place.column}`;
      const [cell, found] = [...headers].find(([each]) => each.dataset['cell'] === address)!;
      const path = [...place.rowPath, ...place.columnPath].map(({ label }) => label);
      expect(found.map((each) => each.textContent).sort(), address).to.deep.equal(path.sort());
      expect(cell.textContent).to.equal(String(reportData(edition).tables[key].rows[place.row]![place.column]));
      checked += 1;
    }
  });
  expect(checked).to.equal(blocks(key, edition).reduce((sum, block) => sum + cells(block).length, 0));
}

describe('the header cells of every data cell, by the algorithm of the HTML standard', () => {
  for (const edition of editions) {
    for (const key of tableKeys) {
      it(`${tableTags[key]}, edition ${edition}: exactly the label path of the definition`, async () => {
        const element = document.createElement(tableTags[key]) as HTMLElementTagNameMap['application-stats-table'];
        element.report = parseReport(reportData(edition)).report;
        await loaded(await fixture(html`<div>${element}</div>`), element);
        hasItsHeads([...element.querySelectorAll('table')], key, edition);
      });
    }

    for (const format of ['html', 'page'] as const) {
      it(`the static ${format}, edition ${edition}: the same, without any script`, async () => {
        const { data } = await exportReport(parseReport(reportData(edition)).report!, format);
        const written = new DOMParser().parseFromString(String(data), 'text/html');
        for (const key of tableKeys) {
          const own = [...written.querySelectorAll('table')].filter((each) => each.querySelector(`[data-cell^="tables.${key}."]`));
          hasItsHeads(own, key, edition);
        }
      });
    }
  }

  it('can fail: a group scope or a missing one is told apart', async () => {
    const table = await fixture<HTMLTableElement>(html`<table>
      <tbody>
        <tr><td></td><th scope="col">A</th><th>B</th></tr>
        <tr><th scope="rowgroup">1</th><td>x</td><td>y</td></tr>
      </tbody>
    </table>`);
    expect([...headersOf(table, 'td').values()].map((each) => each.length)).to.deep.equal([0, 1, 0]);
  });
});
