/** Check results as the checking office's overview: one page, a row a report, a column a rule, the findings below. */
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toHtml } from '../../view/to-html.js';
import { columnOf, columnsOf } from '../overview/columns.js';
import { detailsOf } from '../overview/details.js';
import { beforeDetails, beforeRows, end } from '../overview/page.js';
import { rowOf } from '../overview/row.js';
import { openOutput } from '../output.js';
import type { Output } from '../output.js';
import type { Format, Piece } from './format.js';

export const html: Format = {
  piece(checked, index, frame) {
    const columns = columnsOf(frame);
    const concerned = [...new Set(checked.findings.map(({ id }) => columns.findIndex((column) => column.id === columnOf(id, columns))))];
    return [toHtml(rowOf(checked, index, frame)), toHtml(detailsOf(checked, index, frame)), concerned.join(' ')];
  },

  /** The sums stand above the rows, and the rows above the details: both wait in files, not in memory. */
  async write(pieces, out, frame, totals) {
    const folder = await mkdtemp(join(tmpdir(), 'disclosure-report-'));
    try {
      const names = ['rows', 'details'].map((name) => join(folder, name));
      const concerned = await spool(pieces, names.map((name) => openOutput(name)));
      await out.write(beforeRows(frame, totals));
      await pour(names[0]!, out);
      await out.write(beforeDetails(frame, totals, concerned));
      await pour(names[1]!, out);
      await out.write(end);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** @returns of each column, how many reports something was found about */
async function spool(pieces: AsyncIterable<Piece>, files: readonly Output[]): Promise<readonly number[]> {
  const concerned: number[] = [];
  try {
    for await (const piece of pieces) {
      for (const [index, file] of files.entries()) await file.write(piece[index] || '');
      for (const column of (piece[2] || '').split(' ').filter(Boolean).map(Number)) concerned[column] = (concerned[column] || 0) + 1;
    }
  } finally {
    for (const file of files) await file.close();
  }
  return concerned;
}

async function pour(name: string, out: Output): Promise<void> {
  const stream = createReadStream(name, { encoding: 'utf8' });
  for await (const text of stream) await out.write(String(text));
}
