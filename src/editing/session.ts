/** One person's editing: the work, what is to be said of it at this moment, and who has to hear of a change. */
import type { Import } from '../importers/importer.js';
import type { Outline } from '../importers/outline.js';
import type { Address } from '../report/address.js';
import { cellNumber } from '../report/report.js';
import type { Cell, Report } from '../report/report.js';
import type { TableKey } from '../definition/form.js';
import { doubtsOf, openDoubts } from './doubts.js';
import type { Doubt } from './doubts.js';
import { cellsOf, editionOf, heldToLastYear, placesIn, valueAt } from './draft.js';
import type { Draft } from './draft.js';
import { DraftJudge } from './judge-draft.js';
import type { Judged } from './judge-draft.js';
import type { Kept } from './keeping.js';
import { beginWork, closeStep, dropStep, edit, placeOfStep, redo, settle, undo } from './work.js';
import type { Edit, Work } from './work.js';

/** What an import gave, as far as editing needs it. */
export type Imported = Pick<Import, 'draft' | 'mapping' | 'findings' | 'outline'>;

const none: ReadonlySet<Address> = new Set();

export class Session {
  private _work: Work | undefined;
  private _doubts: readonly Doubt[] = [];
  private _source: Outline | undefined;
  private _previous: Report | null = null;
  private _locked = false;
  private readonly _judge = new DraftJudge();
  /** Asked for of every table at each keystroke. */
  private _held: { readonly draft: Draft; readonly previous: Report | null; readonly held: ReadonlySet<Address> } | undefined;
  private _judged: { readonly draft: Draft; readonly previous: Report | null; readonly judged: Judged } | undefined;

  /** @param changed is told of what a person changed, not of what a program set */
  constructor(private readonly _changed: () => void) {}

  get work(): Work | undefined {
    return this._work;
  }

  get draft(): Draft | undefined {
    return this._work?.draft;
  }

  get previous(): Report | null {
    return this._previous;
  }
  set previous(previous: Report | null) {
    this._previous = previous;
  }

  /** Whether 上年结转 is held to last year's report. */
  get locked(): boolean {
    return this._locked;
  }
  set locked(locked: boolean) {
    this._locked = locked;
  }

  get doubts(): readonly Doubt[] {
    return this._doubts;
  }

  get open(): readonly Doubt[] {
    return openDoubts(this._doubts, this._work?.settled ?? []);
  }

  get source(): Outline | undefined {
    return this._source;
  }

  begin(draft: Draft): void {
    this._work = beginWork(draft);
    this._doubts = [];
    this._source = undefined;
  }

  beginImport(imported: Imported): void {
    this.begin(imported.draft as Draft);
    this._doubts = doubtsOf(imported);
    this._source = imported.outline;
  }

  end(): void {
    this._work = undefined;
    this._doubts = [];
  }

  /** Everything but last year's report, which comes by itself. */
  get kept(): Kept | null {
    return this._work ? { work: this._work, doubts: this._doubts, ...(this._source && { source: this._source }) } : null;
  }

  resume({ work, doubts, source }: Kept): void {
    this._work = work;
    this._doubts = doubts;
    this._source = source as Outline | undefined;
  }

  /** What is to be said of the draft; made once for each state of it. */
  get judged(): Judged | undefined {
    const { draft, previous } = this;
    if (!draft) return undefined;
    if (this._judged?.draft !== draft || this._judged.previous !== previous) this._judged = { draft, previous, judged: this._judge.judge(draft, previous) };
    return this._judged.judged;
  }

  /** Cells that nobody may type into. */
  get held(): ReadonlySet<Address> {
    const { draft, previous } = this;
    if (!this._locked || !draft) return none;
    if (this._held?.draft !== draft || this._held.previous !== previous) this._held = { draft, previous, held: heldToLastYear(draft, previous) };
    return this._held.held;
  }

  /** Blank cells of a table that somebody may fill. */
  blanksOf(key: TableKey): Address[] {
    const { draft, held } = this;
    if (!draft) return [];
    const cellAt = cellsOf(draft, key);
    return Array.from(placesIn(key, editionOf(draft, key))).flatMap(([at, place]) => ((cellAt(place) ?? null) === null && !held.has(at) ? [at] : []));
  }

  numberAt(at: Address): number | null {
    return this.draft ? cellNumber(valueAt(this.draft, at) as Cell | undefined) : null;
  }

  edit(edits: readonly Edit[], name?: string): void {
    this._take((work) => edit(work, edits, name));
  }

  settle(doubts: readonly Doubt[]): void {
    this._take((work) => settle(work, doubts.map(({ id }) => id)));
  }

  /** What comes next is a step of its own. Nobody has to hear of it. */
  close(): void {
    if (this._work) this._work = closeStep(this._work);
  }

  drop(name: string): void {
    this._take((work) => dropStep(work, name));
  }

  /** @returns where the step was that was taken back; nothing where there was none */
  undo(): Address | undefined {
    const step = this._work?.done[this._work.done.length - 1];
    this._take(undo);
    return step && placeOfStep(step);
  }

  redo(): Address | undefined {
    const step = this._work?.undone[this._work.undone.length - 1];
    this._take(redo);
    return step && placeOfStep(step);
  }

  private _take(act: (work: Work) => Work): void {
    const before = this._work;
    if (!before) return;
    this._work = act(before);
    if (this._work !== before) this._changed();
  }
}
