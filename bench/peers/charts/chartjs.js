/** chart.js with what a bar chart needs, without animation. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

export function render(root, { bars }) {
  const canvas = root.appendChild(document.createElement('canvas'));
  const chart = new Chart(canvas, {
    type: 'bar',
    data: { labels: bars.map(({ label }) => label), datasets: [{ data: bars.map(({ value }) => value) }] },
    options: { indexAxis: 'y', animation: false },
  });
  return () => chart.destroy();
}

export const drawn = (root) => Chart.getChart(root.querySelector('canvas')).getDatasetMeta(0).data.length;
