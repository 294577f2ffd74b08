/** What the agency itself says of a discrepancy. */
import type { Finding } from './finding.js';
import type { Report } from './report.js';

/** The agency's words about a finding: those for its place, and for its rule where they name one. */
export function explanationOf(report: Report, { id, at }: Finding): string | undefined {
  const about = (report.explanations || []).filter((each) => each.at === at);
  const found = about.find(({ rule }) => rule === id) || about.find(({ rule }) => rule === undefined);
  return found && found.text;
}
