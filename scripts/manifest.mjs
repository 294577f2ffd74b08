/** Writes `custom-elements.json` from the doc comments; with `--check` says whether the committed one is current. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const before = readFileSync('custom-elements.json', 'utf8');
const { status } = spawnSync('node_modules/.bin/cem', ['analyze', '--quiet'], { stdio: 'inherit', shell: process.platform === 'win32' });
if (status !== 0) process.exit(status ?? 1);

if (process.argv[2] === '--check' && readFileSync('custom-elements.json', 'utf8') !== before) {
  writeFileSync('custom-elements.json', before);
  console.error('custom-elements.json does not follow from the doc comments any more: run `npm run manifest` and commit it.');
  process.exit(1);
}
