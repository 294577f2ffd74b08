/** What the browser measures of imports: the reader of HTML beside the platform's own parser on the same text. */
import { domTree, outlineOf } from '../src/importers/html.js';
import { recognise } from '../src/importers/recognise.js';

/** Milliseconds of each step over one page, taken in turns. */
export function measureImport(text: string, rounds: number): Record<string, number[]> {
  const parse = (): Document => new DOMParser().parseFromString(text, 'text/html');
  const steps: Record<string, () => unknown> = {
    'DOMParser': parse,
    'DOMParser, outline': () => outlineOf(domTree, parse()),
    'DOMParser, outline, recognise': () => recognise(outlineOf(domTree, parse())),
  };
  const timings: Record<string, number[]> = {};
  for (let round = -30; round < rounds; round += 1) {
    const order = Object.entries(steps).map((each) => [Math.random(), each] as const).sort(([a], [b]) => a - b);
    for (const [, [name, step]] of order) {
      // The clock of a browser is coarse: several at a time.
      const start = performance.now();
      for (let time = 0; time < 5; time += 1) step();
      if (round >= 0) (timings[name] ||= []).push((performance.now() - start) / 5);
    }
  }
  return timings;
}
