/**
 * Writes what editors and frameworks know of the elements, from `custom-elements.json`: `dist/editors/` for VS Code and
 * JetBrains, `dist/frameworks/` types for React, Preact, Solid, Vue and Svelte. No element is wrapped.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const frameworks = 'dist/frameworks';
const editors = 'dist/editors';

/** The elements alone: what they extend is no tag. Each generator writes into what it is given, so each gets its own. */
function elementsOf() {
  const { modules, ...manifest } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  return { ...manifest, modules: modules.filter(({ declarations = [] }) => declarations.some(({ tagName }) => tagName)) };
}
const declarations = elementsOf().modules.flatMap((module) => module.declarations);

export function writeIntegrations() {
  for (const folder of [frameworks, editors]) mkdirSync(folder, { recursive: true });
  const quiet = { hideLogs: true, outdir: editors };
  generateVsCodeCustomElementData(elementsOf(), { ...quiet, htmlFileName: 'vscode.html-data.json', cssFileName: 'vscode.css-data.json' });
  once(`${editors}/vscode.css-data.json`);
  generateJetBrainsWebTypes(elementsOf(), { ...quiet, fileName: 'web-types.json', packageJson: false, version });
  const componentTypePath = (_class, tag) => `../elements/${tag}.js`;
  generateJsxTypes(elementsOf(), { outdir: frameworks, fileName: 'jsx.d.ts', componentTypePath, stronglyTypedEvents: true });
  writeModule('jsx', withoutModules(readFileSync(`${frameworks}/jsx.d.ts`, 'utf8')));
  for (const file of Object.keys(jsxOf)) writeModule(file, augmented(file));
  writeModule('vue', vueTypes());
  writeModule('svelte', svelteTypes());
}

/** A property that several elements have is listed for each; an editor would offer it as often. */
function once(file) {
  const data = JSON.parse(readFileSync(file, 'utf8'));
  for (const kind of ['properties', 'pseudoElements']) {
    data[kind] = data[kind]?.filter((each, index, all) => all.findIndex((other) => other.name === each.name) === index);
  }
  writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
}

/** The generator adds to every framework at once, installed or not; names events without importing them; and knows no ref that is an object. */
function withoutModules(all) {
  const types = all.replace('ref?: (T | ((e: T) => void)) | undefined', 'ref?: T | ((element: T | null) => unknown) | { current: T | null } | null | undefined');
  if (types === all) throw new Error('The types of refs in JSX are not where they were');
  const end = types.search(/^declare (?:module|global)/m);
  return `/** The elements in any JSX. */\n${eventTypes}\n${types.slice(0, end).replace(/\/\*\*(?:(?!\*\/)[^])*$/, '').trim()}\n`;
}

/** A file of types has a module beside it that does nothing, so that it can be imported wherever types can. */
function writeModule(file, types) {
  if (types) writeFileSync(`${frameworks}/${file}.d.ts`, types);
  writeFileSync(`${frameworks}/${file}.js`, `/** Types alone: see ${file}.d.ts. */\nexport {};\n`);
}

/** The JSX of each framework, the module that says so, and which elements: Solid's have prefixes of its own. */
const jsxOf = {
  react: { of: 'React 19', module: 'react', elements: 'CustomElements', styles: true },
  preact: { of: 'Preact', module: 'preact', elements: 'CustomElements' },
  solid: { of: 'Solid', module: 'solid-js/jsx-runtime', elements: 'CustomElementsSolidJs' },
};

function augmented(file) {
  const { of, module, elements, styles } = jsxOf[file];
  return `/** The elements in the JSX of ${of}: \`import '${name}/${file}.js'\`. */
import type { CustomCssProperties, ${elements} } from './jsx.js';

declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements extends ${elements} {}
  }
${styles ? '  interface CSSProperties extends CustomCssProperties {}\n' : ''}}
`.replace(styles ? '' : 'CustomCssProperties, ', '');
}

const comment = (text, indent) => `${indent}/** ${text.replace(/\s*\n\s*/g, ' ')} */\n`;
const eventTypes = "import type { FindingSelectEvent, ReportErrorEvent, ReportLoadEvent } from '../index.js';\n";
// What changes a report is told by the module of the editor alone.
const changeType = "import type { ReportChangeEvent } from '../elements/disclosure-report-editor.js';\n";
const imports = `${declarations.map(({ name: each, tagName }) => `import type { ${each} } from '../elements/${tagName}.js';\n`).join('')}${changeType}${eventTypes}`;

/** Every attribute, and every property that can be set, of the type of its property. */
function propsOf({ name: element, attributes = [], members = [] }) {
  const names = new Map(members.filter(({ kind, readonly }) => kind === 'field' && !readonly).map((each) => [each.name, { ...each, fieldName: each.name }]));
  for (const each of attributes) names.set(each.name, each);
  return [...names].map(([key, { description = '', fieldName }]) => `${comment(description, '  ')}  ${quoted(key)}?: ${element}['${fieldName}'] | undefined;\n`);
}
const quoted = (key) => (/^[a-zA-Z]+$/.test(key) ? key : `'${key}'`);

const eventsOf = ({ name: element, events = [] }, prefix) =>
  events.map(({ name: event, type, description }) => `${comment(description, '  ')}  '${prefix}${event}'?: ((event: ${type.text} & { readonly currentTarget: ${element} }) => void) | undefined;\n`);

/** Vue knows a custom element by its props and by what it emits, which a template says with `@`. */
const vueTypes = () => `/** The elements in templates of Vue: \`import '${name}/vue.js'\`. */
${imports}import type { DefineComponent, HTMLAttributes } from 'vue';

type Listener<Type> = (event: Type) => void;
${declarations
  .map(
    (each) => `
export interface ${each.name}Props {
${propsOf(each).join('')}${(each.events ?? []).map(({ name: event, type, description }) => `${comment(description, '  ')}  on${pascal(event)}?: Listener<${type.text}> | undefined;\n`).join('')}}
`,
  )
  .join('')}
type Element<Props> = DefineComponent<Props & Omit<HTMLAttributes, keyof Props>>;

declare module 'vue' {
  interface GlobalComponents {
${declarations.map(({ name: each, tagName, summary }) => `${comment(summary, '    ')}    '${tagName}': Element<${each}Props>;\n`).join('')}  }
}
`;
const pascal = (text) => text.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

/** Svelte 5 has events as properties that begin with `on`. */
const svelteTypes = () => `/** The elements in templates of Svelte 5: \`import '${name}/svelte.js'\`. */
${imports}import type { HTMLAttributes } from 'svelte/elements';
${declarations
  .map(
    (each) => `
export interface ${each.name}Attributes extends Omit<HTMLAttributes<${each.name}>, 'src'> {
${propsOf(each).join('')}${eventsOf(each, 'on').join('')}}
`,
  )
  .join('')}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${declarations.map(({ name: each, tagName, summary }) => `${comment(summary, '    ')}    '${tagName}': ${each}Attributes;\n`).join('')}  }
}
`;
