/** A report as a reader meets it: title, particulars, contents, six parts, signature. No markup, no DOM. */
import { formTitle, partHeading, parts } from '../definition/form.js';
import type { Part, ProseKey } from '../definition/form.js';
import type { Label } from '../definition/table.js';
import type { Report } from '../report/report.js';

export interface PartView {
  readonly part: Part;
  readonly heading: Label;
  /** Empty in a part that is a table, and where the report lacks it. */
  readonly prose: readonly ParagraphsView[];
}

/** A stretch of prose with its paragraphs told apart. */
export interface ParagraphsView {
  /** Empty where there is none. */
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** The address of the text. */
  readonly address: string;
}

export interface ReportView {
  readonly title: string;
  readonly preamble: readonly ParagraphsView[];
  readonly parts: readonly PartView[];
}

export function reportView(report: Report): ReportView {
  return {
    title: (report.title && report.title.trim()) || formTitle(report.agency.name, report.year),
    preamble: paragraphs(report, 'preamble'),
    parts: parts.map((part) => ({
      part,
      heading: partHeading(part),
      prose: part.kind === 'prose' ? paragraphs(report, part.key) : [],
    })),
  };
}

function paragraphs(report: Report, key: ProseKey | 'preamble'): ParagraphsView[] {
  return (report[key] || []).map(({ heading = '', text }, index) => ({
    heading: heading.trim(),
    paragraphs: text.split(/\r?\n/).filter((line) => line.trim() !== ''),
    address: `${key}.${index}.text`,
  }));
}
