/** `npm start` serves the page; `npm run build` also makes the single files of `cdn/`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { englishApart } from './scripts/english-apart.mjs';
import { singleFileOutput, singleFiles } from './scripts/single-files.mjs';

/** A single file cannot share a library with its page, so it has twins of our own in place of some (decision 0004). */
const twins = [
  { find: './schema.js', replacement: fileURLToPath(new URL('src/report/shape.ts', import.meta.url)) },
  { find: './english-words.js', replacement: fileURLToPath(new URL('src/exporters/no-english-words.ts', import.meta.url)) },
  // A page has a parser of its own.
  { find: 'parse5', replacement: fileURLToPath(new URL('src/importers/no-parser.ts', import.meta.url)) },
  { find: /^lit$/, replacement: fileURLToPath(new URL('src/elements/parts/lit.ts', import.meta.url)) },
  { find: '@lit/task', replacement: fileURLToPath(new URL('src/elements/parts/task.ts', import.meta.url)) },
];

/** What Chromium 78 runs. */
const target = 'es2019';

export default defineConfig(({ command }) => ({
  // `npm start` serves one page; the tests have pages and packages of their own.
  optimizeDeps: { entries: 'index.html' },
  resolve: { alias: command === 'build' ? twins : [] },
  plugins: command === 'build' ? [englishApart(fileURLToPath(new URL('src/definition/', import.meta.url))), singleFiles({ file: 'disclosure-report', global: 'DisclosureReportElements', target, first: './read.js' })] : [],
  build: {
    outDir: 'cdn',
    emptyOutDir: false,
    target,
    copyPublicDir: false,
    lib: { entry: 'src/cdn.ts', formats: ['es'], fileName: 'disclosure-report' },
    // The plugin above does, once it has put the files together.
    minify: false,
    rollupOptions: { output: singleFileOutput },
  },
}));
