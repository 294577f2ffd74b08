/**
 * Drafts kept on this device. Each has a version, and a tab that has not seen the newest one does not write over it:
 * it is told so, and its own work goes into a copy.
 */
import type { Doubt } from './doubts.js';
import type { Work } from './work.js';

/** What the platform's `localStorage` is. */
export interface Shelf {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** All that has to come back after a reload. */
export interface Kept {
  readonly work: Work;
  readonly doubts: readonly Doubt[];
  /** What the import read, to show a doubt beside its source. */
  readonly source?: unknown;
  /** Last year's report, as JSON. */
  readonly previous?: unknown;
  /** Whether it was kept apart from what another tab did. */
  readonly copy?: boolean;
}

export interface Entry {
  readonly id: string;
  readonly version: number;
  /** When it was written, in milliseconds. */
  readonly at: number;
  /** Agency and year, for a list. */
  readonly title: string;
}

interface Stored extends Entry {
  readonly format: 1;
  readonly kept: Kept;
}

/** What became of a draft that was to be kept. */
export type Keeping =
  | { readonly kind: 'kept'; readonly entry: Entry }
  /** Another tab has written meanwhile; nothing was changed. */
  | { readonly kind: 'conflict'; readonly theirs: Entry | null }
  /** There is no room. */
  | { readonly kind: 'full' }
  /** This browser keeps nothing for this page. */
  | { readonly kind: 'refused' };

const prefix = 'disclosure-studio:';

export class Keeper {
  constructor(
    /** Nothing where the browser refuses it. */
    private readonly _shelf: Shelf | null,
    private readonly _now: () => number = Date.now,
  ) {}

  get refused(): boolean {
    return this._shelf === null;
  }

  /** What is kept, the latest first. What cannot be read is no draft of ours. */
  list(): Entry[] {
    const shelf = this._shelf;
    if (!shelf) return [];
    const keys = Array.from({ length: shelf.length }, (_, index) => shelf.key(index)).filter((key): key is string => Boolean(key && key.startsWith(prefix)));
    return keys
      .flatMap((key) => this._read(key) ?? [])
      .map(({ id, version, at, title }) => ({ id, version, at, title }))
      .sort((a, b) => b.at - a.at);
  }

  load(id: string): { readonly entry: Entry; readonly kept: Kept } | undefined {
    const stored = this._read(prefix + id);
    if (!stored) return undefined;
    const { kept, version, at, title } = stored;
    return { entry: { id, version, at, title }, kept };
  }

  /** The entry as it is kept now, without what is in it. */
  peek(id: string): Entry | null {
    const found = this.load(id);
    return found ? found.entry : null;
  }

  /**
   * Keeps a draft.
   *
   * @param seen the version that this tab has seen last; 0 for a draft that is new
   */
  keep(id: string, seen: number, title: string, kept: Kept): Keeping {
    const shelf = this._shelf;
    if (!shelf) return { kind: 'refused' };
    const theirs = this.peek(id);
    if ((theirs?.version ?? 0) !== seen) return { kind: 'conflict', theirs };
    const stored: Stored = { format: 1, id, version: seen + 1, at: this._now(), title, kept };
    try {
      shelf.setItem(prefix + id, JSON.stringify(stored));
    } catch (error) {
      return { kind: isFull(error) ? 'full' : 'refused' };
    }
    const { version, at } = stored;
    return { kind: 'kept', entry: { id, version, at, title } };
  }

  remove(id: string): void {
    if (this._shelf) this._shelf.removeItem(prefix + id);
  }

  private _read(key: string): Stored | undefined {
    try {
      const stored = JSON.parse(this._shelf?.getItem(key) || 'null') as Stored | null;
      const whole = stored && stored.format === 1 && typeof stored.version === 'number' && Array.isArray(stored.kept?.work?.done);
      return whole ? { ...stored, id: key.slice(prefix.length) } : undefined;
    } catch {
      return undefined;
    }
  }
}

function isFull(error: unknown): boolean {
  const { name = '' } = (error ?? {}) as { name?: string };
  return /quota/i.test(name);
}

/** The platform's shelf, where it is really there: a browser may have one that throws at the first touch. */
export function deviceShelf(get: () => Shelf): Shelf | null {
  try {
    const shelf = get();
    const probe = `${prefix}?`;
    shelf.setItem(probe, '1');
    shelf.removeItem(probe);
    return shelf;
  } catch (error) {
    // Full is not refused: what is there can be read, and deleted.
    return isFull(error) ? get() : null;
  }
}
