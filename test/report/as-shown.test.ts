import { expect } from '@open-wc/testing';
import { asShown, blockAsShown, filedText, printable, sameBlock } from '../../src/report/as-shown.js';
import { parseReport } from '../../src/report/parse.js';
import { tableData } from '../fixtures/reports.js';

describe('a text as a document shows it', () => {
  it('is without what has no place in a document, and its white space is one blank', () => {
    expect(printable('甲\u0000乙\u0007\u202e丙\ud800丁\ufffe🏛')).to.equal('甲乙丙丁🏛');
    expect(printable('甲\v乙\f丙\t\n')).to.equal('甲 乙 丙\t\n');
    expect(asShown(' 甲\u200b\u00ad乙  \t\n\u3000丙\v丁 ')).to.equal('甲乙 丙 丁');
  });

  it('is a stretch of paragraphs, without those that are blank', () => {
    expect(blockAsShown({ heading: ' 甲 ', text: '一 \n\u200b\n\n二  三' })).to.deep.equal({ heading: '甲', text: '一\n二 三' });
    expect(blockAsShown({ heading: ' ', text: '' })).to.deep.equal({ text: '' });
    const block = { heading: '甲', text: '一' };
    expect([{ ...block }, { heading: '乙', text: '一' }, { heading: '甲', text: '二' }, { text: '一' }].map((other) => sameBlock(block, other))).to.deep.equal([true, false, false, false]);
  });
});

describe('what a document keeps beside its words', () => {
  const filed = (data: object): Record<string, unknown> => JSON.parse(filedText(parseReport({ year: 2023, agency: { name: '某局' }, ...data }).report!)) as Record<string, unknown>;
  const bare = { year: 2023, agency: { name: '某局' } };
  const table = (change: (rows: Record<string, Record<string, unknown> | undefined>) => void, more: object = {}): Record<string, unknown> => {
    const { rows } = tableData('applications', '2021');
    change(rows);
    return filed({ tables: { applications: { edition: '2021', rows, ...more } } });
  };
  const known = { ...bare, tables: {}, 'tables.applications.edition': '2021' };

  it('is the particulars, and of prose and tables only what they do not show', () => {
    expect(filed({})).to.deep.equal(bare);
    expect(filed({ overview: [{ text: '一\n二' }, { heading: '甲', text: '一 ' }, { text: '一\n\n二' }], problems: [] })).to.deep.equal({
      ...bare, 'overview.1': { heading: '甲', text: '一 ' }, 'overview.2': { text: '一\n\n二' }, problems: [],
    }); // prettier-ignore
    expect(table(() => {})).to.deep.equal(known);
    expect(filed({ tables: { reviewLitigation: { rows: tableData('reviewLitigation', '2021').rows } } })).to.deep.equal({ ...bare, tables: {}, 'tables.reviewLitigation.edition': null });
    expect(filed({ title: '某报告', version: 1, contact: { phone: '1' } })).to.deep.equal({ ...bare, title: '某报告', version: 1, contact: { phone: '1' } });
  });

  it('is the wording of a cell, and which cells and rows are not there at all', () => {
    expect(table(({ granted }) => Object.assign(granted!, { total: { value: 2, printed: '2件' } }))).to.deep.equal({ ...known, 'tables.applications.rows.granted.total': { value: 2, printed: '2件' } });
    expect(table(({ granted }) => Object.assign(granted!, { total: null }))).to.deep.equal(known);
    const absent = table((rows) => {
      delete rows['granted']!['total'];
      delete rows['received'];
    });
    expect(absent).to.deep.equal({ ...known, absent: ['tables.applications.rows.received', 'tables.applications.rows.granted.total'] });
    expect(filed({ tables: { applications: { edition: '2021' } } })).to.deep.equal({ ...known, absent: ['tables.applications.rows'] });
  });

  it('is the notes where a document would show others', () => {
    const notes = (list: readonly string[]): unknown => table(() => {}, { notes: list })['tables.applications.notes'];
    expect([['注一', '注二'], [], ['注一', '注 二 '], ['注一', ''], ['注一\n']].map(notes)).to.deep.equal([undefined, [], ['注一', '注 二 '], ['注一', ''], ['注一\n']]);
  });

  it('can stand in an attribute, or in pieces, without losing a character', () => {
    expect(filedText(parseReport({ ...bare, title: '<甲 乙>\u00a0\u200b\ud800' }).report!)).to.include('"title":"\\u003c甲\\u0020乙\\u003e\\u00a0\\u200b\\ud800"');
  });
});
