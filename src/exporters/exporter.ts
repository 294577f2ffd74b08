/** What an exporter is, and the file it makes. */
import type { TableKey } from '../definition/form.js';
import type { Locale } from '../locales/locale.js';
import type { Finding } from '../report/finding.js';
import type { Report } from '../report/report.js';
import type { HtmlOptions } from './html.js';

/** A file as a value: nothing is written anywhere. */
export interface ExportedFile {
  /** Safe for every file system. */
  readonly name: string;
  /** The media type. */
  readonly type: string;
  readonly data: string | Uint8Array<ArrayBuffer>;
  /** Files that belong beside it, such as the description of a CSV. */
  readonly companions?: readonly ExportedFile[];
  /** Why nothing was written; `data` then says it in words. */
  readonly findings?: readonly Finding[];
}

/** Each format looks at what concerns it. */
export interface ExportOptions extends HtmlOptions {
  /** Only these tables, for formats that are nothing but tables: csv, xlsx, markdown, json-stat. */
  readonly tables?: readonly TableKey[];
  /** Of a page: the address of the stylesheet, where it is not to stand in the page. */
  readonly stylesheet?: string;
  /** Where the report is published, for whoever harvests it. */
  readonly url?: string;
  /** Where its files are published, by format. */
  readonly files?: Readonly<Record<string, string>>;
  /** The address of the licence; nothing is said of it where it is not given. */
  readonly license?: string;
}

/** What is settled before an exporter is asked. */
export interface Wanted extends ExportOptions {
  readonly locale: Locale;
  readonly tables: readonly TableKey[];
  /** The name of the file. */
  readonly name: string;
  /** Where its files are published, with their media types. */
  readonly published?: readonly { readonly url: string; readonly type: string }[];
}

export interface Exporter {
  readonly type: string;
  /** What the file's name ends in, after the dot. */
  readonly ending: string;
  /** Whether the format holds tables alone, so that it may hold some of them. */
  readonly tabular?: true;
  write(report: Report, wanted: Wanted): ExportedFile['data'] | Promise<ExportedFile['data']>;
  /** What belongs beside the file. */
  companions?(report: Report, wanted: Wanted): readonly ExportedFile[];
}
