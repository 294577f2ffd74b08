/** How far a run has come, on a terminal. */
import { clearLine, cursorTo } from 'node:readline';
import { Presets, SingleBar } from 'cli-progress';
import type { CliWords } from './words/words.js';

export interface Progress {
  step(): void;
  /** Writes to the same terminal without getting into the bar's line. */
  around(write: () => void): void;
  stop(): void;
}

const none: Progress = { step() {}, around: (write) => write(), stop() {} };

/** A bar on standard error where that is a terminal and there is something to wait for. */
export function startProgress(files: number, { progress }: CliWords): Progress {
  const { stderr, stdout } = process;
  if (!stderr.isTTY || files < 2) return none;
  const bar = new SingleBar({ format: progress('{bar} {percentage}%  {value}/{total}  {eta_formatted}'), clearOnComplete: true, hideCursor: true, stream: stderr }, Presets.shades_classic);
  bar.start(files, 0);
  return {
    step: () => bar.increment(),
    around(write) {
      if (stdout.isTTY) {
        cursorTo(stderr, 0);
        clearLine(stderr, 0);
      }
      write();
    },
    stop: () => bar.stop(),
  };
}
