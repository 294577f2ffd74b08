/** Finds a browser of the Chromium family for the tests, or brings one from npm. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, 'node_modules', '.cache', 'browser');
/** Carries a Chromium inside the package, for Linux on x64. */
const carrier = '@sparticuz/chromium';
const carrierVersion = '153.0.0';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];
const places = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((base) => [
      join(base, 'Google/Chrome/Application/chrome.exe'),
      join(base, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/** @returns {Promise<string>} the path of a browser; throws a sentence that says what to do */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which does not exist. Correct it, or unset it.`);
  }
  const installed =
    places[process.platform] ??
    (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return installed.find((path) => existsSync(path)) ?? (await bringBrowser());
}

async function bringBrowser() {
  const advice = 'Install Chrome, Chromium or Edge, or set CHROME_PATH to the path of one.';
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(`No browser was found. ${advice}`);
  const home = join(cache, 'node_modules', carrier);
  if (!existsSync(home)) {
    console.log(`No browser was found: bringing a Chromium from npm (${carrier}, once) …`);
    const args = ['install', '--prefix', cache, '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    const run = spawnSync('npm', [...args, `${carrier}@${carrierVersion}`], { stdio: 'inherit' });
    if (run.status !== 0) throw new Error(`No browser was found, and none could be had from npm. ${advice}`);
  }
  const carried = (name) => import(pathToFileURL(join(home, 'build', name)).href);
  const { default: chromium, inflate, setupLambdaEnvironment } = await carried('index.js');
  const path = await chromium.executablePath();
  if (spawnSync(path, ['--version']).status !== 0) {
    // A bare machine lacks libraries that the package carries as well.
    const libraries = await inflate(join(home, 'bin', 'al2023.tar.br'));
    setupLambdaEnvironment(join(libraries, 'lib'));
  }
  return path;
}
