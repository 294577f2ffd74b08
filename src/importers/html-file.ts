/** HTML as text → outline, or what a document of ours says, by the platform's inert parser; where there is none (Node), by parse5. */
import { domTree, outlineOf } from './html.js';
import type { Tree } from './html.js';
import { ownDraft } from './own-document.js';
import type { Draft } from './own-document.js';
import type { Outline } from './outline.js';

interface Parser {
  parseFromString(text: string, type: 'text/html'): Document;
}

/** A page whose policy wants trusted types for what is parsed gets them from a policy of our name. */
interface Policies {
  readonly trustedTypes?: { createPolicy(name: string, rules: { createHTML(text: string): string }): { createHTML(text: string): string } };
}

let trust: ((text: string) => string) | undefined;

function trusted(text: string): string {
  if (!trust) {
    const { trustedTypes } = globalThis as Policies;
    // Parsed by DOMParser it stays inert: no script runs, no image loads, and only its text is taken.
    const policy = trustedTypes && trustedTypes.createPolicy('disclosure-report', { createHTML: (each) => each });
    trust = policy ? (each) => policy.createHTML(each) : (each) => each;
  }
  return trust(text);
}

export async function htmlOutline(text: string): Promise<Outline | Draft> {
  return readHtml(text, (tree, root) => ownDraft(tree, root) || outlineOf(tree, root));
}

/** Reads the tree of a text, whichever library made it. */
export async function readHtml<T>(text: string, read: <N>(tree: Tree<N>, root: N) => T): Promise<T> {
  const { DOMParser: Inert } = globalThis as { DOMParser?: new () => Parser };
  if (Inert) return read(domTree, new Inert().parseFromString(trusted(text), 'text/html') as Node);
  const { parse } = await import('parse5');
  return read(parse5Tree, parse(text) as unknown as Parsed);
}

/** What is asked of a node of parse5. */
interface Parsed {
  readonly nodeName: string;
  readonly value?: string;
  readonly childNodes?: readonly Parsed[];
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
}

const parse5Tree: Tree<Parsed> = {
  name: (node) => node.nodeName,
  text: (node) => node.value || '',
  children: (node) => node.childNodes || [],
  attribute: (node, name) => {
    const found = (node.attrs || []).find((each) => each.name === name);
    return found ? found.value : null;
  },
};
