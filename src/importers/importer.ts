/** What an import gives back, whatever the file was. */
import type { Address } from '../report/address.js';
import type { Finding } from '../report/finding.js';
import type { Report } from '../report/report.js';
import type { Outline } from './outline.js';

/** The formats that can be read. */
export type Format = 'html' | 'docx' | 'text' | 'csv' | 'json';

/** A file, or what was pasted. */
export interface ImportInput {
  /** Bytes as they are in the file, or text that is decoded already. */
  readonly data: Uint8Array | ArrayBuffer | string;
  /** The file's name, or its address; its ending helps to tell the format. */
  readonly name?: string;
  /** The media type, where somebody said one; what the bytes are counts more. */
  readonly type?: string;
}

export interface ImportOptions extends Context {
  /** Read as this, whatever it looks like. */
  readonly format?: Format;
}

/** What the caller knows that the source may not say. */
export interface Context {
  /** A title from elsewhere, such as that of the window. */
  readonly title?: string;
  /** The name of the file: what it alone tells is said to be assumed. */
  readonly file?: string;
  /** Stands in where the source names no year; that is said. */
  readonly year?: number;
  /** Stands in where the source names no agency; that is said. */
  readonly agency?: string;
}

/** How sure a value is. */
export type MappingStatus = 'matched' | 'guessed' | 'missing';

/** Where a cell of the form came from. */
export interface Mapping {
  readonly at: Address;
  /** `matched`: by its labels; `guessed`: by position or by a label that is not quite right; `missing`: not found. */
  readonly status: MappingStatus;
  /** What stood there; absent where nothing was found. */
  readonly text?: string;
  /** The place in the source, counted from 1: the how-manieth table, its row, its column. */
  readonly place?: SourcePlace;
}

export interface SourcePlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export interface Import {
  readonly format?: Format;
  /** The report as JSON, before it was judged; `null` where nothing could be read. */
  readonly draft: unknown;
  /** Absent where the draft is no report; the findings say why. */
  readonly report?: Report;
  /** What could not be read or placed, and what the schema says of the draft; what the rules say is `checkReport`'s. */
  readonly findings: readonly Finding[];
  /** One entry a cell of the form, in its order. */
  readonly mapping: readonly Mapping[];
  /** What was read, to be shown beside what came of it; absent where the source was a report of ours already. */
  readonly outline?: Outline;
}
