/** The document of a whole report: headings, prose, and a table's element in each part that is a table. */
import type { TableKey } from '../definition/form.js';
import { wordsOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import { tableOf } from '../report/report.js';
import type { Report } from '../report/report.js';
import { markup, stringsOf } from './markup.js';
import { noMarks } from './marks.js';
import type { Marks } from './marks.js';
import type { Embedded, Markup, MarkupValue } from './markup.js';
import { reportView } from './report-view.js';
import type { ParagraphsView, PartView, ReportView } from './report-view.js';
import { bilingual, chinese, tableContent } from './table-markup.js';
import { chartTags, tableTags } from './table-tags.js';

export interface DocumentOptions {
  readonly locale: Locale;
  /** The level of the report's title, 1 to 6; what stands below it goes down to 6. */
  readonly headingLevel: number;
  /** Begins every id, so that several reports fit on one page. */
  readonly idPrefix: string;
  /** What is marked in the document; nothing where it is not given. */
  readonly marks?: Marks;
  /** Whether charts stand after their tables; static HTML has none. */
  readonly charts?: boolean;
  /** Whether last year's report is there for them. */
  readonly previous?: boolean;
  /** What the document keeps beside its words, so that it can be read back: for documents that leave the page. */
  readonly filed?: string;
}

/** What stands in the container of a report. */
export function reportContent(report: Report, options: DocumentOptions): Markup {
  const { locale, idPrefix } = options;
  const view = reportView(report);
  const subtitle = wordsOf(locale).subtitle;
  return markup`${heading(0, 'title', `${idPrefix}-title`, chinese(view.title, locale), options)}${
    subtitle ? markup`<p class="disclosure-subtitle">${subtitle(report.year)}</p>` : null
  }${particulars(report, options)}${contents(view, options)}${view.preamble.map((block) => prose(block, options))}${contact(
    report,
    locale,
  )}${view.parts.map((part) => partMarkup(part, report, options))}${signature(report, locale)}`;
}

/** A heading, `depth` levels below the title; with an id where there is one. */
function heading(depth: number, name: string, id: string, content: MarkupValue, options: DocumentOptions): Markup {
  const tag = `h${Math.min(6, options.headingLevel + depth)}`;
  const opening = `<${tag} class="disclosure-${name}"`;
  return id
    ? { strings: stringsOf(`${opening} id="`, '">', `</${tag}>`), values: [id, content] }
    : { strings: stringsOf(`${opening}>`, `</${tag}>`), values: [content] };
}

/** A list of terms and descriptions without those that have none. */
function descriptions(name: string, entries: readonly (readonly [string, MarkupValue | undefined])[], filed = ''): MarkupValue {
  const items = entries.flatMap(([term, value]) => (value ? [markup`<div><dt>${term}</dt><dd>${value}</dd></div>`] : []));
  if (!items.length) return null;
  const opening = `<dl class="disclosure-${name}"`;
  return filed
    ? { strings: stringsOf(`${opening} data-filed="`, '">', '</dl>'), values: [filed, items] }
    : { strings: stringsOf(`${opening}>`, '</dl>'), values: [items] };
}

function particulars(report: Report, { locale, filed }: DocumentOptions): MarkupValue {
  const words = wordsOf(locale);
  const { places } = words;
  const { period, revised } = report;
  const note = revised && revised.note ? markup` ${chinese(revised.note, locale)}` : null;
  return descriptions('particulars', [
    [places.agency, chinese(report.agency.name, locale)],
    [places.period, period && words.periodText(words.date(period.from), words.date(period.to))],
    [places.published, report.published && words.date(report.published)],
    [places.revised, revised && markup`${words.date(revised.on)}${note}`],
  ], filed);
}

function contents(view: ReportView, { locale, idPrefix }: DocumentOptions): Markup {
  const words = wordsOf(locale);
  const items = view.parts.map(
    ({ part, heading }) =>
      markup`<li><a href="${`#${idPrefix}-${part.key}`}">${bilingual(heading, locale)}</a></li>`,
  );
  return markup`<nav class="disclosure-contents" aria-label="${words.contentsOf(view.title)}"><ul>${items}</ul></nav>`;
}

function contact(report: Report, locale: Locale): MarkupValue {
  const words = wordsOf(locale);
  const { address, postcode, phone, email } = report.contact || {};
  return descriptions('contact', [
    [words.address, address && chinese(address, locale)],
    [words.postcode, postcode],
    [words.phone, phone],
    // Anything else would be a link to somewhere the reader does not expect.
    [words.email, email && (/^[^\s@<>?&"']+@[^\s@<>?&"']+$/.test(email) ? markup`<a href="${`mailto:${email}`}">${email}</a>` : email)],
  ]);
}

function partMarkup(view: PartView, report: Report, options: DocumentOptions): Markup {
  const { locale, idPrefix } = options;
  const title = heading(1, 'part', `${idPrefix}-${view.part.key}`, bilingual(view.heading, locale), options);
  // Made only where it is written: an element renders its own.
  const embedded = (key: TableKey): Embedded => ({ tag: tableTags[key], content: () => tableContent(report, key, options), locale });
  const missing = markup`<p class="disclosure-missing">${wordsOf(locale).missingPart}</p>`;
  const blocks = view.prose.map((block) => prose(block, options));
  const charts = (key: TableKey): Embedded[] => {
    if (!options.charts || !tableOf(report, key)) return [];
    return chartTags(key, Boolean(options.previous)).map((tag) => ({ tag, locale }));
  };
  const body = view.part.kind === 'table' ? [embedded(view.part.key), ...charts(view.part.key)] : blocks.length ? blocks : missing;
  return markup`<section class="disclosure-section">${title}${body}</section>`;
}

function prose({ heading: title, paragraphs, address }: ParagraphsView, options: DocumentOptions): Markup {
  const head = title ? heading(2, 'subheading', '', chinese(title, options.locale), options) : null;
  const { marks = noMarks } = options;
  const lines = paragraphs.map((line) => markup`<p>${marks.words(address, line)}</p>`);
  return options.locale === 'zh-Hans'
    ? markup`<div class="disclosure-prose" data-prose="${address}">${head}${lines}</div>`
    : markup`<div class="disclosure-prose" lang="zh-Hans" data-prose="${address}">${head}${lines}</div>`;
}

/** The form ends with the agency's name and the date. */
function signature(report: Report, locale: Locale): Markup {
  const date = report.published ? markup`<br>${wordsOf(locale).date(report.published)}` : null;
  return markup`<p class="disclosure-signature">${chinese(report.agency.name, locale)}${date}</p>`;
}
