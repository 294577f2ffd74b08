/** `npm start` serves the page; `npm run build` also makes the single files of `cdn/`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const licences = `/*! disclosure-report, MIT. Contains lit and @lit/task (BSD-3-Clause, Copyright Google LLC). */`;

/** A single file cannot share zod with its page, so it has a judge of our own (decision 0004). */
const compactJudge = { find: './schema.js', replacement: fileURLToPath(new URL('src/report/shape.ts', import.meta.url)) };

/**
 * Names that get short ones in the single files: private fields (those that Lit's packages share begin with `_$`), and
 * of the form and the words what no page can see. Never a name of the DOM, of the report's JSON or of a finding.
 */
const inner = new RegExp(
  `^(_[a-z].*|${[
    ...['rowPath', 'columnPath', 'sumOf', 'balances', 'banner', 'stub', 'corner', 'numeral', 'levels'],
    ...['gloss', 'loading', 'retry', 'noSource', 'cannotShow', 'contentsOf', 'subtitle', 'periodText'],
    ...['missingPart', 'missingTable', 'previousYear', 'wholeReport', 'paragraphs', 'idPrefix'],
  ].join('|')})$`,
);

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
          banner: licences,
          // Nobody asks the global for a module's tag.
          generatedCode: { symbols: false },
          minify: {
            compress: true,
            mangle: true,
            mangleProps: { include: inner, reserved: ['id'] },
            codegen: { removeWhitespace: true },
          },
        },
      },
    },
  };
});
