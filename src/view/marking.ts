/** Which cells and words of a document are marked, and by which finding of the list. */
import { foundWordsOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';
import type { Address } from '../report/address.js';
import type { Finding } from '../report/finding.js';
import { markup } from './markup.js';
import type { MarkupValue } from './markup.js';
import { noMarks } from './marks.js';
import type { Mark, Marks } from './marks.js';
import type { Line } from './report-view.js';

/** Characters of a text that are marked. */
interface ProseMark {
  readonly range: readonly [number, number];
  readonly text: string;
  /** The cell that says otherwise; empty where there is none. */
  readonly cell: Address;
}

const isCell = (at: Address): boolean => /^tables\.\w+\.rows\.\w+\.\w+$/.test(at);

/** The word and number by which a finding is known in the document and in the list. */
export function markOf({ severity }: Finding, index: number, locale: Locale): string {
  return foundWordsOf(locale).mark(severity, index + 1);
}

/** The marks of findings that are listed in this order. */
export function marksOf(findings: readonly Finding[], locale: Locale): Marks {
  const own = new Map<Address, string[]>();
  const operands = new Map<Address, string[]>();
  const prose = new Map<Address, ProseMark[]>();
  const add = <T>(map: Map<Address, T[]>, at: Address, one: T): void => void map.set(at, [...(map.get(at) || []), one]);
  findings.forEach((found, index) => {
    const text = markOf(found, index, locale);
    const cells = found.related.filter(isCell);
    if (found.range) add(prose, found.at, { range: found.range, text, cell: cells[0] || '' });
    if (!isCell(found.at)) return;
    add(own, found.at, text);
    for (const at of cells) add(operands, at, text);
  });
  const words = foundWordsOf(locale);
  const cells = new Map<Address, Mark>();
  for (const at of [...own.keys(), ...operands.keys()]) {
    const taking = operands.get(at);
    cells.set(at, { own: (own.get(at) || []).join(' '), operand: taking ? words.operandOf(taking.join(' ')) : '' });
  }
  return {
    cell: (at) => cells.get(at) || noMarks.cell(at),
    words: (at, line) => marked(line, prose.get(at) || []),
  };
}

/** A paragraph with what is found about its words marked, and linked to the cell that says otherwise. */
function marked({ text, start }: Line, found: readonly ProseMark[]): MarkupValue {
  const inside = found.filter(({ range: [from, to] }) => from >= start && to <= start + text.length);
  if (!inside.length) return text;
  let done = 0;
  const pieces = [...inside].sort((a, b) => a.range[0] - b.range[0]).flatMap(({ range, text: mark, cell }): MarkupValue[] => {
    const [from, to] = [range[0] - start, range[1] - start];
    // Two findings about the same words: they are marked once.
    if (from < done) return [];
    const before = text.slice(done, from);
    // A number keeps its unit, and the mark stands behind both.
    done = to + /^\s?[件宗起例份条个次年]?/.exec(text.slice(to))![0].length;
    const words = text.slice(from, done);
    return [
      before,
      cell
        ? markup`<a class="disclosure-doubt" href="${`#${cell}`}" data-mark="${mark}">${words}</a>`
        : markup`<span class="disclosure-doubt" tabindex="0" data-mark="${mark}">${words}</span>`,
    ];
  });
  return [...pieces, text.slice(done)];
}
