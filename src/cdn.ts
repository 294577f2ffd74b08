/** What the single files are made of: every element, and the upgrade of what an editor let through. */
export * from './index.js';
export { upgrade } from './auto.js';
