/** Defines every element: `import 'disclosure-report'`. */
export { DisclosureReport } from './elements/disclosure-report.js';
export { ApplicationStatsTable } from './elements/application-stats-table.js';
export { ProactiveDisclosureTable } from './elements/proactive-disclosure-table.js';
export { ReviewLitigationTable } from './elements/review-litigation-table.js';
export { ApplicantChart } from './elements/applicant-chart.js';
export { ApplicationBalanceChart } from './elements/application-balance-chart.js';
export { ApplicationOutcomeChart } from './elements/application-outcome-chart.js';
export { DisclosureTrendChart } from './elements/disclosure-trend-chart.js';
export { ReviewOutcomeChart } from './elements/review-outcome-chart.js';
export { ReportFindings } from './elements/report-findings.js';
export { FindingSelectEvent, ReportErrorEvent, ReportLoadEvent } from './elements/parts/events.js';
