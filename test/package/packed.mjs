/** The package as npm would publish it, packed once from what `npm run build` made. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const shell = process.platform === 'win32';

/** @returns {{ tarball: string, files: string[], remove(): void }} */
export function pack() {
  const folder = mkdtempSync(join(tmpdir(), 'disclosure-pack-'));
  const told = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root, encoding: 'utf8', shell, stdio: ['ignore', 'pipe', 'ignore'] });
  const [{ filename, files }] = Object.values(JSON.parse(told));
  return {
    tarball: join(folder, filename),
    files: files.map(({ path }) => path).sort(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs a tool of `node_modules`; gives what it said and whether it was content. */
export function tool(name, ...args) {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules', '.bin', name), args, { cwd: root, encoding: 'utf8', shell });
  return { good: status === 0, said: stdout + stderr };
}
