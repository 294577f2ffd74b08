/** What was found about one report, below the overview. */
import { foundWordsOf } from '../../locales/locale.js';
import { placeOf } from '../../report/describe.js';
import { explanationOf } from '../../report/explanation.js';
import { markup } from '../../view/markup.js';
import type { Markup } from '../../view/markup.js';
import { cameOfIt } from '../came-of-it.js';
import { isFault, sentence as sentenceIn } from '../fault.js';
import type { Problem } from '../fault.js';
import type { Frame } from '../formats/format.js';
import type { Checked } from '../judge.js';
import { nameOf, whose } from '../naming.js';
import { cliWords } from '../words/words.js';
import { anchorOf, columnOf, columnsOf, rowAnchor } from './columns.js';
import type { Column } from './columns.js';

export function detailsOf(checked: Checked, index: number, frame: Frame): Markup | null {
  const { file, report, findings, result } = checked;
  if (findings.length === 0) return null;
  const { locale } = frame;
  const words = cliWords(locale);
  const columns = columnsOf(frame);
  const title = report ? whose(report, locale) : nameOf(file, locale);
  const under = report ? markup`<p class="file">${nameOf(file, locale)}</p>` : null;
  const came = result ? markup`<p>${cameOfIt(result, findings, locale)}</p>` : null;
  const groups = columns.flatMap((column) => {
    const own = findings.filter(({ id }) => columnOf(id, columns) === column.id);
    return own.length ? [groupOf(own, column, checked, index, frame)] : [];
  });
  return markup`<article id="${anchorOf(index)}"><h3>${title}</h3>${under}${came}${groups}<p><a href="#${rowAnchor(index)}">${words.overview.back}</a></p></article>\n`;
}

function groupOf(found: readonly Problem[], { id, name, sentence }: Column, { report }: Checked, index: number, { locale }: Frame): Markup {
  const { severities, explained } = foundWordsOf(locale);
  const items = found.map((each) => {
    const explanation = report && !isFault(each) ? explanationOf(report, each) : undefined;
    const place = placeOf(each.at, locale);
    const where = each.at === '' ? null : markup` ${place && markup`<strong>${place}</strong> `}<code>${each.at}</code>`;
    const told = explanation === undefined ? null : markup`<p>${explained(explanation, each.severity)}</p>`;
    return markup`<li><span class="chip ${each.severity}">${severities[each.severity]}</span>${where}<p>${sentenceIn(each, locale)}</p>${told}</li>`;
  });
  return markup`<section id="${anchorOf(index, id)}"><h4>${name}</h4>${sentence === undefined ? null : markup`<p class="rule">${sentence}</p>`}<ul>${items}</ul></section>`;
}
