/** Reads one report for an element: the source it is given, one task, and its part in a fetch that others may share. */
import { Task, TaskStatus } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { Lazy } from '../../lazy.js';
import { readSource } from '../../read.js';
import type { Reading } from '../../report/judge.js';
import type { Source } from '../../report/source.js';

/** Before anything has been read. */
export const unread: Reading = { findings: [] };

export class SourceReader {
  private readonly _task: Task<readonly [Source], Reading | undefined>;
  /** Chosen when it is read; `undefined` when that has to be done again. */
  private _source: Source | undefined;
  /** Ends this element's part in a fetch. */
  private _use = new AbortController();
  private _fresh = false;
  /** How many readings were begun: tells one from the next where both gave the same. */
  runs = 0;

  constructor(
    private readonly _host: ReactiveControllerHost,
    private readonly _choose: () => Source,
    /** What its reading is of no use without. */
    private readonly _with?: Lazy<unknown>,
  ) {
    this._task = new Task(_host, {
      args: () => [this.source] as const,
      task: ([source], { signal }) => this._read(source, signal),
    });
  }

  get source(): Source {
    return (this._source ||= this._choose());
  }

  /** What is shown or explained; the last reading while a newer is on its way. */
  get reading(): Reading {
    return this._task.value || unread;
  }

  get busy(): boolean {
    return this._task.status === TaskStatus.PENDING && this.source.kind !== 'none';
  }

  /** The element has been given something else. */
  change(): void {
    this._source = undefined;
    this._host.requestUpdate();
  }

  /** Begins before the host updates, unless it has begun. */
  read(): void {
    if (this._task.status === TaskStatus.INITIAL) void this._task.run();
  }

  /** Reads the source again, past every cache. */
  reload(): void {
    this._fresh = true;
    void this._task.run();
  }

  /** The element has come to stand in a page: the address follows it, and what was given up is read again. */
  resume(): void {
    if (this._use.signal.aborted && !this.reading.report) this.change();
  }

  /** The element has gone. */
  release(): void {
    this._use.abort();
  }

  /** The task drops a late answer; this element's part in it ends with the task's signal, or when the element goes. */
  private async _read(source: Source, signal: AbortSignal): Promise<Reading | undefined> {
    this.runs += 1;
    const before = this._use;
    const use = (this._use = new AbortController());
    signal.addEventListener('abort', () => use.abort());
    const reading = readSource(source, use.signal, this._fresh);
    this._fresh = false;
    // Only now, so that a reading both ask for is not given up in between.
    before.abort();
    // Together, since a reading that is given up meanwhile is a rejection that somebody must wait for.
    return Promise.all([source.kind !== 'none' && this._with && this._with.load(), reading]).then((all) => all.pop() as Reading);
  }
}

/** The source at an address that a page gives. */
export function urlSource(src: string, { ownerDocument }: Element): Source {
  return { kind: 'url', url: resolve(src, ownerDocument.baseURI) };
}

/** The absolute address, or what is no address, marked as such. */
function resolve(src: string, base: string): string {
  try {
    return new URL(src, base).href;
  } catch {
    return `"${src}"`;
  }
}
