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
  readonly paragraphs: readonly Line[];
  /** The address of the text. */
  readonly address: string;
}

/** One paragraph, and where in its text it begins. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

export interface ReportView {
  readonly title: string;
  readonly preamble: readonly ParagraphsView[];
  readonly parts: readonly PartView[];
}

export function reportView(report: Report): ReportView {
  return {
    title: reportTitle(report),
    preamble: paragraphs(report, 'preamble'),
    parts: parts.map((part) => ({
      part,
      heading: partHeading(part),
      prose: part.kind === 'prose' ? paragraphs(report, part.key) : [],
    })),
  };
}

/** The title it has, else the one the form gives it. */
export function reportTitle(report: Report): string {
  return (report.title && report.title.trim()) || formTitle(report.agency.name, report.year);
}

function paragraphs(report: Report, key: ProseKey | 'preamble'): ParagraphsView[] {
  return (report[key] || []).map(({ heading = '', text }, index) => ({
    heading: heading.trim(),
    paragraphs: linesOf(text),
    address: `${key}.${index}.text`,
  }));
}

/** The paragraphs of a text, without those that are blank. */
function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').flatMap((whole) => {
    const line = { text: whole.replace(/\r$/, ''), start };
    start += whole.length + 1;
    return line.text.trim() === '' ? [] : [line];
  });
}
