/** React: a component a table, with the form's own spans, as plain elements. */
import { createElement, useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';

const heading = (scope) => ({ text, colspan, rowspan }, index) =>
  createElement('th', { key: index, scope, colSpan: colspan, rowSpan: rowspan }, text);

function Row({ labels, cells }) {
  return createElement(
    'tr',
    null,
    labels.map(heading('row')),
    cells.map(({ column, value }) => createElement('td', { key: column }, value)),
  );
}

function Table({ caption, source, head, rows }) {
  return createElement(
    'div',
    null,
    createElement('p', null, source),
    createElement(
      'table',
      null,
      createElement('caption', null, caption),
      createElement('thead', null, head.map((line, index) => createElement('tr', { key: index }, line.map(heading('col'))))),
      createElement('tbody', null, rows.map((row) => createElement(Row, { key: row.key, ...row }))),
    ),
  );
}

function Page({ tables, done }) {
  useLayoutEffect(done, [done]);
  return tables.map((table, index) => createElement(Table, { key: index, ...table }));
}

export function render(root, tables) {
  const mounted = createRoot(root);
  return new Promise((resolve) => {
    mounted.render(createElement(Page, { tables, done: () => resolve(() => mounted.unmount()) }));
  });
}

export const prepare = ({ tables }) => tables;
export { numbersOfCells as numbers } from './read-cells.js';
