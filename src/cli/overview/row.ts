/** One report as a row of the overview. */
import { foundWordsOf } from '../../locales/locale.js';
import type { Severity } from '../../report/finding.js';
import type { Count } from '../../rules/check.js';
import type { RuleId } from '../../rules/rule.js';
import { markup } from '../../view/markup.js';
import type { Markup } from '../../view/markup.js';
import type { Problem } from '../fault.js';
import type { Frame } from '../formats/format.js';
import type { Checked } from '../judge.js';
import { nameOf, whose } from '../naming.js';
import { tallyOf } from '../tally.js';
import type { State } from '../tally.js';
import { cliWords } from '../words/words.js';
import { anchorOf, columnOf, columnsOf, rowAnchor } from './columns.js';
import type { Column } from './columns.js';

/** The worst first, as a reader sorts them. */
const ranks: Readonly<Record<State, number>> = { unreadable: 3, wrong: 2, doubtful: 1, agreeing: 0 };
const severities: readonly Severity[] = ['error', 'warning', 'review'];

/** What is drawn for a cell without findings, and how it sorts. */
const quiet = { agrees: { mark: '✓', sort: 0 }, notAssessable: { mark: '○', sort: -1 }, absent: { mark: '–', sort: -2 } } as const;

export function rowOf(checked: Checked, index: number, frame: Frame): Markup {
  const { file, report, findings } = checked;
  const words = cliWords(frame.locale).overview;
  const columns = columnsOf(frame);
  const { state } = tallyOf(checked);
  const short = nameOf(file.startsWith(frame.folder) ? file.slice(frame.folder.length) : file, frame.locale);
  const name = report ? whose(report, frame.locale) : short;
  const head = findings.length ? markup`<a href="#${anchorOf(index)}">${name}</a>` : name;
  const under = report ? markup` <span class="file">${short}</span>` : null;
  // Within a state, the most findings first.
  const sort = ranks[state] * 1e6 + findings.length;
  const cells = columns.map((column) => {
    const own = findings.filter(({ id }) => columnOf(id, columns) === column.id);
    return own.length ? foundCell(own, column, index, name, frame) : quietCell(checked, column, frame);
  });
  return markup`<tr id="${rowAnchor(index)}" data-state="${state}"><th scope="row">${head}${under}</th><td class="state" data-sort="${sort}"><span class="chip ${state}">${words.state[state]}</span></td>${cells}</tr>\n`;
}

function foundCell(found: readonly Problem[], column: Column, index: number, name: string, { locale }: Frame): Markup {
  const worst = severities.find((each) => found.some(({ severity }) => severity === each))!;
  const label = cliWords(locale).overview.cell(found.length, foundWordsOf(locale).severities[worst], column.name, name);
  return markup`<td data-sort="${found.length}"><a class="chip ${worst}" href="#${anchorOf(index, column.id)}" aria-label="${label}">${found.length}</a></td>`;
}

function quietCell({ report, result }: Checked, column: Column, { locale }: Frame): Markup {
  const kind = !report ? 'absent' : column.sentence === undefined ? 'agrees' : kindOf(result?.byRule[column.id as RuleId]);
  const { mark, sort } = quiet[kind];
  return markup`<td class="${kind}" data-sort="${sort}"><span aria-hidden="true">${mark}</span><span class="aloud">${cliWords(locale).overview.legend[kind]}</span></td>`;
}

function kindOf(count: Count | undefined): keyof typeof quiet {
  if (!count) return 'absent';
  return count.assessed ? 'agrees' : 'notAssessable';
}
