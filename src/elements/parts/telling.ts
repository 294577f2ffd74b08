/** What an element has once something was found: a list of it, and the ways from an entry to its place and back. */
import { html } from 'lit';
import type { LitElement } from 'lit';
import { foundWordsOf } from '../../locales/locale.js';
import type { Locale } from '../../locales/locale.js';
import type { Address } from '../../report/address.js';
import { placeOf } from '../../report/describe.js';
import type { Finding } from '../../report/finding.js';
import type { Report } from '../../report/report.js';
import type { Entry } from './check-line.js';
import { adoptSheet } from './document-sheet.js';
import { FindingSelectEvent } from './events.js';
import { findingList } from './finding-list.js';
import { FindingsPanel } from './findings-panel.js';
import { findingTarget, hostOf, Jumps, targetOf } from './jumps.js';
import { listStyles } from './list-styles.js';

/** What only the element itself knows. */
interface Inside {
  locale(): Locale;
  document(): Element | null;
  /** Renders at once. */
  update(): void;
}

export class Telling {
  private readonly _panel: FindingsPanel;
  private readonly _jumps: Jumps;

  constructor(
    private readonly _host: LitElement & { readonly report: Report | null },
    private readonly _inside: Inside,
  ) {
    this._panel = new FindingsPanel(_host);
    this._jumps = new Jumps(
      _host,
      () => _inside.document(),
      (number) => this.show(number),
      (at) => this._arrived(at),
    );
  }

  /** Entries that lead to their cells. */
  list(entries: readonly Entry[], report: Report): unknown {
    return this._around(findingList(entries, report, this._inside.locale(), this._select));
  }

  /** All that was found, to be filtered and taken away. */
  panel(findings: readonly Finding[], report: Report): unknown {
    return this._around(this._panel.render(findings, report, this._inside.locale(), this._select));
  }

  private _around(list: unknown): unknown {
    adoptSheet(this._host.renderRoot, this._host.ownerDocument, listStyles);
    return html`<p class="hint">${foundWordsOf(this._inside.locale()).howBack}</p>
      ${list}`;
  }

  /** Says where a jump led. It stands outside of the list, which may be closed and would not be heard. */
  status(): unknown {
    return html`<p class="unseen" role="status"></p>`;
  }

  /** The document stands on the page. */
  arrive(): void {
    this._jumps.arrive();
  }

  /** Shows an entry of the list; `null` where it has none. */
  show(number: number): HTMLElement | null {
    const find = (): HTMLElement | null => this._host.renderRoot.querySelector(`[data-finding="${number}"]`);
    if (!find()) {
      // It was filtered out.
      this._panel.clear();
      this._inside.update();
    }
    const entry = find();
    const details = entry && entry.closest('details');
    if (details) details.open = true;
    return entry;
  }

  /** Goes to where a finding stands, unless the page takes that over. */
  private readonly _select = (entry: Entry, from: HTMLElement): void => {
    const { report, ownerDocument } = this._host;
    const locale = this._inside.locale();
    if (!this._host.dispatchEvent(new FindingSelectEvent(entry.found))) return;
    const document = this._inside.document() || documentOf(report, ownerDocument, entry.found.at);
    const target = document && findingTarget(document, entry, locale);
    if (target) {
      this._jumps.go(target, from);
      this._arrived(entry.found.at);
    } else {
      this._say(foundWordsOf(locale).notShown);
    }
  };

  private _arrived(at: Address): void {
    const locale = this._inside.locale();
    const words = foundWordsOf(locale);
    this._say(words.arrived(placeOf(at, locale) || words.wholeReport));
  }

  private _say(words: string): void {
    const status = this._host.renderRoot.querySelector('p[role="status"]');
    if (status) status.textContent = words;
  }
}

/** Where the same report is shown by another element that has the address: one of its tables need not have another's. */
function documentOf(report: Report | null, page: Document, at: Address): Element | undefined {
  return documentsIn(page).find((container) => {
    const { report: other } = hostOf(container) as { report?: Report | null };
    const same = other?.year === report?.year && other?.agency.name === report?.agency.name;
    // A table on its own has no heading that a finding about all of it could lead to.
    return same && (targetOf(container, at) !== container || container.querySelector(`[data-cell^="${CSS.escape(at)}."]`));
  });
}

/** Every document on a page, in shadow roots too. */
function documentsIn(root: ParentNode): Element[] {
  return Array.from(root.querySelectorAll('*')).flatMap((each) => [
    ...(each.matches('.disclosure-document') ? [each] : []),
    ...(each.shadowRoot ? documentsIn(each.shadowRoot) : []),
  ]);
}
