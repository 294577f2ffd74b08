/** Runs the tests of `test/` in Chromium, or in the engines that `ENGINES` names: chromium, firefox, webkit. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { findBrowser } from './scripts/browser.mjs';

const engines = (process.env.ENGINES ?? 'chromium').split(',');
const display = process.env.DISPLAY ?? ':97';
const driverPort = 4797;

/** Processes that a launcher needs and that end with the run. */
const started = [];
process.on('exit', () => started.forEach((child) => child.kill()));

const launchers = {
  async chromium() {
    const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'];
    return playwrightLauncher({ launchOptions: { executablePath: await findBrowser(), args } });
  },
  async firefox() {
    const { puppeteerLauncher } = await import('@web/test-runner-puppeteer');
    const executablePath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
    return puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath, headless: true } });
  },
  async webkit() {
    const { webdriverLauncher } = await import('@web/test-runner-webdriver');
    if (!process.env.DISPLAY) started.push(spawn('Xvfb', [display, '-screen', '0', '1280x1024x24'], { stdio: 'ignore' }));
    started.push(
      spawn('WebKitWebDriver', ['-p', String(driverPort)], { stdio: 'ignore', env: { ...process.env, DISPLAY: display } }),
    );
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return webdriverLauncher({
      hostname: '127.0.0.1',
      port: driverPort,
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
      },
    });
  },
};

/** Where Debian puts WebKitGTK's test browser depends on the architecture. */
function miniBrowser() {
  const { stdout } = spawnSync('dpkg', ['-L', 'libwebkit2gtk-4.1-0'], { encoding: 'utf8' });
  const path = stdout.split('\n').find((line) => line.endsWith('/MiniBrowser') && existsSync(line));
  if (!path) throw new Error('WebKitGTK was not found: install the package webkit2gtk-driver.');
  return path;
}

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
