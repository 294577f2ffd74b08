/** Every rule, in the order in which its findings are told. */
import { rulesAlone } from './alone.js';
import { rulesCompared } from './compared.js';
import type { Rule } from './rule.js';

export const rules: readonly Rule[] = [...rulesAlone, ...rulesCompared];
