/** Tells elements that the page is about to be printed, by whichever command, and when that is over. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What an element does for the paper, and undoes for the screen. */
export interface Printed {
  beforePrint(): void;
  afterPrint(): void;
}

const followers = new Set<Printed>();
addEventListener('beforeprint', () => followers.forEach((each) => each.beforePrint()));
addEventListener('afterprint', () => followers.forEach((each) => each.afterPrint()));

export class PrintController implements ReactiveController {
  constructor(private readonly _host: ReactiveControllerHost & Printed) {
    _host.addController(this);
  }

  hostConnected(): void {
    followers.add(this._host);
  }

  hostDisconnected(): void {
    followers.delete(this._host);
  }
}
