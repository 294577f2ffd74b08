/**
 * Judges the shape of the JSON by the format without a library, since nearly every report is as it should be. One that is
 * not is judged by `schema.ts`, which the single files have this file in the place of; a test holds the two equal (decision 0004).
 */
import { tableKeys } from '../definition/form.js';
import { remember } from '../definition/remember.js';
import { reportFormat } from './format.js';
import type { EditionOf, Fields, Shape, Shaped, ShapeIssue } from './format.js';
import type { Report } from './report.js';

/** What is wrong, with the path as far as it is known: who judged what it is in adds its own key. */
type Found = ShapeIssue & { readonly path: PropertyKey[] };

const formats = new Map<string, Shape>();

export function checkShape(data: unknown, editionOf: EditionOf): Shaped {
  const issues: Found[] = [];
  const format = remember(formats, tableKeys.map(editionOf).join(), () => reportFormat(editionOf));
  const report = judge(data, format, issues) as Report;
  return issues.every(({ kind }) => kind === 'keys') ? { report, issues } : { issues };
}

/** A copy of the value; what is wrong with it is added to the issues. */
function judge(value: unknown, shape: Shape, issues: Found[]): unknown {
  const { kind } = shape;
  if (kind === 'choice') {
    const { choices } = shape;
    if (!choices.includes(value as string)) issues.push({ kind, path: [], choices: choices.map(String) });
    return value;
  }
  if (kind === 'list' && Array.isArray(value)) {
    // Not `map`, which passes over the holes of a sparse list.
    return Array.from({ length: value.length }, (_, index) => judgeAt(index, value[index], shape.each, issues));
  }
  if ('fields' in shape && typeof value === 'object' && value && !Array.isArray(value)) {
    return judgeFields(value as Record<string, unknown>, shape.fields!, issues);
  }
  const right =
    (kind === 'text' && typeof value === 'string') ||
    ((kind === 'number' || kind === 'cell') && Number.isFinite(value)) ||
    (kind === 'cell' && value === null);
  if (!right) issues.push({ kind: 'kind', path: [], expected: kind });
  return value;
}

function judgeAt(key: PropertyKey, value: unknown, shape: Shape, issues: Found[]): unknown {
  let told = issues.length;
  const copy = judge(value, shape, issues);
  while (told < issues.length) issues[told++]!.path.unshift(key);
  return copy;
}

function judgeFields(value: Record<string, unknown>, { all, keys }: Fields, issues: Found[]): unknown {
  const copy: Record<string, unknown> = {};
  for (const { key, shape, needed } of all) {
    const present = key in value;
    const each = present ? value[key] : undefined;
    if (needed || each !== undefined) copy[key] = judgeAt(key, each, shape, issues);
    else if (present) copy[key] = each;
  }
  const extra: string[] = [];
  // What is inherited counts, as it does where a value is read.
  for (const key in value) if (!keys.has(key)) extra.push(key);
  if (extra.length) issues.push({ kind: 'keys', path: [], keys: extra });
  return copy;
}
