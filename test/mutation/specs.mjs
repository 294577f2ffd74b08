/** The tests that need no DOM, each as one module that runs on `dist/` in mocha: what a mutant is tried by. */
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Which tests try which rooms: every room by those that hold what it says, not by those that only pass through it; the quick ones first. */
const tests = {
  report: [
    'report/as-shown.test.ts',
    'report/decimal.test.ts',
    'report/faults.test.ts',
    'report/parse.test.ts',
    'report/printed.test.ts',
    'report/source.test.ts',
    'report/words.test.ts',
    'report/shape.test.ts',
    'rules/sentences.test.ts',
    'node/core.test.mjs',
    'node/schema.test.mjs',
    'view/chart-view.test.ts',
    'view/marking.test.ts',
    'exporters/formats.test.mjs',
    'exporters/html.test.mjs',
    'exporters/roll-up.test.mjs',
  ],
  rules: [
    'rules/claims-read.test.ts',
    'rules/check.test.ts',
    'rules/findings.test.ts',
    'rules/claims.test.ts',
    'rules/prose.test.ts',
    'rules/sentences.test.ts',
    'node/rules-catalogue.test.mjs',
    'exporters/roll-up.test.mjs',
  ],
  view: [
    'view/chart-view.test.ts',
    'view/document.test.ts',
    'view/marking.test.ts',
    'view/markup.test.ts',
    'view/table-view.test.ts',
    'node/core.test.mjs',
    'exporters/html.test.mjs',
    'exporters/formats.test.mjs',
  ],
  importers: [
    'importers/recognise.test.mjs',
    'importers/corpus.test.mjs',
    'importers/exact.test.mjs',
  ],
};

/** Written beside the folders of the tests, so that a relative address leads where it did. */
export async function bundleSpecs(rooms) {
  const names = new Set(rooms.flatMap((room) => tests[room.split('/')[0]] ?? Object.values(tests).flat()));
  const folder = `${root}test/.mutation`;
  rmSync(folder, { recursive: true, force: true });
  const ours = { '@open-wc/testing': here('expect.mjs'), 'node:test': here('node-test.mjs'), '../fixtures/fast-check.mjs': here('fast-check.mjs'), './fast-check.mjs': here('fast-check.mjs') };
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'tests-on-dist',
        enforce: 'pre',
        resolveId(id, importer) {
          if (ours[id] && importer !== here('fast-check.mjs')) return ours[id];
          const [, folder, path] = /^(?:\.\.\/)+(src|dist|scripts)\/(.*)$/.exec(id) ?? [];
          return path ? { id: `../../${folder === 'src' ? 'dist' : folder}/${path}`, external: 'relative' } : undefined;
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
        input: Object.fromEntries([...names].map((name, index) => [String(index).padStart(2, '0') + basename(name).replace(/\.test\.\w+$/, ''), `${root}test/${name}`])),
        external: (id) => !id.startsWith('.') && !id.startsWith('/') && !ours[id],
        makeAbsoluteExternalsRelative: false,
        output: { entryFileNames: '[name].spec.mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
}
