/** The files that are taken out: one by one, or all in a zip. */
import { strToU8, zipSync } from 'fflate';
import { reportFileName, snippetsOf } from '../editing/snippets.js';
import { fileName } from '../exporters/file-name.js';
import { exportReport } from '../exporters/index.js';
import type { ExportedFile } from '../exporters/index.js';
import type { Locale } from '../locales/locale.js';
import type { Report } from '../report/report.js';
import type { TakenFormat } from './words.js';

export const takenFormats: readonly TakenFormat[] = ['docx', 'json', 'xlsx', 'csv', 'page', 'html'];

export async function fileOf(report: Report, format: TakenFormat, locale: Locale): Promise<ExportedFile> {
  const file = await exportReport(report, format, { locale });
  // By this name the script knows a link to it.
  return format === 'json' ? { ...file, name: reportFileName(report) } : file;
}

/** Every format, and what to paste, under one roof. */
export async function zipOf(report: Report, locale: Locale): Promise<ExportedFile> {
  const files = await Promise.all(takenFormats.map((format) => fileOf(report, format, locale)));
  const all = files.flatMap((file) => [file, ...(file.companions || [])]);
  const texts = snippetsOf(report, { locale }).map(({ id, head, body }): ExportedFile => ({ name: `${id}.txt`, type: 'text/plain', data: `${head}\r\n\r\n${body}\r\n` }));
  const packed = Object.fromEntries([...all, ...texts].map(({ name, data }) => [name, typeof data === 'string' ? strToU8(data) : data]));
  return { name: fileName(report, 'zip'), type: 'application/zip', data: zipSync(packed, { level: 6 }) as Uint8Array<ArrayBuffer> };
}

/** Hands a file to the reader. */
export function save({ name, type, data }: ExportedFile, page: Document): void {
  const url = URL.createObjectURL(new Blob([data], { type }));
  Object.assign(page.createElement('a'), { href: url, download: name }).click();
  // Some browsers have not begun to read it yet.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Puts a text on the clipboard; where the browser refuses, the field with it is selected. */
export async function copyText(text: string, field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (!field) return false;
    field.focus();
    field.select();
    try {
      // A page from disk may have no other clipboard.
      return field.ownerDocument.execCommand('copy');
    } catch {
      return false;
    }
  }
}
