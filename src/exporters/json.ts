/** A report as canonical JSON: keys in the order of the format, a row of a table on a line, a line feed at the end. */
import { hasEditions } from '../definition/form.js';
import type { Edition, TableKey } from '../definition/form.js';
import { reportFormat } from '../report/format.js';
import type { Shape } from '../report/format.js';
import { tableOf } from '../report/report.js';
import type { Exporter } from './exporter.js';

export const json: Exporter = {
  type: 'application/json',
  ending: 'json',
  write(report) {
    const editionOf = (key: TableKey): Edition => (hasEditions(key) && tableOf(report, key)?.edition) || '2021';
    return `${written(inOrder(report, reportFormat(editionOf)), 0)}\n`;
  },
};

/** A copy whose keys stand in the order of the format. */
function inOrder(value: unknown, shape: Shape): unknown {
  if (shape.kind === 'list') return (value as unknown[]).map((each) => inOrder(each, shape.each));
  if (!('fields' in shape) || typeof value !== 'object' || value === null) return value;
  const given = value as Record<string, unknown>;
  return Object.fromEntries(
    shape.fields!.all.flatMap(({ key, shape: inner }) => (given[key] === undefined ? [] : [[key, inOrder(given[key], inner)]])),
  );
}

/** Rows of tables stand this deep; they and what is inside them take one line. */
const rowDepth = 4;

function written(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = (each: unknown): string => written(each, depth + 1);
  const list = Array.isArray(value) ? value.map(inner) : Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${inner(each)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (!list.length) return `${open}${close}`;
  const flat = !Array.isArray(value) && (depth >= rowDepth || Object.values(value).every((each) => typeof each !== 'object' || each === null));
  if (flat) return `${open} ${list.join(', ')} ${close}`;
  const indent = '  '.repeat(depth);
  return `${open}\n${list.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`;
}
