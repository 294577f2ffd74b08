/** What a sentence says of numbers: of what, which number, where it stands, and whether only some are meant. */
import { expect } from '@open-wc/testing';
import { claimsIn } from '../../src/rules/claims.js';

/** `*` a part of what came in, `?` the sum or the last alone; then the words before the number and, after a stroke, its digits, or the words for none. */
const told = (text: string, heading = '依申请公开'): string[] =>
  claimsIn(text, heading).map(({ said, subjects, joined, partial, start, gap, range }) =>
    `${subjects.join('+')}${joined === 'either' ? '?' : ''}${partial ? '*' : ''} ${said} “${text.slice(start, range[0])}|${text.slice(...range)}” ${gap}`,
  );

describe('a sentence says', () => {
  const sentences: readonly (readonly [text: string, ...claims: string[]])[] = [
    ['受理政府信息公开申请39件', 'received 39 “受理政府信息公开申请|39” 政府信息公开申请'],
    ['收到申请39宗', 'received 39 “收到申请|39” 申请'],
    ['收办申请39起', 'received 39 “收办申请|39” 申请'],
    ['收悉申请39例', 'received 39 “收悉申请|39” 申请'],
    ['接收申请39份', 'received 39 “接收申请|39” 申请'],
    ['接到申请39条', 'received 39 “接到申请|39” 申请'],
    ['新收申请39个', 'received 39 “新收申请|39” 申请'],
    ['办结申请39次', 'finished 39 “办结申请|39” 申请'],
    ['新增依申请公开39件', 'received 39 “新增依申请公开|39” 依申请公开'],
    ['办理依申请公开39件', 'finished 39 “办理依申请公开|39” 依申请公开'],
    ['答复申请人39件', 'finished 39 “答复申请人|39” 申请人'],
    ['处理公开申请39件', 'finished 39 “处理公开申请|39” 公开申请'],
    ['收到政府信息公开申请1,234件', 'received 1234 “收到政府信息公开申请|1,234” 政府信息公开申请'],
    ['收到政府信息公开申请1，234件', 'received 1234 “收到政府信息公开申请|1，234” 政府信息公开申请'],
    ['收到申请１２件', 'received 12 “收到申请|１２” 申请'],
    ['收到申请39 件', 'received 39 “收到申请|39” 申请'],
    ['收到申请0', 'received 0 “收到申请|0” 申请'],
    ['收到申请0。', 'received 0 “收到申请|0” 申请'],
    ['收到申请：共39件', 'received 39 “收到申请：共|39” 申请：共'],
    ['收到申请，共计39件', 'received 39 “收到申请，共计|39” 申请，共计'],
    ['收到申请，合计：39件'],
    ['收到申请39'],
    ['收到申请39万元'],
    ['收到申请12.5件', 'received 12.5 “收到申请|12.5” 申请'],
    ['不予受理申请39件'],
    ['未受理申请39件'],
    ['收到来信39件', 'received 39 “收到来信|39” 来信'],
    ['收到 39件申请', 'received 39 “收到 |39”  '],
    ['收到39件', 'received 39 “收到|39” '],
    ['受理投诉39件。申请', 'received 39 “受理投诉|39” 投诉'],
    ['收到近39件申请'],
    ['收到申请近39件'],
    ['收到申请约 39件'],
    ['收到申请39余件'],
    ['收到申请39多件'],
    ['其中收到申请7件', 'received* 7 “收到申请|7” 申请'],
    ['分别收到申请7件', 'received* 7 “收到申请|7” 申请'],
    ['通过网络收到申请7件', 'received* 7 “收到申请|7” 申请'],
    ['通过邮寄共收到申请7件', 'received 7 “收到申请|7” 申请'],
    ['信函全年收到申请7件', 'received 7 “收到申请|7” 申请'],
    ['自然人等渠道收到申请7件', 'received 7 “收到申请|7” 申请'],
    ['予以公开16件', 'granted 16 “予以公开|16” '],
    ['予以公开的16件', 'granted 16 “予以公开的|16” 的'],
    ['部分公开8件', 'partlyGranted 8 “部分公开|8” '],
    ['部分予以公开8件', 'partlyGranted 8 “部分予以公开|8” '],
    ['不予公开5件', 'refused 5 “不予公开|5” '],
    ['不予以公开5件', 'refused 5 “不予以公开|5” '],
    ['无法提供6件', 'unavailable 6 “无法提供|6” '],
    ['不予处理4件', 'notProcessed 4 “不予处理|4” '],
    ['其他处理1件', 'otherHandling 1 “其他处理|1” '],
    ['结转下年度2件', 'carriedOut 2 “结转下年度|2” '],
    ['结转到下一年度继续办理2件', 'carriedOut 2 “结转到下一年度继续办理|2” '],
    ['结转至2024年度办理2件', 'carriedOut 2 “结转至2024年度办理|2” '],
    ['结转次年2件', 'carriedOut 2 “结转次年|2” '],
    ['上年度结转3件', 'carriedIn 3 “上年度结转|3” '],
    ['上一年结转3件', 'carriedIn 3 “上一年结转|3” '],
    ['2件结转下年度', 'carriedOut 2 “|2” '],
    ['2件申请将依法结转至下年', 'carriedOut 2 “|2” '],
    ['行政复议5件', 'reconsideration 5 “行政复议|5” '],
    ['行政诉讼3件', 'litigation 3 “行政诉讼|3” '],
    ['诉讼3件', 'litigation 3 “诉讼|3” '],
    ['行政复议后起诉3件'],
    ['行政复议直接3件'],
    ['复议后行政诉讼1件', 'litigationAfterReconsideration 1 “行政诉讼|1” '],
    ['未经复议直接提起行政诉讼2件', 'directLitigation 2 “行政诉讼|2” '],
    ['予以公开及部分公开24件', 'granted+partlyGranted 24 “予以公开及部分公开|24” '],
    ['予以公开、部分公开24件', 'granted+partlyGranted? 24 “予以公开、部分公开|24” '],
    ['予以公开或部分公开24件', 'granted+partlyGranted? 24 “予以公开或部分公开|24” '],
    ['予以公开、部分公开和不予公开29件', 'granted+partlyGranted+refused 29 “予以公开、部分公开和不予公开|29” '],
    ['予以公开、部分公开共24件', 'granted+partlyGranted 24 “予以公开、部分公开共|24” 共'],
    ['予以公开（含部分公开）24件', 'granted+partlyGranted 24 “予以公开（含部分公开）|24” '],
    ['予以公开24件（含部分公开8件）', 'granted+partlyGranted 24 “予以公开|24” ','partlyGranted 8 “部分公开|8” '],
    ['予以公开24件（其中含部分公开8件）', 'granted+partlyGranted 24 “予以公开|24” ','partlyGranted 8 “部分公开|8” '],
    ['予以公开、部分公开均为0件', 'granted 0 “予以公开、部分公开均为|0” 均为','partlyGranted 0 “予以公开、部分公开均为|0” 均为'],
    ['予以公开、部分公开各8件', 'granted 8 “予以公开、部分公开各|8” 各','partlyGranted 8 “予以公开、部分公开各|8” 各'],
    ['予以公开：16件', 'granted 16 “予以公开：|16” ：'],
    ['予以公开情况：16件', 'granted 16 “予以公开情况：|16” 情况：'],
    ['未予以公开16件'],
    ['无不予公开5件'],
    ['予以公开占16件'],
    ['予以公开比上年增16件'],
    ['予以公开率16件'],
    ['予以公开、部分公开分别为16件、8件', 'granted 16 “予以公开、部分公开分别为|16” ','partlyGranted 8 “予以公开、部分公开分别为16件、|8” '],
    ['予以公开、部分公开和不予公开件数分别是16、8和5件', 'granted 16 “予以公开、部分公开和不予公开件数分别是|16” ','partlyGranted 8 “予以公开、部分公开和不予公开件数分别是16、|8” ','refused 5 “予以公开、部分公开和不予公开件数分别是16、8和|5” '],
    ['予以公开、部分公开分别为16件'],
    ['予以公开、部分公开分别为16件、8件，无法提供6件', 'granted 16 “予以公开、部分公开分别为|16” ','partlyGranted 8 “予以公开、部分公开分别为16件、|8” ','unavailable 6 “无法提供|6” '],
    ['未收到政府信息公开申请', 'received 0 “|未收到政府信息公开申请” 政府信息'],
    ['没有收到公开申请，', 'received 0 “|没有收到公开申请” '],
    ['无政府信息公开申请的情况。', 'received 0 “|无政府信息公开申请” 政府信息'],
    ['未新收到申请公开政府信息', 'received 0 “|未新收到申请公开政府信息” '],
    ['未接到公开申请事项'],
    ['未受理2件公开申请'],
    ['没有公开申请工作'],
    ['未发生行政复议', 'reconsideration 0 “|未发生行政复议” 发生'],
    ['没有因公开引起的行政复议、行政诉讼', 'reconsideration+litigation 0 “|没有因公开引起的行政复议、行政诉讼” 因公开引起的'],
    ['无行政复议案件和诉讼情况。', 'reconsideration+litigation 0 “|无行政复议案件和诉讼” '],
    ['未发生行政诉讼的案件，', 'litigation 0 “|未发生行政诉讼” 发生'],
    ['未发生行政复议12件', 'reconsideration 12 “行政复议|12” '],
    ['无行政复议工作'],
  ];
  for (const [text, ...claims] of sentences) it(text, () => expect(told(text)).to.deep.equal(claims));

  it('nothing where neither it nor its heading speaks of disclosure, or of applications', () => {
    expect(told('收到申请39件', '概况')).to.deep.equal([]);
    expect(told('收到39件', '政务公开')).to.deep.equal([]);
    expect(told('予以公开16件', '政务公开')).to.deep.equal([]);
    expect(told('行政复议5件', '政务公开')).to.deep.equal(['reconsideration 5 “行政复议|5” ']);
    expect(told('收到39件申请', '政务公开')).to.deep.equal(['received 39 “收到|39” ']);
  });

  it('all that it says, in the order of its numbers', () => {
    expect(told('全年收到申请39件，其中予以公开16件。上年结转3件。').map((each) => each.split(' ').slice(0, 2).join(' '))).to.deep.equal(['received 39', 'granted 16', 'carriedIn 3']);
  });
});
