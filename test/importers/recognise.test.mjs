/** An outline, whatever file it was made of → a draft, and what is said of it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gridOf } from '../../dist/importers/outline.js';
import { recognise } from '../../dist/importers/recognise.js';
import { agency, makeDoc, valuesIn } from '../fixtures/deviating.mjs';
import { noise } from '../fixtures/laws.mjs';

const p = (/** @type {string} */ text, level = 0) => ({ kind: /** @type {const} */ ('paragraph'), text, level });
const grid = (/** @type {string[][]} */ ...rows) => gridOf(rows.map((row) => row.map((text) => ({ text }))));
/** @returns {any[]} */
const outlineOf = (/** @type {import('../fixtures/deviating.mjs').Doc} */ { items }) =>
  items.map((item) => (item.kind === 'p' ? p(item.text) : gridOf(item.rows.map((row) => row.map(({ text, span, rows }) => ({ text, colspan: span, rowspan: rows }))))));
/** The outline of a report as the form draws it, its items to be changed: title, preamble, part, prose, part, table … */
const report = () => outlineOf(makeDoc());
const at = { title: 0, preamble: 1, prose: 3, table2: 5, heading3: 6, table3: 7, heading4: 8, table4: 9, other: 13, name: 14, date: 15 };
const told = (/** @type {readonly any[]} */ findings) => findings.map(({ id, at: where, severity, data }) => [id, where, severity, data]);
const ids = (/** @type {readonly any[]} */ findings) => findings.map(({ id }) => id);
const statuses = (/** @type {any} */ { mapping }, key = '') => [...new Set(mapping.filter((/** @type {any} */ each) => each.at.startsWith(`tables.${key}`)).map((/** @type {any} */ { status }) => status))];
/** @returns {any} */
const read = (/** @type {(items: any[]) => void} */ change, /** @type {any} */ context = undefined) => {
  const items = report();
  change(items);
  return recognise(items, context);
};

describe('a report as the form draws it', () => {
  const doc = makeDoc();
  const whole = () => /** @type {any} */ (recognise(outlineOf(doc)));

  test('is read whole, without a word', () => {
    const result = whole();
    assert.deepEqual(noise(doc, result), []);
    const { tables, ...rest } = result.draft;
    assert.deepEqual(Object.keys(tables), ['proactiveDisclosure', 'applications', 'reviewLitigation']);
    const prose = [{ text: '这一段是虚构的文字，没有别的意思。' }];
    assert.deepEqual(rest, {
      version: 1,
      year: 2023,
      agency: { name: agency },
      title: '某某市示例局2023年政府信息公开工作年度报告',
      period: { from: '2023-01-01', to: '2023-12-31' },
      published: '2024-01-18',
      contact: { address: '某某市示例路1号', postcode: '100000', phone: '010-00000000', email: 'office@example.cn' },
      preamble: [{ text: '本报告中所列数据的统计期限自2023年1月1日起，至2023年12月31日止。（地址：某某市示例路1号；邮编：100000；电话：010-00000000；电子邮箱：office@example.cn）' }],
      overview: prose,
      problems: prose,
      otherMatters: prose,
    });
  });

  test('says where each number stands, counted from 1', () => {
    const result = whole();
    const place = (/** @type {string} */ path) => result.mapping.find((/** @type {any} */ each) => each.at === path);
    assert.deepEqual(place('tables.proactiveDisclosure.rows.rules.issued').place, { table: 1, row: 3, column: 2 });
    assert.deepEqual(place('tables.applications.rows.received.naturalPersons').place, { table: 2, row: 4, column: 4 });
    assert.equal(result.mapping.length, valuesIn(doc).length);
  });

  test('of which only some parts are there has those alone', () => {
    const { draft, findings } = read((items) => items.splice(at.prose - 1, 2));
    assert.ok(!('overview' in draft) && 'problems' in draft && 'preamble' in draft);
    const bare = /** @type {any} */ (recognise([p('某某市示例局2023年政府信息公开工作年度报告'), report()[at.table4]]));
    assert.deepEqual(Object.keys(bare.draft), ['version', 'year', 'agency', 'title', 'tables']);
    assert.deepEqual(findings, []);
    assert.deepEqual(ids(bare.findings), ['table-not-found', 'table-not-found']);
  });
});

describe('what is no table of the form', () => {
  test('nothing: that there is none comes first', () => {
    const { draft, findings, mapping } = recognise([]);
    assert.deepEqual(draft, { version: 1, tables: {} });
    assert.deepEqual(told(findings).slice(0, 2), [['no-table', '', 'error', {}], ['table-not-found', 'tables.proactiveDisclosure', 'warning', {}]]);
    assert.deepEqual(ids(findings), ['no-table', 'table-not-found', 'table-not-found', 'table-not-found', 'year-not-found', 'agency-not-found']);
    assert.ok(mapping.every(({ status }) => status === 'missing'));
  });

  test('a table left out is said where it holds a number, with its first words and its place', () => {
    const others = [grid(['浏览', '次数'], ['一二', '三']), grid(['浏览次数', '34'], ['', '办事指南、通知公告、政策文件与其他栏目的访问']), grid(['首页', '关于我们'])];
    const { findings } = read((items) => items.splice(at.table3 + 1, 0, ...others));
    assert.deepEqual(told(findings), [
      ['table-left-out', '', 'review', { text: '浏览 次数 一二 三', table: 3 }],
      ['table-left-out', '', 'review', { text: '浏览次数 34 办事指南、通知公告、政策', table: 4 }],
    ]);
  });

  test('one that stands in the prose is kept there, and not said', () => {
    const { findings, draft } = read((items) => items.splice(at.prose + 1, 0, grid(['浏览次数', '34'])));
    assert.deepEqual(findings, []);
    assert.deepEqual(draft.overview, [{ text: '这一段是虚构的文字，没有别的意思。\n浏览次数　34' }]);
  });

  test('a row of numbers that happens to be called so makes a table only where it is long, or its label is a row of the form', () => {
    assert.deepEqual(Object.keys(/** @type {any} */ (recognise([grid(['总计', '5', '6'])])).draft.tables), []);
    assert.deepEqual(Object.keys(/** @type {any} */ (recognise([grid(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'], ['规章', '1', '2', '3'])])).draft.tables), ['proactiveDisclosure']);
    assert.deepEqual(Object.keys(/** @type {any} */ (recognise([gridOf(report()[at.table4].rows)])).draft.tables), ['reviewLitigation']);
    const columns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const row = (/** @type {number} */ many) => ids(recognise([grid(columns.slice(0, many), columns.slice(0, many).map((_, index) => String(index + 7)))]).findings).includes('no-table');
    assert.deepEqual([3, 4, 5].map(row), [true, true, false]);
  });
});

describe('numbers and words beside the rows', () => {
  test('a number that is in no row is said with its place', () => {
    const { findings } = read((items) => (items[at.table2] = gridOf([...items[at.table2].rows.slice(0, 2), [{ text: '' }, { text: '4711' }, { text: '' }], ...items[at.table2].rows.slice(2)])));
    const lost = told(findings).filter(([id]) => id === 'number-not-placed');
    assert.deepEqual(lost, [['number-not-placed', 'tables.proactiveDisclosure', 'warning', { text: '4711', label: '', place: { table: 1, row: 3, column: 2 } }]]);
  });

  test('notes in the table come before those under it; whose table it is is no note', () => {
    const { draft } = read((items) => {
      items[at.table3] = gridOf([...items[at.table3].rows, [{ text: '注：本表的数字是虚构的。', colspan: 10 }], [{ text: '注：另一个注。', colspan: 10 }]]);
      items.splice(at.table3 + 1, 0, p('下面还有一句。'), p(`${agency} 2023年`), p(`${agency} 2023`), p(`${agency}的话 2023年`));
    });
    assert.deepEqual(draft.tables.applications.notes, ['注：本表的数字是虚构的。', '注：另一个注。', '下面还有一句。', `${agency}的话 2023年`]);
    assert.ok(!('notes' in draft.tables.proactiveDisclosure));
  });

  test('a name with brackets or dots is taken letter for letter', () => {
    const name = '某某市示例局（A.B+）';
    const lines = (/** @type {string} */ own) => {
      const { draft } = read((items) => {
        items[at.title] = p(`${name}2023年政府信息公开工作年度报告`);
        items.splice(at.table3 + 1, 0, p(`${own} 2023年`));
      });
      return draft.tables.applications.notes;
    };
    assert.equal(lines(name), undefined);
    assert.deepEqual(lines('某某市示例局（AxB+）'), ['某某市示例局（AxB+） 2023年']);
  });
});

describe('what makes other numbers of a table', () => {
  test('another year over it: every number is a guess, and that is said once for a table', () => {
    const result = read((items) => {
      const [upper, lower] = [items[at.table2].rows.slice(0, 4), items[at.table2].rows.slice(4)].map((rows) => gridOf(rows));
      items.splice(at.table2, 1, p('2022年'), upper, p('2022年'), lower);
    });
    assert.deepEqual(told(result.findings).filter(([id]) => id === 'other-year'), [['other-year', 'tables.proactiveDisclosure', 'warning', { year: 2022 }]]);
    assert.deepEqual(['proactiveDisclosure', 'applications', 'reviewLitigation'].map((key) => statuses(result, key)), [['guessed'], ['matched'], ['matched']]);
    const whole = result.findings.find((/** @type {any} */ { id }) => id === 'cells-guessed');
    assert.deepEqual([whole.at, whole.severity, whole.data, whole.related.length], ['tables.proactiveDisclosure', 'review', { count: 10 }, 10]);
  });

  test('another year over another table is nothing to say', () => {
    const { findings } = read((items) => items.splice(at.prose + 1, 0, p('2022年'), grid(['浏览次数', '34'])));
    assert.deepEqual(findings, []);
  });

  test('another unit over it: the same', () => {
    const result = read((items) => items.splice(at.table3, 0, p('单位：万件')));
    assert.deepEqual(told(result.findings).filter(([id]) => id === 'other-unit'), [['other-unit', 'tables.applications', 'warning', { text: '单位：万件', unit: '件' }]]);
    assert.deepEqual([statuses(result, 'applications'), statuses(result, 'proactiveDisclosure')], [['guessed'], ['matched']]);
  });

  test('an end that was cut off is said, of a table of the form and of any other', () => {
    const { findings } = read((items) => {
      items[at.table3] = { ...items[at.table3], cut: true };
      items.push({ ...grid(['甲']), cut: true });
    });
    assert.deepEqual(told(findings), [['table-cut', 'tables.applications', 'warning', { table: 2 }], ['table-cut', '', 'warning', { table: 4 }]]);
  });
});

describe('year and agency', () => {
  /** @type {(items: any[]) => void} */
  const nameless = (items) => {
    items[at.title] = p('政府信息公开工作年度报告');
    items[at.preamble] = p('本报告由示例的文字组成。');
    items.splice(at.name, 2);
  };
  const assumed = (/** @type {any} */ context, change = nameless) => {
    const { draft, findings } = read(change, context);
    return [draft.year, draft.agency, ...told(findings).map(([id, where, severity, data]) => [id, where, severity, data.assumed])];
  };

  test('that nobody tells are not made up', () => {
    assert.deepEqual(assumed({}), [undefined, undefined, ['year-not-found', 'year', 'warning', null], ['agency-not-found', 'agency', 'warning', null]]);
    const { draft } = read(nameless);
    assert.ok(!('year' in draft) && !('agency' in draft));
  });

  test('are taken from the name of the file, else from the caller, and said to be assumed', () => {
    const file = '另一某局2022年政府信息公开工作年度报告.docx';
    const said = (/** @type {number} */ year, /** @type {string} */ name) => [year, { name }, ['year-not-found', 'year', 'warning', year], ['agency-not-found', 'agency', 'warning', name]];
    assert.deepEqual(assumed({ year: 2021, agency: '第三某局' }), said(2021, '第三某局'));
    assert.deepEqual(assumed({ file }), said(2022, '另一某局'));
    assert.deepEqual(assumed({ file, year: 2021, agency: '第三某局' }), said(2022, '另一某局'));
  });

  test('that the report tells count more', () => {
    const context = { file: '另一某局2022年政府信息公开工作年度报告.docx', year: 2021, agency: '第三某局' };
    assert.deepEqual(assumed(context, () => {}), [2023, { name: agency }]);
  });

  test('are read from a title that the caller has, as from the page', () => {
    assert.deepEqual(assumed({ title: '另一某局2022年政府信息公开工作年度报告' }), [2022, { name: '另一某局' }]);
  });
});

describe('name and date under the report', () => {
  const other = (/** @type {(items: any[]) => void} */ change) => read(change).draft.otherMatters;
  const own = '这一段是虚构的文字，没有别的意思。';

  test('are left out where they are said elsewhere, however they are spaced or shortened', () => {
    assert.deepEqual(other((items) => (items[at.name] = p('某 某 市 示 例 局'))), [{ text: own }]);
    assert.deepEqual(other((items) => (items[at.name] = p('某某市示例局办公室'))), [{ text: own }]);
    assert.deepEqual(other((items) => (items[at.name] = p('市示例局'))), [{ text: own }]);
    assert.deepEqual(other((items) => (items.splice(at.name, 1), (items[at.title] = p('政府信息公开工作年度报告')))), [{ text: own }]);
  });

  test('stay where they say something else', () => {
    assert.deepEqual(other((items) => items.splice(at.name, 2, p('另一个示例委员会'))), [{ text: `${own}\n另一个示例委员会` }]);
    assert.deepEqual(other((items) => (items[at.name] = p('另一个示例委员会'))), [{ text: `${own}\n另一个示例委员会` }]);
    assert.deepEqual(other((items) => items.splice(at.preamble, 1, p('发布日期：2024年1月20日'))), [{ text: `${own}\n2024年1月18日` }]);
    assert.deepEqual(other((items) => (items[at.name] = p('另一个示例委员会')) && items.splice(at.preamble, 1, p('发布日期：2024年1月20日'))), [{ text: `${own}\n另一个示例委员会\n2024年1月18日` }]);
  });

  test('stay in the last of several stretches, under its heading', () => {
    const change = (/** @type {any[]} */ items) => {
      items.splice(at.other, 1, p('（一）收费情况'), p('没有收费。'), p('（二）其他情况'));
      items[at.name + 2] = p('另一个示例委员会');
    };
    assert.deepEqual(other(change), [{ heading: '（一）收费情况', text: '没有收费。' }, { heading: '（二）其他情况', text: '另一个示例委员会' }]);
  });
});
