import { expect } from '@open-wc/testing';
import '../../src/locales/every.js';
import { isElsewhere } from '../../src/report/address.js';
import { describeAddress, headingAt, placeIn, placeOf } from '../../src/report/describe.js';
import { explanationOf } from '../../src/report/explanation.js';
import type { Finding } from '../../src/report/finding.js';
import { westernYears } from '../../src/report/western-years.js';
import { parseReport } from '../../src/report/parse.js';

const received = 'tables.applications.rows.received';

describe('an address in words', () => {
  for (const [at, words] of [
    ['', '整份报告'],
    ['year', '报告年度（year）'],
    ['period.from', '统计期限（period.from）'],
    ['overview.0.text', '一、总体情况（overview.0.text）'],
    ['preamble.0.text', '引言（preamble.0.text）'],
    ['tables.applications', '三、收到和处理政府信息公开申请情况（tables.applications）'],
    [received, `三、收到和处理政府信息公开申请情况 › 一、本年新收政府信息公开申请数量（${received}）`],
    [`${received}.commercial`, `三、收到和处理政府信息公开申请情况 › 一、本年新收政府信息公开申请数量 › 法人或其他组织 › 商业企业（${received}.commercial）`],
    // What heads every column of the table, and every row of its outcomes, goes without saying.
    ['tables.applications.rows.stateSecrets.total', '三、收到和处理政府信息公开申请情况 › （三）不予公开 › 1.属于国家秘密 › 总计（tables.applications.rows.stateSecrets.total）'],
    [`previous:${received}`, `上一年度报告 › 三、收到和处理政府信息公开申请情况 › 一、本年新收政府信息公开申请数量（previous:${received}）`],
    ['subordinates.0:year', '第 1 份下级报告 › 报告年度（subordinates.0:year）'],
    ['reports.11:year', '第 12 份报告 › 报告年度（reports.11:year）'],
    ['reports.0:', '第 1 份报告'],
    ['previous:', '上一年度报告'],
    ['tables.overview', 'tables.overview'],
    ['applications', 'applications'],
    ['colour', 'colour'],
    ['constructor', 'constructor'],
  ] as const) {
    it(at || 'none', () => expect(describeAddress(at, 'zh-Hans')).to.equal(words));
  }

  it('is in a report at hand found by the headings of its prose', () => {
    const { report } = parseReport({ year: 2023, agency: { name: '某局' }, overview: [{ text: '无标题。' }, { heading: ' （二）依申请公开 ', text: '甲' }], problems: [{ heading: '　', text: '乙' }] });
    expect(['overview.1.text', 'overview.1', 'overview.0.text', 'overview.2.text', 'problems.0.text', 'x.overview.1', 'year', 'otherMatters.0.text'].map((at) => headingAt(report!, at))).to.deep.equal(['（二）依申请公开', '（二）依申请公开', '', '', '', '', '', '']);
    expect(placeIn(report!, 'overview.1.text', 'zh-Hans')).to.equal('一、总体情况 › （二）依申请公开');
    expect(placeIn(report!, 'overview.0.text', 'zh-Hans')).to.equal('一、总体情况');
    expect(placeIn(report!, 'colour', 'zh-Hans')).to.equal('');
    expect(placeOf(received, 'en')).to.match(/ › Newly received this year$/);
  });

  it('is elsewhere where it begins with whose report it is in', () => {
    const elsewhere = ['previous:year', 'previous:', 'subordinates.12:year', 'reports.0:'];
    const here = ['', 'year', 'previous', 'x.previous:year', 'subordinates:year', 'subordinates.x:year', 'reports.1'];
    expect([elsewhere.every(isElsewhere), here.some(isElsewhere)]).to.deep.equal([true, false]);
  });
});

describe('an explanation', () => {
  const explained = (explanations: unknown, more: Partial<Finding> = {}): string | undefined =>
    explanationOf(parseReport({ year: 2023, agency: { name: '某局' }, explanations }).report!, { id: 'balance', at: received, ...more } as Finding);

  it('is the one for the place and the rule, else the one for the place', () => {
    const own = { at: received, rule: 'balance', text: '平衡' };
    const whole = { at: received, text: '全部' };
    const others = [{ at: 'year', text: '年' }, { at: received, rule: 'row-total', text: '合计' }];
    expect(explained([...others, whole, own])).to.equal('平衡');
    expect(explained([...others, whole])).to.equal('全部');
    expect(explained(others)).to.equal(undefined);
    expect(explained(undefined)).to.equal(undefined);
    expect(explained([own, whole], { at: 'year' })).to.equal(undefined);
  });
});

describe('a year in Chinese numerals', () => {
  it('is written in digits, letter for letter, and nothing else is', () => {
    expect(westernYears('二〇二三年，二零二四 年，二○一九年')).to.equal('2023年，2024 年，2019年');
    for (const text of ['二〇二三', '一〇二三年', '二〇二年', '二十年', '二三二三年']) expect(westernYears(text)).to.equal(text);
  });
});
