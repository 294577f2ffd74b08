/** What is in the menu of files, and what a press of it does; loaded when the menu is opened. */
import { html } from 'lit';
import type { TableKey } from '../../definition/form.js';
import { bringEnglish } from '../../definition/in-english.js';
import { describeFormat, exportFormats, writeReport } from '../../exporters/write.js';
import type { ExportFormat } from '../../exporters/write.js';
import type { Locale } from '../../locales/locale.js';
import type { Report } from '../../report/report.js';

interface Wish {
  readonly report: Report;
  readonly table: TableKey | undefined;
  readonly locale: Locale;
  /** The formats that the page lets be had, with blanks between them; all but `html` where it names none. */
  readonly wanted: string;
  readonly say: (status: string) => void;
}

const words: Readonly<Record<Locale, { readonly names: Readonly<Record<ExportFormat, string>>; saved: (name: string) => string; failed: string }>> = {
  'zh-Hans': {
    names: {
      docx: 'Word 文档（.docx）',
      xlsx: 'Excel 表格（.xlsx）',
      csv: 'CSV 数据（.csv）',
      page: '网页（.html）',
      html: '网页片段（.html）',
      json: 'JSON 数据（.json）',
      markdown: 'Markdown（.md）',
      'json-stat': 'JSON-stat（.json）',
      'json-ld': 'JSON-LD（.jsonld）',
    },
    saved: (name) => `已生成 ${name}`,
    failed: '文件没有生成：需要的部分没有载入。请检查网络后重试。',
  },
  en: {
    names: {
      docx: 'Word document (.docx)',
      xlsx: 'Excel workbook (.xlsx)',
      csv: 'CSV data (.csv)',
      page: 'Web page (.html)',
      html: 'Piece of a web page (.html)',
      json: 'JSON data (.json)',
      markdown: 'Markdown (.md)',
      'json-stat': 'JSON-stat (.json)',
      'json-ld': 'JSON-LD (.jsonld)',
    },
    saved: (name) => `Made ${name}`,
    failed: 'The file was not made: a part that it needs could not be loaded. Check the network and try again.',
  },
};

/** What most readers want comes first; of one table, the formats that can hold one alone. */
const order: readonly ExportFormat[] = [...new Set<ExportFormat>(['docx', 'xlsx', 'csv', 'page', ...exportFormats])];

export function menu(wish: Wish): unknown {
  const { table, locale, wanted } = wish;
  const named = wanted.split(/\s+/).filter((name) => exportFormats.includes(name as ExportFormat));
  const formats = order.filter((format) => (named.length ? named.includes(format) : format !== 'html') && (!table || describeFormat(format).tabular));
  return html`<ul>
    ${formats.map((format) => html`<li><button type="button" @click=${(event: Event) => save(wish, format, event)}>${words[locale].names[format]}</button></li>`)}
  </ul>`;
}

/** Made in the page, sent nowhere. */
async function save({ report, table, locale, say }: Wish, format: ExportFormat, event: Event): Promise<void> {
  const { ownerDocument } = event.currentTarget as Element;
  const { saved, failed } = words[locale];
  try {
    // Some formats tell in both languages.
    bringEnglish();
    const { name, type, data } = await writeReport(report, format, { locale, ...(table && { tables: [table] }) });
    const url = URL.createObjectURL(new Blob([data], { type }));
    const link = Object.assign(ownerDocument.createElement('a'), { href: url, download: name });
    link.click();
    // Some browsers have not begun to read it yet.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    say(saved(name));
  } catch {
    say(failed);
  }
}
