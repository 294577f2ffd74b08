/** Defines an element unless the name is taken: a second copy of the library on a page is no error. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
