/** What a finding says word for word, where a word or a number in the wrong place would mislead; and the days on which a deadline falls. */
import { expect } from '@open-wc/testing';
import '../../src/locales/every.js';
import { describeFinding } from '../../src/report/describe.js';
import { checkReport } from '../../src/rules/check.js';
import type { RuleId } from '../../src/rules/rule.js';
import { agreeing, lastYears } from '../fixtures/agreeing.mjs';
import type { Json } from '../fixtures/reports.js';
import { agreeingWith } from './agreeing.js';
import type { Agreeing } from './agreeing.js';

/** What a rule says of a report, without the place. */
function said(rule: RuleId, report: unknown, previous?: unknown): { zh: string[]; en: string[] } {
  const own = checkReport(report, { previous }).findings.filter(({ id }) => id === rule);
  const words = (locale: 'zh-Hans' | 'en'): string[] => own.map((found) => describeFinding(found, locale).split(locale === 'en' ? '): ' : '）：').slice(1).join(''));
  return { zh: words('zh-Hans'), en: words('en') };
}

/** Zeros, but for some cells. */
function zeros(cells: Record<string, Record<string, number>>, table: 'applications' | 'proactiveDisclosure' = 'applications'): Agreeing {
  const report = agreeingWith('2021', [0]);
  for (const [row, columns] of Object.entries(cells)) Object.assign(report.tables[table].rows[row]!, columns);
  return report;
}

describe('what a finding says', () => {
  it('of a total that is too small, and of one that is too large', () => {
    const small = said('row-total', zeros({ granted: { naturalPersons: 7, commercial: 11, total: 15 } }));
    expect(small.zh[0]).to.match(/^自然人 7 \+ 商业企业 11，其余为 0，合计 18；总计填的是 15，少 3。/);
    expect(small.en[0]).to.match(/^Natural persons 7 \+ Commercial enterprises 11, the rest 0: 18 in all, but the total is given as 15, 3 too few\. Check/);
    const large = said('row-total', zeros({ granted: { naturalPersons: 7, commercial: 11, total: 22 } }));
    expect(large.zh[0]).to.include('合计 18；总计填的是 22，多 4。');
    expect(large.en[0]).to.include('18 in all, but the total is given as 22, 4 too many.');
  });

  it('of rows of one group, with what they come to', () => {
    const column = said('outcome-total', zeros({ granted: { total: 16 }, stateSecrets: { total: 2 }, enforcementFiles: { total: 3 }, notHeld: { total: 4 }, repeats: { total: 1 }, totalOutcomes: { total: 9 } }));
    expect(column.zh[0]).to.match(/^（一）予以公开 16 \+ （三）不予公开 5（1\.属于国家秘密 2 \+ 7\.属于行政执法案卷 3） \+ （四）无法提供 4（1\.本机关不掌握相关政府信息 4） \+ （五）不予处理 1（2\.重复申请 1），其余为 0，合计 26；（七）总计填的是 9，少 17。/);
    expect(column.en[0]).to.include('Not disclosed 5 (State secrets 2 + Administrative law-enforcement case files 3) + ').and.include(': 26 in all, but the total of outcomes is given as 9, 17 too few.');
  });

  it('of a number that may have been torn, and of no other', () => {
    const torn = said('row-total', zeros({ received: { naturalPersons: 1, commercial: 4, total: 14 } }));
    expect(torn.zh[0]).to.include('14');
    expect(torn.en[0]).to.include('If the neighbouring “1” and “4” were 14, it would agree');
    for (const total of [13, 15, 6, 42]) {
      const report = zeros({ received: { naturalPersons: 1, commercial: 4, total } });
      const [found] = checkReport(report).findings.filter(({ id }) => id === 'row-total');
      expect(found!.data, `${total}`).not.to.have.property('torn');
    }
  });

  it('of what two years carried over, each number of its own year', () => {
    const report = agreeing({ edition: '2021', year: 2023 });
    const previous = structuredClone(lastYears(report)) as unknown as Agreeing;
    const now = structuredClone(report) as unknown as Agreeing;
    previous.tables.applications.rows['carriedOut']!['research'] = 9;
    now.tables.applications.rows['carriedIn']!['research'] = 4;
    const { zh, en } = said('carried-over', now, previous);
    expect(zh[0]).to.match(/^上年报告结转下年度 9 件，本年的上年结转填的是 4 件，相差 5 件。/);
    expect(en[0]).to.match(/^last year’s report carried 9 over, this one begins with 4, a difference of 5\./);
  });

  it('of blank cells: that sums cannot be checked, where there are sums', () => {
    const documents = zeros({}, 'proactiveDisclosure');
    documents.tables.proactiveDisclosure.rows['rules']!['issued'] = null;
    const two = said('complete', documents);
    expect(two.zh[0]).to.match(/共 1 格没有数字。没有发生的请填 0/);
    expect(two.en[0]).to.match(/1 cell has no number\. Where nothing happened write 0/);
    const three = zeros({});
    three.tables.applications.rows['granted']!['research'] = null;
    const { zh, en } = said('complete', three);
    expect(zh[0]).to.match(/共 1 格没有数字，涉及的等式无法核对。没有发生的请填 0/);
    expect(en[0]).to.match(/1 cell has no number, so the sums it is in cannot be checked\. Where/);
    three.tables.applications.rows['granted']!['commercial'] = null;
    expect(said('complete', three).en[0]).to.include('2 cells have no number, so the sums they are in cannot be checked.');
  });
});

describe('published-in-time', () => {
  const days = ['2023-12-31', '2024-01-01', '2024-01-31', '2024-02-01', '2024-03-31', '2024-04-01'];
  const outcomes: [who: string, agency: Json, days: string[]][] = [
    ['a department', { name: '某某市示例局', level: 'department' }, ['early', 'in time', 'in time', 'late 2024-01-31', 'late 2024-01-31', 'late 2024-01-31']],
    ['a government', { name: '某某市', level: 'government' }, ['early', 'in time', 'in time', 'in time', 'in time', 'late 2024-03-31']],
    ['a government by its name', { name: '某某市人民政府' }, ['early', 'in time', 'in time', 'in time', 'in time', 'late 2024-03-31']],
    ['who may be either', { name: '某某街道办事处' }, ['early', 'in time', 'in time', 'not assessable', 'not assessable', 'late 2024-03-31']],
  ];
  for (const [who, agency, expected] of outcomes) {
    it(`${who}: ${expected.join(', ')}`, () => {
      const results = days.map((published) => {
        const checked = checkReport({ ...agreeing({ edition: '2021', year: 2023 }), agency, published });
        const [found] = checked.findings.filter(({ id }) => id === 'published-in-time');
        const { early, deadline } = (found ? found.data : {}) as { early?: boolean; deadline?: string };
        return found ? (early ? 'early' : `late ${deadline}`) : checked.byRule['published-in-time']!.assessed ? 'in time' : 'not assessable';
      });
      expect(results).to.deep.equal(expected);
    });
  }
});
