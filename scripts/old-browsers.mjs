/** Brings the old Chromiums that are carried inside packages of npm, such as run on the desktops of Chinese offices. */
import { spawnSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, 'node_modules', '.cache', 'old-browsers');

/** Chromium by its major version, and the package that carries it. */
export const oldBrowsers = /** @type {const} */ ({
  78: 'chrome-aws-lambda@1.20.4',
  88: 'chrome-aws-lambda@5.5.0',
  92: 'chrome-aws-lambda@10.1.0',
  103: '@sparticuz/chromium@103.0.0',
});

/** Why these browsers cannot run here; empty where they can. */
export const unavailable =
  process.platform === 'linux' && process.arch === 'x64' ? '' : 'The old Chromiums in npm are for Linux on x64. Run this there.';

/**
 * The path of an old Chromium, brought from npm the first time.
 * @param {keyof typeof oldBrowsers} version
 */
export async function bringOldBrowser(version) {
  const folder = join(cache, String(version));
  const path = join(folder, 'chromium');
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const run = (/** @type {string} */ command, /** @type {string[]} */ ...args) => spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  const packed = run('npm', 'pack', oldBrowsers[version], '--silent');
  const name = packed.stdout?.trim().split('\n').pop();
  if (packed.status !== 0 || !name) throw new Error(`Chromium ${version} (${oldBrowsers[version]}) could not be had from npm. Check the network.\n${packed.stderr ?? ''}`);
  run('tar', '-xzf', name);
  const unpack = (/** @type {string} */ from, /** @type {string} */ to) =>
    pipeline(createReadStream(join(folder, 'package', 'bin', from)), createBrotliDecompress(), createWriteStream(join(folder, to)));
  // Without its software renderer an old Chromium has no drawing at all on a machine without graphics.
  await unpack('swiftshader.tar.br', 'swiftshader.tar');
  run('tar', '-xf', 'swiftshader.tar');
  await unpack('aws.tar.br', 'aws.tar');
  run('tar', '-xf', 'aws.tar');
  await unpack('chromium.br', 'chromium.part');
  chmodSync(join(folder, 'chromium.part'), 0o755);
  renameSync(join(folder, 'chromium.part'), path);
  return path;
}
