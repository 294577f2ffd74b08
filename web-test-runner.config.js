/** Runs the tests of `test/` in Chromium, or in the engines that `ENGINES` names: chromium, firefox, webkit. */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { findBrowser } from './scripts/browser.mjs';
import { firefoxPath, startWebKitDriver, webkitCapabilities } from './scripts/other-engines.mjs';

const engines = (process.env.ENGINES ?? 'chromium').split(',');
const driverPort = 4797;

/** What a launcher needs ends with the run. */
const started = [];
process.on('exit', () => started.forEach((end) => end()));

const launchers = {
  async chromium() {
    const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'];
    return playwrightLauncher({ launchOptions: { executablePath: await findBrowser(), args } });
  },
  async firefox() {
    const { puppeteerLauncher } = await import('@web/test-runner-puppeteer');
    return puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath: firefoxPath, headless: true } });
  },
  async webkit() {
    const { webdriverLauncher } = await import('@web/test-runner-webdriver');
    started.push(await startWebKitDriver(driverPort, 97));
    return webdriverLauncher({
      hostname: '127.0.0.1',
      port: driverPort,
      path: '/',
      capabilities: { ...webkitCapabilities(), 'wdio:enforceWebDriverClassic': true },
    });
  },
};

/** Ends the output with the line that counts; a file that does not load counts as a failure. */
const summary = {
  onTestRunFinished({ sessions }) {
    const count = { passed: 0, failed: 0, skipped: 0 };
    const add = (suite) => {
      for (const test of suite.tests) count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
      suite.suites.forEach(add);
    };
    for (const session of sessions) {
      if (session.testResults) add(session.testResults);
      count.failed += session.errors.length;
      if (!session.testResults && !session.errors.length) count.failed += 1;
    }
    console.log(`\ntests: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  },
};

/** With `TWINS` the elements stand on what the single files have in the place of Lit's (decision 0004). */
const twins = {
  name: 'twins',
  resolveImport: ({ source, context }) =>
    process.env.TWINS && context.path.startsWith('/src/') ? { lit: '/src/elements/parts/lit.ts', '@lit/task': '/src/elements/parts/task.ts' }[source] : undefined,
};

export default {
  // Not those of what test/consumers installs.
  files: ['test/**/*.test.ts', '!test/**/node_modules/**'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [twins, esbuildPlugin({ ts: true, json: true, tsconfig: './tsconfig.json', target: 'es2022' })],
  browsers: await Promise.all(engines.map((engine) => launchers[engine]())),
  concurrentBrowsers: 1,
  concurrency: 1,
  testFramework: { config: { timeout: 10000 } },
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), summary],
  coverageConfig: { include: ['src/**/*.ts'] },
  // The log of a failure that a test provokes is no news.
  filterBrowserLogs: ({ args }) => !args.some((arg) => /Failed to load resource|Lit is in dev mode|provoked|in a Promise outside a test/.test(String(arg))),
};
