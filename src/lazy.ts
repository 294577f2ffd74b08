/** A part of the library that a page loads when it uses it, and does without where it cannot be had. */

/** How long a page waits before it goes on without a part, in milliseconds. */
const patience = 5000;

export class Lazy<T> {
  /** The part, once it is there. */
  value: T | undefined;
  private _coming: Promise<void> | undefined;
  private _settled = false;

  constructor(private readonly _get: () => Promise<T>) {}

  /** Whether it was waited for in vain. */
  get missing(): boolean {
    return this._settled && !this.value;
  }

  /** What to wait for, which never fails; nothing where the part is there, or cannot be had. */
  load(): Promise<void> | undefined {
    if (this._settled) return undefined;
    return (this._coming ||= new Promise((go) => {
      const settle = (): void => {
        this._settled = true;
        go();
      };
      this._get()
        .then((value) => (this.value = value))
        .then(settle, settle);
      setTimeout(settle, patience);
    }));
  }
}
