/** What a browser test takes from its library, where it runs in Node. */
export { expect } from 'chai';
export const aTimeout = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
