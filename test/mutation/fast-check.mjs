/** Properties tried with few inputs: a mutant that shows in one of hundreds is not told from luck, and each pays for all. */
import fc from '../fixtures/fast-check.mjs';

const most = 20;
const few = (check) => (property, options = {}) => check(property, { ...options, numRuns: Math.min(options.numRuns ?? most, most) });

export default { ...fc, assert: few(fc.assert), check: few(fc.check) };
