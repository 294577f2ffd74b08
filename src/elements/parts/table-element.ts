/** The element of one statutory table. A tag of its own is this class plus the key of its table. */
import { nothing, unsafeCSS } from 'lit';
import type { CSSResultGroup, PropertyValues } from 'lit';
import { blocks } from '../../definition/form.js';
import type { TableKey } from '../../definition/form.js';
import { width } from '../../definition/table.js';
import type { Locale } from '../../locales/locale.js';
import { tableOf } from '../../report/report.js';
import type { Report } from '../../report/report.js';
import type { Marks } from '../../view/marks.js';
import type { Markup } from '../../view/markup.js';
import { filledBlocks, tableContent } from '../../view/table-markup.js';
import { checkLine, entriesOf, nothingChecked } from './check-line.js';
import { ReportElement } from './report-element.js';
import { instrumentStyles } from './styles.js';
import { TableTools } from './table-tools.js';

export abstract class TableElement extends ReportElement {
  /** Which table of the report it shows. */
  protected abstract readonly table: TableKey;

  private readonly _tools = new TableTools(this, () => this.table);

  protected override content(report: Report, locale: Locale, marks: Marks): Markup {
    const { layout } = this._tools;
    const changes = this._tools.changes(report, this.previous, locale);
    return tableContent(report, this.table, { locale, marks, layout, ...(changes && { changes }) });
  }

  /** Where the page has the same numbers already, they are taken over in their turn. */
  protected override get isPatient(): boolean {
    const { report, light: { found } } = this;
    const table = report && found && tableOf(report, this.table);
    if (!table) return false;
    const cells = filledBlocks(table, this.table, this.locales).flatMap((block) => block.cells);
    const places = found.querySelectorAll('.disclosure-cell');
    return cells.length === places.length && cells.every(({ text }, index) => places[index]!.textContent === text);
  }

  protected override renderTools(report: Report): unknown {
    return this._tools.render(report, this.previous, this.locales.locale, () => this.marks);
  }

  /** Shows the rows again that were put away, at once: a jump leads to one of them. */
  unfold(): void {
    this._tools.fold = false;
    this.requestUpdate();
    this.performUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { shownDocument } = this;
    if (shownDocument) shownDocument.toggleAttribute('data-fold', this._tools.fold);
  }

  protected override renderInstruments(): unknown {
    const { checked, report, table } = this;
    if (!checked || !report || !tableOf(report, table)) return nothing;
    const { locale } = this.locales;
    const at = `tables.${table}`;
    const mine = entriesOf(this.findings).filter((entry) => entry.found.at === at || entry.found.at.startsWith(`${at}.`));
    const line = checkLine(checked.byPart[table] || nothingChecked, mine.map((entry) => entry.found), locale);
    return this.renderChecks(line, mine.length && this.telling && this.telling.list(mine, report));
  }
}

/**
 * A long table off screen is not laid out until it comes near; until then it is about as high as it will be, so that
 * the scroll bar does not jump. In print it is laid out, and a short table always: there is nothing to win. An element
 * that waits for its report keeps no room: on screen it would be given and taken away again, and what follows would jump.
 */
export function longTableStyles(key: TableKey): CSSResultGroup {
  const rows = blocks(key, '2021').reduce((sum, block) => sum + 3 + width(block.rows), 0);
  return [
    instrumentStyles,
    unsafeCSS(`
@media not print { :host(:not(:empty)), :host([isolated]) { content-visibility: auto; contain-intrinsic-size: auto ${rows * 36}px; } }
`),
  ];
}
