/** One thing done with each of many files, on all cores: what comes of them, in the order of the files, never many ahead. */
import { availableParallelism } from 'node:os';
import { inOrder } from './in-order.js';
import { Pool } from './pool.js';
import { standardInput } from './read-input.js';
import { carryOut } from './task.js';
import type { DoneOf, Run } from './task.js';

/** How many files a thread may be ahead of the one that is taken next: a slow one holds up few, and few are kept. */
const aheadPerThread = 8;

/** A file that breaks, or takes too long, is told in what comes of it, and stops none of the others. */
export async function* eachFile<R extends Run>(files: readonly string[], run: R): AsyncGenerator<DoneOf<R>, void, undefined> {
  // A thread costs more than one report.
  const threads = files.length > 1 ? Math.min(availableParallelism(), files.length) : 0;
  const pool = threads ? new Pool(threads, run) : undefined;
  const carry = (index: number): Promise<DoneOf<R>> => {
    const task = { index, file: files[index]! };
    // Only this thread has standard input.
    return pool && task.file !== standardInput ? pool.carryOut(task) : carryOut(task, run);
  };
  try {
    yield* inOrder(files.length, Math.max(1, threads * aheadPerThread), carry);
  } finally {
    await pool?.close();
  }
}
