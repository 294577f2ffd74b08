/** An element of somebody else, with a Lit of its own. */
import { css, html, LitElement } from 'lit';

class SecondLit extends LitElement {
  static override styles = css`
    p {
      color: green;
    }
  `;

  override render() {
    return html`<p>Another Lit</p>`;
  }
}
customElements.define('second-lit', SecondLit);
