/** The period is the calendar year reported on, and the prose calls no other year this one. */
import { plainDigits, stretches } from './prose.js';
import { defineRule } from './rule.js';

const until = '[，,、]? [至到—－~～-] ';
const theReport = '年度?政府信息公开(?:工作)?(?:年度|情况)?(?:工作)?(?:年报|报告)';

/** Ways in which a text says which year it reports on; the year is what is between the others. A blank may be there or not. */
const claims = expressions([
  // 自2023年1月1日起，至2023年12月31日止; 自2019年……至2023年……累计 is of several years.
  `()(\\d{4}) 年 (?:0?1|一) 月 (?:0?1|一) 日起?${until}(?!(?!\\2)\\d{4}年12月31日[^。；\\n]{0,9}累计)`,
  `(日起?${until})(\\d{4}) 年 (?:12|十二) 月 (?:31|三十一) 日`,
  // 统计期限为2023年
  '(统计(?:期限|时间|时段|周期)[为是：:]?)(\\d{4})年[度，。；]',
  // 本年度（2023年）, 报告期（2023年度）
  '((?:今年|本年度?|报告期|统计期限)[（(])(\\d{4})年',
  // 2023年（本年度）
  '()(\\d{4})年度?[（(](?:今年|本年|以下简称)',
  // A paragraph that opens with the year: 2023年，我局……; where it names another, it compares.
  '((?:^|\\n)[^\\S\\n]*)(\\d{4})年[度来]?[，,]\\s*(?:我|本|全(?!国))(?![^。\\n]*(?:今年|本年|(?!\\2)\\d{4}年))',
]);
/** What the preamble says of the report itself; elsewhere it may be last year's, which was published in this. */
const ofReport = expressions([
  // 现公布2023年政府信息公开工作年度报告
  `((?:[公发]布|编制|报告|现将)[^，。；\\n]{0,20}?)(\\d{4})${theReport}`,
  // 2023年政府信息公开工作年度报告如下
  `()(\\d{4})${theReport}[^，。；\\n]{0,6}(?:[公发]布|如下)`,
]);

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
      if (!/\d{4}/.test(text)) continue;
      // A period names its year twice: told once a paragraph.
      const told = new Set<string>();
      for (const claim of place === 'report' ? [...claims, ...ofReport] : claims) {
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

function expressions(sources: readonly string[]): RegExp[] {
  return sources.map((each) => new RegExp(each.replace(/ /g, '[^\\S\\n]?'), 'g'));
}
