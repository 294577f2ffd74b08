/** Visa's bar chart, a web component, without animation; its newest version asks for a package that is not published. */
import { defineCustomElements } from '@visa/bar-chart/dist/esm/loader.js';

const ready = defineCustomElements(window);

export async function render(root, { bars }) {
  await ready;
  const chart = document.createElement('bar-chart');
  const drawn = new Promise((resolve) => chart.addEventListener('transitionEndEvent', resolve, { once: true }));
  Object.assign(chart, {
    data: bars,
    ordinalAccessor: 'label',
    valueAccessor: 'value',
    layout: 'horizontal',
    animationConfig: { disabled: true },
    accessibility: { disableValidation: true },
    mainTitle: '',
    subTitle: '',
  });
  root.append(chart);
  await drawn;
}

export const drawn = (root) => root.querySelectorAll('bar-chart rect.bar').length;
