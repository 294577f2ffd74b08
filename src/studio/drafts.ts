/** The draft that is open in this tab, kept on the device as it changes, and never over what another tab has kept. */
import { deviceShelf, Keeper } from '../editing/keeping.js';
import type { Entry, Kept, Shelf } from '../editing/keeping.js';

export type Saving = { readonly kind: 'none' | 'full' | 'refused' } | { readonly kind: 'kept'; readonly at: number } | { readonly kind: 'conflict'; readonly theirs: Entry | null };

/** After the last keystroke; what a page cannot do as it goes away is done then at once. */
const pause = 300;
const openKey = 'disclosure-studio-open';

export class Drafts {
  readonly keeper: Keeper;
  saving: Saving = { kind: 'none' };
  private _id = '';
  private _seen = 0;
  private _waiting: ReturnType<typeof setTimeout> | undefined;
  private _dirty = false;
  private _isCopy = false;

  constructor(
    /** What is to be kept now, with a title for the list, which may be that of a copy. */
    private readonly _now: (isCopy: boolean) => { readonly title: string; readonly kept: Kept } | undefined,
    private readonly _changed: () => void,
    shelf: () => Shelf = () => localStorage,
  ) {
    this.keeper = new Keeper(deviceShelf(shelf));
  }

  get isOpen(): boolean {
    return this._id !== '';
  }

  /** Whether something is not kept that a closing tab would lose. */
  get atRisk(): boolean {
    return this._dirty;
  }

  /** A draft that is new on this device. */
  begin(isCopy = false): void {
    this.flush();
    this._isCopy = isCopy;
    this._id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
    this._seen = 0;
    this._remember();
    this.touch();
    this.flush();
  }

  /** Opens one that is kept; nothing where it is not there any more. */
  open(id: string): Kept | undefined {
    this.flush();
    const found = this.keeper.load(id);
    if (!found) return undefined;
    this._id = id;
    this._isCopy = found.kept.copy === true;
    this._seen = found.entry.version;
    this._dirty = false;
    this.saving = { kind: 'kept', at: found.entry.at };
    this._remember();
    return found.kept;
  }

  /** The one that was open in this tab before it was loaded anew. */
  lastOpen(): Kept | undefined {
    const id = this._session((session) => session.getItem(openKey));
    return id ? this.open(id) : undefined;
  }

  close(): void {
    this.flush();
    this._id = '';
    this.saving = { kind: 'none' };
    this._session((session) => session.removeItem(openKey));
  }

  remove(id: string): void {
    this.keeper.remove(id);
    if (id !== this._id) return;
    this._stop();
    this._id = '';
    this._session((session) => session.removeItem(openKey));
  }

  /** Something has changed: it is kept soon. */
  touch(): void {
    if (!this._id) return;
    this._dirty = true;
    if (this._waiting !== undefined) clearTimeout(this._waiting);
    this._waiting = setTimeout(() => this.flush(), pause);
  }

  /** Keeps what there is to keep, now. */
  flush(): void {
    if (this._waiting !== undefined) clearTimeout(this._waiting);
    this._waiting = undefined;
    const now = this._id && this._dirty && this.saving.kind !== 'conflict' ? this._now(this._isCopy) : undefined;
    if (!now) return;
    const came = this.keeper.keep(this._id, this._seen, now.title, { ...now.kept, ...(this._isCopy && { copy: true }) });
    if (came.kind === 'kept') {
      this._seen = came.entry.version;
      this._dirty = false;
      this.saving = { kind: 'kept', at: came.entry.at };
    } else this.saving = came;
    this._changed();
  }

  /** Another tab may have changed what is open here. */
  look(): void {
    if (!this._id || this.saving.kind === 'conflict' || !this._seen) return;
    const theirs = this.keeper.peek(this._id);
    if (theirs?.version === this._seen) return;
    this._stop(false);
    this.saving = { kind: 'conflict', theirs };
    this._changed();
  }

  /** What is here goes on as a draft of its own. */
  fork(): void {
    this.saving = { kind: 'none' };
    this._id = '';
    this._stop();
    this.begin(true);
  }

  private _stop(clean = true): void {
    if (this._waiting !== undefined) clearTimeout(this._waiting);
    this._waiting = undefined;
    if (clean) this._dirty = false;
  }

  /** The id of what is open, for taking the other tab's. */
  get id(): string {
    return this._id;
  }

  private _remember(): void {
    this._session((session) => session.setItem(openKey, this._id));
  }

  private _session<T>(use: (session: Storage) => T): T | undefined {
    try {
      return use(sessionStorage);
    } catch {
      return undefined;
    }
  }
}
