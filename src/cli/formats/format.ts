/** What an output format is: it words one report at a time, and puts the pieces together as they come. */
import type { Locale } from '../../locales/locale.js';
import type { Checked } from '../judge.js';
import type { Output } from '../output.js';
import type { Totals } from '../tally.js';

export const formatNames = ['text', 'json', 'sarif', 'csv', 'html'] as const;
export type FormatName = (typeof formatNames)[number];

/** What is the same for every report of one run; it is sent to the threads that check. */
export interface Frame {
  readonly locale: Locale;
  /** The version of this program. */
  readonly version: string;
  /** Last year's report was given, so that the rules that compare the two years count. */
  readonly withPrevious: boolean;
  /** The folder that all files are in, which a table of them need not tell in every row. */
  readonly folder: string;
  /** When the run began. */
  readonly began: string;
}

/** One report's part of the output, or its several parts. */
export type Piece = readonly string[];

export interface Format {
  /** Words one report, in whichever thread checked it. `index` counts from 0, in the order of the input. */
  piece(checked: Checked, index: number, frame: Frame): Piece;
  /** Writes the pieces, which come in the order of the input and are never all kept. The totals are whole when they have ended. */
  write(pieces: AsyncIterable<Piece>, out: Output, frame: Frame, totals: Totals): Promise<void>;
}

/** The common way to write: what goes before, the pieces with something between them, what goes after. */
export function between(before: (frame: Frame) => string, separator: string, after: (frame: Frame, totals: Totals) => string): Format['write'] {
  return async (pieces, out, frame, totals) => {
    await out.write(before(frame));
    let any = false;
    for await (const [text] of pieces) {
      if (!text) continue;
      await out.write(any ? separator + text : text);
      any = true;
    }
    await out.write(after(frame, totals));
  };
}
