/** `npm start` serves the page; `npm run build` also makes the single files of `cdn/`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** A single file cannot share zod with its page, so it has a judge of our own (decision 0004). */
const compactJudge = { find: './schema.js', replacement: fileURLToPath(new URL('src/report/shape.ts', import.meta.url)) };

/** `vite build --mode iife` makes the classic script, any other mode the module. */
export default defineConfig(({ command, mode }) => {
  const classic = mode === 'iife';
  return {
    resolve: { alias: command === 'build' ? [compactJudge] : [] },
    build: {
      outDir: 'cdn',
      emptyOutDir: false,
      target: 'es2019',
      copyPublicDir: false,
      lib: {
        entry: 'src/index.ts',
        name: 'DisclosureReportElements',
        formats: [classic ? 'iife' : 'es'],
        fileName: () => (classic ? 'disclosure-report.iife.js' : 'disclosure-report.js'),
      },
      rollupOptions: {
        output: {
          // Nobody asks the global for a module's tag.
          generatedCode: { symbols: false },
          minify: {
            compress: true,
            mangle: true,
            // Our private fields; the names that Lit's packages share begin with `_$`.
            mangleProps: { include: /^_[a-z]/ },
            codegen: { removeWhitespace: true },
          },
        },
      },
    },
  };
});
