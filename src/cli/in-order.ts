/** Runs many tasks at once and gives their results in order, never far ahead of who takes them. */

/** @param ahead how many may be begun and not yet taken: what bounds the memory */
export async function* inOrder<T>(count: number, ahead: number, run: (index: number) => Promise<T>): AsyncGenerator<T, void> {
  const begun: Promise<T>[] = [];
  for (let next = 0; next < count || begun.length > 0; ) {
    while (next < count && begun.length < ahead) begun.push(run(next++));
    yield (await begun.shift())!;
  }
}
