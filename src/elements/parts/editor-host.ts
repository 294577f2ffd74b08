/** What the pieces of the editor ask of it. */
import type { LitElement } from 'lit';
import type { Session } from '../../editing/session.js';
import type { Locale } from '../../locales/locale.js';
import type { Address } from '../../report/address.js';
import type { Marks } from '../../view/marks.js';

export interface EditorHost extends LitElement {
  readonly session: Session;
  readonly locale: Locale;
  readonly marks: Marks;
  /** Renders at once, so that what was made can be given the focus. */
  renderNow(): void;
  /** Tells everybody, who sees and who listens. */
  say(text: string): void;
  /** What was said last. */
  readonly said: string;
  undo(): void;
  redo(): void;
  /** Goes to where an address is edited. */
  goTo(at: Address, range?: readonly [number, number]): void;
}
