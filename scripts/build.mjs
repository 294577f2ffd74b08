/** Makes `dist/` (unbundled modules, types, the stylesheet, what editors and frameworks know of the elements) and `cdn/` (the single files and their parts, the studio). */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { writeIntegrations } from './integrations.mjs';
import { buildStudio } from './studio.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

for (const folder of ['dist', 'cdn']) rmSync(folder, { recursive: true, force: true });

const typescript = fileURLToPath(import.meta.resolve('typescript/package.json')).replace('package.json', 'bin/tsc');
// The command line last: it alone knows Node's types, so that nothing for a page can lean on them unnoticed.
for (const project of ['tsconfig.build.json', 'tsconfig.cli.json']) {
  const { status } = spawnSync(process.execPath, [typescript, '-p', project], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
chmodSync('dist/cli/disclosure-report.js', 0o755);

const { stylesheet } = await import('../dist/view/stylesheet.js');
const css = `/*! disclosure-report, MIT: dresses the document of a report, with and without a script. */${stylesheet}`;
mkdirSync('cdn', { recursive: true });
for (const folder of ['dist', 'cdn']) writeFileSync(`${folder}/disclosure-report.css`, css);

writeIntegrations();
await build({ logLevel: 'error' });
await buildStudio();
copyFileSync('LICENSE', 'cdn/LICENSE');
