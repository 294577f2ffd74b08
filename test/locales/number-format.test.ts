import { expect } from '@open-wc/testing';
import fc from '../fixtures/fast-check.mjs';
import { formatNumber } from '../../src/locales/number-format.js';

describe('formatNumber', () => {
  const cases: [number, string][] = [
    [0, '0'], [-0, '0'], [7, '7'], [999, '999'], [1000, '1,000'], [1234567, '1,234,567'], [-1234, '-1,234'],
    [26.55, '26.55'], [1234.5678, '1,234.5678'], [0.0001, '0.0001'], [5e-7, '0.0000005'], [1.25e-9, '0.00000000125'],
    [-12e-8, '-0.00000012'], [1e21, '1,000,000,000,000,000,000,000'], [1.5e22, '15,000,000,000,000,000,000,000'],
  ]; // prettier-ignore
  for (const [value, text] of cases) it(`${value} → ${text}`, () => expect(formatNumber(value)).to.equal(text));

  it('never rounds: taken apart again it is the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(formatNumber(value).replace(/,/g, ''))).to.equal(value === 0 ? 0 : value);
      }),
    );
  });
});
