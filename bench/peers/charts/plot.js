/** Observable Plot. */
import { barX, plot } from '@observablehq/plot';

export function render(root, { bars }) {
  root.append(plot({ marginLeft: 120, marks: [barX(bars, { x: 'value', y: 'label', tip: true })] }));
}

export const drawn = (root) => root.querySelectorAll('[aria-label="bar"] rect').length;
