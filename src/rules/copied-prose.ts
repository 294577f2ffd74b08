/** The prose is not last year's prose. */
import { lastYears } from '../report/report.js';
import { stretches } from './prose.js';
import { defineRule } from './rule.js';

const keys = ['overview', 'problems', 'otherMatters'] as const;

/** Clauses of a text, so that a changed number or an added sentence does not hide what was copied. */
function clauses(text: string): string[] {
  return text
    .replace(/[\d０-９%％.．\s]/g, '')
    .split(/[，。；：、！？,;:!?（）()“”]/)
    .filter((clause) => clause.length >= 6);
}

const lengthOf = (list: readonly string[]): number => list.reduce((sum, { length }) => sum + length, 0);

export const copiedProse = defineRule({
  id: 'copied-prose',
  severity: 'review',
  needs: 'previous',
  check({ report, previous }, tally) {
    const last = lastYears(report, previous);
    const place = 'overview';
    const now = stretches(report, keys).map(({ at, text }) => ({ at, all: clauses(text) }));
    const length = lengthOf(now.flatMap(({ all }) => all));
    const before = last && new Set(stretches(last, keys).flatMap(({ text }) => clauses(text)));
    if (!before || !before.size || !length) return tally.notAssessable(place);
    const copied = now.map(({ at, all }) => ({ at, length: lengthOf(all), same: lengthOf(all.filter((each) => before.has(each))) }));
    const share = copied.reduce((sum, { same }) => sum + same, 0) / length;
    if (share <= 0.5) return tally.holds(place);
    // The stretches that are mostly last year's.
    const related = copied.filter((each) => each.same * 2 > each.length).map(({ at }) => at);
    tally.breaks(place, place, { percent: Math.round(share * 100) }, { related });
  },
});
