/** How numbers in sentences are read: what is right, what is wrong, and what nobody can tell. */
import { expect } from '@open-wc/testing';
import { checkedWith, report } from './worked.js';

interface Told {
  readonly data: { readonly quoted: string; readonly candidates: readonly { readonly value: number }[] };
}
const told = (text: string): Told[] => checkedWith(text).findings.filter(({ id }) => id === 'text-and-table') as unknown as Told[];
const counted = (text: string): { assessed: number; notAssessable: number } => ({ assessed: 0, notAssessable: 0, ...checkedWith(text).byRule['text-and-table'] });

/** What 收到 may mean, and with 办结 what came in less what was carried out. */
const received = [39, 42, 40, 42];
const finished = [...received, 37];

describe('a number that is in the tables', () => {
  for (const text of [
    '通过信函、电子邮件等方式，共收到政府信息公开申请39件。',
    '线上申请22件，线下申请17件，合计收到申请39件。',
    '2023年1月至12月，收到申请39件。',
    '全年办理政府信息公开申请40件。',
    '全年答复申请40件。',
    '本年收到申请39件，已办结37件，其余2件结转下年度。',
    '予以公开：16件；部分公开：8件。',
    '予以公开、部分公开和不予公开共29件。',
    '予以公开、部分公开、不予公开合计29件。',
    '予以公开24件（含部分公开8件）。',
    '未经复议直接提起行政诉讼2件，复议后提起行政诉讼1件。',
    '因政府信息公开，行政复议5件，行政诉讼3件。',
    '上年结转政府信息公开申请3件，结转下年度2件。',
    '不予公开的有5件，无法提供的有6件。',
  ]) {
    it(text, () => {
      expect(told(text)).to.deep.equal([]);
      expect(counted(text).assessed).to.be.above(0);
      expect(counted(text).notAssessable).to.equal(0);
    });
  }
});

describe('a number that is not', () => {
  const wrong: [text: string, ...numbers: [quoted: string, values: number[]][]][] = [
    ['通过信函、电子邮件等渠道，共收到政府信息公开申请37件。', ['37', received]],
    ['通过当面、邮寄等途径收到申请37件。', ['37', received]],
    ['线上申请20件，线下申请17件，合计收到申请37件。', ['37', received]],
    ['申请人中自然人30件，企业7件，总计收到申请37件。', ['37', received]],
    ['以信函申请为主，全年收到申请37件。', ['37', received]],
    ['在门户网站公开信息870条，收到申请37件。', ['37', received]],
    ['2023年1-12月收到申请37件。', ['37', received]],
    ['2023年1月至12月，共收到申请37件。', ['37', received]],
    ['自2023年1月1日起至12月31日止，共收到申请37件。', ['37', received]],
    ['全年办理政府信息公开申请38件。', ['38', finished]],
    ['我局答复申请38件。', ['38', finished]],
    ['全年处理依申请公开36件。', ['36', finished]],
    ['收到申请39件，办结36件。', ['36', finished]],
    ['收到申请37件，去年为51件。', ['37', received]],
    ['收到申请37件（去年51件）。', ['37', received]],
    ['与2022年收到申请51件相比，今年收到申请37件。', ['37', received]],
    ['较上年增加5件，共收到申请37件。', ['37', received]],
    ['2022年全年收到申请60件，2023年全年收到申请37件。', ['37', received]],
    ['予以公开：17件。', ['17', [16]]],
    ['予以公开、部分公开、不予公开合计30件。', ['30', [29]]],
    ['予以公开、部分公开及不予公开30件。', ['30', [29]]],
    ['予以公开、部分公开、不予公开30件。', ['30', [29, 5]]],
    ['予以公开25件（含部分公开8件）。', ['25', [24]]],
    ['主动公开信息1200条，收到申请39件，予以公开17件。', ['17', [16]]],
    ['未经复议直接提起行政诉讼3件，复议后提起行政诉讼2件。', ['3', [2]], ['2', [1]]],
    ['因政府信息公开被申请行政复议6件，被提起行政诉讼4件。', ['6', [5]], ['4', [3]]],
    ['政府信息公开行政复议、行政诉讼均为0。', ['0', [5]], ['0', [3]]],
    ['上年结转政府信息公开申请4件。', ['4', [3]]],
    ['收到申请39.5件。', ['39.5', received]],
    ['本年度无政府信息公开申请。', ['无政府信息公开申请', received]],
    ['我局没有收到依申请公开事项。', ['没有收到依申请公开事项', received]],
    ['没有因政府信息公开被申请行政复议、被提起行政诉讼的情况。', ['没有因政府信息公开被申请行政复议、被提起行政诉讼', [8]]],
    ['未因政府信息公开工作被申请行政复议或提起行政诉讼。', ['未因政府信息公开工作被申请行政复议或提起行政诉讼', [8]]],
  ];
  for (const [text, ...numbers] of wrong) {
    it(text, () => expect(told(text).map(({ data }) => [data.quoted, data.candidates.map(({ value }) => value)])).to.deep.equal(numbers));
  }

  it('is told where the agency is named, whole or in part', () => {
    const { name } = report()['agency'] as { name: string };
    for (const who of [name, name.slice(-3), '本机关', '我单位']) expect(told(`${who}共收到申请37件。`)).to.have.length(1);
    for (const who of [`${name}办公室`, '邻县']) expect(told(`${who}共收到申请37件。`)).to.deep.equal([]);
  });
});

describe('a number whose is not known, which is not assessable', () => {
  for (const text of [
    '各乡镇（街道）共收到政府信息公开申请21件。',
    '县政府办公室受理申请6件。',
    '县级部门收到申请28件，乡镇收到申请11件。',
    '下属事业单位收到申请4件。',
    '当日办结申请11件。',
    '提前办结申请21件，延期办结2件。',
    '经补正后受理申请5件。',
    '收到涉及征地补偿类申请22件。',
    '收到某律师事务所提出的申请6件。',
    '邮政快递收到申请18件，EMS收到申请7件。',
    '网站收到申请21件。',
    '月均收到申请3件，单日最高收到申请7件。',
    '近三年收到申请150件。',
    '2021年至2023年，共收到申请150件。',
    '2020年3月至2023年12月，共收到申请150件。',
    '“十四五”期间，共收到申请150件。',
    '2022年全年收到申请51件。',
    '较2022年收到的51件申请减少12件。',
    '比上年收到的申请51件减少12件。',
    '收到申请51件（2022年）。',
    '11月至12月，收到申请6件。',
    '主动公开公文80件，不予公开公文21件。',
    '公文公开属性：主动公开80件、不予公开21件。',
    '办理提案12件，复文予以公开12件。',
    '对不予公开的11份公文重新审查。',
    '不予公开属于国家秘密0件。',
    '无法提供（没有现成信息）0件。',
    '政府信息公开行政诉讼一审2件、二审1件。',
    '全年行政复议案件120件，其中涉及政府信息公开5件。',
    '县司法局受理行政复议申请130件，政府信息公开听证2场。',
    '政府信息公开网上公布行政复议决定书41份。',
    '政府信息公开新发生行政诉讼2件，上年结转行政诉讼1件。',
    '四季度未收到政府信息公开申请。',
    '乡镇未收到政府信息公开申请。',
    '未收到涉及商业秘密的政府信息公开申请。',
    '2022年未发生政府信息公开行政复议、行政诉讼。',
    '复议后未发生政府信息公开行政诉讼。',
  ]) {
    it(text, () => {
      expect(told(text)).to.deep.equal([]);
      expect(counted(text).notAssessable).to.be.above(0);
    });
  }
});

describe('what is no number of applications at all', () => {
  for (const text of [
    '未收到政府信息公开申请方面的投诉。',
    '未发生政府信息公开行政诉讼败诉案件。',
    '受理热线工单1300件，均已公开办理结果。',
    '收到代表建议12件，公开答复12件。',
    '收到申请后，在20个工作日内答复。',
    '申请公开的办结率为100%。',
  ]) {
    it(text, () => expect([told(text), counted(text)]).to.deep.equal([[], { assessed: 0, notAssessable: 0 }]));
  }
});
