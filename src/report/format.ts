/** The format of the JSON as data, derived from the definition of the form: what every judge of a shape goes by. */
import { blocks, editions, hasEditions, tableKeys } from '../definition/form.js';
import type { Edition, TableKey } from '../definition/form.js';
import { leafKeys } from '../definition/table.js';
import type { Expected } from '../locales/locale.js';
import { formatVersion } from './report.js';
import type { Report } from './report.js';

/** What may stand at one place. */
export type Shape =
  | { readonly kind: 'text' | 'number' }
  | { readonly kind: 'list'; readonly each: Shape }
  | { readonly kind: 'object'; readonly fields: Fields }
  /** A number or null, or where `fields` are given an object of them. */
  | { readonly kind: 'cell'; readonly fields?: Fields }
  | { readonly kind: 'choice'; readonly choices: readonly (string | number)[] };

/** The keys an object may have, and no other. */
export interface Fields {
  readonly all: readonly { readonly key: string; readonly shape: Shape; readonly needed: boolean }[];
  readonly keys: ReadonlySet<string>;
}

/** Shapes by their keys; as in TypeScript, what stands at one that ends in `?` may be missing. */
interface Named {
  readonly [key: string]: Shape;
}

/** What is held against one place: not what is expected there, keys that the format does not have, none of the choices. */
export type ShapeIssue = { readonly path: readonly PropertyKey[] } & (
  | { readonly kind: 'kind'; readonly expected: Expected }
  | { readonly kind: 'keys'; readonly keys: readonly string[] }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
);

/** What a judge came to: a report unless something of its shape is wrong, without the keys that the format does not have. */
export interface Shaped {
  readonly report?: Report;
  readonly issues: readonly ShapeIssue[];
}

/** The edition of every table that has several. */
export type EditionOf = (key: TableKey) => Edition;

const text: Shape = { kind: 'text' };
const fieldsOf = (named: Named): Fields => {
  const all = Object.entries(named).map(([name, shape]) => ({ key: name.replace('?', ''), shape, needed: !name.endsWith('?') }));
  return { all, keys: new Set(all.map(({ key }) => key)) };
};
const object = (named: Named): Shape => ({ kind: 'object', fields: fieldsOf(named) });
const list = (each: Shape): Shape => ({ kind: 'list', each });
const choice = (...choices: readonly (string | number)[]): Shape => ({ kind: 'choice', choices });
const optionals = (keys: readonly string[], shape: Shape): Named =>
  Object.fromEntries(keys.map((key) => [`${key}?`, shape]));

const cell: Shape = { kind: 'cell', fields: fieldsOf({ value: { kind: 'cell' }, printed: text }) };
const prose = list(object({ 'heading?': text, text }));

/** One statutory table in one edition. */
export function tableFormat(key: TableKey, edition: Edition): Shape {
  const rows = blocks(key, edition).map((table) =>
    optionals(leafKeys(table.rows), object(optionals(leafKeys(table.columns), cell))),
  );
  return object({
    'edition?': hasEditions(key) ? choice(edition) : choice(...editions),
    'rows?': object(Object.assign({}, ...rows)),
    'notes?': list(text),
  });
}

/** The whole report, given the edition of each of its tables. */
export function reportFormat(editionOf: EditionOf): Shape {
  return object({
    '$schema?': text,
    'version?': choice(formatVersion),
    year: { kind: 'number' },
    agency: object({ name: text, 'level?': choice('department', 'government') }),
    'title?': text,
    'period?': object({ from: text, to: text }),
    'published?': text,
    'revised?': object({ on: text, 'note?': text }),
    'contact?': object(optionals(['address', 'postcode', 'phone', 'email'], text)),
    'preamble?': prose,
    'overview?': prose,
    'tables?': object(Object.fromEntries(tableKeys.map((key) => [`${key}?`, tableFormat(key, editionOf(key))]))),
    'problems?': prose,
    'otherMatters?': prose,
    'explanations?': list(object({ at: text, 'rule?': text, text })),
  });
}
