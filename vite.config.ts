/** `npm start` serves the page; `npm run build` also makes the single files of `cdn/`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { englishApart } from './scripts/english-apart.mjs';
import { singleFileOutput, singleFiles } from './scripts/single-files.mjs';
import { twins } from './scripts/twins.mjs';

/** What Chromium 78 runs. */
const target = 'es2019';

export default defineConfig(({ command }) => ({
  // `npm start` serves one page; the tests have pages and packages of their own.
  optimizeDeps: { entries: 'index.html' },
  resolve: { alias: command === 'build' ? twins : [] },
  plugins: command === 'build' ? [englishApart(fileURLToPath(new URL('src/definition/', import.meta.url))), singleFiles({ file: 'disclosure-report', global: 'DisclosureReportElements', target, first: ['./read.js', './view/report-markup.js'] })] : [],
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
