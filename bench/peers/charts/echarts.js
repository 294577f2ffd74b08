/** ECharts with what a bar chart needs, as SVG, without animation. */
import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { getInstanceByDom, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

export function render(root, { bars }) {
  const place = root.appendChild(document.createElement('div'));
  place.style.height = '300px';
  const chart = init(place);
  const finished = new Promise((resolve) => chart.on('finished', resolve));
  chart.setOption({
    animation: false,
    tooltip: {},
    xAxis: { type: 'value' },
    yAxis: { type: 'category', data: bars.map(({ label }) => label) },
    series: [{ type: 'bar', data: bars.map(({ value }) => value) }],
  });
  return finished.then(() => () => chart.dispose());
}

export const drawn = (root) => getInstanceByDom(root.firstChild).getOption().series[0].data.length;
