/** `<disclosure-report>`. */
import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { Locale } from '../locales/locale.js';
import type { Report } from '../report/report.js';
import type { Markup } from '../view/markup.js';
import { reportContent } from '../view/report-markup.js';
import './application-stats-table.js';
import { define } from './parts/define.js';
import { ReportElement } from './parts/report-element.js';
import './proactive-disclosure-table.js';
import './review-litigation-table.js';

/**
 * A whole annual report on open government information (政府信息公开工作年度报告): title, particulars, contents,
 * preamble, contact and the six parts in the order of the form, three of them tables.
 *
 * ```html
 * <disclosure-report src="report.json"></disclosure-report>
 * ```
 *
 * @summary The whole statutory report, from one JSON file.
 * @tagname disclosure-report
 *
 * @slot - What the page shows until there is a report, and again when there is none. A child `<script type="application/json">` is the report itself.
 * @slot document - The document that the element renders, or takes over where the page already holds it.
 *
 * @fires {ReportLoadEvent} report-load - A report has been read and stands on the page: `report`, `findings`.
 * @fires {ReportErrorEvent} report-error - There is no report to show: `findings` says why.
 *
 * @csspart message - The sentence that says what is missing or wrong.
 * @csspart retry - The button that asks the server again.
 *
 * @cssprop [--disclosure-border=rgba(127, 127, 127, 0.65)] - The lines of tables and frames.
 * @cssprop [--disclosure-head-background=rgba(127, 127, 127, 0.08)] - Behind headings, row labels and the contents list.
 * @cssprop [--disclosure-total-background=rgba(127, 127, 127, 0.05)] - Behind totals.
 * @cssprop [--disclosure-hover-background=rgba(127, 127, 127, 0.12)] - Behind the row under the pointer.
 * @cssprop [--disclosure-focus=currentColor] - The outline of what has the focus.
 * @cssprop [--disclosure-error=#c0392b] - The edge of a message about an error.
 */
export class DisclosureReport extends ReportElement {
  static override properties: PropertyDeclarations = {
    headingLevel: { attribute: 'heading-level', noAccessor: true },
  };

  private _prefix: string | undefined;
  private _arrived = false;

  constructor() {
    super();
    this.addEventListener('click', this._onClick);
  }

  /**
   * The level of the report's title, 1 to 6; its parts stand one level lower, the headings inside them two.
   * @attr heading-level
   * @default 2
   */
  get headingLevel(): number {
    const level = Number(this.getAttribute('heading-level'));
    return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
  }
  set headingLevel(value: number) {
    this.setAttribute('heading-level', String(value));
  }

  protected override content(report: Report, locale: Locale): Markup {
    this._prefix = this._freePrefix();
    return reportContent(report, { locale, headingLevel: this.headingLevel, idPrefix: this._prefix });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // The page was opened at a part that did not stand on it yet.
    if (this._arrived || !this.shownDocument) return;
    this._arrived = true;
    const id = decodeURIComponent(this.ownerDocument.location.hash.slice(1));
    if (id.startsWith(`${this._prefix}-`)) this._target(id)?.scrollIntoView();
  }

  /** A prefix that nothing else in the same tree uses; a copy of a report gets one of its own. */
  private _freePrefix(): string {
    const root = this.getRootNode() as Document | ShadowRoot;
    const taken = (prefix: string): boolean =>
      Array.from(root.querySelectorAll?.(`[id="${prefix}-title"]`) ?? []).some((each) => !this.contains(each)) ||
      reserved.get(root)?.get(prefix)?.isConnected === true && reserved.get(root)?.get(prefix) !== this;
    let number = 1;
    const own = this._prefix;
    if (own && !taken(own)) return this._reserve(root, own);
    while (taken(`disclosure-${number}`)) number += 1;
    return this._reserve(root, `disclosure-${number}`);
  }

  private _reserve(root: Node, prefix: string): string {
    let prefixes = reserved.get(root);
    if (!prefixes) reserved.set(root, (prefixes = new Map()));
    prefixes.set(prefix, this);
    return prefix;
  }

  private _target(id: string): HTMLElement | null {
    return this.shownDocument?.querySelector<HTMLElement>(`[id="${id.replace(/["\\]/g, '\\$&')}"]`) ?? null;
  }

  /** Inside a shadow root a link to a part goes nowhere by itself. */
  private readonly _onClick = (event: Event): void => {
    const link = event.composedPath().find((each): each is HTMLAnchorElement => each instanceof HTMLAnchorElement);
    const id = link?.getAttribute('href')?.startsWith('#') ? link.getAttribute('href')!.slice(1) : undefined;
    if (id === undefined || (!this.isolated && this.getRootNode() instanceof Document)) return;
    const target = this._target(id);
    if (!target) return;
    event.preventDefault();
    target.scrollIntoView();
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };
}

/** Which prefix is whose, per tree; an isolated report's ids cannot be found from outside. */
const reserved = new WeakMap<Node, Map<string, DisclosureReport>>();

define('disclosure-report', DisclosureReport);

declare global {
  interface HTMLElementTagNameMap {
    'disclosure-report': DisclosureReport;
  }
}
