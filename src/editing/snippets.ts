/** What an editor of a site pastes, in each of the three ways of the guide (docs/embedding.md). */
import { fileName } from '../exporters/file-name.js';
import { exportHtml } from '../exporters/html.js';
import type { Locale } from '../locales/locale.js';
import { escapeHtml } from '../view/markup.js';
import type { Report } from '../report/report.js';
import { reportTitle } from '../view/report-view.js';

export type SnippetId = 'tag' | 'link' | 'static';

export interface Snippet {
  readonly id: SnippetId;
  /** What goes into the template of the site, once; nothing where it needs nothing. */
  readonly head: string;
  /** What goes into the text. */
  readonly body: string;
}

export interface SnippetOptions {
  readonly locale?: Locale;
  /** The folder on the site with the single files. */
  readonly folder?: string;
  /** The folder on the site for files. */
  readonly files?: string;
}

/** The report's JSON as the link names it: its name is what the script knows it by. */
export function reportFileName(report: Report): string {
  return fileName(report, 'report.json').replace(/-政府信息公开年报(?=\.report\.json$)/, '');
}

export function snippetsOf(report: Report, { locale = 'zh-Hans', folder = '/disclosure-report', files = '/files' }: SnippetOptions = {}): Snippet[] {
  const script = `<script src="${escapeHtml(folder)}/disclosure-report.iife.js" defer></script>`;
  const fragment = exportHtml(report, { locale });
  const address = `${escapeHtml(files)}/${encodeURIComponent(reportFileName(report))}`;
  return [
    { id: 'tag', head: script, body: `<disclosure-report>\n${fragment}\n</disclosure-report>` },
    { id: 'link', head: script, body: `<p><a href="${address}">${escapeHtml(reportTitle(report))}</a></p>` },
    { id: 'static', head: `<link rel="stylesheet" href="${escapeHtml(folder)}/disclosure-report.css">`, body: fragment },
  ];
}
