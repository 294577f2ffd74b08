/**
 * Installs what the project needs, once: `npm start` and `npm test` call it first on a fresh clone.
 * `node scripts/setup.mjs test/editors` installs what the tests of that folder need beside it.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(dirname(fileURLToPath(import.meta.url))), process.argv[2] ?? '');
const stamp = join(root, 'node_modules', '.disclosure-report-setup');
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: install Node 20.19 or later, then run the command again.`);
  process.exit(1);
}

const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (installed !== wanted) {
  console.log(`Installing the packages ${process.argv[2] ?? 'the project'} needs (once, about a minute) …`);
  // npm tells its scripts where it is itself; a shell is needed to find it by name on Windows.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(process.argv[2] ? ['--ignore-scripts'] : [])];
  const run = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: true });
  if (run.status !== 0) {
    console.error('The packages could not be installed: see the message of npm above. Is the package registry reachable?');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
