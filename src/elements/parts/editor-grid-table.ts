/** One block of a statutory table as a grid: the form's own frame, the numbers of the draft in it, at most one input. */
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { partHeading, partOf } from '../../definition/form.js';
import type { TableKey } from '../../definition/form.js';
import type { Label, Table } from '../../definition/table.js';
import { cellsOf } from '../../editing/draft.js';
import { editingWordsOf } from '../../locales/editing.js';
import type { Locale } from '../../locales/locale.js';
import type { Address } from '../../report/address.js';
import { placeOf } from '../../report/describe.js';
import { bilingual } from '../../view/table-markup.js';
import { cellText, pathLabel, tableFrame } from '../../view/table-view.js';
import type { CellFrame, HeadingView } from '../../view/table-view.js';
import type { EditorHost } from './editor-host.js';
import { toTemplate } from './template.js';

/** The cell that is being typed into, and what stands in its input. */
export interface Typing {
  readonly at: Address;
  readonly text: string;
}

interface Shown {
  /** The cell that Tab leads to. */
  readonly active: Address;
  readonly entry: Typing | undefined;
  /** Cells with a doubt that nobody has settled. */
  readonly doubtful: ReadonlySet<Address>;
}

interface CellState {
  readonly frame: CellFrame;
  readonly text: string;
  readonly typed: string | undefined;
  readonly own: string;
  readonly operand: string;
  readonly held: boolean;
  readonly active: boolean;
  readonly doubt: boolean;
}

export function gridTable(host: EditorHost, key: TableKey, block: Table, { active, entry, doubtful }: Shown): unknown {
  const { session, marks, locale } = host;
  const { head, body } = tableFrame(key, block);
  const { held, draft } = session;
  const cellAt = cellsOf(draft!, key);
  const stateOf = (frame: CellFrame): CellState => {
    const { address: at, place } = frame;
    const { own, operand } = marks.cell(at);
    const typed = entry && entry.at === at ? entry.text : undefined;
    return { frame, text: cellText(cellAt(place)), typed, own, operand, held: held.has(at), active: at === active, doubt: doubtful.has(at) };
  };
  const rows = body.map((row) => {
    // A row that is as it was is not looked at again: a keystroke changes a few of 200 cells.
    let seen = '';
    for (const { address: at, place } of row.cells) {
      const { own, operand } = marks.cell(at);
      const filed = cellAt(place);
      // A number and a wording that looks like it are not drawn alike.
      seen += `${typeof filed === 'number' ? filed : `=${cellText(filed)}`}\t${own}\t${operand}\t${held.has(at)}${at === active}${doubtful.has(at)}\t${entry && entry.at === at ? `>${entry.text}` : ''}\n`;
    }
    return guard([locale, block, seen], () => html`<tr>${row.labels.map((label) => heading(label, locale))}${row.cells.map((frame) => cell(key, stateOf(frame), locale))}</tr>`);
  });
  return html`<table role="grid" class="disclosure-table disclosure-${block.id}" aria-describedby="hint">
    ${guard([locale, block], () => html`<caption class="disclosure-caption"><span class="disclosure-hidden">${shown(caption(key, block), locale)}</span></caption>
    <thead class="disclosure-head">${head.map((line) => html`<tr>${line.map((each) => heading(each, locale))}</tr>`)}</thead>`)}
    <tbody>${rows}</tbody>
  </table>`;
}

function cell(key: TableKey, { frame, text, typed, own, operand, held, active, doubt }: CellState, locale: Locale): unknown {
  const quiet = typed !== undefined;
  return html`<td
    role="gridcell"
    class="disclosure-cell ${frame.total ? 'disclosure-total' : ''} ${quiet ? 'typed' : ''}"
    data-cell=${frame.address}
    colspan=${frame.colspan}
    tabindex=${active ? 0 : -1}
    data-blank=${text === '' && !quiet ? editingWordsOf(locale).blank : nothing}
    data-mark=${own && !quiet ? own : nothing}
    data-operand=${operand && !quiet ? operand : nothing}
    ?data-doubt=${doubt}
    aria-readonly=${held ? 'true' : nothing}
    aria-invalid=${own ? 'true' : nothing}
    aria-describedby=${active ? `cell-${key}` : nothing}
    >${quiet
      ? html`<input inputmode="decimal" autocomplete="off" autocapitalize="off" spellcheck="false" aria-label=${placeOf(frame.address, locale)} aria-describedby="cell-${key}" .value=${typed} />`
      : text}</td>`;
}

/** Every block has its name; the heading over it says the first half already. */
const caption = (key: TableKey, { banner }: Table): Label => pathLabel([partHeading(partOf(key)), ...(banner ? [banner] : [])]);

/** Words of the form, on a page in English with their English. */
function shown(label: Label, locale: Locale): unknown {
  const text = bilingual(label, locale);
  return typeof text === 'string' ? text : toTemplate(text, {});
}

function heading({ kind, label, colspan, rowspan, level }: HeadingView, locale: Locale): unknown {
  const text = shown(label, locale);
  const name = `disclosure-${kind}${kind === 'stub' ? ` disclosure-level-${level}` : ''}`;
  const [wide, high] = [colspan, rowspan].map((many) => (many > 1 ? many : nothing));
  if (kind === 'corner') return html`<td class=${name} colspan=${wide} rowspan=${high}>${text}</td>`;
  return html`<th scope=${kind === 'stub' ? 'row' : 'col'} class=${name} colspan=${wide} rowspan=${high}>${text}</th>`;
}
