/**
 * Judges the shape of the JSON by the format, as `schema.ts` does, without a library: the single files of `cdn/`
 * have it in that file's place. A test holds the two equal (decision 0004).
 */
import { reportFormat } from './format.js';
import type { EditionOf, Fields, Shape, Shaped, ShapeIssue } from './format.js';
import type { Report } from './report.js';

type Path = readonly PropertyKey[];

export function checkShape(data: unknown, editionOf: EditionOf): Shaped {
  const issues: ShapeIssue[] = [];
  const report = judge(data, reportFormat(editionOf), [], issues) as Report;
  return issues.every(({ kind }) => kind === 'keys') ? { report, issues } : { issues };
}

/** A copy of the value; what is wrong with it is added to the issues. */
function judge(value: unknown, shape: Shape, path: Path, issues: ShapeIssue[]): unknown {
  const { kind } = shape;
  if (kind === 'choice') {
    const { choices } = shape;
    if (!choices.includes(value as string)) issues.push({ kind, path, choices: choices.map(String) });
    return value;
  }
  if (kind === 'list' && Array.isArray(value)) {
    // Not `map`, which passes over the holes of a sparse list.
    return Array.from({ length: value.length }, (_, index) => judge(value[index], shape.each, [...path, index], issues));
  }
  if ('fields' in shape && typeof value === 'object' && value && !Array.isArray(value)) {
    return judgeFields(value as Record<string, unknown>, shape.fields!, path, issues);
  }
  const right =
    (kind === 'text' && typeof value === 'string') ||
    ((kind === 'number' || kind === 'cell') && Number.isFinite(value)) ||
    (kind === 'cell' && value === null);
  if (!right) issues.push({ kind: 'kind', path, expected: kind });
  return value;
}

function judgeFields(value: Record<string, unknown>, fields: Fields, path: Path, issues: ShapeIssue[]): unknown {
  const copy: Record<string, unknown> = {};
  const allowed = Object.keys(fields).map((name) => {
    const key = name.replace('?', '');
    const present = key in value;
    const each = present ? value[key] : undefined;
    if (key === name || each !== undefined) copy[key] = judge(each, fields[name]!, [...path, key], issues);
    else if (present) copy[key] = each;
    return key;
  });
  const keys: string[] = [];
  // What is inherited counts, as it does where a value is read.
  for (const key in value) if (!allowed.includes(key)) keys.push(key);
  if (keys.length) issues.push({ kind: 'keys', path, keys });
  return copy;
}
