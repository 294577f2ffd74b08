/** What an import was not sure of, to be settled one after the other. */
import type { Import, Mapping, SourcePlace } from '../importers/importer.js';
import type { Address } from '../report/address.js';
import type { Finding } from '../report/finding.js';

export type { SourcePlace } from '../importers/importer.js';
export type { Grid, Outline } from '../importers/outline.js';

export interface Doubt {
  /** Names it among the others, and stands among what is settled. */
  readonly id: string;
  /** The cell or part that it is about. */
  readonly at: Address;
  /** A cell that was placed by position or resemblance, a cell that was not found, or something else that was noticed. */
  readonly kind: 'guessed' | 'missing' | 'noticed';
  /** What stood in the source. */
  readonly text?: string;
  readonly place?: SourcePlace;
  /** What was noticed about it. */
  readonly finding?: Finding;
}

const tableOf = (at: Address): string => at.split('.').slice(0, 2).join('.');
/** Told once for all cells by the doubts themselves. */
const summed = ['cells-guessed'];

/**
 * The doubts of an import in the order of the form. A table of which no cell was found is one doubt; a cell about which
 * something was noticed is one doubt with its finding.
 */
export function doubtsOf({ mapping, findings }: Pick<Import, 'mapping' | 'findings'>): Doubt[] {
  const noticed = findings.filter(({ id }) => !summed.includes(id));
  const wholly = new Set(mapping.map(({ at }) => tableOf(at)).filter((table) => mapping.every(({ at, status }) => tableOf(at) !== table || status === 'missing')));
  const used = new Set<Finding>();
  const cells = mapping.flatMap(({ at, status, text, place }: Mapping): Doubt[] => {
    const finding = noticed.find((each) => each.at === at && !used.has(each));
    if (finding) used.add(finding);
    if (wholly.has(tableOf(at)) || (status === 'matched' && !finding)) return [];
    const kind = status === 'matched' ? 'noticed' : status;
    return [{ id: at, at, kind, ...(text !== undefined && { text }), ...(place && { place }), ...(finding && { finding }) }];
  });
  const others = noticed
    .filter((each) => !used.has(each))
    .map((finding, index): Doubt => {
      const { place } = finding.data as { place?: SourcePlace };
      return { id: `noticed.${index}.${finding.id}`, at: finding.at, kind: 'noticed', finding, ...(place && { place }) };
    });
  return [...others.filter(({ at }) => !at.startsWith('tables.')), ...cells, ...others.filter(({ at }) => at.startsWith('tables.'))];
}

/** Those that nobody has settled. */
export function openDoubts(doubts: readonly Doubt[], settled: readonly string[]): Doubt[] {
  const known = new Set(settled);
  return doubts.filter(({ id }) => !known.has(id));
}
