/** The tests that need no DOM, each as one module that runs on `dist/` in mocha: what a mutant is tried by. */
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Which tests try which rooms. */
const tests = [
  'definition/table.test.ts',
  'report/decimal.test.ts',
  'report/parse.test.ts',
  'report/printed.test.ts',
  'rules/check.test.ts',
  'rules/claims.test.ts',
  'rules/prose.test.ts',
  'rules/sentences.test.ts',
  'view/markup.test.ts',
  'view/table-view.test.ts',
  'exporters/roll-up.test.mjs',
  'exporters/html.test.mjs',
  'importers/exact.test.mjs',
];

/** Written beside the folders of the tests, so that a relative address leads where it did. */
export async function bundleSpecs() {
  const folder = `${root}test/.mutation`;
  rmSync(folder, { recursive: true, force: true });
  const ours = { '@open-wc/testing': here('expect.mjs'), 'node:test': here('node-test.mjs') };
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'tests-on-dist',
        enforce: 'pre',
        resolveId(id) {
          if (ours[id]) return ours[id];
          const [, path] = /^(?:\.\.\/)+(?:src|dist)\/(.*)$/.exec(id) ?? [];
          return path ? { id: `../../dist/${path}`, external: 'relative' } : undefined;
        },
      },
    ],
    build: {
      outDir: folder,
      target: 'node20',
      minify: false,
      copyPublicDir: false,
      ssr: true,
      rollupOptions: {
        input: Object.fromEntries(tests.map((name) => [basename(name).replace(/\.test\.\w+$/, ''), `${root}test/${name}`])),
        external: (id) => !id.startsWith('.') && !id.startsWith('/') && !ours[id],
        makeAbsoluteExternalsRelative: false,
        output: { entryFileNames: '[name].spec.mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
}
