/** The core in a browser, for `core.mjs`. */
import * as core from '../src/core.js';
import { timedSteps } from './core-steps.js';

globalThis.prepare = (text, previousText) => {
  globalThis.steps = timedSteps(core, text, previousText);
};
