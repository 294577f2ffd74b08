/** Makes a table that is wider than its place a region that a keyboard can reach and scroll; no other. */
import { localeOf, wordsOf } from '../../locales/locale.js';

/** One a page: across pages an observer's news would never come to rest. */
const observers = new WeakMap<Document, ResizeObserver>();
/** Scrollers of tables that are off screen, where nothing is laid out: they are measured when there is time. */
const waiting = new Set<Element>();
/** The container of each element watched, which may be in its shadow root. */
const containers = new WeakMap<Element, Element>();

/** Watches the scrollers in an element's container for as long as they live. */
export function watchScrollers(host: Element, container: Element): void {
  containers.set(host, container);
  const observer = observerOf(host.ownerDocument);
  // The host has a size also while what is in it is skipped; what is in it reports once it is not.
  observer.observe(host);
  boxesIn(container).forEach((each) => {
    observer.observe(each);
    // It may have become another report's, or another language's, and be as wide as before.
    if (each.hasAttribute('tabindex')) mark(each, true);
  });
}

/** The element has left a page for another. */
export function unwatchScrollers(host: Element, page: Document): void {
  const observer = observerOf(page);
  observer.unobserve(host);
  const container = containers.get(host);
  if (container) boxesIn(container).forEach((each) => observer.unobserve(each));
}

const boxesIn = (container: Element): NodeListOf<Element> => container.querySelectorAll('.disclosure-scroll, .disclosure-block');

function observerOf(page: Document): ResizeObserver {
  let observer = observers.get(page);
  if (!observer) observers.set(page, (observer = new (page.defaultView || window).ResizeObserver(told)));
  return observer;
}

const told: ResizeObserverCallback = (entries) => {
  const seen = new Set<Element>();
  for (const { target } of entries) {
    const scroller = target.closest('.disclosure-scroll');
    if (scroller) seen.add(scroller);
    else containers.get(target)?.querySelectorAll('.disclosure-scroll').forEach((each) => waiting.add(each));
  }
  // In the next frame: measuring lays out what was skipped, and the line that says so makes the region taller; sizes
  // would be told of again at once.
  if (seen.size) requestAnimationFrame(() => markAll(seen));
  if (waiting.size) whenIdle(measureWaiting);
};

const whenIdle = (task: () => void): unknown =>
  'requestIdleCallback' in window ? requestIdleCallback(task) : setTimeout(task, 50);

/** Reads everything before it writes anything, so that the page is laid out once. */
function markAll(scrollers: ReadonlySet<Element>): void {
  const states = Array.from(scrollers, (scroller) => [scroller, overflows(scroller)] as const);
  for (const [scroller, wide] of states) mark(scroller, wide);
}

/** One at a time: measuring lays the table out. */
function measureWaiting(): void {
  for (const scroller of waiting) {
    waiting.delete(scroller);
    if (!scroller.isConnected) continue;
    mark(scroller, overflows(scroller));
    break;
  }
  if (waiting.size) whenIdle(measureWaiting);
}

function overflows(scroller: Element): boolean {
  return scroller.scrollWidth > scroller.clientWidth + 1;
}

function mark(scroller: Element, wide: boolean): void {
  waiting.delete(scroller);
  if (!wide && !scroller.hasAttribute('tabindex')) return;
  const textOf = (root: Element | null, selector: string): string => {
    const found = root && root.querySelector(selector);
    return (found && found.textContent) || '';
  };
  const lang = scroller.closest('[lang]');
  const attributes: Record<string, string> = {
    tabindex: '0',
    role: 'region',
    // Whose table it is keeps the names of two reports on a page apart.
    'aria-label': `${textOf(scroller.parentElement, '.disclosure-source')} ${textOf(scroller, 'caption')}`.trim(),
    'data-hint': wordsOf(localeOf(lang && lang.getAttribute('lang'))).scrollHint,
  };
  for (const name in attributes) {
    if (wide) scroller.setAttribute(name, attributes[name]!);
    else scroller.removeAttribute(name);
  }
}
