import { expect } from '@open-wc/testing';
import '../../src/locales/every.js';
import { describeFinding } from '../../src/report/describe.js';
import { checkReport } from '../../src/rules/check.js';
import { agreeing } from '../fixtures/agreeing.mjs';
import type { Json } from '../fixtures/reports.js';
import { found, report } from './worked.js';
import type { Whole } from './worked.js';

describe('text-and-table', () => {
  const holds = [
    '共收到政府信息公开申请39件。',
    '全年受理政府信息公开申请42件，全部按期办理。',
    '本年度收办依申请公开40件。',
    '全年共收到申请42宗。',
    '收到公民、法人和其他组织提出的政府信息公开申请39件。',
    '共收到申请３９件。',
    '新收政府信息公开申请 39 件，上年结转 3 件，办结 40 件，结转下年度 2 件。',
    '予以公开16件，部分公开8件，不予公开5件，无法提供6件，不予处理4件，其他处理1件。',
    '予以公开及部分公开24件，不予公开和无法提供11件。',
    '予以公开（含部分公开）24件。',
    '其中予以公开16件。',
    '2件结转下年度继续办理。',
    '因政府信息公开被申请行政复议5件，发生行政诉讼3件。',
    '政府信息公开类行政复议5件，诉讼3起。',
    '政府信息公开行政复议、行政诉讼8件。',
    '其中通过网络收到申请20件，信函收到申请19件。',
    '收到申请39件，较上年增加5件，增长14.7%。',
    '2022年受理政府信息公开申请34件，2023年受理39件。',
    '与去年同期相比，去年收到申请34件。',
    '全年收到人大代表建议12件、政协提案7件，办理结果均已公开。',
    '收到群众留言211条，公开信息320条。',
    '受理信访举报投诉36件，依法公开办理结果。',
    '近40件申请涉及征地，收到这类申请近30件。',
    '收到申请30余件。',
    '申请均在20个工作日内答复，平均办理时限12天。',
    '制发规范性文件5件，公开5件。',
    '复议机关维持3件、纠正2件，公开工作得到改进。',
    '予以公开、部分公开、不予公开分别为16件、8件、5件。',
    '予以公开、部分公开和不予公开分别是16、8、5件。',
    '受理行政许可申请447931件。',
    '受理政务服务事项12000件，收到申请39件。',
    '受理不动产登记申请52000件。',
    '不予受理12件。',
    '第三季度收到申请1200件。',
    '一季度收到申请9件，上半年收到申请19件。',
    '截至11月底，共收到申请36件。',
    '五年来累计收到申请5300件。',
    '从上年结转的3件申请中，予以公开1件。',
    '上年收到申请34件，本年收到39件。',
    '2022年收到申请34件，2023年收到39件。',
    '结转到2024年继续办理2件。',
    '新增申请39件，新增栏目5个。',
    '全年办结40件，办结时限缩短3个工作日。',
    '截至2023年12月31日，共收到申请39件。',
    '办理政府信息公开行政复议维持3件。',
  ];
  for (const text of holds) it(`holds: ${text}`, () => expect(found('text-and-table', text)).to.deep.equal([]));

  const breaks: [text: string, marked: string[]][] = [
    ['共收到政府信息公开申请38件。', ['38']],
    ['全年受理政府信息公开申请1,042件。', ['1,042']],
    ['收办依申请公开４１件。', ['４１']],
    ['予以公开15件，部分公开8件，不予公开7件。', ['15', '7']],
    ['予以公开及部分公开25件。', ['25']],
    ['无法提供9件；不予处理4件；其他处理2件。', ['9', '2']],
    ['共办结40件，其中予以公开19件。', ['19']],
    ['结转下年度继续办理3件。', ['3']],
    ['3件申请结转下年度。', ['3']],
    ['上年结转5件。', ['5']],
    ['因政府信息公开被申请行政复议4件。', ['4']],
    ['政府信息公开行政复议、行政诉讼均为0件。', ['0', '0']],
    ['予以公开、部分公开、不予公开分别为16件、9件、5件。', ['9']],
    ['2022年收到申请34件，2023年收到38件。', ['38']],
    ['上年收到申请34件，本年收到38件。', ['38']],
    ['与去年同期相比，收到申请38件。', ['38']],
    ['结转到2024年继续办理5件。', ['5']],
    ['5件结转至2024年。', ['5']],
    ['新增申请49件。', ['49']],
    ['办结申请49件。', ['49']],
    ['自2023年1月1日起，至2023年12月31日止，收到申请38件。', ['38']],
    ['全年未收到政府信息公开申请。', ['未收到政府信息公开申请']],
    ['未发生因政府信息公开引发的行政复议、行政诉讼。', ['未发生因政府信息公开引发的行政复议、行政诉讼']],
  ];
  for (const [text, marked] of breaks) it(`breaks: ${text}`, () => expect(found('text-and-table', text)).to.deep.equal(marked));

  it('is a matter for review, and names the cells that may be meant', () => {
    const data = report() as Json;
    data['overview'] = [{ heading: '依申请公开', text: '予以公开15件。' }];
    const [one] = checkReport(data).findings.filter(({ id }) => id === 'text-and-table');
    expect(one).to.deep.include({ severity: 'review', at: 'overview.0.text', range: [4, 6], related: ['tables.applications.rows.granted.total'] });
  });

  it('cannot be assessed where the number that may be meant is blank', () => {
    const data = report();
    data.tables.applications.rows['granted']!['total'] = null;
    data['overview'] = [{ heading: '依申请公开', text: '予以公开15件。' }];
    expect(checkReport(data).byRule['text-and-table']).to.deep.equal({ assessed: 0, notAssessable: 1, broken: 0 });
  });

  it('adds up the columns that are filled where the totals of all outcomes are blank, and says so', () => {
    const data = structuredClone(agreeing({ edition: '2019', year: 2019 })) as unknown as Whole;
    const { rows } = data.tables.applications;
    for (const [row, cells] of Object.entries(rows)) {
      for (const column of Object.keys(cells)) cells[column] = 0;
      if (!['received', 'carriedIn', 'totalOutcomes', 'carriedOut'].includes(row)) cells['total'] = null;
    }
    Object.assign(rows['granted']!, { naturalPersons: 258, commercial: 12, legalService: 1, otherOrganisations: 1 });
    Object.assign(rows['partlyGranted']!, { naturalPersons: 3 });
    Object.assign(rows['notHeld']!, { naturalPersons: 265, commercial: 72 });
    data['overview'] = [{ heading: '依申请公开', text: '予以公开及部分公开258件，无法提供265件。' }];
    const told = checkReport(data).findings.filter(({ id }) => id === 'text-and-table');
    expect(told.map(({ severity, data: told }) => [severity, (told as { candidates?: unknown }).candidates])).to.deep.equal([
      ['review', [{ label: { label: '（一）予以公开 + （二）部分公开（区分处理的，只计这一情形，不计其他情形）', en: 'Disclosed in full + Disclosed in part (where severed, counted here only)' }, value: 275, filled: true }]],
      ['review', [{ label: { label: '（四）无法提供', en: 'Unable to provide' }, value: 337, filled: true }]],
    ]);
    expect(describeFinding(told[0]!, 'zh-Hans')).to.include('文中写“258”').and.include('275（按表中已填各列相加）');
    data['overview'] = [{ heading: '依申请公开', text: '予以公开及部分公开275件，无法提供337件。' }];
    expect(checkReport(data).byRule['text-and-table']).to.deep.equal({ assessed: 2, notAssessable: 0, broken: 0 });
  });

  for (const text of ['予以公开、', '予以公开、部分公开分别为1件、', '1月', '结转2件中', '受理', '9', '\n', '公开申请', '收到申请1件', '比收到申请1件', '信访（收到申请1件', '信息公开申请', '未公开申请', '未因行政复议、', '予以公开、不予公开和', '1年至', '予以公开0', '予以公开', ' ', '未收到', '自2023年1月1日']) {
    it(`reads a long text of ${JSON.stringify(text)}`, () => {
      const data = { ...report(), overview: [{ heading: '依申请公开', text: text.repeat(200_000 / text.length) }] };
      expect(checkReport(data).assessed).to.equal(42);
    });
  }
});

describe('report-year', () => {
  const year = (text: string, part = 'preamble'): string[] => found('report-year', text, part, '');
  for (const text of [
    '统计期限自2023年1月1日起，至2023年12月31日止。',
    '统计期限为2023年1月1日至12月31日。',
    '现公布2023年政府信息公开工作年度报告。',
    '与2022年相比，公开数量有所增加。',
    '2022年印发的办法继续有效。',
    '现将2023年度政府信息公开工作年度报告予以公布。',
    '统计期限为2023年。',
  ]) {
    it(`holds: ${text}`, () => expect(year(text)).to.deep.equal([]));
  }
  const breaks: [text: string, marked: string[]][] = [
    ['统计期限自2022年1月1日起，至2022年12月31日止。', ['2022']],
    ['统计期限自2022年1月1日起，至2021年12月31日止。\n现公布2022年政府信息公开工作年度报告。', ['2022', '2021', '2022']],
    ['自2023年1月1日起，至2022年12月31日止。', ['2022']],
    ['统计期限为2022年1月1日至12月31日。', ['2022']],
    ['自２０２２ 年 1 月 1 日至2023年12月31日。', ['２０２２']],
    ['统计期限为2022年度。', ['2022']],
    ['自二〇二二年一月一日起至十二月三十一日止。', ['二〇二二']],
    ['自二○二三年一月一日起，至二零二四年十二月三十一日止。', ['二零二四']],
    ['现公布2022年政府信息公开工作年度报告。', ['2022']],
    ['2022年，我局围绕中心工作推进公开。', ['2022']],
    ['本年度（2022年）公开信息120条。', ['2022']],
    ['本报告的统计期限为2022年。', ['2022']],
    ['数据的统计时间为2022年，单位为件。', ['2022']],
    ['现将2022年度政府信息公开工作年度报告予以公布。', ['2022']],
    ['我办2022年政府信息公开工作年度报告如下。', ['2022']],
    ['按照规定编制2022年度政府信息公开年报。', ['2022']],
  ];
  for (const [text, marked] of breaks) it(`breaks: ${text}`, () => expect(year(text)).to.deep.equal(marked));
  for (const text of [
    '1月，按时发布2022年政府信息公开工作年度报告。',
    '督促各科室完成2022年度政府信息公开年度报告的编制并予以公布。',
    '自2020年1月1日至2023年12月31日，累计公开信息5600条。',
    '2022年，我局公开信息88条；2023年公开120条。',
    '2022年，本机关没有收到申请，今年收到2件。',
    '2022年，全国统一的格式开始使用。',
  ]) {
    it(`holds in the overview: ${text}`, () => expect(year(text, 'overview')).to.deep.equal([]));
  }
  for (const [text, marked] of [
    ['自2022年1月1日至2022年12月31日，累计公开信息5600条。', ['2022']],
    ['2022年，我局公开信息88条。\n2023年，我局公开信息120条。', ['2022']],
    ['统计期限为2022年度。', ['2022']],
  ] as const) {
    it(`breaks in the overview: ${text}`, () => expect(year(text, 'overview')).to.deep.equal(marked));
  }
  it('leaves what looks back or ahead alone', () => expect(year('2024年，我局将加强培训。', 'problems')).to.deep.equal([]));
});

describe('processing-fee', () => {
  const fee = (text: string): string[] => found('processing-fee', text, 'otherMatters', '');
  for (const text of ['本年度没有收取信息处理费。', '收取信息公开处理费320元。', '依申请公开未收取任何费用。', '全年未因政府信息公开收费。', '发出收费通知0件，总金额0元。', '未收取政府信息处理收费。', '没有向申请人收取检索、复印、邮寄等费用。', '本年度未收费。']) {
    it(`holds: ${text}`, () => expect(fee(text)).to.deep.equal([]));
  }
  for (const text of ['无其他需要报告的事项。', '在政府信息公开专栏公布行政事业性收费目录。', '公布涉企收费清单1份。', '检索功能更加好用。']) {
    it(`breaks: ${text}`, () => expect(fee(text)).to.deep.equal(['otherMatters']));
  }
});
