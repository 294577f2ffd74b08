import { expect } from '@open-wc/testing';
import fc from '../fixtures/fast-check.mjs';
import { editions } from '../../src/definition/form.js';
import type { Edition, TableKey } from '../../src/definition/form.js';
import type { ShapeIssue } from '../../src/report/format.js';
import * as zod from '../../src/report/schema.js';
import * as compact from '../../src/report/shape.js';
import { reportData } from '../fixtures/reports.js';
import type { Json } from '../fixtures/reports.js';

const examples = ['mingyuan-2021', 'mingyuan-2022', 'mingyuan-2023', 'mingyuan-2024', 'qinghe-2019', 'xishan-2023-mixed', 'zibo-2023']; // prettier-ignore

type EditionOf = (key: TableKey) => Edition;
const both: readonly EditionOf[] = [
  () => '2021',
  () => '2019',
  (key) => (key === 'applications' ? '2019' : '2021'),
];

/** Issues as text in a fixed order. */
const told = (issues: readonly ShapeIssue[]): string[] =>
  issues.map(({ kind, path, ...rest }) => JSON.stringify([kind, path.map(String), rest])).sort();

const verdict = (judge: typeof zod.checkShape, data: unknown, editionOf: EditionOf): unknown => {
  try {
    const { report, issues } = judge(data, editionOf);
    return { report, issues: told(issues) };
  } catch (error) {
    return { thrown: String(error) };
  }
};

/** Both judges, who must say the same; gives back what they said. */
function judged(data: unknown, editionOf: EditionOf): unknown {
  const ours = verdict(compact.checkShape, data, editionOf);
  expect(ours).to.deep.equal(verdict(zod.checkShape, data, editionOf));
  return ours;
}

/** Every place in a value, as a path of keys. */
function places(value: unknown, at: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...at]];
  return [[...at], ...Object.entries(value).flatMap(([key, each]) => places(each, [...at, key]))];
}

function put(data: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = (Array.isArray(data) ? [...data] : { ...(data as Json) }) as Json;
  copy[key] = put(copy[key], rest, value);
  return copy;
}

/** What JSON cannot hold, or a page's script could hand over in its place. */
const strange: readonly (() => unknown)[] = [
  () => undefined,
  () => Number.NaN,
  () => Infinity,
  () => -0,
  () => 12n,
  () => Symbol('x'),
  () => () => 1,
  () => new Date(0),
  () => new Map([['text', 'x']]),
  () => new Set(),
  () => new String('text'),
  () => new Number(1),
  // A sparse list.
  () => Object.assign([], { length: 3 }),
  () => Object.assign(['x'], { text: 'x' }),
  () => Object.create(null),
  () => Object.create({ text: 'x', value: 1, printed: '1', odd: true }),
  () => ({ value: undefined, printed: undefined }),
  () => ({ text: 'x', heading: undefined }),
  () => ({ value: 1, printed: '1', [Symbol('x')]: 1 }),
  () => JSON.parse('{"__proto__":{"text":"x"},"constructor":1,"toString":2,"hasOwnProperty":3}'),
  () => JSON.parse('{"value":1,"printed":"1","__proto__":null}'),
  () => ({ 'text?': 'x', 'value?': 1, '': 1 }),
  () => Object.freeze({ value: 1, printed: '1' }),
  () => Object.defineProperty({ value: 1 }, 'printed', { value: '1', enumerable: false }),
  () => ({ get value() { throw new Error('no'); } }),
  () => new Proxy({}, { has: () => true }),
  () => new Proxy({}, { ownKeys: () => { throw new Error('no'); } }),
]; // prettier-ignore

describe('the two judges of a shape', () => {
  for (const name of examples) {
    it(`agree on ${name}`, async () => {
      const { default: data } = (await import(`../../examples/${name}.json`)) as { default: unknown };
      for (const editionOf of both) judged(data, editionOf);
    });
  }

  for (const edition of editions) {
    it(`take every cell, row and text of a report of edition ${edition}`, () => {
      const data = reportData(edition);
      expect(judged(data, () => edition)).to.deep.equal({ report: data, issues: [] });
    });
  }

  it('take the same for a cell', () => {
    const cells = [0, -1, 2.5, null, '1', true, [], {}, { value: 1 }, { printed: '1' }, { value: null, printed: '/' }, { value: '1', printed: 1 }, { value: 1, printed: '1', odd: 1 }, { value: '1', printed: '1', odd: 1 }, { odd: 1 }]; // prettier-ignore
    for (const cell of [...cells, ...strange.map((make) => make())]) {
      judged(put(reportData(), ['tables', 'applications', 'rows', 'granted', 'total'], cell), () => '2021');
    }
  });

  it('say the same of anything strange in any place', () => {
    const data = reportData('2021', {
      $schema: 'x', title: 'x', revised: { on: 'x', note: 'x' }, explanations: [{ at: 'x', rule: 'x', text: 'x' }],
    }); // prettier-ignore
    data.tables.applications.notes = ['x'];
    // One row stands for those like it.
    const all = places(data).filter(([first, key, , row]) => first !== 'tables' || key === 'reviewLitigation' || row === undefined || row === 'granted');
    for (const path of all) for (const make of strange) judged(put(data, path, make()), () => '2021');
  });

  it('say the same of a report with a key too many or too few in any place', () => {
    const data = reportData('2019');
    for (const path of places(data)) {
      judged(put(data, [...path, 'odd'], 1), () => '2019');
      const fewer = structuredClone(data) as Json;
      const last = path.pop();
      if (last !== undefined) delete path.reduce<Json>((at, key) => at[key] as Json, fewer)[last];
      judged(fewer, () => '2019');
    }
  });

  it('refuse an object that gives what it says it has not, each in its own words', () => {
    const data = put(reportData(), ['agency'], new Proxy({}, { get: () => 'x' }));
    for (const { checkShape } of [zod, compact]) {
      expect(checkShape(data, () => '2021')).to.have.nested.property('issues[0].path').that.deep.equals(['agency', 'name']);
    }
  });

  it('say the same of any JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (data) => void judged(data, () => '2021')));
  });

  it('say the same of a report with anything in any two places', () => {
    const data = reportData();
    const path = fc.constantFrom(...places(data));
    const value = fc.oneof(fc.jsonValue(), fc.anything({ withBigInt: true, withSparseArray: true, withNullPrototype: true }));
    fc.assert(
      fc.property(path, value, path, value, (first, one, second, other) => {
        const once = put(data, first, one);
        let twice: unknown;
        try {
          twice = put(once, second, other);
        } catch {
          return;
        }
        for (const editionOf of both) judged(twice, editionOf);
      }),
    );
  });
});
