/** The words of the form in the language asked for. */
import type { Label } from '../definition/table.js';
import { wordsOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';

export function worded(label: Label, locale: Locale): string {
  return wordsOf(locale).gloss(label) || label.label;
}
