/** Hands a view's markup to Lit. */
import { html } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import type { ElementPart } from 'lit';
import { remember } from '../../definition/remember.js';
import { cellAttributes, isEmbedded, isFilled, isMarkup, stringsOf } from '../../view/markup.js';
import type { Embedded, Filled, FilledCell, Markup, MarkupValue } from '../../view/markup.js';

/** The properties of elements inside a document. */
export type Handed = Readonly<Record<string, unknown>>;

/**
 * The same markup as a Lit template; strings keep their identity, so a second render updates the first.
 * Elements embedded in the document are handed the properties given.
 */
export function toTemplate(markup: Markup, handed: Handed): unknown {
  return html(markup.strings, ...markup.values.map((value) => toValue(value, handed)));
}

function toValue(value: MarkupValue, handed: Handed): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (isMarkup(value)) return toTemplate(value, handed);
  if (isEmbedded(value)) return embed(value, handed);
  if (isFilled(value)) return fillBlock(value);
  return value.map((each) => toValue(each, handed));
}

function embed({ tag }: Embedded, handed: Handed): unknown {
  const properties = Object.keys(handed).map((name, index) => `${index ? '' : `<${tag}`} .${name}=`);
  return html(stringsOf(...properties, `></${tag}>`), ...Object.values(handed));
}

const frames = new WeakMap<readonly string[], TemplateStringsArray>();

/**
 * A whole table is one static template, cloned by the browser, with a single hole: the directive that fills its cells.
 * A binding in each of 175 cells would cost 2.5 times the script time of innerHTML (decision 0002).
 */
function fillBlock(filled: Filled): unknown {
  const strings = remember(frames, filled.pieces, () => stringsOf('<div class="disclosure-block" ', `>${filled.pieces.join('>')}</div>`));
  return html(strings, fillCells(filled));
}

function same(a: FilledCell, b: FilledCell): boolean {
  return a.text === b.text && a.blank === b.blank && a.mark === b.mark && a.operand === b.operand && a.change === b.change;
}

class FillCells extends Directive {
  private _shown: readonly FilledCell[] = [];

  override render(_filled: Filled): void {}

  override update(part: ElementPart, [{ cells, zeroRows = [] }]: [Filled]): void {
    const places = part.element.querySelectorAll('.disclosure-cell');
    cells.forEach((cell, index) => {
      const before = this._shown[index];
      if (before && same(before, cell)) return;
      const place = places[index]!;
      place.textContent = cell.text;
      const attributes = cellAttributes(cell);
      if (before) for (const name in cellAttributes(before)) if (!(name in attributes)) place.removeAttribute(name);
      for (const name in attributes) place.setAttribute(name, attributes[name]!);
    });
    this._shown = cells;
    zeroRows.forEach((zero, row) => part.element.querySelectorAll('tbody tr')[row]!.toggleAttribute('data-zero', zero));
  }
}
const fillCells = directive(FillCells);
