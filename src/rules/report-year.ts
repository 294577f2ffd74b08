/** The period is the calendar year reported on, and the prose calls no other year this one. */
import { plainDigits, stretches } from './prose.js';
import { defineRule } from './rule.js';

/** Ways in which a text says which year it reports on; the year is what is between the others. */
const claims = [
  // 自2023年1月1日起，至2023年12月31日止
  /()(\d{4})[^\S\n]?年[^\S\n]?0?1[^\S\n]?月[^\S\n]?0?1[^\S\n]?日起?[，,、]?[^\S\n]?(?:至|到|—|－|-|~|～)/g,
  /(日起?[，,、]?[^\S\n]?(?:至|到|—|－|-|~|～)[^\S\n]?)(\d{4})[^\S\n]?年[^\S\n]?12[^\S\n]?月[^\S\n]?31[^\S\n]?日/g,
  // 统计期限为2023年度
  /((?:统计期限|统计时段|统计周期)[为是：:]?)(\d{4})(年度)/g,
  // 本年度（2023年）, 报告期（2023年度）
  /((?:今年|本年度?|报告期|统计期限)[（(])(\d{4})(年)/g,
  // 2023年（本年度）
  /()(\d{4})(年度?[（(](?:今年|本年|以下简称))/g,
  // 现公布2023年政府信息公开工作年度报告
  /((?:现)?(?:公布|发布|编制|报告)(?:本机关|本单位|我[局委办厅院]|[^，。；\n]{0,20}?))(\d{4})(年度?政府信息公开(?:工作)?(?:年度)?报告)/g,
  // A paragraph that opens with the year: 2023年，我局……
  /((?:^|\n)[^\S\n]*)(\d{4})(年(?:度|来)?[，,]\s*(?:我|本|全))/g,
];

export const reportYear = defineRule({
  id: 'report-year',
  severity: 'review',
  check({ report }, tally) {
    const { year, period } = report;
    const whole = { from: `${year}-01-01`, to: `${year}-12-31` };
    for (const end of ['from', 'to'] as const) {
      if (!period) tally.notAssessable('report');
      else if (period[end] === whole[end]) tally.holds('report');
      else tally.breaks('report', `period.${end}`, { year, [end]: period[end] });
    }
    // Problems and other matters look back and ahead; the preamble and the overview tell of this year.
    for (const { place, at, text: written } of stretches(report, ['preamble', 'overview'])) {
      const text = plainDigits(written);
      // A period names its year twice: told once a paragraph.
      const told = new Set<string>();
      for (const claim of claims) {
        for (const match of text.matchAll(claim)) {
          const said = Number(match[2]);
          const from = match.index + match[1]!.length;
          const paragraph = `${said} ${text.slice(0, from).split('\n').length}`;
          if (said === year) tally.holds(place);
          else if (!told.has(paragraph)) {
            told.add(paragraph);
            tally.breaks(place, at, { year, said }, { related: ['year'], range: [from, from + 4] });
          }
        }
      }
    }
  },
});
