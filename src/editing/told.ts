/** What was found, as whoever fills in the form is told it: places by the form's own names, and no word of JSON. */
import { editingWordsOf } from '../locales/editing.js';
import type { Locale } from '../locales/locale.js';
import type { Address } from '../report/address.js';
import { placeOf } from '../report/describe.js';
import { sentenceOf } from '../report/finding.js';
import type { Finding } from '../report/finding.js';

/** Where an address is edited. */
export function placeInForm(at: Address, locale: Locale): string {
  const { fields, wholeReport } = editingWordsOf(locale);
  const [, field] = Object.entries(fields).find(([name]) => name === at) || [];
  return field || placeOf(at, locale) || wholeReport;
}

/** What, and what to do, without where. */
export function toldInForm(found: Finding, locale: Locale): string {
  const { inForm } = editingWordsOf(locale);
  const sentence = inForm[found.id as keyof typeof inForm] as ((data: unknown) => string) | undefined;
  return sentence ? sentence(found.data) : sentenceOf(found, locale);
}

/** Where, what, and what to do; what concerns the whole is a sentence by itself. */
export function describedInForm(found: Finding, locale: Locale): string {
  const told = toldInForm(found, locale);
  return found.at ? `${placeInForm(found.at, locale)}${locale === 'en' ? ': ' : '：'}${told}` : told;
}
