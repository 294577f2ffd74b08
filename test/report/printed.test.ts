import { expect } from '@open-wc/testing';
import { printedAgrees, printedContradicts, unitOf } from '../../src/report/printed.js';

describe('printedAgrees', () => {
  const agree: [string, number | null][] = [
    ['22（其中修订 16 件）', 22], ['251000元', 251000], ['+2', 2], ['-1', -1], ['－１', -1], ['−3', -3], ['26.50', 26.5],
    ['1,234', 1234], ['1，234，567元', 1234567], ['１２', 12], ['/', null], ['-', null], ['—', null], ['——', null], ['', null],
    ['不适用', null], ['无', null], ['无', 0], ['约12件', 12], ['详见附件', null], ['0', 0], ['减少1', -1], ['增加2', 2], ['净减 3 项', -3],
    ['3万件', 30000], ['1.15万', 11500], ['1.5万元', 1.5], ['3千', 3000], ['3百件', 300], ['3千万', 30000000], ['12①', 12], ['12²', 12], ['3千万元', 3], ['未统计', null], ['n/a', null], ['NA', null], ['-/-', null], ['不适用。', null], ['12 件', 12], ['12 件（另有 3 件）', 12], ['共12-3件', 12], ['约12%', 12], ['+12', 12],
  ]; // prettier-ignore
  for (const [printed, value] of agree) it(`「${printed}」 is ${value}`, () => expect(printedAgrees(printed, value)).to.equal(true));

  const differ: [string, number | null][] = [
    ['22（其中修订 16 件）', 16], ['/', 0], ['', 0], ['12', null], ['12', 21], ['1,234', 1], ['-1', 1], ['251000元', 25.1], ['详见附件', 3], ['2-1', 2], ['3/5', 3], ['1 2', 1], ['增加1', -1], ['3万件', 3], ['2 亿', 2], ['3千', 3], ['3千万', 3000], ['12%', 12], ['12至15', 12], ['12～15', 12], ['12—15', 12], ['12、15', 12], ['12或15', 12], ['12①', 121], ['无', 3], ['+2-1', 2], ['-2—1', -2], ['12 %', 12], ['3 - 1', 3], ['3 至  5', 3], ['1  2', 1], ['+3', 2], ['3 件', null],
  ]; // prettier-ignore
  for (const [printed, value] of differ) it(`「${printed}」 is not ${value}`, () => expect(printedAgrees(printed, value)).to.equal(false));

  it('is judged as a reader sees it, who sees no control character and no sign without a shape', () => {
    for (const sign of ['\u0007', '\u200b', '\u00ad', '\u202e', '\u2066']) {
      expect(printedAgrees(`2${sign}16件`, 216)).to.equal(true);
      expect(printedContradicts(`2${sign}16件`, 2)).to.equal(true);
    }
    // What is seen between the digits keeps them apart.
    expect(printedAgrees('2\ufffd16件', 216)).to.equal(false);
  });

  it('is contradicted where it is a number, and another one', () => {
    for (const [printed, value] of [['3', 2], ['−1', 1], ['22（其中修订 16 件）', 16], ['+3', 2]] as const) expect(printedContradicts(printed, value), printed).to.equal(true);
    for (const [printed, value] of [['/', 0], ['12', null], ['详见附件', 3], ['约12件', 13], ['减少1', -1], ['3', 3]] as const) expect(printedContradicts(printed, value), printed).to.equal(false);
  });
});

describe('unitOf', () => {
  const amount = { kind: 'amount', label: '万元' };
  const unit = (printed: string, kind = amount): string => unitOf({ value: 1, printed }, kind);

  it('is the one that the wording of an amount gives, else the form’s', () => {
    expect(['1元', '1亿元', '1 千万元', '1美元', '1万美元', '1', '约1'].map((printed) => unit(printed))).to.deep.equal(['元', '亿元', '千万元', '美元', '万美元', '万元', '万元']);
    expect([unitOf(1, amount), unitOf(null, amount), unitOf(undefined, amount)]).to.deep.equal(['万元', '万元', '万元']);
    expect(unit('1元', { kind: 'count', label: '件' })).to.equal('件');
  });
});
