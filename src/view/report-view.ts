/** A report as a reader meets it: title, particulars, contents, six parts, signature. No markup, no DOM. */
import { formTitle, partHeading, parts } from '../definition/form.js';
import type { Part } from '../definition/form.js';
import type { Label } from '../definition/table.js';
import type { Block, Report } from '../report/report.js';

export interface PartView {
  readonly part: Part;
  readonly heading: Label;
  /** The prose of a part that is prose; `undefined` where the report lacks it. */
  readonly prose?: readonly ParagraphsView[];
}

/** A stretch of prose with its paragraphs told apart. */
export interface ParagraphsView {
  readonly heading?: string;
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
    title: report.title?.trim() || formTitle(report.agency.name, report.year),
    preamble: paragraphs(report.preamble, 'preamble') ?? [],
    parts: parts.map((part) => ({
      part,
      heading: partHeading(part),
      ...(part.kind === 'prose' && { prose: paragraphs(report[part.key], part.key) }),
    })),
  };
}

function paragraphs(blocks: readonly Block[] | undefined, at: string): ParagraphsView[] | undefined {
  if (!blocks?.length) return undefined;
  return blocks.map(({ heading, text }, index) => ({
    ...(heading?.trim() && { heading: heading.trim() }),
    paragraphs: text.split(/\r?\n/).filter((line) => line.trim() !== ''),
    address: `${at}.${index}.text`,
  }));
}
