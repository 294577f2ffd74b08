/** Why a file could not be read or judged: a finding about the file itself, which no page ever shows. */
import './words/sentences.js';
import { describeFinding } from '../report/describe.js';
import { sentenceOf } from '../report/finding.js';
import type { Finding } from '../report/finding.js';
import type { Locale } from '../locales/locale.js';
import { cliWords } from './words/words.js';
import type { FaultWords } from './words/words.js';

export type FaultId = keyof FaultWords;
export type FaultData<I extends FaultId> = Parameters<FaultWords[I]>[0];

/** Has the form of a finding, so that every format writes it the same way. */
export interface Fault<I extends FaultId = FaultId> {
  readonly id: I;
  readonly severity: 'error';
  readonly at: '';
  readonly related: readonly [];
  readonly data: FaultData<I>;
}

/** Whatever can be said about a file. */
export type Problem = Finding | Fault;

export function fault<I extends FaultId>(id: I, data: FaultData<I>): Fault {
  return { id, severity: 'error', at: '', related: [], data } as unknown as Fault;
}

export function isFault(problem: Problem): problem is Fault {
  return problem.id in cliWords('en').faults;
}

/** One sentence: where, what, and what to do. */
export function describe(problem: Problem, locale: Locale): string {
  return isFault(problem) ? sentenceOfFault(problem, locale) : describeFinding(problem, locale);
}

/** The same without where. */
export function sentence(problem: Problem, locale: Locale): string {
  return isFault(problem) ? sentenceOfFault(problem, locale) : sentenceOf(problem, locale);
}

function sentenceOfFault({ id, data }: Fault, locale: Locale): string {
  return (cliWords(locale).faults[id] as (data: unknown) => string)(data);
}
