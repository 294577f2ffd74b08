/**
 * Judges the shape of the JSON by the format, through zod: the only file that knows it.
 * The single files of `cdn/` have `shape.ts` in its place (decision 0004).
 */
import * as z from 'zod/mini';
import { tableKeys } from '../definition/form.js';
import type { Edition, TableKey } from '../definition/form.js';
import { remember } from '../definition/remember.js';
import type { Expected } from '../locales/locale.js';
import { reportFormat, tableFormat } from './format.js';
import type { EditionOf, Fields, Shape, Shaped, ShapeIssue } from './format.js';
import type { Report } from './report.js';

function schemaOf(shape: Shape): z.ZodMiniType {
  switch (shape.kind) {
    case 'text':
      return z.string();
    case 'number':
      return z.number();
    case 'list':
      return z.array(schemaOf(shape.each));
    case 'object':
      return objectOf(shape.fields);
    case 'cell':
      return z.union([z.number(), z.null(), ...(shape.fields ? [objectOf(shape.fields)] : [])]);
    case 'choice':
      return z.literal([...shape.choices]);
  }
}

function objectOf(fields: Fields) {
  return z.strictObject(Object.fromEntries(fields.all.map(({ key, shape, needed }) => [key, needed ? schemaOf(shape) : z.optional(schemaOf(shape))])));
}

/** One statutory table in one edition. */
export function tableSchema(key: TableKey, edition: Edition): z.ZodMiniType {
  return schemaOf(tableFormat(key, edition));
}

/** The whole report, given the edition of each of its tables. */
export function reportSchema(editionOf: EditionOf): z.ZodMiniType {
  return schemaOf(reportFormat(editionOf));
}

const kinds: Record<string, Expected> = { string: 'text', number: 'number', array: 'list', object: 'object' };

const schemas = new Map<string, z.ZodMiniType>();

export function checkShape(data: unknown, editionOf: EditionOf): Shaped {
  // Building a schema costs more than using it, and there are only as many as combinations of editions.
  const schema = remember(schemas, tableKeys.map(editionOf).join(), () => reportSchema(editionOf));
  const judged = schema.safeParse(data);
  if (judged.success) return { report: judged.data as Report, issues: [] };
  const issues = judged.error.issues.flatMap((issue) => shapeIssues(issue));
  if (issues.some(({ kind }) => kind !== 'keys')) return { issues };
  // A strict schema gives no data where a key is too many: it is asked again without them.
  const extra = new Set(issues.flatMap((issue) => (issue.kind === 'keys' ? issue.keys.map((key) => nameOf([...issue.path, key])) : [])));
  return { report: schema.safeParse(without(data, extra)).data as Report, issues };
}

const nameOf = (path: readonly PropertyKey[]): string => path.join('\0');

/** A copy without the places named. */
function without(value: unknown, names: ReadonlySet<string>, at: readonly PropertyKey[] = []): unknown {
  if (Array.isArray(value)) return value.map((each, index) => without(each, names, [...at, index]));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const key in value) {
    const path = [...at, key];
    if (!names.has(nameOf(path))) copy[key] = without((value as Record<string, unknown>)[key], names, path);
  }
  return copy;
}

function shapeIssues(issue: z.core.$ZodIssue): ShapeIssue[] {
  const { path } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return [{ kind: 'keys', path, keys: issue.keys }];
    case 'invalid_union': {
      // Of the alternatives of a cell the object alone has places inside; it is told of where it was meant.
      const inside = issue.errors.find((errors) => errors.some((each) => each.path.length || each.code === 'unrecognized_keys'));
      return inside
        ? inside.flatMap((each) => shapeIssues({ ...each, path: [...path, ...each.path] } as z.core.$ZodIssue))
        : [{ kind: 'kind', path, expected: 'cell' }];
    }
    case 'invalid_value':
      return [{ kind: 'choice', path, choices: issue.values.map(String) }];
    default:
      return [{ kind: 'kind', path, expected: kinds[(issue as { expected?: string }).expected ?? ''] ?? 'other' }];
  }
}
