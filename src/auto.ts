/**
 * Watches a page for what its editor let through: links to a report, marked containers, and, inside the container that
 * `data-within` of the script's tag names, bare statutory tables. What upgrades them is loaded when there is something.
 */
import { Lazy } from './lazy.js';

/** A link to a report, also where the server numbered a second file of one name, or one that its author marked. */
export const links = 'a[href$=".report.json"], a[href*=".report-"][href$=".json"], a[href*=".report_"][href$=".json"], a.disclosure-report[href]';
/** A container that its author marked. */
export const containers = '.disclosure-report:not(a), [data-disclosure-report]:not(a)';

const upgrading = new Lazy(() => import('./upgrade.js'));

/** Upgrades the page now and whatever comes later, when the browser has nothing else to do. */
function start(): void {
  const script = document.querySelector<HTMLElement>('script[data-within]');
  const within = script ? script.dataset['within'] : undefined;
  const wanted = [links, containers, ...(within ? [within] : [])].join();
  const idle = globalThis.requestIdleCallback || ((run: () => void) => setTimeout(run, 1));
  let waiting = false;
  const run = async (): Promise<void> => {
    waiting = false;
    if (!document.querySelector(wanted)) return;
    await upgrading.load();
    if (upgrading.value) await upgrading.value.upgrade(document, { within });
  };
  const soon = (): void => {
    if (!waiting) idle(() => void run());
    waiting = true;
  };
  new MutationObserver(soon).observe(document, { childList: true, subtree: true });
  soon();
}

if (typeof document === 'object') {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}
