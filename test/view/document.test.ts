import { expect } from '@open-wc/testing';
import '../../src/locales/every.js';
import { parseReport } from '../../src/report/parse.js';
import type { AnyTable, Report } from '../../src/report/report.js';
import { noMarks } from '../../src/view/marks.js';
import type { Marks } from '../../src/view/marks.js';
import { reportContent } from '../../src/view/report-markup.js';
import type { DocumentOptions } from '../../src/view/report-markup.js';
import { reportView } from '../../src/view/report-view.js';
import { filledBlocks, tableContent, zeroRowsOf } from '../../src/view/table-markup.js';
import type { TableOptions } from '../../src/view/table-markup.js';
import { chartTags } from '../../src/view/table-tags.js';
import { documentContainer, toHtml } from '../../src/view/to-html.js';
import { reportData, tableData } from '../fixtures/reports.js';

const reportOf = (data: Record<string, unknown>): Report => parseReport({ year: 2023, agency: { name: '某局' }, ...data }).report!;
const htmlOf = (report: Report, options: Partial<DocumentOptions> = {}): string =>
  toHtml(reportContent(report, { locale: 'zh-Hans', headingLevel: 2, idPrefix: 'r', ...options }));
const all = (html: string, pattern: RegExp): string[] => Array.from(html.matchAll(pattern), ([, found]) => found!);
const granted = 'tables.applications.rows.granted.total';

describe('the document of a report', () => {
  const whole = reportOf({ ...reportData(), revised: { on: '2024-02-01', note: '更正一处' } });

  it('has the headings of the form one level below its title, those of the prose two, and none below the sixth', () => {
    const levels = (headingLevel: number): string[] => all(htmlOf(whole, { headingLevel }), /<(h\d class="disclosure-\w+")/g);
    const parts = (level: number): string[] => Array.from({ length: 6 }, () => `h${level} class="disclosure-part"`);
    expect(levels(2)).to.deep.equal(['h2 class="disclosure-title"', parts(3)[0], 'h4 class="disclosure-subheading"', ...parts(3).slice(1)]);
    expect(levels(6)).to.deep.equal(['h6 class="disclosure-title"', parts(6)[0], 'h6 class="disclosure-subheading"', ...parts(6).slice(1)]);
  });

  it('has a list of contents that leads to its parts', () => {
    const html = htmlOf(whole, { idPrefix: 'own' });
    const ids = all(html, / id="([^"]+)"/g);
    expect(ids).to.deep.equal(['own-title', 'own-overview', 'own-proactiveDisclosure', 'own-applications', 'own-reviewLitigation', 'own-problems', 'own-otherMatters']);
    expect(all(html, / href="#([^"]+)"/g)).to.deep.equal(ids.slice(1));
    expect(html).to.include('<nav class="disclosure-contents" aria-label="');
  });

  it('says the particulars that the report has, and no other', () => {
    expect(all(htmlOf(whole), /<div><dt>(.*?)<\/dt>/g)).to.deep.equal(['编制机关', '统计期限', '发布日期', '修订', '地址', '邮政编码', '电话', '电子邮箱']);
    expect(htmlOf(whole)).to.include('<dd>2024年2月1日 更正一处</dd>').and.include('<p class="disclosure-signature">某某市示例局<br>2024年1月20日</p>');
    const bare = htmlOf(reportOf({ revised: { on: '2024-02-01' } }));
    expect(all(bare, /<div><dt>(.*?)<\/dt>/g)).to.deep.equal(['编制机关', '修订']);
    expect(bare).to.include('<dd>2024年2月1日</dd>').and.include('<p class="disclosure-signature">某局</p>').and.not.include('disclosure-contact');
  });

  it('links an address for e-mail, and nothing that is none', () => {
    const email = (text: string): string => all(htmlOf(reportOf({ contact: { email: text } })), /<dl class="disclosure-contact">.*?<dd>(.*?)<\/dd>/g)[0]!;
    expect(email('office@example.cn')).to.equal('<a href="mailto:office@example.cn">office@example.cn</a>');
    for (const text of ['office', 'a@b@c', 'a@b?cc=d', 'x a@b', 'a@b c', 'a@']) expect(email(text)).to.equal(text);
  });

  it('says which parts and tables are missing, and keeps their place', () => {
    const html = htmlOf(reportOf({ overview: [{ text: '甲' }], problems: [] }));
    expect(all(html, /<section class="disclosure-section"><h3[^>]*>(.)/g).join('')).to.equal('一二三四五六');
    expect(all(html, /<p class="disclosure-missing">(.*?)<\/p>/g)).to.deep.equal([
      '二、主动公开政府信息情况 报告数据中没有这张表。',
      '三、收到和处理政府信息公开申请情况 报告数据中没有这张表。',
      '四、政府信息公开行政复议、行政诉讼情况 报告数据中没有这张表。',
      '报告数据中没有这一部分。',
      '报告数据中没有这一部分。',
    ]);
  });

  it('has a paragraph a line, blank ones left out, each stretch with its address', () => {
    const html = htmlOf(reportOf({ overview: [{ heading: ' （一）甲 ', text: '一\r\n \n二' }, { heading: ' ', text: '三' }] }));
    expect(all(html, /(<div class="disclosure-prose".*?)<\/section>/g)[0]).to.equal(
      '<div class="disclosure-prose" data-prose="overview.0.text"><h4 class="disclosure-subheading">（一）甲</h4><p>一</p><p>二</p></div>' +
        '<div class="disclosure-prose" data-prose="overview.1.text"><p>三</p></div>',
    );
    const { parts, preamble } = reportView(reportOf({ preamble: [{ text: '序' }], overview: [{ text: '一\r\n \n二' }] }));
    expect(parts[0]!.prose[0]!.paragraphs).to.deep.equal([{ text: '一', start: 0 }, { text: '二', start: 5 }]);
    expect(reportView(reportOf({ overview: [{ text: '甲\r乙\r\n' }] })).parts[0]!.prose[0]!.paragraphs).to.deep.equal([{ text: '甲\r乙', start: 0 }]);
    expect([preamble.map(({ address }) => address), parts.map(({ prose }) => prose.length)]).to.deep.equal([['preamble.0.text'], [1, 0, 0, 0, 0, 0]]);
  });

  it('has the title that the report has, else that of the form', () => {
    const title = (data: object): string => reportView(reportOf({ ...data })).title;
    expect([title({ title: ' 某报告 ' }), title({ title: ' ' }), title({})]).to.deep.equal(['某报告', '某局2023年政府信息公开工作年度报告', '某局2023年政府信息公开工作年度报告']);
  });

  it('says on a page in English which words are Chinese, and puts the English of the form beside it', () => {
    const html = htmlOf(whole, { locale: 'en' });
    expect(html).to.include('<h2 class="disclosure-title" id="r-title"><span lang="zh-Hans">').and.include('<p class="disclosure-subtitle">');
    expect(html).to.include('<div class="disclosure-prose" lang="zh-Hans" data-prose="overview.0.text">');
    expect(html).to.match(/<h3 class="disclosure-part" id="r-overview"><span lang="zh-Hans">一、总体情况<\/span> <span class="disclosure-gloss">[A-Z]/);
    expect(html).to.include('<dd><span lang="zh-Hans">某某市示例局</span></dd>').and.include(' <span lang="zh-Hans">更正一处</span></dd>');
    expect(htmlOf(whole)).to.not.match(/lang=(?!"zh-Hans"><table|"zh-Hans"><)|disclosure-gloss|disclosure-subtitle/);
  });

  it('keeps what was filed beside its words only where it is told to', () => {
    expect(htmlOf(whole, { filed: '{"a":"<"}' })).to.include('<dl class="disclosure-particulars" data-filed="{&quot;a&quot;:&quot;&lt;&quot;}">');
    expect(htmlOf(whole)).to.include('<dl class="disclosure-particulars"><div>');
  });

  it('names charts for the tables that are there, a trend where last year’s report is there too', () => {
    const report = reportOf({ tables: { applications: tableData('applications', '2021') } });
    const named = (options: Partial<DocumentOptions>): string[] => {
      const found: string[] = [];
      const look = (value: unknown): void => {
        if (Array.isArray(value)) return value.forEach(look);
        if (typeof value !== 'object' || value === null) return;
        if ('tag' in value) found.push(String(value.tag));
        if ('values' in value) look(value.values);
      };
      look(reportContent(report, { locale: 'zh-Hans', headingLevel: 2, idPrefix: 'r', ...options }));
      return found;
    };
    const tables = ['proactive-disclosure-table', 'application-stats-table', 'review-litigation-table'];
    const charts = ['application-outcome-chart', 'application-balance-chart', 'applicant-chart'];
    expect(named({})).to.deep.equal(tables);
    expect(named({ charts: true })).to.deep.equal([tables[0], tables[1], ...charts, tables[2]]);
    expect(named({ charts: true, previous: true })).to.deep.equal([tables[0], tables[1], ...charts, 'disclosure-trend-chart', tables[2]]);
    expect(chartTags('reviewLitigation', true)).to.deep.equal(['review-outcome-chart']);
    // A chart has nothing to say in text.
    expect(htmlOf(report, { charts: true })).to.equal(htmlOf(report));
  });
});

describe('the document of a table', () => {
  const report = reportOf({ tables: { applications: { ...tableData('applications', '2021'), notes: ['注<1>', '注2'] }, reviewLitigation: tableData('reviewLitigation', '2021'), proactiveDisclosure: tableData('proactiveDisclosure', '2021') } });
  const table = (options: Partial<TableOptions> = {}, key: Parameters<typeof tableContent>[1] = 'applications', of = report): string => toHtml(tableContent(of, key, { locale: 'zh-Hans', ...options }));
  const rowsOf = (html: string): string[] => all(html, /<tr[^>]*>(.*?)<\/tr>/g);
  const headings = (row: string): string[] => all(row, /<(t[hd] [^>]*>[^<]*)<\/t[hd]>/g).filter((each) => !each.includes('data-cell'));

  it('says whose it is, and the notes under it', () => {
    expect(table()).to.match(/^<p class="disclosure-source">某局 2023年<\/p><div class="disclosure-scroll"><div class="disclosure-block"><table /);
    expect(table()).to.match(/<\/table><\/div><\/div><p class="disclosure-note">注&lt;1&gt;<\/p><p class="disclosure-note">注2<\/p>$/);
    expect(table({ locale: 'en' })).to.include('<p class="disclosure-note"><span lang="zh-Hans">注2</span></p>');
    expect(table({}, 'applications', reportOf({}))).to.match(/^<p class="disclosure-source">某局 2023年<\/p><p class="disclosure-missing">三、收到和处理政府信息公开申请情况 /);
  });

  it('is drawn as the form draws it', () => {
    const rows = rowsOf(table());
    expect(rows).to.have.length(3 + 25);
    expect(headings(rows[0]!)).to.deep.equal([
      'td class="disclosure-corner" colspan="3" rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      'th scope="col" class="disclosure-column" colspan="7">申请人情况',
    ]);
    expect(headings(rows[1]!)).to.deep.equal([
      'th scope="col" class="disclosure-column" rowspan="2">自然人',
      'th scope="col" class="disclosure-column" colspan="5">法人或其他组织',
      'th scope="col" class="disclosure-column" rowspan="2">总计',
    ]);
    expect(headings(rows[3]!)).to.deep.equal(['th scope="row" class="disclosure-stub disclosure-level-0" colspan="3">一、本年新收政府信息公开申请数量']);
    expect(headings(rows[7]!)).to.deep.equal(['th scope="row" class="disclosure-stub disclosure-level-1" rowspan="8">（三）不予公开', 'th scope="row" class="disclosure-stub disclosure-level-2">1.属于国家秘密']);
    const cells = all(rows[3]!, /<(td class="disclosure-cell[^>]*)>/g);
    expect(cells).to.have.length(7);
    expect(cells[0]).to.equal('td class="disclosure-cell" data-cell="tables.applications.rows.received.naturalPersons"');
    expect(cells[6]).to.equal('td class="disclosure-cell disclosure-total" data-cell="tables.applications.rows.received.total"');
  });

  it('of several blocks shows the name at the first, and names each for who cannot see it', () => {
    const captions = all(table({}, 'proactiveDisclosure'), /<caption class="disclosure-caption">(.*?)<\/caption>/g);
    expect(captions.map((each) => each.replace(/<span class="disclosure-(\w+)">(.*?)<\/span>/g, '[$1 $2]'))).to.deep.equal(
      ['（一）', '（五）', '（六）', '（八）'].map((item, index) => `[${index ? 'hidden' : 'name'} 二、主动公开政府信息情况] [hidden 第二十条第${item}项]`),
    );
    expect(rowsOf(table({}, 'proactiveDisclosure'))[0]).to.equal('<th scope="col" class="disclosure-banner" colspan="4">第二十条第（一）项</th>');
    expect(table({}, 'proactiveDisclosure')).to.include('data-cell="tables.proactiveDisclosure.rows.fees.amount" colspan="3"');
    expect(all(table(), /<caption class="disclosure-caption">(.*?)<\/caption>/g)).to.deep.equal(['<span class="disclosure-name">三、收到和处理政府信息公开申请情况</span>']);
  });

  it('says in the flat layout what each row and column is, and keeps its roles whatever it is drawn as', () => {
    const html = table({ layout: 'flat' });
    expect(html).to.include('<table class="disclosure-table disclosure-flat" role="table"><caption').and.include('<thead class="disclosure-head" role="rowgroup"><tr role="row"><td class="disclosure-corner" role="cell">');
    expect(html).to.include('</thead><tbody role="rowgroup"><tr role="row"><th scope="row" class="disclosure-stub disclosure-level-0" role="rowheader">一、本年新收');
    expect(html).to.include('<th scope="col" class="disclosure-column" role="columnheader">申请人情况 › 法人或其他组织 › 商业企业</th>');
    expect(html).to.include('role="cell" data-column="法人或其他组织 › 商业企业"').and.include('data-column="总计"').and.not.match(/colspan|rowspan/);
    expect(all(table({ layout: 'flat' }, 'proactiveDisclosure'), /data-column="([^"]*)"/g).slice(0, 3)).to.deep.equal(['本年制发件数', '本年废止件数', '现行有效件数']);
    expect(table({ layout: 'flat', locale: 'en' })).to.match(/data-column="[A-Z][^"一-鿿]*"/);
    expect(all(table({ layout: 'flat' }, 'reviewLitigation'), /data-column="([^"]*)"/g).slice(0, 2)).to.deep.equal(['结果维持', '结果纠正']);
    expect(table()).to.not.match(/role=|data-column/);
  });

  const cellIn = (html: string, at = granted): string => new RegExp(`data-cell="${at.replace(/\./g, '\\.')}"([^/]*)</td>`).exec(html)![1]!;

  it('says of a cell what it is marked with, its change, and that it is blank', () => {
    const marks: Marks = { ...noMarks, cell: (at) => (at === granted ? { own: '不符1', operand: '涉及待核2：' } : { own: '', operand: '' }) };
    const blank = structuredClone(report) as unknown as { tables: { applications: { rows: Record<string, Record<string, unknown>> } } };
    blank.tables.applications.rows['granted']!['total'] = null;
    expect(cellIn(table())).to.equal('>20');
    expect(cellIn(table({ marks }))).to.equal(' data-mark="不符1" tabindex="0" data-operand="涉及待核2：">20');
    const one = (own: string, operand: string): string => cellIn(table({ marks: { ...noMarks, cell: () => ({ own, operand }) } }));
    expect([one('不符1', ''), one('', '涉及待核2：')]).to.deep.equal([' data-mark="不符1" tabindex="0">20', ' data-operand="涉及待核2：">20']);
    expect(cellIn(table({ changes: new Map([[granted, '比上年 +2']]) }))).to.equal(' data-change="比上年 +2">20');
    expect(cellIn(table({ marks, changes: new Map([[granted, '比上年 +2']]) }), granted.replace('granted', 'received'))).to.equal('>6');
    expect(cellIn(table({}, 'applications', blank as unknown as Report))).to.match(/^ data-blank="[^"]+">$/);
  });

  it('tells the rows that are 0 throughout and that nobody marked: those a reader can put away', () => {
    const rows = tableData('applications', '2021').rows;
    for (const row of ['granted', 'repeats', 'reissue', 'carriedIn']) for (const column of Object.keys(rows[row]!)) rows[row]![column] = 0;
    rows['repeats']!['research'] = null;
    const filed = { edition: '2021', rows } as AnyTable;
    const marking = (own: string, operand: string): Marks => ({ ...noMarks, cell: (at) => (at.includes('.reissue.') ? { own, operand } : { own: '', operand: '' }) });
    expect([noMarks, marking('待核1', ''), marking('', '涉及')].map((marks) => zeroRowsOf(filed, 'applications', marks))).to.deep.equal([3, 2, 2]);
    const [flat] = filledBlocks(filed, 'applications', { locale: 'zh-Hans', layout: 'flat' });
    expect(flat!.zeroRows!.filter(Boolean)).to.have.length(3);
    expect(flat!.zeroRows!.slice(0, 3)).to.deep.equal([false, true, true]);
    expect(filledBlocks(filed, 'applications', { locale: 'zh-Hans' })[0]).to.not.have.property('zeroRows');
  });

  it('stands in a container that elements find', () => {
    expect(toHtml(documentContainer(tableContent(reportOf({}), 'applications', { locale: 'en' }), 'en'))).to.match(/^<div slot="document" class="disclosure-document" dir="ltr" lang="en"><p /);
  });
});
