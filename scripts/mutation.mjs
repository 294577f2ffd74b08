/**
 * `npm run mutation -- rules`: changes what was built of a room of `src/`, one place at a time, and counts the changes that
 * no test notices. Rooms or files: `rules`, `report`, `view`, `importers/recognise`; several of them, too. Takes from ten minutes
 * to an hour a room; the list of those that live is written to the screen, and to `coverage/mutation.html`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleSpecs } from '../test/mutation/specs.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const rooms = process.argv.slice(2);
if (!rooms.length) rooms.push('report', 'rules', 'view', 'importers/recognise');
const patterns = rooms.map((room) => (existsSync(join('dist', `${room}.js`)) ? `dist/${room}.js` : `dist/${room}/**/*.js`));

// The corpus takes minutes whole.
process.env.EDITIONS ??= '1';

const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
const build = () => run('scripts/build.mjs');
build();
// What is remembered from one mutant to the next would hide it, and from one test to the next who reaches it: each has a memory of its own.
writeFileSync(
  'dist/definition/remember.js',
  `const memories = new WeakMap();
export function remember(made, key, make) {
  const { activeMutant, currentTestId } = globalThis.__stryker__ ?? {};
  let memory = memories.get(made);
  if (memory?.mutant !== activeMutant || memory?.test !== currentTestId || !memory) memories.set(made, (memory = { mutant: activeMutant, test: currentTestId, of: new Map() }));
  if (!memory.of.has(key)) memory.of.set(key, make());
  return memory.of.get(key);
}
`,
);
await bundleSpecs(rooms);
// One processor is left to whoever works beside it.
run('test/mutation/node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'test/mutation/stryker.config.mjs', '--mutate', patterns.join(), '--concurrency', String(Math.max(1, availableParallelism() - 1)));
build();
