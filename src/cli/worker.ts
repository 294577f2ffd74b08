/** A thread that takes one file after another, as `pool.ts` sends them. */
import { parentPort, workerData } from 'node:worker_threads';
import { parseReport } from '../report/parse.js';
import { carryOut } from './task.js';
import type { Run, Task } from './task.js';

const sent = workerData as Run;
// What crosses a thread is a copy, which is judged once more so that it is known.
const previous = sent.job === 'check' && sent.previous ? parseReport(sent.previous).report : undefined;
const run: Run = sent.job === 'check' ? { ...sent, ...(previous && { previous }) } : sent;

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await carryOut(task, run)));
