/** Puts a Word file together: title, particulars, prose, tables, signature. Loaded when one is made. */
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Table } from 'docx';
import { wordsOf } from '../locales/locale.js';
import { asShown, filedText } from '../report/as-shown.js';
import { tableOf } from '../report/report.js';
import type { Report } from '../report/report.js';
import { filedProperty, longestProperty } from '../report/word-styles.js';
import { reportView } from '../view/report-view.js';
import type { ParagraphsView, PartView } from '../view/report-view.js';
import { documentLooks, fontTable, pageLooks, paragraphStyles } from './docx-looks.js';
import { paragraph } from './docx-paragraph.js';
import { wordTable } from './docx-table.js';

/** Where what the words do not say would be longer, the file does without. */
const mostFiled = 64_000;

export async function wordFile(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await Packer.pack(documentOf(report), 'blob', undefined, [fontTable]);
  return new Uint8Array(await blob.arrayBuffer());
}

function documentOf(report: Report): Document {
  const view = reportView(report);
  const title = asShown(view.title);
  const children = [
    paragraph('title', view.title),
    ...particulars(report),
    ...view.preamble.flatMap((stretch) => prose(stretch)),
    ...contact(report),
    ...view.parts.flatMap((part) => partOf(part, report)),
    ...signature(report),
  ];
  return new Document({
    title,
    creator: asShown(report.agency.name),
    description: '',
    styles: { default: { document: documentLooks }, paragraphStyles },
    customProperties: filedProperties(report),
    sections: [{ properties: { page: pageLooks }, footers: { default: footer() }, children }],
  });
}

/** What stands in the preamble of the form in words; the agency's own words come after it. */
function particulars({ period, revised }: Report): Paragraph[] {
  const { places, periodText, date } = wordsOf('zh-Hans');
  return [
    ...(period ? [term(places.period, periodText(date(period.from), date(period.to)))] : []),
    ...(revised ? [term(places.revised, `${date(revised.on)}${revised.note ? ` ${revised.note}` : ''}`)] : []),
  ].flat();
}

function contact({ contact: { address, postcode, phone, email } = {} }: Report): Paragraph[] {
  const words = wordsOf('zh-Hans');
  const said = [[words.address, address], [words.postcode, postcode], [words.phone, phone], [words.email, email]] as const;
  return said.flatMap(([name, value]) => (value && asShown(value) ? [term(name, value)] : []));
}

const term = (name: string, value: string): Paragraph => paragraph('term', `${name}：${value}`);

function partOf({ part, heading, prose: stretches }: PartView, report: Report): (Paragraph | Table)[] {
  const words = wordsOf('zh-Hans');
  const title = paragraph('part', heading.label);
  if (part.kind === 'prose') return [title, ...(stretches.length ? stretches.flatMap((each) => prose(each)) : [paragraph('missing', words.missingPart)])];
  const table = tableOf(report, part.key);
  if (!table) return [title, paragraph('missing', words.missingTable)];
  return [title, wordTable(table, part.key), ...(table.notes || []).map((note) => paragraph('note', note))];
}

function prose({ heading, paragraphs }: ParagraphsView): Paragraph[] {
  const lines = paragraphs.map(({ text }) => text).filter(asShown);
  if (asShown(heading)) return [paragraph('subheading', heading), ...lines.map((line) => paragraph('text', line))];
  const [first = '', ...others] = lines;
  return [paragraph('prose', first), ...others.map((line) => paragraph('text', line))];
}

function signature({ agency, published }: Report): Paragraph[] {
  return [paragraph('signed', agency.name), ...(published ? [paragraph('dated', wordsOf('zh-Hans').date(published))] : [])];
}

/** 「— 1 —」, as official documents number their pages. */
function footer(): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28 });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

function filedProperties(report: Report): { name: string; value: string }[] {
  const text = filedText(report);
  if (text.length > mostFiled) return [];
  const count = Math.ceil(text.length / longestProperty);
  return Array.from({ length: count }, (_, index) => ({ name: `${filedProperty}${index + 1}`, value: text.slice(index * longestProperty, (index + 1) * longestProperty) }));
}
