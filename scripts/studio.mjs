/**
 * Makes `cdn/studio.html`: the studio with every part inside, since a page opened from disk can load nothing. Its own
 * content security policy lets no script but its own run, and lets it ask no address whatever.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { contains, librariesOf, licenceTexts } from './licences.mjs';
import { twins } from './twins.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function buildStudio() {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: twins },
    build: {
      write: false,
      // Chromium 103, and what Firefox and WebKit were by then.
      target: ['chrome103', 'firefox102', 'safari15.4'],
      minify: true,
      lib: { entry: 'src/studio/index.ts', formats: ['iife'], name: 'DisclosureStudio', fileName: () => 'studio.js' },
      rollupOptions: { output: { codeSplitting: false } },
    },
  });
  const [{ output: chunks }] = [output].flat();
  const [{ code, modules }, ...others] = chunks;
  if (others.length) throw new Error(`the studio came out as several files: ${chunks.map(({ fileName }) => fileName)}`);
  const libraries = librariesOf(Object.keys(modules));
  // Inside a page, these end a script or hide it.
  const script = `/*! disclosure-report, MIT.${contains(libraries)} */${code.trim()}`.replace(/<(?=\/script|!--|script)/gi, '\\x3c');
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'`;
  const page = readFileSync(`${root}studio.html`, 'utf8')
    .replace(/<script type="module"[^>]*><\/script>/, () => `<script>${script}</script>`)
    .replace('<meta charset="utf-8" />', (meta) => `${meta}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`);
  writeFileSync(`${root}cdn/studio.html`, page);
  noteLicences(libraries);
}

/** Most of what the studio holds, another file of `cdn/` holds too: it is named there once more. */
function noteLicences(libraries) {
  const file = `${root}cdn/THIRD-PARTY-LICENSES`;
  let text = readFileSync(file, 'utf8');
  const others = libraries.filter(({ name, version, licence }) => {
    const head = `${name} ${version} (${licence})\n  in `;
    const known = text.includes(head);
    text = text.replace(head, () => `${head}studio.html, `);
    return !known;
  });
  writeFileSync(file, others.length ? `${text}\n\n${'-'.repeat(78)}\n\n${licenceTexts(new Map([['studio.html', others]]))}` : text);
}
