/** Makes one classic script and its stylesheet of a contender, as a production build would, and tells what a page loads of it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';

const require = createRequire(new URL('peers/package.json', import.meta.url));

/** Vue's templates as its own build tool compiles them. */
const vueTemplates = {
  name: 'vue-templates',
  enforce: 'pre',
  load(id) {
    if (!id.endsWith('.vue')) return null;
    const { compileTemplate, parse } = require('vue/compiler-sfc');
    const { code, errors } = compileTemplate({ source: parse(readFileSync(id, 'utf8')).descriptor.template.content, filename: id, id: 'table' });
    if (errors.length) throw new Error(String(errors[0]));
    return { code, moduleType: 'js' };
  },
};

/** Stencil's loader names its one part at run time, which a bundler cannot follow. */
const stencilParts = {
  name: 'stencil-parts',
  transform: (code, id) => (id.includes('@visa') && code.includes('`./${bundleId}.entry.js${\'\'}`') ? { code: code.replace('`./${bundleId}.entry.js${\'\'}`', "'./bar-chart.entry.js'").replace('@vite-ignore', ''), map: null } : null),
};

const settings = (entry, alias, format) => ({
  configFile: false,
  root: fileURLToPath(new URL('..', import.meta.url)),
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
  resolve: { alias },
  plugins: [vueTemplates, stencilParts],
  build: {
    write: false,
    copyPublicDir: false,
    cssCodeSplit: false,
    target: 'es2022',
    minify: true,
    lib: { entry, formats: [format], name: 'contender', fileName: () => 'contender.js' },
    // Vite leaves the white space in a library that is a module.
    rollupOptions: { output: { minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } } } },
  },
});

const filesOf = async (options) => [await build(options)].flat().flatMap(({ output }) => output);
const cssOf = (files) => files.filter(({ fileName }) => fileName.endsWith('.css')).map(({ source }) => String(source)).join('\n');

/**
 * @param {string} entry
 * @param {Record<string, string>} alias
 */
export async function bundle(entry, alias = {}) {
  const files = await filesOf(settings(entry, alias, 'iife'));
  return { code: files.filter(({ type }) => type === 'chunk').map(({ code }) => code).join('\n'), css: cssOf(files) };
}

/** Several modules as the one that a page's own script would be. */
const together = (entries) => ({
  name: 'together',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('/together') || id === 'together' ? '\0together' : null),
  load: (id) => (id === '\0together' ? entries.map((each) => `export * from ${JSON.stringify(each)};`).join('\n') : null),
});

const gzipped = (text) => {
  // zlib's own packs a little worse than the program that measures elsewhere.
  const { status, stdout } = spawnSync('gzip', ['-9nc'], { input: text, maxBuffer: 1 << 26 });
  return status === 0 ? stdout.length : gzipSync(text, { level: 9 }).length;
};

/** Bytes of texts, each by itself as a server sends it. */
export const packed = (texts) => {
  const sum = (sizeOf) => texts.reduce((total, text) => total + sizeOf(text), 0);
  return { gzip: sum(gzipped), brotli: sum((text) => brotliCompressSync(text).length) };
};

/**
 * Bytes of what a page loads at once of a module, or of several bundled together, and which modules these are: what is
 * imported when it is used counts `withParts` alone.
 * @param {string | readonly string[]} entry
 */
export async function bytesOf(entry, { alias = {}, withParts = false } = {}) {
  const options = settings(Array.isArray(entry) ? 'together' : entry, alias, 'es');
  if (Array.isArray(entry)) options.plugins.push(together(entry));
  const files = await filesOf(options);
  const needed = new Set(files.filter(({ type, isEntry }) => isEntry || (withParts && type === 'chunk')));
  for (const { imports = [] } of needed) for (const name of imports) needed.add(files.find(({ fileName }) => fileName === name));
  return { ...packed([...Array.from(needed, ({ code }) => code), cssOf(files)].filter(Boolean)), modules: Array.from(needed).flatMap(({ moduleIds }) => moduleIds) };
}

/** The version of a package that is installed for the contenders. */
export const versionOf = (name) => JSON.parse(readFileSync(new URL(`peers/node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;

/** The two as cells of a table. */
export const kilobytes = ({ gzip, brotli }) => `${(gzip / 1000).toFixed(1)} | ${(brotli / 1000).toFixed(1)}`;
