/** Departments publish by 31 January of the next year, governments by 31 March (article 49 of the Regulations). */
import type { Report } from '../report/report.js';
import { defineRule } from './rule.js';

function levelOf({ agency: { level, name } }: Report): 'department' | 'government' | undefined {
  return level || (name.trim().endsWith('人民政府') ? 'government' : undefined);
}

export const publishedInTime = defineRule({
  id: 'published-in-time',
  severity: 'review',
  check({ report }, tally) {
    const { published, year } = report;
    const level = levelOf(report);
    const next = year + 1;
    const [january, march] = [`${next}-01-31`, `${next}-03-31`];
    const deadline = level === 'department' ? january : march;
    if (published === undefined) tally.notAssessable('report');
    else if (published < `${next}-01-01`) tally.breaks('report', 'published', { published, deadline, early: true });
    else if (published <= january || (level === 'government' && published <= march)) tally.holds('report');
    else if (level || published > march) tally.breaks('report', 'published', { published, deadline });
    // Between the two deadlines it depends on what the agency is.
    else tally.notAssessable('report');
  },
});
