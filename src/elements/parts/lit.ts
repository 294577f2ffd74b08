/**
 * What the elements use of `lit`, with a smaller `LitElement`: the single files have it in that package's place, and its
 * templates with it. No property of ours is one of Lit's: attributes and accessors tell an element that it has to update.
 * A test holds the two equal (decision 0004).
 */
import { render } from 'lit/html.js';
import type { PropertyDeclarations, ReactiveController, RenderOptions } from 'lit';
import { adoptSheet } from './document-sheet.js';

export { html, nothing, render, svg } from 'lit/html.js';

type Styles = string | readonly Styles[];

/** A stylesheet is its text. */
export const unsafeCSS = (css: string): string => css;

export class LitElement extends HTMLElement {
  static styles: Styles = [];
  static properties: PropertyDeclarations = {};

  static get observedAttributes(): string[] {
    return Object.entries(propertiesOf(this)).flatMap(([name, { attribute = name.toLowerCase() }]) => (typeof attribute === 'string' ? attribute : []));
  }

  renderRoot: ShadowRoot | undefined;
  hasUpdated = false;
  isUpdatePending = false;

  private readonly _controllers = new Set<ReactiveController>();
  /** What was set before the element was defined would hide its accessors. */
  private readonly _early: Record<string, unknown> = {};
  /** An element updates once it has come to a page. */
  private _begin!: (value: boolean) => void;
  private _updated = new Promise<boolean>((resolve) => (this._begin = resolve));
  protected readonly renderOptions: RenderOptions = { host: this };

  constructor() {
    super();
    const own = this as Record<string, unknown>;
    for (const name in propertiesOf(new.target)) {
      if (!Object.prototype.hasOwnProperty.call(this, name)) continue;
      this._early[name] = own[name];
      delete own[name];
    }
    this.requestUpdate();
  }

  get updateComplete(): Promise<boolean> {
    return this._updated;
  }

  addController(controller: ReactiveController): void {
    this._controllers.add(controller);
    if (this.renderRoot && this.isConnected && controller.hostConnected) controller.hostConnected();
  }

  requestUpdate(): void {
    if (this.isUpdatePending) return;
    this.isUpdatePending = true;
    this._updated = this._update(this._updated);
  }

  /** When an update is due, which begins with what this gives. */
  protected scheduleUpdate(): void | Promise<unknown> {
    return this.performUpdate();
  }

  connectedCallback(): void {
    this.renderRoot ||= this.createRenderRoot();
    this._begin(true);
    this._tell('hostConnected');
  }

  disconnectedCallback(): void {
    this._tell('hostDisconnected');
  }

  /** Updates at once, if there is anything to update. */
  protected performUpdate(): void {
    if (!this.isUpdatePending) return;
    this.renderRoot ||= this.createRenderRoot();
    if (!this.hasUpdated) Object.assign(this, this._early);
    try {
      this._tell('hostUpdate');
      const template = this.render();
      // From here on, what changes asks for another update.
      this.isUpdatePending = false;
      render(template, this.renderRoot, this.renderOptions);
    } catch (error) {
      this.isUpdatePending = false;
      throw error;
    }
    this._tell('hostUpdated');
    this.hasUpdated = true;
    this.updated(new Map());
  }

  protected render(): unknown {
    return undefined;
  }

  protected updated(_changed: Map<PropertyKey, unknown>): void {}

  /** Whether nothing has to be updated any more. */
  private async _update(before: Promise<boolean>): Promise<boolean> {
    try {
      await before;
    } catch (error) {
      // Whoever waited for it knows; so does the page.
      void Promise.reject(error);
    }
    const waiting = this.scheduleUpdate();
    if (waiting) await waiting;
    return !this.isUpdatePending;
  }

  private _tell(what: Exclude<keyof ReactiveController, symbol>): void {
    for (const each of this._controllers) if (each[what]) each[what]();
  }

  protected createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' });
    for (const css of textsOf((this.constructor as typeof LitElement).styles)) {
      if (adoptSheet(root, this.ownerDocument, css)) continue;
      const style = this.ownerDocument.createElement('style');
      style.textContent = css;
      root.append(style);
    }
    // What is rendered stands before them.
    this.renderOptions.renderBefore = root.firstChild;
    return root;
  }
}

const textsOf = (styles: Styles): readonly string[] => (typeof styles === 'string' ? [styles] : styles.flatMap(textsOf));

/** Those of a class and of all it extends. */
function propertiesOf(type: typeof LitElement): PropertyDeclarations {
  const above = type === LitElement ? {} : propertiesOf(Object.getPrototypeOf(type));
  return { ...above, ...type.properties };
}
