/**
 * A section of the editor that nobody may be looking at. In sight it is drawn with everything else; out of sight it is
 * drawn in a task of its own right after the frame, so that no keystroke waits for what it does not show.
 */
import { render } from 'lit';

/** A page in the background has no frames. */
const longest = 200;

export class LateSection {
  /** Until somebody has looked, it may be in sight. */
  private _inSight = true;
  private _place: HTMLElement | undefined;
  private _due: Promise<void> | undefined;
  private _again = false;
  private readonly _observer = new IntersectionObserver(
    (entries) => {
      this._inSight = entries[entries.length - 1]!.isIntersecting;
      if (this._inSight) this.flush();
    },
    // What will be scrolled to next is drawn before it is.
    { rootMargin: '50%' },
  );

  constructor(private readonly _make: () => unknown) {}

  /** Settled when it shows what there is to show. */
  get shown(): Promise<void> | undefined {
    return this._due;
  }

  /** Has it drawn in this place, now or soon. */
  draw(place: HTMLElement | null): void {
    if (place !== (this._place ?? null)) {
      this._observer.disconnect();
      this._place = place ?? undefined;
      this._inSight = true;
      if (place) this._observer.observe(place);
    }
    this._again = true;
    if (this._inSight || !place) this.flush();
    else this._due ||= afterFrame().then(() => this.flush());
  }

  /** Draws what is due, for somebody who is on the way there. */
  flush(): void {
    this._due = undefined;
    if (!this._again) return;
    this._again = false;
    if (this._place) render(this._make(), this._place);
  }
}

function afterFrame(): Promise<void> {
  const idle = (done: () => void): unknown => ('requestIdleCallback' in globalThis ? requestIdleCallback(done, { timeout: longest }) : setTimeout(done));
  return new Promise((done) => {
    setTimeout(done, longest);
    requestAnimationFrame(() => idle(done));
  });
}
