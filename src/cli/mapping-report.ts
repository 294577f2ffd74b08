/** Where each cell of a converted report came from: in words for a clerk, and as data. */
import { blocks, editions, hasEditions, partHeading, partOf, tableKeys } from '../definition/form.js';
import type { TableKey } from '../definition/form.js';
import { cells } from '../definition/table.js';
import type { Import, Mapping, MappingStatus } from '../importers/importer.js';
import { foundWordsOf, wordsOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import { cellAddress } from '../report/address.js';
import { placeOf } from '../report/describe.js';
import { tableOf } from '../report/report.js';
import type { Report } from '../report/report.js';
import { describe } from './fault.js';
import type { Problem } from './fault.js';
import { cliWords } from './words/words.js';

/** Enough to see what is the matter; the whole is in the mapping's file. */
const shownAtMost = 20;

/** One entry for every cell of the form, also where nothing could be read. */
export function wholeMapping(mapping: readonly Mapping[] = []): readonly Mapping[] {
  const edition = editions[0]!;
  return tableKeys.flatMap((key) => {
    const found = ofTable(mapping, key);
    if (found.length) return found;
    const places = blocks(key, edition).flatMap(cells);
    return places.map(({ row, column }): Mapping => ({ at: cellAddress(key, row, column), status: 'missing' }));
  });
}

function ofTable(mapping: readonly Mapping[], key: TableKey): readonly Mapping[] {
  return mapping.filter(({ at }) => at.startsWith(`tables.${key}.`));
}

export function isTableMissing(mapping: readonly Mapping[], key: TableKey): boolean {
  return ofTable(mapping, key).every(({ status }) => status === 'missing');
}

/** The lines about the cells of each table. */
export function describeMapping(mapping: readonly Mapping[], { draft, report }: Partial<Import>, locale: Locale): readonly string[] {
  const words = cliWords(locale).mapping;
  const { gloss } = wordsOf(locale);
  return tableKeys.flatMap((key) => {
    const label = partHeading(partOf(key));
    const heading = words.table(gloss(label) || label.label, editionOf(report || draft, key));
    const own = ofTable(mapping, key);
    if (isTableMissing(mapping, key)) return [`  ${heading}${cliWords(locale).colon}${words.tableMissing}`];
    const of = (status: MappingStatus): readonly Mapping[] => own.filter((each) => each.status === status);
    const counts = { cells: own.length, matched: of('matched').length, guessed: of('guessed').length, missing: of('missing').length };
    return [
      `  ${heading}${cliWords(locale).colon}${words.counts(counts)}`,
      ...listOf(words.guessed, of('guessed'), locale),
      ...listOf(words.missing, of('missing'), locale),
    ];
  });
}

function listOf(title: string, entries: readonly Mapping[], locale: Locale): readonly string[] {
  if (entries.length === 0) return [];
  const { source, more } = cliWords(locale).mapping;
  const lines = entries.slice(0, shownAtMost).map(({ at, text, place }) => {
    const from = source(text, place);
    return `      ${placeOf(at, locale)}${from && cliWords(locale).colon}${from}`;
  });
  const rest = entries.length - lines.length;
  return [`    ${title}`, ...lines, ...(rest > 0 ? [`      ${more(rest)}`] : [])];
}

/** What was found, under a title. */
export function describeProblems(title: string, problems: readonly Problem[], locale: Locale): readonly string[] {
  if (problems.length === 0) return [];
  const { severities } = foundWordsOf(locale);
  return [`  ${title}`, ...problems.map((found) => `    ${severities[found.severity]}${cliWords(locale).colon}${describe(found, locale)}`)];
}

/** A draft may be anything at all. */
function editionOf(draft: unknown, key: TableKey): string | undefined {
  if (!hasEditions(key) || typeof draft !== 'object' || draft === null) return undefined;
  const edition = tableOf(draft as Report, key)?.edition;
  return typeof edition === 'string' ? edition : undefined;
}
