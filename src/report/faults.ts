/** What is unusual about data, judged and told as findings: a page loads it when something is. */
import { blocks, editions, hasEditions } from '../definition/form.js';
import type { TableKey } from '../definition/form.js';
import { leafKeys } from '../definition/table.js';
import type { Expected, JsonFault } from '../locales/locale.js';
import { addressOf } from './address.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import type { EditionOf, ShapeIssue } from './format.js';
import { kindOf } from './judge.js';
import type { Faults } from './judge.js';
import { printedAgrees, printedContradicts, printedNumbers } from './printed.js';
import { formatVersion } from './report.js';
import { checkShape } from './schema.js';

export const faults: Faults = {
  tellVersion(version) {
    return typeof version === 'number' && version > formatVersion
      ? finding('version-newer', 'version', { found: version, known: formatVersion })
      : finding('version-unknown', 'version', { shown: show(version) });
  },
  judgeShape: checkShape,
  tellShape,
  tellDate: (at, date) => finding('bad-date', at, { shown: show(date) }),
  tellPrinted: (at, { printed, value }) => (printedAgrees(printed, value) ? [] : [finding('printed-value', at, { printed, value }, printedContradicts(printed, value) ? 'error' : 'warning')]),
};

function tellShape(issue: ShapeIssue, data: unknown, editionOf: EditionOf): Finding[] {
  const { path } = issue;
  if (issue.kind === 'keys') return issue.keys.map((key) => judgeKey(key, path, editionOf));
  const at = addressOf(path);
  const key = String(path[path.length - 1]);
  // A judge has been there, so nothing on the way is missing.
  const value = path.reduce<unknown>((within, step) => (within as Record<PropertyKey, unknown>)[step], data);
  return [
    issue.kind === 'kind'
      ? judgeKind(issue.expected, at, key, value)
      : finding('bad-choice', at, { shown: show(value), choices: (key === 'edition' ? editions : issue.choices).map(show) }),
  ];
}

function judgeKind(expected: Expected, at: string, key: string, value: unknown): Finding {
  if (value === undefined) return finding('missing-key', at, { key });
  const found = kindOf(value);
  const shown = found === 'object' || found === 'list' || found === 'null' ? '' : ` ${show(value)}`;
  const write = instead(expected, key, value);
  return finding('wrong-kind', at, { expected, found, shown, ...(write !== undefined && { write }) });
}

/** The JSON that says what was meant by a value of the wrong kind, where that is plain. */
function instead(expected: Expected, key: string, value: unknown): string | undefined {
  if (expected === 'text') return typeof value === 'number' ? `"${value}"` : undefined;
  if (typeof value !== 'string') return undefined;
  if (expected === 'list') return key === 'notes' ? '["…"]' : '[{ "text": "…" }]';
  if (expected === 'object') return key === 'agency' ? '{ "name": "…" }' : /^\d+$/.test(key) ? '{ "text": "…" }' : undefined;
  const numbers = printedNumbers(value);
  const plain = /^[\s\d.,+-]+$/.test(value.normalize('NFKC'));
  if (numbers.length === 1 && plain) return String(numbers[0]);
  if (expected !== 'cell' || numbers.length > 1) return undefined;
  if (value.trim() === '') return 'null';
  return `{ "value": ${numbers.length ? numbers[0] : null}, "printed": ${show(value)} }`;
}

/** A key of the other edition would lose its numbers, so it stops the report; any other is left out and said. */
function judgeKey(
  key: string,
  path: readonly PropertyKey[],
  editionOf: EditionOf,
): Finding {
  const at = addressOf([...path, key]);
  const [root, table, rows, row] = path.map(String);
  if (root === 'tables' && rows === 'rows' && hasEditions(table as TableKey)) {
    const own = editionOf(table as TableKey);
    const other = editions.find(
      (edition) =>
        edition !== own &&
        blocks(table as TableKey, edition).some((block) => {
          const keys = leafKeys(block.rows);
          return row === undefined ? keys.includes(key) : keys.includes(row) && leafKeys(block.columns).includes(key);
        }),
    );
    if (other) return finding('wrong-edition', at, { key, edition: own, other });
  }
  return finding('unknown-key', at, { key }, 'warning');
}

/** A value as its author would recognise it, cut to a readable length. */
function show(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Engines tell the place as `position N` or `line L column C`, or not at all. */
export function jsonFault(message: string, text: string): JsonFault {
  const plain = text.trim();
  if (plain === '') return { empty: true };
  if (plain.startsWith('<')) return { page: true };
  const stated = /line (\d+) column (\d+)/.exec(message);
  if (stated) return { line: Number(stated[1]), column: Number(stated[2]) };
  const position = /position (\d+)/.exec(message);
  if (!position && !/end of|unexpected eof|unterminated/i.test(message)) return {};
  const lines = (position ? text.slice(0, Number(position[1])) : text).split('\n');
  return { line: lines.length, column: lines[lines.length - 1]!.length + 1 };
}
