/** What the single files are made of: every element, and the watch for what an editor let through. */
export * from './index.js';
export { containers, links } from './auto.js';
