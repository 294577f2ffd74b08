/** How far a run has come, on a terminal. */
import { clearLine, cursorTo } from 'node:readline';
import { MultiBar, Presets } from 'cli-progress';

export interface Progress {
  step(): void;
  /** Writes to the same terminal without getting into the bar's line; to standard output unless told otherwise. */
  around(write: () => void, stream?: NodeJS.WriteStream): void;
  stop(): void;
}

const none: Progress = { step() {}, around: (write) => write(), stop() {} };

/** A bar on standard error where that is a terminal and there is something to wait for; `words` stand around it. */
export function startProgress(files: number, words: (bar: string) => string): Progress {
  const { stderr } = process;
  if (!stderr.isTTY || files < 2) return none;
  // A bar alone saves the cursor and puts it back where lines may have been written since; one of several does not.
  const bars = new MultiBar({ format: words('{bar} {percentage}%  {value}/{total}  {eta_formatted}'), clearOnComplete: true, linewrap: true, etaBuffer: 100, stream: stderr }, Presets.shades_classic);
  const bar = bars.create(files, 0);
  return {
    step: () => bar.increment(),
    around(write, stream = process.stdout) {
      if (stream.isTTY) {
        cursorTo(stderr, 0);
        clearLine(stderr, 0);
      }
      write();
    },
    stop: () => bars.stop(),
  };
}
