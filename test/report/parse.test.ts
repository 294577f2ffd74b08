import { expect } from '@open-wc/testing';
import fc from '../fixtures/fast-check.mjs';
import { editions } from '../../src/definition/form.js';
import '../../src/locales/every.js';
import { describeAddress, describeFinding } from '../../src/report/describe.js';
import type { Finding } from '../../src/report/finding.js';
import { judge } from '../../src/report/judge.js';
import { parseReport } from '../../src/report/parse.js';
import { reportData } from '../fixtures/reports.js';

/** Sets a value deep inside a report. */
function put(path: string, value: unknown, edition: '2021' | '2019' = '2021'): unknown {
  const data = reportData(edition);
  const keys = path.split('.');
  const last = keys.pop()!;
  const parent = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, data);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return data;
}
const ids = (findings: readonly Finding[]): string[] => findings.map(({ id, at }) => `${id} ${at}`);
const cell = 'tables.applications.rows.granted.naturalPersons';

describe('parseReport', () => {
  for (const edition of editions) {
    it(`takes a whole report of edition ${edition} as it is`, () => {
      const data = reportData(edition);
      const { report, findings } = parseReport(data);
      expect(findings).to.deep.equal([]);
      expect(JSON.parse(JSON.stringify(report))).to.deep.equal(data);
    });
  }

  it('needs no more than the year and the name of the agency', () => {
    const { report, findings } = parseReport({ year: 2023, agency: { name: '某局' } });
    expect(findings).to.deep.equal([]);
    expect(report?.year).to.equal(2023);
  });

  const refused: [what: string, data: unknown, expected: string, zh: RegExp, en: RegExp][] = [
    ['null', null, 'not-a-report ', /JSON 对象/, /JSON object/],
    ['a list', [], 'not-a-report ', /列表/, /a list/],
    ['a text', '{}', 'not-a-report ', /文字/, /text/],
    ['nothing at all', undefined, 'not-a-report ', /JSON/, /JSON/],
    ['a newer version', put('version', 2), 'version-newer version', /更新/, /Update/],
    ['a version there never was', put('version', '1'), 'version-unknown version', /"version": 1/, /"version": 1/],
    ['no year', put('year', undefined), 'missing-key year', /"year"/, /"year" is required/],
    ['no agency', put('agency', undefined), 'missing-key agency', /"agency"/, /"agency" is required/],
    ['a nameless agency', put('agency.name', ' '), 'missing-key agency.name', /"name"/, /"name"/],
    ['a year of five digits', put('year', 20233), 'year-out-of-range year', /20233/, /20233/],
    ['a year before there was such a report', put('year', 1999), 'year-out-of-range year', /1999/, /1999/],
    ['half a year', put('year', 2023.5), 'year-out-of-range year', /2023\.5/, /2023\.5/],
    ['a year as text', put('year', '2023'), 'wrong-kind year', /写成 2023/, /Write 2023\./],
    ['a number as text', put(cell, '12'), `wrong-kind ${cell}`, /写成 12。/, /Write 12\./],
    ['a number as text with separators', put(cell, '1,234'), `wrong-kind ${cell}`, /写成 1234/, /Write 1234\./],
    ['words for a number', put(cell, '两件'), `wrong-kind ${cell}`, /printed/, /printed/],
    ['a list for an object', put('tables.applications.rows', []), 'wrong-kind tables.applications.rows', /列表/, /a list/],
    ['an object for a list', put('overview', {}), 'wrong-kind overview', /列表/, /a list/],
    ['prose as bare text', put('overview', '总体情况'), 'wrong-kind overview', /\[\{ "text": "…" \}\]/, /a list/],
    ['prose as a list of texts', put('overview', ['总体情况']), 'wrong-kind overview.0', /写成 \{ "text": "…" \}/, /an object/],
    ['notes as bare text', put('tables.applications.notes', '注'), 'wrong-kind tables.applications.notes', /\["…"\]/, /a list/],
    ['an agency as text', put('agency', '某局'), 'wrong-kind agency', /编制机关（agency）.*写成 \{ "name": "…" \}/, /Agency \(agency\)/],
    ['a postcode as a number', put('contact', { postcode: 255000 }), 'wrong-kind contact.postcode', /写成 "255000"/, /Write "255000"/],
    ['a number of full width', put(cell, '２'), `wrong-kind ${cell}`, /写成 2。/, /Write 2\./],
    ['a number with its unit', put(cell, '2件'), `wrong-kind ${cell}`, /写成 \{ "value": 2, "printed": "2件" \}/, /Write \{/],
    ['a stroke for a number', put(cell, '/'), `wrong-kind ${cell}`, /写成 \{ "value": null, "printed": "\/" \}/, /null/],
    ['an empty text for a blank', put(cell, ''), `wrong-kind ${cell}`, /写成 null/, /Write null/],
    ['true for a number', put(cell, true), `wrong-kind ${cell}`, /真假值/, /true or false/],
    ['null for a row', put('tables.applications.rows.granted', null), 'wrong-kind tables.applications.rows.granted', /空值/, /null/],
    ['not a number', put(cell, Number.NaN), `wrong-kind ${cell}`, /NaN/, /NaN/],
    ['infinity', put(cell, Infinity), `wrong-kind ${cell}`, /Infinity/, /Infinity/],
    ['undefined in JSON’s place', put('overview', [undefined]), 'missing-key overview.0', /"0"|缺少/, /missing/],
    ['a bigint', put(cell, 12n), `wrong-kind ${cell}`, /12/, /12/],
    ['a cell without a value', put(cell, { printed: '/' }), `missing-key ${cell}.value`, /"value"/, /"value"/],
    ['a cell whose value is text', put(cell, { value: '2', printed: '2' }), `wrong-kind ${cell}.value`, /写成 2/, /Write 2\./],
    ['more digits than a double keeps', put(cell, 2 ** 53), `number-not-exact ${cell}`, /9007199254740992/, /digits/],
    ['a binary fraction gone wrong', put('tables.proactiveDisclosure.rows.fees.amount', 0.1 + 0.2), 'number-not-exact tables.proactiveDisclosure.rows.fees.amount', /0\.30000000000000004/, /digits/],
    ['a date that is none', put('published', '2023-02-29'), 'bad-date published', /2023-02-29/, /real date/],
    ['a date in another writing', put('period.from', '2023/1/1'), 'bad-date period.from', /2023\/1\/1/, /2023\/1\/1/],
    ['a level there is not', put('agency.level', 'city'), 'bad-choice agency.level', /"department" 或 "government"/, /"department" or "government"/],
    ['an edition there is not', put('tables.applications.edition', '2020'), 'bad-choice tables.applications.edition', /2020/, /"2021" or "2019"/],
    ['an edition as a number', put('tables.applications.edition', 2021), 'bad-choice tables.applications.edition', /不能是 2021。请写 "2021" 或 "2019"/, /cannot be 2021\. Write "2021" or "2019"/],
    ['a row of the other edition', put('tables.applications.rows.otherHandling', { total: 1 }), 'wrong-edition tables.applications.rows.otherHandling', /2019 年版/, /edition 2019/],
    ['a column of the other edition', put('tables.proactiveDisclosure.rows.rules.produced', 1), 'wrong-edition tables.proactiveDisclosure.rows.rules.produced', /2019 年版/, /edition 2019/],
  ]; // prettier-ignore

  it('says what is wrong with year and dates beside what is wrong with the shape', () => {
    const data = { year: 20233, agency: { name: 1 }, published: '2023-02-29', overview: '总体' };
    expect(ids(parseReport(data).findings).sort()).to.deep.equal([
      'bad-date published',
      'wrong-kind agency.name',
      'wrong-kind overview',
      'year-out-of-range year',
    ]);
  });

  for (const [what, data, expected, zh, en] of refused) {
    it(`refuses ${what}, saying so in both languages`, () => {
      const { report, findings } = parseReport(data);
      expect(report).to.equal(undefined);
      expect(ids(findings)).to.deep.equal([expected]);
      expect(findings[0]!.severity).to.equal('error');
      expect(findings[0]!.related).to.deep.equal([]);
      expect(describeFinding(findings[0]!, 'zh-Hans')).to.match(zh);
      expect(describeFinding(findings[0]!, 'en')).to.match(en);
    });
  }

  it('says where in the form of 2019 too, whose rows have columns of other names', () => {
    const at = 'tables.proactiveDisclosure.rows.rules.';
    expect(describeAddress(`${at}produced`, 'zh-Hans')).to.equal(`二、主动公开政府信息情况 › 规章 › 本年新制作数量（${at}produced）`);
    expect(describeAddress(`${at}issued`, 'zh-Hans')).to.include('规章 › 本年制发件数');
  });

  it('says where, in the words of the form', () => {
    const [found] = parseReport(put(cell, '12')).findings;
    expect(describeFinding(found!, 'zh-Hans')).to.include('三、收到和处理政府信息公开申请情况 › （一）予以公开 › 自然人');
    expect(describeFinding(found!, 'zh-Hans')).to.include(cell);
    expect(describeFinding(found!, 'en')).to.include('Applications received and handled › Disclosed in full');
  });

  it('tells everything that is wrong at once', () => {
    const data = reportData('2021', { year: '2023', published: 5 });
    data.tables.applications.rows['granted']!['total'] = 'x';
    data['unknwon'] = 1;
    expect(ids(parseReport(data).findings)).to.have.members([
      'wrong-kind year', 'wrong-kind published', 'wrong-kind tables.applications.rows.granted.total', 'unknown-key unknwon',
    ]); // prettier-ignore
  });

  it('leaves out what the format does not have, shows the rest and says so', () => {
    const data = reportData('2021', { extra: { deep: [1] } });
    (data.tables.applications as unknown as Record<string, unknown>)['colour'] = 'red';
    data.tables.applications.rows['recieved'] = { total: 3 };
    data.tables.reviewLitigation.rows['reconsideration']!['toll'] = 1;
    (data['overview'] as Record<string, unknown>[])[0]!['html'] = '<b>';
    data.tables.applications.rows['granted']!['total'] = { value: 2, printed: '2件', color: 'red' };
    const { report, findings } = parseReport(data);
    expect(ids(findings)).to.have.members([
      'unknown-key extra',
      'unknown-key tables.applications.colour',
      'unknown-key tables.applications.rows.recieved',
      'unknown-key tables.reviewLitigation.rows.reconsideration.toll',
      'unknown-key overview.0.html',
      'unknown-key tables.applications.rows.granted.total.color',
    ]);
    expect(findings.every(({ severity }) => severity === 'warning')).to.equal(true);
    expect(JSON.stringify(report)).not.to.match(/extra|colour|recieved|toll|<b>|red/);
    expect(report?.tables?.applications?.rows?.received).to.deep.equal(reportData().tables.applications.rows['received']);
  });

  it('does not let a key reach the prototype', () => {
    const text = JSON.stringify(reportData()).replace('{', '{"__proto__":{"polluted":1},"constructor":{"x":1},');
    const { report, findings } = parseReport(JSON.parse(text));
    expect(ids(findings)).to.have.members(['unknown-key __proto__', 'unknown-key constructor']);
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
    expect(Object.getPrototypeOf(report)).to.equal(Object.prototype);
  });

  const shown: [what: string, value: unknown][] = [
    ['a negative count', -3],
    ['a fraction', 2.5],
    ['a blank', null],
    ['a slash', { value: null, printed: '/' }],
    ['a note', { value: 22, printed: '22（其中修订 16 件）' }],
  ];
  for (const [what, value] of shown) {
    it(`shows ${what} as filed`, () => {
      const { report, findings } = parseReport(put(cell, value));
      expect(findings).to.deep.equal([]);
      expect(report?.tables?.applications?.rows?.granted?.naturalPersons).to.deep.equal(value);
    });
  }

  it('shows a report without a row, a table or a part', () => {
    for (const path of ['tables.applications.rows.granted', 'tables.applications', 'tables', 'overview']) {
      const { report, findings } = parseReport(put(path, undefined));
      expect(findings, path).to.deep.equal([]);
      expect(report, path).to.be.an('object');
    }
  });

  it('says which edition it assumed, from the rows that are there', () => {
    const data = reportData('2019');
    delete data.tables.applications.edition;
    const { report, findings } = parseReport(data);
    expect(ids(findings)).to.deep.equal(['edition-assumed tables.applications']);
    expect(report?.tables?.applications?.edition).to.equal('2019');
  });

  it('takes an edition for the review table, which has none of its own', () => {
    expect(parseReport(put('tables.reviewLitigation.edition', '2019')).findings).to.deep.equal([]);
  });

  it('takes forms that mix editions', () => {
    const data = reportData('2021');
    data.tables.proactiveDisclosure = reportData('2019').tables.proactiveDisclosure;
    const { report, findings } = parseReport(data);
    expect(findings).to.deep.equal([]);
    expect(report?.tables?.proactiveDisclosure?.edition).to.equal('2019');
    expect(report?.tables?.applications?.edition).to.equal('2021');
  });

  it('says where wording and value disagree, and still shows the report', () => {
    const { report, findings } = parseReport(put(cell, { value: 7, printed: '9件' }));
    expect(ids(findings)).to.deep.equal([`printed-value ${cell}`]);
    expect(report).to.be.an('object');
  });

  it('freezes what it gives, and knows it again', () => {
    const first = parseReport(reportData());
    expect(Object.isFrozen(first.report?.tables?.applications?.rows?.granted)).to.equal(true);
    expect(parseReport(first.report)).to.equal(first);
  });

  it('does not throw on what is no JSON', () => {
    const cyclic: Record<string, unknown> = { year: 2023, agency: { name: '某局' } };
    cyclic['overview'] = cyclic;
    const trap = { get year() { throw new Error('no'); } }; // prettier-ignore
    expect(parseReport(trap).findings.map(({ id, at, data }) => [id, at, data])).to.deep.equal([['not-a-report', '', { found: 'other' }]]);
    for (const data of [cyclic, trap, Symbol('x'), () => 1, new Date(), new Map(), 10n, new Proxy({}, { ownKeys: () => { throw new Error('no'); } })]) {
      const { report, findings } = parseReport(data);
      expect(report).to.equal(undefined);
      for (const found of findings) expect(describeFinding(found, 'en')).to.be.a('string');
    }
  });

  it('takes the first and the last year that a report can be about', () => {
    for (const year of [2000, 2099]) expect(parseReport(put('year', year)).report?.year).to.equal(year);
    expect(parseReport(put('year', 2100)).report).to.equal(undefined);
  });

  it('without anybody to judge what is unusual tells only what is not', () => {
    expect(judge(reportData())!.findings).to.deep.equal([]);
    expect(ids(judge(null)!.findings)).to.deep.equal(['not-a-report ']);
    expect(ids(judge(put('year', 1999))!.findings)).to.deep.equal(['year-out-of-range year']);
    for (const data of [put('title', 5), put('version', 2), put('published', '2023-02-29'), put(cell, { value: 2, printed: '2件' }), put('colour', 'red')]) {
      expect(judge(data)).to.equal(undefined);
    }
  });

  it('words keys that every object has', () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      const { findings } = parseReport(JSON.parse(`{"${key}": false, "tables": {"${key}": 1, "applications": {"rows": {"${key}": {}}}}}`));
      for (const found of findings) expect(describeFinding(found, 'en')).to.not.match(/undefined|\[object|function/);
    }
  });

  it('never throws on any JSON, and words whatever it finds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        for (const found of parseReport(data).findings) {
          expect(describeFinding(found, 'zh-Hans') + describeFinding(found, 'en')).to.not.match(/undefined|\[object/);
        }
      }),
    );
  });

  it('never throws on a report with any JSON anywhere in it', () => {
    const paths = ['year', 'agency', 'agency.name', 'title', 'period', 'overview', 'overview.0', 'overview.0.text', 'tables', 'tables.applications', 'tables.applications.edition', 'tables.applications.rows', 'tables.applications.rows.granted', cell, 'contact', 'revised', 'explanations', '$schema', 'version']; // prettier-ignore
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const { report, findings } = parseReport(put(path, value));
        expect(report !== undefined || findings.some(({ severity }) => severity === 'error')).to.equal(true);
        for (const found of findings) expect(describeFinding(found, 'zh-Hans') + describeFinding(found, 'en')).to.not.match(/undefined|\[object/);
      }),
    );
  });
});
