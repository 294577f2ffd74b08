/** What editors and frameworks are told: every element, attribute, value, event and custom property, in each of them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { root, tool } from './packed.mjs';

const text = (path) => readFileSync(join(root, path), 'utf8');
const json = (path) => JSON.parse(text(path));
const elements = json('custom-elements.json').modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));

/** The values that an attribute is limited to. */
const valuesOf = ({ type }) => (/^'.*'$/.test(type.text) ? type.text.split(/\s*\|\s*/).map((each) => each.slice(1, -1)) : []);

test('the manifest tells what pages use and nothing else', () => {
  assert.equal(elements.length, 11);
  for (const { tagName, attributes = [], events = [], cssProperties = [], slots = [], members = [], summary } of elements.filter((each) => each.tagName !== 'disclosure-report-editor')) {
    const names = attributes.map(({ name }) => name);
    for (const name of ['src', 'previous-src', 'checks', 'isolated']) assert.ok(names.includes(name), `${name} of ${tagName}`);
    assert.deepEqual(valuesOf(attributes.find(({ name }) => name === 'checks')), ['summary', 'full', 'off']);
    assert.ok(events.length >= 2 && cssProperties.length && slots.length && summary, tagName);
    const fields = members.map(({ name }) => name).filter((name) => !['headingLevel', 'charts', 'downloads', 'srcs', 'reports'].includes(name));
    assert.deepEqual(fields.sort(), ['checks', 'findings', 'isolated', 'previous', 'previousSrc', 'reload', 'report', 'src'], tagName);
  }
});

test('of the editor, what forms and back offices use', () => {
  const { attributes, events, members, cssProperties } = elements.find(({ tagName }) => tagName === 'disclosure-report-editor');
  assert.deepEqual(attributes.map(({ name }) => name).sort(), ['lock-carried-in', 'name', 'previous-src', 'src']);
  assert.deepEqual(events.map(({ name }) => name).sort(), ['report-change', 'report-error', 'report-load']);
  const fields = members.map(({ name }) => name).sort();
  assert.deepEqual(fields, ['checkValidity', 'draft', 'findings', 'form', 'goTo', 'imported', 'lockCarriedIn', 'name', 'openDoubts', 'previous', 'previousSrc', 'redo', 'reload', 'report', 'reportValidity', 'src', 'state', 'undo', 'validationMessage']);
  assert.ok(cssProperties.length);
});

describe('VS Code', () => {
  const { tags } = json('dist/editors/vscode.html-data.json');
  const { properties } = json('dist/editors/vscode.css-data.json');
  for (const { tagName, attributes = [], events = [], cssProperties = [] } of elements) {
    test(`offers <${tagName}>, its attributes and their values`, () => {
      const tag = tags.find(({ name }) => name === tagName);
      for (const attribute of attributes) {
        const offered = tag.attributes.find(({ name }) => name === attribute.name);
        assert.deepEqual(offered?.values.map(({ name }) => name), valuesOf(attribute), attribute.name);
      }
      for (const { name } of events) assert.match(tag.description, new RegExp(`\\b${name}\\b`));
      for (const { name } of cssProperties) assert.equal(properties.filter((each) => each.name === name).length, 1, name);
    });
  }
});

describe('JetBrains', () => {
  const { contributions } = json('dist/editors/web-types.json');
  for (const { tagName, attributes = [], events = [], cssProperties = [] } of elements) {
    test(`offers <${tagName}>, its attributes and their values, its events and custom properties`, () => {
      const tag = contributions.html.elements.find(({ name }) => name === tagName);
      for (const attribute of attributes) {
        const offered = tag.attributes.find(({ name }) => name === attribute.name);
        for (const value of valuesOf(attribute)) assert.ok(JSON.stringify(offered.value).includes(`'${value}'`), `${attribute.name}=${value}`);
      }
      for (const { name } of events) assert.ok(tag.js.events.some((each) => each.name === name), name);
      for (const { name } of cssProperties) assert.match(JSON.stringify([tag.css ?? '', contributions.css ?? '', tag.description]), new RegExp(name));
    });
  }
});

/** How each framework says an event. */
const frameworks = {
  jsx: (name) => [`"on${name}"?:`, `"on:${name}"?:`],
  vue: (name) => [`on${name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}?:`],
  svelte: (name) => [`'on${name}'?:`],
};
for (const [framework, eventNames] of Object.entries(frameworks)) {
  describe(framework, () => {
    const types = text(`dist/frameworks/${framework}.d.ts`);
    for (const { name: className, tagName, attributes = [], events = [], members = [], cssProperties = [] } of elements) {
      test(`types <${tagName}>`, () => {
        assert.match(types, new RegExp(`["']${tagName}["']: `));
        const [, props] = new RegExp(`(?:type|interface) ${className}(?:Props|Attributes)\\b[^{]*\\{([^]*?)\\n\\}`).exec(types) ?? [];
        const names = [...attributes.map(({ name }) => name), ...members.flatMap(({ kind, name, readonly }) => (kind === 'field' && !readonly ? name : []))];
        for (const name of names) assert.match(props, new RegExp(`^\\s*["']?${name}["']?\\?: `, 'm'), name);
        // The type of a property holds its values.
        const limited = names.includes('checks') ? 'checks' : 'draft';
        assert.match(props, new RegExp(`${limited}\\?: ${className}\\[["']${limited}["']\\]`));
        for (const event of events) for (const said of eventNames(event.name)) assert.ok(types.includes(said), said);
        if (framework === 'jsx') for (const { name } of cssProperties) assert.ok(types.includes(`"${name}"?: string`), name);
      });
    }
  });
}

test('the types of every framework that is not there do no harm', () => {
  for (const file of ['jsx', 'react', 'preact', 'solid', 'vue', 'svelte']) assert.equal(text(`dist/frameworks/${file}.js`).includes('import'), false);
});

test('the types compile, as strictly as types can be', () => {
  const { good, said } = tool('tsc', '--ignoreConfig', '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022,dom,dom.iterable', '--types', '', 'dist/frameworks/jsx.d.ts', 'dist/index.d.ts', 'dist/core.d.ts');
  assert.ok(good, said);
});
