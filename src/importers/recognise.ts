/** Outline → draft of a report: which grid is which table, which line is which part. One matcher for every format. */
import type { TableKey } from '../definition/form.js';
import { finding } from '../report/finding.js';
import type { Finding } from '../report/finding.js';
import type { Block } from '../report/report.js';
import { holdsNumber } from './cell-value.js';
import type { Context, Mapping } from './importer.js';
import type { Grid, GridCell, Outline } from './outline.js';
import { dateIn, namesIn, readParticulars } from './particulars.js';
import type { Particulars } from './particulars.js';
import { asWritten } from './plain-label.js';
import { readProse } from './prose.js';
import type { Prose } from './prose.js';
import { settleTables } from './settle.js';
import { readGrid } from './table-rows.js';
import type { Heads, TableRow } from './table-rows.js';
import { inOtherUnit, linesOver, ofOtherYear } from './under.js';

export interface Recognised {
  readonly draft: Record<string, unknown>;
  readonly findings: readonly Finding[];
  readonly mapping: readonly Mapping[];
}

export function recognise(outline: Outline, context: Context = {}): Recognised {
  const grids = outline.filter((item): item is Grid => item.kind === 'grid');
  const heads: Heads = new Map();
  const rows: TableRow[] = [];
  const notes = new Map<TableKey, string[]>();
  const tables = new Map<Grid, TableKey>();
  const lost: Finding[] = [];
  grids.forEach((grid, index) => {
    const reading = readGrid(grid, index, heads);
    // A row or two that happen to be called so do not make a table.
    const [first] = reading.rows.filter(({ key, given }) => key !== undefined || given.length > 4);
    if (!first) return;
    for (const row of reading.rows) rows.push(row);
    tables.set(grid, first.table);
    for (const cell of reading.lost) lost.push(finding('number-not-placed', `tables.${first.table}`, lostIn(cell, index), 'warning'));
    for (const { table, text } of reading.notes) {
      const own = notes.get(table);
      if (own) own.push(text);
      else notes.set(table, [text]);
    }
  });
  const prose = readProse(outline, tables);
  for (const [key, lines] of prose.notes) notes.set(key, [...(notes.get(key) || []), ...lines]);
  const particulars = readParticulars(prose, context.title || '');
  // Under a table of ours stands whose it is.
  const whose = particulars.agency && new RegExp(`^${escaped(particulars.agency.name)} 20\\d{2}年?$`);
  for (const [key, lines] of notes) notes.set(key, lines.filter((line) => !whose || !whose.test(line)));
  const over = linesOver(outline);
  const others = ofOtherYear(outline, over, tables, particulars.year);
  const units = inOtherUnit(over, tables);
  const isDoubtful = (grid: Grid): boolean => others.has(grid) || units.has(grid);
  const settled = settleTables(
    rows.map((row) => (isDoubtful(grids[row.grid]!) ? { ...row, guessed: true } : row)),
    notes,
  );
  const findings: Finding[] = [...settled.findings, ...lost];
  if (!tables.size) findings.unshift(finding('no-table', '', {}));
  for (const [grid, year] of firstOfEach(tables, others)) findings.push(finding('other-year', `tables.${tables.get(grid)}`, { year }, 'warning'));
  for (const [grid, said] of firstOfEach(tables, units)) findings.push(finding('other-unit', `tables.${tables.get(grid)}`, said, 'warning'));
  grids.forEach((grid, index) => {
    const key = tables.get(grid);
    if (grid.cut) findings.push(finding('table-cut', key ? `tables.${key}` : '', { table: index + 1 }, 'warning'));
    if (tables.has(grid) || prose.kept.has(grid)) return;
    const texts = grid.rows.flat().map(({ text }) => asWritten(text)).filter(Boolean);
    if (texts.some(holdsNumber)) findings.push(finding('table-left-out', '', { text: texts.join(' ').slice(0, 20), table: index + 1 }, 'review'));
  });

  const hinted = namesIn(context.file || '');
  const named = hinted.agency || context.agency;
  const { year = hinted.year || context.year, agency = named === undefined ? undefined : { name: named } } = particulars;
  if (particulars.year === undefined) findings.push(finding('year-not-found', 'year', { assumed: year ?? null }, 'warning'));
  if (!particulars.agency) findings.push(finding('agency-not-found', 'agency', { assumed: agency ? agency.name : null }, 'warning'));
  const { preamble, parts } = prose;
  const otherMatters = withoutSignature(prose, particulars);
  const draft = {
    version: 1,
    ...particulars,
    ...(year !== undefined && { year }),
    ...(agency && { agency }),
    ...(preamble.length && { preamble }),
    ...(parts.overview.length && { overview: parts.overview }),
    tables: settled.tables,
    ...(parts.problems.length && { problems: parts.problems }),
    ...(otherMatters.length && { otherMatters }),
  };
  return { draft, findings, mapping: settled.mapping };
}

const lostIn = ({ text, row, column }: GridCell, grid: number) => ({
  text: asWritten(text),
  label: '',
  place: { table: grid + 1, row: row + 1, column: column + 1 },
});

/** What is said of the first grid of each table. */
function firstOfEach<T>(tables: ReadonlyMap<Grid, TableKey>, said: ReadonlyMap<Grid, T>): [Grid, T][] {
  const known = new Set<TableKey>();
  return [...said].filter(([grid]) => {
    const key = tables.get(grid);
    return key !== undefined && !known.has(key) && known.add(key);
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Name and date under the report are left out where they are said elsewhere; any other line stays. */
function withoutSignature({ parts: { otherMatters }, closing }: Prose, { agency, published }: Particulars): readonly Block[] {
  const said = (line: string): boolean => {
    const plain = line.replace(/\s/g, '');
    return (agency !== undefined && (agency.name.includes(plain) || plain.includes(agency.name))) || (published !== undefined && dateIn(line) === published);
  };
  const left = closing.filter((line) => !said(line));
  const last = otherMatters[otherMatters.length - 1];
  if (!left.length) return otherMatters;
  return [...otherMatters.slice(0, -1), { ...last, text: [...(last && last.text ? [last.text] : []), ...left].join('\n') }];
}
