/** What is done with one file by itself, in whichever thread: `check` words what it finds, `roll-up` gathers the report. */
import { carryOutCheck, giveUpCheck } from './check-task.js';
import type { CheckRun, Done, Task } from './check-task.js';
import type { Fault } from './fault.js';
import { gather, giveUpGathering } from './gather.js';
import type { Gathered, GatherRun } from './gather.js';

export type { Task } from './check-task.js';

/** What all tasks of a run share; it is sent to the threads. */
export type Run = CheckRun | GatherRun;

/** What comes of one file: text, ready to write, or plain data; never more than has to cross a thread. */
export type DoneOf<R extends Run> = R extends CheckRun ? Done : Gathered;

/** Never rejects. */
export async function carryOut<R extends Run>(task: Task, run: R): Promise<DoneOf<R>> {
  return (await (run.job === 'check' ? carryOutCheck(task, run) : gather(task.file, run))) as DoneOf<R>;
}

/** What comes of a file that could not be finished. */
export function giveUp<R extends Run>(task: Task, why: Fault, run: R): DoneOf<R> {
  return (run.job === 'check' ? giveUpCheck(task, why, run) : giveUpGathering(why, run)) as DoneOf<R>;
}
