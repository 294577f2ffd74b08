/** `npm start` serves the page; `npm run build` also makes the single files of `cdn/`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { singleFileOutput, singleFiles } from './scripts/single-files.mjs';

/** A single file cannot share zod with its page, so it has a judge of our own (decision 0004). */
const compactJudge = { find: './schema.js', replacement: fileURLToPath(new URL('src/report/shape.ts', import.meta.url)) };
/** A page has a parser of its own. */
const noParser = { find: 'parse5', replacement: fileURLToPath(new URL('src/importers/no-parser.ts', import.meta.url)) };

/** What Chromium 78 runs. */
const target = 'es2019';

export default defineConfig(({ command }) => ({
  resolve: { alias: command === 'build' ? [compactJudge, noParser] : [] },
  plugins: command === 'build' ? [singleFiles({ file: 'disclosure-report', global: 'DisclosureReportElements', target })] : [],
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
