/** What the measurements have in common: shuffled rounds, medians with quartiles, ratios, as lines of a table. */

export const quantile = (numbers, at) => [...numbers].sort((a, b) => a - b)[Math.round((numbers.length - 1) * at)];
export const median = (numbers) => quantile(numbers, 0.5);

/**
 * Runs each of the steps once a round, in another order each time; the first rounds only warm up.
 * @template T
 * @param {Record<string, (round: number) => T | Promise<T>>} steps
 * @returns {Promise<Record<string, T[]>>}
 */
export async function inShuffledRounds(steps, rounds, warmUp = 1) {
  const results = Object.fromEntries(Object.keys(steps).map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    const order = Object.keys(steps).map((name) => ({ name, at: Math.random() })).sort((a, b) => a.at - b.at);
    for (const { name } of order) {
      const result = await steps[name](round);
      if (round >= 0) results[name].push(result);
    }
  }
  return results;
}

/** `median (quartiles) | ratio` of numbers against a base. */
export function spread(numbers, base, digits = 2) {
  const [low, mid, high] = [0.25, 0.5, 0.75].map((at) => quantile(numbers, at));
  const range = `${mid.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
  return base === undefined ? range : `${range} | ${(mid / base).toFixed(2)} ×`;
}
