/** What was noticed about a report: a value with an address, worded only when it is shown. */
import type { AddingUpWords } from '../locales/adding-up.js';
import type { ImportFindingWords } from '../locales/importing.js';
import { sentencesOf, wordsOf } from '../locales/locale.js';
import type { FindingWords, Locale } from '../locales/locale.js';
import type { Address } from './address.js';

/** What a report can be found to be, what reading it from another format can, and what adding up several can. */
type AllFindingWords = FindingWords & ImportFindingWords & AddingUpWords;

export type FindingId = keyof AllFindingWords;

/** `error`: wrong. `warning`: not as it should be. `review`: may be right, have a look. */
export type Severity = 'error' | 'warning' | 'review';

/** The data that the sentence of one kind of finding needs. */
export type FindingData<I extends FindingId> = Parameters<AllFindingWords[I]>[0];

export interface FindingOf<I extends FindingId> {
  readonly id: I;
  readonly severity: Severity;
  /** The cell or place at fault. */
  readonly at: Address;
  /** Other places that take part. */
  readonly related: readonly Address[];
  /** Marks characters in prose: from, up to. */
  readonly range?: readonly [number, number];
  readonly data: FindingData<I>;
}

export type Finding = { [I in FindingId]: FindingOf<I> }[FindingId];

/** Makes a finding; an `error` unless said otherwise. */
export function finding<I extends FindingId>(
  id: I,
  at: Address,
  data: FindingData<I>,
  severity: Severity = 'error',
): Finding {
  return { id, severity, at, related: [], data } as unknown as Finding;
}

/** What, and what to do, without where. */
export function sentenceOf({ id, data }: Finding, locale: Locale): string {
  const sentences: Partial<AllFindingWords> = { ...wordsOf(locale).faults, ...sentencesOf(locale) };
  const sentence = sentences[id] as ((data: unknown) => string) | undefined;
  // Without its sentence, which could not be loaded, a finding still has its name.
  return sentence ? sentence(data) : id;
}
