/** What stands in the page of each chart contender: draws the bars, takes the time, sees that all are there. */
import * as contender from 'contender';
import { barsOf } from './bars.js';

let given;

globalThis.bench = {
  prepare(raw) {
    given = barsOf(raw);
  },
  /** Milliseconds until the bars are drawn, and until the frame that shows them has ended. */
  async measure(checked) {
    const root = document.body.appendChild(document.createElement('main'));
    globalThis.gc?.();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const start = performance.now();
    const end = await contender.render(root, given);
    const drawn = performance.now() - start;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const shown = performance.now() - start;
    const bars = checked ? contender.drawn(root) : given.bars.length;
    if (bars !== given.bars.length) throw new Error(`${bars} bars instead of ${given.bars.length}`);
    end?.();
    root.remove();
    return { drawn, shown };
  },
};
