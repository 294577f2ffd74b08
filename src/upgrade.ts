/** Turns links, marked containers and bare statutory tables into elements. What it does not recognise stays untouched. */
import { containers, links } from './auto.js';
import type { TableKey } from './definition/form.js';
import { importers } from './read.js';
import { tableTags } from './view/table-tags.js';

/** Our own elements and what stands in them. */
const ours = ['disclosure-report', ...Object.values(tableTags)].join();

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
  for (const link of found(links)) if (isNamed(link)) upgradeLink(link as HTMLAnchorElement);
  const isFresh = (each: Element): boolean => each.isConnected && isFree(each) && !each.querySelector(ours);
  const marked = found(containers).filter((each) => isFresh(each) && (each.dataset['disclosureReport'] || hasNews(each)));
  const articles = within ? found(within).filter(hasNews) : [];
  if (!marked.length && !articles.length) return;
  for (const container of marked) {
    const src = container.dataset['disclosureReport'];
    if (src) wrap(container, [...container.childNodes], 'disclosure-report').setAttribute('src', src);
  }
  await importers.load();
  const { value } = importers;
  if (!value) return;
  const holdsReport = (nodes: readonly Node[], holder: Element): boolean => value.importNodes(holder, nodes) !== undefined;
  for (const holder of [...marked, ...articles]) for (const table of holder.querySelectorAll('table')) looked.add(table);
  for (const container of marked) {
    if (isFresh(container) && holdsReport([...container.childNodes], container)) {
      wrap(container, [...container.childNodes], 'disclosure-report');
    }
  }
  for (const article of articles) {
    for (const { key, nodes } of value.findTables(article)) {
      if (isFree(nodes[0]!.parentNode as Element)) wrap(nodes[0]!.parentNode as Element, nodes, tableTags[key as TableKey]);
    }
  }
}

/** Tables that were looked at: one that was not recognised then is not looked at again at every change of the page. */
const looked = new WeakSet<Element>();
const hasNews = (holder: Element): boolean => Array.from(holder.querySelectorAll('table')).some((table) => isFree(table) && !looked.has(table));

/** Whether nothing of ours is around it. */
const isFree = (element: Element): boolean => !element.closest(ours);

/** Whether it is the file that is called so, and no folder or site above it. */
const isNamed = (link: HTMLElement): boolean => link.classList.contains('disclosure-report') || /\.report(?:[-_]\w+)?\.json$/.test(link.getAttribute('href')!);

/** The address of the report that each link has had: once, whatever the page does to either. */
const served = new WeakMap<Element, string>();

/** A link goes inside the element; with the paragraph that holds nothing else, or else the element follows its paragraph. */
function upgradeLink(link: HTMLAnchorElement): void {
  const src = link.getAttribute('href')!;
  if (served.get(link) === src) return;
  served.set(link, src);
  const block = link.closest('p, li, div, td, section, article') || link;
  const alone = (block.textContent || '').trim() === (link.textContent || '').trim() && !block.querySelector('img, table');
  if (alone && block !== link && block.localName === 'p') {
    wrap(block.parentNode as Element, [block], 'disclosure-report').setAttribute('src', src);
  } else if (alone || block === link) {
    wrap(link.parentNode as Element, [link], 'disclosure-report').setAttribute('src', src);
  } else {
    // In a list or a table there is no place beside the item.
    const inside = /^(?:li|td)$/.test(block.localName);
    const before = inside ? Array.from(block.children).filter(isReport) : reportsAfter(block);
    // Whoever put one there: an earlier run, a second copy of this script, the page itself.
    if (before.some((each) => each.getAttribute('src') === src)) return;
    const element = link.ownerDocument.createElement('disclosure-report');
    element.setAttribute('src', src);
    if (inside) block.append(element);
    else (before[before.length - 1] || block).after(element);
  }
}

const isReport = ({ localName }: Element): boolean => localName === 'disclosure-report';

/** The reports that follow a block without anything between: those of its links, in their order. */
function reportsAfter(block: Element): Element[] {
  const reports: Element[] = [];
  for (let next = block.nextElementSibling; next && isReport(next); next = next.nextElementSibling) reports.push(next);
  return reports;
}

function wrap(parent: Element, nodes: readonly ChildNode[], tag: string): Element {
  const element = parent.ownerDocument.createElement(tag);
  parent.insertBefore(element, nodes[0] || null);
  element.append(...nodes);
  return element;
}
