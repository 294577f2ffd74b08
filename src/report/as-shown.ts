/** What a document for readers keeps of the words of a report, and what has to be said beside it to keep the rest. */
import { tableKeys } from '../definition/form.js';
import { cellAddress } from './address.js';
import type { Address } from './address.js';
import { eachCell, isPrinted, proseKeys, tableOf } from './report.js';
import type { AnyTable, Block, Report } from './report.js';

/** Particulars that a document words in its own way, or does not say at all. */
const particulars = ['version', 'year', 'agency', 'title', 'period', 'published', 'revised', 'contact', 'explanations'] as const;

/** Characters that some formats cannot hold, or that turn the text around them: controls, halves of characters. */
const unheld = '\\0-\\x08\\x0e-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufffe\\uffff';
/** Characters without a shape; an editor may drop them. */
const shapeless = '\\u00ad\\u200b-\\u200f\\u2060';
const unprintable = new RegExp(`[${unheld}]`, 'gu');
const unseen = new RegExp(`[${shapeless}]`, 'g');
// Most texts have none of these, and need not be looked at by pairs: here whole characters of two halves are among them.
const suspect = new RegExp(`[${unheld}\\v\\f]`);
const reworded = new RegExp(`[${unheld}${shapeless}\\s]`);

/** A text without the characters that have no place in a document. */
export function printable(text: string): string {
  return suspect.test(text) ? text.replace(unprintable, '').replace(/[\v\f]/g, ' ') : text;
}

/** A text as a reader of any document sees it: white space is one blank. */
export function asShown(text: string): string {
  return reworded.test(text) ? printable(text).replace(unseen, '').replace(/\s+/g, ' ').trim() : text;
}

/** A stretch of prose as a document shows it: its paragraphs, those that are blank left out. */
export function blockAsShown({ heading = '', text }: Block): Block {
  const title = asShown(heading);
  const lines = text.split('\n').map(asShown).filter(Boolean);
  return { ...(title && { heading: title }), text: lines.join('\n') };
}

export function sameBlock(a: Block, b: Block): boolean {
  return a.heading === b.heading && a.text === b.text;
}

/** What was filed, by its address; `absent` lists the cells and rows that the report does not have at all. */
export type Filed = Readonly<Record<Address, unknown>> & { readonly absent?: readonly Address[] };

/**
 * What a document does not say, or words otherwise. It counts only where the document still shows what follows from it:
 * a document may be edited, and then its words are what is filed.
 */
function filedBeside(report: Report): Filed {
  const filed: Record<string, unknown> = {};
  for (const key of particulars) if (report[key] !== undefined) filed[key] = report[key];
  for (const key of proseKeys) {
    const blocks = report[key];
    if (blocks && !blocks.length) filed[key] = [];
    (blocks || []).forEach((block, index) => {
      if (!sameBlock(block, blockAsShown(block))) filed[`${key}.${index}`] = block;
    });
  }
  if (report.tables) filed['tables'] = {};
  const absent: Address[] = [];
  for (const key of tableKeys) {
    const table = tableOf(report, key);
    if (!table) continue;
    filed[`tables.${key}.edition`] = table.edition || null;
    const { notes } = table;
    if (notes && (!notes.length || notes.some((note) => asShown(note) !== note || !note))) filed[`tables.${key}.notes`] = notes;
    if (table.rows) fileCells(table, key, filed, absent);
    else absent.push(`tables.${key}.rows`);
  }
  return { ...filed, ...(absent.length && { absent }) };
}

function fileCells(table: AnyTable, key: (typeof tableKeys)[number], filed: Record<string, unknown>, absent: Address[]): void {
  eachCell(table, key, ({ row, column }, cell, given) => {
    if (isPrinted(cell)) filed[cellAddress(key, row, column)] = cell;
    else if (given && cell === undefined) absent.push(cellAddress(key, row, column));
    else if (!given) {
      const rowAt = `tables.${key}.rows.${row}`;
      if (!absent.includes(rowAt)) absent.push(rowAt);
    }
  });
}

/** As an attribute, or a property of a file cut into pieces, can hold it: escaped where a character might get lost. */
export function filedText(report: Report): string {
  // eslint-disable-next-line no-control-regex
  return JSON.stringify(filedBeside(report)).replace(/[ \x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff<>]/g, escaped);
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
