/**
 * As much of `@lit/task` as `source-reader.ts` uses: the single files of `cdn/` have it in that package's place, which
 * pages that bundle for themselves share with others (decision 0004).
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TaskConfig } from '@lit/task';

export const TaskStatus = { INITIAL: 0, PENDING: 1, COMPLETE: 2, ERROR: 3 } as const;

export class Task<A extends readonly unknown[], R> implements ReactiveController {
  value: R | undefined;
  status: (typeof TaskStatus)[keyof typeof TaskStatus] = TaskStatus.INITIAL;
  private _last: A | undefined;
  private _run: AbortController | undefined;

  constructor(
    private readonly _host: ReactiveControllerHost,
    private readonly _config: Required<Pick<TaskConfig<A, R>, 'args' | 'task'>>,
  ) {
    _host.addController(this);
  }

  hostUpdate(): void {
    const last = this._last;
    const args = this._config.args();
    if (!last || args.some((each, index) => each !== last[index])) void this.run(args);
  }

  async run(args = this._config.args()): Promise<void> {
    this._last = args;
    if (this.status === TaskStatus.PENDING) this._run!.abort();
    const run = (this._run = new AbortController());
    this.status = TaskStatus.PENDING;
    this._host.requestUpdate();
    const ended = await Promise.resolve(this._config.task(args, { signal: run.signal })).then(
      (value) => ({ value: value as R, status: TaskStatus.COMPLETE }),
      () => ({ value: undefined, status: TaskStatus.ERROR }),
    );
    // A late answer does not pass for a newer one.
    if (run !== this._run) return;
    Object.assign(this, ended);
    this._host.requestUpdate();
  }
}
