/** Paragraphs and grids in their order → title, preamble and the parts of prose, notes beside the tables. */
import type { Part, ProseKey, TableKey } from '../definition/form.js';
import type { Block } from '../report/report.js';
import type { Grid, Outline, Paragraph } from './outline.js';
import { particularOf } from './particular-terms.js';
import { namedIn } from './particulars.js';
import { partHeadingIn } from './part-headings.js';
import { asWritten, plainText } from './plain-label.js';
import { labelIn } from './vocabulary.js';

/** Where the text of a report stands. */
export interface Prose {
  /** Empty where none was found. */
  readonly title: string;
  /** Values that the format itself gives a name, by that name. */
  readonly terms: ReadonlyMap<string, string>;
  /** What stood before the text and is the site's own: its path, the date, the source. */
  readonly before: readonly string[];
  readonly preamble: readonly Block[];
  readonly parts: Readonly<Record<ProseKey, readonly Block[]>>;
  readonly notes: ReadonlyMap<TableKey, readonly string[]>;
  /** What stood after the last part: signature and date. */
  readonly closing: readonly string[];
  /** Grids in a part of prose, whose text is there. */
  readonly kept: ReadonlySet<Grid>;
}

const proseKeys: readonly string[] = ['overview', 'problems', 'otherMatters'];
const titleLine = /政府信息(?:公开|与政务公开)?.{0,12}(?:年度?报告?|报告)|政务公开.{0,8}年(?:度)?报告?/;
/** What a content management system puts after an article. */
const furniture =
  /^(?:(?:上|下)一[篇条页]|打印|关闭|分享(?:到|至)?|扫一扫|版权所有|主办(?:单位)?[:：]|承办|网站(?:标识码|地图)|.{0,12}ICP备|.{0,8}公网安备|相关(?:链接|文[档件章]|附件|阅读|解读)|浏览次数|责任编辑|【?(?:打印|关闭|字体)|返回(?:顶部|首页)|您?(?:是|为)?本?文?第.{0,8}位|当前位置)/;
/** What a site says of an article between its title and its text. */
const byline = /^[【[]?\s*(?:(?:发布|公开|成文|更新|发文|生成)(?:日期|时间)|时间|日期|(?:信息)?来源|作者|编辑|字号|字体|索引号|文号|发布机构|发布单位|浏览|阅读|点击)\s*[：:】\]]|^20\d{2} ?[-年./] ?\d{1,2} ?[-月./] ?\d{1,2} ?日?(?: \d{1,2}:\d{2}(?::\d{2})?)?$/;
const pageNumber = /^[-—–]\s*\d{1,3}\s*[-—–]$|^第\s*\d+\s*页/;

interface Line {
  readonly text: string;
  readonly level: number;
  readonly begins?: boolean;
}

/** A stretch of a report, as its headings part it. */
interface Stretch {
  readonly key: Part['key'] | 'front';
  readonly items: (Line | Grid)[];
}

/** Parts the outline at the headings and at the tables. `tables` tells the statutory tables among the grids. */
export function readProse(outline: Outline, tables: ReadonlyMap<Grid, TableKey>): Prose {
  const terms = new Map<string, string>();
  const { title, before, rest } = front(withoutContents(linesOf(outline, tables, terms)));
  const stretches = stretchesOf(rest, tables);
  const kept = new Set<Grid>();
  const blocks = (key: ProseKey | 'front'): Block[] =>
    blocksOf(
      stretches
        .filter((stretch) => stretch.key === key)
        .flatMap(({ items }) => items)
        .flatMap((item) => ('kind' in item ? keep(item, tables, kept) : [item])),
    );
  const notes = new Map<TableKey, string[]>();
  for (const { key, items } of stretches) {
    if (key === 'front' || proseKeys.includes(key)) continue;
    const lines = items.flatMap((item) => ('kind' in item || labelIn(key as TableKey, 'frame', item.text) ? [] : [item.text]));
    const known = notes.get(key as TableKey) || [];
    for (const line of lines) known.push(line);
    notes.set(key as TableKey, known);
  }
  const other = blocks('otherMatters');
  const { blocks: otherMatters, closing } = signature(other);
  return {
    title,
    terms,
    before,
    preamble: blocks('front'),
    parts: { overview: blocks('overview'), problems: blocks('problems'), otherMatters },
    notes,
    closing,
    kept,
  };
}

/** The paragraphs line by line, without page numbers, and without what stands under the article. */
function linesOf(outline: Outline, tables: ReadonlyMap<Grid, TableKey>, terms: Map<string, string>): (Line | Grid)[] {
  const first = outline.findIndex((item) => item.kind === 'grid' && tables.has(item));
  const lines = outline.flatMap((item, index): (Line | Grid)[] => {
    if (item.kind === 'grid') return [item];
    const [term, text] = item.term ? [item.term, asWritten(item.text)] : index < first ? termIn(item.text) : ['', ''];
    // What cannot be read of it stays where it stands.
    if (term && particularOf(term) && !terms.has(term) && Object.keys(namedIn(new Map([[term, text]]))).length) {
      terms.set(term, text);
      return [];
    }
    return split(item.term ? { ...item, text: `${item.term}：${item.text}` } : item).filter((line) => line.text && !pageNumber.test(line.text));
  });
  const last = lines.reduce((found, item, index) => ('kind' in item && tables.has(item) ? index : found), -1);
  const end = lines.findIndex((item, index) => index > last && !('kind' in item) && furniture.test(item.text));
  return end < 0 ? lines : lines.slice(0, end);
}

/** 「地址：示例路1号」, alone in its line before the tables, as a document of ours has it; a site's own address stands under the article. */
function termIn(text: string): readonly [term: string, value: string] {
  const [, term = '', value = ''] = /^([\p{L}-]{2,12})[：:] ?(.{1,200})$/u.exec(asWritten(text)) || [];
  return [term, value];
}

/** A list of contents has the headings of the parts one after the other, perhaps with the numbers of pages. */
function withoutContents(items: readonly (Line | Grid)[]): (Line | Grid)[] {
  const isHeading = items.map((item) => !('kind' in item) && partHeadingIn(item.text.replace(/(?<![\s.…·])[\s.…·]*\d{0,3}$/, '')) !== undefined);
  // How many headings follow each other, at each of them.
  const runs = isHeading.map(Number);
  for (let index = 1; index < runs.length; index += 1) if (runs[index]) runs[index] = runs[index - 1]! + 1;
  for (let index = runs.length - 2; index >= 0; index -= 1) if (runs[index] && runs[index + 1]) runs[index] = runs[index + 1]!;
  return items.filter((item, index) => runs[index]! < 4 || 'kind' in item);
}

function split({ text, level, begins }: Paragraph): Line[] {
  return text.split('\n').map((line, index) => ({ text: asWritten(line), level, ...(begins && !index && { begins }) }));
}

/** The title and what stands around it; the site's own words come before it. */
function front(items: readonly (Line | Grid)[]): { title: string; before: string[]; rest: (Line | Grid)[] } {
  const firstPart = items.findIndex((item) => 'kind' in item || partHeadingIn(item.text));
  const head = items.slice(0, firstPart < 0 ? Math.min(items.length, 40) : firstPart);
  const candidates = head.flatMap((item, index) => ('kind' in item || !isTitle(item.text) ? [] : [{ item, index }]));
  // A page has it in its path and heading, too: the last one before the text stands over it.
  const heading = candidates.find(({ item }) => item.level > 0);
  // The template's own title names no year.
  const dated = candidates.filter(({ item }) => /20\d{2}|二[〇○零]/.test(plainText(item.text)));
  const found = heading || dated[dated.length - 1] || candidates[candidates.length - 1];
  if (!found) return { title: '', before: [], rest: [...items] };
  const previous = head[found.index - 1];
  // 「某某局」 over 「2023年政府信息公开工作年度报告」.
  const name = previous && !('kind' in previous) && /^\d{4}/.test(plainText(found.item.text)) && /^[\p{Script=Han}（）()]{3,40}$/u.test(previous.text) ? previous.text : '';
  const next = head[found.index + 1];
  const twice = next && !('kind' in next) && isTitle(next.text) ? 1 : 0;
  const rest = items.slice(found.index + 1 + twice);
  const text = rest.findIndex((item) => 'kind' in item || !byline.test(item.text));
  const bylines = rest.slice(0, Math.max(0, text));
  return {
    title: name + found.item.text,
    before: [...head.slice(0, found.index - (name ? 1 : 0)), ...bylines].flatMap((item) => ('kind' in item ? [] : [item.text])),
    rest: rest.slice(bylines.length),
  };
}

/** Whether a line can be the title of a report. */
export const isTitle = (text: string): boolean => text.length < 70 && titleLine.test(plainText(text)) && !/[。；]/.test(text) && !partHeadingIn(text);

/** A statutory table begins its part, whatever heading stands over it; after the last of them come problems and other matters. */
function stretchesOf(items: readonly (Line | Grid)[], tables: ReadonlyMap<Grid, TableKey>): Stretch[] {
  const stretches: Stretch[] = [{ key: 'front', items: [] }];
  const last = items.reduce((found, item, index) => ('kind' in item && tables.has(item) ? index : found), -1);
  const first = items.findIndex((item) => 'kind' in item && tables.has(item));
  const present = new Set(tables.values());
  // The table that comes next, at each place.
  const next: (TableKey | undefined)[] = [];
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index]!;
    next[index] = ('kind' in item && tables.get(item)) || next[index + 1];
  }
  /** A heading of a table stands before that table; one of prose not between them. */
  const fits = (key: Part['key'], index: number): boolean => {
    if (last < 0) return true;
    if (key === 'overview') return index < first;
    if (key === 'problems' || key === 'otherMatters') return index > last;
    return next[index] ? next[index] === key : !present.has(key);
  };
  const open = (key: Part['key']): void => void stretches.push({ key, items: [] });
  items.forEach((item, index) => {
    const now = stretches[stretches.length - 1]!;
    if ('kind' in item) {
      const key = tables.get(item);
      if (key && now.key !== key) open(key);
      else if (!key) now.items.push(item);
      return;
    }
    const heading = partHeadingIn(item.text);
    if (!heading || !fits(heading.key, index)) now.items.push(item);
    else {
      if (heading.key !== now.key) open(heading.key);
      // Our own captions name the block of the table after the part.
      if (heading.rest && !/第二十条/.test(heading.rest)) stretches[stretches.length - 1]!.items.push({ text: heading.rest, level: 0 });
    }
  });
  return stretches;
}

/** A grid that is no statutory table, as lines of text. */
function keep(grid: Grid, tables: ReadonlyMap<Grid, TableKey>, kept: Set<Grid>): Line[] {
  if (tables.has(grid)) return [];
  kept.add(grid);
  return grid.rows
    .map((row) => row.map(({ text }) => asWritten(text)).filter(Boolean).join('　'))
    .filter(Boolean)
    .map((text) => ({ text, level: 0 }));
}

const subheading = /^[（(] ?[一二三四五六七八九十]{1,3} ?[）)] ?[^。；;：:，,]{2,30}$/;

/** Lines as blocks: a line that is a heading begins one. */
function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: { heading?: string; lines: string[] }[] = [];
  for (const { text, level, begins } of lines) {
    const last = blocks[blocks.length - 1];
    if (level > 0 || subheading.test(text)) blocks.push({ heading: text, lines: [] });
    else if (last && !begins) last.lines.push(text);
    else blocks.push({ lines: [text] });
  }
  return blocks.map(({ heading, lines: own }) => ({ ...(heading !== undefined && { heading }), text: own.join('\n') }));
}

const dateLine = /^(?:\d{4}|[二〇○零一二三四五六七八九]{4})\s*年\s*\S{1,3}\s*月\s*\S{1,3}\s*日$|^\d{1,2}[A-Z][a-z]+20\d{2}$/;

/** The form ends with the agency's name and the date; both are short and end no sentence. */
function signature(blocks: readonly Block[]): { blocks: Block[]; closing: string[] } {
  const last = blocks[blocks.length - 1];
  if (!last) return { blocks: [], closing: [] };
  const lines = last.text.split('\n');
  const closing: string[] = [];
  while (closing.length < 2 && lines.length > (last.heading ? 0 : 1)) {
    const line = lines[lines.length - 1]!;
    const isDate = dateLine.test(line.replace(/\s/g, ''));
    const isName = /^[\p{Script=Han}（）()·\s]{4,40}$/u.test(line) && /(?:局|委|委员会|办|办公室|厅|府|院|部|处|中心|署|队|所|社|会|公司|学校|室|站|行|团|区|镇|乡|街道|办事处|管委会)$/.test(line.replace(/\s/g, ''));
    if (!isDate && !isName) break;
    closing.unshift(lines.pop()!);
  }
  return { blocks: [...blocks.slice(0, -1), ...(lines.length || last.heading ? [{ ...last, text: lines.join('\n') }] : [])], closing };
}
