import { expect } from '@open-wc/testing';
import fc from '../fixtures/fast-check.mjs';
import { addUp, addUpAll } from '../../src/report/decimal.js';

describe('addUp', () => {
  const sums: [number[], number][] = [
    [[], 0],
    [[1, 2, 3], 6],
    [[0.1, 0.2, -0.3], 0],
    [[26.55, 0.0001, -26.5501], 0],
    [[1e21, 1, -1e21], 1],
    [[2 ** 53, 1, -(2 ** 53)], 1],
    [[5e-7, 5e-7], 1e-6],
    [[-0.5, -0.25], -0.75],
    [[2 ** 53 - 1, 2, -1], 2 ** 53],
    [[0.5, NaN], NaN],
    [[NaN, 0.5], NaN],
    [[Infinity, 1], NaN],
  ]; // prettier-ignore
  for (const [values, sum] of sums) it(`${values.join(' + ') || 'nothing'} is ${sum}`, () => expect(addUp(values)).to.deep.equal(sum));

  it('has no sum of numbers one of which is missing', () => {
    expect([addUpAll([0.1, 0.2]), addUpAll([]), addUpAll([1, null])]).to.deep.equal([0.3, 0, null]);
  });

  it('is zero only where the numbers as written are', () => {
    const cents = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(fc.property(fc.array(cents, { minLength: 1, maxLength: 20 }), (list) => {
      const sum = list.reduce((total, each) => total + each, 0);
      expect(addUp([...list.map((each) => each / 10000), -sum / 10000])).to.equal(0);
      expect(addUp([...list.map((each) => each / 10000), -(sum + 1) / 10000])).not.to.equal(0);
    }));
  });
});
