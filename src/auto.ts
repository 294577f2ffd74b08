/**
 * Turns what a page's editor let through into elements: links to a report, marked containers, and, inside the container
 * that `data-within` of the script's tag names, bare statutory tables. What it does not recognise stays untouched.
 */
import type { TableKey } from './definition/form.js';
import { importers } from './read.js';
import { tableTags } from './view/table-tags.js';

/** Our own elements and what stands in them. */
const ours = ['disclosure-report', ...Object.values(tableTags)].join();
const links = 'a[href$=".report.json"], a.disclosure-report[href]';
const containers = '.disclosure-report:not(a), [data-disclosure-report]:not(a)';

export interface UpgradeOptions {
  /** Selects the containers in which bare statutory tables are looked for; none where it is not given. */
  readonly within?: string | undefined;
}

/**
 * Upgrades what stands in a document, or in a part of it. What was there before goes inside the new element, where it is
 * shown until there is a report and again when there is none.
 */
export async function upgrade(root: ParentNode, { within }: UpgradeOptions = {}): Promise<void> {
  const found = (selector: string): HTMLElement[] => Array.from(root.querySelectorAll<HTMLElement>(selector)).filter(isFree);
  for (const link of found(links)) upgradeLink(link as HTMLAnchorElement);
  const isFresh = (each: Element): boolean => each.isConnected && isFree(each) && !each.querySelector(ours);
  const marked = found(containers).filter((each) => isFresh(each) && (each.dataset['disclosureReport'] || each.querySelector('table')));
  const articles = within ? found(within).filter((each) => each.querySelector('table')) : [];
  if (!marked.length && !articles.length) return;
  for (const container of marked) {
    const src = container.dataset['disclosureReport'];
    if (src) wrap(container, [...container.childNodes], 'disclosure-report').setAttribute('src', src);
  }
  await importers.load();
  const { value } = importers;
  if (!value) return;
  const isReport = (nodes: readonly Node[], holder: Element): boolean => value.importNodes(holder, nodes) !== undefined;
  for (const container of marked) {
    if (isFresh(container) && isReport([...container.childNodes], container)) {
      wrap(container, [...container.childNodes], 'disclosure-report');
    }
  }
  for (const article of articles) {
    for (const { key, nodes } of value.findTables(article)) {
      if (isFree(nodes[0]!.parentNode as Element)) wrap(nodes[0]!.parentNode as Element, nodes, tableTags[key as TableKey]);
    }
  }
}

/** Whether nothing of ours is around it. */
const isFree = (element: Element): boolean => !element.closest(ours);

/** A link goes inside the element; with the paragraph that holds nothing else, or else the element follows its paragraph. */
function upgradeLink(link: HTMLAnchorElement): void {
  const block = link.closest('p, li, div, td, section, article') || link;
  const alone = (block.textContent || '').trim() === (link.textContent || '').trim() && !block.querySelector('img, table');
  const src = link.getAttribute('href')!;
  if (alone && block !== link && block.localName === 'p') {
    wrap(block.parentNode as Element, [block], 'disclosure-report').setAttribute('src', src);
  } else if (alone || block === link) {
    wrap(link.parentNode as Element, [link], 'disclosure-report').setAttribute('src', src);
  } else if (!nextIsFor(block, src)) {
    const element = link.ownerDocument.createElement('disclosure-report');
    element.setAttribute('src', src);
    // In a list or a table there is no place beside the item.
    if (/^(?:li|td)$/.test(block.localName)) block.append(element);
    else block.after(element);
  }
}

/** Whether an earlier run, or a second copy of this script, has put the element there. */
function nextIsFor(block: Element, src: string): boolean {
  return [block.nextElementSibling, block.lastElementChild].some((each) => each && each.localName === 'disclosure-report' && each.getAttribute('src') === src);
}

function wrap(parent: Element, nodes: readonly ChildNode[], tag: string): Element {
  const element = parent.ownerDocument.createElement(tag);
  parent.insertBefore(element, nodes[0] || null);
  element.append(...nodes);
  return element;
}

/** Upgrades the page now and whatever comes later, when the browser has nothing else to do. */
function start(): void {
  const script = document.querySelector<HTMLElement>('script[data-within]');
  const within = script ? script.dataset['within'] : undefined;
  const idle = globalThis.requestIdleCallback || ((run: () => void) => setTimeout(run, 1));
  let waiting = false;
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    idle(() => {
      waiting = false;
      void upgrade(document, { within }).catch(() => undefined);
    });
  };
  new MutationObserver((changes) => {
    // What our own elements render is no news.
    if (changes.some(({ addedNodes, target }) => addedNodes.length && !(target as Element).closest(ours))) soon();
  }).observe(document, { childList: true, subtree: true });
  soon();
}

if (typeof document === 'object') {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
}
