import { expect } from '@open-wc/testing';
import * as lit from 'lit';
import * as twin from '../../src/elements/parts/lit.js';

const count = { elements: 0 };
const rejected: string[] = [];

/** Writes down what an element goes through, and what it has its controllers do. */
async function story({ LitElement, html, render, unsafeCSS }: typeof lit | typeof twin): Promise<string[]> {
  const told: string[] = [];
  const tag = `told-by-${(count.elements += 1)}`;
  const early = document.createElement(tag);
  Object.assign(early, { given: 'early', other: 1 });
  early.setAttribute('named', 'by attribute');
  let failing = false;
  let waiting: Promise<void> | undefined;

  class Base extends (LitElement as typeof lit.LitElement) {
    static override styles = [unsafeCSS('p { color: rgb(1, 2, 3) }')] as lit.CSSResultGroup;
    static override properties: lit.PropertyDeclarations = { given: { attribute: false, noAccessor: true }, shownAs: { attribute: 'shown-as', noAccessor: true } };
    private _given: unknown;
    get given(): unknown {
      return this._given;
    }
    set given(value: unknown) {
      told.push(`given ${value}, pending ${this.isUpdatePending}`);
      this._given = value;
      this.requestUpdate();
    }
  }
  class Told extends Base {
    static override styles = [super.styles!, [unsafeCSS('b { color: rgb(4, 5, 6) }') as lit.CSSResult]];
    static override properties: lit.PropertyDeclarations = { Named: { noAccessor: true } };
    constructor() {
      super();
      this.addController(controller('first'));
    }
    override attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
      told.push(`${name} is ${value}`);
      this.requestUpdate();
    }
    protected override createRenderRoot(): HTMLElement | DocumentFragment {
      const root = super.createRenderRoot();
      render(html`<i>until then</i>`, root as ShadowRoot, this.renderOptions);
      return root;
    }
    override connectedCallback(): void {
      super.connectedCallback();
      told.push(`connected, there is ${this.renderRoot.textContent}`);
    }
    protected override scheduleUpdate(): void | Promise<unknown> {
      told.push('scheduled');
      return waiting ? waiting.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
    }
    override render(): unknown {
      told.push(`renders ${String(this.given)}, pending ${this.isUpdatePending}, before ${this.hasUpdated}`);
      if (failing) throw new Error('provoked');
      return html`<p @click=${this._clicked}>${this.given}</p><b></b>`;
    }
    protected override updated(): void {
      told.push(`updated, pending ${this.isUpdatePending}`);
      if (this.given === 'again') this.given = 'settled';
    }
    private _clicked(): void {
      told.push(`clicked in ${this.localName === tag}`);
    }
  }
  const controller = (name: string): lit.ReactiveController => ({
    hostConnected: () => told.push(`${name}: connected`),
    hostDisconnected: () => told.push(`${name}: disconnected`),
    hostUpdate: () => told.push(`${name}: update`),
    hostUpdated: () => told.push(`${name}: updated`),
  });
  const step = async (name: string, act: () => unknown): Promise<void> => {
    told.push(`— ${name}`);
    act();
    // Long enough for either, which may differ by a turn or two.
    await new Promise((go) => setTimeout(go));
  };

  customElements.define(tag, Told);
  told.push(Told.observedAttributes.join());
  const element = early as Told;
  await step('upgraded off the page', () => customElements.upgrade(element));
  await step('comes to the page', () => document.body.append(element));
  told.push(element.renderRoot.querySelector('p')!.textContent, String((element as unknown as { other: number }).other), String(await element.updateComplete));
  for (const name of ['p', 'b']) told.push(getComputedStyle(element.renderRoot.querySelector(name)!).color);
  const [paragraph] = element.renderRoot.children;
  await step('changed twice', () => ((element.given = 'one'), (element.given = 'two')));
  await step('changed at once', () => ((element.given = 'now'), (element as unknown as { performUpdate(): void }).performUpdate()));
  await step('nothing to update', () => (element as unknown as { performUpdate(): void }).performUpdate());
  await step('changed by what it renders', () => (element.given = 'again'));
  await step('another controller', () => element.addController(controller('second')));
  await step('an attribute', () => element.setAttribute('shown-as', 'x'));
  await step('clicked', () => element.renderRoot.querySelector('p')!.click());
  let go = (): void => {};
  waiting = new Promise((resolve) => (go = resolve));
  await step('waits', () => (element.given = 'late'));
  await step('no longer', go);
  waiting = undefined;
  failing = true;
  await step('fails', () => {
    element.given = 'wrong';
    element.updateComplete.catch((error: Error) => told.push(`failed: ${error.message}`));
  });
  failing = false;
  await step('and goes on', () => (element.given = 'right'));
  await step('moved', () => document.body.prepend(element));
  await step('leaves', () => element.remove());
  await step('changed off the page', () => (element.given = 'away'));
  told.push(`the same node: ${paragraph === element.renderRoot.children[0]}`, element.renderRoot.textContent!.trim());
  return told;
}

describe('the twin of LitElement in the single files', () => {
  const listen = (event: PromiseRejectionEvent): void => {
    // It is expected, and no news.
    event.preventDefault();
    event.stopImmediatePropagation();
    rejected.push(String(event.reason));
  };
  beforeEach(() => addEventListener('unhandledrejection', listen, true));
  afterEach(() => removeEventListener('unhandledrejection', listen, true));

  it('does what the element of the package does', async () => {
    const expected = await story(lit);
    const failures = rejected.splice(0);
    expect(await story(twin)).to.deep.equal(expected);
    expect(rejected.splice(0)).to.deep.equal(failures);
    expect(expected).to.include('failed: provoked');
  });
});
