/** The words of the form in the language asked for. */
import type { Label, Unit } from '../definition/table.js';
import { wordsOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import { unitOf } from '../report/printed.js';
import type { Cell } from '../report/report.js';

export function worded(label: Label, locale: Locale): string {
  return wordsOf(locale).gloss(label) || label.label;
}

/** The unit of a cell, so that nobody takes 2,655元 for 2,655万元. */
export function wordedUnit(cell: Cell | undefined, unit: Unit, locale: Locale): string {
  const said = unitOf(cell, unit);
  return said === unit.label ? worded(unit, locale) : said;
}
