/** Where the other engines are: Firefox, and WebKitGTK with its driver and a display for it. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const firefoxPath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

/** Where Debian puts WebKitGTK's test browser depends on the architecture. */
export function miniBrowser() {
  const { stdout } = spawnSync('dpkg', ['-L', 'libwebkit2gtk-4.1-0'], { encoding: 'utf8' });
  const path = (stdout ?? '').split('\n').find((line) => line.endsWith('/MiniBrowser') && existsSync(line));
  if (!path) throw new Error('WebKitGTK was not found: install the package webkit2gtk-driver.');
  return path;
}

export const webkitCapabilities = () => ({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } });

/** Starts WebKit's driver at a port, and a display of this number where there is none. @returns what ends them */
export async function startWebKitDriver(port, display) {
  const started = [];
  const shown = process.env.DISPLAY ?? `:${display}`;
  if (!process.env.DISPLAY) started.push(spawn('Xvfb', [shown, '-screen', '0', '1280x1024x24'], { stdio: 'ignore' }));
  started.push(spawn('WebKitWebDriver', ['-p', String(port)], { stdio: 'ignore', env: { ...process.env, DISPLAY: shown } }));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return () => started.forEach((child) => child.kill());
}
