import * as lit from '@lit/task';
import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import * as twin from '../../src/elements/parts/task.js';

/** Writes down what a task does in a row of situations, and what its host is told. */
async function story({ Task, TaskStatus }: typeof lit | typeof twin): Promise<string[]> {
  const told: string[] = [];
  let controller: ReactiveController | undefined;
  const host = { addController: (each: ReactiveController) => (controller = each), requestUpdate: () => told.push('update') } as unknown as ReactiveControllerHost;
  const answers: ((value: string | Error) => void)[] = [];
  let argument: unknown = 'a';
  const task = new Task<readonly [unknown], string>(host, {
    args: () => [argument] as const,
    task: ([given], { signal }) => {
      told.push(`begins with ${String(given)}`);
      signal.addEventListener('abort', () => told.push(`${String(given)} is given up`));
      return new Promise((resolve, reject) => answers.push((value) => (value instanceof Error ? reject(value) : resolve(value))));
    },
  });
  const names = Object.fromEntries(Object.entries(TaskStatus).map(([name, value]) => [value, name]));
  const step = async (name: string, act: () => void): Promise<void> => {
    act();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    told.push(`${name}: ${names[task.status]} ${task.value}`);
  };
  const update = (): void => controller!.hostUpdate!();
  await step('made', () => {});
  await step('updated', update);
  await step('updated again', update);
  await step('answered', () => answers[0]!('one'));
  await step('another argument', () => ((argument = 'b'), update()));
  await step('and another', () => ((argument = 'c'), update()));
  await step('a late answer', () => answers[1]!('late'));
  await step('the answer', () => answers[2]!('two'));
  await step('run once more', () => void task.run());
  await step('failed', () => answers[3]!(new Error('no')));
  await step('the same argument', update);
  await step('begun before its update', () => void task.run());
  await step('then updated', update);
  return told;
}

describe('the twin of @lit/task in the single files', () => {
  it('does what the task of the package does', async () => {
    expect(await story(twin)).to.deep.equal(await story(lit));
  });
});
