/** Every word of every language at once, for where nothing need be loaded later: Node, a bundle of the core. */
import { english } from './english.js';
import { addWords } from './locale.js';
import { zhHansFound } from './zh-hans-found.js';
import { zhHansYears } from './zh-hans-years.js';

addWords('zh-Hans', { found: zhHansFound, years: zhHansYears });
addWords('en', english);
