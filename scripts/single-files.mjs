/**
 * A Vite plugin: makes the single files of `cdn/` out of one bundle, and a file of its own of whatever `src/` loads by
 * `import()`. Both single files, the module and the classic script, use the very same parts: a part imports nothing but
 * is a function that is handed what it needs, so that it works with the copy of the library that asked for it.
 */
import { createHash } from 'node:crypto';
import { minify as shorten } from 'terser';
import { minifySync } from 'vite';
import { contains, librariesOf, licenceTexts } from './licences.mjs';
import { edit, parse, visit } from './syntax.mjs';

const licence = '/*! disclosure-report, MIT.';

/** The bundler's output that the plugin works on: all that is needed at once in one chunk, without a tag on namespaces. */
export const singleFileOutput = {
  generatedCode: { symbols: false },
  codeSplitting: { groups: [{ name: (id, bundle) => (isNeededAtOnce(id, bundle) ? 'main' : null) }] },
};

/** Whether a chain of plain imports leads to a module from the entry; a library's modules may import one another in a ring. */
function isNeededAtOnce(id, bundle, seen = new Set()) {
  if (seen.has(id)) return false;
  seen.add(id);
  const { isEntry, importers } = bundle.getModuleInfo(id);
  return isEntry || importers.some((each) => isNeededAtOnce(each, bundle, seen));
}

/**
 * `file` names the files, without their endings, and `global` what the classic script leaves on the page. `first` are put
 * before everything else: gzip looks back no further than 32 kB, so like should stand beside like.
 *
 * @param {{ file: string, global: string, target: string, first: string[] }} options
 */
export function singleFiles({ file, global, target, first }) {
  return {
    name: 'single-files',
    enforce: 'post',
    transform(code, id) {
      if (this.getModuleInfo(id)?.isEntry) return { code: first.map((each) => `import ${quote(each)};`).join('') + code, map: null };
      if (/[/-](?:css|styles)\.ts$/.test(id)) return { code: withTightCss(id, code), map: null };
      return /\/src\/(?:elements|studio)\//.test(id) ? { code: withTightHtml(id, code), map: null } : null;
    },
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle);
      // The entry is no more than a list of the names to show.
      const entry = chunks.find(({ isEntry }) => isEntry);
      const main = chunks.find(({ name }) => name === 'main');
      const parts = chunks.filter((each) => each !== entry && each !== main);
      // Files of two builds must not be taken for one another: their inner names differ.
      const build = createHash('sha256').update(chunks.map(({ code }) => code).join('')).digest('hex').slice(0, 8);
      const nameOf = new Map(parts.map(({ fileName, name }) => [fileName, name]));
      if (new Set(nameOf.values()).size < parts.length) throw new Error(`two parts of one name: ${[...nameOf.values()]}`);
      const fileNamed = (name) => `${file}.${name}.${build}.js`;
      // What a part shares with others is asked for together with it.
      const load = (part) => [...part.imports.filter((each) => nameOf.has(each)), part.fileName].map((each) => quote(nameOf.get(each)));
      const loading = new Map(parts.map((part) => [part.fileName, `$load(${load(part)})`]));
      const takenApart = new Map(chunks.map((each) => [each, takeApart(each, loading)]));

      const { code, imports, exports } = takenApart.get(main);
      if (imports.size) throw new Error(`${main.fileName} imports ${[...imports.keys()]}: what a single file needs at once must be in it`);
      const shown = listOf(takenApart.get(entry), main).map(({ inner, name }) => ({ name, local: exports.find((each) => each.name === inner).local }));
      const handed = new Set(parts.flatMap((part) => (takenApart.get(part).imports.get(main.fileName) ?? []).map(({ name }) => name)));
      const inner = exports.filter(({ name }) => handed.has(name));
      const numbers = new Map(inner.map(({ name }, number) => [name, number]));
      // The elements on a page are upgraded while the file still runs, so the loader comes first.
      const body = (address) =>
        `const $handed=[],$loaded={},$load=(...names)=>Promise.all(names.map(name=>$loaded[name]||($loaded[name]=import(${address}).then(part=>part.default($handed,$load))))).then(all=>all.pop());\n` +
        `${code}\n$handed.push(${inner.map(({ local }) => local)});\n`;
      const libraries = new Map([[`${file}.js`, librariesOf(main.moduleIds)], ...parts.map((part) => [fileNamed(part.name), librariesOf(part.moduleIds)])]);
      libraries.set(`${file}.iife.js`, libraries.get(`${file}.js`));
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-LICENSES', source: licenceTexts(libraries) });
      const finished = [
        [`${file}.js`, `${body(`\`./${fileNamed('${name}')}\``)}export{${shown.map(({ local, name }) => `${local} as ${name}`)}};`],
        // A script of another origin has no address of its own to import() by, so it is told where it came from.
        [
          `${file}.iife.js`,
          `var ${global}=(()=>{"use strict";const $from=(document.currentScript||{}).src||document.baseURI;` +
            `${body(`new URL(\`${fileNamed('${name}')}\`,$from).href`)}return{${shown.map(({ local, name }) => `${name}:${local}`)}}})();`,
        ],
        ...parts.map((part) => [fileNamed(part.name), partOf(takenApart.get(part), main, nameOf, numbers)]),
      ];
      for (const { fileName } of chunks) delete bundle[fileName];
      // One name for a property in all files.
      let names = {};
      // A library's own names with a leading underscore are its affair.
      const foreign = new Set(parts.filter(hasLibrary).map(({ name }) => fileNamed(name)));
      for (const [fileName, source] of finished) {
        const comment = `${licence}${contains(libraries.get(fileName))} */`;
        const minified = minify(fileName, source, target, foreign.has(fileName) ? {} : { mangleProps: { include: inside, cache: names } });
        names = { ...names, ...minified.mangleCache };
        // What the first pass wrote, a second can shorten; where every page pays for it, one that goes further.
        const isSingle = !parts.some(({ name }) => fileNamed(name) === fileName);
        const { code: short } = isSingle ? await shorten(minified.code, shortening(fileName, target)) : minify(fileName, minified.code, target);
        this.emitFile({ type: 'asset', fileName, source: `${comment}\n${short.trim()}\n` });
      }
    },
  };
}

/** Whether a part holds a library other than Lit. */
const hasLibrary = ({ moduleIds }) => moduleIds.some((id) => /node_modules\/(?!@?lit)/.test(id));

/** A module of styles without the white space, and the noughts before a point, that only people read; what is quoted stays. */
function withTightCss(id, code) {
  const tight = (css) => css.replace(/'[^']*'|;\s*(?=\})|\s*([{};,])\s*|(:) | (?=!)|(?<![\w.])0(?=\.\d)|\n/g, (all, sign, colon) => (all[0] === "'" ? all : sign ?? colon ?? ''));
  const cuts = [];
  visit(parse(id, code), ({ type, start, end }) => {
    if (type === 'TemplateElement') cuts.push([start, end, tight(code.slice(start, end))]);
  });
  return edit(code, cuts);
}

/** A module of elements without what its templates are set in by: a line break is as good a blank. */
function withTightHtml(id, code) {
  const cuts = [];
  visit(parse(id, code), ({ type, tag, quasi }) => {
    if (type !== 'TaggedTemplateExpression' || !/^(?:html|svg)$/.test(tag.name)) return;
    for (const { start, end } of quasi.quasis) cuts.push([start, end, code.slice(start, end).replace(/\n\s+/g, '\n')]);
  });
  return edit(code, cuts);
}

/** The names that the entry shows, and what each is called in the main chunk. */
function listOf({ code, imports, exports }, main) {
  if (code !== ';' || imports.size !== 1) throw new Error(`the entry does more than show names: ${code}`);
  const known = imports.get(main.fileName);
  return exports.map(({ local, name }) => ({ name, inner: known.find((each) => each.local === local).name }));
}

/** Shortens a file; in the classic script, names at the top are the page's. */
function minify(fileName, source, target, options) {
  const minified = minifySync(fileName, source, {
    module: !fileName.includes('.iife.'),
    compress: { target },
    mangle: true,
    codegen: { removeWhitespace: true },
    ...options,
  });
  if (minified.errors.length) throw new Error(`${fileName}: ${minified.errors[0].message}`);
  return minified;
}

const shortening = (fileName, target) => {
  const ecma = Number(target.replace('es', ''));
  return { ecma, module: !fileName.includes('.iife.'), compress: { ecma, passes: 3 }, format: { ecma } };
};

/** Our private fields; the names that Lit's packages share begin with `_$`. */
const inside = /^_[a-z]/;

/** A part: a function of what the main file hands it. */
function partOf({ code, imports, exports }, main, nameOf, numbers) {
  const others = [...imports].filter(([source]) => source !== main.fileName);
  const loaded = others.map(([source, names]) => `const {${names.map(({ local, name }) => `${name}:${local}`)}}=await $load(${quote(nameOf.get(source))});`);
  const handed = (imports.get(main.fileName) ?? []).map(({ local, name }) => `${numbers.get(name)}:${local}`);
  return `export default async({${handed}},$load)=>{${loaded.join('')}\n${code}\nreturn{${exports.map(({ local, name }) => `${name}:${local}`)}}};`;
}

const quote = (text) => JSON.stringify(text);

/** The code of a chunk without its imports and exports, which are told beside it; `import()` has become `$load()`. */
function takeApart({ code, fileName }, loading) {
  const program = parse(fileName, code);
  const imports = new Map();
  const exports = [];
  const cuts = [];
  const importFrom = ({ source, start, end }, names) => {
    const file = source.value.replace('./', '');
    imports.set(file, [...(imports.get(file) ?? []), ...names]);
    cuts.push([start, end, '']);
  };
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') {
      const names = node.specifiers.map(({ type, imported, local }) => {
        if (type !== 'ImportSpecifier') throw new Error(`${fileName}: cannot hand on ${type}`);
        return { name: imported.name, local: local.name };
      });
      importFrom(node, names);
    } else if (node.type === 'ExportNamedDeclaration' && !node.declaration) {
      // What is handed on is imported first.
      const names = node.specifiers.map(({ local, exported }) => ({ inner: local.name, local: node.source ? `$${local.name}` : local.name, name: exported.name }));
      exports.push(...names.map(({ local, name }) => ({ local, name })));
      if (node.source) importFrom(node, names.map(({ inner, local }) => ({ name: inner, local })));
      else cuts.push([node.start, node.end, '']);
    } else if (/^(?:Export|Import)/.test(node.type)) {
      throw new Error(`${fileName}: cannot rewrite ${node.type}`);
    }
  }
  visit(program, (node) => {
    if (node.type !== 'ImportExpression') return;
    const load = loading.get(String(node.source.value ?? node.source.quasis?.[0].value.cooked).replace('./', ''));
    if (!load) throw new Error(`${fileName}: cannot load ${code.slice(node.start, node.end)}`);
    cuts.push([node.start, node.end, load]);
  });
  return { code: edit(code, cuts).trim().replace(/;?$/, ';'), imports, exports };
}
