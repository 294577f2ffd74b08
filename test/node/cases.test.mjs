/** Against the real documents, where `DISCLOSURE_CASES` names their folder. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { blocks, cells, parseReport, tableKeys } from '../../dist/core.js';
import { tableFrame } from '../../dist/view/table-view.js';
import { wordTables } from '../fixtures/word-tables.mjs';

const folder = process.env.DISCLOSURE_CASES ?? '';
const skip = existsSync(join(folder, 'official-form-2021.docx')) && folder ? false : 'DISCLOSURE_CASES is not set';

/** Our frame drawn as Word draws it: a cell that spans rows leaves an empty one that goes on below. */
function drawn(key, table) {
  const frame = tableFrame(key, table);
  const open = new Map();
  const rows = [
    ...frame.head.map((row) => row.map(({ label, colspan, rowspan }) => ({ text: label.label, span: colspan, rowspan }))),
    ...frame.body.map(({ labels, cells: data }) => [
      ...labels.map(({ label, colspan, rowspan }) => ({ text: label.label, span: colspan, rowspan })),
      ...data.map(({ colspan }) => ({ text: '', span: colspan, rowspan: 1 })),
    ]),
  ];
  return rows.map((row) => {
    const queue = [...row];
    const line = [];
    for (let x = 0; x < frame.width; ) {
      const above = open.get(x);
      if (above) {
        line.push({ text: '', span: above.span, goesOn: true });
        if (above.rows === 1) open.delete(x);
        else above.rows -= 1;
        x += above.span;
      } else {
        const { text, span, rowspan } = queue.shift();
        line.push({ text, span, goesOn: false });
        if (rowspan > 1) open.set(x, { span, rows: rowspan - 1 });
        x += span;
      }
    }
    return line;
  });
}

test('labels, order and merges are those of the official form', { skip }, () => {
  const official = wordTables(readFileSync(join(folder, 'official-form-2021.docx')));
  assert.equal(official.length, 3);
  tableKeys.forEach((key, index) => {
    assert.deepEqual(blocks(key, '2021').flatMap((table) => drawn(key, table)), official[index]);
  });
});

test('the Zibo example holds the figures that were filed, cell by cell', { skip }, () => {
  const lines = readFileSync(join(folder, 'zibo-2023.txt'), 'utf8').split('\n').map((line) => line.trim());
  const filed = lines.filter((line) => /^\d+$/.test(line)).map(Number);
  const { report } = parseReport(JSON.parse(readFileSync(new URL('../../examples/zibo-2023.json', import.meta.url), 'utf8')));
  const shown = tableKeys.flatMap((key) =>
    blocks(key, '2021').flatMap((block) => cells(block).map(({ row, column }) => report.tables[key].rows[row][column])),
  );
  assert.equal(filed.length, 200);
  assert.deepEqual(shown, filed);
});
