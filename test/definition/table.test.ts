import { expect } from '@open-wc/testing';
import { blocks, editions, parts, tableKeys } from '../../src/definition/form.js';
import { cells, defineTable, depth, drawnColumns, leafKeys, leaves, spans, width } from '../../src/definition/table.js';
import { applications2021 } from '../../src/definition/tables/applications.js';

const count = (key: (typeof tableKeys)[number], edition: (typeof editions)[number]): number =>
  blocks(key, edition).reduce((sum, block) => sum + cells(block).length, 0);

describe('the definition of the form', () => {
  it('has the cells that the form has', () => {
    expect(count('proactiveDisclosure', '2021')).to.equal(10);
    expect(count('proactiveDisclosure', '2019')).to.equal(22);
    expect(count('applications', '2021')).to.equal(175);
    expect(count('applications', '2019')).to.equal(161);
    expect(count('reviewLitigation', '2021')).to.equal(15);
  });

  it('has the row keys of the applications table in the order of the form', () => {
    expect(leafKeys(applications2021.rows).join(' ')).to.equal(
      'received carriedIn granted partlyGranted stateSecrets prohibitedByLaw endangersSecurity thirdPartyRights ' +
        'internalAffairs processInformation enforcementFiles separateQuery notHeld wouldRequireCreation stillUnclear ' +
        'petitions repeats publications excessive reissue correctionOverdue feeUnpaid otherReasons totalOutcomes carriedOut',
    );
  });

  it('lists six parts in order', () => {
    expect(parts.map(({ key }) => key)).to.deep.equal([
      'overview', 'proactiveDisclosure', 'applications', 'reviewLitigation', 'problems', 'otherMatters',
    ]); // prettier-ignore
  });

  it('adds up to the equalities inside the tables: 42 of edition 2021, 40 of edition 2019', () => {
    const equalities = (edition: (typeof editions)[number]): number =>
      tableKeys
        .flatMap((key) => blocks(key, edition))
        .reduce((sum, table) => {
          const [rows, columns] = [leaves(table.rows), leaves(table.columns)];
          const sums = (axis: typeof rows): number => axis.filter(({ leaf }) => leaf.sumOf).length;
          return sum + sums(columns) * rows.length + sums(rows) * columns.length + (table.balances?.length ?? 0) * columns.length;
        }, 0);
    expect(equalities('2021')).to.equal(42);
    expect(equalities('2019')).to.equal(40);
  });

  for (const edition of editions) {
    for (const table of tableKeys.flatMap((key) => blocks(key, edition))) {
      it(`${table.id} (${edition}) names only keys it has, each once, each with words in both languages`, () => {
        for (const axis of [table.rows, table.columns]) {
          const keys = leafKeys(axis);
          expect(new Set(keys).size).to.equal(keys.length);
          for (const { leaf, path } of leaves(axis)) {
            for (const key of leaf.sumOf ?? []) expect(keys).to.include(key);
            for (const { label, en } of path) {
              expect(label).to.match(/\p{Script=Han}/u);
              expect(en).to.match(/^[\x20-\x7e’]+$/);
            }
          }
        }
      });
    }
  }

  it('does not compile with a misspelt key', () => {
    const leaf = { label: '一', en: 'one' };
    defineTable({
      id: 'x',
      unit: { kind: 'count', label: '件', en: 'items' },
      columns: [{ ...leaf, key: 'a' }],
      rows: [
        { ...leaf, key: 'a' },
        // @ts-expect-error `b` is no key of this table
        { ...leaf, key: 'sum', sumOf: ['b'] },
      ],
    });
  });
});

describe('spans', () => {
  it('lays out the head of the applications table as the form draws it', () => {
    const drawn = spans(applications2021.columns).map((level) =>
      level.map(({ heading, start, length, levels }) => [heading.label, start, length, levels]),
    );
    expect(drawn).to.deep.equal([
      [['申请人情况', 0, 7, 1]],
      [['自然人', 0, 1, 2], ['法人或其他组织', 1, 5, 1], ['总计', 6, 1, 2]],
      [['商业企业', 1, 1, 1], ['科研机构', 2, 1, 1], ['社会公益组织', 3, 1, 1], ['法律服务机构', 4, 1, 1], ['其他', 5, 1, 1]],
    ]); // prettier-ignore
  });

  it('lays out its row labels: 三 spans 22 rows, （三） eight, a leaf reaches to the numbers', () => {
    const all = spans(applications2021.rows).flat();
    const of = (label: string) => all.find(({ heading }) => heading.label.startsWith(label))!;
    expect(of('三、').length).to.equal(22);
    expect([of('（三）').length, of('（三）').levels]).to.deep.equal([8, 1]);
    expect([of('（一）').start, of('（一）').levels]).to.deep.equal([2, 2]);
    expect([of('四、').start, of('四、').levels]).to.deep.equal([24, 3]);
  });

  it('spreads the review table over one row of 15, three levels deep', () => {
    const [review] = blocks('reviewLitigation', '2021');
    const columns = drawnColumns(review!);
    expect(width(columns)).to.equal(15);
    expect(depth(columns)).to.equal(3);
    const [top, second] = spans(columns);
    expect(top!.map(({ heading, length }) => [heading.label, length])).to.deep.equal([['行政复议', 5], ['行政诉讼', 10]]);
    expect(second!.slice(0, 6).map(({ heading, levels }) => [heading.label, levels])).to.deep.equal([
      ['结果维持', 2], ['结果纠正', 2], ['其他结果', 2], ['尚未审结', 2], ['总计', 2], ['未经复议直接起诉', 1],
    ]); // prettier-ignore
  });
});
