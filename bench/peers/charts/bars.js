/** The bars that every chart draws: who applied, from one report. */
import { applicant } from '../../../src/definition/charts/applicant.js';
import { parseReport } from '../../../src/report/parse.js';
import { chartView } from '../../../src/view/chart-view.js';

export function barsOf(raw) {
  const { report } = parseReport(JSON.parse(raw));
  const lanes = chartView(applicant, report, 'zh-Hans').lanes.filter(({ value }) => typeof value === 'number');
  return { report, bars: lanes.map(({ label, value }) => ({ label: label.label, value })) };
}
