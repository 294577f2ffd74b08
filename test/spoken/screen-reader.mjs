/** A Chromium with a window, and what it hands to a screen reader over AT-SPI: a display, a message bus, a reader. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';

// A Python of the reader's own may lack what the system's has.
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
const has = (/** @type {string} */ command, /** @type {string[]} */ ...args) => spawnSync(command, args).error === undefined && spawnSync(command, args).status === 0;

/** Why it cannot be heard here what a screen reader hears; empty where it can. */
export const unavailable =
  process.platform === 'linux' && has('which', 'Xvfb') && has('which', 'dbus-daemon') && has(python, '-c', "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi")
    ? ''
    : 'What a screen reader is told can be read on Linux only, with the packages xvfb, dbus, at-spi2-core, python3-gi and gir1.2-atspi-2.0.';

/** What a process prints first on its fourth channel: where it is to be found. */
const firstLine = (/** @type {import('node:child_process').ChildProcess} */ child) =>
  new Promise((/** @type {(line: string) => void} */ resolve, reject) => {
    let text = '';
    child.stdio[3]?.on('data', (data) => {
      text += data;
      if (text.includes('\n')) resolve(text.split('\n')[0] ?? '');
    });
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`${child.spawnfile} has ended.`)));
  });
function start(/** @type {string} */ command, /** @type {string[]} */ args, /** @type {NodeJS.ProcessEnv} */ env = process.env) {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], env });
  // Also where something fails before there is anything to close.
  process.once('exit', () => child.kill());
  return child;
}

export async function openScreenReader() {
  const display = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp']);
  const withDisplay = { ...process.env, DISPLAY: `:${await firstLine(display)}` };
  const bus = start('dbus-daemon', ['--session', '--nofork', '--print-address=3'], withDisplay);
  const env = { ...withDisplay, DBUS_SESSION_BUS_ADDRESS: await firstLine(bus), ACCESSIBILITY_ENABLED: '1', GNOME_ACCESSIBILITY: '1' };
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    headless: false,
    env: /** @type {Record<string, string>} */ (env),
    args: ['--no-sandbox', '--disable-background-networking', '--force-renderer-accessibility=complete'],
  });
  const reader = spawn(python, [fileURLToPath(new URL('accessible.py', import.meta.url))], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  let text = '';
  const waiting = /** @type {((line: string) => void)[]} */ ([]);
  reader.stdout.on('data', (data) => {
    text += data;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
      waiting.shift()?.(text.slice(0, end));
      text = text.slice(end + 1);
    }
  });
  return {
    page: await browser.newPage(),
    /** @param {'tables' | 'figures' | 'focus'} what @returns {Promise<any>} */
    async ask(what) {
      const answer = new Promise((/** @type {(line: string) => void} */ resolve) => waiting.push(resolve));
      reader.stdin.write(`${what}\n`);
      return JSON.parse(await answer);
    },
    async close() {
      reader.stdin.end();
      await browser.close();
      for (const child of [reader, bus, display]) child.kill();
    },
  };
}
