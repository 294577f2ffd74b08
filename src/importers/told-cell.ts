/** A cell as an import takes it, with what there is to say against it: the same of a page that had to be recognised and of a document of ours. */
import type { Unit } from '../definition/table.js';
import { finding } from '../report/finding.js';
import type { Finding } from '../report/finding.js';
import { unitOf } from '../report/printed.js';
import type { Cell } from '../report/report.js';
import { readCell } from './cell-value.js';
import type { SourcePlace } from './importer.js';
import { asWritten } from './plain-label.js';

/** @returns the cell, and whether somebody should compare it with the source; why is added to the findings */
export function toldCell(at: string, text: string, place: SourcePlace, unit: Unit, findings: Finding[]): { readonly cell: Cell; readonly doubtful: boolean } {
  const { cell, unclear } = readCell(text, unit.kind);
  if (unclear) findings.push(finding('cell-unclear', at, { text: asWritten(text), place }, 'warning'));
  // 「251000元」 where the form asks for 万元; where it names no unit, any is right.
  const other = unit.label !== '' && unitOf(cell, unit) !== unit.label;
  if (other) findings.push(finding('other-unit', at, { text: asWritten(text), unit: unit.label }, 'warning'));
  return { cell, doubtful: unclear || other };
}
