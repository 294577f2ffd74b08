/** The same report as a React page with chart.js: title, particulars, contents, prose, the form's tables, a chart after each as ours. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import { createElement, Fragment, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { applicant } from '../../../src/definition/charts/applicant.js';
import { applicationBalance } from '../../../src/definition/charts/application-balance.js';
import { applicationOutcome } from '../../../src/definition/charts/application-outcome.js';
import { reviewOutcome } from '../../../src/definition/charts/review-outcome.js';
import { partHeading } from '../../../src/definition/form.js';
import { blocksOf, cellOf, tableOf } from '../../../src/report/report.js';
import { chartView } from '../../../src/view/chart-view.js';
import { reportView } from '../../../src/view/report-view.js';
import { cellText, tableFrame } from '../../../src/view/table-view.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);
const h = createElement;
const charts = [applicationOutcome, applicationBalance, applicant, reviewOutcome];

function BarChart({ view }) {
  const canvas = useRef(null);
  useEffect(() => {
    const lanes = view.lanes.filter(({ value }) => typeof value === 'number');
    const chart = new Chart(canvas.current, {
      type: 'bar',
      data: { labels: lanes.map(({ label }) => label.label), datasets: [{ data: lanes.map(({ value }) => value) }] },
      options: { indexAxis: 'y', animation: false, maintainAspectRatio: false },
    });
    return () => chart.destroy();
  }, [view]);
  // The height is set beforehand, or the page would move when the chart comes.
  return h('figure', null, h('figcaption', null, view.caption.label), h('p', null, view.sentence), h('div', { style: { height: view.lanes.length * 28 + 40 } }, h('canvas', { ref: canvas })));
}

const heading = (scope) => ({ kind, label, colspan, rowspan }, index) =>
  h(kind === 'corner' ? 'td' : 'th', { key: index, scope: kind === 'corner' ? undefined : scope, colSpan: colspan, rowSpan: rowspan }, label.label);

function Block({ report, name, block, caption }) {
  const { head, body } = tableFrame(name, block);
  const table = tableOf(report, name);
  return h(
    'table',
    { className: 'disclosure-table' },
    h('caption', null, caption),
    h('thead', null, head.map((line, index) => h('tr', { key: index }, line.map(heading('col'))))),
    h(
      'tbody',
      null,
      body.map(({ labels, cells }, index) =>
        h(
          'tr',
          { key: index },
          labels.map(heading('row')),
          cells.map(({ address, colspan, place }) => h('td', { key: address, className: 'disclosure-cell', colSpan: colspan }, cellText(cellOf(table, place.row, place.column)))),
        ),
      ),
    ),
  );
}

const Prose = ({ blocks }) =>
  blocks.map(({ heading: title, paragraphs, address }) =>
    h(Fragment, { key: address }, title && h('h4', null, title), paragraphs.map(({ text, start }) => h('p', { key: start }, text))),
  );

function Part({ report, part, heading: { label }, prose }) {
  const table = part.kind === 'table' && tableOf(report, part.key);
  return h(
    'section',
    null,
    h('h3', { id: part.key }, label),
    table
      ? h(
          Fragment,
          null,
          blocksOf(table, part.key).map((block) => h(Block, { key: block.id, report, name: part.key, block, caption: label })),
          charts.filter((chart) => chart.table === part.key).map((chart) => h(BarChart, { key: chart.id, view: chartView(chart, report, 'zh-Hans') })),
        )
      : h(Prose, { blocks: prose }),
  );
}

function Report({ report }) {
  const [view] = useState(() => reportView(report));
  useEffect(() => globalThis.reportStands(), []);
  const { agency, period, published } = report;
  const particulars = [['机关', agency.name], ['统计期限', period && `${period.from} 至 ${period.to}`], ['发布日期', published]];
  return h(
    'article',
    { className: 'disclosure-document' },
    h('h2', null, view.title),
    h('dl', null, particulars.map(([term, text]) => text && h('div', { key: term }, h('dt', null, term), h('dd', null, text)))),
    h('nav', null, h('ul', null, view.parts.map(({ part, heading: { label } }) => h('li', { key: part.key }, h('a', { href: `#${part.key}` }, label))))),
    h(Prose, { blocks: view.preamble }),
    view.parts.map((each) => h(Part, { key: each.part.key, report, ...each, heading: each.heading ?? partHeading(each.part) })),
    h('p', null, agency.name),
  );
}

function Page() {
  const [report, setReport] = useState(null);
  useEffect(() => {
    fetch('/report.json').then((response) => response.json()).then(setReport);
  }, []);
  return report && h(Report, { report });
}

createRoot(document.querySelector('#root')).render(h(Page));
