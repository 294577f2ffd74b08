/** Vue: the form's own table as a template, compiled beforehand as a single-file component's is. */
import { createApp, markRaw } from 'vue';
import { render as template } from './table.vue';

export function render(root, tables) {
  const app = createApp({ data: () => ({ tables: markRaw(tables) }), render: template });
  app.mount(root);
  return () => app.unmount();
}

export const prepare = ({ tables }) => tables;
export { numbersOfCells as numbers } from './read-cells.js';
