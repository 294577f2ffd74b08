/** Every word of every language at once, for where nothing need be loaded later: Node, a bundle of the core. */
import { english } from './english.js';
import { addWords } from './locale.js';
import { zhHansFindings, zhHansTold } from './zh-hans-findings.js';
import { zhHansYears } from './zh-hans-years.js';

addWords('zh-Hans', { findings: zhHansFindings, told: zhHansTold, years: zhHansYears });
addWords('en', english);
