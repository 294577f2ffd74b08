/**
 * The shape of the JSON, derived from the definition of the form. The only file that knows zod.
 * Of zod it uses what every reading page pays for: the range of a year and the calendar are judged in `parse.ts`.
 */
import * as z from 'zod/mini';
import { blocks, editions, hasEditions, tableKeys } from '../definition/form.js';
import type { Edition, TableKey } from '../definition/form.js';
import { leafKeys } from '../definition/table.js';
import { formatVersion } from './report.js';
import type { Report } from './report.js';

const text = z.string();
const cell = z.union([
  z.number(),
  z.null(),
  z.strictObject({ value: z.union([z.number(), z.null()]), printed: text }),
]);
const prose = z.array(z.strictObject({ heading: z.optional(text), text }));

const optionals = <S extends z.core.SomeType>(keys: readonly string[], schema: S) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, z.optional(schema)])));

/** One statutory table in one edition. */
export function tableSchema(key: TableKey, edition: Edition) {
  const rows = blocks(key, edition).flatMap((table) => {
    const row = optionals(leafKeys(table.columns), cell);
    return leafKeys(table.rows).map((name) => [name, z.optional(row)] as const);
  });
  return z.strictObject({
    edition: z.optional(hasEditions(key) ? z.literal(edition) : z.literal(editions as Edition[])),
    rows: z.optional(z.strictObject(Object.fromEntries(rows))),
    notes: z.optional(z.array(text)),
  });
}

/** The edition of every table that has several. */
export type EditionOf = (key: TableKey) => Edition;

/** The whole report, given the edition of each of its tables. */
export function reportSchema(editionOf: EditionOf) {
  return z.strictObject({
    $schema: z.optional(text),
    version: z.optional(z.literal(formatVersion)),
    year: z.number(),
    agency: z.strictObject({ name: text, level: z.optional(z.literal(['department', 'government'])) }),
    title: z.optional(text),
    period: z.optional(z.strictObject({ from: text, to: text })),
    published: z.optional(text),
    revised: z.optional(z.strictObject({ on: text, note: z.optional(text) })),
    contact: z.optional(optionals(['address', 'postcode', 'phone', 'email'], text)),
    preamble: z.optional(prose),
    overview: z.optional(prose),
    tables: z.optional(
      z.strictObject(
        Object.fromEntries(tableKeys.map((key) => [key, z.optional(tableSchema(key, editionOf(key)))])),
      ),
    ),
    problems: z.optional(prose),
    otherMatters: z.optional(prose),
    explanations: z.optional(z.array(z.strictObject({ at: text, rule: z.optional(text), text }))),
  });
}

/** What the shape check holds against one place. */
export interface ShapeIssue {
  readonly kind: 'kind' | 'keys' | 'choice';
  readonly path: readonly PropertyKey[];
  /** Keys that the format does not have. */
  readonly keys?: readonly string[];
  /** What JSON should hold here, as zod names it. */
  readonly expected?: string | undefined;
  readonly choices?: readonly string[];
}

const schemas = new Map<string, ReturnType<typeof reportSchema>>();

/** The report without what the format does not have, or what is wrong with its shape. */
export function checkShape(data: unknown, editionOf: EditionOf): Report | readonly ShapeIssue[] {
  // Building a schema costs more than using it, and there are only as many as combinations of editions.
  const name = tableKeys.map(editionOf).join();
  let schema = schemas.get(name);
  if (!schema) schemas.set(name, (schema = reportSchema(editionOf)));
  const result = schema.safeParse(data);
  return result.success ? (result.data as unknown as Report) : result.error.issues.flatMap((issue) => shapeIssues(issue));
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
      return [{ kind: 'kind', path, expected: (issue as { expected?: string }).expected }];
  }
}
