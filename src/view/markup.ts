/**
 * HTML as a value: static strings and the values between them, as a tagged template gives them.
 * The static exporter joins them, the elements hand them to Lit: one description for both (decision 0002).
 */
import { remember } from '../definition/remember.js';
import type { Locale } from '../locales/locale.js';

/** What Lit asks of a template's strings; the array's identity is the template's. */
export type Strings = TemplateStringsArray;

export interface Markup {
  readonly strings: Strings;
  readonly values: readonly MarkupValue[];
}

/**
 * An element of ours that stands in a document. The static exporter writes what it would render,
 * the elements create it and hand it the report.
 */
export interface Embedded {
  readonly tag: string;
  /** What stands in the container of its document; nothing of a chart, which says in a picture what its table says. */
  readonly content?: () => Markup;
  readonly locale: Locale;
}

/** A table whose frame is the same for every report and whose cells are filled in. */
export interface Filled {
  /** The markup between the cells: one string more than there are cells, each ending inside `<td …`. */
  readonly pieces: readonly string[];
  readonly cells: readonly FilledCell[];
  /** In the flat layout: of each row, whether every number in it is 0. */
  readonly zeroRows?: readonly boolean[];
}

export interface FilledCell {
  /** Empty where the cell was left blank. */
  readonly text: string;
  /** The word for a blank, for who cannot see it. */
  readonly blank: string;
  /** What the cell is marked with; empty where nothing is found about it. */
  readonly mark: string;
  /** The marks of sums it takes part in. */
  readonly operand: string;
  /** Its change on last year, where a reader asked for it. */
  readonly change: string;
}

export type MarkupValue = string | number | null | Markup | Embedded | Filled | readonly MarkupValue[];

export function markup(strings: Strings, ...values: readonly MarkupValue[]): Markup {
  return { strings, values };
}

const made = new Map<string, Strings>();

/** Strings put together at run time, such as a heading of a chosen level; the same ones give the same array. */
export function stringsOf(...parts: readonly string[]): Strings {
  return remember(made, parts.join('\0'), () => Object.assign([...parts], { raw: parts }));
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00a0': '&nbsp;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"\u00a0]/g, (character) => escapes[character]!);
}

export function isMarkup(value: object): value is Markup {
  return 'strings' in value;
}
export function isEmbedded(value: object): value is Embedded {
  return 'tag' in value;
}
export function isFilled(value: object): value is Filled {
  return 'pieces' in value;
}

const none = {};

/** The attributes of a cell that depend on the report. */
export function cellAttributes({ text, blank, mark, operand, change }: FilledCell): Readonly<Record<string, string>> {
  if (text && !mark && !operand && !change) return none;
  return {
    ...(text === '' && { 'data-blank': blank }),
    // A keyboard reaches what is marked, and goes from there to what was found.
    ...(mark && { 'data-mark': mark, tabindex: '0' }),
    ...(operand && { 'data-operand': operand }),
    ...(change && { 'data-change': change }),
  };
}

/** Markup as HTML text, the values in it as `write` gives them. */
export function weave({ strings, values }: Markup, write: (value: MarkupValue) => string): string {
  return strings.reduce((html, text, index) => html + write(values[index - 1]!) + text);
}
