/** Node's own test functions by those of mocha, which runs many mutants in one process. */
const bare = (...args) => args[args.length - 1];
const context = { diagnostic() {}, after() {} };
export const test = (name, ...args) => globalThis.it(name, () => bare(...args)(context));
export const it = test;
export const describe = (name, ...args) => globalThis.describe(name, bare(...args));
export const before = (run) => globalThis.before(run);
export const after = (run) => globalThis.after(run);
export default test;
