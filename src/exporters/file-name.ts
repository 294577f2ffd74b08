/** How a file of a report is called: 「淄博市机关事务管理局-2023-政府信息公开年报.xlsx」. */
import { parts } from '../definition/form.js';
import type { TableKey } from '../definition/form.js';
import { printable } from '../report/as-shown.js';
import type { Report } from '../report/report.js';

/** A name may have 255 bytes, and a Chinese character has three. */
const longest = 50;

export function fileName(report: Report, ending: string, table?: TableKey): string {
  const part = table && parts.find(({ key }) => key === table);
  return `${safe(report.agency.name)}-${report.year}-${part ? part.label : '政府信息公开年报'}.${ending}`;
}

/** Without what some file system refuses, or a shell or a spreadsheet takes for something else. */
export function safe(text: string): string {
  const plain = printable(text).replace(/[\\/:*?"<>|'`$&;#%{}\s]+/g, '-').replace(/^[-.=+@~]+/, '');
  return [...plain].slice(0, longest).join('').replace(/[-.]+$/, '') || '报告';
}
