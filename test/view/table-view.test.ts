import { expect } from '@open-wc/testing';
import { blocks, editions, tableKeys } from '../../src/definition/form.js';
import { cells } from '../../src/definition/table.js';
import { cellText, tableFrame } from '../../src/view/table-view.js';

describe('tableFrame', () => {
  for (const edition of editions) {
    for (const key of tableKeys) {
      for (const table of blocks(key, edition)) {
        it(`${table.id} fills its grid: every slot once, no hole, no overlap`, () => {
          const frame = tableFrame(key, table);
          const rows = [
            ...frame.head.map((row) => row.map(({ colspan, rowspan }) => ({ colspan, rowspan }))),
            ...frame.body.map(({ labels, cells: data }) => [...labels, ...data.map(({ colspan }) => ({ colspan, rowspan: 1 }))]),
          ];
          const grid = new Set<string>();
          rows.forEach((row, y) => {
            let x = 0;
            for (const { colspan, rowspan } of row) {
              while (grid.has(`${x},${y}`)) x += 1;
              for (let dx = 0; dx < colspan; dx += 1) {
                for (let dy = 0; dy < rowspan; dy += 1) {
                  expect(grid.has(`${x + dx},${y + dy}`), `${x + dx},${y + dy}`).to.equal(false);
                  grid.add(`${x + dx},${y + dy}`);
                }
              }
            }
          });
          expect(grid.size).to.equal(frame.width * rows.length);
        });

        it(`${table.id} spans nothing in the flat layout, and names every cell by its whole path`, () => {
          const { head, body } = tableFrame(key, table, 'flat');
          const all = [...head.flat(), ...body.flatMap(({ labels, cells: data }) => [...labels, ...data])];
          expect(all.every((each) => each.colspan === 1 && !('rowspan' in each && each.rowspan !== 1))).to.equal(true);
          const named = body.flatMap(({ labels, cells: data }) =>
            data.map(({ address }, index) => [address, labels[0]!.label.label, head[0]![index + 1]!.label.label]),
          );
          const join = (path: readonly { label: string }[]): string => path.map(({ label }) => label).join(' › ');
          expect(named).to.deep.equal(
            cells(table).map((place) => [`tables.${key}.rows.${place.row}.${place.column}`, join(place.rowPath), join(place.columnPath)]),
          );
        });

        it(`${table.id} has every cell of the definition, in order, under its address`, () => {
          const addresses = tableFrame(key, table).body.flatMap((row) => row.cells.map(({ address }) => address));
          expect(addresses).to.deep.equal(cells(table).map(({ row, column }) => `tables.${key}.rows.${row}.${column}`));
        });
      }
    }
  }
});

describe('cellText', () => {
  it('shows the wording where one is kept, the number else, nothing for a blank', () => {
    expect(cellText(1234)).to.equal('1,234');
    expect(cellText(null)).to.equal('');
    expect(cellText(undefined)).to.equal('');
    expect(cellText({ value: null, printed: '/' })).to.equal('/');
    expect(cellText({ value: 26.5, printed: '26.50' })).to.equal('26.50');
    expect(cellText({ value: 7, printed: ' ' })).to.equal('7');
    expect(cellText({ value: null, printed: '' })).to.equal('');
  });
});
