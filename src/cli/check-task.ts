/** One file to check, and what comes of it: words in the output's format, ready to write. */
import type { Report } from '../report/report.js';
import { fault } from './fault.js';
import type { Fault } from './fault.js';
import type { FormatName, Frame, Piece } from './formats/format.js';
import { formats } from './formats/index.js';
import { judge } from './judge.js';
import type { Checked } from './judge.js';
import { tallyOf } from './tally.js';
import type { Tally } from './tally.js';

export interface Task {
  readonly index: number;
  readonly file: string;
}

export interface CheckRun {
  readonly job: 'check';
  readonly format: FormatName;
  readonly frame: Frame;
  readonly previous?: Report;
}

/** The finding itself stays in the thread that made it; only text goes to the one that writes. */
export interface Done {
  readonly piece: Piece;
  readonly tally: Tally;
}

export async function carryOutCheck({ index, file }: Task, run: CheckRun): Promise<Done> {
  const checked = await judge(file, run.previous);
  try {
    return word(checked, index, run);
  } catch (error) {
    return giveUpCheck({ index, file }, fault('crashed', { why: String(error) }), run);
  }
}

export function giveUpCheck({ index, file }: Task, why: Fault, run: CheckRun): Done {
  return word({ file, findings: [why] }, index, run);
}

function word(checked: Checked, index: number, { format, frame }: CheckRun): Done {
  return { piece: formats[format].piece(checked, index, frame), tally: tallyOf(checked) };
}
