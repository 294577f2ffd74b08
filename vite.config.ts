/** `npm start` serves the page; `npm run build` also makes the single files of `cdn/`. */
import { defineConfig } from 'vite';

const licences = `/*! disclosure-report, MIT. Contains lit and @lit/task (BSD-3-Clause, Copyright Google LLC) and zod (MIT, Copyright Colin McDonnell). */`;

/** `vite build --mode iife` makes the classic script, any other mode the module. */
export default defineConfig(({ mode }) => {
  const classic = mode === 'iife';
  return {
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
          banner: licences,
          minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
        },
      },
    },
  };
});
