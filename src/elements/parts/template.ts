/** Hands a view's markup to Lit. */
import { html } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import type { ElementPart } from 'lit';
import type { Report } from '../../report/report.js';
import { cellAttributes, isEmbedded, isFilled, isMarkup, stringsOf } from '../../view/markup.js';
import type { Embedded, Filled, FilledCell, Markup, MarkupValue } from '../../view/markup.js';

/**
 * The same markup as a Lit template; strings keep their identity, so a second render updates the first.
 * Elements embedded in the document are handed the report.
 */
export function toTemplate(markup: Markup, report: Report): unknown {
  return html(markup.strings, ...markup.values.map((value) => toValue(value, report)));
}

function toValue(value: MarkupValue, report: Report): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (isMarkup(value)) return toTemplate(value, report);
  if (isEmbedded(value)) return embed(value, report);
  if (isFilled(value)) return fillBlock(value);
  return value.map((each) => toValue(each, report));
}

function embed({ tag }: Embedded, report: Report): unknown {
  return html(stringsOf(`<${tag} .report=`, `></${tag}>`), report);
}

const frames = new WeakMap<readonly string[], TemplateStringsArray>();

/**
 * A whole table is one static template, cloned by the browser, with a single hole: the directive that fills its cells.
 * A binding in each of 175 cells would cost 2.5 times the script time of innerHTML (decision 0002).
 */
function fillBlock(filled: Filled): unknown {
  let strings = frames.get(filled.pieces);
  if (!strings) {
    strings = stringsOf('<div class="disclosure-block" ', `>${filled.pieces.join('>')}</div>`);
    frames.set(filled.pieces, strings);
  }
  return html(strings, fillCells(filled.cells));
}

class FillCells extends Directive {
  private _shown: readonly FilledCell[] = [];

  override render(_cells: readonly FilledCell[]): void {}

  override update(part: ElementPart, [cells]: [readonly FilledCell[]]): void {
    const places = part.element.querySelectorAll('.disclosure-cell');
    cells.forEach((cell, index) => {
      const before = this._shown[index];
      if (before && before.text === cell.text && before.blank === cell.blank) return;
      const place = places[index]!;
      place.textContent = cell.text;
      const attributes = cellAttributes(cell);
      if (before) for (const name in cellAttributes(before)) if (!(name in attributes)) place.removeAttribute(name);
      for (const name in attributes) place.setAttribute(name, attributes[name]!);
    });
    this._shown = cells;
  }
}
const fillCells = directive(FillCells);
