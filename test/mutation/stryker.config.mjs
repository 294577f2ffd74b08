/** How the program is changed, and what is run for each change: in one process, the tests that reach the place. */
export default {
  testRunner: 'mocha',
  plugins: ['@stryker-mutator/mocha-runner'],
  mochaOptions: {
    spec: ['test/.mutation/*.spec.mjs'],
    config: 'test/mutation/mocharc.json',
    // Left out, since every mutant that lives pays for all: pairs of deviations, Word's own reader and two kinds of text that
    // differ from the others in theirs alone, and how long a long text takes.
    grep: '^(?!docx|ragged|blanks)(?!.*(?:every pair of deviations|reads a long text))',
  },
  coverageAnalysis: 'perTest',
  // What a sentence says, and how a file looks, is for a reader to judge.
  mutator: { excludedMutations: ['StringLiteral'] },
  // A loop that does not end any more; a machine may be busy.
  timeoutMS: 20_000,
  timeoutFactor: 3,
  ignorePatterns: ['/bench', '/docs/images', '/cdn', '/stories', '/storybook-static', '/release', '/coverage', '/.git', '/dist/editors', '/test/consumers', '/test/editors', '/test/worst', '/tsconfig*.json'],
  tempDirName: 'node_modules/.cache/mutation',
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false },
  htmlReporter: { fileName: 'coverage/mutation.html' },
  jsonReporter: { fileName: 'coverage/mutation.json' },
  allowEmpty: false,
};
