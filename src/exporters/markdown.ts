/** A report as Markdown: its prose, and its tables flat, one row of the form a line. */
import type { TableKey } from '../definition/form.js';
import { wordsOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import { asShown } from '../report/as-shown.js';
import { blocksOf, cellOf, tableOf } from '../report/report.js';
import type { Report } from '../report/report.js';
import { reportView } from '../view/report-view.js';
import type { ParagraphsView, PartView } from '../view/report-view.js';
import { cellText, tableFrame } from '../view/table-view.js';
import type { HeadingView } from '../view/table-view.js';
import type { Exporter } from './exporter.js';
import { worded } from './worded.js';

export const markdown: Exporter = {
  type: 'text/markdown;charset=utf-8',
  ending: 'md',
  tabular: true,
  write(report, { locale, tables }) {
    const view = reportView(report);
    const wanted = view.parts.filter(({ part }) => part.kind === 'prose' || tables.includes(part.key));
    const words = wordsOf(locale);
    const signature = [report.agency.name, ...(report.published ? [words.date(report.published)] : [])];
    const lines = [`# ${escaped(view.title)}`, ...view.preamble.flatMap(prose), ...wanted.flatMap((part) => section(part, report, locale)), signature.map(escaped).join('  \n')];
    return `${lines.join('\n\n')}\n`;
  },
};

function section({ part, heading, prose: blocks }: PartView, report: Report, locale: Locale): string[] {
  const words = wordsOf(locale);
  const gloss = words.gloss(heading);
  const title = `## ${escaped(gloss ? `${heading.label} ${gloss}` : heading.label)}`;
  if (part.kind === 'table') return [title, ...tableLines(report, part.key, locale)];
  return [title, ...(blocks.length ? blocks.flatMap(prose) : [words.missingPart])];
}

function prose({ heading, paragraphs }: ParagraphsView): string[] {
  return [...(heading ? [`### ${escaped(heading)}`] : []), ...paragraphs.map(({ text }) => escaped(text))];
}

function tableLines(report: Report, key: TableKey, locale: Locale): string[] {
  const table = tableOf(report, key);
  if (!table) return [wordsOf(locale).missingTable];
  const label = (heading: HeadingView): string => escaped(worded(heading.label, locale));
  const blocks = blocksOf(table, key).map((block) => {
    const { head, body, width } = tableFrame(key, block, 'flat');
    const rows = body.map(({ labels, cells }) => [...labels.map(label), ...cells.map(({ place }) => escaped(cellText(cellOf(table, place.row, place.column))))]);
    const ruler = Array.from({ length: width }, (_, column) => (column ? '---:' : '---'));
    return [...head.map((line) => line.map(label)), ruler, ...rows].map((line) => `| ${line.join(' | ')} |`).join('\n');
  });
  return [...blocks, ...(table.notes || []).map(escaped)];
}

/** Plain text in Markdown: no markup, no HTML, no link, no list, no table. */
function escaped(text: string): string {
  return asShown(text)
    .replace(/[\\`*_{}[\]<>()#+!|~$&]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-=:]/, '\\$&')
    // An address would become a link by itself.
    .replace(/(https?|ftp|mailto):/gi, '$1\\:')
    .replace(/\bwww\./gi, 'www\\.');
}
