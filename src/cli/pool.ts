/** Threads that take files, one file each at a time; a file that breaks or holds its thread costs that file alone. */
import { Worker } from 'node:worker_threads';
import { fault } from './fault.js';
import type { Fault } from './fault.js';
import { giveUp } from './task.js';
import type { DoneOf, Run, Task } from './task.js';

/** Longer than any file needs, fetched or read. */
const seconds = 60;
/** Small young generations keep many threads, over many files, from growing. */
const memory = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 8 };

interface Order<R extends Run> {
  readonly task: Task;
  readonly resolve: (done: DoneOf<R>) => void;
}

interface Busy<R extends Run> extends Order<R> {
  readonly timer: NodeJS.Timeout;
}

export class Pool<R extends Run> {
  readonly #run: R;
  readonly #size: number;
  /** Every thread, and what it is at. */
  readonly #threads = new Map<Worker, Busy<R> | undefined>();
  readonly #waiting: Order<R>[] = [];

  constructor(size: number, run: R) {
    this.#size = size;
    this.#run = run;
  }

  /** Always resolves; what goes wrong is a finding of that file. */
  carryOut(task: Task): Promise<DoneOf<R>> {
    return new Promise((resolve) => {
      this.#waiting.push({ task, resolve });
      this.#next();
    });
  }

  async close(): Promise<void> {
    const threads = [...this.#threads.keys()];
    for (const busy of this.#threads.values()) clearTimeout(busy?.timer);
    this.#threads.clear();
    await Promise.all(threads.map((thread) => thread.terminate()));
  }

  #next(): void {
    const order = this.#waiting[0];
    const idle = order && ([...this.#threads].find(([, busy]) => !busy)?.[0] || (this.#threads.size < this.#size && this.#start()));
    if (!order || !idle) return;
    this.#waiting.shift();
    const timer = setTimeout(() => this.#lose(idle, fault('took-too-long', { seconds })), seconds * 1000);
    this.#threads.set(idle, { ...order, timer });
    idle.postMessage(order.task);
  }

  #start(): Worker {
    const thread = new Worker(new URL('./worker.js', import.meta.url), { workerData: this.#run, resourceLimits: memory });
    this.#threads.set(thread, undefined);
    thread.on('message', (done: DoneOf<R>) => {
      const busy = this.#threads.get(thread);
      if (!busy) return;
      this.#threads.set(thread, undefined);
      this.#end(busy, done);
    });
    thread.on('error', (error: NodeJS.ErrnoException) =>
      this.#lose(thread, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? fault('out-of-memory', {}) : fault('crashed', { why: error.message })),
    );
    thread.on('exit', (code) => this.#lose(thread, fault('crashed', { why: `exit ${code}` })));
    return thread;
  }

  /** Another thread takes its place when there is something to do. */
  #lose(thread: Worker, why: Fault): void {
    const busy = this.#threads.get(thread);
    this.#threads.delete(thread);
    void thread.terminate();
    if (busy) this.#end(busy, giveUp(busy.task, why, this.#run));
  }

  #end({ timer, resolve }: Busy<R>, done: DoneOf<R>): void {
    clearTimeout(timer);
    resolve(done);
    this.#next();
  }
}
